// SPDX-License-Identifier: Apache-2.0
#include "steps/present/markup.h"

#include "steps/present/words.h"

namespace absah::present {

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : tidy(text)) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string isolated(std::string_view text)
{
    return "<bdi>" + escaped(text) + "</bdi>";
}

std::string base64(const Bytes& bytes)
{
    static constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto byte = [&](std::size_t i) {
            return at + i < bytes.size() ? unsigned{bytes[at + i]} : 0U;
        };
        const unsigned three = byte(0) << 16 | byte(1) << 8 | byte(2);
        out += digits[three >> 18 & 63];
        out += digits[three >> 12 & 63];
        out += at + 1 < bytes.size() ? digits[three >> 6 & 63] : '=';
        out += at + 2 < bytes.size() ? digits[three & 63] : '=';
    }
    return out;
}

} // namespace absah::present
