// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The words of the official forms, as templates/terms/*.toml give them: a school changes the data,
/// never the code.
namespace absah::terms {

/// A word of a form: what records call it and what is printed.
struct Term {
    std::string id;
    std::string label;

    bool operator==(const Term&) const = default;
};

/// One of the BerAKHLAK values with what it asks for.
struct Value {
    std::string name;
    std::vector<std::string> items;
};

/// One cell of the predikat matrix, all three by id.
struct Cell {
    std::string hasil_kerja;
    std::string perilaku;
    std::string predikat;
};

/// What the organisation achieved, and the guide to how its people's predikat are spread.
struct Achievement {
    Term term;
    std::string pattern;
};

/// What a classroom is observed for.
struct Indicator {
    std::string id;
    std::string name;
    std::vector<std::string> aliases;
    std::string dimension;
    std::vector<std::string> focus; ///< behaviours; empty where they are not known
    bool confirmed = true;
};

/// A stage of appraisal by its names on the two forms.
struct Stage {
    std::string id;
    std::string evaluasi;
    std::string dokumen_evaluasi;
};

/// A role in developing one's competence. No points: not known, which is not 0.
struct Role {
    std::string name;
    std::optional<int> points;
    bool confirmed = true;
};

struct Terms {
    std::vector<Value> perilaku;
    std::vector<Term> ratings; ///< best first; the same for hasil kerja and perilaku
    std::vector<Term> predikat;
    std::vector<Cell> matrix; ///< one for each pair of ratings
    std::vector<Achievement> organisation;
    std::vector<Term> levels; ///< of an observation, lowest first
    std::vector<Indicator> indicators;
    std::vector<Stage> stages;
    std::vector<Term> ranks;              ///< golongan -> pangkat
    std::vector<std::string> pppk_grades; ///< golongan that have no pangkat
    std::vector<Term> number_labels;      ///< kind of employment -> "NIP"; "" where there is none
    std::vector<Role> roles;
    int minimum_points = 0;
    int maximum_points = 0;

    /// The predikat that the matrix gives for two ratings, all by id; empty for ratings that it
    /// does not know. Nothing else ever decides a predikat.
    [[nodiscard]] std::string
    predikat_for(std::string_view hasil_kerja, std::string_view perilaku_rating) const
    {
        const auto cell = std::ranges::find_if(matrix, [&](const Cell& one) {
            return one.hasil_kerja == hasil_kerja && one.perilaku == perilaku_rating;
        });
        return cell == matrix.end() ? std::string() : cell->predikat;
    }
};

/// The label of the term `id`; `id` itself when there is none.
inline std::string label_of(const std::vector<Term>& all, std::string_view id)
{
    const auto found = std::ranges::find(all, id, &Term::id);
    return found == all.end() ? std::string(id) : found->label;
}

} // namespace absah::terms
