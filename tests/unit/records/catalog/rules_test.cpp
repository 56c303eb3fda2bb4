// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/catalog.h"

#include <gtest/gtest.h>

#include <array>

#include "folder.h"

namespace absah::catalog {
namespace {

using test::Folder;

constexpr auto base = R"(fallback = "note"
[levels]
"stamp.missing" = "review"
"title.mismatch" = "reject"
[arguments]
"hours.per_day_max" = 12
)";

Result<Verifiers> load(const Folder& folder)
{
    const std::array folders{folder.path()};
    return load_verifiers(folders);
}

TEST(Rules, InheritWhatTheyDoNotChange)
{
    const Folder folder;
    folder.write("rules/dasar.toml", base);
    folder.write(
        "rules/later.toml",
        "extends = \"dasar\"\n[levels]\n\"stamp.missing\" = \"ignore\"\n[arguments]\n"
        "\"hours.per_day_max\" = 10.5\n");
    const auto verifiers = load(folder);
    ASSERT_TRUE(verifiers) << verifiers.error().message;
    const auto& rules = rules_for(*verifiers, "later");
    EXPECT_EQ(rules.name, "later");
    EXPECT_EQ(rules.level_of("stamp.missing"), Level::Ignore);
    EXPECT_EQ(rules.level_of("title.mismatch"), Level::Reject);
    EXPECT_EQ(rules.level_of("anything.else"), Level::Note);
    EXPECT_EQ(rules.arguments.at("hours.per_day_max"), 10.5);
    EXPECT_EQ(rules_for(*verifiers, "dasar").level_of("stamp.missing"), Level::Review);
}

TEST(Rules, OfALaterFolderMayExtendTheSetThatTheyReplace)
{
    const Folder ours;
    const Folder theirs;
    ours.write("rules/dasar.toml", base);
    ours.write("rules/yearly.toml", "extends = \"dasar\"\n");
    theirs.write(
        "rules/dasar.toml", "extends = \"dasar\"\n[levels]\n\"stamp.missing\" = \"note\"\n");
    const std::array folders{ours.path(), theirs.path()};
    const auto verifiers = load_verifiers(folders);
    ASSERT_TRUE(verifiers) << verifiers.error().message;
    EXPECT_EQ(rules_for(*verifiers, "yearly").level_of("stamp.missing"), Level::Note);
    EXPECT_EQ(rules_for(*verifiers, "yearly").level_of("title.mismatch"), Level::Reject);
}

struct Mistake {
    std::string text;
    std::string place; ///< line:column
    std::string says;
};

class BadRules : public testing::TestWithParam<Mistake> {};

TEST_P(BadRules, AreRefusedWithPlaceAndReason)
{
    const Folder folder;
    folder.write("rules/dasar.toml", base);
    const auto file = folder.write("rules/x.toml", GetParam().text);
    const auto verifiers = load(folder);
    ASSERT_FALSE(verifiers);
    EXPECT_EQ(verifiers.error().code, ErrorCode::BadData);
    const auto& message = verifiers.error().message;
    EXPECT_TRUE(message.starts_with(file.string() + ":" + GetParam().place + ": ")) << message;
    EXPECT_NE(message.find(GetParam().says), std::string::npos) << message;
}

INSTANTIATE_TEST_SUITE_P(
    Mistakes,
    BadRules,
    testing::Values(
        Mistake{"extends = \"dasr\"\n", "1:11", "did you mean \"dasar\"?"},
        Mistake{"extends = \"x\"\n", "1:11", "no rule set \"x\""},
        Mistake{"extend = \"dasar\"\n", "1:1", "did you mean \"extends\"?"},
        Mistake{
            "extends = \"dasar\"\n[levels]\n\"stamp.mising\" = \"note\"\n",
            "3:1",
            "did you mean \"stamp.missing\"?"},
        Mistake{
            "extends = \"dasar\"\n[levels]\n\"stamp.missing\" = \"reveiw\"\n",
            "3:19",
            "did you mean \"review\"?"},
        Mistake{
            "extends = \"dasar\"\n[arguments]\n\"hours.per_day_maximum\" = 3\n",
            "3:1",
            "did you mean \"hours.per_day_max\"?"},
        Mistake{
            "extends = \"dasar\"\n[arguments]\n\"hours.per_day_max\" = \"3\"\n",
            "3:23",
            "must be a number"}));

TEST(Rules, ThatExtendEachOtherAreRefused)
{
    const Folder folder;
    folder.write("rules/a.toml", "extends = \"b\"\n");
    folder.write("rules/b.toml", "extends = \"a\"\n");
    const auto verifiers = load(folder);
    ASSERT_FALSE(verifiers);
    EXPECT_NE(verifiers.error().message.find("circle"), std::string::npos);
}

} // namespace
} // namespace absah::catalog
