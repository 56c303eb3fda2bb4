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
