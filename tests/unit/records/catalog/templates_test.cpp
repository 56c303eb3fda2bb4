// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/catalog.h"

#include <gtest/gtest.h>

#include <array>

#include "folder.h"

namespace absah::catalog {
namespace {

using test::Folder;

constexpr auto head = "[report]\ntitle = \"t\"\n";

Result<form::Template> load(const Folder& folder)
{
    const std::array folders{folder.path()};
    return load_template(folders, "skp");
}

std::string with_block(const std::string& keys)
{
    return head + ("[[block]]\n" + keys);
}

TEST(Templates, AreReadWithTheirPlacesTakenApart)
{
    const Folder folder;
    folder.write(
        "skp/template.toml",
        with_block("type = \"paragraph\"\ntext = \"Nama **{a.b?-}** {{x}}\"\n"));
    const auto made = load(folder);
    ASSERT_TRUE(made) << made.error().message;
    const auto& text = std::get<form::Paragraph>(made->blocks.at(0).content).text;
    ASSERT_EQ(text.pieces.size(), 3u);
    EXPECT_EQ(text.pieces[0].text, "Nama ");
    EXPECT_EQ(text.pieces[1].kind, form::Piece::Kind::Value);
    EXPECT_EQ(text.pieces[1].text, "a.b");
    EXPECT_EQ(text.pieces[1].instead, "-");
    EXPECT_TRUE(text.pieces[1].bold);
    EXPECT_EQ(text.pieces[2].text, " {x}");
    EXPECT_EQ(text.source.line, 5);
}

TEST(Templates, TakeEachFileFromTheFirstFolderThatHasIt)
{
    const Folder school;
    const Folder built_in;
    built_in.write("skp/template.toml", with_block("type = \"shared\"\npart = \"letterhead\"\n"));
    built_in.write(
        "shared/letterhead.toml",
        "[[block]]\ntype = \"picture\"\nfile = \"logo.png\"\nheight = 20\nalternative = "
        "\"ours\"\n");
    built_in.write("shared/logo.png", "");
    const auto logo = school.write("shared/logo.png", "");
    const std::array folders{school.path(), built_in.path()};
    const auto made = load_template(folders, "skp");
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_EQ(std::get<form::Picture>(made->blocks.at(0).content).found, logo);
    EXPECT_EQ(made->files.size(), 2u);
}

TEST(Templates, DoWithoutAnOptionalPart)
{
    const Folder folder;
    folder.write(
        "skp/template.toml",
        with_block("type = \"shared\"\npart = \"letterhead\"\noptional = true\n"));
    const auto made = load(folder);
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_TRUE(made->blocks.empty());
}

TEST(Templates, ChangeSharedStylesKeyByKey)
{
    const Folder folder;
    folder.write(
        "shared/styles.toml", "[styles.body]\nsize = 10\n[styles.heading1]\nface = \"bold\"\n");
    folder.write(
        "skp/template.toml",
        std::string(head) +
            "[styles.heading1]\nalign = \"centre\"\n[styles.big]\nbased_on = \"heading1\"\nsize = "
            "20\n[[block]]\ntype = \"heading\"\ntext = \"x\"\nstyle = \"big\"\n");
    const auto made = load(folder);
    ASSERT_TRUE(made) << made.error().message;
    const auto& style = made->styles.at(std::get<form::Heading>(made->blocks[0].content).style);
    EXPECT_EQ(style.name, "big");
    EXPECT_EQ(style.face, drawing::Face::Bold);
    EXPECT_EQ(style.align, form::Align::Centre);
    EXPECT_EQ(style.size, 20);
    EXPECT_EQ(made->styles.front().name, "body");
    EXPECT_EQ(made->styles.front().size, 10);
}

TEST(Templates, OfAnUnknownNameSuggestTheNearest)
{
    const Folder folder;
    folder.write("lampiran/template.toml", head);
    const std::array folders{folder.path()};
    const auto made = load_template(folders, "lampirn");
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::NotFound);
    EXPECT_NE(made.error().message.find("did you mean \"lampiran\"?"), std::string::npos);
}

TEST(Templates, PointIntoTheSharedFileThatIsWrong)
{
    const Folder folder;
    folder.write("skp/template.toml", with_block("type = \"shared\"\npart = \"sign\"\n"));
    const auto part = folder.write("shared/sign.toml", "[[block]]\ntype = \"paragraf\"\n");
    const auto made = load(folder);
    ASSERT_FALSE(made);
    EXPECT_TRUE(made.error().message.starts_with(part.string() + ":2:8: ")) << made.error().message;
}

TEST(Templates, OfTornTomlAreRefusedWhereverTheyAreTorn)
{
    for (const auto* torn :
         {"[",
          "[\n",
          "[[",
          "[[block",
          "[[block]\n",
          "[.\n",
          "= 1",
          "a",
          "a =",
          "a = [",
          "a = {",
          "a = \"",
          "a.\n",
          "\"",
          "a = 1979-99-99",
          "a = 0x"}) {
        const Folder folder;
        const auto file = folder.write("skp/template.toml", std::string(head) + torn);
        const auto made = load(folder);
        ASSERT_FALSE(made) << torn;
        EXPECT_EQ(made.error().code, ErrorCode::BadData) << torn;
        EXPECT_TRUE(made.error().message.starts_with(file.string() + ':')) << made.error().message;
    }
}

struct Mistake {
    std::string text;
    std::string place; ///< line:column
    std::string says;
};

class BadTemplate : public testing::TestWithParam<Mistake> {};

TEST_P(BadTemplate, IsRefusedWithPlaceAndReason)
{
    const Folder folder;
    const auto file = folder.write("skp/template.toml", GetParam().text);
    const auto made = load(folder);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::BadData);
    const auto& message = made.error().message;
    EXPECT_TRUE(message.starts_with(file.string() + ":" + GetParam().place + ": ")) << message;
    EXPECT_NE(message.find(GetParam().says), std::string::npos) << message;
}

