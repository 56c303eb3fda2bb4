// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <numeric>

namespace absah {

namespace {

constexpr UChar32 replacement = 0xFFFD;

void append_utf8(std::string& out, UChar32 code_point)
{
    char buffer[U8_MAX_LENGTH];
    int32_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, code_point);
    out.append(buffer, std::size_t(length));
}

/// Calls `each` for every code point; broken sequences give U+FFFD, one for each bad byte run.
template <class Each>
void for_each_code_point(std::string_view utf8, Each each)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    const auto length = int32_t(std::min<std::size_t>(utf8.size(), INT32_MAX));
    for (int32_t at = 0; at < length;) {
        UChar32 code_point = 0;
        U8_NEXT(bytes, at, length, code_point);
        each(code_point < 0 ? replacement : code_point);
    }
}

std::string fold_with(std::string_view utf8, std::string_view gap)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status)) return {};
    const auto source = icu::UnicodeString::fromUTF8(
        icu::StringPiece(utf8.data(), int32_t(std::min<std::size_t>(utf8.size(), INT32_MAX))));
    icu::UnicodeString text = form->normalize(source, status);
    text.foldCase();
    std::string out;
    out.reserve(utf8.size());
    bool pending = false;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 c = text.char32At(at);
        if (u_getCombiningClass(c) != 0) continue;
        if (!u_isalnum(c)) {
            pending = !out.empty();
            continue;
        }
        if (pending) out += gap;
        pending = false;
        append_utf8(out, c);
    }
    return out;
}

} // namespace

std::string fold(std::string_view utf8)
{
    const bool ascii =
        std::all_of(utf8.begin(), utf8.end(), [](unsigned char c) { return c < 128; });
    if (!ascii) return fold_with(utf8, " ");
    std::string out;
    out.reserve(utf8.size());
    bool pending = false;
    for (const char c : utf8) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (!upper && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
            pending = !out.empty();
            continue;
        }
        if (pending) out += ' ';
        pending = false;
        out += upper ? char(c - 'A' + 'a') : c;
    }
    return out;
}

std::string fold_tight(std::string_view utf8)
{
    std::string out = fold(utf8);
    std::erase(out, ' ');
    return out;
}

std::vector<std::string> folded_words(std::string_view utf8)
{
    const std::string folded = fold(utf8);
    std::vector<std::string> words;
    for (std::size_t start = 0; start < folded.size();) {
        const auto end = std::min(folded.find(' ', start), folded.size());
        words.push_back(folded.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

std::size_t edit_distance(std::string_view a, std::string_view b)
{
    if (a.size() < b.size()) std::swap(a, b);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

double similarity(std::string_view a, std::string_view b)
{
    const std::size_t longer = std::max(a.size(), b.size());
    return longer == 0 ? 1.0 : 1.0 - double(edit_distance(a, b)) / double(longer);
}

double similarity_within(std::string_view needle, std::string_view haystack)
{
    if (needle.empty()) return 1.0;
    // Sellers' algorithm: the first row is all zero, so a match may begin anywhere.
    std::vector<std::size_t> column(needle.size() + 1);
    std::iota(column.begin(), column.end(), std::size_t{0});
    std::size_t best = column.back();
    for (const char c : haystack) {
        std::size_t diagonal = 0;
        for (std::size_t i = 0; i < needle.size(); ++i) {
            const std::size_t replaced = diagonal + (needle[i] == c ? 0 : 1);
            diagonal = column[i + 1];
            column[i + 1] = std::min({replaced, column[i] + 1, diagonal + 1});
        }
        best = std::min(best, column.back());
    }
    return 1.0 - double(best) / double(needle.size());
}

std::string squeeze(std::string_view utf8)
{
    std::string out;
    bool pending = false;
    for_each_code_point(utf8, [&](UChar32 c) {
        if (u_isUWhiteSpace(c)) {
            pending = !out.empty();
            return;
        }
        if (pending) out += ' ';
        pending = false;
        append_utf8(out, c);
    });
    return out;
}

std::string clean_utf8(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size());
    for_each_code_point(bytes, [&](UChar32 c) {
        const auto type = u_charType(c);
        if (c == '\n') {
            out += '\n';
        } else if (type == U_CONTROL_CHAR || type == U_SURROGATE) {
            out += ' ';
        } else {
            append_utf8(out, c);
        }
    });
    return out;
}

} // namespace absah
