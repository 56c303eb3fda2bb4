// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/spelling.h"
#include "records/catalog/template_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace absah::catalog {
namespace {

constexpr std::array aligns{
    std::pair{std::string_view("left"), form::Align::Left},
    std::pair{std::string_view("centre"), form::Align::Centre},
    std::pair{std::string_view("right"), form::Align::Right}};

form::Heading read_heading(Reading& reading, Keys& keys)
{
    form::Heading heading;
    keys.need("text");
    heading.text = keys.words("text");
    heading.level = keys.whole("level", 1, 1, 3);
    heading.style = keys.style("style", fmt::format("heading{}", heading.level));
    const auto* outline = keys.find("outline");
    if (outline != nullptr && outline->is_boolean())
        heading.in_outline = keys.flag("outline");
    else if (outline != nullptr)
        heading.outline = keys.words("outline");
    (void)reading;
    return heading;
}

form::Paragraph read_paragraph(Reading&, Keys& keys)
{
    keys.need("text");
    return {keys.words("text"), keys.style("style", "body")};
}

form::Sides read_sides(Reading&, Keys& keys)
{
    return {
        keys.words("left"), keys.words("centre"), keys.words("right"), keys.style("style", "body")};
}

form::Listing read_list(Reading& reading, Keys& keys)
{
    keys.need("items");
    return read_listing(reading, keys, "body");
}

form::Listing::Entry read_entry(Reading& reading, const toml::node& node, std::string_view style)
{
    form::Listing::Entry entry;
    if (const auto* text = node.as_string(); text != nullptr) {
        entry.text = parse_words(reading, *text);
        return entry;
    }
    const auto* table = node.as_table();
    if (table == nullptr) {
        reading.note(node.source(), "an item of a list is a text or { text = \"...\" }");
        return entry;
    }
    Keys keys(reading, *table, "an item of a list");
    entry.conditions = keys.conditions();
    entry.loop = keys.loop();
    const LoopScope scope(reading, entry.loop);
    keys.need("text");
    entry.text = keys.words("text");
    if (keys.has("items")) entry.inner.push_back(read_listing(reading, keys, style));
    keys.no_others();
    return entry;
}

form::Signer read_signer(Reading& reading, const toml::table& table)
{
    Keys keys(reading, table, "a signer");
    form::Signer signer;
    signer.conditions = keys.conditions();
    signer.id = keys.text("id");
    signer.above = read_lines(reading, keys, "above");
    keys.need("name");
    signer.name = keys.words("name");
    signer.below = read_lines(reading, keys, "below");
    keys.no_others();
    return signer;
}

form::Signatures read_signatures(Reading& reading, Keys& keys)
{
    form::Signatures signatures;
    constexpr double usual_room = 20; // a school's round stamp is 35 to 40 mm and lies beside
    signatures.room = keys.length("room", usual_room);
    signatures.columns = keys.whole("columns", 2, 1, 4);
    signatures.style = keys.style("style", "signature");
    signatures.name_style = keys.style("name_style", "signer_name");
    keys.need("signer");
    for (const auto* table : keys.tables("signer"))
        signatures.signers.push_back(read_signer(reading, *table));
    return signatures;
}

form::Picture read_picture_block(Reading& reading, Keys& keys)
{
    const bool fills_page = keys.flag("fills_page");
    auto picture = read_picture(reading, keys, fills_page);
    picture.fills_page = fills_page;
    return picture;
}

form::Qr read_qr_block(Reading&, Keys& keys)
{
    constexpr double usual = 25;
    keys.need("text");
    return read_qr(keys, "text", usual);
}

form::RuleLine read_rule(Reading&, Keys& keys)
{
    form::RuleLine rule;
    rule.width = keys.number("width", rule.width);
    if (rule.width <= 0 || rule.width > 20)
        keys.note("width", "\"width\" must be a stroke of up to 20 points");
    rule.twofold = keys.flag("double");
    return rule;
}

form::Space read_space(Reading&, Keys& keys)
{
    keys.need("height");
    return {keys.length("height", 0)};
}

form::PageBreak read_page_break(Reading&, Keys& keys)
{
    using form::Orientation;
    constexpr std::array all{
        std::pair{std::string_view("portrait"), Orientation::Portrait},
        std::pair{std::string_view("landscape"), Orientation::Landscape}};
    form::PageBreak page;
    if (keys.has("orientation")) page.orientation = keys.one_of("orientation", all);
    return page;
}

form::Contents read_contents(Reading&, Keys& keys)
{
    return {keys.whole("levels", 2, 1, 3), keys.style("style", "contents")};
}

form::Together read_together(Reading& reading, Keys& keys)
{
    keys.need("block");
    return {read_blocks(reading, keys.table(), "block")};
}

form::Repeat read_repeat(Reading& reading, Keys& keys)
{
    form::Repeat repeat;
    keys.need("over");
    keys.need("block");
    repeat.loop = keys.loop();
    repeat.new_page = keys.flag("new_page");
    const LoopScope scope(reading, repeat.loop);
    repeat.blocks = read_blocks(reading, keys.table(), "block");
    return repeat;
}

using Content = decltype(form::Block::content);
using ContentReader = Content (*)(Reading&, Keys&);

template <auto read>
Content content_of(Reading& reading, Keys& keys)
{
    return read(reading, keys);
}

constexpr std::array block_types{
    std::pair<std::string_view, ContentReader>{"heading", content_of<read_heading>},
    std::pair<std::string_view, ContentReader>{"paragraph", content_of<read_paragraph>},
    std::pair<std::string_view, ContentReader>{"list", content_of<read_list>},
    std::pair<std::string_view, ContentReader>{"sides", content_of<read_sides>},
    std::pair<std::string_view, ContentReader>{"pairs", content_of<read_pairs>},
    std::pair<std::string_view, ContentReader>{"identity", content_of<read_identity>},
    std::pair<std::string_view, ContentReader>{"table", content_of<read_table>},
    std::pair<std::string_view, ContentReader>{"ticks", content_of<read_ticks>},
    std::pair<std::string_view, ContentReader>{"signatures", content_of<read_signatures>},
    std::pair<std::string_view, ContentReader>{"picture", content_of<read_picture_block>},
    std::pair<std::string_view, ContentReader>{"qr", content_of<read_qr_block>},
    std::pair<std::string_view, ContentReader>{"rule", content_of<read_rule>},
    std::pair<std::string_view, ContentReader>{"space", content_of<read_space>},
    std::pair<std::string_view, ContentReader>{"page_break", content_of<read_page_break>},
    std::pair<std::string_view, ContentReader>{"contents", content_of<read_contents>},
    std::pair<std::string_view, ContentReader>{"together", content_of<read_together>},
    std::pair<std::string_view, ContentReader>{"repeat", content_of<read_repeat>},
    std::pair<std::string_view, ContentReader>{"shared", nullptr}};

/// Room above and below that a block has where the template does not say: blocks that set text take
/// it from their style.
std::optional<double> usual_room(std::string_view type)
{
    constexpr double around = 2 * points_per_millimetre;
    constexpr std::array<std::string_view, 8> boxed{
        "pairs", "identity", "table", "ticks", "signatures", "picture", "qr", "rule"};
    if (std::ranges::find(boxed, type) == boxed.end()) return std::nullopt;
    return around;
}

void read_block(Reading& reading, const toml::table& table, std::vector<form::Block>& blocks)
{
    Keys head(reading, table, "a block");
    head.need("type");
    const auto type = head.text("type");
    const auto reader = head.one_of("type", block_types);
    if (reading.wrong) return;
    Keys keys(reading, table, fmt::format("a block of type \"{}\"", type));
    (void)keys.find("type");
    form::Block block;
    block.source = keys.source();
    block.conditions = keys.conditions();
    if (reader == nullptr) {
        keys.need("part");
        const auto part = keys.text("part");
        const auto optional = keys.flag("optional");
        keys.no_others();
        auto shared = read_shared(reading, table, part, optional);
        if (block.conditions.empty()) {
            std::ranges::move(shared, std::back_inserter(blocks));
            return;
        }
        block.content = form::Together{std::move(shared)};
        blocks.push_back(std::move(block));
        return;
    }
    block.keep_with_next = keys.flag("keep_with_next", type == "heading");
    const auto usual = usual_room(type);
    if (keys.has("before") || usual)
        block.before = keys.has("before") ? keys.length("before", 0) : *usual;
    if (keys.has("after") || usual)
        block.after = keys.has("after") ? keys.length("after", 0) : *usual;
    block.content = reader(reading, keys);
    keys.no_others();
    blocks.push_back(std::move(block));
}

} // namespace

