// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "records/catalog/template_keys.h"

#include <vector>

/// The parts of a template, one reader each. For the sources of this room only.
namespace absah::catalog {

/// [styles.*] of the shared file and of the template, the latter over the former.
struct StyleFile {
    std::size_t file = 0; ///< index into Template::files
    const toml::table* styles = nullptr;
};

void read_styles(Reading& reading, const std::vector<StyleFile>& files);
void read_page(Reading& reading, const toml::table& top);
void read_bands(Reading& reading, const toml::table& top);

/// The blocks in the list `key` of `table`.
std::vector<form::Block>
read_blocks(Reading& reading, const toml::table& table, std::string_view key);

/// `items` and `marker` of a list.
form::Listing read_listing(Reading& reading, Keys& keys, std::string_view usual_style);

/// `sized_by_page`: it needs no width and no height of its own.
form::Picture read_picture(Reading& reading, Keys& keys, bool sized_by_page = false);
form::Qr read_qr(Keys& keys, std::string_view text_key, double usual_millimetres);
std::vector<form::Cell> read_lines(Reading& reading, Keys& keys, std::string_view key);

form::Table read_table(Reading& reading, Keys& keys);

// What is written shorter than a table, and is one.
form::Table read_pairs(Reading& reading, Keys& keys);
form::Table read_identity(Reading& reading, Keys& keys);
form::Table read_ticks(Reading& reading, Keys& keys);

/// The appearance of a table's rules and cells, for every kind of table.
void read_table_look(Keys& keys, form::Table& table, form::Rules usual);

/// The first folder's file of this name: beside the template, then in shared/. Empty when there is
/// none.
Path find_beside(const Reading& reading, std::string_view name);

/// Reads shared/`part`.toml and gives its blocks.
std::vector<form::Block>
read_shared(Reading& reading, const toml::table& block, std::string_view part, bool optional);

/// A loop variable that is known for as long as this lives.
class LoopScope {
public:
    LoopScope(Reading& reading, const form::Loop& loop)
        : reading_(reading),
          opened_(!loop.empty())
    {
        if (opened_) reading_.loops.push_back(loop.as);
    }

    ~LoopScope()
    {
        if (opened_) reading_.loops.pop_back();
    }

    LoopScope(const LoopScope&) = delete;
    LoopScope& operator=(const LoopScope&) = delete;

private:
    Reading& reading_;
    bool opened_;
};

} // namespace absah::catalog
