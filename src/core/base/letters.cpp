// SPDX-License-Identifier: Apache-2.0
#include "core/base/letters.h"

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace absah {
namespace {

icu::UnicodeString from_utf8(std::string_view utf8)
{
    const auto length = std::min<std::size_t>(utf8.size(), INT32_MAX);
    return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), int32_t(length)));
}

bool is_plain(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return (c >= ' ' && c <= '~') || c == '\n'; });
}

bool has_no_place_on_paper(UChar32 c)
{
    const auto kind = u_charType(c);
    return kind == U_CONTROL_CHAR || kind == U_FORMAT_CHAR;
}

UChar32 first_code_point(std::string_view utf8)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    int32_t at = 0;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, at, int32_t(utf8.size()), c);
    return c;
}

} // namespace

std::string printable(std::string_view utf8)
{
    if (is_plain(utf8)) return std::string(utf8);
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFCInstance(status);
    const auto source = from_utf8(utf8);
    const auto composed = U_SUCCESS(status) ? form->normalize(source, status) : source;
    icu::UnicodeString kept;
    for (int32_t at = 0; at < composed.length(); at = composed.moveIndex32(at, 1)) {
        const UChar32 c = composed.char32At(at);
        if (c == '\t' || c == 0x2028 || c == 0x2029)
            kept.append(UChar32(c == '\t' ? ' ' : '\n'));
        else if (c == '\n' || !has_no_place_on_paper(c))
            kept.append(c);
    }
    std::string out;
    kept.toUTF8String(out);
    return out;
}

std::string in_short(std::string_view utf8)
{
    constexpr std::size_t longest = 80;
    constexpr std::size_t enough = 4 * longest; // composing and dropping shorten
    auto line = printable(utf8.substr(0, enough));
    std::ranges::replace(line, '\n', ' ');
    if (utf8.size() <= enough && line.size() <= longest) return line;
    auto end = std::min(longest, line.size());
    while (end > 0 && end < line.size() && U8_IS_TRAIL(line[end]))
        --end;
    return line.substr(0, end) + "...";
}

std::string capitals(std::string_view utf8)
{
    std::string out;
    // The root locale: Indonesian has no rules of its own, and the machine's must not matter.
    from_utf8(utf8).toUpper(icu::Locale::getRoot()).toUTF8String(out);
    return out;
}

std::vector<std::string_view> letters(std::string_view utf8)
{
    std::vector<std::string_view> found;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    const auto length = int32_t(std::min<std::size_t>(utf8.size(), INT32_MAX));
    for (int32_t at = 0; at < length;) {
        const auto begin = at;
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, at, length, c);
        const auto bytes_of = std::size_t(at - begin);
        const auto combines = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
        if (combines && !found.empty())
            found.back() = std::string_view(found.back().data(), found.back().size() + bytes_of);
        else
            found.push_back(utf8.substr(std::size_t(begin), bytes_of));
    }
    return found;
}

std::string code_point_name(std::string_view utf8)
{
    return utf8.empty() ? std::string() : fmt::format("U+{:04X}", first_code_point(utf8));
}

} // namespace absah
