// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/model/drawing.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A report's template as plain data: page, styles and blocks, checked and with every style looked
/// up. docs/write-a-template.md says what each part is for. Lengths are points.
namespace absah::form {

/// Where in the template's files something stands, for messages.
struct Source {
    std::size_t file = 0; ///< index into Template::files
    int line = 0;
    int column = 0;
};

/// A stretch of a text: words as they are, or a place that the record fills.
struct Piece {
    enum class Kind {
        Words, ///< `text` as it is
        Value, ///< the record's value at the path `text`
        Count, ///< how many times the loop `text` has been round, from 1; for an empty
               ///< `text` the number of the table's row, of those that have one
        Page,  ///< number of the page; in page heads and feet only
        Pages, ///< number of pages; in page heads and feet only
    };

    Kind kind = Kind::Words;
    std::string text;
    bool optional = false; ///< a value that the record lacks is `instead`, not an error
    std::string instead;
    char counting = '1'; ///< of a Count: '1', 'a', 'A', 'i' or 'I'
    bool bold = false;
};

/// A text with places. '\n' begins a new line.
struct Words {
    std::vector<Piece> pieces;
    Source source;

    [[nodiscard]] bool empty() const { return pieces.empty(); }
};

/// True when the value at `path` is one of `equals`, or for an empty `equals` when it is present.
struct Condition {
    std::string path;
    std::vector<std::string> equals;
    bool negated = false;
    Source source;
};

/// All of them must hold; none at all always holds.
using Conditions = std::vector<Condition>;

enum class Align { Left, Centre, Right, Justify };
enum class Upright { Top, Middle };

struct Style {
    std::string name;
    drawing::Face face = drawing::Face::Regular;
    double size = 11;
    Align align = Align::Left;
    double leading = 1.2; ///< from base line to base line, in sizes
    double before = 0;
    double after = 0;
    double indent = 0;
    double indent_right = 0;
    double first_line = 0; ///< added to the indent of a paragraph's first line; may be negative
    drawing::Ink ink;
    std::optional<drawing::Ink> fill; ///< of a cell's ground
    bool underline = false;
    bool capitals = false; ///< set in capital letters
};

/// Index into Template::styles.
using StyleIndex = std::size_t;

/// Repeats over the list at the path `over`, each entry known by the name `as`. Empty: once.
struct Loop {
    std::string over;
    std::string as;
    Source source;

    [[nodiscard]] bool empty() const { return over.empty(); }
};

/// A list, in a cell or on its own.
struct Listing {
    struct Entry {
        Conditions conditions;
        Loop loop;
        Words text;
        std::vector<Listing> inner; ///< none or one
    };

