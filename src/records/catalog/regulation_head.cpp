// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/regulation_parts.h"

namespace absah::catalog {
namespace {

Result<void>
read_day(const Path& file, const toml::table& top, std::string_view key, std::optional<Day>& target)
{
    const auto text = text_at(file, top, key);
    if (!text) return tl::unexpected(text.error());
    if (text->empty()) return {};
    target = parse_iso_date(*text);
    if (!target)
        return wrong_at(
            file, top.get(key)->source(), fmt::format("\"{}\" is no date like 2024-06-30", *text));
    return {};
}

Result<void> read_head(const Path& file, const toml::table& top, Regulation& all)
{
    const Entry head(file, top, "the regulation");
    if (const auto filled = head.fill({{"name", &all.name}}); !filled) return filled;
    // Of another regulation's life nothing follows for this one.
    all.product.clear();
    all.from.reset();
    all.until.reset();
    if (const auto filled = head.fill_known({{"product", &all.product}}); !filled) return filled;
    auto basis = head.texts("basis");
    if (!basis) return tl::unexpected(basis.error());
    if (top.contains("basis")) all.basis = std::move(*basis);
    return read_day(file, top, "from", all.from).and_then([&] {
        return read_day(file, top, "until", all.until);
    });
}

} // namespace

Result<void> read_regulation(const Path& file, const toml::table& top, Regulation& all)
{
    return read_head(file, top, all)
        .and_then([&] { return read_planning(file, top, all); })
        .and_then([&] { return read_contents(file, top, all); });
}

} // namespace absah::catalog
