// SPDX-License-Identifier: Apache-2.0
#include "fences/barcode/base45.h"

#include <algorithm>

namespace absah::barcode {

namespace {

constexpr std::string_view signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

} // namespace

std::string to_base45(std::span<const std::uint8_t> bytes)
{
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        const bool pair = at + 1 < bytes.size();
        unsigned value = pair ? bytes[at] * 256U + bytes[at + 1] : bytes[at];
        for (int i = 0; i < (pair ? 3 : 2); ++i) {
            text += signs[value % 45];
            value /= 45;
        }
    }
    return text;
}

std::optional<Bytes> from_base45(std::string_view text)
{
    Bytes bytes;
    while (!text.empty()) {
        const std::string_view group = text.substr(0, 3);
        if (group.size() == 1) return {};
        unsigned value = 0;
        for (auto sign = group.rbegin(); sign != group.rend(); ++sign) {
            const auto digit = signs.find(*sign);
            if (digit == std::string_view::npos) return {};
            value = value * 45 + unsigned(digit);
        }
        const bool pair = group.size() == 3;
        if (value > (pair ? 0xFFFFU : 0xFFU)) return {};
        if (pair) bytes.push_back(std::uint8_t(value >> 8U));
        bytes.push_back(std::uint8_t(value & 0xFFU));
        text.remove_prefix(group.size());
    }
    return bytes;
}

} // namespace absah::barcode
