// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/draft.h"

#include "fences/pdf/blocks.h"
#include "fences/pdf/haru.h"

#include <optional>
#include <utility>
#include <vector>

namespace absah::pdf {

namespace {

using namespace drawing;

void set_fill(HPDF_Page page, const Ink& ink)
{
    if (ink.red == ink.green && ink.green == ink.blue) {
        HPDF_Page_SetGrayFill(page, float(ink.red));
    } else {
        HPDF_Page_SetRGBFill(page, float(ink.red), float(ink.green), float(ink.blue));
    }
}

void set_stroke(HPDF_Page page, const Ink& ink)
{
    if (ink.red == ink.green && ink.green == ink.blue) {
        HPDF_Page_SetGrayStroke(page, float(ink.red));
    } else {
        HPDF_Page_SetRGBStroke(page, float(ink.red), float(ink.green), float(ink.blue));
    }
}

/// Puts items on one page, and says what changes only when it changes.
class Pen {
public:
    Pen(Haru& haru, HPDF_Page sheet, const Document& document, Fonts& fonts)
        : haru_{haru},
          sheet_{sheet},
          height_{HPDF_Page_GetHeight(sheet)},
          document_{document},
          fonts_{fonts}
    {
    }

    void operator()(const Text& text)
    {
        fill_with(text.ink);
        if (!writing_) HPDF_Page_BeginText(sheet_);
        writing_ = true;
        HPDF_Page_SetTextMatrix(sheet_, 1, 0, 0, 1, across(text.start.x), up(text.start.y));
        fonts_.show(sheet_, text);
    }

    void operator()(const Line& line)
    {
        if (!(line.width > 0)) return;
        end_text();
        stroke_with(line.ink, line.width);
        HPDF_Page_MoveTo(sheet_, across(line.from.x), up(line.from.y));
        HPDF_Page_LineTo(sheet_, across(line.to.x), up(line.to.y));
        HPDF_Page_Stroke(sheet_);
    }

    void operator()(const Frame& frame)
    {
        if (!frame.fill && !(frame.stroke > 0)) return;
        end_text();
        if (frame.fill) fill_with(*frame.fill);
        if (frame.stroke > 0) stroke_with(frame.ink, frame.stroke);
        rectangle(frame.area);
        if (frame.fill && frame.stroke > 0) {
            HPDF_Page_FillStroke(sheet_);
        } else if (frame.fill) {
            HPDF_Page_Fill(sheet_);
        } else {
            HPDF_Page_Stroke(sheet_);
        }
    }

    void operator()(const Placed& placed)
    {
        end_text();
        HPDF_Page_DrawImage(
            sheet_,
            haru_.image(document_.pictures, placed.picture),
            across(placed.area.left),
            up(placed.area.bottom()),
            float(placed.area.width),
            float(placed.area.height));
    }

    void operator()(const Code& code)
    {
        end_text();
        fill_with({1, 1, 1});
        rectangle(code.area);
        HPDF_Page_Fill(sheet_);
        const auto blocks = dark_blocks(code.dark, code.side);
        if (blocks.empty()) return;
        const double across_module = code.area.width / (code.side + 2 * quiet_modules);
        const double down_module = code.area.height / (code.side + 2 * quiet_modules);
        fill_with({});
        for (const Box& block : blocks) {
            rectangle(
                {code.area.left + across_module * (quiet_modules + block.x),
                 code.area.top + down_module * (quiet_modules + block.y),
                 across_module * block.width,
                 down_module * block.height});
        }
        HPDF_Page_Fill(sheet_); // one path: a viewer smooths no seams between the blocks
    }

    void end_text()
    {
        if (writing_) HPDF_Page_EndText(sheet_);
        writing_ = false;
    }

private:
    [[nodiscard]] static float across(double x) { return float(x); }

    [[nodiscard]] float up(double y) const { return float(height_ - y); }

    void rectangle(const Area& area)
    {
        HPDF_Page_Rectangle(
            sheet_, across(area.left), up(area.bottom()), float(area.width), float(area.height));
    }

    void fill_with(const Ink& ink)
    {
        if (!(fill_ == ink)) set_fill(sheet_, ink);
        fill_ = ink;
    }

    void stroke_with(const Ink& ink, double width)
    {
        if (!(stroke_ == ink)) set_stroke(sheet_, ink);
        if (width_ != width) HPDF_Page_SetLineWidth(sheet_, float(width));
        stroke_ = ink;
        width_ = width;
    }

    Haru& haru_;
    HPDF_Page sheet_;
    double height_;
    const Document& document_;
    Fonts& fonts_;
    bool writing_ = false;
    Ink fill_; // a page begins in black, with lines of one point
    Ink stroke_;
    double width_ = 1;
};

} // namespace

Result<std::string>
draw_draft(const Document& document, const Typefaces& faces, const UsedCharacters& characters)
{
    Haru haru;
    if (!haru.ready()) return haru.failure("starting");
    auto fonts = Fonts::load(haru, faces, characters);
    if (!fonts) return tl::unexpected(fonts.error());
    for (const Page& page : document.pages) {
        HPDF_Page sheet = HPDF_AddPage(haru.get());
        if (sheet == nullptr) return haru.failure("adding a page");
        HPDF_Page_SetWidth(sheet, float(page.width));
        HPDF_Page_SetHeight(sheet, float(page.height));
        Pen pen{haru, sheet, document, *fonts};
        for (const Item& item : page.items)
            std::visit(pen, item);
        pen.end_text();
        if (haru.failed()) return haru.failure("drawing a page");
    }
    return haru.saved();
}

} // namespace absah::pdf
