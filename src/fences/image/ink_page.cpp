// SPDX-License-Identifier: Apache-2.0
#include "fences/image/light_print.h"
#include "fences/image/paper.h"
#include "fences/image/stamp_parts.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace absah::image {
namespace {

/// Half of the page's working size: lettering in a ring is still apart, and a quarter of the cost.
constexpr int stamp_long_side = mark_long_side / 2;

/// Windows wide enough to look past a stamp's lettering, in pixels of the halved page.
constexpr int paper_reach = 164;

/// Pads are blue, violet, red or green: all but green swallow green light, green swallows the other
/// two. What all three channels lose is black. Yellow ornaments lose blue only and drop out.
cv::Mat tint_of_lost(const std::array<cv::Mat, 3>& lost)
{
    cv::Mat both;
    cv::min(lost[0], lost[2], both);
    cv::Mat least;
    cv::min(both, lost[1], least);
    cv::Mat tint;
    cv::subtract(cv::max(both, lost[1]), least, tint);
    return tint;
}

/// The same for light print: what all channels gain is white, and gold, which gains red and nearly
/// as much green, drops out.
cv::Mat tint_of_gained(const std::array<cv::Mat, 3>& gained)
{
    constexpr double gold = 0.35; // gold swallows up to this much more green than yellow does
    cv::Mat warm;
    cv::min(gained[1], gained[2], warm);
    cv::Mat yellow;
    cv::subtract(warm, gained[0], yellow);
    cv::Mat cold;
    cv::subtract(gained[0], warm, cold);
    cv::Mat apart;
    cv::absdiff(gained[1], gained[2], apart);
    cv::subtract(apart, yellow * gold, apart);
    cv::Mat tint;
    cv::max(cold, apart, tint);
    return tint;
}

/// Whether more of what stands inside `region`, away from its edges, is lighter than the paper than
/// darker: black print in a deep shadow is not.
bool has_light_print(const cv::Mat& grey, const cv::Mat& paper, const cv::Mat& region)
{
    constexpr int clear = 40;
    constexpr int edge = 25;
    constexpr double more = 1.5;
    cv::Mat inside;
    cv::erode(region, inside, cv::Mat::ones(edge, edge, CV_8U));
    const int lighter = cv::countNonZero((grey - paper > clear) & inside);
    const int darker = cv::countNonZero((paper - grey > clear) & inside);
    return lighter > more * darker;
}

/// 255 where the page is dark and its print light, over a good part of the page; empty where it is
/// nowhere. A badge or a banner with light letters is a thing on the page, not its ground.
cv::Mat light_print_of(const cv::Mat& colour, const cv::Mat& paper)
{
    constexpr double good_part = 0.1;
    constexpr int dark = 100; // white paper in a shadow is seldom darker
    cv::Mat grey;
    cv::cvtColor(colour, grey, cv::COLOR_BGR2GRAY);
    const auto regions = light_print_regions(grey);
    const double least = good_part * double(regions.total());
    if (cv::countNonZero(regions) < least) return {};
    cv::Mat level;
    cv::cvtColor(paper, level, cv::COLOR_BGR2GRAY);
    cv::resize(level, level, grey.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(regions, labels, stats, centres, 8, CV_32S);
    cv::Mat light;
    for (int i = 1; i < count; ++i) {
        if (stats.at<int>(i, cv::CC_STAT_AREA) < least) continue;
        cv::Mat region;
        cv::resize(labels == i, region, grey.size(), 0, 0, cv::INTER_NEAREST);
        region &= level < dark;
        if (!has_light_print(grey, level, region)) continue;
        if (light.empty()) light = cv::Mat::zeros(grey.size(), CV_8U);
        light.setTo(255, region);
    }
    return light;
}

Inks inks_on(const cv::Mat& colour, const cv::Mat& paper, const cv::Mat& light, bool coloured)
{
    Inks inks;
    std::array<cv::Mat, 3> planes;
    cv::Mat away;
    cv::subtract(paper, colour, away);
    inks.ink = strongest_channel(away);
    if (coloured) {
        cv::split(away, planes.data());
        inks.tint = tint_of_lost(planes);
    }
    if (light.empty() || cv::countNonZero(light) == 0) return inks;
    cv::subtract(colour, paper, away);
    strongest_channel(away).copyTo(inks.ink, light);
    if (coloured) {
        cv::split(away, planes.data());
        tint_of_gained(planes).copyTo(inks.tint, light);
    }
    return inks;
}

} // namespace

const cv::Mat& plane_of(const Inks& inks, Plane plane)
{
    return plane == Plane::Tint ? inks.tint : inks.ink;
}

InkPage ink_page(const cv::Mat& colour)
{
    InkPage page;
    page.shrink = std::min(1.0, scale_to(colour.size(), stamp_long_side));
    page.whole = colour;
    page.colour = scaled(colour, page.shrink);
    if (page.colour.data == colour.data) page.shrink = 1;
    page.coloured = has_colour(page.colour);
    page.paper = paper_level(page.colour, paper_reach);
    page.light = light_print_of(page.colour, page.paper);
    cv::Mat paper;
    cv::resize(page.paper, paper, page.colour.size(), 0, 0, cv::INTER_LINEAR);
    page.inks = inks_on(page.colour, paper, page.light, page.coloured);
    return page;
}

Inks fine_inks(const InkPage& page, const cv::Rect& part)
{
    const cv::Rect2d wanted(
        part.x / page.shrink,
        part.y / page.shrink,
        part.width / page.shrink,
        part.height / page.shrink);
    cv::Mat colour;
    const cv::Size size(int(std::lround(wanted.width)), int(std::lround(wanted.height)));
    const cv::Point2f middle(
        float(wanted.x + (wanted.width - 1) / 2), float(wanted.y + (wanted.height - 1) / 2));
    cv::getRectSubPix(page.whole, size, middle, colour);
    const auto inside = part & cv::Rect({}, page.colour.size());
    // The paper changes slowly: its level in the middle of the part stands for all of it.
    const cv::Point at(
        std::clamp((inside.x + inside.width / 2) / 8, 0, page.paper.cols - 1),
        std::clamp((inside.y + inside.height / 2) / 8, 0, page.paper.rows - 1));
    const auto level = page.paper.at<cv::Vec3b>(at);
    const cv::Mat paper(size, CV_8UC3, cv::Scalar(level[0], level[1], level[2]));
    cv::Mat light;
    if (!page.light.empty()) {
        cv::Mat cut = cv::Mat::zeros(part.size(), CV_8U);
        if (!inside.empty()) page.light(inside).copyTo(cut(inside - part.tl()));
        cv::resize(cut, light, size, 0, 0, cv::INTER_NEAREST);
    }
    return inks_on(colour, paper, light, page.coloured);
}

} // namespace absah::image
