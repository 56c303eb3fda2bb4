// SPDX-License-Identifier: Apache-2.0
#include "pipeline/pack_wire.h"

#include <gtest/gtest.h>

namespace absah::pipeline {
namespace {

using Json = nlohmann::json;

TEST(PackWire, APictureComesBackAsItWas)
{
    const CodedPicture picture{Coding::Fax, 12, 34, 1, true, 6, {1, 2, 3}};
    const auto again = picture_of(Json::from_cbor(Json::to_cbor(to_json(picture))));
    EXPECT_EQ(again.coding, Coding::Fax);
    EXPECT_EQ(again.width, 12);
    EXPECT_EQ(again.height, 34);
    EXPECT_EQ(again.channels, 1);
    EXPECT_TRUE(again.inverted);
    EXPECT_EQ(again.orientation, 6);
    EXPECT_EQ(again.bytes, (Bytes{1, 2, 3}));
}

TEST(PackWire, ANameOfAFileMayBeAnyBytes)
{
    const Path file{"foto \xFF\xFE.jpg"};
    const auto request = survey_request(file);
    EXPECT_EQ(path_of(Json::from_cbor(request).at("file")), file);
}

TEST(PackWire, TrustsNoAnswer)
{
    const Bytes nonsense{0xFF, 0x00, 0x17};
    EXPECT_EQ(to_survey(nonsense).trouble, PackTrouble::Damaged);
    EXPECT_EQ(to_sizes(nonsense, 7), (std::vector<std::uint64_t>{7}));
    EXPECT_EQ(to_shrunk(nonsense).step, 0u);
    EXPECT_EQ(to_bound(nonsense).error().code, ErrorCode::Crash);
    const auto far = Json::to_cbor(Json{{"step", 99}, {"picture", to_json({})}});
    EXPECT_EQ(to_shrunk(far).step, 0u);
    const auto strange = Json::to_cbor(Json{{"trouble", 4711}});
    EXPECT_EQ(to_survey(strange).trouble, PackTrouble::TooSlow);
}

TEST(PackWire, SizesNeverGrow)
{
    EXPECT_EQ(
        to_sizes(Json::to_cbor(Json{90, 95, 0, 40}), 80),
        (std::vector<std::uint64_t>{80, 80, 80, 80, 40}));
}

TEST(PackWire, AReadingProcessThatWasStoppedTookTooLong)
{
    EXPECT_EQ(to_survey(fail(ErrorCode::Limit, "time limit")).trouble, PackTrouble::TooSlow);
    EXPECT_EQ(to_survey(fail(ErrorCode::Crash, "signal 11")).trouble, PackTrouble::Damaged);
}

} // namespace
} // namespace absah::pipeline
