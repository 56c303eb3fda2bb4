// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/lattice.h"

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace absah {

/// How somebody writes the numbers of his certificates, as several of them show: signs that all
/// share, figures that run, the month in roman numerals. "0061/YLCB-SERT/III/2024" and
/// "912/YLCB-SERT/II/2024" share the form three or four figures, "/YLCB-SERT/", a month, "/", four
/// figures. Blanks are no part of a number.
class NumberForm {
public:
    /// The forms that two and more different ones of `numbers` share, in the order of their signs.
    static std::vector<NumberForm> shared_by(std::span<const std::string> numbers);

    [[nodiscard]] bool fits(std::string_view number) const;

    /// The numbers of this form that `line` shows best: one for each month and each length of the
    /// running figures, in no order. None when the form allows too many to be weighed (over 200).
    [[nodiscard]] std::vector<std::string> read_on(const Lattice& line) const;

    /// All numbers of this form that differ from `number`, which fits it, in one figure or in the
    /// month: what a reader that erred once would have seen.
    [[nodiscard]] std::vector<std::string> one_slip_from(std::string_view number) const;

private:
    enum class Kind { Signs, Figures, Month };

    struct Part {
        Kind kind = Kind::Signs;
        std::string signs;             ///< of Signs
        std::set<std::size_t> lengths; ///< of Figures
    };

    static std::vector<Part> parts_of(std::string_view number);
    static std::string outline_of(const std::vector<Part>& parts);

    std::string outline_; ///< equal for numbers of one form but for the lengths of figures
    std::vector<Part> parts_;
};

} // namespace absah
