// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/record_needs.h"

#include "records/catalog/toml_file.h"

#include <array>
#include <filesystem>
#include <system_error>

namespace absah::catalog {

Result<RecordNeeds> load_record_needs(std::span<const Path> folders, const std::string& report)
{
    using std::string_view_literals::operator""sv;
    static constexpr std::array keys{"schema"sv, "needs"sv, "evidence"sv};
    for (const auto& folder : folders) {
        const auto file = folder / report / "record.toml";
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(file, ignored)) continue;
        const auto top = read_toml(file);
        if (!top) return tl::unexpected(top.error());
        if (const auto known = only_known_keys(file, *top, "record.toml", keys); !known)
            return tl::unexpected(known.error());
        auto schema = text_at(file, *top, "schema");
        if (!schema) return tl::unexpected(schema.error());
        auto needs = texts_at(file, *top, "needs");
        if (!needs) return tl::unexpected(needs.error());
        const auto evidence = flag_at(file, *top, "evidence");
        if (!evidence) return tl::unexpected(evidence.error());
        return RecordNeeds{std::move(*schema), std::move(*needs), *evidence};
    }
    return RecordNeeds{};
}

} // namespace absah::catalog
