// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/typefaces.h"

#include "fences/pdf/face.h"
#include "fences/pdf/glyphs.h"
#include "fences/pdf/program.h"
#include "fences/pdf/unicode.h"
#include "fences/pdf/windows.h"

#include <gtest/gtest.h>

#include <random>

#include "papers.h"
#include "samples.h"

namespace absah::pdf {

namespace {

using drawing::Face;

constexpr std::array faces{Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic};

Path regular_file()
{
    return typefaces().face(Face::Regular).file;
}

TEST(Typefaces, FindTheFourCutsOfTheDefaultFamily)
{
    EXPECT_EQ(typefaces().family(), default_family);
    std::set<Path> files;
    for (const Face face : faces)
        files.insert(typefaces().face(face).file);
    EXPECT_EQ(files.size(), 4u);
    EXPECT_GT(
        typefaces().width("Nama", Face::Bold, 10), typefaces().width("Nama", Face::Regular, 10));
}

TEST(Typefaces, AreFoundWhateverTheCaseOfTheName)
{
    const auto found = Typefaces::load("liberation serif");
    ASSERT_TRUE(found) << found.error().message;
    EXPECT_EQ(found->family(), "Liberation Serif");
}

TEST(Typefaces, AreNeverReplacedByAnotherFamily)
{
    for (const char* name : {"Huruf Yang Tidak Ada", "", "\xFF"}) {
        const auto found = Typefaces::load(name);
        ASSERT_FALSE(found);
        EXPECT_EQ(int(found.error().code), int(ErrorCode::NotFound));
        EXPECT_NE(found.error().message.find("install"), std::string::npos);
    }
}

TEST(Typefaces, AreFoundInAFolderOfTheSchoolsOwn)
{
    const Path folder = Path{testing::TempDir()} / "absah-fonts" / "inner";
    std::filesystem::create_directories(folder);
    std::filesystem::copy_file(
        regular_file(), folder / "a.ttf", std::filesystem::copy_options::overwrite_existing);
    const auto found = Typefaces::load(default_family, {folder.parent_path()});
    std::filesystem::remove_all(folder.parent_path());
    ASSERT_TRUE(found) << found.error().message;
}

TEST(Typefaces, SayWhichFileCannotBeReadAndWhy)
{
    const Path absent = Path{testing::TempDir()} / "tidak-ada.ttf";
    auto found = Typefaces::from_files({regular_file(), absent, absent, absent});
    ASSERT_FALSE(found);
    EXPECT_EQ(int(found.error().code), int(ErrorCode::NotFound));

    const Path other = sample("pdf/words.pdf");
    found = Typefaces::from_files({other, other, other, other});
    ASSERT_FALSE(found);
    EXPECT_EQ(int(found.error().code), int(ErrorCode::Unreadable));
    EXPECT_NE(found.error().message.find("words.pdf"), std::string::npos);
}

TEST(Typefaces, MayHaveOneFileForSeveralCuts)
{
    const auto bold = typefaces().face(Face::Bold).file;
    const auto found = Typefaces::from_files({regular_file(), bold, regular_file(), bold});
    ASSERT_TRUE(found) << found.error().message;
    auto document = paper();
    document.pages[0].items.push_back(drawing::Text{{60, 200}, "xyz", Face::Italic, 10, {}});
    document.pages[0].items.push_back(drawing::Text{{60, 220}, "QXY", Face::BoldItalic, 10, {}});
    const auto bytes = write_pdf(document, *found);
    ASSERT_TRUE(bytes) << bytes.error().message;
    const Written file{*bytes};
    const auto text = run("pdftotext " + file.name() + " -").words;
    EXPECT_NE(text.find("xyz"), std::string::npos) << text;
    EXPECT_NE(text.find("QXY"), std::string::npos) << text;
}

TEST(Typefaces, NameTheFirstCharacterThatIsNotThere)
{
    const std::pair<std::string, std::string> cases[]{
        {"Siti \xE4\xB8\xAD \xE6\x96\x87", "\xE4\xB8\xAD"},
        {"\xF0\x9F\x99\x82", "\xF0\x9F\x99\x82"},
        {"Siti\tB", "\t"},
        {"e\xCC\x81", "\xCC\x81"},
        {"\xD7\xA9", "\xD7\xA9"},
        {"a\xE2\x80\x8B", "\xE2\x80\x8B"},
        {"a\xC3", "\xEF\xBF\xBD"},
        {"\xED\xA0\x80", "\xEF\xBF\xBD"}};
    for (const auto& [words, character] : cases) {
        for (const Face face : faces)
            EXPECT_EQ(typefaces().missing(words, face), character) << words;
    }
}

TEST(Typefaces, HaveTheLettersOfOurNamesAndForms)
{
    const std::string words =
        "Nur\xC3\xA9 \xC3\x87"
        "elik \xC5\xA0o\xC5\x82 (I/a) 3 \xE2\x89\xA5 2 \xE2\x80\x93 "
        "\xE2\x80\x9Cya\xE2\x80\x9D \xE2\x80\xA6 \xE2\x80\xA2 \xC2\xA0 Rp \xE2\x82\xAC \xC2\xBD";
    for (const Face face : faces)
        EXPECT_EQ(typefaces().missing(words, face), std::nullopt);
}

TEST(Typefaces, ReachAboveAndBelowTheBaseLine)
{
    const auto reach = typefaces().reach(Face::Regular, 10);
    EXPECT_NEAR(reach.above, 9.05, 0.01);
    EXPECT_NEAR(reach.below, 2.12, 0.01);
}

TEST(Typefaces, MeasureNothingOfWhatIsNotThere)
{
    EXPECT_DOUBLE_EQ(typefaces().width("", Face::Regular, 10), 0);
    EXPECT_DOUBLE_EQ(
        typefaces().width(
            "a\xFF\xE4\xB8\xAD"
            "b",
            Face::Regular,
            10),
        typefaces().width("ab", Face::Regular, 10));
}

/// All characters that a face has below U+0180, and some of the signs above, in lines of 16.
std::vector<std::string> all_letters()
{
    std::vector<std::string> lines(1);
    int count = 0;
    for (char32_t c = 0x21; c < 0x2300; ++c) {
        if ((c >= 0x180 && c < 0x2010) || (c > 0x2044 && c < 0x2190)) continue;
        if (as_set(c) != c || c == 0x202F || typefaces().missing(to_utf8(c), Face::Regular))
            continue;
        if (count++ % 16 == 0) lines.emplace_back();
        lines.back() += to_utf8(c);
    }
    lines.erase(lines.begin());
    return lines;
}

TEST(Typefaces, MeasureEveryLetterAsAViewerAdvances)
{
    auto document = paper();
    document.pages.clear();
    const auto lines = all_letters();
    ASSERT_GT(lines.size(), 20u);
    for (const Face face : faces) {
        drawing::Page page{595, 842, {}};
        for (std::size_t i = 0; i < lines.size(); ++i)
            page.items.push_back(drawing::Text{{50, 40 + 20 * double(i)}, lines[i], face, 12, {}});
        document.pages.push_back(page);
    }
    const auto bytes = write_pdf(document, typefaces());
    ASSERT_TRUE(bytes) << bytes.error().message;
    const Written written{*bytes};
    for (std::size_t at = 0; at < faces.size(); ++at) {
        const auto said = run_on_file(
            {"mutool", "draw", "-F", "stext", file_argument, std::to_string(at + 1)},
            written.file(),
            {1 << 24});
        ASSERT_TRUE(said) << said.error().message;
        const auto page = read_glyphs({reinterpret_cast<const char*>(said->data()), said->size()});
        std::size_t seen = 0;
        for (const auto& run : page.runs) {
            for (const auto& glyph : run) {
                if (glyph.text == " ") continue; // mutool's own, where a letter is narrow
                const auto line = std::size_t((glyph.start.y - 40) / 20 + 0.5);
                ASSERT_LT(line, lines.size());
                const auto place = lines[line].find(glyph.text);
                ASSERT_NE(place, std::string::npos) << glyph.text;
                const double before = typefaces().width(
                    std::string_view{lines[line]}.substr(0, place), faces.at(at), 12);
                const double wide = typefaces().width(glyph.text, faces.at(at), 12);
                EXPECT_NEAR(glyph.start.x, 50 + before, 0.02) << glyph.text;
                EXPECT_NEAR(glyph.end.x - glyph.start.x, wide, 0.02) << glyph.text;
                ++seen;
            }
        }
        std::size_t expected = 0;
        for (const auto& line : lines)
            for_each_character(line, [&](char32_t) { ++expected; });
        EXPECT_EQ(seen, expected);
    }
}

TEST(Typefaces, AreRefusedWhenTheFileIsTorn)
{
    const auto whole = bytes_of(regular_file());
    for (const double part : {0.001, 0.1, 0.4, 0.7}) {
        const Written torn{std::string{
            whole.begin(), whole.begin() + std::ptrdiff_t(double(whole.size()) * part)}};
        const auto found = load_face({torn.file(), 0});
        ASSERT_FALSE(found) << part;
        EXPECT_NE(found.error().message.find(torn.name()), std::string::npos);
    }
}

TEST(Typefaces, NeverCrashOnADamagedFont)
{
    const auto whole = bytes_of(regular_file());
    std::mt19937 chance{7};
    int used = 0;
    for (int i = 0; i < 40; ++i) {
        std::string damaged{whole.begin(), whole.end()};
        for (int k = 0; k < 1 + i; ++k) // most of a font's logic stands in its first bytes
            damaged[chance() % (k % 2 == 0 ? 4000 : damaged.size())] = char(chance());
        const Written file{damaged};
        const auto bold = typefaces().face(Face::Bold).file;
        const auto found = Typefaces::from_files({file.file(), bold, bold, bold});
        if (!found) continue;
        ++used;
        (void)write_pdf(paper(), *found);
    }
    EXPECT_GT(used, 0) << "the damage was never small enough to get past the door";
}

TEST(Subset, HoldsTheAskedCharactersAndABlankOnly)
{
    const auto& face = typefaces().face(Face::Regular);
    const auto small = subset(face, {U'A', U'\u00E9'});
    ASSERT_TRUE(small) << small.error().message;
    EXPECT_LT(small->size(), 4000u);
    EXPECT_EQ(*small, *subset(face, {U'A', U'\u00E9'}));
    const Written file{std::string{small->begin(), small->end()}};
    const auto again = load_face({file.file(), 0});
    ASSERT_TRUE(again) << again.error().message;
    int characters = 0;
    for (const auto advance : again->advances)
        if (advance != no_glyph) ++characters;
    EXPECT_EQ(characters, 4) << "A, e acute, blank and no-break blank";
    EXPECT_EQ(again->advances[0x2011], no_glyph) << "without a hyphen";
    EXPECT_EQ(again->advances['A'], face.advances['A']);
}

TEST(WindowsByte, GoesThereAndBack)
{
    std::set<int> bytes;
    int characters = 0;
    for (char32_t c = 0; c < 0x10000; ++c) {
        const auto byte = windows_byte(c);
        if (!byte) continue;
        ++characters;
        bytes.insert(*byte);
    }
    EXPECT_EQ(characters, 95 + 27 + 94);
    EXPECT_EQ(bytes.size(), std::size_t(characters));
    EXPECT_EQ(windows_byte(U'\u2013'), 0x96);
    EXPECT_EQ(windows_byte(U'\u20AC'), 0x80);
    EXPECT_EQ(windows_byte(U'\u0178'), 0x9F);
    EXPECT_EQ(windows_byte(0x80), std::nullopt);
}

} // namespace

} // namespace absah::pdf
