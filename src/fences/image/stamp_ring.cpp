// SPDX-License-Identifier: Apache-2.0
#include "fences/image/mat.h"
#include "fences/image/paper.h"
#include "fences/image/pieces.h"
#include "fences/image/ring.h"
#include "fences/image/stamp_parts.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace absah::image {
namespace {

/// Votes are cast on a page this much smaller than the ink page.
constexpr double vote_shrink = 0.57;

/// Rings of 7 to 30 mm radius on A4, in pixels of the voting page (2.4 pixels a mm... 500 long).
constexpr int least_radius = 12;
constexpr int most_radius = 52;

/// Width over height of the ovals that get their own round of voting.
constexpr std::array<double, 3> aspects{1.0, 1.35, 1.8};

/// Meeting points worth a fit, for each aspect. Stamps are set at the foot of a page; at its head
/// the large letters of the heading have the most and the strongest edges.
constexpr int peaks_at_foot = 4;
constexpr int peaks_at_head = 2;

/// A meeting point keeps others this far away, in pixels of the votes, or one busy logo would take
/// all the places.
constexpr int apart = 9;

/// Rings of stamps measured 0.87 and more in colour, words and pens that bend round a centre up to
/// 0.81; copies lose part of the ring.
constexpr double coverage_in_colour = 0.80;
constexpr double coverage_in_black = 0.86;
constexpr double coverage_on_copies = 0.76;

/// Thin lines of a pale pad are this weak on the voting page, where black print has no tint.
constexpr int faintest_tint = 10;

/// Ink of shapes large enough to hold a ring; words and small print go. `broken`: copiers turn a
/// thin ring into dots.
cv::Mat large_shapes(const cv::Mat& ink, bool broken, int faintest)
{
    cv::Mat mask = ink > faintest;
    if (broken) cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, cv::Mat::ones(5, 5, CV_8U));
    return kept_pieces(mask, [](const cv::Rect& box, const cv::Point2d& /*centre*/) {
        const bool flat = std::min(box.width, box.height) < least_radius * 3 / 4;
        return !flat && std::max(box.width, box.height) >= least_radius * 3 / 2;
    });
}

struct Edge {
    cv::Point2f at;
    cv::Point2f slope; ///< of the ink, any length
};

std::vector<Edge> edges_of(const cv::Mat& ink, const cv::Mat& mask, int faintest)
{
    cv::Mat near_mask;
    cv::dilate(mask, near_mask, cv::Mat());
    cv::Mat across;
    cv::Mat down;
    cv::Sobel(ink, across, CV_16S, 1, 0);
    cv::Sobel(ink, down, CV_16S, 0, 1);
    std::vector<Edge> edges;
    for (int y = 0; y < ink.rows; ++y) {
        const auto* kept = near_mask.ptr(y);
        const auto* gx = across.ptr<short>(y);
        const auto* gy = down.ptr<short>(y);
        for (int x = 0; x < ink.cols; ++x) {
            if (!kept[x] || std::abs(gx[x]) + std::abs(gy[x]) < 2.7 * faintest) continue;
            edges.push_back({cv::Point2f(float(x), float(y)), cv::Point2f(gx[x], gy[x])});
        }
    }
    return edges;
}

/// Where the normals of many edges meet, on a page squeezed sideways by `aspect`.
cv::Mat votes_of(const std::vector<Edge>& edges, const cv::Size& size, double aspect)
{
    const auto squeeze = float(1 / aspect);
    cv::Mat votes = cv::Mat::zeros(size.height / 2 + 2, int(size.width / aspect) / 2 + 2, CV_16U);
    for (const auto& edge : edges) {
        cv::Point2f normal(edge.slope.x / squeeze, edge.slope.y);
        normal *= 1 / std::max(std::hypot(normal.x, normal.y), 1e-6F);
        const cv::Point2f start(edge.at.x * squeeze / 2, edge.at.y / 2);
        for (const float side : {-0.5F, 0.5F}) {
            auto at = start + normal * (side * float(least_radius));
            for (int r = least_radius; r < most_radius; r += 2, at += normal * (side * 2)) {
                const int x = int(at.x);
                const int y = int(at.y);
                if (x < 0 || y < 0 || x >= votes.cols || y >= votes.rows) break;
                ++votes.at<std::uint16_t>(y, x);
            }
        }
    }
    cv::Mat smooth;
    cv::boxFilter(votes, smooth, CV_32F, cv::Size(3, 3));
    return smooth;
}

