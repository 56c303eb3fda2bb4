// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/print_rows.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace absah::verify {
namespace {

void add_words(const PrintPage& page, std::vector<PrintWord>& words)
{
    for (const auto& word : page.words) {
        const auto parts = folded_words(word.text);
        const int width = parts.empty() ? 0 : word.box.width / int(parts.size());
        for (std::size_t i = 0; i < parts.size(); ++i) {
            auto box = word.box;
            box.x += int(i) * width;
            box.width = width;
            words.push_back({parts[i], box, word.confidence, page.page});
        }
    }
}

bool are_level(const Box& a, const Box& b)
{
    const int smaller = std::max(1, std::min(a.height, b.height));
    return std::abs(a.centre().y - b.centre().y) < 0.6 * smaller;
}

} // namespace

std::vector<PrintRow> rows_of(const std::vector<PrintPage>& print)
{
    std::vector<PrintRow> rows;
    for (const auto& page : print) {
        std::vector<PrintWord> words;
        add_words(page, words);
        std::ranges::stable_sort(
            words, {}, [](const PrintWord& word) { return word.box.centre().y; });
        const auto first = rows.size();
        for (auto& word : words) {
            // The nearest of the last rows: skewed lines of neighbouring cells interleave.
            PrintRow* fitting = nullptr;
            for (auto i = rows.size(); i > first && i + 4 > rows.size(); --i)
                if (are_level(rows[i - 1].back().box, word.box)) fitting = &rows[i - 1];
            if (fitting == nullptr) fitting = &rows.emplace_back();
            fitting->push_back(std::move(word));
        }
    }
    for (auto& row : rows)
        std::ranges::stable_sort(row, {}, [](const PrintWord& word) { return word.box.x; });
    return rows;
}

Box Stretch::box() const
{
    Box all;
    for (auto i = first; i < first + count; ++i)
        all = united(all, (*row)[i].box);
    return all;
}

std::string Stretch::text() const
{
    std::string all;
    for (auto i = first; i < first + count; ++i)
        all += (all.empty() ? "" : " ") + (*row)[i].text;
    return all;
}

double Stretch::confidence() const
{
    double worst = 1;
    for (auto i = first; i < first + count; ++i)
        worst = std::min(worst, (*row)[i].confidence);
    return worst;
}

std::vector<Stretch> find_phrase(const std::vector<PrintRow>& rows, std::string_view phrase)
{
    constexpr double alike = 0.75; // a letter of four
    const auto wanted = folded_words(phrase);
    std::vector<Stretch> found;
    if (wanted.empty()) return found;
    for (const auto& row : rows)
        for (std::size_t at = 0; at + wanted.size() <= row.size(); ++at) {
            bool fits = true;
            for (std::size_t i = 0; i < wanted.size() && fits; ++i)
                fits = similarity(wanted[i], row[at + i].text) >= alike;
            if (fits) found.push_back({&row, at, wanted.size()});
        }
    return found;
}

} // namespace absah::verify
