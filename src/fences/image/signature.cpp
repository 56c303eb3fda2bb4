// SPDX-License-Identifier: Apache-2.0
#include "fences/image/marks.h"
#include "fences/image/mat.h"
#include "fences/image/paper.h"
#include "fences/image/strokes.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace absah::image {
namespace {

/// Everything in pixels of a page of `mark_long_side`.
struct Scene {
    cv::Mat colour;    ///< the caller's own pixels
    double factor = 1; ///< the caller's pixels * factor = ours
    bool coloured = false;
    std::vector<cv::Rect> words;
    std::vector<cv::Rect> stamps;
};

cv::Rect resized(const Box& box, double factor)
{
    return {
        int(std::lround(box.x * factor)),
        int(std::lround(box.y * factor)),
        int(std::lround(box.width * factor)),
        int(std::lround(box.height * factor))};
}

cv::Rect page_of(const Scene& scene)
{
    return {0, 0, int(scene.colour.cols * scene.factor), int(scene.colour.rows * scene.factor)};
}

/// The part of the page inside `area`, dark ink on light paper whatever the design.
cv::Mat grey_part(const Scene& scene, const cv::Rect& area, double shrink)
{
    const auto back = 1 / scene.factor;
    const auto source = resized(to_box(area), back) & cv::Rect({}, scene.colour.size());
    if (source.empty()) return {};
    cv::Mat grey;
    cv::cvtColor(scene.colour(source), grey, cv::COLOR_BGR2GRAY);
    cv::Mat part;
    const cv::Size size(int(area.width * shrink), int(area.height * shrink));
    const bool smaller = size.width < grey.cols;
    cv::resize(grey, part, size, 0, 0, smaller ? cv::INTER_AREA : cv::INTER_LINEAR);
    if (percentile(part, 0.5) < 90) cv::bitwise_not(part, part);
    return part;
}

/// Keeps of a stamp's disc only what is clearly darker than its pad: a pen. Without colour a pen
/// and a black pad look the same, so nothing of the disc is kept.
void look_through(const cv::Rect& stamp, const cv::Mat& darkness, bool coloured, cv::Mat& mask)
{
    cv::Mat disc = cv::Mat::zeros(mask.size(), CV_8U);
    const cv::Point centre = (stamp.tl() + stamp.br()) / 2;
    // A little beyond the box: a ring is as thick as it is, and boxes are as good as they are.
    const cv::Size axes(stamp.width * 26 / 50, stamp.height * 26 / 50);
    cv::ellipse(disc, centre, axes, 0, 0, 360, cv::Scalar(255), cv::FILLED);
    if (!coloured) {
        mask.setTo(0, disc);
        return;
    }
    // The pad's own darkness is read at the rim: in the middle the pen may outweigh it.
    cv::Mat rim = disc.clone();
    cv::ellipse(
        rim,
        centre,
        cv::Size(stamp.width * 2 / 5, stamp.height * 2 / 5),
        0,
        0,
        360,
        cv::Scalar(0),
        cv::FILLED);
    const double pad = percentile(darkness, 0.5, rim & mask);
    mask.setTo(0, disc & (darkness < 1.3 * pad));
}

/// Underlines and rules under a name.
void wipe_rules(cv::Mat& mask)
{
    cv::Mat rules;
    cv::morphologyEx(mask, rules, cv::MORPH_OPEN, cv::Mat::ones(1, 60, CV_8U));
    cv::dilate(rules, rules, cv::Mat::ones(3, 3, CV_8U));
    mask.setTo(0, rules);
}

/// Mostly inside one printed line that is no taller than print is here.
bool is_printed(const cv::Rect& box, const std::vector<cv::Rect>& words, double line_height)
{
    return std::any_of(words.begin(), words.end(), [&](const cv::Rect& word) {
        return word.height <= 1.6 * line_height && (word & box).area() > 0.8 * box.area();
    });
}

/// Where a signature over `name` may be: recipe measured on pages with one to three signers.
cv::Rect region_of(const cv::Rect& name, const cv::Rect& page)
{
    const int width = std::max(name.width + 80, 240);
    const int top = name.y - 150;
    const int bottom = name.y + int(1.75 * name.height);
    return cv::Rect(name.x + name.width / 2 - width / 2, top, width, bottom - top) & page;
}

cv::Mat ink_mask(const Scene& scene, const cv::Rect& region, const cv::Mat& grey)
{
    const int paper = percentile(grey, 0.85);
    const cv::Mat darkness = paper - grey;
    cv::Mat mask = darkness > 0.26 * paper;
    for (auto stamp : scene.stamps) {
        if ((stamp & region).empty()) continue;
        look_through(stamp - region.tl(), darkness, scene.coloured, mask);
    }
    wipe_rules(mask);
    cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, cv::Mat::ones(3, 3, CV_8U));
    return mask;
}

