// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/spans.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace absah::extract {
namespace {

constexpr int most_hours = 2000; // beyond any course; a larger number is something else

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The whole number that a token shows, "32" or "32jp"; -1 when it shows none.
int number_in(const Token& token, bool& unit_glued)
{
    const auto& key = token.key;
    std::size_t i = 0;
    int value = 0;
    while (i < key.size() && i < 5 && key[i] >= '0' && key[i] <= '9') {
        value = value * 10 + (key[i] - '0');
        ++i;
    }
    if (i == 0 || value <= 0 || value > most_hours) return -1;
    const auto rest = std::string_view(key).substr(i);
    unit_glued = is_one_of(rest, {"jp", "jpl", "jam", "j p", " jp", " j p", " jpl"});
    return rest.empty() || unit_glued ? value : -1;
}

class Finder {
public:
    explicit Finder(const Running& running)
        : tokens_(running.tokens)
    {
    }

    bool forward(int at, HourSpan& span) const
    {
        bool glued = false;
        const int value = number_in(tokens_[at], glued);
        if (value < 0) return false;
        int next = at + 1;
        if (!glued) {
            next = skip_spelled_out(next);
            next = unit_end(next);
            if (next < 0) return false;
        }
        span = {at, next, value};
        return true;
    }

    /// "JP : 32", "Jumlah Jam : 32".
    bool backward(int at, HourSpan& span) const
    {
        const int after = unit_end(at);
        if (after < 0 || after >= count() || tokens_[after].mark != Mark::Colon) return false;
        bool glued = false;
        if (after + 1 >= count()) return false;
        const int value = number_in(tokens_[after + 1], glued);
        if (value < 0 || (after + 2 < count() && tokens_[after + 2].glued)) return false;
        span = {after + 1, after + 2, value};
        return true;
    }

private:
    [[nodiscard]] int count() const { return int(tokens_.size()); }

    [[nodiscard]] bool near(int at) const
    {
        return at < count() && tokens_[at].before != Break::Far;
    }

    /// Past "(tiga puluh dua)".
    [[nodiscard]] int skip_spelled_out(int at) const
    {
        if (!near(at) || tokens_[at].mark != Mark::Open) return at;
        for (int i = at + 1; i < count() && i < at + 8; ++i) {
            if (tokens_[i].mark == Mark::Close) return i + 1;
        }
        return at;
    }

    /// One past a unit of lesson hours that starts at `at`; -1 when none does.
    [[nodiscard]] int unit_end(int at) const
    {
        if (!near(at)) return -1;
        const std::string_view key = tokens_[at].key;
        if (is_one_of(key, {"jp", "jpl", "j p", "jampel", "hours", "hour", "jp jam", "lesson"}))
            return key == "lesson" ? at + 2 : at + 1;
        if (key != "jam") return -1;
        if (near(at + 1) &&
            is_one_of(tokens_[at + 1].key, {"pelajaran", "pembelajaran", "pelatihan", "pel"}))
            return at + 2;
        return at + 1;
    }

    const std::vector<Token>& tokens_;
};

} // namespace

std::vector<HourSpan> find_hours(const Running& running)
{
    const Finder finder(running);
    std::vector<HourSpan> spans;
    for (int i = 0; i < int(running.tokens.size()); ++i) {
        HourSpan span;
        if (!finder.forward(i, span) && !finder.backward(i, span)) continue;
        spans.push_back(span);
        i = std::max(i, span.end - 1);
    }
    return spans;
}

} // namespace absah::extract
