// SPDX-License-Identifier: Apache-2.0
#include "pipeline/import.h"

#include "records/catalog/record_needs.h"
#include "records/catalog/terms.h"
#include "records/reports/import.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <system_error>

namespace absah::pipeline {
namespace {

std::optional<Error> write_new(const Path& file, const std::string& json, Language language)
{
    std::error_code unknown;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, unknown))) {
        const auto old = read_text(file);
        if (old && *old == json) return {};
        return Error{
            ErrorCode::Io,
            fmt::format(
                "{}: {}",
                file.string(),
                language == Language::Indonesian
                    ? "sudah ada dan isinya lain, maka dibiarkan; pindahkan dahulu"
                    : "is there already and says something else, so it was left alone; move it "
                      "away first"),
            std::source_location::current()};
    }
    const auto written = write_file(file, json);
    return written ? std::optional<Error>() : written.error();
}

} // namespace

Path record_name(const std::string& id, std::set<std::string>& taken)
{
    constexpr std::size_t most_bytes = 100;
    std::string name = id.substr(0, most_bytes);
    while (!name.empty() && (std::uint8_t(name.back()) & 0xC0U) == 0x80U && id.size() > most_bytes)
        name.pop_back(); // of a letter that was cut
    std::ranges::replace_if(
        name,
        [](char c) {
            return (c >= 0 && c < ' ') ||
                   std::string_view{"/\\:*?\"<>|"}.find(c) != std::string_view::npos;
        },
        '-');
    if (name.empty() || name.front() == '.') name.insert(0, "-");
    auto own = name;
    for (int number = 2; !taken.insert(own).second; ++number)
        own = fmt::format("{}-{}", name, number);
    return own + ".json";
}

Result<void> import_records(
    const ImportSettings& settings,
    const Path& csv,
    const Path& folder,
    const std::function<void(const ImportedFile&)>& on)
{
    const auto needs = catalog::load_record_needs(settings.templates, settings.report);
    if (!needs) return tl::unexpected(needs.error());
    if (needs->schema.empty()) return fail(ErrorCode::NotFound, settings.report + "/record.toml");
    const auto terms = catalog::load_terms(settings.templates);
    if (!terms) return tl::unexpected(terms.error());
    const auto records =
        reports::import_csv(csv, {needs->schema, needs->needs}, *terms, settings.language);
    if (!records) return tl::unexpected(records.error());
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return fail(ErrorCode::Io, folder.string() + ": " + error.message());
    std::set<std::string> taken;
    for (const auto& record : *records) {
        const auto name = record_name(record.id, taken);
        on({name,
            record.error ? record.error
                         : write_new(folder / name, record.json, settings.language)});
    }
    return {};
}

} // namespace absah::pipeline
