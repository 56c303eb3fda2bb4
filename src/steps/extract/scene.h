// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/lexicon.h"
#include "steps/extract/cues.h"
#include "steps/extract/spans.h"
#include "steps/extract/tokens.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace absah::extract {

/// The running text with everything that was recognised in it: the ground on which candidates are
/// found. Indices of tokens throughout.
class Scene {
public:
    Scene(Running text, const Phrases& phrases, const Lexicon& words);

    Running running;
    const Lexicon& lexicon;
    std::vector<Hit> cues; ///< only those that announce something where they stand
    std::vector<Hit> kinds;
    std::vector<Hit> roles;
    std::vector<DateSpan> dates;
    std::vector<HourSpan> hours;

    [[nodiscard]] int count() const { return int(running.tokens.size()); }

    [[nodiscard]] const Token& token(int i) const { return running.tokens[i]; }

    [[nodiscard]] const Line& line_of(int i) const { return running.lines[running.tokens[i].line]; }

    [[nodiscard]] int line_begin(int i) const { return running.line_begin[token(i).line]; }

    [[nodiscard]] int line_end(int i) const { return running.line_begin[token(i).line + 1]; }

    [[nodiscard]] bool starts_line(int i) const { return line_begin(i) == i; }

    /// The cue phrase that covers token `i`; null when none does.
    [[nodiscard]] const Hit* cue(int i) const { return at(cues, cue_at_, i); }

    [[nodiscard]] const Hit* role(int i) const { return at(roles, role_at_, i); }

    [[nodiscard]] const DateSpan* date(int i) const { return at(dates, date_at_, i); }

    [[nodiscard]] const HourSpan* hour(int i) const { return at(hours, hour_at_, i); }

    [[nodiscard]] bool is_event(int i) const { return has(i, event_bit); }

    [[nodiscard]] bool is_organisation(int i) const { return has(i, organisation_bit); }

    [[nodiscard]] bool is_location(int i) const { return has(i, location_bit); }

    [[nodiscard]] bool is_medium(int i) const { return has(i, medium_bit); }

    /// The cue that ends right before token `i`, marks between them aside; null when there is none.
    [[nodiscard]] const Hit* cue_before(int i) const;

    /// The nearest token at or after `i` that is a word, within the text; count() when none.
    [[nodiscard]] int next_word(int i) const;

    /// Whether any token of [begin, end) belongs to a cue of class `cue`.
    [[nodiscard]] bool contains(int begin, int end, Cue cue) const;

    /// The cue that starts at token `i`; null when none does.
    [[nodiscard]] const Hit* cue_starting(int i) const;

    /// Whether token `i` exists and is such a mark.
    [[nodiscard]] bool is(int i, Mark mark) const
    {
        return i >= 0 && i < count() && token(i).mark == mark;
    }

    /// A bar, or a dash between blanks ("Dinas X — Hotel Y"): it parts what stands beside it.
    [[nodiscard]] bool is_bar(int i) const;

    /// Number of words (not marks) in [begin, end).
    [[nodiscard]] int words_in(int begin, int end) const;

    [[nodiscard]] bool starts_with_capital(int i) const;
    [[nodiscard]] bool has_digit(int i) const;

    /// Whether token `i` starts a line of its own kind: "City, date", or a person with titles.
    [[nodiscard]] bool starts_signing_line(int i) const
    {
        return starts_line(i) && signing_line_[token(i).line];
    }

    /// Whether the line of `date` is a wrapped part of a sentence that goes on after it, and so no
    /// "City, date".
    [[nodiscard]] bool in_a_sentence(const DateSpan& date) const;

    /// Whether the word is a title before or after a name ("Drs.", "S.Pd.").
    [[nodiscard]] bool is_name_title(int i) const;

    /// Where the certificate's heading stands (its first token); -1 when none was recognised.
    [[nodiscard]] int heading() const { return heading_; }

private:
    static constexpr std::uint8_t event_bit = 1;
    static constexpr std::uint8_t organisation_bit = 2;
    static constexpr std::uint8_t location_bit = 4;
    static constexpr std::uint8_t medium_bit = 8;

    template <class T>
    static const T* at(const std::vector<T>& list, const std::vector<int>& index, int i)
    {
        return i < 0 || i >= int(index.size()) || index[i] < 0 ? nullptr : &list[index[i]];
    }

    [[nodiscard]] bool has(int i, std::uint8_t bit) const
    {
        return i >= 0 && i < int(flags_.size()) && (flags_[i] & bit) != 0;
    }

    void mark(const std::vector<Hit>& hits, std::uint8_t bit);
    [[nodiscard]] bool announces(const Hit& hit) const;
    [[nodiscard]] bool date_follows(int i, int within) const;
    [[nodiscard]] bool colon_follows(int i) const;
    [[nodiscard]] bool digit_follows(int i) const;
    [[nodiscard]] bool hours_follow(int i) const;
    [[nodiscard]] bool part_of_code(const Hit& hit) const;
    void find_heading();
    void find_signing_lines();

    std::vector<int> cue_at_;
    std::vector<int> role_at_;
    std::vector<int> date_at_;
    std::vector<int> hour_at_;
    std::vector<std::uint8_t> flags_;
    std::vector<bool> signing_line_; ///< by line
    int heading_ = -1;
};

} // namespace absah::extract
