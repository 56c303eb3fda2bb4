#include "support/golden.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "valid_card.h"

namespace absah::present {

namespace {

CardEntry entry_of(Checked checked)
{
    return {std::move(checked), {{1, test::page_size, Bytes{0xFF, 0xD8, 0xFF, 0xD9}}}, nullptr};
}

std::string card_of(const CardEntry& entry, Language language = Language::Indonesian)
{
    return to_html({&entry, 1}, language);
}

std::size_t count(std::string_view text, std::string_view what)
{
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1))
        ++found;
    return found;
}

} // namespace

TEST(Html, KeepsItsShape)
{
    EXPECT_TRUE(test::matches_golden(
        "steps/present/card.id.html", card_of(entry_of(test::without_stamp()))));
}

TEST(Html, IsTheSameBytesForTheSameInput)
{
    EXPECT_EQ(card_of(entry_of(test::without_stamp())), card_of(entry_of(test::without_stamp())));
}

TEST(Html, SpeaksTheLanguageAskedFor)
{
    const auto indonesian = card_of(entry_of(test::without_stamp()));
    const auto english = card_of(entry_of(test::without_stamp()), Language::English);
    EXPECT_NE(indonesian.find("<html lang=\"id\">"), std::string::npos);
    EXPECT_NE(indonesian.find("Perlu ditinjau"), std::string::npos);
    EXPECT_NE(english.find("<html lang=\"en\">"), std::string::npos);
    EXPECT_NE(english.find("Please look"), std::string::npos);
    EXPECT_EQ(english.find("Stempel"), std::string::npos);
}

TEST(Html, HoldsEachPagePictureOnce)
{
    EXPECT_EQ(count(card_of(entry_of(test::valid_checked())), "data:image/jpeg;base64,"), 1U);
}

TEST(Html, CutsOutEveryElementThatHasAPlace)
{
    EXPECT_EQ(count(card_of(entry_of(test::valid_checked())), "class=\"cut\""), 11U);
    EXPECT_EQ(count(card_of(entry_of(test::without_stamp())), "class=\"cut\""), 10U);
}

TEST(Html, ShowsNoCutOutWithoutAPagePicture)
{
    auto entry = entry_of(test::valid_checked());
    entry.pages.clear();
    const auto card = card_of(entry);
    EXPECT_EQ(count(card, "<svg"), 0U);
    EXPECT_NE(card.find("Siti Nurhalizah"), std::string::npos);
}

TEST(Html, KeepsBoxesThatReachOverTheEdgeOnThePage)
{
    auto checked = test::valid_checked();
    checked.reading.certificate[ElementId::Title].box = {-50, 650, 5000, 400};
    const auto card = card_of(entry_of(checked));
    EXPECT_NE(
        card.find("<rect x=\"0\" y=\"647\" width=\"1000\" height=\"53\"/>"), std::string::npos);
}

TEST(Html, LeavesOutABoxThatIsOffThePage)
{
    auto checked = test::valid_checked();
    checked.reading.certificate[ElementId::Title].box = {4000, 4000, 50, 50};
    EXPECT_EQ(count(card_of(entry_of(checked)), "class=\"cut\""), 10U);
}

