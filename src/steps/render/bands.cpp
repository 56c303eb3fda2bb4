// SPDX-License-Identifier: Apache-2.0
#include "steps/render/bands.h"

#include <algorithm>

namespace absah::render {
namespace {

constexpr double stroke = 0.5;   ///< points
constexpr double stroke_gap = 3; ///< points between the stroke and the text

class BandSetter {
public:
    BandSetter(Setting& setting, const form::Band& band, double width)
        : setting_(setting),
          band_(band),
          style_(setting.style(band.style)),
          width_(width),
          text_width_(width)
    {
    }

    SetBand set(BandSide side, PageNumber number)
    {
        if (side == BandSide::Foot) {
            top_ = band_.gap;
            if (band_.rule) rule();
        }
        const double code_height = add_code(); // first: it takes its width from the text
        top_ += std::max(code_height, add_text(number));
        if (side == BandSide::Head) {
            const double above_rule = band_.rule ? stroke_gap : 0;
            top_ += above_rule;
            if (band_.rule) rule();
            top_ += band_.gap - above_rule;
        }
        made_.height = top_;
        return std::move(made_);
    }

private:
    void rule()
    {
        made_.items.emplace_back(drawing::Line{{0, top_}, {width_, top_}, stroke, {}});
        top_ += stroke_gap;
    }

    /// The height that it takes.
    double add_code()
    {
        if (!band_.qr) return 0;
        auto code = made_code(setting_, *band_.qr);
        if (!code) return 0;
        const double side = band_.qr->side;
        const bool left = band_.qr->align == form::Align::Left;
        code->area.left = left ? 0 : width_ - side;
        code->area.top = top_;
        text_left_ = left ? side + style_.size : 0;
        text_width_ = width_ - side - style_.size;
        made_.items.emplace_back(std::move(*code));
        return side;
    }

    double add_text(PageNumber number)
    {
        auto& fill = setting_.fill;
        auto text = set_sides(
            fill.runs(band_.left, style_, number),
            fill.runs(band_.centre, style_, number),
            fill.runs(band_.right, style_, number),
            style_,
            text_width_,
            setting_.tools.type);
        if (!text) return 0;
        for (auto& item : text->items)
            made_.items.push_back(shifted(std::move(item), text_left_, top_));
        return text->height;
    }

    Setting& setting_;
    const form::Band& band_;
    const form::Style& style_;
    double width_;
    double text_width_;
    double text_left_ = 0;
    double top_ = 0;
    SetBand made_;
};

} // namespace

SetBand
set_band(Setting& setting, const form::Band& band, BandSide side, double width, PageNumber number)
{
    const bool shown =
        number.page >= std::size_t(band.from_page) && setting.fill.holds(band.conditions);
    return shown ? BandSetter(setting, band, width).set(side, number) : SetBand();
}

} // namespace absah::render
