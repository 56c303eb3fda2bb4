// SPDX-License-Identifier: Apache-2.0
#include "records/reports/words.h"

#include "core/base/text.h"
#include "core/model/plan_state.h"

namespace absah::reports {
namespace {

using terms::Term;
using terms::Terms;

std::vector<Choice> of_terms(const std::vector<Term>& all)
{
    std::vector<Choice> choices;
    for (const auto& term : all)
        choices.push_back({term.id, {term.label}});
    return choices;
}

std::vector<Choice> of_words(std::initializer_list<const char*> all)
{
    std::vector<Choice> choices;
    for (const auto* word : all)
        choices.push_back({word, {}});
    return choices;
}

/// The ids of states, moves or those who make them.
template <class Values>
std::vector<Choice> ids_of(const Values& values)
{
    std::vector<Choice> choices;
    for (const auto value : values)
        choices.push_back({std::string(id_of(value)), {}});
    return choices;
}

std::vector<Choice> golongan(const Terms& terms)
{
    std::vector<Choice> choices;
    for (const auto& rank : terms.ranks)
        choices.push_back({rank.id, {}});
    for (const auto& grade : terms.pppk_grades)
        choices.push_back({grade, {}});
    return choices;
}

std::vector<Choice> indicators(const Terms& terms)
{
    std::vector<Choice> choices;
    for (const auto& indicator : terms.indicators) {
        auto& choice = choices.emplace_back(Choice{indicator.id, {indicator.name}});
        choice.also.insert(choice.also.end(), indicator.aliases.begin(), indicator.aliases.end());
    }
    return choices;
}

std::vector<Choice> employments(const Terms& terms)
{
    std::vector<Choice> choices;
    for (const auto& label : terms.number_labels)
        choices.push_back({label.id, {}});
    return choices;
}

std::vector<Choice> stages(const Terms& terms)
{
    std::vector<Choice> choices;
    for (const auto& stage : terms.stages)
        choices.push_back({stage.id, {stage.evaluasi, stage.dokumen_evaluasi}});
    return choices;
}

} // namespace

std::vector<Choice> choices_of(Words words, const Terms& terms)
{
    std::vector<Choice> choices;
    switch (words) {
    case Words::Approach:
        return of_words({"kuantitatif", "kualitatif"});
    case Words::Aspect:
        return of_words({"Kuantitas", "Kualitas", "Waktu", "Biaya"});
    case Words::Verdict:
        return of_words({"accept", "review", "reject"});
    case Words::Acting:
        return of_words({"Plt", "Plh"});
    case Words::State:
        return ids_of(plan_states);
    case Words::Move:
        return ids_of(plan_moves);
    case Words::Actor:
        return ids_of(plan_actors);
    case Words::Employment:
        return employments(terms);
    case Words::Golongan:
        return golongan(terms);
    case Words::Rating:
        return of_terms(terms.ratings);
    case Words::Level:
        return of_terms(terms.levels);
    case Words::Indicator:
        return indicators(terms);
    case Words::Stage:
        return stages(terms);
    case Words::Achievement:
        for (const auto& one : terms.organisation)
            choices.push_back({one.term.id, {one.term.label}});
        return choices;
    case Words::Nilai:
        for (const auto& value : terms.perilaku)
            choices.push_back({value.name, {}});
        return choices;
    case Words::Any:
    case Words::Nip:
    case Words::Nuptk:
    case Words::Npsn:
    case Words::Sha256:
        break;
    }
    return choices;
}

std::string chosen(std::string_view word, const std::vector<Choice>& choices)
{
    // Not fold_tight: "III/a" and "I/IIa" must stay two.
    const auto wanted = fold(word);
    for (const auto& choice : choices) {
        if (fold(choice.id) == wanted) return choice.id;
        for (const auto& also : choice.also)
            if (fold(also) == wanted) return choice.id;
    }
    return {};
}

} // namespace absah::reports
