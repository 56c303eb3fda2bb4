// SPDX-License-Identifier: Apache-2.0
#include "steps/recognise/recognise.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace absah::recognise {
namespace {

using Kind = form::Piece::Kind;

form::Words words_of(std::vector<form::Piece> pieces)
{
    return {std::move(pieces), {}};
}

form::Template numbered()
{
    form::Template form;
    form.foot.emplace();
    form.foot->right = words_of(
        {{Kind::Words, "Halaman "}, {Kind::Page, ""}, {Kind::Words, " dari "}, {Kind::Pages, ""}});
    return form;
}

std::vector<Word> line(const std::vector<std::string>& texts)
{
    std::vector<Word> words;
    for (const auto& text : texts)
        words.push_back({text, {50 + 60 * int(words.size()), 400, 50, 12}, 0.9, 1});
    return words;
}

TEST(PageByForm, ReadsWhatTheFootSays)
{
    const auto page = page_by_form(line({"SKP", "Siti", "Ha1aman", "2", "dari", "3"}), numbered());
    ASSERT_TRUE(page);
    EXPECT_EQ(page->number, 2);
    EXPECT_EQ(page->count, 3);
}

TEST(PageByForm, GuessesNothing)
{
    EXPECT_FALSE(page_by_form(line({"Halaman", "Z", "dari", "3"}), numbered()));
    EXPECT_FALSE(page_by_form(line({"Halaman", "5", "dari", "3"}), numbered()));
    EXPECT_FALSE(page_by_form(line({"Halaman", "2", "dari", "3"}), form::Template{}));
}

TEST(RoomsByForm, LieBelowTheSignersRoleWhereNothingIsPrinted)
{
    form::Template form;
    form::Signatures block;
    block.room = 50;
    form::Signer signer;
    signer.id = "appraiser";
    form::Cell role;
    role.text = words_of({{Kind::Words, "Pejabat Penilai,"}});
    signer.above = {role};
    block.signers = {signer};
    form::Block holder;
    holder.content = block;
    form.blocks.push_back(holder);
    const Picture upright{595, 842, 3, {}};
    std::vector<Word> words{
        {"PEJABAT", {50, 100, 60, 12}, 0.9, 1},
        {"PENILAI", {120, 100, 60, 12}, 0.9, 1},
        {"NAMA", {50, 120, 40, 12}, 0.9, 2},
        {"Drs.", {100, 120, 40, 12}, 0.9, 2},
        {"Bambang", {150, 125, 60, 12}, 0.9, 2},
        {"Pejabat", {300, 500, 60, 12}, 0.9, 3},
        {"Penilai,", {370, 500, 60, 12}, 0.9, 3}};
    const auto rooms = rooms_by_form({1, upright, words, {}, upright.size(), {}}, form);
    ASSERT_EQ(rooms.size(), 1U);
    EXPECT_EQ(rooms[0].id, "appraiser");
    EXPECT_EQ(rooms[0].box.x, 300);
    EXPECT_EQ(rooms[0].box.y, 512);
    EXPECT_EQ(rooms[0].box.height, 50);
}

} // namespace
} // namespace absah::recognise
