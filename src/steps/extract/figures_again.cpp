// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/figures_again.h"

#include "steps/extract/line_crop.h"

#include <algorithm>
#include <string>

namespace absah::extract {

namespace {

/// The groups of figures in a text, in order.
std::vector<std::string> figures_in(const std::string& text)
{
    std::vector<std::string> groups;
    bool inside = false;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (digit && !inside) groups.emplace_back();
        if (digit) groups.back() += c;
        inside = digit;
    }
    return groups;
}

/// Whether `first` is `second` with figures lost: the same groups, each with all figures of its
/// twin.
bool lost_figures(const std::vector<std::string>& first, const std::vector<std::string>& second)
{
    if (first.size() != second.size()) return false;
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (second[i].find(first[i]) == std::string::npos) return false;
    }
    return true;
}

/// What the second reader makes of an element that stands over `own`; empty when it cannot tell.
std::optional<LineText> read_element(
    const Element& element,
    std::span<const std::size_t> own,
    std::span<const Word> words,
    const Picture& plane,
    const SecondReader& second)
{
    auto* reader = !own.empty() && second ? second() : nullptr;
    if (reader == nullptr || any_read_by(ReadBy::Second, own, words)) return {};
    const auto is_own = [&](std::size_t i) { return std::ranges::find(own, i) != own.end(); };
    const auto lattice = reader->read(line_at(element.box, words, is_own, plane));
    if (!lattice) return {};
    return best_text(*lattice);
}

/// The first stroke of a word and the blank behind it, in pixels; 0 where there is none.
struct Opening {
    int stroke = 0;
    int blank = 0;
};

Opening opening_of(const Box& box, const Picture& plane)
{
    constexpr int ink = 140; // of 255: half way from paper to print, on a plane
    const auto is_inked = [&](int x) {
        for (int y = box.y; y < box.bottom(); ++y) {
            if (plane.pixels[std::size_t(y) * std::size_t(plane.width) + std::size_t(x)] < ink)
                return true;
        }
        return false;
    };
    int x = box.x;
    while (x < box.right() && !is_inked(x))
        ++x;
    Opening opening;
    for (; x < box.right() && is_inked(x); ++x)
        ++opening.stroke;
    for (; x < box.right() && !is_inked(x); ++x)
        ++opening.blank;
    return opening;
}

} // namespace

DateAgain read_date_again(
    const Element& date, std::vector<Word>& words, const Picture& plane, const SecondReader& second)
{
    const auto own = words_on_one_line(date.box, words);
    const auto seen = read_element(date, own, words, plane, second);
    if (!seen) return DateAgain::Unread;
    const auto& read = *seen;
    std::string first;
    for (const auto i : own)
        first += (first.empty() ? "" : " ") + words[i].text;
    const auto figures = figures_in(read.text);
    if (figures.empty()) return DateAgain::Unread;
    if (figures == figures_in(first)) return DateAgain::Agrees;
    constexpr double surely = 0.95;
    if (read.confidence < surely || !lost_figures(figures_in(first), figures))
        return DateAgain::Differs;
    const auto fresh = words_of(read, date.box, words[own.front()].line);
    const auto at = std::ptrdiff_t(own.front());
    for (const auto i : own)
        words[i].text.clear();
    words.insert(words.begin() + at, fresh.begin(), fresh.end());
    std::erase_if(words, [](const Word& word) { return word.text.empty(); });
    return DateAgain::Corrected;
}

std::optional<std::string>
figures_behind_a_bar(const Element& hours, std::span<const Word> words, const Picture& plane)
{
    const auto word = std::ranges::find_if(words, [&](const Word& w) {
        return lies_in(w.box, hours.box) && w.text.starts_with(hours.value);
    });
    const bool long_enough = hours.value.size() > 1 && hours.value[0] == '1';
    if (word == words.end() || !long_enough || hours.value[1] == '0') return {};
    // Of the height: between figures there is up to 0.42, before the bars seen there was 0.5; a one
    // is at least twice as thick as they are.
    constexpr double thin = 0.15;
    constexpr double apart = 0.45;
    const auto box = clipped(word->box, plane.size());
    const auto opening = opening_of(box, plane);
    const bool bar = opening.stroke > 0 && opening.stroke <= thin * box.height &&
                     opening.blank >= apart * box.height;
    return bar ? std::optional(hours.value.substr(1)) : std::nullopt;
}

std::optional<double> read_hours_again(
    const Element& hours,
    std::span<const Word> words,
    const Picture& plane,
    const SecondReader& second)
{
    const auto own = words_on_one_line(hours.box, words);
    const auto read = read_element(hours, own, words, plane, second);
    if (!read) return {};
    const auto figures = figures_in(read->text);
    if (figures.empty()) return {};
    // Of hours that the first reader alone had given 0.6 and more, 3 of 145 were wrong, all of them
    // behind a bar (`figures_behind_a_bar`); the others agree.
    constexpr double agree = 0.96;
    constexpr double differ = 0.6;
    return std::ranges::find(figures, hours.value) != figures.end() ? agree : differ;
}

} // namespace absah::extract
