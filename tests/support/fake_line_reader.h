// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fences/ocr/line_reader.h"

#include <cmath>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace absah::test {

/// What a line reader thinks that is `sureness` sure of every letter of `text`; where it is unsure,
/// the letter of `doubt` at the same place gets the rest, or all others share it.
inline Lattice
lattice_of(std::string_view text, double sureness = 0.99, std::string_view doubt = {})
{
    constexpr int blank = 0;
    const auto class_of = [](char c) { return int(static_cast<unsigned char>(c)) - 31; };
    const int columns = int(2 * text.size()) + 1;
    std::vector<float> scores(std::size_t(Lattice::classes) * std::size_t(columns));
    const auto set = [&](int c, int column, double p) {
        scores[std::size_t(c) * std::size_t(columns) + std::size_t(column)] = float(std::log(p));
    };
    for (int column = 0; column < columns; ++column) {
        const double rest = doubt.empty() ? (1 - sureness) / (Lattice::classes - 1) : 1e-6;
        for (int c = 0; c < Lattice::classes; ++c)
            set(c, column, rest);
        const auto letter = std::size_t(column / 2);
        if (column % 2 == 0) {
            set(blank, column, 1);
            continue;
        }
        if (letter < doubt.size() && doubt[letter] != text[letter])
            set(class_of(doubt[letter]), column, 1 - sureness);
        set(class_of(text[letter]), column, sureness);
    }
    return Lattice::from_scores(scores, columns);
}

/// A second reader that sees what the test says it sees, in the test's order; the last answer is
/// repeated.
class FakeLineReader : public ocr::LineReader {
public:
    std::deque<Result<Lattice>> lines;
    std::vector<Size> seen; ///< the pictures that it was asked about

    Result<Lattice> read(const Picture& grey_line) override
    {
        seen.push_back(grey_line.size());
        if (lines.empty()) return fail(ErrorCode::Tool, "the second reader broke");
        auto answer = lines.front();
        if (lines.size() > 1) lines.pop_front();
        return answer;
    }
};

} // namespace absah::test
