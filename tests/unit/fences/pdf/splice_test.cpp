// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/writer.h"

#include <gtest/gtest.h>

#include <array>
#include <fstream>

#include "papers.h"
#include "samples.h"

namespace absah::pdf {
namespace {

/// 1400 x 990 pixels, three channels.
Bytes jpeg_file()
{
    return read_file(Path(ABSAH_SOURCE_DIR) / "templates/dossier/bukti/sertifikat.jpg", 1U << 20)
        .value();
}

Stored stored(Spool& spool, const Bytes& bytes)
{
    return spool.add(bytes).value();
}

Spool new_spool()
{
    return std::move(Spool::make().value());
}

/// Two pages that show `pictures`, each once, with text and a plain picture between them.
drawing::Document album(const std::vector<drawing::Picture>& pictures)
{
    auto document = paper();
    document.pictures = pictures;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        document.pages.push_back(document.pages[0]);
        document.pages.back().items.push_back(
            drawing::Placed{{60, 200, 400, 280}, pictures.size() - 1 - i, "bukti"});
    }
    return document;
}

drawing::Picture jpeg_picture(const Stored& jpeg)
{
    return {1400, 990, 3, {}, jpeg};
}

std::string written(const drawing::Document& document, Archive kind = Archive::Pdf2b)
{
    auto bytes = write_pdf(document, typefaces(), kind);
    EXPECT_TRUE(bytes) << bytes.error().message;
    return bytes ? *bytes : std::string{};
}

TEST(StoredPicture, GoesIntoTheFileAsItIs)
{
    auto spool = new_spool();
    const auto jpeg = jpeg_file();
    const drawing::Picture plain{2, 2, 1, {0, 80, 160, 255}};
    const auto document =
        album({plain, jpeg_picture(stored(spool, jpeg)), plain, jpeg_picture(stored(spool, jpeg))});
    const auto bytes = written(document);
    const std::string_view whole{
        reinterpret_cast<const char*>(jpeg.data()), jpeg.size()}; // NOLINT: plain bytes
    const auto first = bytes.find(whole);
    ASSERT_NE(first, std::string::npos);
    EXPECT_NE(bytes.find(whole, first + 1), std::string::npos);
    const Written file{bytes};
    const auto checked = run("qpdf --check " + file.name());
    EXPECT_EQ(checked.code, 0) << checked.words;
    EXPECT_EQ(checked.words.find("WARNING"), std::string::npos) << checked.words;
    const auto listed = run("mutool info -I " + file.name());
    EXPECT_NE(listed.words.find("[ DCT ] 1400x990 8bpc DevRGB"), std::string::npos) << listed.words;
    EXPECT_NE(listed.words.find("2x2 8bpc DevGray"), std::string::npos) << listed.words;
}

TEST(StoredPicture, IsValidForKeepingToTheReferee)
{
    auto spool = new_spool();
    const Written file{written(album({jpeg_picture(stored(spool, jpeg_file()))}), Archive::Pdf1b)};
    const auto said = test::preflight(file.file());
    EXPECT_NE(said.words.find("is a valid PDF/A-1b file"), std::string::npos) << said.words;
}

TEST(StoredPicture, GivesTheSameBytesTwiceAndAnotherIdentifierForAnotherPicture)
{
    auto spool = new_spool();
    const auto one = jpeg_file();
    auto other = one;
    other[other.size() / 2] ^= 1U;
    const auto id_of = [](const std::string& bytes) {
        return bytes.substr(bytes.rfind("/ID"), 80);
    };
    const auto first = written(album({jpeg_picture(stored(spool, one))}));
    EXPECT_EQ(first, written(album({jpeg_picture(stored(spool, one))})));
    const auto second = written(album({jpeg_picture(stored(spool, other))}));
    EXPECT_NE(id_of(first), id_of(second));
}

TEST(StoredPicture, IsRefusedWithSamplesBesideIt)
{
    auto spool = new_spool();
    auto picture = jpeg_picture(stored(spool, jpeg_file()));
    picture.samples.resize(3);
    const auto refused = write_pdf(album({picture}), typefaces());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::BadData);
}

TEST(StoredAttachment, ComesOutAsItWentIn)
{
    auto spool = new_spool();
    Bytes content(300'001);
    for (std::size_t i = 0; i < content.size(); ++i)
        content[i] = std::uint8_t(i * 37 / 11);
    auto document = paper();
    document.attachments.push_back({"kecil.txt", "text/plain", "", "abc", {}});
    document.attachments.push_back(
        {"besar.pdf", "application/pdf", "asli", {}, stored(spool, content)});
    const Written file{written(document)};
    const auto checked = run("qpdf --check " + file.name());
    EXPECT_EQ(checked.code, 0) << checked.words;
    const Written out{""};
    const auto shown = run("qpdf --show-attachment=besar.pdf " + file.name() + " > " + out.name());
    EXPECT_EQ(shown.code, 0) << shown.words;
    EXPECT_TRUE(read_file(out.file(), 1U << 20).value() == content);
    EXPECT_NE(run("mutool show " + file.name() + " grep").words.find("300001"), std::string::npos);
}

TEST(StoredPicture, EndsWhereItsTakerEnds)
{
    auto spool = new_spool();
    const auto document = album({jpeg_picture(stored(spool, jpeg_file()))});
    std::size_t taken = 0;
    const auto stopped =
        write_pdf(document, typefaces(), [&](std::string_view part) -> Result<void> {
            taken += part.size();
            if (taken > 50'000) return fail(ErrorCode::Io, "the disk is full");
            return {};
        });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().message, "the disk is full");
}

} // namespace
} // namespace absah::pdf
