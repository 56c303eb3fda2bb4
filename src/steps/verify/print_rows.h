// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Words of prints as lines of print. For the sources of this room only.
namespace absah::verify {

/// A word with its page, folded; never empty.
struct PrintWord {
    std::string text;
    Box box;
    double confidence = 0;
    int page = 1;
};

/// Words that stand side by side on one line of the paper, whatever table cell they are in.
using PrintRow = std::vector<PrintWord>;

/// Signs without letter or digit fall away, and a word of the reader that holds several becomes as
/// many.
std::vector<PrintRow> rows_of(const std::vector<PrintPage>& print);

/// Part of a row.
struct Stretch {
    const PrintRow* row = nullptr;
    std::size_t first = 0;
    std::size_t count = 0;

    [[nodiscard]] Box box() const;
    [[nodiscard]] std::string text() const;
    [[nodiscard]] double confidence() const; ///< of the word that was read worst
};

/// Every stretch that reads like `phrase`, slips of a reader forgiven. A phrase that stands on two
/// lines is not found.
std::vector<Stretch> find_phrase(const std::vector<PrintRow>& rows, std::string_view phrase);

} // namespace absah::verify
