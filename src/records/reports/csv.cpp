// SPDX-License-Identifier: Apache-2.0
#include "records/reports/csv.h"

#include <algorithm>
#include <array>
#include <utility>

namespace absah::reports {
namespace {

constexpr std::string_view separators = ";,\t";

/// Of the first row, which holds names.
char likely_separator(std::string_view text)
{
    std::array<std::size_t, separators.size()> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r')) break;
        const auto which = separators.find(c);
        if (!quoted && which != std::string_view::npos) ++counts.at(which);
    }
    return separators[std::size_t(std::ranges::max_element(counts) - counts.begin())];
}

class CsvReader {
public:
    CsvReader(std::string_view text, char separator, int line)
        : text_(text),
          separator_(separator),
          line_(line)
    {
    }

    std::vector<CsvRow> read()
    {
        while (at_ < text_.size())
            read_row();
        return std::move(rows_);
    }

private:
    [[nodiscard]] bool at_end_of_row() const
    {
        return at_ == text_.size() || text_[at_] == '\n' || text_[at_] == '\r';
    }

    void read_row()
    {
        CsvRow row{line_, {}, {}};
        for (;;) {
            row.cells.emplace_back();
            if (!read_cell(row.cells.back()) && !row.bad_quotes)
                row.bad_quotes = row.cells.size() - 1;
            if (at_end_of_row()) break;
            ++at_; // the separator
        }
        end_line();
        const bool blank = std::ranges::all_of(row.cells, [](const std::string& cell) {
            return cell.find_first_not_of(" \t") == std::string::npos;
        });
        if (!blank) rows_.push_back(std::move(row));
    }

    /// False when its quotes do not pair up.
    bool read_cell(std::string& cell)
    {
        if (at_ == text_.size() || text_[at_] != '"') {
            const auto start = at_;
            while (!at_end_of_row() && text_[at_] != separator_)
                ++at_;
            cell = text_.substr(start, at_ - start);
            return true;
        }
        const bool closed = read_quoted(cell);
        const bool more = !at_end_of_row() && text_[at_] != separator_;
        for (; !at_end_of_row() && text_[at_] != separator_; ++at_)
            cell += text_[at_];
        return closed && !more;
    }

    bool read_quoted(std::string& cell)
    {
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '"') {
                if (at_ + 1 == text_.size() || text_[at_ + 1] != '"') {
                    ++at_;
                    return true;
                }
                ++at_;
            }
            if (text_[at_] == '\n') ++line_;
            if (text_[at_] != '\r') cell += text_[at_];
        }
        return false;
    }

    void end_line()
    {
        if (at_ < text_.size() && text_[at_] == '\r')
            ++at_;
        else if (at_ < text_.size()) {
            ++at_;
            ++line_;
            return;
        }
        if (at_ < text_.size() && text_[at_] == '\n') ++at_;
        ++line_;
    }

    std::string_view text_;
    char separator_;
    int line_;
    std::size_t at_ = 0;
    std::vector<CsvRow> rows_;
};

} // namespace

std::vector<CsvRow> parse_csv(std::string_view text)
{
    constexpr std::string_view wish = "sep=";
    if (!text.starts_with(wish) || text.size() <= wish.size())
        return CsvReader(text, likely_separator(text), 1).read();
    const char separator = text[wish.size()];
    const auto end = text.find('\n');
    const auto rest = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    return CsvReader(rest, separator, 2).read();
}

} // namespace absah::reports
