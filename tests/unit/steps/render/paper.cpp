// SPDX-License-Identifier: Apache-2.0
#include "paper.h"

#include <algorithm>

namespace absah::test {
namespace {

using drawing::Area;

constexpr double hair = 0.01; // points

double common(double from, double to, double other_from, double other_to)
{
    return std::min(to, other_to) - std::max(from, other_from);
}

bool overlap(const Area& a, const Area& b)
{
    return common(a.left, a.right(), b.left, b.right()) > hair &&
           common(a.top, a.bottom(), b.top, b.bottom()) > hair;
}

bool inside(const Area& a, const Area& b)
{
    return a.left >= b.left - hair && a.right() <= b.right() + hair && a.top >= b.top - hair &&
           a.bottom() <= b.bottom() + hair;
}

} // namespace

void expect_sound(
    const drawing::Document& document, double margin, const drawing::TypeMeasure& type)
{
    for (std::size_t number = 0; number < document.pages.size(); ++number) {
        const auto& page = document.pages[number];
        const Area body{margin, margin, page.width - 2 * margin, page.height - 2 * margin};
        const auto texts = all_of<drawing::Text>(page);
        const auto frames = all_of<drawing::Frame>(page);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const auto box = box_of(texts[i], type);
            EXPECT_TRUE(inside(box, body)) << "page " << number + 1 << ": " << texts[i].words;
            for (std::size_t j = i + 1; j < texts.size(); ++j)
                EXPECT_FALSE(overlap(box, box_of(texts[j], type)))
                    << "page " << number + 1 << ": " << texts[i].words << " over "
                    << texts[j].words;
            for (const auto& frame : frames)
                EXPECT_TRUE(inside(box, frame.area) || !overlap(box, frame.area))
                    << "page " << number + 1 << ": " << texts[i].words << " leaves its cell";
        }
        for (std::size_t i = 0; i < frames.size(); ++i) {
            EXPECT_TRUE(inside(frames[i].area, body)) << "page " << number + 1;
            for (std::size_t j = i + 1; j < frames.size(); ++j)
                EXPECT_FALSE(overlap(frames[i].area, frames[j].area)) << "page " << number + 1;
        }
    }
}

} // namespace absah::test
