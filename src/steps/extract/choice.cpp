// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/choice.h"

#include <algorithm>
#include <cmath>

namespace absah::extract {
namespace {

constexpr std::size_t most_kept = 12; // candidates of one element that enter the joint choice
constexpr std::size_t beam_width = 40;
constexpr double shared_word = 4.0;    // logits lost for each word that two elements claim
constexpr double shared_lightly = 0.5; // where one may stand inside the other

int shared(const Candidate& a, const Candidate& b)
{
    return std::max(0, std::min(a.end, b.end) - std::max(a.begin, b.begin));
}

struct State {
    std::vector<const Candidate*> chosen;
    double score = 0;
};

double clash(
    const State& state, const Candidate& candidate, std::size_t element, const MayShare& may_share)
{
    double lost = 0;
    for (std::size_t k = 0; k < state.chosen.size(); ++k) {
        if (state.chosen[k] == nullptr) continue;
        const bool lightly = MayShare(std::minmax(k, element)) == may_share;
        const double each = lightly ? shared_lightly : shared_word;
        lost += each * shared(*state.chosen[k], candidate);
    }
    return lost;
}

std::vector<const Candidate*> best_of(const Candidates& candidates)
{
    std::vector<const Candidate*> list;
    for (const auto& candidate : candidates)
        list.push_back(&candidate);
    std::stable_sort(list.begin(), list.end(), [](const Candidate* a, const Candidate* b) {
        return a->score > b->score;
    });
    if (list.size() > most_kept) list.resize(most_kept);
    return list;
}

/// Softmax against "none". What overlaps the chosen reading speaks for the spot, and half for the
/// boundaries: two readings of one spot that differ leave a doubt about which is right.
double probability_of(
    const Candidate& chosen,
    const Candidates& all,
    const State& state,
    std::size_t element,
    const MayShare& may_share)
{
    constexpr double explained = 2; // a rival this much in the way of what else was chosen is none
    State others = state;
    others.chosen[element] = nullptr;
    double total = 1; // none has logit 0
    double spot = 0;
    const double own = std::exp(chosen.score);
    for (const auto& candidate : all) {
        const double mass = std::exp(std::min(30.0, candidate.score));
        const bool same_spot = shared(candidate, chosen) > 0;
        if (!same_spot && clash(others, candidate, element, may_share) > explained) continue;
        total += mass;
        if (candidate.value == chosen.value ||
            2 * shared(candidate, chosen) > chosen.end - chosen.begin)
            spot += mass;
    }
    const double here = spot / total;
    return here * (0.5 + 0.5 * std::min(1.0, own / spot));
}

/// The beam after one more element: none, or one of its best candidates.
std::vector<State> extended(
    const std::vector<State>& beam,
    const Candidates& candidates,
    std::size_t element,
    const MayShare& may_share)
{
    const auto kept = best_of(candidates);
    std::vector<State> next;
    for (const auto& state : beam) {
        next.push_back(state);
        next.back().chosen.push_back(nullptr);
        for (const auto* candidate : kept) {
            next.push_back(state);
            next.back().score += candidate->score - clash(state, *candidate, element, may_share);
            next.back().chosen.push_back(candidate);
        }
    }
    std::stable_sort(
        next.begin(), next.end(), [](const State& a, const State& b) { return a.score > b.score; });
    if (next.size() > beam_width) next.resize(beam_width);
    return next;
}

/// A doubtful reading is still worth showing when nothing else wants its words; null when none is.
const Candidate* doubtful(
    const State& chosen,
    const Candidates& candidates,
    std::size_t element,
    const MayShare& may_share)
{
    constexpr double least = -1; // logit -1: a chance of about one in four
    for (const auto* weak : best_of(candidates)) {
        if (weak->score >= least && clash(chosen, *weak, element, may_share) == 0) return weak;
    }
    return nullptr;
}

} // namespace

std::vector<Choice>
choose_jointly(const std::vector<Candidates>& elements, const MayShare& may_share)
{
    std::vector<State> beam(1);
    for (std::size_t k = 0; k < elements.size(); ++k)
        beam = extended(beam, elements[k], k, may_share);
    std::vector<Choice> out;
    for (std::size_t k = 0; k < elements.size(); ++k) {
        const auto* candidate = beam.front().chosen[k];
        if (candidate == nullptr) candidate = doubtful(beam.front(), elements[k], k, may_share);
        out.push_back(
            {candidate,
             candidate == nullptr
                 ? 0
                 : probability_of(*candidate, elements[k], beam.front(), k, may_share)});
    }
    return out;
}

} // namespace absah::extract
