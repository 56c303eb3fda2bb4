// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/drawing.h"
#include "core/model/template.h"
#include "steps/render/fill.h"
#include "steps/render/render.h"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Text, lists, pictures and codes as strips: what is never divided by a page's end, one below the
/// other. For the sources of this room only.
namespace absah::render {

/// A place that waits for the number of a heading's page.
struct PageNumberPlace {
    std::size_t heading = 0; ///< which, in their order
    Point end;               ///< right end of the number, on the base line
    form::StyleIndex style = 0;
};

/// One line of text, or a picture. Places count from the left edge of what holds it and from its
/// own top.
struct Strip {
    double before = 0; ///< room above, which falls away at the top of a page or cell
    double height = 0;
    bool keep_with_next = false;
    std::vector<drawing::Item> items;
    std::vector<PageNumberPlace> numbers;
};

/// Strips below one another.
struct Stack {
    std::vector<Strip> strips;
    double after = 0; ///< room below the last

    [[nodiscard]] bool empty() const { return strips.empty(); }
};

/// Height with the room between the strips, without that above the first and below the last.
double height_of(std::span<const Strip> strips);

/// Neither the first nor the last strip of a paragraph or list stands alone on a page.
void keep_ends(std::vector<Strip>& strips);

/// `more` below what is there; of the room after and before the larger counts.
void add(Stack& stack, Stack more);

drawing::Item shifted(drawing::Item item, double right, double down);

/// The pictures of the document, each once.
struct Album {
    std::vector<drawing::Picture> pictures;
    std::map<Path, std::size_t> places;
};

/// What the setting of every block needs.
struct Setting {
    const form::Template& form;
    Filler& fill;
    const Tools& tools;
    Album& album;

    [[nodiscard]] const form::Style& style(form::StyleIndex index) const
    {
        return form.styles.at(index);
    }
};

/// Lines of text, at most `width` wide with the style's indents; a paragraph does not leave its
/// first or last line alone (`keep_with_next`). Nothing for no words.
Stack set_text(
    const Runs& runs, const form::Style& style, double width, const drawing::TypeMeasure& type);

/// A text at the left, in the middle and at the right, each broken into lines where they do not fit
/// beside one another; one strip. Nothing when all three are empty.
std::optional<Strip> set_sides(
    const Runs& left,
    const Runs& centre,
    const Runs& right,
    const form::Style& style,
    double width,
    const drawing::TypeMeasure& type);

Stack set_listing(Setting& setting, const form::Listing& listing, double width);
Stack set_picture(Setting& setting, const form::Picture& picture, double width);
Stack set_qr(Setting& setting, const form::Qr& qr, double width);

/// The code alone, its top left corner at the origin.
std::optional<drawing::Code> made_code(Setting& setting, const form::Qr& qr);

/// Where something `taken` wide begins in `width`.
double aligned(form::Align align, double width, double taken);

} // namespace absah::render