    std::string marker = "-"; ///< "1.", "a)", "(i)" count; anything else stands as it is
    StyleIndex style = 0;
    std::vector<Entry> entries;
};

struct Picture {
    Words file;              ///< where it holds places, a file named by the record
    Path found;              ///< otherwise: the file beside the template or in a school's folder
    double width = 0;        ///< 0: from the height
    double height = 0;       ///< 0: from the width; with both it is fitted inside
    bool fills_page = false; ///< as large as the rest of the page allows, instead of either
    Words alternative;       ///< what it shows
    Align align = Align::Left;
};

struct Qr {
    Words text;
    double side = 0;
    Align align = Align::Left;
    Words caption; ///< below it
    StyleIndex caption_style = 0;
};

struct Cell {
    Words text;
    std::vector<Listing> list;       ///< none or one, below the text
    std::vector<Picture> picture;    ///< none or one, above the text
    std::vector<Qr> qr;              ///< none or one, above the text
    Conditions conditions;           ///< broken: the cell is empty
    int span = 1;                    ///< columns
    std::optional<StyleIndex> style; ///< otherwise the column's
    Conditions marked;               ///< not empty and true: the cell is set in `marked_style`
    StyleIndex marked_style = 0;
    Source source;
};

/// Rows of a table. In order: `section` across all columns, `cells`, then `rows`.
struct Rows {
    Conditions conditions;
    Loop loop;
    Words section;
    StyleIndex section_style = 0;
    std::vector<Cell> cells;
    std::vector<Rows> inner; ///< rows right of `cells`, which are as tall as all of them together
    std::vector<Rows> rows;  ///< further rows, of the same loop
    Words empty;             ///< across all columns instead of an empty list
    StyleIndex empty_style = 0;
    double min_height = 0;
    bool keep_with_next = false;
    Source source;
};

struct Column {
    double width = 0; ///< fixed; 0: a share of what the fixed ones leave
    double share = 0;
    Words title;
    Words group; ///< over this column and its neighbours with the same group
    StyleIndex style = 0;
    std::optional<Align> align; ///< of this column's cells, over their style
    Upright upright = Upright::Top;
};

enum class Rules { Grid, Horizontal, Outline, None };

struct Table {
    std::vector<Column> columns;
    Words title;           ///< across all columns, part of the head
    bool numbered = false; ///< a row (1) (2) (3) below the titles
    bool repeat_head = true;
    Rules rules = Rules::Grid;
    double rule_width = 0.5;
    double padding = 0;    ///< left and right in a cell
    double padding_up = 0; ///< above and below in a cell
    StyleIndex title_style = 0;
    StyleIndex head_style = 0;
    StyleIndex number_style = 0;
    std::vector<Rows> rows;
};

struct Heading {
    Words text;
    int level = 1; ///< 1..3
    StyleIndex style = 0;
    bool in_outline = true;
    Words outline; ///< empty: the heading's own text
};

struct Paragraph {
    Words text;
    StyleIndex style = 0;
};

/// One line with a text at the left, in the middle and at the right.
struct Sides {
    Words left;
    Words centre;
    Words right;
    StyleIndex style = 0;
};

struct Signer {
    Conditions conditions;
    std::string id;          ///< names the room for the signature; empty: "1", "2" ...
    std::vector<Cell> above; ///< place and date, role: one line each
    Words name;
    std::vector<Cell> below; ///< NIP, rank: one line each
};

/// Signers side by side, in columns of equal width.
struct Signatures {
    std::vector<Signer> signers;
    double room = 0; ///< height for ink and stamp between role and name
    int columns = 2; ///< a single signer of two columns stands at the right
    StyleIndex style = 0;
    StyleIndex name_style = 0;
};

struct RuleLine {
    double width = 0.5;
    bool twofold = false; ///< a thick stroke over a thin one, as below a letterhead
    double before = 0;
    double after = 0;
};

struct Space {
    double height = 0;
};

enum class Orientation { Portrait, Landscape };

struct PageBreak {
    std::optional<Orientation> orientation; ///< of all pages from here
};

/// The headings of the document with their pages.
struct Contents {
    int levels = 2;
    StyleIndex style = 0;
};

struct Block;

/// Kept on one page where it fits on one.
struct Together {
    std::vector<Block> blocks;
};

struct Repeat {
    Loop loop;
    bool new_page = false; ///< each round but the first begins a page
    std::vector<Block> blocks;
};

struct Block {
    Conditions conditions;
    bool keep_with_next = false;
    std::optional<double> before; ///< over the style's
    std::optional<double> after;  ///< over the style's
    std::variant<
        Heading,
        Paragraph,
        Listing,
        Table,
        Sides,
        Signatures,
        Picture,
        Qr,
        RuleLine,
        Space,
        PageBreak,
        Contents,
        Together,
        Repeat>
        content;
    Source source;
};

/// What stands in the head or the foot of every page, inside the margins.
struct Band {
    Words left;
    Words centre;
    Words right;
    StyleIndex style = 0;
    bool rule = false;    ///< a stroke between the band and the page's body
    std::optional<Qr> qr; ///< at the side that its `align` says
    Conditions conditions;
    int from_page = 1;
    double gap = 0; ///< to the body
};

enum class Paper { A4, F4 };

struct PageSetup {
    Paper paper = Paper::A4;
    Orientation orientation = Orientation::Portrait;
    double top = 0;
    double right = 0;
    double bottom = 0;
    double left = 0;
};

struct Template {
    std::string name;        ///< of its folder
    std::vector<Path> files; ///< the template, then the shared ones that it uses
    std::string typeface;    ///< name of the type family; empty: the usual one
    std::string language = "id";
    Words title; ///< of the document, for its information
    Words author;
    Words subject;
    PageSetup page;
    std::optional<Band> head;
    std::optional<Band> foot;
    std::vector<Style> styles; ///< the first is "body"
    std::vector<Block> blocks;
};

} // namespace absah::form
