// SPDX-License-Identifier: Apache-2.0
#include "fences/image/print_match.h"

#include "fences/image/mat.h"
#include "fences/image/paper.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace absah::image {
namespace {

cv::Mat grey_of(const Picture& picture)
{
    const cv::Mat any = view(picture);
    if (any.channels() == 1) return any;
    cv::Mat grey;
    cv::cvtColor(any, grey, cv::COLOR_BGR2GRAY);
    return grey;
}

double distance(const Point& a, const Point& b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

std::vector<SamePlace>
agreeing(std::span<const SamePlace> places, const Homography& map, double within)
{
    std::vector<SamePlace> all;
    for (const auto& place : places)
        if (distance(map(place.drawn), place.seen) <= within) all.push_back(place);
    return all;
}

/// Turned, scaled and shifted so that both places fit.
Homography similarity_of(const SamePlace& a, const SamePlace& b)
{
    const double ux = b.drawn.x - a.drawn.x;
    const double uy = b.drawn.y - a.drawn.y;
    const double vx = b.seen.x - a.seen.x;
    const double vy = b.seen.y - a.seen.y;
    const double length = ux * ux + uy * uy;
    const double c = (ux * vx + uy * vy) / length;
    const double s = (ux * vy - uy * vx) / length;
    Homography map;
    map.m = {
        c,
        -s,
        a.seen.x - c * a.drawn.x + s * a.drawn.y,
        s,
        c,
        a.seen.y - s * a.drawn.x - c * a.drawn.y,
        0,
        0,
        1};
    return map;
}

/// Least squares.
Homography affine_of(std::span<const SamePlace> places)
{
    cv::Mat left(int(places.size()), 3, CV_64F);
    cv::Mat right(int(places.size()), 2, CV_64F);
    for (int i = 0; i < left.rows; ++i) {
        const auto& place = places[std::size_t(i)];
        left.at<double>(i, 0) = place.drawn.x;
        left.at<double>(i, 1) = place.drawn.y;
        left.at<double>(i, 2) = 1;
        right.at<double>(i, 0) = place.seen.x;
        right.at<double>(i, 1) = place.seen.y;
    }
    cv::Mat found;
    cv::solve(left, right, found, cv::DECOMP_SVD);
    Homography map;
    for (int i = 0; i < 3; ++i) {
        map.m.at(std::size_t(i)) = found.at<double>(i, 0);
        map.m.at(std::size_t(i) + 3) = found.at<double>(i, 1);
    }
    return map;
}

/// Two grey pages inside one box.
class Pair {
public:
    Pair(
        const cv::Mat& drawn,
        const cv::Mat& laid,
        const Box& box,
        const Size& reach,
        const Size& near)
    {
        const cv::Rect page({}, drawn.size());
        area_ = to_rect(box) & page;
        if (area_.empty()) return;
        const cv::Rect wide = cv::Rect(
                                  area_.x + near.width - reach.width,
                                  area_.y + near.height - reach.height,
                                  area_.width + 2 * reach.width,
                                  area_.height + 2 * reach.height) &
                              page;
        if (wide.width < area_.width || wide.height < area_.height) return;
        const cv::Mat part = drawn(area_);
        cv::Mat scores;
        cv::matchTemplate(laid(wide), part, scores, cv::TM_CCOEFF_NORMED);
        cv::Point best;
        cv::minMaxLoc(scores, nullptr, &found_.score, nullptr, &best);
        if (!std::isfinite(found_.score)) found_.score = 0;
        found_.dx = wide.x + best.x - area_.x;
        found_.dy = wide.y + best.y - area_.y;
        weigh_ink(
            part, laid(cv::Rect(wide.x + best.x, wide.y + best.y, area_.width, area_.height)));
    }

    [[nodiscard]] const Likeness& found() const { return found_; }

private:
    /// Share of the light that is swallowed, 0 for the ground and 1 for full ink.
    static cv::Mat ink_of(const cv::Mat& grey, double ground, double full)
    {
        cv::Mat ink;
        grey.convertTo(
            ink, CV_32F, -1 / std::max(1.0, ground - full), ground / std::max(1.0, ground - full));
        cv::max(ink, 0, ink);
        cv::min(ink, 1, ink);
        return ink;
    }

    void weigh_ink(const cv::Mat& drawn, const cv::Mat& laid)
    {
        constexpr double light = 0.9;
        constexpr double dark = 0.03;
        const cv::Mat wanted = ink_of(drawn, percentile(drawn, light), percentile(drawn, dark));
        const cv::Mat seen = ink_of(laid, percentile(laid, light), percentile(laid, dark));
        const double all = cv::sum(wanted)[0];
        if (all <= 0) return;
        cv::Mat both;
        cv::min(wanted, seen, both);
        found_.kept = cv::sum(both)[0] / all;
        found_.worst = worst_window(wanted, both);
        cv::Mat around;
        cv::dilate(wanted, around, cv::Mat::ones(3, 3, CV_8U));
        cv::Mat more = seen - around;
        cv::max(more, 0, more);
        found_.added = cv::sum(more)[0] / all;
    }

    /// A word of which one letter is another keeps most of its ink.
    static double worst_window(const cv::Mat& wanted, const cv::Mat& both)
    {
        constexpr double letter = 0.5; // of the height from capitals to descenders
        constexpr double some = 0.6;   // of the ink that a window of this word holds on average
        const int width =
            std::min(wanted.cols, std::max(4, int(std::lround(letter * wanted.rows))));
        cv::Mat columns_wanted;
        cv::Mat columns_both;
        cv::reduce(wanted, columns_wanted, 0, cv::REDUCE_SUM);
        cv::reduce(both, columns_both, 0, cv::REDUCE_SUM);
        const double least = some * cv::sum(columns_wanted)[0] * width / wanted.cols;
        double worst = 1;
        for (int x = 0; x + width <= wanted.cols; ++x) {
            const cv::Range window(x, x + width);
            const double ink = cv::sum(columns_wanted.colRange(window))[0];
            if (ink < least || ink <= 0) continue;
            worst = std::min(worst, cv::sum(columns_both.colRange(window))[0] / ink);
        }
        return worst;
    }

    cv::Rect area_;
    Likeness found_;
};

constexpr Size first_reach{6, 5};

double median_score(
    const cv::Mat& drawn, const cv::Mat& laid, std::span<const Box> boxes, std::size_t step)
{
    std::vector<double> scores;
    for (std::size_t i = 0; i < boxes.size(); i += step)
        scores.push_back(Pair(drawn, laid, boxes[i], first_reach, {}).found().score);
    const auto middle = scores.begin() + std::ptrdiff_t(scores.size() / 2);
    std::ranges::nth_element(scores, middle);
    return *middle;
}

/// The drawn page as blurred as the seen one.
cv::Mat as_blurred(const cv::Mat& drawn, const cv::Mat& laid, std::span<const Box> boxes)
{
    constexpr std::size_t enough = 40;
    const auto step = std::max<std::size_t>(1, boxes.size() / enough);
    cv::Mat best = drawn;
    double best_score = -2;
    for (const double sigma : {0.4, 0.7, 1.0, 1.4, 1.9}) {
        cv::Mat blurred;
        cv::GaussianBlur(drawn, blurred, {}, sigma);
        const double score = boxes.empty() ? 0 : median_score(blurred, laid, boxes, step);
        if (score <= best_score) break;
        best_score = score;
        best = blurred;
    }
    return best;
}

/// How far a page is darker than the paper behind each place.
struct InkDepth {
    cv::Mat depth;
    double deepest = 0; ///< of the print
};

InkDepth ink_depth(const cv::Mat& grey)
{
    constexpr int behind = 41; // wider than a pen, narrower than a shadow
    constexpr double dark = 0.005;
    cv::Mat paper;
    cv::morphologyEx(grey, paper, cv::MORPH_CLOSE, cv::Mat::ones(behind, behind, CV_8U));
    const double deepest = std::max(40, percentile(paper, 0.5) - percentile(grey, dark));
    return {paper - grey, deepest};
}

/// Inside the stamp only what is clearly darker than its own ink stays: a pen over a pad. Nothing
/// stays of a stamp as dark as a pen.
void look_through(cv::Mat& mask, const InkDepth& ink, const Box& stamp)
{
    constexpr double pad_at_most = 0.75; // of the deepest
    constexpr double pen = 0.82;
    const auto centre = stamp.centre();
    cv::Mat oval = cv::Mat::zeros(mask.size(), CV_8U);
    cv::ellipse(
        oval,
        cv::RotatedRect(
            cv::Point2f(float(centre.x), float(centre.y)),
            cv::Size2f(float(stamp.width) * 1.08F, float(stamp.height) * 1.08F),
            0),
        cv::Scalar(255),
        cv::FILLED);
    const cv::Mat pad = oval & mask;
    const bool pale = percentile(ink.depth, 0.5, pad) < pad_at_most * ink.deepest;
    const cv::Mat over = ink.depth > pen * ink.deepest;
    mask.setTo(0, pale ? oval & ~over : oval);
}

} // namespace

Lie find_lie(std::span<const SamePlace> places, double within)
{
    Lie best;
    if (places.size() < 2) return best;
    double widest = 0;
    for (const auto& place : places)
        widest = std::max(widest, distance(place.drawn, places.front().drawn));
    // Pairs that lie far apart give the turn best; on a page of 400 words 6,000 of them are enough.
    constexpr std::size_t most = 6000;
    const auto step = std::max<std::size_t>(1, places.size() * places.size() / 2 / most);
    std::size_t count = 0;
    for (std::size_t i = 0; i < places.size(); ++i)
        for (std::size_t j = i + 1; j < places.size(); ++j) {
            if (count++ % step != 0 || distance(places[i].drawn, places[j].drawn) < widest / 3)
                continue;
            const auto map = similarity_of(places[i], places[j]);
            const int agree = int(agreeing(places, map, 2 * within).size());
            if (agree > best.agreeing) best = {map, agree};
        }
    if (best.agreeing < 4) return best;
    double reach = 2 * within;
    for (int round = 0; round < 4; ++round) {
        const auto kept = agreeing(places, best.to_seen, reach);
        if (kept.size() < 4) break;
        best.to_seen = affine_of(kept);
        reach = within;
    }
    best.agreeing = int(agreeing(places, best.to_seen, within).size());
    return best;
}

Picture laid_over(const Picture& seen, const Homography& to_seen, const Size& size)
{
    cv::Mat map(2, 3, CV_64F);
    for (int i = 0; i < 6; ++i)
        map.at<double>(i / 3, i % 3) = to_seen.m.at(std::size_t(i));
    cv::Mat laid;
    cv::warpAffine(
        grey_of(seen),
        laid,
        map,
        {size.width, size.height},
        cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
        cv::BORDER_CONSTANT,
        cv::Scalar(255));
    return to_picture(laid);
}

struct PrintPair::Pages {
    cv::Mat drawn;
    cv::Mat laid;
};

PrintPair::PrintPair(const Picture& drawn, const Picture& laid, std::span<const Box> boxes)
    : pages_(std::make_unique<Pages>())
{
    pages_->laid = grey_of(laid).clone();
    pages_->drawn = as_blurred(grey_of(drawn), pages_->laid, boxes);
}

PrintPair::~PrintPair() = default;
PrintPair::PrintPair(PrintPair&&) noexcept = default;
PrintPair& PrintPair::operator=(PrintPair&&) noexcept = default;

Likeness PrintPair::compare(const Box& box, const Size& reach, const Size& near) const
{
    return Pair(pages_->drawn, pages_->laid, box, reach, near).found();
}

InkFound
added_ink(const Picture& page, const Box& area, std::span<const Box> stamps, const Picture& drawn)
{
    const cv::Mat grey = grey_of(page);
    const cv::Rect inside = to_rect(area) & cv::Rect({}, grey.size());
    if (inside.empty()) return {};
    constexpr double full_contrast = 0.3; // of the way from the paper to the darkest ink
    const auto ink = ink_depth(grey);
    cv::Mat mask = ink.depth > full_contrast * ink.deepest;
    if (!drawn.empty()) {
        constexpr int slack = 9; // pixels: what a page lies off, and a blurred edge
        cv::Mat print = view(drawn) < 200;
        cv::dilate(print, print, cv::Mat::ones(slack, slack, CV_8U));
        mask.setTo(0, print);
    }
    for (const auto& stamp : stamps)
        look_through(mask, ink, stamp);
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(mask(inside), labels, stats, centres);
    InkFound found;
    for (int i = 1; i < count; ++i) {
        constexpr int speck = 12; // pixels at 150 dpi: a third of a square millimetre
        const int pixels = stats.at<int>(i, cv::CC_STAT_AREA);
        if (pixels < speck) continue;
        found.pixels += pixels;
        found.box = united(
            found.box,
            {stats.at<int>(i, cv::CC_STAT_LEFT) + inside.x,
             stats.at<int>(i, cv::CC_STAT_TOP) + inside.y,
             stats.at<int>(i, cv::CC_STAT_WIDTH),
             stats.at<int>(i, cv::CC_STAT_HEIGHT)});
    }
    return found;
}

} // namespace absah::image
