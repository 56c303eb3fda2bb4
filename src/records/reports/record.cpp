// SPDX-License-Identifier: Apache-2.0
#include "records/reports/record.h"

#include "core/base/letters.h"
#include "records/reports/complete.h"
#include "records/reports/excess.h"
#include "records/reports/parse.h"

#include <fmt/format.h>

#include <vector>

namespace absah::reports {
namespace {

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
    auto json = parse_json(*text, language);
    if (!json) return wrong_file(file, json.error());
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
