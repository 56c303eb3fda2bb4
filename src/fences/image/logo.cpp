// SPDX-License-Identifier: Apache-2.0
#include "fences/image/marks.h"
#include "fences/image/mat.h"
#include "fences/image/paper.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <vector>

namespace absah::image {
namespace {

/// Half of the working page: logos are 9 to 50 mm.
constexpr int logo_long_side = mark_long_side / 2;
constexpr int least_side = 26;
constexpr int most_side = 150;

/// Of a shape that may be anything, and is a logo only when it is a known one: below every mark
/// that is taken for one.
constexpr double only_by_name = 0.2;

/// Wider than the largest logo, so that the logo itself is not taken for paper.
constexpr int paper_reach = 328;

struct Blob {
    cv::Rect box;
    double solid = 0; ///< contour area over its hull's
    double boxed = 0; ///< contour area over its box's
    double inked = 0; ///< share of the contour that is ink
};

/// The colour that most of the page has.
cv::Scalar main_paper(const cv::Mat& paper)
{
    std::array<cv::Mat, 3> planes;
    cv::split(paper, planes.data());
    return {
        double(percentile(planes[0], 0.5)),
        double(percentile(planes[1], 0.5)),
        double(percentile(planes[2], 0.5))};
}

/// How far each pixel is from the paper, in the channel where it is farthest.
struct Contrasts {
    cv::Mat from_either;   ///< what lies around or what most of the page is, whichever is nearer:
                           ///< beside a coloured banner the two differ
    cv::Mat from_the_page; ///< what most of the page is: a plate on a banner has that colour, and a
                           ///< logo on it often the banner's
};

Contrasts contrasts_of(const cv::Mat& colour)
{
    const auto level = paper_level(colour, paper_reach);
    cv::Mat paper;
    cv::resize(level, paper, colour.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat away;
    cv::absdiff(colour, paper, away);
    const auto from_around = strongest_channel(away);
    cv::absdiff(colour, main_paper(level), away);
    Contrasts contrasts;
    contrasts.from_the_page = strongest_channel(away);
    cv::min(from_around, contrasts.from_the_page, contrasts.from_either);
    return contrasts;
}

std::optional<Blob> blob_of(const std::vector<cv::Point>& contour, const cv::Mat& mask)
{
    Blob blob;
    blob.box = cv::boundingRect(contour);
    const auto& box = blob.box;
    if (std::min(box.width, box.height) < least_side) return {};
    if (std::max(box.width, box.height) > most_side) return {};
    const double aspect = double(box.width) / box.height;
    if (aspect < 0.72 || aspect > 1.4) return {};
    const double area = cv::contourArea(contour);
    blob.boxed = area / box.area();
    if (blob.boxed < 0.3) return {};
    std::vector<cv::Point> hull;
    cv::convexHull(contour, hull);
    blob.solid = area / std::max(1.0, cv::contourArea(hull));
    if (blob.solid < 0.55) return {};
    blob.inked = cv::countNonZero(mask(box)) / area;
    if (blob.inked < 0.40) return {};
    return blob;
}

/// Several levels and gaps: a pale watermark hides a logo at one of them, a thin symbol at another.
void add_blobs(const cv::Mat& contrast, std::initializer_list<int> levels, std::vector<Blob>& blobs)
{
    for (const int level : levels) {
        for (const int gap : {3, 7}) {
            cv::Mat mask = contrast > level;
            cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, cv::Mat::ones(gap, gap, CV_8U));
            // With its parent's holes: inside a printed page border everything is a hole's child.
            std::vector<std::vector<cv::Point>> contours;
            std::vector<cv::Vec4i> tree;
            cv::findContours(mask, contours, tree, cv::RETR_CCOMP, cv::CHAIN_APPROX_SIMPLE);
            for (std::size_t i = 0; i < contours.size(); ++i) {
                if (tree[i][3] >= 0) continue;
                if (auto blob = blob_of(contours[i], mask)) blobs.push_back(*blob);
            }
        }
    }
}

std::vector<Blob> blobs_of(const cv::Mat& colour)
{
    const auto contrasts = contrasts_of(colour);
    std::vector<Blob> blobs;
    add_blobs(contrasts.from_either, {28, 60, 100}, blobs);
    add_blobs(contrasts.from_the_page, {60, 100}, blobs); // below, every shadow is far from it
    return blobs;
}

double covered_by(const Box& box, const Box& other)
{
    return box.empty() ? 0.0 : common(box, other).area() / box.area();
}

/// A letter of a heading, or lines of small print.
bool is_text(const Box& box, std::span<const Box> words)
{
    double printed = 0;
    for (const auto& word : words) {
        const bool letter = word.width > 1.8 * box.width && word.height < 1.6 * box.height;
        if (letter && covered_by(box, word) > 0.7) return true;
        if (word.height < 0.5 * box.height) printed += covered_by(box, word);
    }
    return printed > 0.6;
}

/// Compact enough to be a logo whoever's it is; a diamond fills half of its box.
bool is_compact(const Blob& blob)
{
    return blob.boxed >= 0.55 && blob.solid >= 0.80;
}

/// An upright rectangle filled to its edges and taller than wide: a passport photo.
bool is_photo(const Blob& blob)
{
    return blob.boxed > 0.94 && blob.inked > 0.8 && blob.box.width < 0.86 * blob.box.height;
}

} // namespace

std::vector<Mark> find_logos(
    const Picture& upright_colour,
    std::span<const Box> words,
    std::span<const Box> codes,
    std::span<const Mark> stamps)
{
    if (upright_colour.empty() || upright_colour.channels != 3) return {};
    const auto colour = view(upright_colour);
    const double shrink = scale_to(colour.size(), logo_long_side);
    const auto back = Homography::scale(1 / shrink, 1 / shrink);
    std::vector<Mark> marks;
    for (const auto& blob : blobs_of(scaled(colour, shrink))) {
        const auto box = clipped(back(to_box(blob.box)), upright_colour.size());
        const auto on_code = [&](const Box& code) { return covered_by(box, code) > 0.3; };
        const auto on_stamp = [&](const Mark& stamp) { return covered_by(box, stamp.box) > 0.5; };
        if (is_photo(blob) || is_text(box, words)) continue;
        if (std::any_of(codes.begin(), codes.end(), on_code)) continue;
        if (std::any_of(stamps.begin(), stamps.end(), on_stamp)) continue;
        const double height = box.centre().y / upright_colour.height;
        const double look = 0.5 * std::min(1.0, blob.inked) + 0.5 * blob.solid;
        const double at_most = is_compact(blob) ? 1.0 : only_by_name;
        marks.push_back({box, std::min(at_most, look * (1 - sureness(height, 0.55, 0.15)))});
    }
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
        return a.confidence > b.confidence;
    });
    std::vector<Mark> kept;
    for (const auto& mark : marks) {
        const auto same = [&](const Mark& other) { return overlap(mark.box, other.box) > 0.75; };
        if (std::none_of(kept.begin(), kept.end(), same)) kept.push_back(mark);
    }
    return kept;
}

} // namespace absah::image
