// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/resemblance.h"

#include "core/base/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace absah::verify {
namespace {

bool is_number(const std::string& word)
{
    return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

// Every number of the shorter list must stand in the longer text: words may be cut, an event's
// number is part of its name.
bool numbers_agree(const std::vector<std::string>& printed, const std::vector<std::string>& planned)
{
    return std::ranges::all_of(planned, [&](const std::string& word) {
        return !is_number(word) || std::ranges::find(printed, word) != printed.end();
    });
}

// Share of letters in words that both have, order aside: survives a line that was read too early.
double shared_words(std::vector<std::string> a, const std::vector<std::string>& b)
{
    constexpr double same_word = 0.75;
    std::size_t all = 0;
    std::size_t shared = 0;
    for (const auto& word : a)
        all += word.size();
    for (const auto& word : b) {
        all += word.size();
        const auto twin = std::ranges::find_if(
            a, [&](const auto& other) { return similarity(word, other) >= same_word; });
        if (twin == a.end()) continue;
        shared += word.size() + twin->size();
        a.erase(twin);
    }
    return all == 0 ? 0 : double(shared) / double(all);
}

double contained(const std::string& printed, const std::string& planned)
{
    // Six tenths of a title still name it; less is a fragment and counts in proportion.
    constexpr double enough = 0.6;
    constexpr std::size_t shortest = 8; // letters; "IPA" is in every other title
    const auto& needle = printed.size() < planned.size() ? printed : planned;
    const auto& haystack = printed.size() < planned.size() ? planned : printed;
    if (needle.size() < shortest) return similarity(needle, haystack);
    const double found = similarity_within(needle, haystack);
    if (&needle == &planned) return found;
    const double share = double(printed.size()) / double(planned.size());
    return found * std::min(1.0, share / enough);
}

// The group of a role; the role may stand among other words ("Peserta Aktif Webinar").
std::optional<std::string> role_group(const std::string& role, const Lexicon& lexicon)
{
    if (const auto exact = lexicon.role_groups.find(role); exact != lexicon.role_groups.end())
        return exact->second;
    constexpr double slip = 0.8;
    const std::string* best = nullptr;
    double best_score = slip;
    std::size_t best_length = 0;
    for (const auto& [phrase, group] : lexicon.role_groups) {
        const bool inside = (" " + role + " ").find(" " + phrase + " ") != std::string::npos;
        const double score = inside ? 1.0 : similarity(role, phrase);
        if (score < best_score || (score == best_score && phrase.size() <= best_length)) continue;
        best = &group;
        best_score = score;
        best_length = phrase.size();
    }
    return best == nullptr ? std::nullopt : std::optional(*best);
}

} // namespace

double resemblance(std::string_view printed, std::string_view planned)
{
    const auto printed_words = folded_words(printed);
    const auto planned_words = folded_words(planned);
    if (printed_words.empty() || planned_words.empty()) return 0;
    const auto a = fold_tight(printed);
    const auto b = fold_tight(planned);
    const double best =
        std::max({similarity(a, b), contained(a, b), shared_words(printed_words, planned_words)});
    return numbers_agree(printed_words, planned_words) ? best : std::min(best, numbers_differ);
}

std::optional<bool> same_role(std::string_view a, std::string_view b, const Lexicon& lexicon)
{
    constexpr double same_words = 0.8;
    const auto role_a = fold(a);
    const auto role_b = fold(b);
    const auto group_a = role_group(role_a, lexicon);
    const auto group_b = role_group(role_b, lexicon);
    if (group_a && group_b) return *group_a == *group_b;
    if (similarity(role_a, role_b) >= same_words) return true;
    return std::nullopt;
}

} // namespace absah::verify