/// The strongest meeting points of `part`, apart from each other, as centres on the ink page.
void add_centres(
    cv::Mat& votes, cv::Range part, int peaks, double aspect, std::vector<RingGuess>& guesses)
{
    cv::Mat rows = votes.rowRange(part);
    for (int i = 0; i < peaks; ++i) {
        double most = 0;
        cv::Point peak;
        cv::minMaxLoc(rows, nullptr, &most, nullptr, &peak);
        if (most < 3 * least_radius) return;
        const cv::Point2d centre((2 * peak.x + 1) * aspect, 2 * (peak.y + part.start) + 1);
        guesses.push_back({centre * (1 / vote_shrink), aspect});
        cv::circle(votes, peak + cv::Point(0, part.start), apart, cv::Scalar(0), cv::FILLED);
    }
}

/// Black print has stronger edges than any stamp, and its rows and round letters meet somewhere
/// too.
cv::Mat without_print(const InkPage& page)
{
    cv::Mat ink = page.inks.ink.clone();
    for (const auto& word : page.words)
        cv::rectangle(ink, word, cv::Scalar(0), cv::FILLED);
    return ink;
}

struct Search {
    Plane plane;
    const cv::Mat votes;   ///< the ink of it that may point to rings
    double coverage = 0.8; ///< share of an outline that must be inked
    bool broken = false;   ///< rings may be rows of dots
    int faintest = 22;     ///< ink of the voting page that counts
};

std::vector<RingGuess> guesses_of(const Search& search)
{
    const auto small = scaled(search.votes, vote_shrink);
    const auto shapes = large_shapes(small, search.broken, search.faintest);
    const auto edges = edges_of(small, shapes, search.faintest);
    std::vector<RingGuess> guesses;
    for (const double aspect : aspects) {
        auto votes = votes_of(edges, small.size(), aspect);
        const int middle = int(head * votes.rows);
        add_centres(votes, {middle, votes.rows}, peaks_at_foot, aspect, guesses);
        if (aspect > 1 && search.plane == Plane::Ink) continue;
        add_centres(votes, {0, middle}, peaks_at_head, aspect, guesses);
    }
    return guesses;
}

/// Lettered rings of less than 22 mm at the head of a page are logos; stamps are set at its foot.
bool is_emblem(const InkPage& page, const Ring& ring)
{
    constexpr double least_of_stamps = 32;
    return ring.shape[0] < least_of_stamps && ring.centre.y < head * page.colour.rows;
}

void add_rings(const InkPage& page, const Search& search, std::vector<Mark>& marks)
{
    for (const auto& guess : guesses_of(search)) {
        const auto explains = [&](const Mark& mark) {
            return mark.confidence > 0.9 && to_rect(mark.box).contains(guess.centre);
        };
        if (std::any_of(marks.begin(), marks.end(), explains)) continue;
        for (const auto& ring : fit_rings(plane_of(page.inks, search.plane), guess)) {
            if (is_emblem(page, ring)) continue;
            const auto sure = stamp_sureness(page, search.plane, ring, search.coverage);
            if (sure > 0.3) marks.push_back({box_of(ring), sure});
        }
    }
}

} // namespace

std::vector<Mark> find_ring_stamps(const InkPage& page, Plane plane)
{
    std::vector<Mark> marks;
    if (plane == Plane::Tint)
        add_rings(page, {plane, page.inks.tint, coverage_in_colour, false, faintest_tint}, marks);
    else if (page.coloured)
        add_rings(page, {plane, without_print(page), coverage_in_black}, marks);
    else
        add_rings(page, {plane, without_print(page), coverage_on_copies, true}, marks);
    return marks;
}

} // namespace absah::image
