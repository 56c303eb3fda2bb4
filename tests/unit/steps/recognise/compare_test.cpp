// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/raster.h"
#include "steps/recognise/recognise.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace absah::recognise {
namespace {

const pdf::Typefaces& faces()
{
    static const auto loaded = pdf::Typefaces::load();
    return loaded.value();
}

using Lines = std::vector<std::string>;

const Lines plan{
    "SASARAN KINERJA PEGAWAI",
    "Nama Siti Nurhalizah",
    "Jabatan Guru Ahli Pertama",
    "Meningkatnya mutu pembelajaran",
    "Jumlah modul ajar yang disusun",
    "RATING HASIL KERJA Sesuai Ekspektasi",
    "Halaman 1 dari 2"};

drawing::Page page_of(const Lines& lines)
{
    drawing::Page page{300, 300, {}};
    for (std::size_t i = 0; i < lines.size(); ++i)
        page.items.emplace_back(
            drawing::Text{{20, 30 + 24.0 * double(i)}, lines[i], drawing::Face::Regular, 11});
    return page;
}

DrawnPage drawn(const Lines& lines)
{
    const auto page = page_of(lines);
    return drawn_page(page, pdf::raster(page, faces(), drawn_dpi), faces());
}

/// A scan of the page, read without a mistake, which lies `off` to the right and below.
struct Scan {
    explicit Scan(const Lines& lines, int off = 7)
    {
        const auto print = drawn(lines);
        const auto& grey = print.grey;
        upright = {grey.width + off, grey.height + off, 3, {}};
        upright.pixels.assign(std::size_t(upright.width) * std::size_t(upright.height) * 3, 240);
        for (int y = 0; y < grey.height; ++y)
            for (int x = 0; x < grey.width; ++x)
                for (int c = 0; c < 3; ++c)
                    pixel(x + off, y + off, c) = std::uint8_t(
                        30 +
                        grey.pixels[std::size_t(y) * std::size_t(grey.width) + std::size_t(x)] *
                            210 / 255);
        for (auto word : print.words) {
            word.box.x += off;
            word.box.y += off;
            words.push_back({word.text, word.box, 0.95, word.line});
        }
    }

    std::uint8_t& pixel(int x, int y, int c)
    {
        return upright.pixels
            [(std::size_t(y) * std::size_t(upright.width) + std::size_t(x)) * 3 + std::size_t(c)];
    }

    [[nodiscard]] SeenPage seen() const { return {1, upright, words, {}, upright.size(), {}}; }

    Picture upright;
    std::vector<Word> words;
};

PrintComparison compared(const Scan& scan, const Lines& printed)
{
    const auto page = drawn(printed);
    const std::vector<DrawnPage> pages{page};
    const auto match = find_page(scan.seen(), pages);
    EXPECT_GT(match.agreeing, 4);
    return compare(scan.seen(), page, match.to_seen);
}

TEST(DrawnPage, KnowsEachWordAndItsPlace)
{
    const auto page = drawn({"Dua kata ... 12"});
    ASSERT_EQ(page.words.size(), 3U) << "dots alone are no word";
    EXPECT_EQ(page.words[1].text, "kata");
    EXPECT_GT(page.words[1].box.x, page.words[0].box.right());
    EXPECT_EQ(page.words[0].line, page.words[2].line);
}

TEST(FindPage, PicksThePageThatItIs)
{
    auto second = plan;
    second[3] = "Terlaksananya layanan pendampingan";
    second[4] = "Ketepatan penyelesaian laporan";
    second.back() = "Halaman 2 dari 2";
    const std::vector<DrawnPage> pages{drawn(plan), drawn(second)};
    EXPECT_EQ(find_page(Scan(plan).seen(), pages).page, 0U);
    const auto match = find_page(Scan(second).seen(), pages);
    EXPECT_EQ(match.page, 1U);
    EXPECT_GT(match.share, 0.9);
}

TEST(FindPage, IsNoneForAnotherPaper)
{
    const std::vector<DrawnPage> pages{drawn(plan)};
    const Scan other({"Sertifikat", "diberikan kepada", "Budi Santoso", "sebagai peserta"});
    EXPECT_LT(find_page(other.seen(), pages).share, 0.3);
}

TEST(Compare, IsQuietAboutAPrintAsItWas)
{
    const auto result = compared(Scan(plan), plan);
    EXPECT_EQ(result.words, 27);
    EXPECT_TRUE(result.other.empty());
    EXPECT_TRUE(result.covered.empty());
}

TEST(Compare, NoticesOneOtherWordWithItsPlace)
{
    auto changed = plan;
    changed[4] = "Jumlah kelas ajar yang disusun";
    const auto result = compared(Scan(changed), plan);
    const auto is_modul = [](const PrintPlace& place) { return place.printed == "modul"; };
    ASSERT_TRUE(std::ranges::any_of(result.other, is_modul));
    EXPECT_FALSE(std::ranges::find_if(result.other, is_modul)->box.empty());
}

TEST(Compare, DoesNotTrustTheReaderWhereThePictureDiffers)
{
    auto changed = plan;
    changed[5] = "RATING HASIL KERJA Di Atas Ekspektasi";
    Scan scan(changed);
    scan.words = Scan(plan).words; // as if the reader had corrected what it saw
    EXPECT_FALSE(compared(scan, plan).other.empty());
}

TEST(Compare, DoesNotTakeAReadersSlipForAnotherWord)
{
    Scan scan(plan);
    scan.words[5].text = "Nurhal1zab";
    scan.words[9].text = "";
    const auto result = compared(scan, plan);
    EXPECT_TRUE(result.other.empty());
}

TEST(Compare, CallsAWordUnderAStampCoveredNotChanged)
{
    Scan scan(plan);
    const auto word = scan.words[9];
    for (int x = word.box.x - 5; x < word.box.right() + 5; ++x)
        for (int c = 0; c < 3; ++c)
            for (int y = 0; y < 3; ++y)
                for (const int line : {2, 12})
                    scan.pixel(x, word.box.y + line + y, c) = 60;
    scan.words.erase(scan.words.begin() + 9);
    const auto result = compared(scan, plan);
    EXPECT_TRUE(result.other.empty());
    ASSERT_EQ(result.covered.size(), 1U);
    EXPECT_EQ(result.covered.front().printed, word.text);
}

TEST(LookInto, TellsASignedRoomFromAnEmptyOne)
{
    Scan scan(plan);
    const Box empty{300, 520, 200, 90};
    const Box room{30, 520, 200, 90};
    for (int i = 0; i < 140; ++i)
        for (int w = 0; w < 4; ++w)
            for (int c = 0; c < 3; ++c) {
                scan.pixel(50 + i, 590 - i / 3 + w, c) = 40;
                scan.pixel(50 + i, 545 + i / 3 + w, c) = 40;
            }
    const std::vector<Room> rooms{{"a", "Siti", room}, {"b", "Budi", empty}};
    const auto looked = look_into(scan.seen(), rooms);
    ASSERT_EQ(looked.size(), 2U);
    EXPECT_EQ(looked[0].ink, Trace::Clear);
    EXPECT_EQ(looked[1].ink, Trace::None);
    EXPECT_EQ(looked[0].stamp, Trace::None);
}

} // namespace
} // namespace absah::recognise
