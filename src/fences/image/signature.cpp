// SPDX-License-Identifier: Apache-2.0
#include "fences/image/marks.h"
#include "fences/image/mat.h"
#include "fences/image/paper.h"
#include "fences/image/strokes.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace absah::image {
namespace {

/// Everything in pixels of a page of `mark_long_side`.
struct Scene {
    cv::Mat colour;    ///< the caller's own pixels
    double factor = 1; ///< the caller's pixels * factor = ours
    bool coloured = false;
    double print = 0; ///< height of most words
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

/// The part of the page inside `area`, as the caller gave it.
cv::Mat colour_part(const Scene& scene, const cv::Rect& area, double shrink)
{
    const auto back = 1 / scene.factor;
    const auto source = resized(to_box(area), back) & cv::Rect({}, scene.colour.size());
    if (source.empty()) return {};
    cv::Mat part;
    const cv::Size size(int(area.width * shrink), int(area.height * shrink));
    const bool smaller = size.width < source.width;
    const auto how = smaller ? cv::INTER_AREA : cv::INTER_LINEAR;
    cv::resize(scene.colour(source), part, size, 0, 0, how);
    return part;
}

cv::Mat grey_of(const cv::Mat& colour)
{
    cv::Mat grey;
    cv::cvtColor(colour, grey, cv::COLOR_BGR2GRAY);
    return grey;
}

/// Dark ink on light paper whatever the design.
cv::Mat on_light_paper(const cv::Mat& colour)
{
    constexpr int dark = 90;
    if (percentile(grey_of(colour), 0.5) >= dark) return colour;
    cv::Mat inverted;
    cv::bitwise_not(colour, inverted);
    return inverted;
}

/// What a pen adds to a pad's ink: it swallows clearly more of some colour than the pad does.
cv::Mat ink_over_pad(const cv::Mat& colour, const cv::Mat& pad_only)
{
    constexpr double more = 1.25;
    constexpr double least = 0.12; // of the paper's light, over the unevenness of a pad
    cv::Mat over = cv::Mat::zeros(colour.size(), CV_8U);
    cv::Mat channel;
    for (int i = 0; i < 3; ++i) {
        cv::extractChannel(colour, channel, i);
        const int paper = percentile(channel, 0.85);
        const cv::Mat lost = paper - channel;
        const double pad = percentile(lost, 0.5, pad_only);
        over |= lost > std::max(more * pad, pad + least * paper);
    }
    return over;
}

/// Whether ink stands nearly all the way round between the stamp's letters and its edge.
bool closes_round(const cv::Mat& ink, const cv::Rect& stamp)
{
    constexpr int steps = 72;
    constexpr double nearly = 0.7; // a pen and a name that cross a ring take up less than half
    const cv::Point2d middle(stamp.x + stamp.width / 2.0, stamp.y + stamp.height / 2.0);
    const cv::Rect part({}, ink.size());
    int seen = 0;
    int inked = 0;
    for (int step = 0; step < steps; ++step) {
        const double angle = step * 2 * std::numbers::pi / steps;
        const cv::Point2d axes(
            std::cos(angle) * stamp.width / 2, std::sin(angle) * stamp.height / 2);
        bool inside = false;
        bool found = false;
        for (double reach = 0.85; reach < 1.04; reach += 0.01) {
            const cv::Point at(middle + axes * reach);
            if (!part.contains(at)) continue;
            inside = true;
            found = found || ink.at<std::uint8_t>(at) != 0;
        }
        seen += inside ? 1 : 0;
        inked += found ? 1 : 0;
    }
    return inked > nearly * seen;
}

/// The pen's strokes on a disc of which a copier left dots; empty when the pad printed as solidly
/// as a pen writes.
cv::Mat pen_among_dots(const cv::Mat& mask, const cv::Mat& disc, const cv::Rect& stamp)
{
    cv::Mat pen;
    cv::morphologyEx(mask & disc, pen, cv::MORPH_OPEN, cv::Mat::ones(3, 3, CV_8U));
    if (closes_round(pen, stamp)) return {};
    cv::dilate(pen, pen, cv::Mat::ones(3, 3, CV_8U));
    return pen & mask;
}

/// Keeps of a stamp's disc only what a pen added to it. Without colour a pen and a black pad look
/// the same, so nothing of the disc is kept unless the pad left mere dots.
void look_through(const cv::Rect& stamp, const cv::Mat& colour, bool coloured, cv::Mat& mask)
{
    cv::Mat disc = cv::Mat::zeros(mask.size(), CV_8U);
    const cv::Point centre = (stamp.tl() + stamp.br()) / 2;
    // A little beyond the box: a ring is as thick as it is, and boxes are as good as they are.
    const cv::Size axes(stamp.width * 26 / 50, stamp.height * 26 / 50);
    cv::ellipse(disc, centre, axes, 0, 0, 360, cv::Scalar(255), cv::FILLED);
    if (!coloured) {
        const auto pen = pen_among_dots(mask, disc, stamp);
        mask.setTo(0, disc);
        if (!pen.empty()) mask |= pen;
        return;
    }
    // The pad's own ink is read at the rim: in the middle the pen may outweigh it.
    cv::Mat rim = disc.clone();
    const cv::Size inner(stamp.width * 2 / 5, stamp.height * 2 / 5);
    cv::ellipse(rim, centre, inner, 0, 0, 360, cv::Scalar(0), cv::FILLED);
    const cv::Mat pad_only = rim & mask;
    if (cv::countNonZero(pad_only) > 0) mask.setTo(0, disc & ~ink_over_pad(colour, pad_only));
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
        return word.height <= 2.5 * line_height && (word & box).area() > 0.8 * box.area();
    });
}

