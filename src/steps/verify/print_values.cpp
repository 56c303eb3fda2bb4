// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "steps/verify/print.h"
#include "steps/verify/print_rows.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <utility>

namespace absah::verify {
namespace {

constexpr double surely = 0.6; // of the reader's own confidence; below it a word may be another

/// A value as read, and what it says.
struct ReadTerm {
    std::string id; ///< or text, for values that have none
    Stretch where;
};

int number_in(const std::string& text)
{
    int value = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && stop == end ? value : -1;
}

class Reader {
public:
    Reader(const Reading& reading, const Proof& proof, const PrintWords& words)
        : proof_(proof),
          words_(words),
          rows_(rows_of(reading.print))
    {
    }

    std::vector<PrintValue> read()
    {
        std::vector<PrintValue> values;
        values.push_back(person());
        values.push_back(period());
        const auto& terms = words_.terms;
        find_edges();
        const auto printed = [&](const char* path) { return words_.labels.contains(path); };
        if (!proof_.hasil_kerja.empty() && printed("rating.hasil_kerja.label"))
            values.push_back(
                term("hasil_kerja", "rating.hasil_kerja.label", proof_.hasil_kerja, terms.ratings));
        if (!proof_.perilaku.empty() && printed("rating.perilaku.label"))
            values.push_back(
                term("perilaku", "rating.perilaku.label", proof_.perilaku, terms.ratings));
        if (!proof_.predikat.empty() && printed("predikat.label"))
            values.push_back(term("predikat", "predikat.label", proof_.predikat, terms.predikat));
        return values;
    }

private:
    static void place(PrintValue& value, const Stretch& where)
    {
        value.page = where.row->at(where.first).page;
        value.box = where.box();
    }

    [[nodiscard]] std::vector<Stretch> labels(const std::string& path) const
    {
        std::vector<Stretch> all;
        const auto known = words_.labels.find(path);
        if (known == words_.labels.end()) return all;
        for (const auto& label : known->second)
            for (const auto& found : find_phrase(rows_, label))
                if (found.first + found.count < found.row->size()) all.push_back(found);
        return all;
    }

    /// The first words behind a label.
    [[nodiscard]] static Stretch behind(const Stretch& label, std::size_t count)
    {
        const auto first = label.first + label.count;
        return {label.row, first, std::min(count, label.row->size() - first)};
    }

    /// How far from its label a value begins, for all values that have one: a word that the reader
    /// lost would shift its value's beginning.
    void find_edges()
    {
        for (const auto& [path, known] : words_.labels)
            for (const auto& label : labels(path))
                edges_.push_back(edge_of(label));
    }

    [[nodiscard]] static double edge_of(const Stretch& label)
    {
        return behind(label, 1).box().x - label.box().x;
    }

    [[nodiscard]] bool begins_in_column(const Stretch& label) const
    {
        const double em = 1.2 * label.box().height;
        const auto edge = edge_of(label);
        return std::ranges::count_if(
                   edges_, [&](double other) { return std::abs(other - edge) < em; }) >= 2;
    }

    /// The one label of the vocabulary that stands at the beginning of the words.
    [[nodiscard]] static std::optional<ReadTerm>
    one_of(const Stretch& label, const std::vector<terms::Term>& vocabulary)
    {
        constexpr double alike = 0.8;
        constexpr double apart = 0.15;
        std::optional<ReadTerm> best;
        double best_score = 0;
        double second = 0;
        for (const auto& term : vocabulary) {
            const auto wanted = fold(term.label);
            const auto count = folded_words(term.label).size();
            const auto there = behind(label, count);
            const double score = similarity(wanted, there.text());
            if (score > best_score) {
                second = std::exchange(best_score, score);
                best = ReadTerm{term.id, there};
            } else {
                second = std::max(second, score);
            }
        }
        if (best_score < alike || best_score - second < apart) return {};
        return best;
    }

    [[nodiscard]] PrintValue term(
        const std::string& name,
        const std::string& path,
        const std::string& id,
        const std::vector<terms::Term>& vocabulary) const
    {
        PrintValue value{name, Outcome::Undecided, terms::label_of(vocabulary, id), {}, 0, {}};
        for (const auto& label : labels(path)) {
            const auto read = one_of(label, vocabulary);
            if (!read) continue;
            const bool agrees = read->id == id;
            const bool sure = begins_in_column(label) && read->where.confidence() >= surely;
            if (value.outcome == Outcome::Broken || !sure) continue;
            value.outcome = agrees ? Outcome::Passed : Outcome::Broken;
            value.seen = terms::label_of(vocabulary, read->id);
            place(value, read->where);
        }
        return value;
    }

