// SPDX-License-Identifier: Apache-2.0
#include "steps/present/folder_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace absah::present {
namespace {

using testing::HasSubstr;
using testing::Not;

FolderLine line(FolderState state, const std::string& place = {})
{
    return {
        "foto.jpg", state, "Nomor belum terlihat.", "Foto ulang.", "foto.jpg.hasil.html", place};
}

std::string page(const FolderLine& one, Language language = Language::Indonesian)
{
    const std::vector<FolderLine> lines{one};
    return to_folder_page("T1", lines, language);
}

TEST(FolderPage, SaysInPlainWordsWhatBecameOfEachFile)
{
    EXPECT_THAT(page(line(FolderState::Accepted, "out/T1/foto.jpg")), HasSubstr("out/T1/foto.jpg"));
    EXPECT_THAT(page(line(FolderState::Doubtful)), HasSubstr("Nomor belum terlihat."));
    EXPECT_THAT(page(line(FolderState::Rejected)), HasSubstr("Foto ulang."));
    EXPECT_THAT(page(line(FolderState::Link)), HasSubstr("pintasan"));
    EXPECT_THAT(page(line(FolderState::Replaced, "baru.jpg")), HasSubstr("baru.jpg"));
    EXPECT_THAT(page(line(FolderState::Cut), Language::English), HasSubstr("Not whole yet"));
    EXPECT_THAT(page(line(FolderState::Unfinished), Language::English), HasSubstr("Still loading"));
}

TEST(FolderPage, CountsWhatIsThere)
{
    const std::vector<FolderLine> lines{
        line(FolderState::Accepted),
        line(FolderState::Complete),
        line(FolderState::Doubtful),
        line(FolderState::Rejected),
        line(FolderState::Arriving),
        line(FolderState::Replaced)};
    EXPECT_THAT(
        to_folder_page("T1", lines, Language::English),
        HasSubstr("2 complete, 1 to look at, 1 that do not fit, 1 being checked."));
}

TEST(FolderPage, LinksToTheCardWhateverTheNameHolds)
{
    auto odd = line(FolderState::Doubtful);
    odd.file = "a:b <script>.jpg";
    odd.card = "a:b <script> #1%.jpg.hasil.html";
    const auto html = page(odd);
    EXPECT_THAT(html, HasSubstr("href=\"./a%3Ab%20%3Cscript%3E%20%231%25.jpg.hasil.html\""));
    EXPECT_THAT(html, Not(HasSubstr("<script>")));
}

TEST(FolderPage, HasNoLinkWhereThereIsNoCard)
{
    auto bare = line(FolderState::Arriving);
    bare.card.clear();
    EXPECT_THAT(page(bare), Not(HasSubstr("href=")));
}

} // namespace
} // namespace absah::present
