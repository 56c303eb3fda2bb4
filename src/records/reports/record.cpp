// SPDX-License-Identifier: Apache-2.0
#include "records/reports/record.h"

#include "core/base/json_place.h"
#include "core/base/letters.h"
#include "records/reports/complete.h"
#include "records/reports/excess.h"

#include <fmt/format.h>

#include <vector>

namespace absah::reports {
namespace {

std::string_view told(Excess excess, Language language)
{
    const bool indonesian = language == Language::Indonesian;
    if (excess == Excess::Depth)
        return indonesian ? "terlalu dalam bersarang" : "nested too deeply";
    return indonesian ? "terlalu banyak isian dalam satu kelompok" : "too many names in one object";
}

std::string_view no_json(bool letters, Language language)
{
    const bool indonesian = language == Language::Indonesian;
    if (letters)
        return indonesian ? "huruf di sini bukan UTF-8; simpan berkas ini sebagai UTF-8"
                          : "the letters here are not UTF-8; save the file as UTF-8";
    return indonesian ? "bukan JSON yang utuh; periksa koma, kutip, dan kurung di sini"
                      : "no whole JSON; look at commas, quotes and brackets here";
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
    const auto wrong = [&](std::size_t at, std::string_view says) {
        const auto place = place_at(text, at);
        return fail(
            ErrorCode::BadData,
            fmt::format("{}:{}:{}: {}", file.string(), place.line, place.column, says));
    };
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        const bool letters = std::string_view(error.what()).find("UTF-8") != std::string_view::npos;
        return wrong(error.byte > 0 ? error.byte - 1 : 0, no_json(letters, language));
    } catch (const Json::out_of_range& error) {
        // "... number overflow parsing '1e400'": the only one without a place.
        const std::string_view what = error.what();
        const auto first = what.find('\'');
        const auto number = what.substr(first + 1, what.rfind('\'') - first - 1);
        const auto at = text.find(number);
        return wrong(
            at == std::string::npos ? 0 : at,
            language == Language::Indonesian ? "angka ini terlalu besar"
                                             : "this number is too large");
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
