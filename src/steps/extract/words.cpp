// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/words.h"

#include "core/base/text.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace absah::extract {

namespace {

std::size_t letters_in(const Word& word)
{
    const auto folded = fold_tight(word.text);
    const auto letters =
        std::count_if(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return std::size_t(letters);
}

/// Mean confidence over the letters of real words, 0..1; pages of rubbish stay below 0.6.
double legibility(const std::vector<Word>& words)
{
    double letters = 0;
    for (const auto& word : words)
        letters += double(letters_in(word));
    return letters > 0 ? sense(words) / letters : 0.0;
}

/// Enough text, read well enough, that the page must be the right way up.
bool is_plain_text(const std::vector<Word>& words)
{
    constexpr double legible = 0.7; // upright pages of poor photos reach 0.75, upside down ones 0.5
    constexpr double few_letters = 60; // less than the shortest certificate
    return legibility(words) >= legible && sense(words) >= few_letters;
}

double area_of_a_letter(const Word& word)
{
    return word.box.area() / double(std::max<std::size_t>(letters_in(word), 1));
}

} // namespace

std::vector<Word> without_scribbles(std::vector<Word> words)
{
    std::vector<double> areas;
    for (const auto& word : words)
        areas.insert(areas.end(), letters_in(word), area_of_a_letter(word));
    if (areas.empty()) return words;
    const auto middle = areas.begin() + std::ptrdiff_t(areas.size() / 2);
    std::nth_element(areas.begin(), middle, areas.end());
    // Display headings and script names reach ten times the body's letters, signatures thirty.
    constexpr double huge = 25;
    constexpr double read_surely = 0.8;
    std::erase_if(words, [&](const Word& word) {
        return word.confidence < read_surely && area_of_a_letter(word) > huge * *middle;
    });
    return words;
}

std::vector<Word> without_specks(std::vector<Word> words)
{
    std::map<int, std::vector<int>> heights;
    for (const auto& word : words)
        heights[word.line].push_back(word.box.height);
    for (auto& [line, own] : heights)
        std::ranges::nth_element(own, own.begin() + std::ptrdiff_t(own.size() / 2));
    std::erase_if(words, [&](const Word& word) {
        const auto& own = heights[word.line];
        return !fold_tight(word.text).empty() &&
               3 * std::max(word.box.width, word.box.height) < own[own.size() / 2];
    });
    return words;
}

void fit_to_rows(std::vector<Word>& words, std::span<const Box> rows)
{
    constexpr double too_high = 1.4;
    constexpr double inside = 0.6; // of the word's width
    for (auto& word : words) {
        const auto holds = [&](const Box& row) {
            const int middle = row.y + row.height / 2;
            return middle >= word.box.y && middle < word.box.bottom() &&
                   std::min(row.right(), word.box.right()) - std::max(row.x, word.box.x) >=
                       inside * word.box.width;
        };
        const auto row = std::ranges::find_if(rows, holds);
        if (row == rows.end() || std::find_if(std::next(row), rows.end(), holds) != rows.end())
            continue;
        if (word.box.height < too_high * row->height) continue;
        word.box.y = row->y;
        word.box.height = row->height;
    }
}

double sense(const std::vector<Word>& words)
{
    constexpr std::size_t shortest = 3; // one and two letters are what noise looks like
    return std::accumulate(words.begin(), words.end(), 0.0, [](double sum, const Word& word) {
        const auto letters = letters_in(word);
        return letters >= shortest ? sum + double(letters) * word.confidence : sum;
    });
}

Result<PageWords> read_upright(image::Upright& page, ocr::Reader& reader)
{
    auto plane = image::ocr_plane(page.colour);
    auto best = reader.read_page(plane);
    if (!best) return tl::unexpected(best.error());
    // Upside down is the likely mistake; the axis is rarely wrong.
    for (const int quarters : {2, 1, 3}) {
        if (is_plain_text(*best)) break;
        auto turned = image::turned(page, quarters);
        auto turned_plane = image::ocr_plane(turned.colour);
        auto words = reader.read_page(turned_plane);
        if (!words) return tl::unexpected(words.error());
        constexpr double clearly_better = 1.3;
        if (sense(*words) <= clearly_better * sense(*best)) continue;
        best = std::move(words);
        page = std::move(turned);
        plane = std::move(turned_plane);
    }
    auto words = without_specks(without_scribbles(std::move(*best)));
    auto rows = image::print_lines(plane);
    fit_to_rows(words, rows);
    return PageWords{std::move(words), std::move(plane), std::move(rows)};
}

Kind kind_by_pixels(Kind by_words, const TextPage& text, const Picture& upright_colour)
{
    constexpr double nearly_nothing = 25; // letters
    if (by_words == Kind::Certificate || sense(text.words) > nearly_nothing) return by_words;
    constexpr double blank_ink = 0.004; // a blank scan with dust and an edge shadow has 0.002
    return image::ink_share(upright_colour) < blank_ink ? Kind::Blank : Kind::Unreadable;
}

} // namespace absah::extract
