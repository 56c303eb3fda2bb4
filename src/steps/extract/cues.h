// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/lexicon.h"
#include "steps/extract/tokens.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace absah::extract {

/// What a cue phrase announces; the names are those of verifiers/lexicon/cues.tsv.
enum class Cue : std::uint8_t {
    None,
    Head,
    Rec1,
    Rec2,
    Role1,
    Tit1,
    Tit2,
    Org1,
    Org2,
    Date1,
    Iss1,
    Place1,
    Place2,
    Hour1,
    Num1,
    Xid,
    Xaddr,
    Xlaw,
    Xbirth,
    Xvalid,
    Xunit,
    Sign,
    Conn,
    KindLetter,
    KindReport,
    KindOther,
    Electronic,
    Role, ///< from here on: entries of the word lists
    Event,
    Organisation,
    Location,
    Medium,
    FrontTitle,
    BackTitle,
};

/// A phrase found in the running text.
struct Hit {
    Cue cue = Cue::None;
    int begin = 0; ///< first token
    int end = 0;   ///< one past the last token
    int words = 0; ///< length of the phrase in words
};

/// The lexicon's phrases of some classes, ready to be found in a running text.
class PhraseTable {
public:
    void add(Cue cue, std::string_view phrase);

    /// The longest phrases, left to right, not overlapping. `canonical` runs parallel to
    /// `running.parts`. A phrase may wrap to the next line but not jump to another block.
    [[nodiscard]] std::vector<Hit>
    find(const Running& running, const std::vector<std::string>& canonical) const;

    [[nodiscard]] bool holds_pair(const std::string& first, const std::string& second) const;

private:
    struct Phrase {
        std::vector<std::string> words;
        Cue cue;
    };

    [[nodiscard]] const Phrase*
    longest_at(const Running&, const std::vector<std::string>& canonical, std::size_t at) const;

    std::unordered_map<std::string, std::vector<Phrase>> by_first_;
};

/// All words that the lexicon knows, for repairing reading errors.
class Vocabulary {
public:
    void add(std::string_view phrase);

    /// Makes `word` one that is never repaired and that nothing is repaired into.
    void keep(const std::string& word);

    /// The known word nearest to `word`: edit distance 1 from 6 letters on; 2 from 9 letters on
    /// when first and last letter agree; otherwise the word itself. Short words stay as they are.
    [[nodiscard]] std::string nearest(const std::string& word) const;

    [[nodiscard]] bool knows(const std::string& word) const { return known_.contains(word); }

private:
    struct Entry {
        std::string word;
        std::uint32_t letters = 0; ///< one bit for each letter that occurs
    };

    /// Takes the entry nearest to `word` when it is nearer than `best`.
    static void nearer(
        const std::vector<Entry>& entries,
        const std::string& word,
        std::size_t& best,
        const std::string*& found);

    std::unordered_map<std::string, bool> known_;
    std::vector<std::vector<Entry>> by_length_;
};

/// Everything of the lexicon that reading needs, built once for a call.
struct Phrases {
    PhraseTable cues;  ///< labels and decoys
    PhraseTable kinds; ///< what a paper is, and printed electronic signatures
    PhraseTable roles;
    PhraseTable events;
    PhraseTable organisations;
    PhraseTable locations;
    PhraseTable media;
    Vocabulary vocabulary;

    explicit Phrases(const Lexicon& lexicon);

    /// `running.parts` with reading errors repaired; words that the reader ran together and that
    /// form a cue ("diberikankepada") are cut in two, in `running` as well.
    std::vector<std::string> canonical(Running& running) const;
};

} // namespace absah::extract
