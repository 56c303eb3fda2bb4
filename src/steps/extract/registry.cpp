// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "steps/extract/candidates.h"

#include <algorithm>
#include <unordered_map>

namespace absah::extract {
namespace {

constexpr double least_likeness = 0.86; // two or three wrong letters in a name of twenty

struct Name {
    std::vector<std::string> words;
    std::string text;
    const OrganiserProfile* profile;
};

std::vector<Name> names_of(const Registry& registry)
{
    std::vector<Name> names;
    const auto add = [&](const std::string& text, const OrganiserProfile& profile) {
        auto words = folded_words(text);
        if (!words.empty()) names.push_back({std::move(words), fold(text), &profile});
    };
    for (const auto& profile : registry) {
        add(profile.name, profile);
        for (const auto& alias : profile.aliases)
            add(alias, profile);
    }
    return names;
}

bool may_be(const std::string& a, const std::string& b)
{
    if (a == b) return true;
    if (std::min(a.size(), b.size()) < 4) return false;
    const auto reach = std::max(a.size(), b.size()) >= 8 ? 2u : 1u;
    return edit_distance(a, b) <= reach;
}

/// Parts [at, at + count) as one text.
std::string window(const Running& running, std::size_t at, std::size_t count)
{
    std::string out;
    for (std::size_t k = at; k < at + count; ++k) {
        if (k > at) out += ' ';
        out += running.parts[k].text;
    }
    return out;
}

bool is_number(const std::string& text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// "SMP Negeri 3" is no misread "SMP Negeri 7": a letter may be a slip, a number is another school.
bool says_another_number(const Running& running, std::size_t at, const Name& name)
{
    for (std::size_t k = 0; k < name.words.size(); ++k) {
        const auto& printed = running.parts[at + k].text;
        if (is_number(name.words[k]) && is_number(printed) && name.words[k] != printed) return true;
    }
    return false;
}

/// The name that the text says from part `at` on; its id is empty when it says none.
RegistryHit
best_name_at(const Running& running, std::size_t at, const std::vector<const Name*>& names)
{
    const auto& parts = running.parts;
    RegistryHit best;
    for (const auto* name : names) {
        const auto length = name->words.size();
        if (at + length > parts.size() || says_another_number(running, at, *name)) continue;
        const double likeness = similarity(window(running, at, length), name->text);
        const bool exact = length > 1 || name->text == parts[at].text;
        if (!exact || likeness < least_likeness || likeness <= best.likeness) continue;
        best = {parts[at].token, parts[at + length - 1].token + 1, likeness, name->profile->id};
    }
    return best;
}

} // namespace

std::vector<RegistryHit> find_registry_names(const Scene& scene, const Registry& registry)
{
    const auto names = names_of(registry);
    const auto& parts = scene.running.parts;
    std::unordered_map<std::string, std::vector<const Name*>> starting;
    std::vector<RegistryHit> hits;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const auto [known, fresh] = starting.try_emplace(parts[at].text);
        if (fresh) {
            for (const auto& name : names) {
                if (may_be(name.words.front(), parts[at].text)) known->second.push_back(&name);
            }
        }
        auto best = best_name_at(scene.running, at, known->second);
        if (!best.id.empty()) hits.push_back(std::move(best));
    }
    return hits;
}

} // namespace absah::extract
