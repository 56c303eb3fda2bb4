// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/cues.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <utility>

namespace absah::extract {
namespace {

constexpr std::array<std::pair<std::string_view, Cue>, 26> classes{{
    {"head", Cue::Head},
    {"rec1", Cue::Rec1},
    {"rec2", Cue::Rec2},
    {"role1", Cue::Role1},
    {"tit1", Cue::Tit1},
    {"tit2", Cue::Tit2},
    {"org1", Cue::Org1},
    {"org2", Cue::Org2},
    {"date1", Cue::Date1},
    {"iss1", Cue::Iss1},
    {"place1", Cue::Place1},
    {"place2", Cue::Place2},
    {"hour1", Cue::Hour1},
    {"num1", Cue::Num1},
    {"xid", Cue::Xid},
    {"xaddr", Cue::Xaddr},
    {"xlaw", Cue::Xlaw},
    {"xbirth", Cue::Xbirth},
    {"xvalid", Cue::Xvalid},
    {"xunit", Cue::Xunit},
    {"sign", Cue::Sign},
    {"conn", Cue::Conn},
    {"kind.letter", Cue::KindLetter},
    {"kind.report", Cue::KindReport},
    {"kind.other", Cue::KindOther},
    {"electronic", Cue::Electronic},
}};

std::vector<std::string> split(std::string_view phrase)
{
    std::vector<std::string> words;
    std::size_t from = 0;
    while (from < phrase.size()) {
        const auto to = std::min(phrase.find(' ', from), phrase.size());
        if (to > from) words.emplace_back(phrase.substr(from, to - from));
        from = to + 1;
    }
    return words;
}

std::uint32_t letters_of(std::string_view word)
{
    std::uint32_t bits = 0;
    for (const char c : word)
        bits |= 1u << (static_cast<unsigned char>(c) & 31u);
    return bits;
}

/// Digits that a reader puts for letters, inside a word that is otherwise letters.
std::string digits_as_letters(const std::string& word)
{
    const auto digits =
        std::count_if(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits == 0 || std::size_t(digits) * 3 > word.size()) return word;
    std::string out = word;
    for (char& c : out) {
        if (c == '0') c = 'o';
        if (c == '1') c = 'i';
        if (c == '5') c = 's';
        if (c == '8') c = 'b';
        if (c == '4') c = 'a';
    }
    return out;
}

/// The second half of a word that was printed in two ("diber ikan"); see Phrases::canonical.
bool is_tail(const Token& token)
{
    return token.mark == Mark::Word && !token.key.empty() && token.first_part == token.last_part;
}

/// A phrase may run on over a line's end, but not into another block or style: "SERTIFIKAT" above
/// "Nomor" is a heading and a label.
bool contiguous(const Running& running, int first, int second)
{
    for (int i = first + 1; i <= second; ++i) {
        const auto& token = running.tokens[i];
        if (token.before == Break::Far || token.before == Break::Style) return false;
        if (i == second) break;
        if (is_tail(token)) continue;
        if (token.mark != Mark::Dash && token.mark != Mark::Slash && token.mark != Mark::Comma)
            return false;
    }
    return true;
}

} // namespace

void PhraseTable::add(Cue cue, std::string_view phrase)
{
    auto words = split(phrase);
    if (words.empty()) return;
    auto& list = by_first_[words.front()];
    for (const auto& known : list) {
        if (known.words == words) return;
    }
    list.push_back({std::move(words), cue});
}

const PhraseTable::Phrase* PhraseTable::longest_at(
    const Running& running, const std::vector<std::string>& canonical, std::size_t at) const
{
    const auto found = by_first_.find(canonical[at]);
    if (found == by_first_.end()) return nullptr;
    const Phrase* best = nullptr;
    for (const auto& phrase : found->second) {
        if (best != nullptr && phrase.words.size() <= best->words.size()) continue;
        if (at + phrase.words.size() > canonical.size()) continue;
        bool fits = true;
        for (std::size_t k = 1; k < phrase.words.size() && fits; ++k) {
            fits =
                canonical[at + k] == phrase.words[k] &&
                contiguous(running, running.parts[at + k - 1].token, running.parts[at + k].token);
        }
        if (fits) best = &phrase;
    }
    return best;
}

std::vector<Hit>
PhraseTable::find(const Running& running, const std::vector<std::string>& canonical) const
{
    std::vector<Hit> hits;
    for (std::size_t at = 0; at < canonical.size();) {
        const auto* phrase = longest_at(running, canonical, at);
        if (phrase == nullptr) {
            ++at;
            continue;
        }
        const auto last = at + phrase->words.size() - 1;
        int end = running.parts[last].token + 1;
        while (end < int(running.tokens.size()) && is_tail(running.tokens[end]))
            ++end;
        hits.push_back({phrase->cue, running.parts[at].token, end, int(phrase->words.size())});
        at = last + 1;
    }
    return hits;
}

bool PhraseTable::holds_pair(const std::string& first, const std::string& second) const
{
    const auto found = by_first_.find(first);
    if (found == by_first_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](const Phrase& phrase) {
        return phrase.words.size() >= 2 && phrase.words[1] == second;
    });
}