INSTANTIATE_TEST_SUITE_P(
    Mistakes,
    BadTemplate,
    testing::Values(
        Mistake{"[reprot]\n", "1:2", "did you mean \"report\"?"},
        Mistake{"[report]\ntitle = 3\n", "2:9", "must be a text"},
        Mistake{head, "1:1", "needs \"block\""},
        Mistake{std::string(head) + "[page]\npaper = \"a5\"\n", "4:9", "one of a4, f4"},
        Mistake{std::string(head) + "[page]\nmargin = 90\n", "4:10", "leaves no paper"},
        Mistake{std::string(head) + "[styles.x]\ncolour = \"red\"\n", "4:10", "#d9d9d9"},
        Mistake{std::string(head) + "[styles.x]\nbased_on = \"bdy\"\n", "4:12", "\"body\"?"},
        Mistake{std::string(head) + "[styles.x]\nbased_on = \"x\"\n", "4:12", "circle"},
        Mistake{with_block("typ = \"heading\"\n"), "3:1", "needs \"type\""},
        Mistake{with_block("type = \"headng\"\n"), "4:8", "did you mean \"heading\"?"},
        Mistake{with_block("type = \"heading\"\ntext = \"x\"\nlevl = 2\n"), "6:1", "\"level\"?"},
        Mistake{with_block("type = \"heading\"\ntext = \"x\"\nlevel = 4\n"), "6:9", "from 1 to 3"},
        Mistake{
            with_block("type = \"heading\"\ntext = \"x\"\nstyle = \"headng1\"\n"),
            "6:9",
            "did you mean \"heading1\"?"},
        Mistake{with_block("type = \"paragraph\"\ntext = \"a {b\"\n"), "5:8", "not closed"},
        Mistake{with_block("type = \"paragraph\"\ntext = \"a b}\"\n"), "5:8", "not opened"},
        Mistake{with_block("type = \"paragraph\"\ntext = \"{a b}\"\n"), "5:8", "is no place"},
        Mistake{with_block("type = \"paragraph\"\ntext = \"{page}\"\n"), "5:8", "heads and feet"},
        Mistake{with_block("type = \"paragraph\"\ntext = \"{x#}\"\n"), "5:8", "no loop around"},
        Mistake{with_block("type = \"paragraph\"\ntext = \"{#}\"\n"), "5:8", "counts rows"},
        Mistake{
            with_block("type = \"repeat\"\nover = \"a\"\nas = \"entry\"\n[[block.block]]\ntype = "
                       "\"paragraph\"\ntext = \"{entri#}\"\n"),
            "9:8",
            "did you mean \"entry\"?"},
        Mistake{
            with_block("type = \"repeat\"\nover = \"a\"\n[[block.block]]\ntype = \"space\"\n"),
            "3:1",
            "\"as\" (a name for its entry)"},
        Mistake{
            with_block("type = \"space\"\nheight = 3\nwhen = { path = \"a\", equal = \"x\" }\n"),
            "6:8",
            "needs \"equals\""},
        Mistake{
            with_block("type = \"table\"\ncolumns = [{ }, { }]\n[[block.rows]]\ncells = [\"a\"]\n"),
            "7:9",
            "the cells take 1 columns, there are 2"},
        Mistake{
            with_block("type = \"table\"\ncolumns = [{ width = 3, share = 1 }]\nrows = []\n"),
            "5:33",
            "not both"},
        Mistake{
            with_block("type = \"picture\"\nfile = \"x.png\"\nheight = 3\nalternative = \"x\"\n"),
            "5:8",
            "there is no picture \"x.png\""},
        Mistake{with_block("type = \"shared\"\npart = \"sign\"\n"), "5:8", "no shared/sign.toml"}));

TEST(Templates, ThatUseThemselvesAreRefused)
{
    const Folder folder;
    folder.write("skp/template.toml", with_block("type = \"shared\"\npart = \"a\"\n"));
    folder.write("shared/a.toml", "[[block]]\ntype = \"shared\"\npart = \"a\"\n");
    const auto made = load(folder);
    ASSERT_FALSE(made);
    EXPECT_NE(made.error().message.find("circle"), std::string::npos);
}

} // namespace
} // namespace absah::catalog
