// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/model/drawing.h"
#include "core/model/field_tree.h"
#include "core/model/template.h"
#include "core/model/type_measure.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Template texts with the record's values in them. For the sources of this room only.
namespace absah::render {

/// Words in one face. '\n' begins a new line.
struct Run {
    std::string words;
    drawing::Face face = drawing::Face::Regular;
};

using Runs = std::vector<Run>;

/// Number of a page and of all pages, for page heads and feet.
struct PageNumber {
    std::size_t page = 1;
    std::size_t pages = 1;
};

/// One record under one template. The first mistake is kept in `wrong`, and texts are empty from
/// then on: the caller asks once, at the end.
class Filler {
public:
    Filler(const form::Template& form, const Field& record, const drawing::TypeMeasure& type);

    /// The words in the style's face (bold pieces in its bold), clean, composed, and checked
    /// against the characters that the typeface has.
    Runs runs(const form::Words& words, const form::Style& style, PageNumber number = {});

    /// The words without a face; not checked against the typeface.
    std::string plain(const form::Words& words);

    [[nodiscard]] bool holds(const form::Conditions& conditions) const;

    /// Whether those of a loop's conditions hold that do not ask about its entry.
    [[nodiscard]] bool
    holds_outside(const form::Conditions& conditions, const form::Loop& loop) const;

    /// Calls `each` for every entry of the loop's list, or once for no loop. False when the list is
    /// empty.
    template <class Each>
    bool for_each(const form::Loop& loop, Each each)
    {
        if (loop.empty()) {
            each();
            return true;
        }
        const auto* entries = entries_of(loop);
        if (entries == nullptr || entries->empty()) return false;
        scopes_.push_back({loop.as, nullptr, 0});
        for (const auto& entry : *entries) {
            scopes_.back().entry = &entry;
            ++scopes_.back().count;
            each();
        }
        scopes_.pop_back();
        return true;
    }

    /// Of {#}: the rows of the table at hand. Set to 0 by whoever begins a table, advanced by
    /// whoever begins a row.
    std::size_t row = 0;

    std::optional<Error> wrong;

    /// Keeps the first mistake: `file:line:column: message`.
    void note(const form::Source& source, std::string_view message);
    void note(const Error& error);

private:
    struct Scope {
        std::string_view name;
        const Field* entry;
        std::size_t count;
    };

    /// The innermost loop of this name; null when none is open.
    [[nodiscard]] const Scope* scope_of(std::string_view name) const;
    [[nodiscard]] const Field* find(std::string_view path) const;
    const std::vector<Field>* entries_of(const form::Loop& loop);
    std::string value(const form::Piece& piece, const form::Source& source);
    std::string words_of(const form::Piece& piece, const form::Source& source, PageNumber number);
    [[nodiscard]] std::string hint(std::string_view path) const;
    void check_letters(const Run& run, const form::Piece& piece, const form::Source& source);

    const form::Template& form_;
    const Field& record_;
    const drawing::TypeMeasure& type_;
    std::vector<Scope> scopes_;
};

/// 1, 2, 3; a, b ... z, aa; i, ii, iii; in capitals for 'A' and 'I'.
std::string counted(std::size_t number, char way);

} // namespace absah::render
