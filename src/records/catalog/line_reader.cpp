// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/parts.h"
#include "records/catalog/toml_file.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

namespace absah::catalog {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array top_keys{"weights"sv};
constexpr std::array weights_keys{"file"sv, "version"sv, "sha256"sv};

bool is_sha256(const std::string& text)
{
    constexpr std::size_t digits = 64;
    return text.size() == digits && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

} // namespace

Result<void> add_line_reader(const Path& folder, std::optional<LineReaderFile>& reader)
{
    const auto record = folder / "reader.toml";
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(record, ignored)) return {};
    const auto top = read_toml(record);
    if (!top) return tl::unexpected(top.error());
    if (auto known = only_known_keys(record, *top, "the record", top_keys); !known) return known;
    const auto table = table_at(record, *top, "weights");
    if (!table) return tl::unexpected(table.error());
    if (*table == nullptr) return wrong_at(record, top->source(), "the table [weights] is missing");
    if (auto known = only_known_keys(record, **table, "[weights]", weights_keys); !known)
        return known;
    const auto file = text_at(record, **table, "file");
    if (!file) return tl::unexpected(file.error());
    const auto sha256 = text_at(record, **table, "sha256");
    if (!sha256) return tl::unexpected(sha256.error());
    if (file->empty()) return wrong_at(record, (*table)->source(), "[weights] needs a \"file\"");
    if (!is_sha256(*sha256)) {
        return wrong_at(
            record, (*table)->source(), "[weights] needs a \"sha256\" of 64 lower-case hex digits");
    }
    reader = LineReaderFile{folder / *file, *sha256};
    return {};
}

} // namespace absah::catalog
