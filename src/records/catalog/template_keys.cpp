// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/template_keys.h"

#include "records/catalog/spelling.h"
#include "records/catalog/toml_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace absah::catalog {

void Reading::note(const toml::source_region& place, std::string_view message)
{
    if (wrong) return;
    wrong = wrong_at(made.files.at(file), place, std::string(message)).value();
}

form::Source Reading::at(const toml::source_region& place) const
{
    return {file, int(place.begin.line), int(place.begin.column)};
}

form::Condition parse_condition(Reading& reading, const toml::node& node, bool negated)
{
    form::Condition condition{.negated = negated, .source = reading.at(node.source())};
    if (const auto* text = node.as_string(); text != nullptr) {
        condition.path = text->get();
    } else if (const auto* table = node.as_table(); table != nullptr) {
        Keys keys(reading, *table, "a condition");
        keys.need("path");
        condition.path = keys.text("path");
        keys.need("equals");
        const auto* equals = keys.find("equals");
        if (equals != nullptr && equals->is_array()) {
            for (const auto& entry : *equals->as_array())
                condition.equals.push_back(entry.value_or(std::string()));
        } else {
            condition.equals.push_back(keys.text("equals"));
        }
        keys.no_others();
    } else {
        reading.note(
            node.source(),
            "a condition is a path in quotes or { path = \"...\", equals = \"...\" }");
    }
    return condition;
}

Keys::Keys(Reading& reading, const toml::table& table, std::string where)
    : reading_(reading),
      table_(table),
      where_(std::move(where))
{
}

const toml::node* Keys::find(std::string_view key)
{
    if (std::ranges::find(known_, key) == known_.end()) known_.push_back(key);
    return table_.get(key);
}

bool Keys::has(std::string_view key)
{
    return find(key) != nullptr;
}

void Keys::note(std::string_view key, std::string_view message)
{
    const auto* node = table_.get(key);
    reading_.note(node == nullptr ? table_.source() : node->source(), message);
}

void Keys::need(std::string_view key)
{
    if (!has(key)) reading_.note(table_.source(), fmt::format("{} needs \"{}\"", where_, key));
}

form::Words Keys::words(std::string_view key)
{
    const auto* node = find(key);
    if (node == nullptr) return {};
    if (const auto* text = node->as_string(); text != nullptr) return parse_words(reading_, *text);
    note(key, fmt::format("\"{}\" must be a text in quotes", key));
    return {};
}

std::string Keys::text(std::string_view key, std::string_view usual)
{
    const auto* node = find(key);
    if (node == nullptr) return std::string(usual);
    if (const auto* text = node->as_string(); text != nullptr) return text->get();
    note(key, fmt::format("\"{}\" must be a text in quotes", key));
    return std::string(usual);
}

double Keys::number(std::string_view key, double usual)
{
    const auto* node = find(key);
    if (node == nullptr) return usual;
    const auto value = node->value<double>();
    if (value && node->is_number() && std::isfinite(*value)) return *value;
    note(key, fmt::format("\"{}\" must be a number", key));
    return usual;
}

double Keys::length(std::string_view key, double usual_millimetres, bool may_be_negative)
{
    constexpr double longest = 5000; // no paper is longer; keeps arithmetic sane
    const auto value = number(key, usual_millimetres);
    if ((value < 0 && !may_be_negative) || std::abs(value) > longest)
        note(key, fmt::format("\"{}\" must be a length in millimetres", key));
    return value * points_per_millimetre;
}

bool Keys::flag(std::string_view key, bool usual)
{
    const auto* node = find(key);
    if (node == nullptr) return usual;
    if (const auto* value = node->as_boolean(); value != nullptr) return value->get();
    note(key, fmt::format("\"{}\" must be true or false", key));
    return usual;
}

int Keys::whole(std::string_view key, int usual, int least, int most)
{
    const auto* node = find(key);
    if (node == nullptr) return usual;
    const auto* value = node->as_integer();
    if (value != nullptr && value->get() >= least && value->get() <= most) return int(value->get());
    note(key, fmt::format("\"{}\" must be a whole number from {} to {}", key, least, most));
    return usual;
}

form::StyleIndex Keys::style(std::string_view key, std::string_view usual)
{
    const auto name = text(key, usual);
    const auto& styles = reading_.made.styles;
    const auto found = std::ranges::find(styles, name, &form::Style::name);
    if (found != styles.end()) return std::size_t(found - styles.begin());
    std::vector<std::string_view> names;
    for (const auto& style : styles)
        names.push_back(style.name);
    note(key, fmt::format("there is no style \"{}\"{}", name, did_you_mean(name, names)));
    return 0;
}

drawing::Ink Keys::colour(std::string_view key, const drawing::Ink& usual)
{
    if (!has(key)) return usual;
    const auto name = text(key);
    unsigned value = 0;
    const auto* end = name.data() + name.size();
    const bool shaped = name.size() == 7 && name.front() == '#';
    if (!shaped || std::from_chars(name.data() + 1, end, value, 16).ptr != end) {
        note(key, fmt::format("\"{}\" must be a colour such as \"#d9d9d9\"", key));
        return usual;
    }
    constexpr unsigned byte = 0xff;
    const auto part = [&](unsigned shift) { return double((value >> shift) & byte) / byte; };
    return {part(16), part(8), part(0)};
}

form::Conditions Keys::conditions()
{
    form::Conditions all;
    for (const auto& [key, negated] : {std::pair{"when", false}, std::pair{"unless", true}})
        if (const auto* node = find(key); node != nullptr)
            all.push_back(parse_condition(reading_, *node, negated));
    return all;
}

form::Loop Keys::loop()
{
    form::Loop loop{text("over"), text("as"), source()};
    if (loop.over.empty() != loop.as.empty())
        reading_.note(
            table_.source(),
            fmt::format("{} needs \"over\" (the list) and \"as\" (a name for its entry)", where_));
    if (const auto* node = table_.get("over"); node != nullptr)
        loop.source = reading_.at(node->source());
    return loop;
}

std::vector<const toml::table*> Keys::tables(std::string_view key)
{
    std::vector<const toml::table*> found;
    const auto* node = find(key);
    if (node == nullptr) return found;
    if (const auto* table = node->as_table(); table != nullptr) return {table};
    const auto* list = node->as_array();
    bool all_tables = list != nullptr;
    if (list != nullptr)
        for (const auto& entry : *list) {
            found.push_back(entry.as_table());
            all_tables = all_tables && entry.is_table();
        }
    if (all_tables) return found;
    note(key, fmt::format("\"{}\" must be a list of tables", key));
    return {};
}

std::size_t Keys::choice(std::string_view key, std::span<const std::string_view> names)
{
    if (!has(key)) return 0;
    const auto name = text(key);
    const auto found = std::ranges::find(names, name);
    if (found != names.end()) return std::size_t(found - names.begin());
    note(
        key,
        fmt::format(
            "\"{}\" is one of {}, not \"{}\"{}",
            key,
            fmt::join(names, ", "),
            name,
            did_you_mean(name, names)));
    return 0;
}

void Keys::no_others()
{
    for (const auto& [key, value] : table_) {
        if (std::ranges::find(known_, key.str()) != known_.end()) continue;
        reading_.note(
            key.source(),
            fmt::format(
                "unknown key \"{}\" in {}{}", key.str(), where_, did_you_mean(key.str(), known_)));
    }
}

} // namespace absah::catalog
