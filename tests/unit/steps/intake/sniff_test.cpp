// SPDX-License-Identifier: Apache-2.0
#include "steps/intake/intake.h"

#include <gtest/gtest.h>

#include <string>

namespace absah::intake {

namespace {

using namespace std::string_literals;

std::span<const std::uint8_t> bytes_of(const std::string& text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; // NOLINT
}

struct Case {
    std::string start;
    FileKind kind;
    const char* type;
};

void PrintTo(const Case& one, std::ostream* out)
{
    *out << one.type;
}

class Sniff : public testing::TestWithParam<Case> {};

TEST_P(Sniff, TellsTheKindByTheFirstBytes)
{
    EXPECT_EQ(int(sniff(bytes_of(GetParam().start))), int(GetParam().kind));
    EXPECT_EQ(media_type_of(bytes_of(GetParam().start)), GetParam().type);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds,
    Sniff,
    testing::Values(
        Case{"\xFF\xD8\xFF\xE0 JFIF"s, FileKind::Jpeg, "image/jpeg"},
        Case{"\x89PNG\r\n\x1A\n"s, FileKind::Png, "image/png"},
        Case{"II*\0rest"s, FileKind::Tiff, "image/tiff"},
        Case{"MM\0*rest"s, FileKind::Tiff, "image/tiff"},
        Case{"RIFF\x10\0\0\0WEBPVP8 "s, FileKind::WebP, "image/webp"},
        Case{
            "\0\0\0\x18"
            "ftypheic\0\0\0\0"s,
            FileKind::Heic,
            "image/heic"},
        Case{
            "\0\0\0\x18"
            "ftypmif1\0\0\0\0"s,
            FileKind::Heic,
            "image/heic"},
        Case{"%PDF-1.7\n"s, FileKind::Pdf, "application/pdf"},
        Case{"sampah dari surel\r\n%PDF-1.4\n1 0 obj\n"s, FileKind::Pdf, "application/pdf"},
        Case{""s, FileKind::Empty, "application/x-empty"},
        Case{"Ini bukan PDF, hanya namanya.\n"s, FileKind::Unknown, "text/plain"}));

TEST(Sniff, WantsThePdfHeaderWithin1024Bytes)
{
    EXPECT_EQ(
        int(sniff(bytes_of(std::string(1019, ' ') + "%PDF-1.4\n1 0 obj"))), int(FileKind::Pdf));
    EXPECT_EQ(
        int(sniff(bytes_of(std::string(1020, ' ') + "%PDF-1.4\n1 0 obj"))), int(FileKind::Unknown));
}

TEST(Sniff, IsNotTakenInByATextThatSpeaksOfPdf)
{
    const auto text = "Bukti objek pajak\nBerkas PDF mulai dengan %PDF-1.4, lalu 3 objek.\n"s;
    EXPECT_EQ(int(sniff(bytes_of(text))), int(FileKind::Unknown));
}

TEST(Sniff, IsNotTakenInByASoundInARiffFile)
{
    EXPECT_EQ(int(sniff(bytes_of("RIFF\x10\0\0\0WAVEfmt "s))), int(FileKind::Unknown));
}

} // namespace

} // namespace absah::intake
