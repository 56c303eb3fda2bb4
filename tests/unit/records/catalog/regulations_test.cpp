// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/regulations.h"

#include "records/catalog/terms.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>

#include "folder.h"

namespace absah::catalog {
namespace {

using test::Folder;

Regulations shipped()
{
    const std::array folders{Path(ABSAH_SOURCE_DIR) / "verifiers"};
    auto all = load_regulations(folders);
    EXPECT_TRUE(all) << (all ? "" : all.error().message);
    return all ? *all : Regulations();
}

std::string states()
{
    std::string all;
    for (const auto state : plan_states)
        all += fmt::format("[[state]]\nid = \"{0}\"\nname = \"{0}\"\n", id_of(state));
    return all;
}

std::string base()
{
    return "name = \"Dasar\"\n[[position]]\nid = \"guru\"\nname = \"Guru\"\n[[cycle]]\nid = \"t\"\n"
           "name = \"Tahun\"\nfirst = \"01-01\"\nlast = \"12-31\"\n" +
           states();
}

TEST(ShippedRegulations, AreTheFourVersions)
{
    const auto all = shipped();
    std::vector<std::string> names;
    for (const auto& [name, regulation] : all) {
        names.push_back(name);
        EXPECT_EQ(regulation.id, name);
        EXPECT_FALSE(regulation.basis.empty()) << name;
        EXPECT_EQ(regulation.behaviours.size(), 7U) << name;
        EXPECT_TRUE(regulation.from) << name;
    }
    EXPECT_EQ(names, (std::vector<std::string>{"bkn-2022", "pmm-2024", "rgtk-2025", "rgtk-2026"}));
}

TEST(ShippedRegulations, SayWhereTheyWereReadOrThatTheyWereNot)
{
    for (const auto& [name, regulation] : shipped()) {
        for (const auto& role : regulation.roles)
            EXPECT_FALSE(role.ground.source.empty()) << name << ": " << role.name;
        for (const auto& cycle : regulation.cycles)
            for (const auto& window : cycle.windows)
                EXPECT_FALSE(window.ground.source.empty()) << name << ": " << window.stage;
        for (const auto& task : regulation.tasks)
            EXPECT_FALSE(task.ground.source.empty()) << name << ": " << task.name;
        for (const auto& state : regulation.states)
            EXPECT_FALSE(state.ground.source.empty()) << name << ": " << state.id;
    }
}

TEST(ShippedRegulations, CountPointsOnlyIn2024AndNeverTheUnknownOnes)
{
    const auto all = shipped();
    for (const auto& [name, regulation] : all)
        EXPECT_EQ(regulation.competence.points, name == "pmm-2024") << name;
    const auto& pmm = all.at("pmm-2024");
    EXPECT_EQ(pmm.competence.minimum, 32);
    EXPECT_EQ(pmm.competence.maximum, 128);
    EXPECT_GT(pmm.competence.listed, int(pmm.roles.size()));
    for (const auto& role : pmm.roles)
        EXPECT_TRUE(role.points || !role.ground.confirmed())
            << role.name << " is said to be sure, but its points are not known";
    EXPECT_EQ(pmm.upload.max_bytes, 10'000'000U);
    EXPECT_FALSE(all.at("rgtk-2025").upload.wanted);
    EXPECT_EQ(all.at("rgtk-2026").indicators.size(), 8U);
    EXPECT_EQ(all.at("rgtk-2026").positions.size(), 4U);
    EXPECT_FALSE(all.at("rgtk-2026").until) << "it must not inherit the end of 2025";
}

/// Papers take their words from templates/terms, judgement takes them from here.
TEST(ShippedRegulations, SayTheSameAsTheTermsOfThePapers)
{
    const std::array folders{Path(ABSAH_SOURCE_DIR) / "templates"};
    const auto terms = load_terms(folders);
    ASSERT_TRUE(terms) << terms.error().message;
    const auto all = shipped();
    const auto& pmm = all.at("pmm-2024");
    EXPECT_EQ(pmm.competence.minimum, terms->minimum_points);
    EXPECT_EQ(pmm.competence.maximum, terms->maximum_points);
    ASSERT_EQ(pmm.roles.size(), terms->roles.size());
    for (const auto& role : terms->roles) {
        const auto* same = pmm.role(role.name);
        ASSERT_NE(same, nullptr) << role.name;
        EXPECT_EQ(same->points, role.points) << role.name;
        EXPECT_EQ(same->ground.confirmed(), role.confirmed) << role.name;
    }
    ASSERT_EQ(pmm.behaviours.size(), terms->perilaku.size());
    for (std::size_t i = 0; i < pmm.behaviours.size(); ++i) {
        EXPECT_EQ(pmm.behaviours[i].name, terms->perilaku[i].name);
        EXPECT_EQ(pmm.behaviours[i].items, terms->perilaku[i].items);
    }
    ASSERT_EQ(pmm.indicators.size(), terms->indicators.size());
    for (std::size_t i = 0; i < pmm.indicators.size(); ++i) {
        EXPECT_EQ(pmm.indicators[i].id, terms->indicators[i].id);
        EXPECT_EQ(pmm.indicators[i].name, terms->indicators[i].name);
        EXPECT_EQ(pmm.indicators[i].focus, terms->indicators[i].focus);
    }
}

TEST(Regulations, ReplaceWhatTheySayAndInheritTheRest)
{
    const Folder ours;
    const Folder theirs;
    ours.write("regulations/a.toml", base() + "[moves]\nresets = 2\n");
    ours.write(
        "regulations/b.toml",
        "extends = \"a\"\nname = \"B\"\n[[position]]\nid = \"kepala_sekolah\"\nname = \"K\"\n");
    theirs.write(
        "regulations/b.toml", "extends = \"b\"\nname = \"B sekolah\"\n[moves]\nresets = 0\n");
    const std::array folders{ours.path(), theirs.path()};
    const auto all = load_regulations(folders);
    ASSERT_TRUE(all) << all.error().message;
    const auto& regulation = all->at("b");
    EXPECT_EQ(regulation.name, "B sekolah");
    ASSERT_EQ(regulation.positions.size(), 1U);
    EXPECT_EQ(regulation.positions[0].id, "kepala_sekolah");
    EXPECT_EQ(regulation.cycles.size(), 1U);
    EXPECT_EQ(regulation.moves.resets, 0);
    EXPECT_EQ(all->at("a").moves.resets, 2);
}

TEST(Regulations, OfAFolderWithoutAnyAreNone)
{
    const Folder folder;
    const std::array folders{folder.path()};
    const auto all = load_regulations(folders);
    ASSERT_TRUE(all);
    EXPECT_TRUE(all->empty());
}

struct Mistake {
    std::string text; ///< after the base, which is file a
    std::string place;
    std::string says;
};

class BadRegulation : public testing::TestWithParam<Mistake> {};

TEST_P(BadRegulation, IsRefusedWithPlaceAndReason)
{
    const Folder folder;
    folder.write("regulations/a.toml", base());
    const auto file = folder.write("regulations/x.toml", GetParam().text);
    const std::array folders{folder.path()};
    const auto all = load_regulations(folders);
    ASSERT_FALSE(all);
    EXPECT_EQ(all.error().code, ErrorCode::BadData);
    const auto& message = all.error().message;
    EXPECT_TRUE(message.starts_with(file.string() + ":" + GetParam().place + ": ")) << message;
    EXPECT_NE(message.find(GetParam().says), std::string::npos) << message;
}

const std::string head = "extends = \"a\"\nname = \"X\"\n";

INSTANTIATE_TEST_SUITE_P(
    Mistakes,
    BadRegulation,
    testing::Values(
        Mistake{"extends = \"aa\"\nname = \"X\"\n", "1:11", "no regulation \"aa\""},
        Mistake{"extends = \"x\"\nname = \"X\"\n", "1:11", "no regulation \"x\""},
        Mistake{"extends = \"a\"\n", "1:1", "needs a text for \"name\""},
        Mistake{head + "fron = \"2024-01-01\"\n", "3:1", "did you mean \"from\"?"},
        Mistake{head + "from = \"2024-13-01\"\n", "3:8", "no date like"},
        Mistake{head + "[[role]]\nname = \"R\"\npoints = -1\n", "5:10", "must be a number"},
        Mistake{head + "[[role]]\nname = \"R\"\npoints = \"8\"\n", "5:10", "must be a number"},
        Mistake{head + "[[role]]\nname = \"R\"\npoint = 8\n", "5:1", "did you mean \"points\"?"},
        Mistake{
            head + "[[role]]\nname = \"R\"\n[[role]]\nname = \"r\"\n",
            "6:8",
            "stands above already"},
        Mistake{
            head + "[[role]]\nname = \"R\"\nevidence = [\"sertifikat\"]\n",
            "5:12",
            "\"sertifikat\" is not listed"},
        Mistake{
            head + "[[role]]\nname = \"R\"\nconfidence = \"hihg\"\n",
            "5:14",
            "did you mean \"high\"?"},
        Mistake{
            head + "[[cycle]]\nid = \"S\"\nname = \"S\"\nfirst = \"07-01\"\nlast = \"06-31\"\n",
            "7:8",
            "no day of the year"},
        Mistake{
            head + "[[cycle]]\nid = \"S\"\nname = \"S\"\nfirst = \"07-01\"\nlast = \"06-30\"\n",
            "7:8",
            "lies before"},
        Mistake{
            head + "[[cycle]]\nid = \"S\"\nname = \"S\"\nfirst = \"01-01\"\nlast = \"06-30\"\n"
                   "[[cycle.window]]\nstage = \"penilaian\"\nfirst = \"06-01\"\nlast = \"07-01\"\n",
            "10:9",
            "inside its cycle"},
        Mistake{
            head + "[[cycle]]\nid = \"S\"\nname = \"S\"\nfirst = \"01-01\"\nlast = \"06-30\"\n"
                   "[[cycle.window]]\nstage = \"penilaan\"\n",
            "9:9",
            "did you mean \"penilaian\"?"},
        Mistake{
            head + "[[part]]\nid = \"p\"\nname = \"P\"\nkey = \"perilakuu\"\n",
            "6:7",
            "did you mean \"perilaku\"?"},
        Mistake{
            head +
                "[[part]]\nid = \"p\"\nname = \"P\"\nkey = \"perilaku\"\npositions = [\"gru\"]\n",
            "7:13",
            "did you mean \"guru\"?"},
        Mistake{
            head + "[[state]]\nid = \"draff\"\nname = \"Draf\"\n", "4:6", "did you mean \"draf\"?"},
        Mistake{head + "[[state]]\nid = \"draf\"\nname = \"Draf\"\n", "1:1", "\"diajukan\" must"},
        Mistake{head + "[competence]\nminimum = 9\nmaximum = 8\n", "5:11", "less than \"minimum\""},
        Mistake{head + "[upload]\nmax_mb = 1.5\n", "4:10", "must be a number"},
        Mistake{"name = \"X\"\n", "1:1", "there is no [[position]]"}));

TEST(Regulations, ThatExtendEachOtherAreRefused)
{
    const Folder folder;
    folder.write("regulations/a.toml", "extends = \"b\"\nname = \"A\"\n");
    folder.write("regulations/b.toml", "extends = \"a\"\nname = \"B\"\n");
    const std::array folders{folder.path()};
    const auto all = load_regulations(folders);
    ASSERT_FALSE(all);
    EXPECT_NE(all.error().message.find("circle"), std::string::npos);
}

} // namespace
} // namespace absah::catalog
