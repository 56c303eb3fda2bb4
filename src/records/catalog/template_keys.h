// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/model/template.h"
#include "records/catalog/toml.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Reading a template key by key. For the sources of this room only.
namespace absah::catalog {

/// What reading a template has come to. The first mistake is kept, later ones are ignored: the
/// readers go on with harmless values and the loader asks once, at the end.
struct Reading {
    std::span<const Path> folders; ///< searched in order
    form::Template made;
    std::size_t file = 0;           ///< the one being read, index into made.files
    std::vector<std::string> loops; ///< names that stand for an entry here, outermost first
    bool in_band = false;           ///< {page} and {pages} have a meaning
    bool in_cell = false;           ///< {#} has a meaning
    int depth = 0;                  ///< shared parts inside one another
    std::optional<Error> wrong;

    void note(const toml::source_region& place, std::string_view message);
    [[nodiscard]] form::Source at(const toml::source_region& place) const;
};

/// The text of a node with its places taken apart.
form::Words parse_words(Reading& reading, const toml::value<std::string>& text);

/// A condition: "path", or { path, equals }.
form::Condition parse_condition(Reading& reading, const toml::node& node, bool negated);

constexpr double points_per_millimetre = 72 / 25.4;

/// One table of the file. Whatever is asked for is known; `no_others` complains of the rest.
class Keys {
public:
    /// `where` names the table in messages: "[page]", "a block of type \"list\"".
    Keys(Reading& reading, const toml::table& table, std::string where);

    [[nodiscard]] const toml::node* find(std::string_view key);
    [[nodiscard]] bool has(std::string_view key);
    form::Words words(std::string_view key);
    std::string text(std::string_view key, std::string_view usual = {});
    double number(std::string_view key, double usual);
    /// In points, from millimetres; not below 0 unless `may_be_negative`.
    double length(std::string_view key, double usual_millimetres, bool may_be_negative = false);
    bool flag(std::string_view key, bool usual = false);
    int whole(std::string_view key, int usual, int least, int most);
    form::StyleIndex style(std::string_view key, std::string_view usual);
    drawing::Ink colour(std::string_view key, const drawing::Ink& usual);
    form::Conditions conditions();
    form::Loop loop();

    /// The tables of a list, or the single table; none when absent.
    std::vector<const toml::table*> tables(std::string_view key);

    /// A mistake when the key is absent.
    void need(std::string_view key);

    template <class Value, std::size_t Count>
    Value
    one_of(std::string_view key, const std::array<std::pair<std::string_view, Value>, Count>& all)
    {
        std::array<std::string_view, Count> names;
        for (std::size_t i = 0; i < Count; ++i)
            names[i] = all[i].first;
        return all[choice(key, names)].second;
    }

    void no_others();

    [[nodiscard]] const toml::table& table() const { return table_; }

    [[nodiscard]] form::Source source() const { return reading_.at(table_.source()); }

    void note(std::string_view key, std::string_view message);

private:
    std::size_t choice(std::string_view key, std::span<const std::string_view> names);

    Reading& reading_;
    const toml::table& table_;
    std::string where_;
    std::vector<std::string_view> known_;
};

} // namespace absah::catalog
