// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/catalog.h"
#include "records/catalog/spelling.h"
#include "records/catalog/template_parts.h"
#include "records/catalog/toml_file.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

namespace absah::catalog {
namespace {

bool is_file(const Path& file)
{
    std::error_code ignored;
    return std::filesystem::is_regular_file(file, ignored);
}

Path find_file(std::span<const Path> folders, const Path& name)
{
    for (const auto& folder : folders)
        if (is_file(folder / name)) return folder / name;
    return {};
}

std::vector<std::string> names_of_templates(std::span<const Path> folders)
{
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& folder : folders)
        for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
            if (is_file(entry.path() / "template.toml"))
                names.push_back(entry.path().filename().string());
    return names;
}

void read_report(Reading& reading, const toml::table& top)
{
    static const toml::table nothing;
    Keys all(reading, top, "the template");
    all.need("report");
    const auto found = all.tables("report");
    Keys keys(reading, found.empty() ? nothing : *found.front(), "[report]");
    auto& made = reading.made;
    if (!found.empty()) keys.need("title");
    made.title = keys.words("title");
    made.author = keys.words("author");
    made.subject = keys.words("subject");
    made.language = keys.text("language", made.language);
    made.typeface = keys.text("typeface");
    keys.no_others();
}

const toml::table* styles_of(Reading& reading, const toml::table& top)
{
    const auto* node = top.get("styles");
    if (node == nullptr) return nullptr;
    if (!node->is_table()) reading.note(node->source(), "[styles] must be a table of styles");
    return node->as_table();
}

void read_top(Reading& reading, const toml::table& top)
{
    Keys keys(reading, top, "the template");
    for (const auto* key : {"report", "page", "head", "foot", "styles", "block"})
        (void)keys.find(key);
    keys.no_others();
    read_report(reading, top);
    read_page(reading, top);
    read_bands(reading, top);
    keys.need("block");
    if (!reading.wrong) reading.made.blocks = read_blocks(reading, top, "block");
}

Result<form::Template> finished(Reading& reading)
{
    if (reading.wrong) return tl::unexpected(*reading.wrong);
    return std::move(reading.made);
}

} // namespace

Path find_beside(const Reading& reading, std::string_view name)
{
    const auto own = find_file(reading.folders, Path(reading.made.name) / name);
    return own.empty() ? find_file(reading.folders, Path("shared") / name) : own;
}

std::vector<form::Block>
read_shared(Reading& reading, const toml::table& block, std::string_view part, bool optional)
{
    constexpr int deepest = 4; // a part that uses itself would never end
    const auto* node = block.get("part");
    const auto& place = node == nullptr ? block.source() : node->source();
    const auto file = find_file(reading.folders, Path("shared") / fmt::format("{}.toml", part));
    if (file.empty() && optional) return {};
    if (file.empty() || reading.depth >= deepest) {
        reading.note(
            place,
            file.empty() ? fmt::format("there is no shared/{}.toml", part)
                         : "shared parts use one another in a circle");
        return {};
    }
    const auto top = read_toml(file);
    if (!top) {
        if (!reading.wrong) reading.wrong = top.error();
        return {};
    }
    const auto outer = reading.file;
    reading.file = reading.made.files.size();
    reading.made.files.push_back(file);
    ++reading.depth;
    Keys keys(reading, *top, "a shared part");
    keys.need("block");
    keys.no_others();
    auto blocks = read_blocks(reading, *top, "block");
    --reading.depth;
    reading.file = outer;
    return blocks;
}

Result<form::Template> load_template(std::span<const Path> folders, const std::string& name)
{
    Reading reading{.folders = folders};
    reading.made.name = name;
    const auto file = find_file(folders, Path(name) / "template.toml");
    if (file.empty()) {
        const auto names = names_of_templates(folders);
        const std::vector<std::string_view> known(names.begin(), names.end());
        return fail(
            ErrorCode::NotFound,
            fmt::format("there is no template \"{}\"{}", name, did_you_mean(name, known)));
    }
    const auto top = read_toml(file);
    if (!top) return tl::unexpected(top.error());
    reading.made.files.push_back(file);
    std::vector<StyleFile> styles;
    toml::table shared;
    if (const auto shared_file = find_file(folders, "shared/styles.toml"); !shared_file.empty()) {
        auto read = read_toml(shared_file);
        if (!read) return tl::unexpected(read.error());
        shared = std::move(*read);
        reading.file = reading.made.files.size();
        reading.made.files.push_back(shared_file);
        Keys keys(reading, shared, "the shared styles");
        (void)keys.find("styles");
        keys.no_others();
        styles.push_back({reading.file, styles_of(reading, shared)});
    }
    reading.file = 0;
    styles.push_back({0, styles_of(reading, *top)});
    read_styles(reading, styles);
    if (!reading.wrong) read_top(reading, *top);
    return finished(reading);
}

} // namespace absah::catalog
