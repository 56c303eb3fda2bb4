// SPDX-License-Identifier: Apache-2.0
#include "pipeline/pack_steps.h"

#include <algorithm>
#include <numeric>

namespace absah::pipeline {

namespace {

/// The next step that saves enough to be worth coding a picture anew; `picture.step` when there is
/// none.
std::size_t next_step(const Shrinkable& picture)
{
    const auto worth = picture.size() - picture.size() / 10;
    for (auto step = picture.step + 1; step <= picture.last && step < picture.sizes.size(); ++step)
        if (picture.sizes[step] < worth) return step;
    return picture.step;
}

} // namespace

bool lighten(std::vector<Shrinkable>& pictures, std::uint64_t rest, std::uint64_t limit)
{
    auto total = std::accumulate(
        pictures.begin(), pictures.end(), rest, [](std::uint64_t sum, const Shrinkable& picture) {
            return sum + picture.size();
        });
    while (total > limit) {
        Shrinkable* heaviest = nullptr;
        for (auto& picture : pictures) {
            if (next_step(picture) == picture.step) continue;
            if (heaviest == nullptr || picture.size() > heaviest->size()) heaviest = &picture;
        }
        if (heaviest == nullptr) return false;
        total -= heaviest->size();
        heaviest->step = next_step(*heaviest);
        total += heaviest->size();
    }
    return true;
}

} // namespace absah::pipeline
