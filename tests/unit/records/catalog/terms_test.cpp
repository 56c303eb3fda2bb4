// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/terms.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>

#include "folder.h"

namespace absah::catalog {
namespace {

using test::Folder;

const Path shipped = Path(ABSAH_SOURCE_DIR) / "templates";

TEST(Terms, OfTheShippedFilesAreWhole)
{
    const std::array folders{shipped};
    const auto all = load_terms(folders);
    ASSERT_TRUE(all) << all.error().message;
    ASSERT_EQ(all->perilaku.size(), 7U);
    for (const auto& value : all->perilaku)
        EXPECT_EQ(value.items.size(), 3U) << value.name;
    EXPECT_EQ(all->matrix.size(), 9U);
    EXPECT_EQ(all->indicators.size(), 8U);
    EXPECT_EQ(all->ranks.size(), 17U);
    EXPECT_EQ(all->predikat_for("di_atas", "di_atas"), "sangat_baik");
    EXPECT_EQ(all->predikat_for("di_atas", "none"), "");
    EXPECT_EQ(terms::label_of(all->ranks, "III/a"), "Penata Muda");
}

TEST(Terms, OfASchoolReplaceOneFile)
{
    const Folder school;
    school.write(
        "terms/organisation.toml",
        "[[organisation]]\nid=\"baik\"\nlabel=\"Elok\"\npattern=\"p\"\n");
    const std::array folders{school.path(), shipped};
    const auto all = load_terms(folders);
    ASSERT_TRUE(all) << all.error().message;
    ASSERT_EQ(all->organisation.size(), 1U);
    EXPECT_EQ(all->organisation[0].term.label, "Elok");
    EXPECT_EQ(all->perilaku.size(), 7U);
}

TEST(Terms, ThatAreNowhereAreMissed)
{
    const Folder empty;
    const std::array folders{empty.path()};
    const auto all = load_terms(folders);
    ASSERT_FALSE(all);
    EXPECT_EQ(all.error().code, ErrorCode::NotFound);
}

struct Mistake {
    std::string file;
    std::string text;
    std::string says;
};

class BadTerms : public testing::TestWithParam<Mistake> {};

TEST_P(BadTerms, AreRefusedWithTheirPlace)
{
    const Folder school;
    const auto file = school.write("terms/" + GetParam().file, GetParam().text);
    const std::array folders{school.path(), shipped};
    const auto all = load_terms(folders);
    ASSERT_FALSE(all);
    EXPECT_EQ(all.error().code, ErrorCode::BadData);
    EXPECT_EQ(all.error().message, file.string() + GetParam().says);
}

INSTANTIATE_TEST_SUITE_P(
    Mistakes,
    BadTerms,
    testing::Values(
        Mistake{"perilaku.toml", "", ":1:1: there is no [[value]]"},
        Mistake{
            "perilaku.toml",
            "[[value]]\nnme = \"x\"\n",
            ":2:1: unknown key \"nme\" in [[value]] (did you mean \"name\"?)"},
        Mistake{
            "perilaku.toml",
            "[[value]]\nname = \" \"\n[[valu]]\n",
            ":3:3: unknown key \"valu\" in perilaku.toml (did you mean \"value\"?)"},
        Mistake{
            "stages.toml",
            "[[stage]]\nid = \"akhir\"\nevaluasi = \"AKHIR\"\n",
            ":1:1: [[stage]] needs a text for \"dokumen_evaluasi\""},
        Mistake{
            "competence.toml",
            "minimum = \"32\"\n[[role]]\nname = \"x\"\n",
            ":1:11: \"minimum\" must be a number"},
        Mistake{
            "predikat.toml",
            "[[rating]]\nid=\"a\"\nlabel=\"A\"\n[[predikat]]\nid=\"b\"\nlabel=\"B\"\n"
            "[[cell]]\nhasil_kerja=\"a\"\nperilaku=\"x\"\npredikat=\"b\"\n",
            ":1:1: [[cell]] for hasil_kerja \"a\" and perilaku \"a\": 0 instead of one"}));

} // namespace
} // namespace absah::catalog
