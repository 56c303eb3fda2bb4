// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/catalog.h"
#include "records/catalog/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace absah::catalog {

namespace fs = std::filesystem;

namespace {

Result<void> add_keys(const Path& folder, std::vector<TrustedKey>& keys)
{
    const auto files = listed(folder, ".pub");
    if (!files) return tl::unexpected(files.error());
    for (const auto& file : *files) {
        const auto pem = read_text(file);
        if (!pem) return tl::unexpected(pem.error());
        const auto key = crypto::read_public_key(*pem);
        if (!key)
            return fail(
                key.error().code, fmt::format("{}: {}", file.string(), key.error().message));
        keys.push_back({file.stem().string(), *key});
    }
    return {};
}

} // namespace

Result<std::vector<Path>> listed(const Path& folder, const std::string& extension)
{
    std::vector<Path> found;
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::end(entry);
         entry.increment(error)) {
        std::error_code ignored;
        const bool wanted = extension.empty() ? entry->is_directory(ignored)
                                              : entry->path().extension() == extension &&
                                                    entry->is_regular_file(ignored);
        if (wanted) found.push_back(entry->path());
    }
    if (error == std::errc::no_such_file_or_directory) return std::vector<Path>();
    if (error) return fail(ErrorCode::Io, fmt::format("{}: {}", folder.string(), error.message()));
    std::ranges::sort(found);
    return found;
}

Result<Verifiers> load_verifiers(std::span<const Path> folders)
{
    Verifiers verifiers;
    RuleFiles rule_files;
    for (const auto& folder : folders) {
        std::error_code ignored;
        if (!fs::is_directory(folder, ignored))
            return fail(ErrorCode::NotFound, fmt::format("{}: no such folder", folder.string()));
        const auto added =
            add_lexicon(folder / "lexicon", verifiers.lexicon)
                .and_then(
                    [&] { return add_organisers(folder / "organisers", verifiers.organisers); })
                .and_then([&] { return add_rule_files(folder / "rules", rule_files); })
                .and_then([&] { return add_line_reader(folder / "reader", verifiers.line_reader); })
                .and_then([&] { return add_keys(folder / "keys", verifiers.keys); });
        if (!added) return tl::unexpected(added.error());
    }
    auto rules = resolve_rules(rule_files);
    if (!rules) return tl::unexpected(rules.error());
    verifiers.rules = std::move(*rules);
    verifiers.rules.try_emplace("dasar", Rules{"dasar", {}, {}, Level::Review});
    return verifiers;
}

const Rules& rules_for(const Verifiers& verifiers, const std::string& regulation)
{
    const auto found = verifiers.rules.find(regulation);
    return found != verifiers.rules.end() ? found->second : verifiers.rules.at("dasar");
}

} // namespace absah::catalog
