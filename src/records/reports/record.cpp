// SPDX-License-Identifier: Apache-2.0
#include "records/reports/record.h"

#include "core/base/json_place.h"
#include "core/base/letters.h"
#include "records/reports/complete.h"

#include <fmt/format.h>

#include <vector>

namespace absah::reports {
namespace {

enum class Excess { None, Depth, Names };

/// Takes one character outside of quotes. `open` holds how many names stand in each open bracket.
Excess excess_at(char c, std::vector<std::size_t>& open)
{
    constexpr std::size_t deepest = 32;
    constexpr std::size_t most_names = 1000; // each is compared with all before it
    if (c == '[' || c == '{') open.push_back(0);
    if ((c == ']' || c == '}') && !open.empty()) open.pop_back();
    if (c == ':' && !open.empty() && ++open.back() > most_names) return Excess::Names;
    return open.size() > deepest ? Excess::Depth : Excess::None;
}

struct Found {
    Excess excess = Excess::None;
    std::size_t at = 0;
};

/// Where brackets stand in one another deeper, or more names in one object, than in any record:
/// nothing that walks a record needs to fear for its stack or its time.
Found find_excess(std::string_view text)
{
    std::vector<std::size_t> open;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\') ++i;
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (const auto excess = excess_at(c, open); excess != Excess::None) return {excess, i};
    }
    return {};
}

std::string_view told(Excess excess, Language language)
{
    const bool indonesian = language == Language::Indonesian;
    if (excess == Excess::Depth)
        return indonesian ? "terlalu dalam bersarang" : "nested too deeply";
    return indonesian ? "terlalu banyak isian dalam satu kelompok" : "too many names in one object";
}

Result<Json> parse(const Path& file, const std::string& text, Language language)
{
    if (const auto found = find_excess(text); found.excess != Excess::None) {
        const auto place = place_at(text, found.at);
        return fail(
            ErrorCode::BadData,
            fmt::format(
                "{}:{}:{}: {}",
                file.string(),
                place.line,
                place.column,
                told(found.excess, language)));
    }
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        const auto place = place_at(text, error.byte > 0 ? error.byte - 1 : 0);
        const std::string_view what = error.what();
        const auto reason = what.substr(std::min(what.rfind("; ") + 2, what.size()));
        const auto says = language == Language::Indonesian
                              ? "bukan JSON yang utuh; periksa koma, kutip, dan kurung di sini"
                              : "no whole JSON; look at commas, quotes and brackets here";
        return fail(
            ErrorCode::BadData,
            fmt::format(
                "{}:{}:{}: {} ({})",
                file.string(),
                place.line,
                place.column,
                says,
                in_short(reason)));
    }
}

/// Null when the record is of no kind that we know, or not of the kind that is wanted.
const RecordShape* right_shape(const Json& record, const Wanted& wanted, Mistakes& mistakes)
{
    if (!record.is_object()) {
        mistakes.add({}, Wrong::WantsObject, "[...]");
        return nullptr;
    }
    const auto schema = record.find("schema");
    if (schema == record.end() || !schema->is_string()) {
        mistakes.add({"schema"}, Wrong::Missing);
        return nullptr;
    }
    const auto name = schema->get<std::string>();
    const auto* shape = shape_of(name);
    if (shape == nullptr)
        mistakes.add_word({"schema"}, Wrong::UnknownSchema, name, known_schemas());
    else if (!wanted.schema.empty() && name != wanted.schema)
        mistakes.add({"schema"}, Wrong::WrongSchema, name, wanted.schema);
    return shape != nullptr && (wanted.schema.empty() || name == wanted.schema) ? shape : nullptr;
}

void complete(Field& record, std::string_view schema, const terms::Terms& terms)
{
    complete_common(record, terms);
    if (schema == "absah.plan/1") complete_plan(record, terms);
    if (schema == "absah.appraisal/1") complete_appraisal(record, terms);
    if (schema == "absah.observation/1") complete_observation(record, terms);
}

void add_paths(const Shape& shape, const std::string& before, std::vector<std::string>& paths)
{
    for (const auto& key : shape.keys) {
        const auto list = key.kind == Kind::Objects ? "[]" : "";
        const auto path = fmt::format("{}{}{}", before, key.name, list);
        paths.push_back(path + (key.required ? "!" : ""));
        if (key.shape != nullptr) add_paths(*key.shape, path + '.', paths);
    }
}

} // namespace

Result<Field>
read_record(const Path& file, const Wanted& wanted, const terms::Terms& terms, Language language)
{
    const auto text = read_text(file);
    if (!text) return tl::unexpected(text.error());
    auto json = parse(file, *text, language);
    if (!json) return tl::unexpected(json.error());
    Mistakes mistakes(file, *text, language);
    const auto* shape = right_shape(*json, wanted, mistakes);
    if (shape == nullptr) return tl::unexpected(mistakes.error());
    check_shape(*json, *shape, terms, mistakes);
    check_needs(*json, wanted.needs, mistakes);
    check_sense(*json, mistakes);
    if (!mistakes.none()) return tl::unexpected(mistakes.error());
    auto record = to_field(*json, shape->shape);
    complete(record, shape->schema, terms);
    return record;
}

std::string schema_of(const Path& file)
{
    const auto text = read_text(file);
    if (!text) return {};
    if (find_excess(*text).excess != Excess::None) return {};
    const auto json = Json::parse(*text, nullptr, false);
    if (!json.is_object()) return {};
    const auto schema = json.find("schema");
    if (schema == json.end() || !schema->is_string()) return {};
    auto name = schema->get<std::string>();
    return shape_of(name) == nullptr ? std::string() : name;
}

std::vector<std::string> known_schemas()
{
    std::vector<std::string> names;
    for (const auto& shape : all_shapes())
        names.emplace_back(shape.schema);
    return names;
}

std::vector<std::string> known_paths(const std::string& schema)
{
    std::vector<std::string> paths;
    if (const auto* shape = shape_of(schema); shape != nullptr) add_paths(shape->shape, "", paths);
    return paths;
}

} // namespace absah::reports