std::vector<form::Block>
read_blocks(Reading& reading, const toml::table& table, std::string_view key)
{
    std::vector<form::Block> blocks;
    Keys keys(reading, table, "the template");
    for (const auto* block : keys.tables(key)) {
        if (reading.wrong) break;
        read_block(reading, *block, blocks);
    }
    return blocks;
}

form::Listing read_listing(Reading& reading, Keys& keys, std::string_view usual_style)
{
    form::Listing listing;
    listing.marker = keys.text("marker", listing.marker);
    listing.style = keys.style("style", usual_style);
    const auto* items = keys.find("items");
    if (items == nullptr) return listing;
    const auto& style_name = reading.made.styles[listing.style].name;
    if (const auto* list = items->as_array(); list != nullptr)
        for (const auto& item : *list)
            listing.entries.push_back(read_entry(reading, item, style_name));
    else
        keys.note("items", "\"items\" must be a list");
    return listing;
}

std::vector<form::Cell> read_lines(Reading& reading, Keys& keys, std::string_view key)
{
    std::vector<form::Cell> lines;
    const auto* node = keys.find(key);
    if (node == nullptr) return lines;
    const auto* list = node->as_array();
    if (list == nullptr) {
        keys.note(key, fmt::format("\"{}\" must be a list of texts", key));
        return lines;
    }
    for (const auto& entry : *list) {
        form::Cell line{.source = reading.at(entry.source())};
        if (const auto* text = entry.as_string(); text != nullptr) {
            line.text = parse_words(reading, *text);
        } else if (const auto* table = entry.as_table(); table != nullptr) {
            Keys inner(reading, *table, "a line");
            line.conditions = inner.conditions();
            inner.need("text");
            line.text = inner.words("text");
            inner.no_others();
        } else {
            reading.note(entry.source(), "a line is a text or { text = \"...\", when = \"...\" }");
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

form::Picture read_picture(Reading& reading, Keys& keys, bool sized_by_page)
{
    form::Picture picture;
    keys.need("file");
    keys.need("alternative");
    picture.file = keys.words("file");
    picture.alternative = keys.words("alternative");
    picture.width = keys.length("width", 0);
    picture.height = keys.length("height", 0);
    picture.align = keys.one_of("align", aligns);
    if (picture.width <= 0 && picture.height <= 0 && !sized_by_page)
        keys.note("file", "a picture needs a \"width\" or a \"height\"");
    const bool fixed = std::ranges::all_of(picture.file.pieces, [](const auto& piece) {
        return piece.kind == form::Piece::Kind::Words;
    });
    if (!fixed) return picture;
    picture.found = find_beside(reading, keys.text("file"));
    if (picture.found.empty())
        keys.note(
            "file",
            fmt::format(
                "there is no picture \"{}\" beside the template or in shared", keys.text("file")));
    return picture;
}

form::Qr read_qr(Keys& keys, std::string_view text_key, double usual_millimetres)
{
    form::Qr qr;
    qr.text = keys.words(text_key);
    qr.side = keys.length("size", usual_millimetres);
    qr.align = keys.one_of("align", aligns);
    qr.caption = keys.words("caption");
    qr.caption_style = keys.style("caption_style", "caption");
    return qr;
}

} // namespace absah::catalog