TEST(Html, LetsNoMarkupOfAFileThrough)
{
    constexpr std::array hostile{
        "<script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "' onerror='alert(1)",
        "</title><img src=http://example.org/x>",
        "</style><b>",
        "\u202Egpj.exe",
        "&lt;b&gt;\x01\x1B[31m",
        "]]><!--"};
    const auto clean = card_of(entry_of(test::without_stamp()));
    for (const std::string text : hostile) {
        auto checked = test::without_stamp();
        checked.file = checked.plan = checked.activity = checked.sha256 = text;
        for (const auto id : all_elements)
            if (checked.reading.certificate[id].state == State::Found)
                checked.reading.certificate[id].value = text;
        checked.reading.codes.front() = {text, text, 1, {}};
        checked.duplicates = {{text, "bytes"}};
        checked.findings.push_back({text, Level::Review, std::nullopt, text, text});
        checked.findings.push_back({"recipient.mismatch", Level::Note, {}, text, text});
        checked.findings.push_back({"internal.error", Level::Note, {}, text, text});
        const auto card = card_of(entry_of(checked));
        for (const std::string_view tag : {"<script", "<img", "<b>", "<!--", "\u202E", "\x1B"})
            EXPECT_EQ(card.find(tag), std::string::npos) << text;
        EXPECT_EQ(count(card, "</title>"), count(clean, "</title>")) << text;
        EXPECT_EQ(count(card, "onload=\""), 0U) << text;
        EXPECT_EQ(count(card, "onerror='"), 0U) << text;
    }
}

TEST(Html, AsksForNothingFromOutside)
{
    const auto card = card_of(entry_of(test::without_stamp()));
    EXPECT_NE(card.find("default-src 'none'; img-src data:"), std::string::npos);
    EXPECT_EQ(card.find("src="), card.find("src=\"data:"));
    EXPECT_EQ(card.find("url("), std::string::npos);
    EXPECT_EQ(card.find("@import"), std::string::npos);
    EXPECT_EQ(card.find("<script"), std::string::npos);
    EXPECT_EQ(card.find("href=\"http"), std::string::npos) << "codes must not become links";
}

TEST(Html, PutsAnOverviewOverSeveralFiles)
{
    const std::vector entries{entry_of(test::valid_checked()), entry_of(test::without_stamp())};
    const auto cards = to_html(entries, Language::Indonesian);
    EXPECT_NE(cards.find("2 berkas diperiksa"), std::string::npos);
    EXPECT_NE(cards.find("<a href=\"#c2\">"), std::string::npos);
    EXPECT_EQ(count(cards, "<article id="), 2U);
    EXPECT_EQ(count(cards, "id=\"c2-stamp\""), 1U);
}

TEST(Html, NamesWhatThePlanSaysWhereItDiffers)
{
    auto plan = test::valid_plan();
    auto entry = entry_of(test::valid_checked());
    entry.plan = &plan;
    EXPECT_EQ(card_of(entry).find("Menurut rencana"), std::string::npos);
    plan.activities.front().role = "Narasumber";
    EXPECT_NE(card_of(entry).find("Menurut rencana: <bdi>Narasumber</bdi>"), std::string::npos);
}

TEST(Html, PrintsTheTechnicalNoteApartFromTheSentence)
{
    Checked checked;
    checked.file = "rusak.pdf";
    checked.reading.kind = Kind::Unreadable;
    checked.findings = {{"file.unreadable", Level::Review, {}, "xref table not found", ""}};
    const auto card = card_of({checked, {}, nullptr});
    EXPECT_NE(card.find("Keterangan teknis: <code>xref table not found</code>"), std::string::npos);
    EXPECT_EQ(count(card, "class=\"line"), 0U);
}

TEST(Html, GivesEachPaperOfAFileItsOwnCardWithItsOwnPages)
{
    auto entry = entry_of(test::two_papers());
    entry.pages.push_back(entry.pages.front());
    entry.pages.back().number = 2;
    const auto card = card_of(entry);
    EXPECT_NE(card.find("Berkas ini berisi 2 surat"), std::string::npos);
    EXPECT_EQ(count(card, "<article id="), 3U);
    EXPECT_EQ(count(card, "<a href=\"#c1s2\">Surat 2 dari 2, halaman 2</a>"), 1U);
    EXPECT_EQ(count(card, "data:image/jpeg;base64,"), 2U);
    EXPECT_EQ(count(card, "id=\"c1s1p1\""), 1U);
    EXPECT_EQ(count(card, "id=\"c1s2p2\""), 1U);
}

} // namespace absah::present
