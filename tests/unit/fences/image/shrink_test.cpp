// SPDX-License-Identifier: Apache-2.0
#include "fences/image/shrink.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

#include <tuple>

namespace absah::image {

namespace {

cv::Mat noise(const cv::Size& size, int channels)
{
    cv::Mat picture(size, CV_8UC(channels));
    cv::RNG random{7};
    random.fill(picture, cv::RNG::UNIFORM, 0, 256);
    return picture;
}

class Averaged : public testing::TestWithParam<std::tuple<int, cv::Size>> {};

TEST_P(Averaged, AgreesWithOpenCvsAreaAveragingButForRounding)
{
    const auto [channels, size] = GetParam();
    const auto picture = noise({301, 200}, channels);
    cv::Mat expected;
    cv::resize(picture, expected, size, 0, 0, cv::INTER_AREA);
    const auto ours = averaged(picture, size);
    ASSERT_EQ(ours.size(), size);
    ASSERT_EQ(ours.type(), picture.type());
    EXPECT_LE(cv::norm(ours, expected, cv::NORM_INF), 1);
}

INSTANTIATE_TEST_SUITE_P(
    Sizes,
    Averaged,
    testing::Combine(
        testing::Values(1, 3, 4),
        testing::Values(
            cv::Size(300, 199),
            cv::Size(253, 168),
            cv::Size(150, 100),
            cv::Size(100, 67),
            cv::Size(37, 25),
            cv::Size(301, 20),
            cv::Size(1, 1))));

TEST(Averaged, KeepsTheMeanOfAnExactHalf)
{
    const auto picture = noise({64, 48}, 1);
    EXPECT_NEAR(cv::mean(averaged(picture, {32, 24}))[0], cv::mean(picture)[0], 0.5);
}

TEST(Averaged, LeavesAPictureOfTheRightSizeAlone)
{
    const auto picture = noise({40, 30}, 3);
    EXPECT_EQ(averaged(picture, picture.size()).data, picture.data);
}

TEST(EighthOf, IsNeverEmpty)
{
    EXPECT_EQ(eighth_of({1754, 5}), cv::Size(219, 1));
}

} // namespace

} // namespace absah::image
