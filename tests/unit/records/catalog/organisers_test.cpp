// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/catalog.h"

#include <gtest/gtest.h>

#include <array>

#include "folder.h"

namespace absah::catalog {
namespace {

using test::Folder;

constexpr auto valid = R"([organiser]
id      = "o77"
name    = "Balai Belajar Guru Kota Sagara"
aliases = ["BBG Sagara"]
logo    = "logo.png"
stamp   = "BALAI BELAJAR GURU"
city    = "Sagara"
[number]
pattern = '^\d+/BBG/20\d\d$'
[signature]
electronic_only = true
)";

Result<Verifiers> load(const Folder& folder)
{
    const std::array folders{folder.path()};
    return load_verifiers(folders);
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    return text.replace(text.find(from), from.size(), to);
}

TEST(Organisers, ReadsEveryKey)
{
    const Folder folder;
    folder.write("organisers/o77/profile.toml", valid);
    const auto logo = folder.write("organisers/o77/logo.png", "picture");
    const auto verifiers = load(folder);
    ASSERT_TRUE(verifiers) << verifiers.error().message;
    const auto& profile = verifiers->organisers.at(0);
    EXPECT_EQ(profile.id, "o77");
    EXPECT_EQ(profile.name, "Balai Belajar Guru Kota Sagara");
    EXPECT_EQ(profile.aliases, std::vector<std::string>{"BBG Sagara"});
    EXPECT_EQ(profile.stamp, "BALAI BELAJAR GURU");
    EXPECT_EQ(profile.city, "Sagara");
    EXPECT_EQ(profile.number_pattern, "^\\d+/BBG/20\\d\\d$");
    EXPECT_TRUE(profile.electronic_signature_only);
    EXPECT_EQ(profile.logo, logo);
}

TEST(Organisers, LetsALaterFolderReplaceOneOfTheSameIdAndStaysSorted)
{
    const Folder ours;
    const Folder theirs;
    ours.write("organisers/b/profile.toml", "[organiser]\nid = \"b\"\nname = \"Old\"\n");
    theirs.write("organisers/x/profile.toml", "[organiser]\nid = \"b\"\nname = \"New\"\n");
    theirs.write("organisers/y/profile.toml", "[organiser]\nid = \"a\"\nname = \"A\"\n");
    const std::array folders{ours.path(), theirs.path()};
    const auto verifiers = load_verifiers(folders);
    ASSERT_TRUE(verifiers) << verifiers.error().message;
    ASSERT_EQ(verifiers->organisers.size(), 2u);
    EXPECT_EQ(verifiers->organisers[0].id, "a");
    EXPECT_EQ(verifiers->organisers[1].name, "New");
}

TEST(Organisers, RefusesTwoOfOneIdInOneFolder)
{
    const Folder folder;
    folder.write("organisers/x/profile.toml", "[organiser]\nid = \"a\"\nname = \"X\"\n");
    folder.write("organisers/y/profile.toml", "[organiser]\nid = \"a\"\nname = \"Y\"\n");
    EXPECT_FALSE(load(folder));
}

struct Mistake {
    std::string from;
    std::string to;
    std::string place; ///< line:column
    std::string says;
};

class BadProfile : public testing::TestWithParam<Mistake> {};

TEST_P(BadProfile, IsRefusedWithPlaceAndReason)
{
    const auto& mistake = GetParam();
    const Folder folder;
    folder.write("organisers/o77/logo.png", "picture");
    const auto file =
        folder.write("organisers/o77/profile.toml", replaced(valid, mistake.from, mistake.to));
    const auto verifiers = load(folder);
    ASSERT_FALSE(verifiers);
    EXPECT_EQ(verifiers.error().code, ErrorCode::BadData);
    const auto& message = verifiers.error().message;
    EXPECT_TRUE(message.starts_with(file.string() + ":" + mistake.place + ": ")) << message;
    EXPECT_NE(message.find(mistake.says), std::string::npos) << message;
}

INSTANTIATE_TEST_SUITE_P(
    Mistakes,
    BadProfile,
    testing::Values(
        Mistake{"aliases", "alisaes", "4:1", "did you mean \"aliases\"?"},
        Mistake{"[number]", "[numbers]", "8:2", "did you mean \"number\"?"},
        Mistake{"\"o77\"", "77", "2:11", "\"id\" must be a text"},
        Mistake{"\"o77\"", "\"\"", "1:1", "needs a text for \"id\""},
        Mistake{"[\"BBG Sagara\"]", "[1]", "4:12", "list of texts"},
        Mistake{"\"logo.png\"", "\"lego.png\"", "5:11", "no picture lego.png"}));

TEST(Organisers, RefusesAPatternThatIsNoExpression)
{
    const Folder folder;
    folder.write("organisers/o77/logo.png", "picture");
    const auto file =
        folder.write("organisers/o77/profile.toml", replaced(valid, "'^\\d+", "'^(\\d+"));
    const auto verifiers = load(folder);
    ASSERT_FALSE(verifiers);
    EXPECT_TRUE(verifiers.error().message.starts_with(file.string() + ":9:11: "))
        << verifiers.error().message;
}

TEST(Organisers, PointsAtAMistakeInTheGrammar)
{
    const Folder folder;
    const auto file =
        folder.write("organisers/o77/profile.toml", "[organiser]\nid = \"o77\nname = \"x\"\n");
    const auto verifiers = load(folder);
    ASSERT_FALSE(verifiers);
    EXPECT_TRUE(verifiers.error().message.starts_with(file.string() + ":2:"))
        << verifiers.error().message;
}

} // namespace
} // namespace absah::catalog