void Vocabulary::add(std::string_view phrase)
{
    for (auto& word : split(phrase)) {
        if (!known_.emplace(word, true).second) continue;
        if (by_length_.size() <= word.size()) by_length_.resize(word.size() + 1);
        const auto letters = letters_of(word);
        by_length_[word.size()].push_back({std::move(word), letters});
    }
}

void Vocabulary::keep(const std::string& word)
{
    known_.emplace(word, true);
}

std::string Vocabulary::nearest(const std::string& word) const
{
    constexpr std::size_t shortest = 6; // shorter words have too many neighbours: jaran, jalan
    constexpr std::size_t long_word = 9;
    if (known_.contains(word)) return word;
    const auto repaired = digits_as_letters(word);
    if (known_.contains(repaired)) return repaired;
    if (repaired.size() < shortest || repaired.size() > 30) return word;
    const std::size_t reach = repaired.size() >= long_word ? 2 : 1;
    std::size_t best = reach + 1;
    const std::string* found = nullptr;
    for (std::size_t n = repaired.size() - reach; n <= repaired.size() + reach; ++n) {
        if (n >= shortest && n < by_length_.size()) nearer(by_length_[n], repaired, best, found);
    }
    return found != nullptr ? *found : word;
}

void Vocabulary::nearer(
    const std::vector<Entry>& entries,
    const std::string& word,
    std::size_t& best,
    const std::string*& found)
{
    const auto letters = letters_of(word);
    for (const auto& entry : entries) {
        // each edit changes at most two letters of the set
        if (std::size_t(std::popcount(entry.letters ^ letters)) >= 2 * best) continue;
        const auto distance = edit_distance(entry.word, word);
        const bool ends_agree =
            entry.word.front() == word.front() && entry.word.back() == word.back();
        if (distance >= best || (distance == 2 && !ends_agree)) continue;
        best = distance;
        found = &entry.word;
    }
}

namespace {

void add_list(
    PhraseTable& table,
    Vocabulary& vocabulary,
    const Lexicon& lexicon,
    std::string_view name,
    Cue cue)
{
    const auto found = lexicon.words.find(name);
    if (found == lexicon.words.end()) return;
    for (const auto& phrase : found->second) {
        table.add(cue, phrase);
        vocabulary.add(phrase);
    }
}

bool is_kind(Cue cue)
{
    return cue == Cue::KindLetter || cue == Cue::KindReport || cue == Cue::KindOther ||
           cue == Cue::Electronic;
}

} // namespace

