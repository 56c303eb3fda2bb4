// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

#include "records.h"

namespace absah::reports {
namespace {

using Json = nlohmann::json;

/// The paths of a schema in docs/schema, written as known_paths writes them.
class SchemaPaths {
public:
    explicit SchemaPaths(const Path& file)
    {
        schema_ = Json::parse(std::ifstream(file));
        object(schema_, "");
    }

    std::set<std::string> paths;

private:
    const Json& followed(const Json& node) const
    {
        if (node.contains("$ref"))
            return schema_.at(Json::json_pointer(node.at("$ref").get<std::string>().substr(1)));
        if (node.contains("oneOf")) return followed(node.at("oneOf").at(0));
        return node;
    }

    void object(const Json& node, const std::string& before)
    {
        std::set<std::string> required;
        if (node.contains("required")) required = node.at("required");
        for (const auto& [name, value] : node.at("properties").items()) {
            const auto& inner = followed(value);
            const bool objects =
                inner.contains("items") && followed(inner.at("items")).contains("properties");
            const auto path = before + name + (objects ? "[]" : "");
            paths.insert(path + (required.contains(name) ? "!" : ""));
            if (objects) object(followed(inner.at("items")), path + '.');
            if (inner.contains("properties")) object(inner, path + '.');
        }
    }

    Json schema_;
};

TEST(Schema, SaysWhatTheReaderKnows)
{
    for (const auto& schema : known_schemas()) {
        auto name = schema;
        std::ranges::replace(name, '/', '-');
        const SchemaPaths told(Path(ABSAH_SOURCE_DIR) / "docs/schema" / (name + ".schema.json"));
        const auto known = known_paths(schema);
        EXPECT_EQ(told.paths, std::set(known.begin(), known.end())) << schema;
    }
}

TEST(Schema, OfThePlanStillReadsPlansThatAreOnlyChecked)
{
    for (const auto& entry :
         std::filesystem::directory_iterator(Path(ABSAH_SOURCE_DIR) / "samples/plans")) {
        const auto plan = read_record(
            entry.path(), {"absah.plan/1", {}}, test::shipped_terms(), Language::English);
        EXPECT_TRUE(plan) << plan.error().message;
    }
}

} // namespace
} // namespace absah::reports
