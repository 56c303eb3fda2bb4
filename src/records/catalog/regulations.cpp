// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/regulations.h"

#include "records/catalog/parts.h"
#include "records/catalog/regulation_parts.h"
#include "records/catalog/spelling.h"

#include <array>
#include <filesystem>
#include <set>
#include <utility>

namespace absah::catalog {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array top_keys{
    "extends"sv,
    "name"sv,
    "product"sv,
    "basis"sv,
    "from"sv,
    "until"sv,
    "position"sv,
    "cycle"sv,
    "part"sv,
    "indicator"sv,
    "upload"sv,
    "competence"sv,
    "role"sv,
    "task"sv,
    "value"sv,
    "evidence"sv,
    "state"sv,
    "moves"sv};

/// A file as it stands, before its base is laid under it.
struct RegulationFile {
    Path file;
    toml::table top;
    std::string extends;
};

/// By name; of several files with one name the last counts.
using RegulationFiles = std::map<std::string, std::vector<RegulationFile>>;

Result<void> add_files(const Path& folder, RegulationFiles& files)
{
    const auto found = listed(folder, ".toml");
    if (!found) return tl::unexpected(found.error());
    for (const auto& file : *found) {
        auto top = read_toml(file);
        if (!top) return tl::unexpected(top.error());
        auto extends = text_at(file, *top, "extends");
        if (!extends) return tl::unexpected(extends.error());
        files[file.stem().string()].push_back({file, std::move(*top), std::move(*extends)});
    }
    return {};
}

class Resolver {
public:
    explicit Resolver(const RegulationFiles& files)
        : files_(files)
    {
    }

    Result<Regulation> resolve(const std::string& name, std::size_t version)
    {
        const auto& own = files_.at(name).at(version);
        if (!open_.emplace(name, version).second)
            return wrong_extends(own, fmt::format("\"{}\" extends itself in a circle", name));
        auto made = base_of(own, name, version);
        open_.erase({name, version});
        if (!made) return made;
        made->id = name;
        const auto read =
            only_known_keys(own.file, own.top, "the regulation", top_keys).and_then([&] {
                return read_regulation(own.file, own.top, *made);
            });
        if (!read) return tl::unexpected(read.error());
        return made;
    }

private:
    static tl::unexpected<Error> wrong_extends(const RegulationFile& own, const std::string& what)
    {
        return wrong_at(own.file, own.top.get("extends")->source(), what);
    }

    Result<Regulation>
    base_of(const RegulationFile& own, const std::string& name, std::size_t version)
    {
        if (own.extends.empty()) return Regulation{};
        const bool own_name = own.extends == name;
        const auto found = files_.find(own.extends);
        if (found == files_.end() || (own_name && version == 0)) {
            std::vector<std::string_view> names;
            for (const auto& [known, ignored] : files_)
                if (known != name) names.push_back(known);
            return wrong_extends(
                own,
                fmt::format(
                    "there is no regulation \"{}\" to extend{}",
                    own.extends,
                    did_you_mean(own.extends, names)));
        }
        return resolve(own.extends, own_name ? version - 1 : found->second.size() - 1);
    }

    const RegulationFiles& files_;
    std::set<std::pair<std::string, std::size_t>> open_;
};

} // namespace

Result<Regulations> load_regulations(std::span<const Path> folders)
{
    RegulationFiles files;
    for (const auto& folder : folders)
        if (const auto added = add_files(folder / "regulations", files); !added)
            return tl::unexpected(added.error());
    Regulations all;
    Resolver resolver(files);
    for (const auto& [name, versions] : files) {
        auto made = resolver.resolve(name, versions.size() - 1);
        if (!made) return tl::unexpected(made.error());
        const auto& own = versions.back();
        if (const auto whole = check_regulation(own.file, own.top, *made); !whole)
            return tl::unexpected(whole.error());
        all.emplace(name, std::move(*made));
    }
    return all;
}

} // namespace absah::catalog