/// Pen strokes are long for their width and taller than print.
double pen_score(const Strokes& strokes, double line_height)
{
    return strokes.length() / line_height * std::min(1.0, strokes.box.height / (1.5 * line_height));
}

std::optional<Mark> signature_over(const Scene& scene, const cv::Rect& name)
{
    const auto region = region_of(name, page_of(scene));
    if (region.width < 40 || region.height < 20) return {};
    const auto grey = grey_part(scene, region, 1);
    if (grey.empty()) return {};
    const double line_height = std::clamp(name.height, 14, 34);
    const auto mask = ink_mask(scene, region, grey);
    Mark best;
    double top_score = 0;
    for (const auto& strokes : strokes_in(mask, line_height * line_height, name.y - region.y)) {
        const auto box = strokes.box + region.tl();
        const bool pen = strokes.above >= 0.35 && strokes.fill() <= 0.62 && strokes.widest <= 24;
        if (!pen || is_printed(box, scene.words, line_height)) continue;
        const auto score = pen_score(strokes, line_height);
        if (score > 0.3 * std::max(top_score, 6.0)) best.box = united(best.box, to_box(box));
        top_score = std::max(top_score, score);
    }
    best.confidence = sureness(top_score, 6, 2.5);
    if (top_score < 4.5) return {};
    return best;
}

/// Without names: curved thin ink in the lower part that no word, stamp or picture explains.
std::vector<Mark> loose_signatures(const Scene& scene)
{
    constexpr double shrink = 0.5;
    const auto page = page_of(scene);
    const cv::Rect lower(
        0, int(0.55 * page.height), page.width, page.height - int(0.55 * page.height));
    const auto grey = grey_part(scene, lower, shrink);
    if (grey.empty()) return {};
    cv::Mat paper;
    cv::resize(paper_level(grey, 80), paper, grey.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat mask;
    cv::subtract(paper, grey, mask);
    mask = mask > 50;
    const auto halved = [&](const cv::Rect& box) {
        return resized(to_box(box - lower.tl()), shrink);
    };
    for (const auto& word : scene.words)
        cv::rectangle(mask, halved(word), cv::Scalar(0), cv::FILLED);
    for (const auto& stamp : scene.stamps) {
        const auto box = halved(stamp);
        cv::ellipse(
            mask, (box.tl() + box.br()) / 2, box.size() / 2, 0, 0, 360, cv::Scalar(0), cv::FILLED);
    }
    std::vector<Mark> marks;
    for (const auto& strokes : strokes_in(mask, 600, mask.rows)) {
        const auto& box = strokes.box;
        const bool sized = box.width >= 28 && box.width <= page.width * shrink / 3 &&
                           box.height >= 16 && box.height <= 130;
        const bool thin = strokes.widest <= 8 && strokes.fill() <= 0.35;
        const double winding = strokes.length() / (box.width + box.height);
        if (!sized || !thin || winding < 0.9) continue;
        const cv::Rect full(
            lower.x + int(box.x / shrink),
            lower.y + int(box.y / shrink),
            int(box.width / shrink),
            int(box.height / shrink));
        marks.push_back({to_box(full), 0.6 * sureness(winding, 1.1, 0.3)});
    }
    return marks;
}

} // namespace

std::vector<Mark> find_signatures(
    const Picture& upright_colour,
    std::span<const Box> signer_names,
    std::span<const Box> words,
    std::span<const Mark> stamps)
{
    if (upright_colour.empty() || upright_colour.channels != 3) return {};
    Scene scene;
    scene.colour = view(upright_colour);
    scene.factor = scale_to(scene.colour.size(), mark_long_side);
    scene.coloured = has_colour(scene.colour);
    for (const auto& word : words)
        scene.words.push_back(resized(word, scene.factor));
    for (const auto& stamp : stamps)
        scene.stamps.push_back(resized(stamp.box, scene.factor));
    std::vector<Mark> marks;
    for (const auto& name : signer_names) {
        if (auto mark = signature_over(scene, resized(name, scene.factor))) marks.push_back(*mark);
    }
    if (signer_names.empty()) marks = loose_signatures(scene);
    const auto back = Homography::scale(1 / scene.factor, 1 / scene.factor);
    for (auto& mark : marks)
        mark.box = clipped(back(mark.box), upright_colour.size());
    return marks;
}

} // namespace absah::image
