// SPDX-License-Identifier: Apache-2.0
#include "fences/image/grain.h"

#include "fences/image/mat.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

namespace absah::image {
namespace {

const Box name{300, 200, 260, 30};

/// Paper with grain and a line of print in the place of `name`.
class Paper {
public:
    explicit Paper(double grain = 3.0)
        : mat_(400, 800, CV_8UC3)
    {
        cv::theRNG().state = 7;
        cv::Mat noise(mat_.size(), CV_8UC3);
        cv::randn(noise, cv::Scalar::all(210), cv::Scalar::all(grain));
        mat_ = noise;
    }

    void paint(int grown, const cv::Scalar& colour)
    {
        auto rect = to_rect(name);
        rect -= cv::Point(grown, grown);
        rect += cv::Size(2 * grown, 2 * grown);
        cv::rectangle(mat_, rect, colour, cv::FILLED);
    }

    void write()
    {
        cv::putText(
            mat_,
            "Siti Rahma",
            {name.x, name.bottom() - 6},
            cv::FONT_HERSHEY_COMPLEX,
            1.2,
            cv::Scalar::all(30),
            2,
            cv::LINE_AA);
    }

    [[nodiscard]] std::optional<double> ratio() const
    {
        return grain_ratio(to_picture(mat_), name);
    }

private:
    cv::Mat mat_;
};

TEST(GrainRatio, IsAboutOneOnPaperAsItIs)
{
    Paper paper;
    paper.write();
    ASSERT_TRUE(paper.ratio());
    EXPECT_NEAR(*paper.ratio(), 1, 0.2);
}

TEST(GrainRatio, IsNearNoughtOnPaint)
{
    Paper paper;
    paper.paint(6, cv::Scalar::all(210));
    paper.write();
    ASSERT_TRUE(paper.ratio());
    EXPECT_LT(*paper.ratio(), 0.3);
}

TEST(GrainRatio, IsUnknownOnAPageWithoutGrain)
{
    Paper drawn(0.0);
    drawn.paint(6, cv::Scalar::all(208));
    drawn.write();
    EXPECT_FALSE(drawn.ratio());
}

TEST(GrainRatio, IsUnknownOnAPlateOfAnotherBrightness)
{
    Paper paper;
    paper.paint(6, cv::Scalar::all(170));
    paper.write();
    EXPECT_FALSE(paper.ratio());
}

TEST(GrainRatio, IsUnknownWhereTheGroundIsBurntOut)
{
    Paper paper;
    paper.paint(6, cv::Scalar::all(255));
    paper.write();
    EXPECT_FALSE(paper.ratio());
}

TEST(GrainRatio, IsUnknownWithoutPicture)
{
    EXPECT_FALSE(grain_ratio({}, name));
    EXPECT_FALSE(grain_ratio(to_picture(cv::Mat::zeros(10, 10, CV_8UC3)), {}));
}

} // namespace
} // namespace absah::image
