// SPDX-License-Identifier: Apache-2.0
#include "core/model/slips.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace absah {

namespace {

/// What readers take for one another.
constexpr std::array<std::string_view, 8> look_alikes{
    "I1l|!/Ji(", "0OoQD", "5Ss", "8B", "2Zz", "6Gb", "qg9", "VvYU"};

bool alike(char a, char b)
{
    return std::ranges::any_of(look_alikes, [&](std::string_view family) {
        return family.find(a) != family.npos && family.find(b) != family.npos;
    });
}

bool is_separator(char c)
{
    return c == '/' || c == '-' || c == '.' || c == ':' || c == ',' || c == '\'' || c == '_';
}

/// How badly one letter for another, or for none ('\0'), speaks against a text, in nats.
double slip_price(char read, char meant)
{
    constexpr double look_alike = 0.7;
    constexpr double mark = 2;
    constexpr double letter = 4;
    if (read == meant) return 0;
    if (read != '\0' && meant != '\0' && alike(read, meant)) return look_alike;
    return is_separator(read) || is_separator(meant) ? mark : letter;
}

} // namespace

SignAlignment align_signs(std::string_view a, std::string_view b)
{
    const auto columns = b.size() + 1;
    std::vector<double> price((a.size() + 1) * columns, 0);
    const auto at = [&](std::size_t i, std::size_t j) -> double& { return price[i * columns + j]; };
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i + j == 0) continue;
            double best = 1e9;
            if (i > 0) best = std::min(best, at(i - 1, j) + slip_price(a[i - 1], '\0'));
            if (j > 0) best = std::min(best, at(i, j - 1) + slip_price('\0', b[j - 1]));
            if (i > 0 && j > 0)
                best = std::min(best, at(i - 1, j - 1) + slip_price(a[i - 1], b[j - 1]));
            at(i, j) = best;
        }
    }
    SignAlignment out{{}, at(a.size(), b.size())};
    for (auto i = a.size(), j = b.size(); i + j > 0;) {
        constexpr double same = 1e-9;
        if (i > 0 && j > 0 &&
            at(i - 1, j - 1) + slip_price(a[i - 1], b[j - 1]) <= at(i, j) + same) {
            out.pairs.push_back({a[--i], b[--j]});
        } else if (i > 0 && at(i - 1, j) + slip_price(a[i - 1], '\0') <= at(i, j) + same) {
            out.pairs.push_back({a[--i], '\0'});
        } else {
            out.pairs.push_back({'\0', b[--j]});
        }
    }
    std::ranges::reverse(out.pairs);
    return out;
}

} // namespace absah
