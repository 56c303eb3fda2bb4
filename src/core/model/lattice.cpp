// SPDX-License-Identifier: Apache-2.0
#include "core/model/lattice.h"

#include <algorithm>
#include <cmath>

namespace absah {

namespace {

constexpr int blank = 0;
constexpr int first_code = 31; // class c is the character with this code + c
constexpr double never = -1e30;
constexpr float steps_a_nat = 16;

int class_of(char c)
{
    const int code = static_cast<unsigned char>(c);
    return code > first_code && code < first_code + Lattice::classes ? code - first_code : blank;
}

double log_sum(double a, double b)
{
    const double high = std::max(a, b);
    if (high <= never) return never;
    return high + std::log1p(std::exp(std::min(a, b) - high));
}

/// The expected text as classes with a blank before, between and after.
std::vector<int> states_of(std::string_view text)
{
    std::vector<int> states{blank};
    for (const char c : text) {
        if (class_of(c) == blank) continue;
        states.push_back(class_of(c));
        states.push_back(blank);
    }
    return states;
}

/// The free tail: a separator, then anything.
class TitleTail {
public:
    void step(const Lattice& lattice, int column, double finished)
    {
        // Measured on certificates' names with degrees: 2 nats a letter keep "Irfan" from passing
        // for "Irfan Hakim" while ", S.Pd., M.Pd." still costs less than any misread letter pair.
        constexpr double letter_price = -2.0;
        const double separator =
            log_sum(lattice.log_p(column, class_of(',')), lattice.log_p(column, class_of(' ')));
        const double other = log_sum(lattice.log_p(column, blank), letter_price);
        rest_ = log_sum(rest_, separator_) + other;
        separator_ = log_sum(separator_, finished) + separator;
    }

    [[nodiscard]] double total() const { return log_sum(separator_, rest_); }

private:
    double separator_ = never;
    double rest_ = never;
};

} // namespace

Lattice Lattice::from_scores(std::span<const float> scores, int columns)
{
    Lattice out;
    out.log_p_.resize(std::size_t(columns) * classes);
    for (int t = 0; t < columns; ++t) {
        const auto score = [&](int c) { return scores[std::size_t(c) * columns + std::size_t(t)]; };
        float high = score(0);
        for (int c = 1; c < classes; ++c)
            high = std::max(high, score(c));
        double sum = 0;
        for (int c = 0; c < classes; ++c)
            sum += std::exp(double(score(c) - high));
        const float norm = high + float(std::log(sum));
        for (int c = 0; c < classes; ++c)
            out.log_p_[std::size_t(t) * classes + std::size_t(c)] = score(c) - norm;
    }
    return out;
}

std::vector<std::uint8_t> Lattice::packed() const
{
    std::vector<std::uint8_t> bytes(log_p_.size());
    std::ranges::transform(log_p_, bytes.begin(), [](float log_p) {
        return std::uint8_t(std::clamp(std::lround(-steps_a_nat * log_p), 0L, 255L));
    });
    return bytes;
}

Lattice Lattice::unpacked(std::span<const std::uint8_t> bytes)
{
    Lattice out;
    out.log_p_.resize(bytes.size() - bytes.size() % classes);
    std::ranges::transform(
        bytes.first(out.log_p_.size()), out.log_p_.begin(), [](std::uint8_t byte) {
            return -float(byte) / steps_a_nat;
        });
    return out;
}

LineText best_text(const Lattice& lattice)
{
    LineText out;
    double log_p = 0;
    int inked = 0;
    int previous = blank;
    for (int t = 0; t < lattice.columns(); ++t) {
        int best = blank;
        for (int c = 1; c < Lattice::classes; ++c) {
            if (lattice.log_p(t, c) > lattice.log_p(t, best)) best = c;
        }
        if (best != blank) {
            log_p += lattice.log_p(t, best);
            ++inked;
            if (best != previous) out.text += char(first_code + best);
        }
        previous = best;
    }
    const auto first = out.text.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    out.text = out.text.substr(first, out.text.find_last_not_of(' ') - first + 1);
    out.confidence = std::exp(log_p / inked);
    return out;
}

namespace {

/// Viterbi's search over slots: the best way to each sign of each slot, and to the gap behind it.
class SlotSearch {
public:
    SlotSearch(const Lattice& lattice, std::span<const std::string> slots)
        : lattice_(lattice),
          slots_(slots)
    {
        for (const auto& slot : slots) {
            first_.push_back(int(ways_.size()));
            ways_.resize(ways_.size() + slot.size() + 1);
        }
        came_from_.reserve(ways_.size() * std::size_t(lattice.columns()));
    }

