// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/letters.h"
#include "core/model/type_measure.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace absah::test {

/// A type family in which every letter is half a size wide (bold: 0.6), those of three
/// and more bytes a whole size; a letter reaches 0.8 above and 0.2 below its base line.
class FakeType : public drawing::TypeMeasure {
public:
    /// `lacks` are the letters that it cannot show.
    explicit FakeType(std::string lacks = {})
        : lacks_(std::move(lacks))
    {
    }

    [[nodiscard]] double
    width(std::string_view words, drawing::Face face, double size) const override
    {
        const bool bold = face == drawing::Face::Bold || face == drawing::Face::BoldItalic;
        double letters_wide = 0;
        for (const auto letter : letters(words))
            letters_wide += is_wide(letter) ? 1 : (bold ? 0.6 : 0.5);
        return letters_wide * size;
    }

    [[nodiscard]] drawing::Reach reach(drawing::Face, double size) const override
    {
        return {0.8 * size, 0.2 * size};
    }

    [[nodiscard]] std::optional<std::string>
    missing(std::string_view words, drawing::Face) const override
    {
        for (const auto letter : letters(words))
            if (lacks_.find(letter) != std::string::npos || letter == "\n")
                return std::string(letter);
        return std::nullopt;
    }

private:
    static bool is_wide(std::string_view letter)
    {
        constexpr unsigned char three_bytes = 0xE0;
        return static_cast<unsigned char>(letter.front()) >= three_bytes;
    }

    std::string lacks_;
};

} // namespace absah::test
