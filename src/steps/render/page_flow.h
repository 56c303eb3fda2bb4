// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "steps/render/row_group.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Setting what follows one another onto pages. For the sources of this room only.
namespace absah::render {

/// What the rows of one table have in common.
struct TableFrame {
    Look look;
    double head_height = 0;
    std::vector<drawing::Item> head; ///< from the table's left edge and the head's top
    bool repeat_head = true;
    form::Source source;
};

/// What is placed on one page as a whole; only a row of a table may be divided. Lengths are points,
/// places count from the left edge of the page's body and the atom's own top.
struct Atom {
    double before = 0;
    double after = 0;
    double height = 0;
    bool keep_with_next = false;
    bool is_space = false; ///< nothing to see: falls away at the top of a page
    bool follows_text =
        false; ///< must not be the first on a page: takes the end of what stands before
    std::vector<drawing::Item> items;
    std::vector<PageNumberPlace> numbers;
    std::vector<SignatureRoom> rooms;
    std::optional<drawing::Bookmark> bookmark;
    /// A picture that takes what its page has left: `height` is the least, this the most.
    std::optional<double> grows_to;
    std::optional<RowGroup> row; ///< then `height` and `items` are not used
    std::shared_ptr<const TableFrame> table;
    std::optional<form::PageBreak> page_break;
    bool is_heading = false;
    int contents = 0; ///< levels: the headings of the document stand here
    form::StyleIndex contents_style = 0;
    double contents_width = 0;
    form::Source source;
};

/// Where on a page the blocks stand.
struct Body {
    double page_width = 0;
    double page_height = 0;
    double left = 0;
    double top = 0;
    double width = 0;
    double bottom = 0;
};

/// What the pages have come to.
struct Pages {
    struct Number {
        std::size_t page = 0;
        PageNumberPlace place;
    };

    std::vector<drawing::Page> pages;
    std::vector<drawing::Bookmark> bookmarks;
    std::vector<SignatureRoom> rooms;
    std::vector<std::size_t> headings; ///< page of each heading, in order
    std::vector<Number> numbers;
    std::optional<std::pair<form::Source, std::string>> wrong;
};

/// The body of the page with this number (from 0) in this orientation.
using BodyOf = std::function<Body(form::Orientation, std::size_t page)>;

/// Places the atoms in order. Keeps together what asks for it where it fits on one page; repeats
/// the heads of tables; divides a row that is taller than a page or would leave a large gap.
/// `wrong` when something that cannot be divided is taller than a page.
Pages flow(std::vector<Atom> atoms, form::Orientation orientation, const BodyOf& body_of);

} // namespace absah::render
