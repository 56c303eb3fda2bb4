#include "core/base/files.h"
#include "steps/present/present.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace absah::present {

namespace {

Finding finding(std::string id, std::string seen = "", std::string expected = "")
{
    return {std::move(id), Level::Review, std::nullopt, std::move(seen), std::move(expected)};
}

std::vector<std::string> all_texts(const Finding& one)
{
    std::vector<std::string> texts;
    for (const auto language : {Language::Indonesian, Language::English}) {
        const auto words = sentence(one, language);
        texts.push_back(words.message);
        texts.push_back(words.advice);
    }
    return texts;
}

} // namespace

TEST(Messages, SpeakOfEveryElement)
{
    const auto known = known_findings();
    for (const auto id : all_elements) {
        for (const auto* what : {".missing", ".doubtful"}) {
            const auto wanted = std::string(name_of(id)) + what;
            EXPECT_NE(std::find(known.begin(), known.end(), wanted), known.end()) << wanted;
        }
    }
}

TEST(Messages, AreListedOnceAndSorted)
{
    const auto known = known_findings();
    EXPECT_TRUE(std::is_sorted(known.begin(), known.end()));
    EXPECT_EQ(std::adjacent_find(known.begin(), known.end()), known.end());
}

TEST(Messages, AreWholeSentencesWithAndWithoutValues)
{
    for (const auto& id : known_findings()) {
        for (const auto& one :
             {finding(id), finding(id, "A1", ""), finding(id, "", "B2"), finding(id, "A1", "B2")}) {
            for (const auto& text : all_texts(one)) {
                EXPECT_TRUE(text.ends_with('.') || text.ends_with('?')) << id << ": " << text;
                EXPECT_EQ(text.find_first_of("{}[]"), std::string::npos) << id << ": " << text;
                EXPECT_EQ(text.find("  "), std::string::npos) << id << ": " << text;
                EXPECT_FALSE(text.ends_with(" .")) << id << ": " << text;
                EXPECT_EQ(text.find("\"\""), std::string::npos) << id << ": " << text;
            }
        }
    }
}

TEST(Messages, NeverCallAPaperGenuineOrForged)
{
    for (const auto& id : known_findings()) {
        for (const auto& text : all_texts(finding(id, "A1", "B2"))) {
            for (const auto* word : {"palsu", "forge", "fake", "genuine", "authentic", " asli."})
                EXPECT_EQ(text.find(word), std::string::npos) << id << ": " << text;
        }
    }
}

TEST(Messages, NameWhatWasSeenAndExpected)
{
    const auto words = sentence(
        finding("recipient.mismatch", "Asep Saepuloh", "Siti Nurhalizah"), Language::Indonesian);
    EXPECT_EQ(
        words.message,
        "Nama pada sertifikat (\"Asep Saepuloh\") bukan nama pemilik rencana "
        "(\"Siti Nurhalizah\").");
}

TEST(Messages, LeaveOutTheClauseOfAnEmptyValue)
{
    const auto words = sentence(finding("recipient.mismatch", "Asep Saepuloh"), Language::English);
    EXPECT_EQ(
        words.message,
        "The name on the certificate (\"Asep Saepuloh\") is not that of the plan's owner.");
}

TEST(Messages, WriteDaysInWords)
{
    const auto one =
        finding("date.outside_period", "2024-03-12/2024-03-14", "2024-07-01/2024-12-31");
    EXPECT_EQ(
        sentence(one, Language::Indonesian).message,
        "Tanggal kegiatan (12\u201314 Maret 2024) berada di luar masa rencana "
        "(1 Juli \u2013 31 Desember 2024).");
    EXPECT_EQ(
        sentence(finding("date.in_future", "2027-01-11"), Language::English).message,
        "The date on the certificate (11 January 2027) is still to come.");
}

TEST(Messages, NameTheKindOfPaperInTheReadersLanguage)
{
    const auto one = finding("kind.not_certificate", "report");
    EXPECT_EQ(
        sentence(one, Language::Indonesian).message,
        "Berkas ini tampaknya bukan sertifikat, melainkan laporan.");
}

TEST(Messages, SayWhichPartOfAPhotoIsPoor)
{
    EXPECT_EQ(
        sentence(finding("photo.retake", "dark at the upper right"), Language::Indonesian).message,
        "Fotonya sulit dibaca: terlalu gelap di bagian kanan atas.");
    EXPECT_EQ(
        sentence(finding("photo.retake", "dark at the upper right"), Language::English).message,
        "The photo is hard to read: dark at the upper right.");
    EXPECT_EQ(
        sentence(finding("photo.retake", "blurred"), Language::Indonesian).message,
        "Fotonya sulit dibaca: buram.");
}

TEST(Messages, KeepPlaceholdersOfAFileAsTheyAre)
{
    const auto one = finding("recipient.mismatch", "{expected}[x]", "Siti");
    EXPECT_NE(sentence(one, Language::English).message.find("{expected}[x]"), std::string::npos);
}

TEST(Messages, ShortenWhatIsTooLongToRead)
{
    const auto words =
        sentence(finding("number.format", std::string(5000, 'x')), Language::English);
    EXPECT_LT(words.message.size(), 300U);
    EXPECT_NE(words.message.find("\u2026"), std::string::npos);
}

TEST(Messages, NameThePageOfABundleInTheLanguageAskedFor)
{
    const auto one = finding("copy.duplicate", "bundel.pdf, page 12");
    EXPECT_NE(
        sentence(one, Language::Indonesian).message.find("bundel.pdf, halaman 12"),
        std::string::npos);
    EXPECT_NE(sentence(one, Language::English).message.find(", page 12"), std::string::npos);
}

TEST(Messages, GiveTheIdOfAnUnknownFinding)
{
    EXPECT_EQ(sentence(finding("school.own_rule"), Language::English).message, "school.own_rule");
}

TEST(Messages, AreAllExplainedInTheManual)
{
    const auto manual = read_text(Path(ABSAH_SOURCE_DIR) / "docs/findings.md");
    ASSERT_TRUE(manual.has_value()) << manual.error().message;
    std::vector<std::string> headings;
    std::istringstream lines{*manual};
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("### ")) headings.push_back(line.substr(4));
    std::sort(headings.begin(), headings.end());
    EXPECT_EQ(headings, known_findings());
    for (const auto& id : known_findings()) {
        const auto said = "> " + sentence(finding(id), Language::Indonesian).message;
        EXPECT_NE(manual->find(said), std::string::npos) << id << " lacks: " << said;
    }
}

} // namespace absah::present
