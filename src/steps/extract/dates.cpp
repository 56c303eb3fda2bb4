// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/date_atoms.h"
#include "steps/extract/spans.h"

#include <algorithm>
#include <optional>

namespace absah::extract {
namespace {

using Kind = Atom::Kind;

struct Parsed {
    DateRange days;
    std::size_t end = 0; ///< one past the last atom
};

std::optional<Day> made_day(int year, int month, int day_of_month)
{
    const Day date{
        std::chrono::year{year},
        std::chrono::month{unsigned(month)},
        std::chrono::day{unsigned(day_of_month)}};
    if (!date.ok() || year < 1950 || year > 2100) return std::nullopt;
    return date;
}

/// Reads a date at one atom. Every `take_` moves `at_` on success and leaves it alone otherwise.
class Grammar {
public:
    explicit Grammar(const std::vector<Atom>& atoms)
        : atoms_(atoms)
    {
    }

    std::optional<Parsed> parse(std::size_t at)
    {
        for (const auto form :
             {&Grammar::days_then_month,
              &Grammar::month_then_days,
              &Grammar::numeric,
              &Grammar::iso}) {
            at_ = at;
            start_ = at;
            if (auto days = (this->*form)()) return Parsed{*days, at_};
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] const Atom* peek(std::size_t ahead = 0) const
    {
        const auto i = at_ + ahead;
        if (i >= atoms_.size() || (i > start_ && atoms_[i].far)) return nullptr;
        return &atoms_[i];
    }

    [[nodiscard]] bool is(Kind kind, std::size_t ahead = 0) const
    {
        const auto* atom = peek(ahead);
        return atom != nullptr && atom->kind == kind;
    }

    bool take(Kind kind)
    {
        if (!is(kind)) return false;
        ++at_;
        return true;
    }

    int take_day()
    {
        if (!is(Kind::Number) || peek()->digits > 2 || peek()->value < 1 || peek()->value > 31)
            return 0;
        const int value = peek()->value;
        ++at_;
        take(Kind::Dot);
        return value;
    }

    int take_month()
    {
        if (!is(Kind::Month)) return 0;
        const int value = peek()->value;
        ++at_;
        take(Kind::Dot);
        return value;
    }

    int take_year(bool short_form)
    {
        const auto from = at_;
        take(Kind::Comma);
        take(Kind::Filler);
        if (is(Kind::Number) && peek()->digits == 4) {
            const int value = peek()->value;
            ++at_;
            return value;
        }
        if (short_form && is(Kind::Number) && peek()->digits == 2) {
            const int value = 2000 + peek()->value;
            ++at_;
            return value;
        }
        at_ = from;
        return 0;
    }

    bool take_range_sign()
    {
        const auto from = at_;
        take(Kind::Comma);
        if (take(Kind::Dash) || take(Kind::Until) || take(Kind::And)) {
            while (take(Kind::Until) || take(Kind::Filler) || take(Kind::Dot) || take(Kind::Dash)) {
            }
            return true;
        }
        if (from != at_) return true;
        return false;
    }

    static std::optional<DateRange> range(std::optional<Day> first, std::optional<Day> last)
    {
        if (!first || !last || *last < *first) return std::nullopt;
        return DateRange{*first, *last};
    }

    /// "11 Januari 2024", "9, 10 dan 11 Januari 2023", "29 Des 2023 s.d. 3 Jan 2024", "31-Mar-21".
    std::optional<DateRange> days_then_month()
    {
        const int first = take_day();
        if (first == 0) return std::nullopt;
        int last = first;
        const bool hyphens = is(Kind::Dash) && is(Kind::Month, 1);
        if (hyphens) take(Kind::Dash);
        while (!is(Kind::Month)) {
            const auto from = at_;
            if (take(Kind::Filler)) continue;
            if (!take_range_sign()) return std::nullopt;
            const int next = take_day();
            if (next == 0 || next < last) {
                at_ = from;
                return std::nullopt;
            }
            last = next;
        }
        const int month = take_month();
        if (hyphens) take(Kind::Dash);
        const int year = take_year(hyphens);
        const auto after_first = at_;
        if (auto over = second_half(first, month, year)) return over;
        at_ = after_first;
        if (year == 0) return std::nullopt;
        return range(made_day(year, month, first), made_day(year, month, last));
    }

    /// The "2 Februari 2024" of "30 Januari - 2 Februari 2024".
    std::optional<DateRange> second_half(int first_day, int first_month, int first_year)
    {
        if (!take_range_sign()) return std::nullopt;
        const int last = take_day();
        const int month = last == 0 ? 0 : take_month();
        const int year = month == 0 ? 0 : take_year(false);
        if (year == 0) return std::nullopt;
        const int from = first_year != 0 ? first_year : year - (first_month > month ? 1 : 0);
        return range(made_day(from, first_month, first_day), made_day(year, month, last));
    }

    /// "Agu 19, 2023", "June 14-15, 2020", "September 16th 2023".
    std::optional<DateRange> month_then_days()
    {
        const int month = take_month();
        if (month == 0) return std::nullopt;
        const int first = take_day();
        if (first == 0) return std::nullopt;
        int last = first;
        const auto from = at_;
        if (take_range_sign()) {
            const int next = take_day();
            if (next > first)
                last = next;
            else
                at_ = from;
        }
        const int year = take_year(false);
        if (year == 0) return std::nullopt;
        return range(made_day(year, month, first), made_day(year, month, last));
    }

    std::optional<Day> numeric_day()
    {
        if (!is(Kind::Number) || peek()->digits > 2) return std::nullopt;
        const auto sign = peek(1) != nullptr ? peek(1)->kind : Kind::Other;
        if (sign != Kind::Slash && sign != Kind::Dash && sign != Kind::Dot) return std::nullopt;
        if (!is(Kind::Number, 2) || peek(2)->digits > 2 || !is(sign, 3) || !is(Kind::Number, 4))
            return std::nullopt;
        const auto* year = peek(4);
        if (year->digits != 4 || is(sign, 5)) return std::nullopt;
        int in_month = peek()->value;
        int month = peek(2)->value;
        if (month > 12 && in_month <= 12) std::swap(in_month, month);
        const auto found = made_day(year->value, month, in_month);
        if (found) at_ += 5;
        return found;
    }

    /// "11/01/2024", "11-01-2024 s.d. 13-01-2024".
    std::optional<DateRange> numeric()
    {
        if (at_ > 0 && !atoms_[at_].far && atoms_[at_ - 1].token == atoms_[at_].token)
            return std::nullopt; // the tail of a longer number
        const auto first = numeric_day();
        if (!first) return std::nullopt;
        const auto from = at_;
        if (take_range_sign()) {
            if (const auto last = numeric_day(); last && *last >= *first)
                return DateRange{*first, *last};
            at_ = from;
        } else if (const auto last = numeric_day();
                   last && *first < *last && within_weeks(*first, *last)) {
            return DateRange{*first, *last}; // "13/03/2024 15/03/2024": the dash was not read
        }
        at_ = from;
        return DateRange{*first, *first};
    }

    static bool within_weeks(Day first, Day last)
    {
        constexpr int longest = 31; // days; farther apart they are two dates
        return (std::chrono::sys_days(last) - std::chrono::sys_days(first)).count() <= longest;
    }

    std::optional<DateRange> iso()
    {
        if (!is(Kind::Number) || peek()->digits != 4 || !is(Kind::Dash, 1) ||
            !is(Kind::Number, 2) || !is(Kind::Dash, 3) || !is(Kind::Number, 4) || is(Kind::Dash, 5))
            return std::nullopt;
        if (peek(2)->digits != 2 || peek(4)->digits != 2) return std::nullopt;
        const auto found = made_day(peek()->value, peek(2)->value, peek(4)->value);
        if (!found) return std::nullopt;
        at_ += 5;
        return DateRange{*found, *found};
    }

    const std::vector<Atom>& atoms_;
    std::size_t at_ = 0;
    std::size_t start_ = 0;
};

} // namespace

std::vector<DateSpan> find_dates(const Running& running, const Lexicon& lexicon)
{
    const auto atoms = date_atoms(running, lexicon);
    Grammar grammar(atoms);
    std::vector<DateSpan> spans;
    for (std::size_t i = 0; i < atoms.size();) {
        const auto kind = atoms[i].kind;
        const bool may_start = kind == Kind::Number || kind == Kind::Month;
        const auto parsed = may_start ? grammar.parse(i) : std::nullopt;
        if (!parsed) {
            ++i;
            continue;
        }
        spans.push_back({atoms[i].token, atoms[parsed->end - 1].token + 1, parsed->days});
        i = parsed->end;
    }
    return spans;
}

} // namespace absah::extract
