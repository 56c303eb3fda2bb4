// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/title_words.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

namespace absah::extract {

bool is_in_capitals(const std::string& text)
{
    const auto is = [&](auto&& kind) {
        return std::any_of(text.begin(), text.end(), [&](unsigned char c) { return kind(c) != 0; });
    };
    return is([](int c) { return std::isupper(c); }) && !is([](int c) { return std::islower(c); });
}

bool is_small(const std::string& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool joins_on(const std::string& key)
{
    static const std::vector<std::string_view> words{
        "dan",  "di",       "dalam",   "pada",    "untuk", "yang",   "dengan", "bagi", "oleh",
        "dari", "ke",       "of",      "and",     "the",   "in",     "for",    "to",   "a",
        "an",   "melalui",  "sebagai", "serta",   "atau",  "secara", "as",     "on",   "at",
        "with", "berbasis", "menuju",  "tentang", "from",  "by",     "selama", "telah"};
    return std::find(words.begin(), words.end(), key) != words.end();
}

bool joins_titles(const std::string& key)
{
    static const std::vector<std::string_view> words{
        "antar",   "terhadap", "sesuai",   "agar",    "guna",    "para",   "hingga",  "sampai",
        "demi",    "tanpa",    "seputar",  "antara",  "bukan",   "tetapi", "melawan", "jadi",
        "menjadi", "lewat",    "versi",    "bersama", "lalu",    "saat",   "ala",     "via",
        "without", "through",  "into",     "over",    "between", "your",   "our",     "is",
        "are",     "beyond",   "berbasis", "dengan"};
    return joins_on(key) || std::find(words.begin(), words.end(), key) != words.end();
}

} // namespace absah::extract
