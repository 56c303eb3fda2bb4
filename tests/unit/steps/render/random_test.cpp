// SPDX-License-Identifier: Apache-2.0
#include <random>

#include "paper.h"

namespace absah {
namespace {

/// A form with everything that can go wrong beside everything else: spans, groups, lists in cells,
/// rows beside rows, sections, signatures, a head and a foot.
const std::string nasty_form = test::report_of(R"([head]
left = "{title}"
rule = true
[foot]
left = "{name}"
right = "Halaman {page} dari {pages}"
[styles.column_title]
face = "bold"
align = "centre"
[[block]]
type = "heading"
text = "{title}"
[[block]]
type = "pairs"
rows = [{ label = "Nama", value = "{name}" }]
[[block]]
type = "table"
title = "HASIL"
numbered = true
columns = [
  { width = 12, title = "NO" },
  { share = 2, title = "RHK" },
  { width = 38, title = "ASPEK", group = "UKURAN" },
  { share = 3, title = "TARGET", group = "UKURAN" },
]
[[block.rows]]
section = "UTAMA"
[[block.rows]]
over = "rhk"
as = "rhk"
empty = "kosong"
cells = ["{rhk#}", "{rhk.text}"]
[[block.rows.inner]]
over = "rhk.aspects"
as = "aspect"
cells = ["{aspect.name}", { text = "{aspect.text}", list = { marker = "1.", items = [{ over = "aspect.items", as = "item", text = "{item}" }] } }]
[[block]]
type = "paragraph"
text = "{note?}"
[[block]]
type = "signatures"
[[block.signer]]
above = ["Sagara,", "Pegawai,"]
name = "{name}"
[[block.signer]]
above = ["Penilai,"]
name = "{title}"
)");

/// Words that are met nowhere else, so that each can be looked for.
class Words {
public:
    explicit Words(unsigned seed)
        : chance_(seed)
    {
    }

    int up_to(int most) { return std::uniform_int_distribution<int>(0, most)(chance_); }

    std::string some(int most)
    {
        std::string text;
        const int count = up_to(most);
        for (int i = 0; i < count; ++i)
            text += (i == 0 ? "" : (up_to(30) == 0 ? "\n" : " ")) + word();
        return text;
    }

    std::string word()
    {
        std::string letters = up_to(4) == 0 ? "\xE5\xAD\x97" : "w"; // a wide letter now and then
        letters += std::to_string(++made_);
        const int longer = up_to(60) == 0 ? 120 : up_to(12);
        letters += 'x';
        for (int i = 0; i < longer; ++i)
            letters += up_to(1) == 0 ? 'A' : 'i';
        letters += 'z';
        return letters;
    }

private:
    std::mt19937 chance_;
    int made_ = 0;
};

Field random_record(Words& words)
{
    Field record = Field::object();
    record.set("title", words.word() + " " + words.some(25));
    record.set("name", words.word() + " " + words.some(8));
    record.set("note", words.some(200));
    std::vector<Field> all;
    for (int i = words.up_to(12); i > 0; --i) {
        std::vector<Field> aspects;
        for (int j = words.up_to(5); j > 0; --j) {
            std::vector<Field> items;
            for (int k = words.up_to(4); k > 0; --k)
                items.emplace_back(words.word() + " " + words.some(12));
            aspects.push_back(Field::object(
                {{"name", words.word()},
                 {"text", words.word() + " " + words.some(words.up_to(9) == 0 ? 600 : 25)},
                 {"items", Field::list(items)}}));
        }
        all.push_back(Field::object(
            {{"text", words.word() + " " + words.some(words.up_to(9) == 0 ? 500 : 30)},
             {"aspects", Field::list(aspects)}}));
    }
    record.set("rhk", Field::list(all));
    return record;
}

/// What one cell says, in the order in which it is read; torn words put together.
std::string without_blanks(const std::string& text)
{
    std::string all;
    for (const char c : text)
        if (c != ' ' && c != '\n') all += c;
    return all;
}

void collect(const Field& field, std::vector<std::string>& texts)
{
    if (field.is_text()) texts.push_back(without_blanks(field.shown()));
    for (const auto& entry : field.entries())
        collect(entry, texts);
    for (const auto& member : field.members())
        collect(member.value, texts);
}

class RandomRecord : public testing::TestWithParam<unsigned> {};

TEST_P(RandomRecord, IsSetWithoutOverflowOrLoss)
{
    Words words(GetParam());
    const auto record = random_record(words);
    const auto made = test::paper(nasty_form, record);
    ASSERT_FALSE(made.document.pages.empty());
    test::expect_sound(made.document);

    // Letters of every column of a row are read before the next row's, except where a row goes over
    // a page; so words are looked for one by one.
    std::string all;
    for (const auto& page : made.document.pages)
        for (const auto& text : test::all_of<drawing::Text>(page))
            all += without_blanks(text.words);
    std::vector<std::string> texts;
    collect(*record.find("rhk"), texts);
    std::vector<std::string> note;
    collect(*record.find("note"), note);
    for (const auto& text : texts) {
        std::size_t from = 0;
        std::size_t before = 0;
        for (std::size_t end = text.find('z'); end != text.npos; end = text.find('z', from)) {
            const auto word = text.substr(from, end + 1 - from);
            from = end + 1;
            if (word.size() > 30) continue; // torn over lines, other cells' words between
            const auto first = all.find(word);
            EXPECT_NE(first, all.npos) << word;
            EXPECT_EQ(all.find(word, first + 1), all.npos) << word;
            EXPECT_GE(first, before) << word << " is read before what stands before it";
            before = first;
        }
    }
    EXPECT_TRUE(made.document.pages.size() > 1 || all.find(note.at(0)) != all.npos);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomRecord, testing::Range(1u, 121u));

} // namespace
} // namespace absah
