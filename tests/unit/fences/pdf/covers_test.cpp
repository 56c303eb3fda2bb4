// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/reader.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "samples.h"

namespace absah::pdf {

namespace {

using Boxes = std::vector<Box>;

/// A page of 480 x 240 points with this content: 1000 x 500 pixels. /P is an opaque picture of one
/// pixel, /M one with a soft mask, /Half draws half through.
Boxes hidden_on(const std::string& content, const std::string& page_keys = "")
{
    const auto stream = [](const std::string& keys, const std::string& data) {
        return "<< " + keys + " /Length " + std::to_string(data.size()) + " >>\nstream\n" + data +
               "\nendstream\n";
    };
    const std::string picture =
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
        "/ColorSpace /DeviceGray";
    const std::string file = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                             "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                             "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 480 240] " +
                             page_keys +
                             " /Contents 4 0 R /Resources << /XObject << /P 5 0 R /M 6 0 R >> "
                             "/ExtGState << /Half << /ca 0.5 >> >> >> >>\nendobj\n"
                             "4 0 obj\n" +
                             stream("", content) + "endobj\n5 0 obj\n" + stream(picture, "x") +
                             "endobj\n6 0 obj\n" + stream(picture + " /SMask 5 0 R", "x") +
                             "endobj\ntrailer\n<< /Root 1 0 R /Size 7 >>\n%%EOF\n";
    return look_at_page(
               {reinterpret_cast<const std::uint8_t*>(file.data()), file.size()}, 0) // NOLINT
        .hidden;
}

const std::string name = "BT /F 12 Tf 1 0 0 1 120 120 Tm (Ratna) Tj ET ";
const std::string cover = "1 1 1 rg 115.2 115.2 96 24 re f ";
const Box covered{240, 210, 200, 50};

TEST(Hidden, IsWhereTextIsCoveredByARectangle)
{
    EXPECT_EQ(hidden_on(name + cover), Boxes{covered});
}

TEST(Hidden, IsWhereTextIsCoveredByAPicture)
{
    EXPECT_EQ(hidden_on(name + "q 96 0 0 24 115.2 115.2 cm /P Do Q"), Boxes{covered});
    EXPECT_EQ(hidden_on(name + "q 96 0 0 24 115.2 115.2 cm /M Do Q"), Boxes{});
}

TEST(Hidden, FollowsTheTextFromLineToLine)
{
    EXPECT_EQ(hidden_on("BT 20 TL 120 160 Td (A) Tj T* T* (B) Tj ET " + cover), Boxes{covered});
    EXPECT_EQ(hidden_on("BT 120 160 Td 0 -20 TD (A) Tj (B) ' ET " + cover), Boxes{covered});
    EXPECT_EQ(hidden_on("q 2 0 0 2 0 0 cm BT 60 60 Td (A) Tj ET Q " + cover), Boxes{covered});
    EXPECT_EQ(hidden_on("BT 120 160 Td (A) Tj ET " + cover), Boxes{});
}

TEST(Hidden, IsNowhereWhenThePlateIsDrawnFirst)
{
    EXPECT_EQ(hidden_on(cover + name), Boxes{});
    EXPECT_EQ(hidden_on(name + cover + name), Boxes{});
}

TEST(Hidden, IsNowhereUnderWhatLetsThrough)
{
    for (const std::string& through :
         {"/Half gs " + cover,
          std::string("/Pattern cs /X scn 115.2 115.2 96 24 re f "),
          std::string("115.2 115.2 96 24 re S "),
          std::string("115.2 118 96 2 re f "),
          std::string("0 0 480 240 re f "),
          std::string("115.2 115.2 96 24 re 100 100 m 300 300 l f "),
          "q 0 0 50 50 re W n " + cover + " Q",
          "/OC /L BDC " + cover + " EMC"})
        EXPECT_EQ(hidden_on(name + through), Boxes{}) << through;
}

TEST(Hidden, IsNowhereForTextThatWasNeverSeen)
{
    EXPECT_EQ(hidden_on("BT 3 Tr 120 120 Td (Ratna) Tj ET " + cover), Boxes{});
}

TEST(Hidden, TurnsWithThePage)
{
    EXPECT_EQ(hidden_on(name + cover, "/Rotate 90"), (Boxes{{240, 240, 50, 200}}));
    EXPECT_EQ(hidden_on(name + cover, "/Rotate 180"), (Boxes{{560, 240, 200, 50}}));
    EXPECT_EQ(hidden_on(name + cover, "/Rotate 270"), (Boxes{{210, 560, 50, 200}}));
}

} // namespace

} // namespace absah::pdf
