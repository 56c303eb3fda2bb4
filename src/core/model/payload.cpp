// SPDX-License-Identifier: Apache-2.0
#include "core/model/payload.h"

#include "core/base/text.h"

#include <algorithm>
#include <cctype>

namespace absah {
namespace {

int hex_value(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string percent_decoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
                            hex_value(text[i + 2]) >= 0;
        if (escape) {
            out += char(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
            i += 2;
        } else {
            out += text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_of(separators, at), text.size());
        if (end > at) parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

constexpr std::string_view between_fields = "|;\t\r\n";

bool is_url(std::string_view part)
{
    return part.find("://") != part.npos;
}

// "Nomor Sertifikat : 0544/BBG/V/2024": letters and blanks before a colon only name the value.
std::string_view without_label(std::string_view part)
{
    const auto colon = part.find(':');
    if (colon == part.npos || colon == 0) return part;
    const bool label = std::ranges::all_of(part.substr(0, colon), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return std::isalpha(byte) != 0 || c == ' ' || c == '.';
    });
    return label ? part.substr(colon + 1) : part;
}

void add(std::vector<std::string>& fields, std::string field)
{
    field = squeeze(field);
    if (!field.empty()) fields.push_back(std::move(field));
}

} // namespace

std::vector<std::string> payload_fields(std::string_view payload)
{
    std::vector<std::string> fields;
    for (const auto part : split(payload, between_fields)) {
        if (!is_url(part)) {
            add(fields, std::string(without_label(part)));
            continue;
        }
        const auto query = part.find('?');
        if (query == part.npos) continue;
        for (const auto word : split(part.substr(query + 1), "&="))
            add(fields, percent_decoded(word));
    }
    return fields;
}

std::vector<std::string> path_ends(std::string_view payload)
{
    std::vector<std::string> ends;
    for (const auto part : split(payload, between_fields)) {
        if (!is_url(part)) continue;
        const auto host = part.find("://") + 3;
        const auto path = part.substr(0, part.find_first_of("?#"));
        for (auto slash = path.find('/', host); slash != path.npos;
             slash = path.find('/', slash + 1))
            add(ends, percent_decoded(path.substr(slash + 1)));
    }
    return ends;
}

bool holds_number(std::string_view payload, std::string_view number)
{
    constexpr std::size_t shortest = 6;
    const auto tight = fold_tight(number);
    return tight.size() >= shortest &&
           fold_tight(percent_decoded(payload)).find(tight) != std::string::npos;
}

} // namespace absah
