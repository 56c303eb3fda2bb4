// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/copies.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "drawn_paper.h"

namespace absah::verify {
namespace {

using namespace std::chrono_literals;
using test::drawn_paper;
using test::photographed;

void set(Checked& paper, ElementId id, const std::string& value, double confidence = 0.95)
{
    auto& element = paper.reading.certificate[id];
    element.state = value.empty() ? State::Missing : State::Found;
    element.value = value;
    element.confidence = value.empty() ? 0 : confidence;
}

void name(Checked& paper, const std::string& value, double confidence = 0.95)
{
    set(paper, ElementId::Recipient, value, confidence);
    paper.reading.certificate.recipient_name = value;
}

void hold(Checked& paper, DateRange days)
{
    set(paper, ElementId::Date, to_iso(days));
    paper.reading.certificate.held = days;
}

Checked paper(const std::string& file)
{
    Checked paper;
    paper.file = file;
    paper.sha256 = "of " + file;
    paper.reading.kind = Kind::Certificate;
    paper.reading.certificate.organiser_id = "o1";
    paper.reading.fingerprint = photographed(drawn_paper(1, 1), unsigned(file.size()));
    set(paper, ElementId::Number, "014/YBIM/TI/V/2024");
    set(paper, ElementId::Title, "Pengolahan Sampah Organik Berbasis Masyarakat");
    set(paper, ElementId::Role, "Peserta");
    name(paper, "Maria Goreti Lelu");
    hold(paper, {2024y / 5 / 10, 2024y / 5 / 12});
    return paper;
}

/// The same print in another name.
Checked of(const std::string& file, const std::string& recipient)
{
    auto other = paper(file);
    name(other, recipient);
    other.reading.fingerprint = drawn_paper(1, unsigned(recipient.size()));
    return other;
}

std::vector<CopyNews> compare(const std::vector<Checked>& papers)
{
    Lexicon lexicon;
    lexicon.role_groups = {{"peserta", "peserta"}, {"panitia", "panitia"}};
    std::vector<const Checked*> all;
    for (const auto& one : papers)
        all.push_back(&one);
    return find_copies(all, lexicon);
}

/// What is said about the first of `papers`: ids, then what the duplicates were known by.
std::vector<std::string> said(const std::vector<Checked>& papers)
{
    const auto news = compare(papers);
    std::vector<std::string> words;
    for (const auto& finding : news.at(0).findings)
        words.push_back(finding.id);
    for (const auto& duplicate : news.at(0).duplicates)
        words.push_back(duplicate.how);
    return words;
}

using Words = std::vector<std::string>;

TEST(FindCopies, SaysNothingAboutAPaperAlone)
{
    EXPECT_EQ(said({paper("a.jpg")}), Words{});
    EXPECT_TRUE(compare({}).empty());
}

TEST(FindCopies, KnowsEqualBytesWhateverWasRead)
{
    Checked unread;
    unread.sha256 = "equal";
    EXPECT_EQ(said({unread, unread}), (Words{"copy.duplicate", "bytes"}));
}

/// As it is when nothing else stands against it.
Checked acceptable(Checked paper, double sure = 0.9)
{
    paper.plan = "T001";
    paper.verdict = Verdict::Accept;
    for (const auto id : {ElementId::Title, ElementId::Number, ElementId::Recipient})
        paper.reading.certificate[id].confidence = sure;
    return paper;
}

TEST(FindCopies, OfCopiesTheOneThatIsReadBestCounts)
{
    const auto pale = acceptable(paper("a.jpg"), 0.8);
    const auto clear = acceptable(paper("longer.jpg"), 0.95);
    EXPECT_EQ(said({pale, clear}), (Words{"copy.duplicate", "image"}));
    EXPECT_EQ(said({clear, pale}), (Words{"copy.kept", "image"}));
    EXPECT_EQ(said({clear, pale, pale}), (Words{"copy.kept", "image", "image"}));
}

TEST(FindCopies, OfCopiesThatAreAlikeTheShorterNameCounts)
{
    const auto original = acceptable(paper("a.jpg"));
    const auto copy = acceptable(paper("salinan a.jpg"));
    EXPECT_EQ(said({original, copy}), (Words{"copy.kept", "image"}));
    EXPECT_EQ(said({copy, original}), (Words{"copy.duplicate", "image"}));
}

TEST(FindCopies, OfCopiesThatAreNotOneAndTheSameNoneCounts)
{
    const auto one = acceptable(paper("a.jpg"), 0.95);
    auto longer = acceptable(paper("b.jpg"));
    set(longer, ElementId::Hours, "32");
    auto shorter = one;
    set(shorter, ElementId::Hours, "12");
    EXPECT_EQ(said({shorter, longer}), (Words{"copy.duplicate", "image"})) << "other hours";
    auto of_another = acceptable(paper("b.jpg"));
    of_another.plan = "T002";
    EXPECT_EQ(said({one, of_another}), (Words{"copy.duplicate", "image"})) << "another plan";
    auto edited = acceptable(paper("b.jpg"));
    edited.verdict = Verdict::Review;
    edited.findings = {{.id = "edit.suspected"}};
    EXPECT_EQ(said({one, edited}), (Words{"copy.duplicate", "image"})) << "one looks edited";
    auto doubtful = one;
    doubtful.verdict = Verdict::Review;
    EXPECT_EQ(said({doubtful, doubtful}), (Words{"copy.duplicate", "bytes"})) << "both doubtful";
}

TEST(FindCopies, BesideAPaperOfAnEarlierRunNoneCounts)
{
    auto before = paper("dulu.jpg");
    before.plan.clear();
    EXPECT_EQ(said({acceptable(paper("a.jpg")), before}), (Words{"copy.duplicate", "image"}));
}

/// The paper on page `page` of a file that holds two.
Checked on_page(Checked paper, int page)
{
    paper.sha256 = "of the bundle";
    paper.reading.pages = {{1754, 1240}, {1754, 1240}};
    paper.reading.own_pages = {page};
    return paper;
}

TEST(FindCopies, TakesTwoPapersOfOneFileForTwo)
{
    auto other = on_page(of("bundel.pdf", "Bambang Sutrisno"), 2);
    set(other, ElementId::Number, "015/YBIM/TI/V/2024");
    EXPECT_EQ(said({on_page(paper("bundel.pdf"), 1), other}), Words{});
}

TEST(FindCopies, KnowsAPaperThatIsInOneFileTwice)
{
    const auto news = compare({on_page(paper("bundel.pdf"), 1), on_page(paper("bundel.pdf"), 2)});
    ASSERT_EQ(news[0].duplicates.size(), 1U);
    EXPECT_EQ(news[0].duplicates[0].how, "image");
    EXPECT_EQ(news[0].duplicates[0].pages, std::vector<int>{2});
    EXPECT_EQ(news[0].findings.at(0).seen, "bundel.pdf, page 2");
}

TEST(FindCopies, KnowsAPaperOfABundleInAFileOfItsOwn)
{
    const auto news = compare({on_page(paper("bundel.pdf"), 2), paper("sendiri.jpg")});
    ASSERT_EQ(news[1].duplicates.size(), 1U);
    EXPECT_EQ(news[1].duplicates[0].pages, std::vector<int>{2});
    EXPECT_TRUE(news[0].duplicates.at(0).pages.empty());
}

TEST(FindCopies, KnowsABundleThatWasHandedInTwiceByItsBytes)
{
    EXPECT_EQ(
        said({on_page(paper("a.pdf"), 1), on_page(paper("b.pdf"), 1)}),
        (Words{"copy.duplicate", "bytes"}));
}

TEST(FindCopies, KnowsAPaperPhotographedTwice)
{
    EXPECT_EQ(said({paper("a.jpg"), paper("longer.jpg")}), (Words{"copy.duplicate", "image"}));
}

TEST(FindCopies, KnowsAPaperWhoseNumberWasReadOnOnePhotoOnly)
{
    auto unread = paper("longer.jpg");
    set(unread, ElementId::Number, "");
    EXPECT_EQ(said({paper("a.jpg"), unread}), (Words{"copy.duplicate", "image"}));
    set(unread, ElementId::Number, "014/YBIM/T1/V/2024", 0.6);
    EXPECT_EQ(said({paper("a.jpg"), unread}), (Words{"copy.duplicate", "image"}));
}

TEST(FindCopies, KnowsAPaperByItsFieldsWhenThePicturesDoNotHelp)
{
    auto folded = paper("folded.jpg");
    folded.reading.fingerprint = {};
    EXPECT_EQ(said({paper("a.jpg"), folded}), (Words{"copy.duplicate", "fields"}));
}

TEST(FindCopies, TellsBothPapersOfEachOther)
{
    const auto news = compare({paper("a.jpg"), paper("longer.jpg")});
    EXPECT_EQ(news.at(0).findings.at(0).seen, "longer.jpg");
    EXPECT_EQ(news.at(1).findings.at(0).seen, "a.jpg");
    EXPECT_EQ(news.at(0).duplicates.at(0).file, "longer.jpg");
    EXPECT_EQ(news.at(1).duplicates.at(0).file, "a.jpg");
}

TEST(FindCopies, SaysTheSameInEveryOrder)
{
    std::vector<Checked> papers{
        paper("a.jpg"), paper("bb.jpg"), of("c.jpg", "Yohanes Ola Bria"), paper("dddd.jpg")};
    papers[3].reading.fingerprint = {};
    const auto described = [&] {
        const auto news = compare(papers);
        Words words;
        for (std::size_t i = 0; i < papers.size(); ++i) {
            std::string word = papers[i].file;
            for (const auto& finding : news[i].findings)
                word += ' ' + finding.id + ' ' + finding.seen + ' ' + finding.expected;
            for (const auto& duplicate : news[i].duplicates)
                word += ' ' + duplicate.file + ' ' + duplicate.how;
            words.push_back(word);
        }
        std::ranges::sort(words);
        return words;
    };
    const auto expected = described();
    const auto by_file = [](const Checked& a, const Checked& b) { return a.file < b.file; };
    while (std::next_permutation(papers.begin(), papers.end(), by_file))
        EXPECT_EQ(described(), expected);
}

TEST(FindCopies, LeavesHonestTwinsAlone)
{
    auto twin = of("twin.jpg", "Yohanes Ola Bria");
    set(twin, ElementId::Number, "015/YBIM/TI/V/2024");
    EXPECT_EQ(said({paper("a.jpg"), twin}), Words{});
    set(twin, ElementId::Number, "");
    EXPECT_EQ(said({paper("a.jpg"), twin}), Words{});
}

TEST(FindCopies, LeavesATwinAloneWhoseNumberWasMisreadIntoThis)
{
    auto twin = of("twin.jpg", "Yohanes Ola Bria");
    set(twin, ElementId::Number, "014/YBIM/TI/V/2024", 0.3);
    EXPECT_EQ(said({paper("a.jpg"), twin}), Words{});
}

TEST(FindCopies, LeavesOnePersonsOtherEventsAlone)
{
    auto other = paper("other.jpg");
    set(other, ElementId::Number, "020/YBIM/TI/VI/2024");
    set(other, ElementId::Title, "Literasi Keuangan Keluarga");
    hold(other, {2024y / 6 / 10, 2024y / 6 / 12});
    EXPECT_EQ(said({paper("a.jpg"), other}), Words{});
    set(other, ElementId::Number, "");
    EXPECT_EQ(said({paper("a.jpg"), other}), Words{});
}

TEST(FindCopies, FindsOnePaperUnderTwoNames)
{
    const std::vector papers{paper("a.jpg"), of("borrowed.jpg", "Yohanes Ola Bria")};
    const auto news = compare(papers);
    ASSERT_EQ(news.at(0).findings.size(), 1U);
    EXPECT_EQ(news.at(0).findings.at(0).id, "copy.borrowed");
    EXPECT_EQ(news.at(0).findings.at(0).expected, "Yohanes Ola Bria");
    EXPECT_EQ(news.at(1).findings.at(0).expected, "Maria Goreti Lelu");
    EXPECT_TRUE(news.at(0).duplicates.empty());
}

TEST(FindCopies, FindsOnePaperUnderTwoNamesByItsCode)
{
    auto original = paper("a.jpg");
    auto borrowed = of("borrowed.jpg", "Yohanes Ola Bria");
    set(borrowed, ElementId::Number, "");
    for (auto* one : {&original, &borrowed})
        one->reading.codes = {{"QRCode", "https://contoh.example/s/7f052195b8"}};
    EXPECT_EQ(said({original, borrowed}), Words{"copy.borrowed"});
}

TEST(FindCopies, TakesAnOverwrittenNameForAnother)
{
    auto original = paper("a.jpg");
    auto patched = of("patched.pdf", "Maria Yohanes Goreti Ola Lelu");
    name(patched, "Maria Yohanes Goreti Ola Lelu", 0.4);
    EXPECT_EQ(said({original, patched}), (Words{"copy.duplicate", "image"}));
    patched.reading.overprinted = {ElementId::Recipient};
    EXPECT_EQ(said({original, patched}), Words{"copy.borrowed"});
}

TEST(FindCopies, TakesAnOrganisersAddressForNobodysCode)
{
    auto original = paper("a.jpg");
    auto twin = of("twin.jpg", "Yohanes Ola Bria");
    set(twin, ElementId::Number, "");
    for (auto* one : {&original, &twin})
        one->reading.codes = {{"QRCode", "https://contoh.example/webinar2024"}};
    EXPECT_EQ(said({original, twin}), Words{});
}

TEST(FindCopies, HoldsANumberOfAWholeClassAgainstNobody)
{
    const std::vector papers{
        paper("a.jpg"), of("b.jpg", "Yohanes Ola Bria"), of("c.jpg", "Siti Nurhalizah")};
    for (const auto& news : compare(papers))
        EXPECT_TRUE(news.findings.empty());
}

TEST(FindCopies, HoldsAClassesNumberAgainstThemWhenTheCodeSaysItIsOnePapers)
{
    std::vector papers{
        paper("a.jpg"), of("b.jpg", "Yohanes Ola Bria"), of("c.jpg", "Siti Nurhalizah")};
    papers[0].reading.codes = {{"QRCode", "https://contoh.example/cek?no=014/YBIM/TI/V/2024"}};
    EXPECT_EQ(said(papers), Words{"copy.borrowed"});
}

TEST(FindCopies, NamesANumberOnTwoPapersOfDifferentDesign)
{
    auto other = of("other.jpg", "Yohanes Ola Bria");
    other.reading.fingerprint = drawn_paper(2, 1);
    EXPECT_EQ(said({paper("a.jpg"), other}), Words{"number.reused"});
    other.reading.certificate.organiser_id = "o2";
    EXPECT_EQ(said({paper("a.jpg"), other}), Words{});
}

TEST(FindCopies, NamesANumberOnOnePersonsPapersOfTwoRoles)
{
    auto other = paper("other.jpg");
    set(other, ElementId::Role, "Panitia");
    EXPECT_EQ(said({paper("a.jpg"), other}), Words{"number.reused"});
}

TEST(FindCopies, ComparesNothingThatCouldNotBeRead)
{
    Checked one;
    one.sha256 = "1";
    Checked other;
    other.sha256 = "2";
    EXPECT_EQ(said({one, other}), Words{});
    other.sha256.clear();
    EXPECT_EQ(said({other, other}), Words{});
}

TEST(FindCopies, NamesNoMoreThanTwentyDuplicates)
{
    std::vector<Checked> papers(30, paper("a.jpg"));
    EXPECT_EQ(compare(papers).at(0).duplicates.size(), most_duplicates);
    EXPECT_EQ(compare(papers).at(0).findings.size(), 1U);
}

} // namespace
} // namespace absah::verify
