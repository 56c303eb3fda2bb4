#include "core/base/files.h"
#include "support/golden.h"

#include <nlohmann/json.hpp>

#include <algorithm>

#include "valid_card.h"

namespace absah::present {

namespace {

using Json = nlohmann::ordered_json;

Json parsed(const Checked& checked)
{
    return Json::parse(to_json_line(checked, Language::Indonesian));
}

/// Where `value` strays from `schema`: keys unknown to it or lacking, words not in its lists.
void compare(const Json& value, const Json& schema, const Json& root, const std::string& where)
{
    if (schema.contains("$ref")) {
        const auto target = schema["$ref"].get<std::string>().substr(1);
        compare(value, root.at(Json::json_pointer(target)), root, where);
    }
    for (const auto& key : schema.value("required", Json::array()))
        EXPECT_TRUE(value.contains(key.get<std::string>())) << where << " lacks " << key;
    if (schema.contains("enum")) {
        const auto& words = schema["enum"];
        EXPECT_NE(std::find(words.begin(), words.end(), value), words.end()) << where << value;
    }
    if (schema.contains("items"))
        for (const auto& item : value)
            compare(item, schema["items"], root, where + "[]");
    if (!schema.contains("properties")) return;
    for (const auto& [key, inner] : schema["properties"].items())
        if (value.contains(key)) compare(value[key], inner, root, where + "." + key);
}

/// Every key of `value` is described at `schema`.
void expect_described(const Json& value, const Json& schema, const Json& root)
{
    auto known = schema.value("properties", Json::object());
    if (schema.contains("$ref")) {
        const auto target = schema["$ref"].get<std::string>().substr(1);
        known.update(root.at(Json::json_pointer(target))["properties"]);
    }
    for (const auto& [key, inner] : value.items())
        EXPECT_TRUE(known.contains(key)) << key;
}

} // namespace

TEST(Json, FitsItsPublishedSchema)
{
    const auto text = read_text(Path(ABSAH_SOURCE_DIR) / "docs/schema/absah.result-1.schema.json");
    ASSERT_TRUE(text.has_value());
    const auto schema = Json::parse(*text);
    auto checked = test::without_stamp();
    checked.findings.front().seen = "a";
    checked.findings.front().expected = "b";
    checked.duplicates = {{"T001/a.jpg", "bytes"}};
    const auto& elements = schema["$defs"]["elements"]["properties"];
    for (const auto& one : {checked, test::valid_checked(), Checked{}}) {
        const auto json = parsed(one);
        compare(json, schema, schema, "");
        expect_described(json, schema, schema);
        for (const auto& [key, element] : json["elements"].items())
            expect_described(element, elements.at(key), schema);
        for (const auto& finding : json["findings"])
            expect_described(finding, schema["$defs"]["finding"], schema);
    }
}

TEST(Json, ListsThePapersOfAFileThatHoldsSeveral)
{
    const auto text = read_text(Path(ABSAH_SOURCE_DIR) / "docs/schema/absah.result-1.schema.json");
    ASSERT_TRUE(text.has_value());
    const auto schema = Json::parse(*text);
    auto checked = test::two_papers();
    checked.parts[1].duplicates = {{"T001/a.pdf", "image", {3}}};
    const auto json = parsed(checked);
    compare(json, schema, schema, "");
    ASSERT_EQ(json["parts"].size(), 2U);
    EXPECT_EQ(json["parts"][1]["pages"], Json::array({2}));
    EXPECT_EQ(json["parts"][1]["findings"][0]["id"], "stamp.missing");
    EXPECT_EQ(json["parts"][1]["duplicates"][0]["pages"], Json::array({3}));
    const auto& part = schema["properties"]["parts"]["items"];
    for (const auto& one : json["parts"])
        expect_described(one, part, schema);
    EXPECT_FALSE(parsed(test::valid_checked()).contains("parts"));
}

TEST(Json, KeepsTheContract)
{
    const std::vector all{test::without_stamp()};
    EXPECT_TRUE(test::matches_golden(
        "steps/present/result.json", to_json(all, Language::Indonesian) + "\n"));
}

TEST(Json, IsOneLineAFile)
{
    const auto line = to_json_line(test::without_stamp(), Language::Indonesian);
    EXPECT_EQ(line.find('\n'), std::string::npos);
    EXPECT_EQ(parsed(test::without_stamp())["schema"], "absah.result/1");
}

TEST(Json, HasAllElevenElementsEvenOfNothing)
{
    const auto json = parsed(Checked{});
    ASSERT_EQ(json["elements"].size(), all_elements.size());
    for (const auto& element : json["elements"])
        EXPECT_EQ(element.dump(), R"({"state":"missing"})");
    EXPECT_TRUE(json["sha256"].is_null());
    EXPECT_TRUE(json["plan"].is_null());
    EXPECT_TRUE(json["findings"].is_array());
}

TEST(Json, GivesNullForALogoOfNobodyInTheRegistry)
{
    auto checked = test::valid_checked();
    checked.reading.certificate[ElementId::Logo].value.clear();
    const auto logo = parsed(checked)["elements"]["logo"];
    EXPECT_TRUE(logo.at("value").is_null());
    EXPECT_EQ(logo["state"], "found");
}

TEST(Json, GivesNoValueForANameThatCouldNotBeRead)
{
    auto checked = test::valid_checked();
    auto& recipient = checked.reading.certificate[ElementId::Recipient];
    recipient.state = State::Doubtful;
    recipient.value.clear();
    const auto json = parsed(checked)["elements"]["recipient"];
    EXPECT_EQ(json["state"], "doubtful");
    EXPECT_FALSE(json.contains("value"));
    EXPECT_TRUE(json.contains("box"));
}

TEST(Json, SaysHowItWasSigned)
{
    auto checked = test::valid_checked();
    checked.reading.certificate.signature_kind = SignatureKind::Electronic;
    EXPECT_EQ(parsed(checked)["elements"]["signature"]["kind"], "electronic");
}

TEST(Json, GivesTheDayOfIssueBesideTheDate)
{
    const auto date = parsed(test::valid_checked())["elements"]["date"];
    EXPECT_EQ(date["value"], "2024-03-04/2024-03-08");
    EXPECT_EQ(date["issued"], "2024-03-12");
}

TEST(Json, IsValidUtf8WhateverWasRead)
{
    auto checked = test::valid_checked();
    checked.file = "rusak-\xFF\xC3.jpg";
    checked.reading.codes.front().text = std::string("\xE2\x82\0\x01\"", 5);
    const auto json = parsed(checked);
    EXPECT_EQ(json["file"].get<std::string>().substr(0, 6), "rusak-");
    EXPECT_EQ(json["codes"].size(), 1U);
}

TEST(Json, RoundsConfidenceToThreeDigits)
{
    EXPECT_EQ(parsed(test::valid_checked())["elements"]["number"]["confidence"].dump(), "0.941");
}

TEST(Json, GivesAnArrayForSeveralFiles)
{
    const std::vector two{test::valid_checked(), test::without_stamp()};
    const auto json = nlohmann::json::parse(to_json(two, Language::English));
    ASSERT_TRUE(json.is_array());
    EXPECT_EQ(json[1]["findings"][0]["message"], "No stamp was seen.");
    EXPECT_EQ(nlohmann::json::parse(to_json({}, Language::English)).size(), 0U);
}

} // namespace absah::present
