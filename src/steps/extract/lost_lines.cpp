// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/lost_lines.h"

#include "core/base/text.h"
#include "fences/image/page.h"
#include "steps/extract/line_crop.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <utility>

namespace absah::extract {

namespace {

/// A line read alone.
struct LineReading {
    std::vector<Word> words; ///< boxes in page pixels
    double worth = 0;        ///< comparable between readers, 0..1
};

std::size_t letters_in(const std::vector<Word>& words)
{
    std::size_t letters = 0;
    for (const auto& word : words)
        letters += fold_tight(word.text).size();
    return letters;
}

/// Mean confidence over letters.
double sureness(const std::vector<Word>& words)
{
    double sum = 0;
    for (const auto& word : words)
        sum += word.confidence * double(fold_tight(word.text).size());
    return sum / double(std::max<std::size_t>(letters_in(words), 1));
}

LineReading by_first(const Picture& line, const Box& area, ocr::Reader& reader)
{
    auto words = reader.read_line(line).value_or(std::vector<Word>{});
    for (auto& word : words) {
        word.box.x += area.x;
        word.box.y += area.y;
        word.by = ReadBy::FirstAlone;
    }
    const double worth = sureness(words);
    return {std::move(words), worth};
}

LineReading by_second(const Picture& line, const Box& box, const SecondReader& second)
{
    auto* reader = second ? second() : nullptr;
    if (reader == nullptr) return {};
    const auto lattice = reader->read(line);
    if (!lattice) return {};
    const auto read = best_text(*lattice);
    // By eye, on some sixty lines of four photos: its 0.8 is about worth the first reader's 0.6.
    constexpr double boast = 0.2;
    return {words_of(read, box, 0), read.confidence - boast};
}

/// The better of both readings. The second reader comes first: what it makes nothing of is no
/// print, and it takes half the time.
LineReading by_both(
    const Picture& line,
    const Box& box,
    const Box& area,
    ocr::Reader& first,
    const SecondReader& second)
{
    constexpr double no_print = 0.3; // stamps, pens, ornaments; legible lines have more than 0.4
    auto theirs = by_second(line, box, second);
    if (!theirs.words.empty() && theirs.worth < no_print) return {};
    auto ours = by_first(line, area, first);
    return theirs.worth > ours.worth ? theirs : ours;
}

/// Read from each plane until a reading is plain.
LineReading read_alone(
    const Box& box,
    const std::vector<Word>& words,
    std::span<const Picture* const> planes,
    ocr::Reader& first,
    const SecondReader& second)
{
    constexpr double plain = 0.85;
    const auto is_own = [&](std::size_t i) { return lies_in(words[i].box, box); };
    LineReading best;
    for (const auto* plane : planes) {
        const auto area = line_area(box, words, is_own, plane->size());
        auto read = by_both(image::cut(*plane, area), box, area, first, second);
        if (read.worth > best.worth) best = std::move(read);
        if (best.worth >= plain) break;
    }
    return best;
}

/// How surely words were read over the line's width: their mean confidence, blanks counting as 0.
double sureness_over(const Box& line, const std::vector<Word>& words)
{
    double sum = 0;
    for (const auto& word : words) {
        const auto shared = common(line, word.box);
        if (2 * shared.height >= line.height) sum += word.confidence * shared.width;
    }
    return sum / line.width;
}

/// Share of the line's width over which anything was read.
double covered(const Box& line, const std::vector<Word>& words)
{
    int width = 0;
    for (const auto& word : words) {
        const auto shared = common(line, word.box);
        if (2 * shared.height >= line.height) width += shared.width;
    }
    return double(width) / line.width;
}

int width_of(std::span<const Box> lines)
{
    return std::accumulate(
        lines.begin(), lines.end(), 0, [](int sum, const Box& line) { return sum + line.width; });
}

/// Widened to hold the words that a new reading will replace.
Box with_words_within(const Box& line, const std::vector<Word>& words)
{
    Box wide = line;
    for (const auto& word : words) {
        if (lies_in(word.box, line) && word.box.height < 2 * line.height)
            wide = united(wide, word.box);
    }
    return wide;
}

/// Words of the line that were read more surely than the line is now. They stay.
std::vector<Word> kept_words(const Box& line, const std::vector<Word>& words, double worth)
{
    std::vector<Word> kept;
    for (const auto& word : words) {
        if (lies_in(word.box, line) && word.confidence >= worth) kept.push_back(word);
    }
    return kept;
}

/// The line with `fresh` words where there are no `kept` ones.
std::vector<Word> filled_up(std::vector<Word> kept, const std::vector<Word>& fresh, int number)
{
    const auto sure_words = kept.size();
    for (const auto& word : fresh) {
        int taken = 0;
        for (std::size_t i = 0; i < sure_words; ++i)
            taken += common(word.box, kept[i].box).width;
        if (3 * taken < word.box.width) kept.push_back(word);
    }
    for (auto& word : kept)
        word.line = number;
    std::ranges::stable_sort(kept, {}, [](const Word& word) { return word.box.x; });
    return kept;
}

void read_lines(
    std::span<const Box> lines,
    std::vector<Word>& words,
    std::span<const Picture* const> planes,
    ocr::Reader& first,
    const SecondReader& second)
{
    constexpr double good_enough = 0.6;
    constexpr std::size_t fewest_letters = 4;
    int number = 0;
    for (const auto& word : words)
        number = std::max(number, word.line);
    for (const auto& found : lines) {
        const auto line = with_words_within(found, words);
        const auto read = read_alone(line, words, planes, first, second);
        const double least = std::max(good_enough, sureness_over(line, words));
        if (read.worth <= least || letters_in(read.words) < fewest_letters) continue;
        const auto whole = filled_up(kept_words(line, words, read.worth), read.words, ++number);
        std::erase_if(words, [&](const Word& word) { return lies_in(word.box, line); });
        words.insert(words.end(), whole.begin(), whole.end());
    }
}

} // namespace

void read_lost_lines(
    PageWords& page, const Picture& colour, ocr::Reader& first, const SecondReader& second)
{
    auto& words = page.words;
    auto lines = page.rows;
    const int all = width_of(lines);
    constexpr double mostly_read = 0.3;
    std::erase_if(lines, [&](const Box& line) { return covered(line, words) > mostly_read; });
    // Stamps and signatures stand for up to a quarter of what looks like print on good pages.
    constexpr int usual_share = 4;
    if (!is_poorly_read(words) && usual_share * width_of(lines) < all) {
        if (lines.size() > most_spots(words)) lines.resize(most_spots(words));
        return read_lines(lines, words, std::array{&std::as_const(page.plane)}, first, second);
    }
    const auto sharp = image::sharp_ocr_plane(colour);
    lines = image::print_lines(sharp);
    constexpr double sure = 0.8;
    std::erase_if(lines, [&](const Box& line) { return sureness_over(line, words) > sure; });
    constexpr std::size_t most = 30;
    if (lines.size() > most) lines.resize(most);
    read_lines(lines, words, std::array{&std::as_const(page.plane), &sharp}, first, second);
}

bool is_poorly_read(const std::vector<Word>& words)
{
    constexpr double poor = 0.75;
    double sum = 0;
    for (const auto& word : words)
        sum += word.confidence;
    return sum < poor * double(words.size());
}

std::size_t most_spots(const std::vector<Word>& words)
{
    return is_poorly_read(words) ? 24 : 6;
}

} // namespace absah::extract