    /// Wherever the name stands. A near name in a place where the template prints the person's is
    /// another person's.
    [[nodiscard]] PrintValue person() const
    {
        PrintValue value{"person", Outcome::Undecided, proof_.person, {}, 0, {}};
        const auto name = proof_.person; // folded, perhaps cut off
        const auto count = folded_words(name).size();
        for (const auto& row : rows_)
            for (std::size_t at = 0; at + count <= row.size(); ++at) {
                const Stretch there{&row, at, count};
                if (there.text().substr(0, name.size()) != name) continue;
                if (value.outcome == Outcome::Passed) continue;
                value.outcome = Outcome::Passed;
                value.seen = there.text();
                place(value, there);
            }
        for (const auto& label : labels("employee.full_name")) {
            const auto there = behind(label, count);
            if (is_another_name(there, name)) {
                value.outcome = Outcome::Broken;
                value.seen = there.text();
                place(value, there);
            }
        }
        return value;
    }

    [[nodiscard]] bool is_another_name(const Stretch& there, const std::string& name) const
    {
        constexpr double reader_slips = 0.8; // what a poor scan does to a name it keeps
        constexpr double too_far = 0.35;     // another cell's words, not a name in this one
        if (there.count < folded_words(name).size() || there.confidence() < surely) return false;
        const double alike = similarity(there.text(), name);
        return alike < reader_slips && alike > too_far && has_no_figure(there) && is_close(there);
    }

    /// No gap as between two cells.
    [[nodiscard]] static bool is_close(const Stretch& there)
    {
        for (auto i = there.first + 1; i < there.first + there.count; ++i) {
            const auto& before = (*there.row)[i - 1].box;
            if ((*there.row)[i].box.x - before.right() > 2 * before.height) return false;
        }
        return true;
    }

    [[nodiscard]] static bool has_no_figure(const Stretch& there)
    {
        return std::ranges::none_of(there.text(), [](char c) { return c >= '0' && c <= '9'; });
    }

    [[nodiscard]] int month_at(const PrintRow& row, std::size_t at) const
    {
        const auto found = at < row.size() ? words_.lexicon.months.find(row[at].text)
                                           : words_.lexicon.months.end();
        return found == words_.lexicon.months.end() ? 0 : found->second;
    }

    /// Day, month and perhaps year from `at` on; `at` moves behind them.
    [[nodiscard]] std::optional<std::pair<std::chrono::month_day, int>>
    day_at(const PrintRow& row, std::size_t& at) const
    {
        constexpr int first_year = 1900;
        if (at + 1 >= row.size()) return {};
        const int day = number_in(row[at].text);
        const int month = month_at(row, at + 1);
        if (day < 1 || day > 31 || month == 0) return {};
        at += 2;
        int year = at < row.size() ? number_in(row[at].text) : -1;
        if (year >= first_year)
            ++at;
        else
            year = 0;
        return std::pair(
            std::chrono::month_day{
                std::chrono::month{unsigned(month)}, std::chrono::day{unsigned(day)}},
            year);
    }

    [[nodiscard]] std::optional<std::pair<DateRange, Stretch>>
    range_at(const PrintRow& row, std::size_t first) const
    {
        auto at = first;
        const auto from = day_at(row, at);
        if (!from || at >= row.size()) return {};
        constexpr std::size_t joint = 2; // "s.d." is two words without its points
        std::optional<std::pair<std::chrono::month_day, int>> to;
        for (const auto start = at; !to && at < start + joint + 1; ++at)
            if (to = day_at(row, at); to) break;
        if (!to || to->second == 0) return {};
        const auto year = [](int number) { return std::chrono::year{number}; };
        const DateRange range{
            year(from->second == 0 ? to->second : from->second) / from->first.month() /
                from->first.day(),
            year(to->second) / to->first.month() / to->first.day()};
        return std::pair(range, Stretch{&row, first, at - first});
    }

    [[nodiscard]] PrintValue period() const
    {
        PrintValue value{"period", Outcome::Undecided, to_iso(proof_.period), {}, 0, {}};
        for (const auto& row : rows_)
            for (std::size_t at = 0; at < row.size(); ++at) {
                const auto read = range_at(row, at);
                if (!read || value.outcome == Outcome::Broken) continue;
                const bool agrees = read->first == proof_.period;
                if (!agrees && (read->second.confidence() < surely || !behind_label(read->second)))
                    continue;
                value.outcome = agrees ? Outcome::Passed : Outcome::Broken;
                value.seen = to_iso(read->first);
                place(value, read->second);
            }
        return value;
    }

    /// Whether the template prints the period there; other periods may stand in a text.
    [[nodiscard]] bool behind_label(const Stretch& there) const
    {
        return std::ranges::any_of(labels("period.words"), [&](const Stretch& label) {
            return label.row == there.row && label.first + label.count == there.first;
        });
    }

    const Proof& proof_;
    const PrintWords& words_;
    std::vector<PrintRow> rows_;
    std::vector<double> edges_;
};

} // namespace

std::vector<PrintValue>
read_values(const Reading& reading, const Proof& proof, const PrintWords& words)
{
    return Reader(reading, proof, words).read();
}

} // namespace absah::verify
