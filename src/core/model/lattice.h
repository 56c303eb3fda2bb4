// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace absah {

/// What a line reader thinks of each column of a printed line: how likely each character of
/// printable ASCII stands there, or none ("blank" in connectionist temporal classification, Graves
/// et al. 2006). Expected texts can be weighed against it, which one reading alone does not allow.
class Lattice {
public:
    static constexpr int classes = 96; ///< 0: blank; c: the character with code 31 + c

    Lattice() = default;

    /// From raw scores (logits), `classes` rows of `columns` each, one row after the other.
    static Lattice from_scores(std::span<const float> scores, int columns);

    /// One byte each, in sixteenths of a nat: small enough to hand from process to process.
    [[nodiscard]] std::vector<std::uint8_t> packed() const;
    static Lattice unpacked(std::span<const std::uint8_t> bytes);

    [[nodiscard]] int columns() const { return int(log_p_.size()) / classes; }

    [[nodiscard]] bool empty() const { return log_p_.empty(); }

    /// Natural logarithm of the probability of class `c` in `column`.
    [[nodiscard]] float log_p(int column, int c) const
    {
        return log_p_[std::size_t(column) * classes + std::size_t(c)];
    }

private:
    std::vector<float> log_p_; ///< column after column
};

/// The most likely reading of a line.
struct LineText {
    std::string text;
    double confidence = 0; ///< geometric mean of the best probabilities over inked columns, 0..1
};

/// The best class of each column, repeats merged, blanks dropped, ends stripped.
LineText best_text(const Lattice& lattice);

/// The likeliest text of exactly one sign out of each of `slots`, printable ASCII; empty when the
/// line is too short for it. A blank between signs counts as none.
std::string best_text(const Lattice& lattice, std::span<const std::string> slots);

/// What may stand behind an expected text on its line.
enum class Tail {
    None,   ///< the line ends there
    Titles, ///< a comma or space may start anything else, at a price for each letter of it
};

/// ln p(text | line), summed over all ways to lay the text over the columns; very negative (below
/// -1e20) when the line is too short for it. Characters outside printable ASCII are skipped.
double log_likelihood(const Lattice& lattice, std::string_view text, Tail tail);

} // namespace absah
