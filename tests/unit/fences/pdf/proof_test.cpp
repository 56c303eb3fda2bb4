// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/proof.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>

#include "papers.h"

namespace absah::pdf {

namespace {

using namespace drawing;

constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
constexpr double endless = std::numeric_limits<double>::infinity();

struct Flaw {
    std::string said; ///< part of the message
    std::function<void(Document&)> make;
};

Text& name_of(Document& document)
{
    return std::get<Text>(document.pages[0].items[1]);
}

auto add(Item item)
{
    return [item = std::move(item)](Document& document) {
        document.pictures = {{1, 1, 1, {0}}};
        document.pages[0].items.push_back(item);
    };
}

void expect_refused(const std::vector<Flaw>& flaws)
{
    for (const auto& flaw : flaws) {
        auto document = paper();
        flaw.make(document);
        const auto bytes = write_pdf(document, typefaces());
        ASSERT_FALSE(bytes) << flaw.said;
        EXPECT_EQ(int(bytes.error().code), int(ErrorCode::BadData)) << bytes.error().message;
        EXPECT_NE(bytes.error().message.find(flaw.said), std::string::npos)
            << bytes.error().message << "\ninstead of: " << flaw.said;
    }
}

TEST(Proofread, GathersTheCharactersOfEachFaceOnce)
{
    const auto used = proofread(paper(), typefaces());
    ASSERT_TRUE(used) << used.error().message;
    const std::u32string regular = U" ,.NPSadhilrtuz";
    EXPECT_EQ((*used)[0], (std::vector<char32_t>{regular.begin(), regular.end()}));
    EXPECT_TRUE((*used)[2].empty());
}

TEST(Proofread, RefusesTextsThatCannotBeSetWhole)
{
    expect_refused({
        {"page 1: a text is empty", [](Document& d) { name_of(d).words.clear(); }},
        {"\"Siti \xEF\xBF\xBD\" is not UTF-8", [](Document& d) { name_of(d).words = "Siti \xFF"; }},
        {"is not UTF-8, or holds a control", [](Document& d) { name_of(d).words = "a\nb"; }},
        {"Liberation Sans cannot show: \"\xE4\xB8\xAD\" (U+4E2D)",
         [](Document& d) { name_of(d).words = "Siti \xE4\xB8\xAD"; }},
        {"(U+1F642)", [](Document& d) { name_of(d).words = "\xF0\x9F\x99\x82"; }},
        {"is longer than 32,767 bytes",
         [](Document& d) { name_of(d).words = std::string(66'000, 'i'); }},
        {"has the size 0", [](Document& d) { name_of(d).size = 0; }},
        {"has the size -3", [](Document& d) { name_of(d).size = -3; }},
        {"has the size 601", [](Document& d) { name_of(d).size = 601; }},
        {"has the size nan", [](Document& d) { name_of(d).size = nowhere; }},
        {"stands at no place", [](Document& d) { name_of(d).start.x = endless; }},
        {"ink with parts out of 0..1", [](Document& d) { name_of(d).ink.red = 1.1; }},
        {"\"Siti Nurhalizah, S.Pd.\" reaches over the page's edge",
         [](Document& d) { name_of(d).start.x = 500; }},
        {"reaches over the page's edge", [](Document& d) { name_of(d).start.x = -2; }},
        {"reaches over the page's edge", [](Document& d) { name_of(d).start.y = 3; }},
        {"reaches over the page's edge", [](Document& d) { name_of(d).start.y = 900; }},
    });
}

TEST(Proofread, LetsATextTouchTheEdge)
{
    auto document = paper();
    auto& text = name_of(document);
    text.start.x = document.pages[0].width - typefaces().width(text.words, text.face, text.size);
    EXPECT_TRUE(write_pdf(document, typefaces()));
}

TEST(Proofread, LetsPassWhatLiesJustWithinTheLimits)
{
    auto document = paper();
    document.pages.push_back({3, 3, {Line{{0, 0}, {3, 3}, 100, {}}}});
    document.pages.push_back({14'400, 14'400, {}});
    auto& wide = document.pages.back().items;
    wide.push_back(Text{{0, 7000}, "Besar", Face::Bold, 600, {}});
    wide.push_back(Text{{0, 8000}, std::string(32'767, 'i'), Face::Regular, 1.9, {}});
    wide.push_back(Frame{{-100, -100, 20'000, 20'000}, {}, 100, {}});
    const auto bytes = write_pdf(document, typefaces());
    ASSERT_TRUE(bytes) << bytes.error().message;
    const Written file{*bytes};
    EXPECT_EQ(run("qpdf --check " + file.name()).code, 0);
}

TEST(Proofread, RefusesPagesThatAreNone)
{
    expect_refused({
        {"has no page", [](Document& d) { d.pages.clear(); }},
        {"page 2: the page is 0 x 0",
         [](Document& d) {
             d.pages.push_back({0, 0, {}});
         }},
        {"2 x 842",
         [](Document& d) {
             d.pages.push_back({2, 842, {}});
         }},
        {"14401",
         [](Document& d) {
             d.pages.push_back({14401, 842, {}});
         }},
        {"page 2",
         [](Document& d) {
             d.pages.push_back({-5, 842, {}});
         }},
        {"nan",
         [](Document& d) {
             d.pages.push_back({nowhere, 842, {}});
         }},
    });
}

TEST(Proofread, RefusesShapesWithoutPlaceOrSense)
{
    expect_refused({
        {"a line has no place", add(Line{{nowhere, 0}, {1, 1}})},
        {"a line is -1 points wide", add(Line{{0, 0}, {1, 1}, -1})},
        {"a line has an ink", add(Line{{0, 0}, {1, 1}, 1, {0, -1, 0}})},
        {"a frame has no place", add(Frame{{0, 0, -1, 1}, {}, 1})},
        {"a frame's stroke is 101", add(Frame{{0, 0, 1, 1}, {}, 101})},
        {"a frame has an ink", add(Frame{{0, 0, 1, 1}, Ink{2, 0, 0}})},
        {"picture 2 is not in the document", add(Placed{{0, 0, 9, 9}, 1, ""})},
        {"picture 1 has no place", add(Placed{{0, 0, 0, 9}, 0, ""})},
        {"picture 1 is described", add(Placed{{0, 0, 9, 9}, 0, "\xFF"})},
        {"picture 1 reaches over", add(Placed{{590, 0, 9, 9}, 0, ""})},
        {"a code has no place", add(Code{{0, 0, 9, endless}, 1, {true}})},
        {"a code of 2 x 2 modules has 3", add(Code{{0, 0, 9, 9}, 2, {true, true, true}})},
        {"a code of 0 x 0", add(Code{{0, 0, 9, 9}, 0, {}})},
        {"a code reaches over", add(Code{{0, 840, 9, 9}, 1, {true}})},
    });
}

TEST(Proofread, RefusesPicturesWhoseSamplesDoNotFit)
{
    expect_refused({
        {"picture 1 has not the samples",
         [](Document& d) {
             d.pictures = {{2, 2, 3, {1, 2, 3}}};
         }},
        {"picture 1 has no pixels",
         [](Document& d) {
             d.pictures = {{0, 2, 3, {}}};
         }},
        {"neither grey nor RGB",
         [](Document& d) {
             d.pictures = {{1, 1, 4, {0, 0, 0, 0}}};
         }},
        {"has not the samples",
         [](Document& d) {
             d.pictures = {{2'000'000'000, 2'000'000'000, 3, {}}};
         }},
    });
}

TEST(Proofread, RefusesBookmarksThatLeadNowhere)
{
    expect_refused({
        {"has no title",
         [](Document& d) {
             d.bookmarks = {{"", 0, 0, 0}};
         }},
        {"\"b\" skips a level",
         [](Document& d) {
             d.bookmarks = {{"b", 1, 0, 0}};
         }},
        {"skips a level",
         [](Document& d) {
             d.bookmarks = {{"a", 0, 0, 0}, {"b", 2, 0, 0}};
         }},
        {"skips a level",
         [](Document& d) {
             d.bookmarks = {{"a", -1, 0, 0}};
         }},
        {"a page that is not there",
         [](Document& d) {
             d.bookmarks = {{"a", 0, 1, 0}};
         }},
        {"leads to no place",
         [](Document& d) {
             d.bookmarks = {{"a", 0, 0, nowhere}};
         }},
    });
}

TEST(Proofread, RefusesInformationThatNoViewerCanShow)
{
    expect_refused({
        {"the document's title", [](Document& d) { d.information.title = "\xC3"; }},
        {"the document's author", [](Document& d) { d.information.author = "a\x01"; }},
        {"has no date", [](Document& d) { d.information.date = Day{}; }},
        {"language \"Bahasa Indonesia\"",
         [](Document& d) { d.information.language = "Bahasa Indonesia"; }},
        {"an attachment has no name",
         [](Document& d) {
             d.attachments = {{"", "text/plain", "", ""}};
         }},
        {"has a path for a name",
         [](Document& d) {
             d.attachments = {{"../a", "text/plain", "", ""}};
         }},
        {"two attachments are called \"a\"",
         [](Document& d) {
             d.attachments = {{"a", "a/b", "", ""}, {"a", "a/b", "", ""}};
         }},
        {"has no media type",
         [](Document& d) {
             d.attachments = {{"a", "text", "", ""}};
         }},
    });
}

} // namespace

} // namespace absah::pdf
