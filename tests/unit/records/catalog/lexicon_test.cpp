// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/catalog.h"

#include <gtest/gtest.h>

#include <array>

#include "folder.h"

namespace absah::catalog {
namespace {

using test::Folder;

Result<Verifiers> load(const Folder& folder)
{
    const std::array folders{folder.path()};
    return load_verifiers(folders);
}

TEST(Lexicon, SortsEveryClassIntoItsPlaceAndFoldsThePhrases)
{
    const Folder folder;
    folder.write(
        "lexicon/a.tsv",
        "# comment\n\nrec1\tDiberikan kepada :\nword.front_title\tDrs.\nmonth.11\tNopember\n"
        "role.narasumber\tPemateri\nabbreviation\tMoh.\tMohammad\r\n");
    const auto verifiers = load(folder);
    ASSERT_TRUE(verifiers) << verifiers.error().message;
    const auto& lexicon = verifiers->lexicon;
    EXPECT_EQ(lexicon.cues.at("rec1"), std::vector<std::string>{"diberikan kepada"});
    EXPECT_EQ(lexicon.words.at("front_title"), std::vector<std::string>{"drs"});
    EXPECT_EQ(lexicon.months.at("nopember"), 11);
    EXPECT_EQ(lexicon.role_groups.at("pemateri"), "narasumber");
    EXPECT_EQ(lexicon.name_abbreviations.at("moh"), "mohammad");
}

TEST(Lexicon, AddsTheEntriesOfALaterFolder)
{
    const Folder ours;
    const Folder theirs;
    ours.write("lexicon/a.tsv", "rec1\tkepada\n");
    theirs.write("lexicon/b.tsv", "rec1\tkepada\nrec1\tuntuk\n");
    const std::array folders{ours.path(), theirs.path()};
    const auto verifiers = load_verifiers(folders);
    ASSERT_TRUE(verifiers) << verifiers.error().message;
    EXPECT_EQ(verifiers->lexicon.cues.at("rec1"), (std::vector<std::string>{"kepada", "untuk"}));
}

class BadLexiconLine : public testing::TestWithParam<const char*> {};

TEST_P(BadLexiconLine, IsRefusedWithItsPlace)
{
    const Folder folder;
    const auto file = folder.write("lexicon/a.tsv", std::string("rec1\tkepada\n") + GetParam());
    const auto verifiers = load(folder);
    ASSERT_FALSE(verifiers);
    EXPECT_EQ(verifiers.error().code, ErrorCode::BadData);
    EXPECT_TRUE(verifiers.error().message.starts_with(file.string() + ":2:1: "))
        << verifiers.error().message;
}

INSTANTIATE_TEST_SUITE_P(
    Lines,
    BadLexiconLine,
    testing::Values(
        "rec1",
        "rec1 kepada",
        "rec1\t",
        "rec1\t...",
        "\tkepada",
        "rec1\ta\tb",
        "month.13\tDesember",
        "month.x\tDesember",
        "word.\tx",
        "role.\tx",
        "abbreviation\tMoh.",
        "abbreviation\tMoh.\t"));

TEST(LoadVerifiers, RefusesAFolderThatIsNotThere)
{
    const std::array<Path, 1> folders{"/nowhere/at/all"};
    const auto verifiers = load_verifiers(folders);
    ASSERT_FALSE(verifiers);
    EXPECT_EQ(verifiers.error().code, ErrorCode::NotFound);
}

TEST(LoadVerifiers, AcceptsAFolderWithOrganisersOnlyAndStillHoldsDasar)
{
    const Folder folder;
    folder.write("organisers/x/profile.toml", "[organiser]\nid = \"x\"\nname = \"X\"\n");
    const auto verifiers = load(folder);
    ASSERT_TRUE(verifiers) << verifiers.error().message;
    EXPECT_EQ(verifiers->organisers.size(), 1u);
    EXPECT_EQ(rules_for(*verifiers, "whatever").name, "dasar");
}

} // namespace
} // namespace absah::catalog
