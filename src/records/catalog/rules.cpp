// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/parts.h"
#include "records/catalog/spelling.h"
#include "records/catalog/toml_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>

namespace absah::catalog {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array top_keys{"extends"sv, "fallback"sv, "levels"sv, "arguments"sv};
constexpr std::array all_levels{Level::Ignore, Level::Note, Level::Review, Level::Reject};

Result<Level> level_at(const Path& file, const toml::node& node)
{
    const auto* text = node.as_string();
    std::vector<std::string_view> names;
    for (const auto level : all_levels) {
        names.push_back(name_of(level));
        if (text != nullptr && text->get() == names.back()) return level;
    }
    const auto hint = text == nullptr ? std::string() : did_you_mean(text->get(), names);
    return wrong_at(
        file, node.source(), fmt::format("a level is one of {}{}", fmt::join(names, ", "), hint));
}

RuleFile::Entry entry_at(std::string_view key, const toml::source_region& place)
{
    return {std::string(key), int(place.begin.line), int(place.begin.column)};
}

Result<void> read_levels(const toml::table& top, RuleFile& rules)
{
    const auto table = table_at(rules.file, top, "levels");
    if (!table) return tl::unexpected(table.error());
    if (*table == nullptr) return {};
    for (const auto& [key, node] : **table) {
        const auto level = level_at(rules.file, node);
        if (!level) return tl::unexpected(level.error());
        rules.levels.push_back(entry_at(key.str(), key.source()));
        rules.levels.back().level = *level;
    }
    return {};
}

Result<void> read_arguments(const toml::table& top, RuleFile& rules)
{
    const auto table = table_at(rules.file, top, "arguments");
    if (!table) return tl::unexpected(table.error());
    if (*table == nullptr) return {};
    for (const auto& [key, node] : **table) {
        const auto number = node.value<double>();
        if (!number || !node.is_number())
            return wrong_at(
                rules.file, node.source(), fmt::format("\"{}\" must be a number", key.str()));
        rules.arguments.push_back(entry_at(key.str(), key.source()));
        rules.arguments.back().number = *number;
    }
    return {};
}

Result<void> read_head(const toml::table& top, RuleFile& rules)
{
    auto extends = text_at(rules.file, top, "extends");
    if (!extends) return tl::unexpected(extends.error());
    rules.extends = std::move(*extends);
    if (const auto* node = top.get("extends"); node != nullptr)
        rules.extends_place = entry_at("extends", node->source());
    if (const auto* node = top.get("fallback"); node != nullptr) {
        const auto level = level_at(rules.file, *node);
        if (!level) return tl::unexpected(level.error());
        rules.fallback = *level;
    }
    return {};
}

Result<RuleFile> load_rule_file(const Path& file)
{
    const auto top = read_toml(file);
    if (!top) return tl::unexpected(top.error());
    RuleFile rules;
    rules.file = file;
    rules.name = file.stem().string();
    const auto read = only_known_keys(file, *top, "the rule set", top_keys)
                          .and_then([&] { return read_head(*top, rules); })
                          .and_then([&] { return read_levels(*top, rules); })
                          .and_then([&] { return read_arguments(*top, rules); });
    if (!read) return tl::unexpected(read.error());
    return rules;
}

tl::unexpected<Error>
wrong_entry(const RuleFile& rules, const RuleFile::Entry& entry, const std::string& message)
{
    return fail(
        ErrorCode::BadData,
        fmt::format("{}:{}:{}: {}", rules.file.string(), entry.line, entry.column, message));
}

template <class Value>
std::vector<std::string_view> keys_of(const std::map<std::string, Value>& map)
{
    std::vector<std::string_view> keys;
    for (const auto& [key, value] : map)
        keys.push_back(key);
    return keys;
}

template <class Value>
Result<void> check_known(
    const RuleFile& rules,
    const std::vector<RuleFile::Entry>& entries,
    const std::map<std::string, Value>& base,
    std::string_view what)
{
    for (const auto& entry : entries)
        if (!base.contains(entry.key))
            return wrong_entry(
                rules,
                entry,
                fmt::format(
                    "\"{}\" has no {} \"{}\"{}",
                    rules.extends,
                    what,
                    entry.key,
                    did_you_mean(entry.key, keys_of(base))));
    return {};
}

class Resolver {
public:
    explicit Resolver(const RuleFiles& files)
        : files_(files)
    {
    }

    Result<Rules> resolve(const std::string& name, std::size_t version)
    {
        const auto& own = files_.at(name).at(version);
        if (!open_.emplace(name, version).second)
            return wrong_entry(
                own, own.extends_place, fmt::format("\"{}\" extends itself in a circle", name));
        auto base = base_of(own, version);
        open_.erase({name, version});
        if (!base) return base;
        base->name = name;
        if (own.fallback) base->fallback = *own.fallback;
        for (const auto& entry : own.levels)
            base->levels[entry.key] = entry.level;
        for (const auto& entry : own.arguments)
            base->arguments[entry.key] = entry.number;
        return base;
    }

private:
    Result<Rules> base_of(const RuleFile& own, std::size_t version)
    {
        if (own.extends.empty()) return Rules{};
        const bool own_name = own.extends == own.name;
        const auto found = files_.find(own.extends);
        if (found == files_.end() || (own_name && version == 0))
            return wrong_entry(
                own,
                own.extends_place,
                fmt::format(
                    "there is no rule set \"{}\" to extend{}",
                    own.extends,
                    own_name ? "" : did_you_mean(own.extends, keys_of(files_))));
        auto base = resolve(own.extends, own_name ? version - 1 : found->second.size() - 1);
        if (!base) return base;
        const auto known = check_known(own, own.levels, base->levels, "finding").and_then([&] {
            return check_known(own, own.arguments, base->arguments, "argument");
        });
        if (!known) return tl::unexpected(known.error());
        return base;
    }

    const RuleFiles& files_;
    std::set<std::pair<std::string, std::size_t>> open_;
};

} // namespace

Result<void> add_rule_files(const Path& folder, RuleFiles& files)
{
    const auto found = listed(folder, ".toml");
    if (!found) return tl::unexpected(found.error());
    for (const auto& file : *found) {
        auto rules = load_rule_file(file);
        if (!rules) return tl::unexpected(rules.error());
        const auto name = rules->name;
        files[name].push_back(std::move(*rules));
    }
    return {};
}

Result<std::map<std::string, Rules>> resolve_rules(const RuleFiles& files)
{
    std::map<std::string, Rules> resolved;
    Resolver resolver(files);
    for (const auto& [name, versions] : files) {
        auto rules = resolver.resolve(name, versions.size() - 1);
        if (!rules) return tl::unexpected(rules.error());
        resolved.emplace(name, std::move(*rules));
    }
    return resolved;
}

} // namespace absah::catalog
