// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Private to this room: spreadsheets saved as CSV (RFC 4180), as Excel and LibreOffice write them.
namespace absah::reports {

struct CsvRow {
    int line = 1; ///< of the file, where the row begins
    std::vector<std::string> cells;
    std::optional<std::size_t> bad_quotes; ///< a cell in which quotes do not pair up
};

/// The rows of a file, with ';', ',' or a tab between the cells: whichever the first row has most
/// of, or the one that Excel's first line "sep=;" names. Rows end with LF, CR or both; rows of
/// nothing but blanks are left out. Quotes inside a quoted cell are doubled. Every text is taken:
/// what RFC 4180 does not allow is kept as it stands, and told where quotes are concerned.
std::vector<CsvRow> parse_csv(std::string_view text);

} // namespace absah::reports
