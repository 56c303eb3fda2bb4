// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "steps/recognise/recognise.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace absah::recognise {
namespace {

/// Words that stand on one line of print, from left to right, folded.
struct Row {
    std::vector<const Word*> words;
    std::vector<std::string> texts;
};

std::vector<Row> rows_of(const std::vector<Word>& words)
{
    std::vector<const Word*> sorted;
    for (const auto& word : words)
        sorted.push_back(&word);
    std::ranges::stable_sort(sorted, {}, [](const Word* word) { return word->line; });
    std::vector<Row> rows;
    for (const auto* word : sorted) {
        if (rows.empty() || rows.back().words.front()->line != word->line) rows.emplace_back();
        rows.back().words.push_back(word);
        rows.back().texts.push_back(fold_tight(word->text));
    }
    return rows;
}

std::optional<int> number_in(const std::string& text)
{
    int value = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || value < 1) return {};
    return value;
}

/// The words of a text with places: what is printed as it is, and an empty one for each place.
std::vector<std::string> pattern_of(const form::Words& words)
{
    std::vector<std::string> pattern;
    for (const auto& piece : words.pieces) {
        if (piece.kind == form::Piece::Kind::Words)
            for (auto& word : folded_words(piece.text))
                pattern.push_back(std::move(word));
        else
            pattern.emplace_back();
    }
    return pattern;
}

/// Page and pages, where the row ends in the pattern.
std::optional<PageOf> matched(const Row& row, const std::vector<std::string>& pattern)
{
    constexpr double alike = 0.7;
    for (std::size_t at = 0; at + pattern.size() <= row.texts.size(); ++at) {
        std::vector<int> numbers;
        bool fits = true;
        for (std::size_t i = 0; i < pattern.size() && fits; ++i) {
            const auto& text = row.texts[at + i];
            const auto number = pattern[i].empty() ? number_in(text) : std::nullopt;
            fits = pattern[i].empty() ? number.has_value() : similarity(pattern[i], text) >= alike;
            if (number) numbers.push_back(*number);
        }
        if (fits && numbers.size() == 2 && numbers[0] <= numbers[1])
            return PageOf{numbers[0], numbers[1]};
    }
    return {};
}

/// A text that tells both numbers, in their order.
bool tells_numbers(const form::Words& words)
{
    std::vector<form::Piece::Kind> places;
    for (const auto& piece : words.pieces)
        if (piece.kind != form::Piece::Kind::Words) places.push_back(piece.kind);
    return places == std::vector{form::Piece::Kind::Page, form::Piece::Kind::Pages};
}

void find_signatures(
    const std::vector<form::Block>& blocks, std::vector<const form::Signatures*>& all)
{
    for (const auto& block : blocks) {
        if (const auto* one = std::get_if<form::Signatures>(&block.content)) all.push_back(one);
        if (const auto* together = std::get_if<form::Together>(&block.content))
            find_signatures(together->blocks, all);
        if (const auto* repeat = std::get_if<form::Repeat>(&block.content))
            find_signatures(repeat->blocks, all);
    }
}

/// What is printed right above a room, as far as the template says it.
std::vector<std::string> anchor_of(const form::Signer& signer)
{
    std::string text;
    if (!signer.above.empty())
        for (const auto& piece : signer.above.back().text.pieces)
            text += piece.kind == form::Piece::Kind::Words ? piece.text : piece.instead;
    return folded_words(text);
}

/// Without print inside: the same words may stand in a table. A pen's strokes are read as words
/// too, but rarely surely, and not several.
bool is_blank(const Box& box, const std::vector<Word>& words)
{
    constexpr double surely = 0.8;
    constexpr std::ptrdiff_t read_into_strokes = 2;
    const Box middle{box.x, box.y + box.height / 6, box.width, box.height * 2 / 3};
    return std::ranges::count_if(words, [&](const Word& word) {
               return word.confidence >= surely &&
                      2 * common(word.box, middle).area() > word.box.area();
           }) <= read_into_strokes;
}

/// Where the anchor's words stand side by side.
std::vector<Box> whole_places_of(const std::vector<Row>& rows, std::span<const std::string> anchor)
{
    constexpr double alike = 0.75;
    std::vector<Box> places;
    for (const auto& row : rows)
        for (std::size_t at = 0; at + anchor.size() <= row.texts.size(); ++at) {
            bool fits = !anchor.empty();
            Box box;
            for (std::size_t i = 0; i < anchor.size() && fits; ++i) {
                fits = similarity(anchor[i], row.texts[at + i]) >= alike;
                box = united(box, row.words[at + i]->box);
            }
            if (fits) places.push_back(box);
        }
    return places;
}

/// The same, or where all but the first word stands: stamps are set over it.
std::vector<Box> places_of(const std::vector<Row>& rows, const std::vector<std::string>& anchor)
{
    auto places = whole_places_of(rows, anchor);
    if (!places.empty() || anchor.size() < 3) return places;
    const std::span<const std::string> rest(anchor.begin() + 1, anchor.end());
    std::size_t letters = 0;
    for (const auto& word : rest)
        letters += word.size() + 1;
    places = whole_places_of(rows, rest);
    for (auto& place : places) {
        const int hidden = int(std::size_t(place.width) * (anchor.front().size() + 1) / letters);
        place.x -= hidden;
        place.width += hidden;
    }
    return places;
}

} // namespace

std::optional<PageOf> page_by_form(const std::vector<Word>& words, const form::Template& form)
{
    const auto rows = rows_of(words);
    for (const auto& band : {form.foot, form.head}) {
        if (!band) continue;
        for (const auto* text : {&band->left, &band->centre, &band->right}) {
            if (!tells_numbers(*text)) continue;
            for (const auto& row : rows)
                if (const auto page = matched(row, pattern_of(*text))) return page;
        }
    }
    return {};
}

std::vector<Room> rooms_by_form(const SeenPage& seen, const form::Template& form)
{
    std::vector<const form::Signatures*> blocks;
    find_signatures(form.blocks, blocks);
    const auto rows = rows_of(seen.words);
    const bool wide = seen.upright.width > seen.upright.height;
    constexpr double short_side = 595; // points, of A4; F4 is 2 % wider
    constexpr double long_side = 842;
    const double scale = seen.upright.width / (wide ? long_side : short_side);
    std::vector<Room> rooms;
    for (const auto* block : blocks)
        for (const auto& signer : block->signers)
            for (const auto& place : places_of(rows, anchor_of(signer))) {
                const auto taken = [&](const Room& room) {
                    return room.box.x == place.x && room.box.y == place.bottom();
                };
                if (std::ranges::any_of(rooms, taken)) continue;
                const double share = block->columns == 1 ? 0.4 : 0.9 / block->columns;
                const Box box{
                    place.x,
                    place.bottom(),
                    int(std::lround(share * seen.upright.width)),
                    int(std::lround(block->room * scale))};
                if (is_blank(box, seen.words)) rooms.push_back({signer.id, "", box});
            }
    return rooms;
}

} // namespace absah::recognise