    std::string run()
    {
        if (slots_.empty()) return {};
        for (int t = 0; t < lattice_.columns(); ++t)
            step(t);
        return trace_back();
    }

private:
    static constexpr int start = -1;   ///< the gap before the first slot
    static constexpr int nowhere = -2; ///< not to be reached

    struct Way {
        double log_p = never;
        int from = nowhere;
    };

    [[nodiscard]] int gap_behind(std::size_t slot) const
    {
        return first_[slot] + int(slots_[slot].size());
    }

    void step(int t)
    {
        auto next = ways_;
        const double none = log_sum(lattice_.log_p(t, blank), lattice_.log_p(t, class_of(' ')));
        for (std::size_t slot = 0; slot < slots_.size(); ++slot) {
            const auto& signs = slots_[slot];
            for (std::size_t i = 0; i < signs.size(); ++i) {
                const int own = first_[slot] + int(i);
                auto best = Way{ways_[std::size_t(own)].log_p, own};
                enter(best, slot, signs[i]);
                best.log_p += lattice_.log_p(t, class_of(signs[i]));
                next[std::size_t(own)] = best;
            }
            const int gap = gap_behind(slot);
            auto best = Way{ways_[std::size_t(gap)].log_p, gap};
            for (int own = first_[slot]; own < gap; ++own)
                take(best, own);
            best.log_p += none;
            next[std::size_t(gap)] = best;
        }
        before_ += none;
        for (const auto& way : next)
            came_from_.push_back(way.log_p > never / 2 ? way.from : nowhere);
        ways_ = std::move(next);
    }

    /// From the gap before the slot, or straight from another sign of the slot before.
    void enter(Way& best, std::size_t slot, char sign) const
    {
        if (slot == 0) {
            if (before_ > best.log_p) best = {before_, start};
            return;
        }
        take(best, gap_behind(slot - 1));
        const auto& earlier = slots_[slot - 1];
        for (std::size_t i = 0; i < earlier.size(); ++i) {
            if (earlier[i] != sign) take(best, first_[slot - 1] + int(i));
        }
    }

    void take(Way& best, int from) const
    {
        const double log_p = ways_[std::size_t(from)].log_p;
        if (log_p > best.log_p) best = {log_p, from};
    }

    [[nodiscard]] std::string trace_back() const
    {
        const auto last = slots_.size() - 1;
        int at = gap_behind(last);
        for (int own = first_[last]; own < gap_behind(last); ++own) {
            if (ways_[std::size_t(own)].log_p > ways_[std::size_t(at)].log_p) at = own;
        }
        std::string text;
        for (int t = lattice_.columns() - 1, seen = nowhere; t >= 0 && at >= 0; --t) {
            if (at != seen && sign_at(at) != '\0') text += sign_at(at);
            seen = at;
            at = came_from_[std::size_t(t) * ways_.size() + std::size_t(at)];
        }
        std::ranges::reverse(text);
        return text.size() == slots_.size() ? text : std::string{};
    }

    [[nodiscard]] char sign_at(int way) const
    {
        const auto slot = std::size_t(std::ranges::upper_bound(first_, way) - first_.begin()) - 1;
        return way == gap_behind(slot) ? '\0' : slots_[slot][std::size_t(way - first_[slot])];
    }

    const Lattice& lattice_;
    std::span<const std::string> slots_;
    std::vector<int> first_; ///< of each slot's ways: one for each sign, then the gap
    std::vector<Way> ways_;
    std::vector<int> came_from_; ///< of each way, column after column
    double before_ = 0;
};

} // namespace

std::string best_text(const Lattice& lattice, std::span<const std::string> slots)
{
    return SlotSearch(lattice, slots).run();
}

double log_likelihood(const Lattice& lattice, std::string_view text, Tail tail)
{
    const auto states = states_of(text);
    const auto count = states.size();
    if (lattice.empty() || count < 2) return never;
    std::vector<double> alpha(count, never);
    alpha[0] = lattice.log_p(0, states[0]);
    alpha[1] = lattice.log_p(0, states[1]);
    TitleTail titles;
    for (int t = 1; t < lattice.columns(); ++t) {
        if (tail == Tail::Titles)
            titles.step(lattice, t, log_sum(alpha[count - 1], alpha[count - 2]));
        for (auto s = count; s-- > 0;) {
            double reached = alpha[s];
            if (s >= 1) reached = log_sum(reached, alpha[s - 1]);
            const bool may_skip = s >= 2 && states[s] != blank && states[s] != states[s - 2];
            if (may_skip) reached = log_sum(reached, alpha[s - 2]);
            alpha[s] = reached + lattice.log_p(t, states[s]);
        }
    }
    const double finished = log_sum(alpha[count - 1], alpha[count - 2]);
    return tail == Tail::Titles ? log_sum(finished, titles.total()) : finished;
}

} // namespace absah
