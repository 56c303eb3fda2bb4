// SPDX-License-Identifier: Apache-2.0
#include "records/reports/import_record.h"

#include "records/reports/check_plan.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace absah::reports {
namespace {

/// "30/6/2024" and "30-06-2024" as 2024-06-30: what a spreadsheet in Indonesia makes of a day.
/// Anything else as it is.
std::string as_iso_day(const std::string& cell)
{
    const char mark = cell.find('/') == std::string::npos ? '-' : '/';
    const auto first = cell.find(mark);
    const auto second = first == std::string::npos ? first : cell.find(mark, first + 1);
    constexpr std::size_t year_digits = 4;
    if (second == std::string::npos || second + 1 + year_digits != cell.size()) return cell;
    if (first == 0 || first > 2 || second == first + 1 || second > first + 3) return cell;
    const auto two = [](const std::string& digits) {
        return digits.size() == 1 ? '0' + digits : digits;
    };
    return cell.substr(second + 1) + '-' + two(cell.substr(first + 1, second - first - 1)) + '-' +
           two(cell.substr(0, first));
}

/// "1,99512E+17": a spreadsheet took a NIP for a number, and its last digits are lost.
bool is_rounded(const std::string& cell)
{
    return cell.find("E+") != std::string::npos || cell.find("e+") != std::string::npos;
}

bool holds(const Cells& cells, const std::string& prefix)
{
    const auto found = cells.lower_bound(prefix);
    return found != cells.end() && found->first.starts_with(prefix);
}

/// Makes one record of its rows.
/// Several texts of a cell stand in lines of their own, or with a bar between.
Json texts_in(const std::string& cell)
{
    auto texts = Json::array();
    for (std::size_t at = 0; at <= cell.size();) {
        const auto end = std::min(cell.find_first_of("|\n", at), cell.size());
        if (auto text = trimmed(cell.substr(at, end - at)); !text.empty())
            texts.push_back(std::move(text));
        at = end + 1;
    }
    return texts;
}

Json to_json(const Key& key, const std::string& cell)
{
    if (key.kind == Kind::Day) return as_iso_day(cell);
    if (key.kind == Kind::Texts) return texts_in(cell);
    if (key.kind != Kind::Count) return cell;
    std::uint64_t number = 0;
    const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    const bool whole = read.ec == std::errc{} && read.ptr == cell.data() + cell.size();
    return whole ? Json(number) : Json(cell);
}

} // namespace

std::string trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\n\r";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

RecordMaker::RecordMaker(const Path& file, const RecordShape& shape, int line, Language language)
    : shape_(shape),
      language_(language),
      line_(line),
      mistakes_(
          file, [this](const Keys& keys) { return place_of_keys(keys); }, language)
{
    record_["schema"] = shape.schema;
}

void RecordMaker::take(const CsvRow& row, const Cells& cells)
{
    row_line_ = row.line;
    if (row.bad_quotes) {
        places_["/"] = {row.line, int(*row.bad_quotes) + 1};
        mistakes_.add({}, Wrong::BadQuotes);
    }
    fill(record_, shape_.shape, "", cells);
}

Imported RecordMaker::made(const Wanted& wanted, const terms::Terms& terms)
{
    add_needed_lists();
    Imported imported;
    imported.line = line_;
    if (const auto id = record_.find("id"); id != record_.end() && id->is_string())
        imported.id = id->get<std::string>();
    auto checked = record_;
    check_shape(checked, shape_, terms, mistakes_);
    check_needs(checked, wanted.needs, mistakes_);
    check_sense(checked, mistakes_);
    if (wanted.regulations != nullptr) {
        Mistakes ignored = mistakes_.empty_copy();
        check_plan(checked, *wanted.regulations, language_, mistakes_, ignored);
    }
    if (mistakes_.none())
        imported.json = record_.dump(1) + '\n';
    else
        imported.error = mistakes_.error();
    return imported;
}

Json RecordMaker::unchecked()
{
    add_needed_lists();
    return record_;
}

void RecordMaker::add_needed_lists()
{
    for (const auto& key : shape_.shape.keys) // a table without such rows has none
        if (key.kind == Kind::Objects && key.required && !record_.contains(key.name))
            record_[std::string(key.name)] = Json::array();
}

TextPlace RecordMaker::place_of_keys(const Keys& keys) const
{
    std::string pointer;
    TextPlace place{line_, 1};
    for (const auto& key : keys) {
        pointer += '/' + key;
        if (const auto found = places_.find(pointer); found != places_.end()) place = found->second;
    }
    if (const auto whole = places_.find("/"); keys.empty() && whole != places_.end())
        place = whole->second;
    return place;
}

void RecordMaker::fill(
    Json& object, const Shape& shape, const std::string& before, const Cells& cells)
{
    for (const auto& key : shape.keys) {
        const auto path = before + std::string(key.name);
        if (!holds(cells, path)) continue;
        at_.emplace_back(key.name);
        const std::string name(key.name);
        if (key.kind == Kind::Object) {
            if (holds(cells, path + '.')) fill(object[name], *key.shape, path + '.', cells);
        } else if (key.kind == Kind::Objects) {
            if (holds(cells, path + '.')) list(object[name], *key.shape, path + '.', cells);
        } else if (const auto cell = cells.find(path); cell != cells.end()) {
            value(object, name, key, cell->second.first, cell->second.second);
        }
        at_.pop_back();
    }
}

/// A row begins an entry, but for one that says what the entry above says and adds to a list
/// inside it.
void RecordMaker::list(
    Json& entries, const Shape& shape, const std::string& before, const Cells& cells)
{
    if (entries.is_null()) entries = Json::array();
    bool own = false;
    bool same = !entries.empty();
    bool inside = false;
    for (const auto& key : shape.keys) {
        const auto path = before + std::string(key.name);
        if (key.kind == Kind::Objects) inside = inside || holds(cells, path + '.');
        const auto cell = cells.find(path);
        if (key.shape != nullptr || cell == cells.end()) continue;
        own = true;
        same = same && to_json(key, cell->second.first) ==
                           entries.back().value(std::string(key.name), Json());
    }
    if (entries.empty() || (own && !(same && inside))) entries.push_back(Json::object());
    at_.push_back(std::to_string(entries.size() - 1));
    fill(entries.back(), shape, before, cells);
    at_.pop_back();
}

void RecordMaker::value(
    Json& object, const std::string& name, const Key& key, const std::string& cell, int column)
{
    std::string pointer;
    for (const auto& step : at_)
        pointer += '/' + step;
    const auto found = object.find(name);
    auto made = to_json(key, cell);
    if (found != object.end() && *found == made) return;
    places_[pointer] = {row_line_, column};
    if (key.words == Words::Nip && is_rounded(cell))
        mistakes_.add(at_, Wrong::NumberOfSheet, cell);
    else if (found != object.end() && key.kind == Kind::Texts)
        for (auto& text : made)
            found->push_back(std::move(text));
    else if (found != object.end())
        mistakes_.add(
            at_, Wrong::OtherRow, found->is_string() ? found->get<std::string>() : found->dump());
    else
        object[name] = std::move(made);
}

} // namespace absah::reports
