// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/candidates.h"
#include "steps/extract/title_parts.h"

#include <algorithm>

namespace absah::extract {
namespace {

constexpr int longest_title = 45;        // words
constexpr int most_ends = 10;            // of one start
constexpr double sentence_goes_on = 0.9; // for an end that only small letters mark
constexpr double beyond_a_sentence = 1.2;

/// Walks from a title's first word onwards and keeps every place where it could end.
class Walk {
public:
    Walk(const Scene& scene, int begin, Candidates& out)
        : scene_(scene),
          begin_(begin),
          opening_(opening_at(scene, begin)),
          quotes_(opening_.quoted ? 1 : 0),
          out_(out)
    {
    }

    void run()
    {
        if (opening_.score < 0.4) return;
        const int last = std::min(scene_.count(), begin_ + 2 * longest_title);
        for (int i = begin_; i < last && ends_ < most_ends; ++i) {
            if (i > begin_ && !pass(i)) return;
            if (scene_.token(i).mark == Mark::Quote) ++quotes_;
        }
        if (last == scene_.count() && ends_ < most_ends) add(last, 0);
    }

private:
    /// Takes in token `i`, ending the title before it where that is possible; false when the title
    /// cannot go on.
    bool pass(int i)
    {
        const auto stop = title_stop(scene_, i);
        const bool inside_quotes = quotes_ % 2 == 1;
        const int sentence =
            inside_quotes || stop != Stop::No ? -1 : sentence_from(scene_, begin_, i);
        if (sentence > begin_) {
            add(sentence, sentence_goes_on - title_ending_score(scene_, sentence));
            ++ends_;
            crossed_ -= beyond_a_sentence;
        }
        const bool closes = scene_.token(i).mark == Mark::Quote && inside_quotes;
        const bool ends_quote = closes && opening_.quoted;
        if (stop != Stop::No || scene_.starts_line(i) || ends_quote) {
            double extra = ends_quote ? 1.6 : 0;
            if (opening_.quoted && !closes) extra -= 1.2;
            if (!opening_.quoted && inside_quotes) extra -= 2;
            add(i, extra);
            ++ends_;
        }
        // "... pada Jenjang | Sekolah Dasar": what looks like a label at a line's start is the
        // title's own word while its quotation is open.
        const bool own_word =
            opening_.quoted && inside_quotes && scene_.starts_line(i) && quote_closes_after(i);
        if ((stop == Stop::Hard && !own_word) || ends_quote) return false;
        crossed_ += title_crossing_score(scene_, i);
        return crossed_ >= -5;
    }

    [[nodiscard]] bool quote_closes_after(int i) const
    {
        constexpr int soon = 15; // tokens
        for (int k = i; k < std::min(scene_.count(), i + soon); ++k) {
            if (scene_.token(k).mark == Mark::Quote) return true;
            if (scene_.token(k).before == Break::Far || scene_.date(k) != nullptr) return false;
        }
        return false;
    }

    void add(int end, double extra)
    {
        double score = -2.5 + opening_.score + crossed_ + extra +
                       title_words_score(scene_, begin_, end) + title_ending_score(scene_, end);
        if (scene_.line_of(begin_).page > 0) score -= 1.5;
        while (end > begin_ && scene_.token(end - 1).mark != Mark::Word &&
               scene_.token(end - 1).mark != Mark::Close &&
               scene_.token(end - 1).mark != Mark::Quote)
            --end;
        if (end <= begin_ || scene_.words_in(begin_, end) > longest_title) return;
        for (auto& known : out_) { // the same words, ended by something else
            if (known.begin != begin_ || known.end != end) continue;
            known.score = std::max(known.score, score);
            return;
        }
        out_.push_back({begin_, end, score, printed(scene_, begin_, end, false), {}});
    }

    const Scene& scene_;
    int begin_;
    Opening opening_;
    int quotes_; ///< quotation marks passed, the one before the title counted
    Candidates& out_;
    double crossed_ = 0;
    int ends_ = 0;
};

} // namespace

Candidates title_candidates(const Scene& scene)
{
    Candidates out;
    for (int i = 0; i < scene.count(); ++i) {
        if (may_start_title(scene, i)) Walk(scene, i, out).run();
    }
    return out;
}

} // namespace absah::extract