Phrases::Phrases(const Lexicon& lexicon)
{
    for (const auto& [name, cue] : classes) {
        const auto found = lexicon.cues.find(name);
        if (found == lexicon.cues.end()) continue;
        for (const auto& phrase : found->second) {
            (is_kind(cue) ? kinds : cues).add(cue, phrase);
            vocabulary.add(phrase);
        }
    }
    add_list(roles, vocabulary, lexicon, "role", Cue::Role);
    add_list(events, vocabulary, lexicon, "event", Cue::Event);
    add_list(organisations, vocabulary, lexicon, "organisation", Cue::Organisation);
    add_list(locations, vocabulary, lexicon, "location", Cue::Location);
    add_list(media, vocabulary, lexicon, "medium", Cue::Medium);
    for (const auto& [role, group] : lexicon.role_groups)
        roles.add(Cue::Role, role);
    if (const auto plain = lexicon.words.find("plain"); plain != lexicon.words.end()) {
        for (const auto& word : plain->second)
            vocabulary.keep(word);
    }
    for (const auto& [month, number] : lexicon.months)
        vocabulary.add(month);
}

namespace {

std::optional<std::pair<std::string, std::string>>
run_together(const std::string& word, const Phrases& phrases)
{
    constexpr std::size_t shortest = 9; // "diberikan" alone has nine letters
    if (word.size() < shortest || word.size() > 40 || phrases.vocabulary.knows(word))
        return std::nullopt;
    for (std::size_t at = 2; at + 2 <= word.size(); ++at) {
        auto first = word.substr(0, at);
        if (!phrases.vocabulary.knows(first)) continue;
        auto second = word.substr(at);
        if (phrases.vocabulary.knows(second) && phrases.cues.holds_pair(first, second))
            return std::pair{std::move(first), std::move(second)};
    }
    return std::nullopt;
}

} // namespace

namespace {

/// "Diber ikan" as "diberikan": a known long word whose halves stand on one line and mean nothing.
std::string torn_word(const Running& running, std::size_t token, const Vocabulary& vocabulary)
{
    constexpr std::size_t shortest = 7;
    if (token + 1 >= running.tokens.size()) return {};
    const auto& first = running.tokens[token];
    const auto& second = running.tokens[token + 1];
    const bool one_line = second.before == Break::None && first.line == second.line;
    const bool words = first.mark == Mark::Word && second.mark == Mark::Word;
    if (!one_line || !words || (vocabulary.knows(first.key) && vocabulary.knows(second.key)))
        return {};
    auto joined = first.key + second.key;
    return joined.size() >= shortest && vocabulary.knows(joined) ? joined : std::string{};
}

} // namespace

std::vector<std::string> Phrases::canonical(Running& running) const
{
    std::vector<std::string> out;
    std::vector<Part> parts;
    std::unordered_map<std::string, std::string> seen;
    const auto add = [&](std::string text, std::string repaired, int owner) {
        parts.push_back({std::move(text), owner});
        out.push_back(std::move(repaired));
    };
    for (std::size_t k = 0; k < running.tokens.size(); ++k) {
        auto& token = running.tokens[k];
        const int from = token.first_part;
        const int to = token.last_part;
        token.first_part = int(parts.size());
        if (const auto whole = torn_word(running, k, vocabulary); !whole.empty()) {
            add(whole, whole, int(k));
            token.last_part = int(parts.size());
            auto& tail = running.tokens[++k];
            tail.first_part = tail.last_part = int(parts.size());
            continue;
        }
        for (int i = from; i < to; ++i) {
            const auto& word = running.parts[i].text;
            if (const auto pair = run_together(word, *this)) {
                add(pair->first, pair->first, int(k));
                add(pair->second, pair->second, int(k));
                continue;
            }
            auto known = seen.find(word);
            if (known == seen.end()) known = seen.emplace(word, vocabulary.nearest(word)).first;
            add(word, known->second, int(k));
        }
        token.last_part = int(parts.size());
    }
    running.parts = std::move(parts);
    return out;
}

} // namespace absah::extract
