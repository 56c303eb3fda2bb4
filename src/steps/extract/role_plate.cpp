// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/role_plate.h"

#include "core/base/text.h"
#include "fences/image/page.h"
#include "fences/image/plate.h"

#include <algorithm>
#include <cctype>

namespace absah::extract {

namespace {

std::string capitalised(std::string text)
{
    bool first = true;
    for (char& c : text) {
        if (first) c = char(std::toupper(static_cast<unsigned char>(c)));
        first = c == ' ';
    }
    return text;
}

std::string in_capitals(std::string text)
{
    for (char& c : text)
        c = char(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

struct Weighed {
    std::string text;
    std::string role;
    double support = -1e30;
};

/// The best of a role's two usual spellings.
Weighed weighed(const Lattice& line, const std::string& role)
{
    Weighed best;
    for (auto& text : {capitalised(role), in_capitals(role)}) {
        const double support = log_likelihood(line, text, Tail::None);
        if (support > best.support) best = {text, role, support};
    }
    return best;
}

/// The role of the lexicon that stands in `box`, when the pixels leave no doubt.
std::optional<RoleOnPlate>
role_in(const Box& box, const Picture& colour, ocr::LineReader& reader, const Lexicon& lexicon)
{
    const auto line = reader.read(image::grey(image::cut(colour, box)));
    if (!line || line->empty()) return {};
    Weighed best;
    double next = -1e30;
    for (const auto& role : lexicon.words.at("role")) {
        auto candidate = weighed(*line, role);
        if (candidate.support > best.support) std::swap(candidate, best);
        if (candidate.role != best.role) next = std::max(next, candidate.support);
    }
    // In nats, as for names: the pixels must hardly want another text, and no other role.
    constexpr double as_good = -3.5;
    constexpr double apart = 3;
    const auto own = best_text(*line).text;
    const double most = log_likelihood(*line, own, Tail::None);
    // The round end of a plate is read as a bracket.
    const bool same = fold_tight(own) == fold_tight(best.text);
    if (own.empty() || best.support - next < apart) return {};
    if (!same && best.support - most < as_good) return {};
    constexpr double by_one_reader_of_a_short_list = 0.9;
    return RoleOnPlate{std::move(best.text), by_one_reader_of_a_short_list, box};
}

} // namespace

std::optional<RoleOnPlate> read_role_on_plate(
    const Box& cue, const Picture& colour, const SecondReader& second, const Lexicon& lexicon)
{
    if (!lexicon.words.contains("role")) return {};
    for (const auto& box : {image::plate_beside(colour, cue), image::plate_below(colour, cue)}) {
        auto* reader = !box.empty() && second ? second() : nullptr;
        if (reader == nullptr) continue;
        if (auto role = role_in(box, colour, *reader, lexicon)) return role;
    }
    return {};
}

} // namespace absah::extract
