// SPDX-License-Identifier: Apache-2.0
#include "records/reports/results.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>

namespace absah::reports {
namespace {

const std::string one =
    R"({"schema":"absah.result/1","file":"a.jpg","sha256":"aa","kind":"certificate","verdict":"review",)"
    R"("elements":{"title":{"state":"found","value":"Judul\nkegiatan"},"stamp":{"state":"missing"}},)"
    R"("findings":[{"id":"stamp.missing","level":"review","message":"Stempel tidak terlihat.","advice":"Lihat."}]})";

class ResultsFile : public testing::Test {
protected:
    Result<Results> read(std::string_view text)
    {
        return read_results(folder_.write("hasil.json", text), Language::Indonesian);
    }

    std::string failure_of(std::string_view text)
    {
        const auto read_ = read(text);
        return read_ ? "it was read" : read_.error().message;
    }

    test::TempFolder folder_;
};

TEST_F(ResultsFile, IsReadAsAnArrayAndAsLines)
{
    const auto lines = read(one + "\n\n" + one + "\n");
    const auto array = read("[\n" + one + "]");
    ASSERT_TRUE(lines && array);
    for (const auto* results : {&*lines, &*array}) {
        ASSERT_EQ(results->size(), 1U);
        const auto& papers = results->at("aa");
        ASSERT_EQ(papers.size(), 1U);
        EXPECT_EQ(papers[0].verdict, "review");
        ASSERT_EQ(papers[0].elements.size(), 2U);
        EXPECT_EQ(papers[0].elements[0].value, "Judul kegiatan");
        EXPECT_EQ(papers[0].elements[1].state, "missing");
        ASSERT_EQ(papers[0].findings.size(), 1U);
        EXPECT_EQ(papers[0].findings[0].advice, "Lihat.");
    }
}

TEST_F(ResultsFile, GivesEveryPaperOfAFileOfSeveral)
{
    const auto results = read(
        R"({"schema":"absah.result/1","sha256":"bb","verdict":"review","kind":"certificate","parts":[)"
        R"({"pages":[1,2],"kind":"certificate","verdict":"accept"},)"
        R"({"pages":[3],"kind":"report","verdict":"review"}]})");
    ASSERT_TRUE(results);
    ASSERT_EQ(results->at("bb").size(), 2U);
    EXPECT_EQ(results->at("bb")[0].pages, "1, 2");
    EXPECT_EQ(results->at("bb")[1].kind, "report");
}

TEST_F(ResultsFile, PassesOverFilesThatCouldNotBeRead)
{
    const auto results = read(R"({"schema":"absah.result/1","sha256":null,"verdict":"review"})");
    ASSERT_TRUE(results);
    EXPECT_TRUE(results->empty());
}

TEST_F(ResultsFile, OfAnotherKindIsToldWithItsLine)
{
    EXPECT_NE(
        failure_of(one + "\n{\"schema\":\"absah.plan/1\"}").find("hasil.json:2: "),
        std::string::npos);
    for (const auto* text : {"{", "[1]", "[{]", "null", "teks", "{\"schema\":7}"})
        EXPECT_NE(failure_of(text).find("hasil.json:1: bukan hasil"), std::string::npos) << text;
    EXPECT_NE(failure_of(std::string(100'000, '[')).find("hasil.json:1: "), std::string::npos);
    EXPECT_EQ(
        read_results(folder_.path() / "none", Language::English).error().code, ErrorCode::NotFound);
}

TEST_F(ResultsFile, HoldsNothingThatIsNoText)
{
    const auto results =
        read("{\"schema\":\"absah.result/1\",\"sha256\":\"cc\",\"verdict\":[],\"elements\":[1],"
             "\"findings\":[7,{\"message\":\"a\\u0007b\\u0000c\"}],\"parts\":{}}");
    ASSERT_TRUE(results);
    ASSERT_EQ(results->at("cc").size(), 1U);
    EXPECT_EQ(results->at("cc")[0].findings.at(0).message, "a b c");
}

TEST_F(ResultsFile, GivesEveryPaperInItsOrderWithItsPlan)
{
    const auto line = [](const char* file, const char* rest) {
        return std::string(R"({"schema":"absah.result/1","file":")") + file +
               R"(","kind":"certificate","verdict":"accept","elements":{},)" + rest + "}\n";
    };
    const auto text =
        line("a.jpg", R"("sha256":"aa","plan":"T1","activity":"T1-A1","findings":[])") +
        line("copy.jpg", R"("sha256":"aa","plan":"T2","activity":null,"findings":[{"id":"x.y"}])") +
        line("torn.jpg", R"("sha256":null,"plan":null,"findings":[])");
    const auto papers = read_papers(folder_.write("hasil.jsonl", text), Language::English);
    ASSERT_TRUE(papers) << papers.error().message;
    ASSERT_EQ(papers->size(), 3U);
    EXPECT_EQ((*papers)[0].plan, "T1");
    EXPECT_EQ((*papers)[0].activity, "T1-A1");
    EXPECT_EQ((*papers)[1].file, "copy.jpg");
    EXPECT_EQ((*papers)[1].activity, "");
    EXPECT_EQ((*papers)[1].findings.at(0).id, "x.y");
    EXPECT_EQ((*papers)[2].plan, "");
}

} // namespace
} // namespace absah::reports
