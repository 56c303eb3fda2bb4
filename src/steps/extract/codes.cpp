// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/codes.h"

#include "fences/barcode/codes.h"
#include "fences/image/code_places.h"
#include "fences/image/page.h"

#include <algorithm>

namespace absah::extract {

namespace {

using barcode::Effort;

bool is_read(const std::vector<Code>& codes, const Box& place)
{
    constexpr double mostly = 0.5;
    return std::ranges::any_of(codes, [&](const Code& code) {
        const double smaller = std::min(code.box.area(), place.area());
        // The box of bars may be a single row of pixels.
        return common(code.box, place).area() > mostly * smaller;
    });
}

std::vector<Code> read_matrix(const image::CodeCut& cut)
{
    auto codes = barcode::read_codes(cut.grey, Effort::Matrix);
    if (codes.empty()) codes = barcode::read_codes(image::crisp_code(cut), Effort::Matrix);
    if (codes.empty()) codes = barcode::read_codes(image::darkest_ink(cut), Effort::Matrix);
    return codes;
}

/// A check digit alone lets one misreading in a hundred pass.
std::vector<Code> read_bars(const image::CodeCut& cut)
{
    std::vector<Code> read;
    int alike = 0;
    for (const auto& look : {cut.grey, image::crisp_code(cut), image::darkest_ink(cut)}) {
        const auto codes = barcode::read_codes(look, Effort::Bars);
        if (codes.empty()) continue;
        if (read.empty()) read = {codes.front()};
        for (const auto& code : codes)
            if (code.text != read.front().text) return {};
        ++alike;
    }
    return alike >= 2 ? read : std::vector<Code>{};
}

} // namespace

std::vector<Code> find_codes(const Picture& page, Pixels pixels)
{
    const auto grey = image::grey(page);
    auto codes =
        barcode::read_codes(pixels == Pixels::Drawn ? grey : image::sharpened(grey), Effort::All);
    const auto places = image::code_places(grey);
    for (const auto& place : places) {
        if (is_read(codes, place.box)) continue;
        const auto cut = image::cut_code(page, place);
        for (auto& code : place.bars ? read_bars(cut) : read_matrix(cut)) {
            if (std::ranges::find(codes, code.text, &Code::text) != codes.end()) continue;
            code.box = cut.to_page(code.box);
            codes.push_back(std::move(code));
        }
    }
    return codes;
}

} // namespace absah::extract