double usual_height(std::vector<cv::Rect> words)
{
    if (words.empty()) return 0;
    const auto middle = words.begin() + std::ptrdiff_t(words.size() / 2);
    std::nth_element(words.begin(), middle, words.end(), [](const auto& a, const auto& b) {
        return a.height < b.height;
    });
    return middle->height;
}

/// Wholly inside a stamp: its own emblem, inked more than its ring. Pens leave the disc.
bool is_emblem(const cv::Rect& box, const std::vector<cv::Rect>& stamps)
{
    return std::any_of(stamps.begin(), stamps.end(), [&](const cv::Rect& stamp) {
        return (stamp & box).area() > 0.95 * box.area();
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

cv::Mat ink_mask(const Scene& scene, const cv::Rect& region, const cv::Mat& colour)
{
    const auto grey = grey_of(colour);
    const int paper = percentile(grey, 0.85);
    cv::Mat mask = grey < 0.74 * paper;
    for (auto stamp : scene.stamps) {
        if ((stamp & region).empty()) continue;
        look_through(stamp - region.tl(), colour, scene.coloured, mask);
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

/// Pen-like pieces about one name. A pen that a stamp or a poor print cuts comes in several.
class Pieces {
public:
    Pieces(const Scene& scene, double line_height)
        : scene_(scene),
          line_height_(line_height)
    {
    }

    /// `box`: of the strokes, on the page.
    void add(const Strokes& strokes, const cv::Rect& box)
    {
        const bool pen = strokes.above >= 0.35 && strokes.fill() <= 0.62 && strokes.widest <= 24;
        if (!pen || is_printed(box, scene_.words, line_height_)) return;
        const auto score = pen_score(strokes, line_height_);
        const bool tall = box.height >= 1.5 * line_height_; // what print never is
        if (is_emblem(box, scene_.stamps)) {
            if (tall) inside_.push_back({box, score});
            return;
        }
        outside_.push_back({box, score});
        longest_ = std::max(longest_, score);
        if (tall) tall_ += score;
    }

    [[nodiscard]] Mark mark() const
    {
        constexpr double leaves_the_disc = 2;
        double score = std::max(longest_, tall_);
        const bool through = score >= leaves_the_disc;
        Mark mark;
        const double least = 0.3 * std::max(longest_, 6.0);
        for (const auto& piece : outside_) {
            const bool tall = piece.box.height >= 1.5 * line_height_;
            if (tall || piece.score > least) mark.box = united(mark.box, to_box(piece.box));
        }
        for (const auto& piece : inside_) {
            if (!through) break;
            score += piece.score;
            mark.box = united(mark.box, to_box(piece.box));
        }
        constexpr double faintest = 4.5;
        if (score >= faintest) mark.confidence = sureness(score, 6, 2.5);
        return mark;
    }

private:
    struct Piece {
        cv::Rect box;
        double score = 0;
    };

    const Scene& scene_;
    double line_height_;
    std::vector<Piece> outside_;
    std::vector<Piece> inside_; ///< wholly inside a stamp: perhaps its emblem
    double longest_ = 0;
    double tall_ = 0;
};

std::optional<Mark> signature_over(const Scene& scene, const cv::Rect& name)
{
    const auto region = region_of(name, page_of(scene));
    if (region.width < 40 || region.height < 20) return {};
    auto colour = colour_part(scene, region, 1);
    if (colour.empty()) return {};
    colour = on_light_paper(colour);
    // Readers blow a name's box up where a stamp or a pen touches it.
    const double believable = scene.print > 0 ? 1.4 * scene.print : name.height;
    const double line_height = std::clamp(std::min<double>(name.height, believable), 14.0, 34.0);
    const auto mask = ink_mask(scene, region, colour);
    Pieces pieces(scene, line_height);
    for (const auto& strokes : strokes_in(mask, line_height * line_height, name.y - region.y))
        pieces.add(strokes, strokes.box + region.tl());
    const auto mark = pieces.mark();
    if (mark.confidence == 0) return {};
    return mark;
}

/// Nobody's name was read, but a stamp is set on the left of a signature and above the name.
std::optional<Mark> signature_beside(const Scene& scene, const cv::Rect& stamp)
{
    constexpr double unsure_place = 0.7;
    const int print = int(std::clamp(scene.print, 14.0, 34.0));
    const cv::Rect name(
        stamp.x + stamp.width / 4, stamp.y + stamp.height - 2 * print, stamp.width * 3 / 2, print);
    auto mark = signature_over(scene, name);
    if (mark) mark->confidence *= unsure_place;
    return mark;
}

/// Without names: curved thin ink in the lower part that no word, stamp or picture explains.
std::vector<Mark> loose_signatures(const Scene& scene)
{
    constexpr double shrink = 0.5;
    const auto page = page_of(scene);
    const cv::Rect lower(
        0, int(0.55 * page.height), page.width, page.height - int(0.55 * page.height));
    const auto colour = colour_part(scene, lower, shrink);
    if (colour.empty()) return {};
    const auto grey = grey_of(on_light_paper(colour));
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
    scene.print = usual_height(scene.words);
    for (const auto& stamp : stamps)
        scene.stamps.push_back(resized(stamp.box, scene.factor));
    std::vector<Mark> marks;
    for (const auto& name : signer_names) {
        if (auto mark = signature_over(scene, resized(name, scene.factor))) marks.push_back(*mark);
    }
    if (signer_names.empty()) {
        marks = loose_signatures(scene);
        for (const auto& stamp : scene.stamps) {
            if (auto mark = signature_beside(scene, stamp)) marks.push_back(*mark);
        }
    }
    const auto back = Homography::scale(1 / scene.factor, 1 / scene.factor);
    for (auto& mark : marks)
        mark.box = clipped(back(mark.box), upright_colour.size());
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
        return a.confidence > b.confidence;
    });
    return marks;
}

} // namespace absah::image
