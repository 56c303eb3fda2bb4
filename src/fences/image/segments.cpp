// SPDX-License-Identifier: Apache-2.0
#include "fences/image/segments.h"

#include <opencv2/core/hal/intrin.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace absah::image {
namespace {

constexpr int angles = 360; ///< over half a turn
constexpr int shift = 16;   ///< of the fixed point in which lines are walked

struct Trigonometry {
    std::array<float, angles> cosine;
    std::array<float, angles> sine;
};

const Trigonometry& trigonometry()
{
    static const auto table = [] {
        Trigonometry made{};
        const auto step = float(CV_PI / angles);
        for (int n = 0; n < angles; ++n) {
            made.cosine[std::size_t(n)] = float(std::cos(double(n) * step));
            made.sine[std::size_t(n)] = float(std::sin(double(n) * step));
        }
        return made;
    }();
    return table;
}

/// A walk along a line, a pixel at a time in the direction that it runs most.
struct Walk {
    bool level = false;
    cv::Point at; ///< the coordinate across it in fixed point
    cv::Point step;

    Walk(const cv::Point& from, int angle)
    {
        const float across = -trigonometry().sine[std::size_t(angle)];
        const float down = trigonometry().cosine[std::size_t(angle)];
        constexpr int half = 1 << (shift - 1);
        level = std::abs(across) > std::abs(down);
        if (level) {
            step = {across > 0 ? 1 : -1, cvRound(down * (1 << shift) / std::abs(across))};
            at = {from.x, from.y * (1 << shift) + half};
        } else {
            step = {cvRound(across * (1 << shift) / std::abs(down)), down > 0 ? 1 : -1};
            at = {from.x * (1 << shift) + half, from.y};
        }
    }

    [[nodiscard]] cv::Point pixel() const
    {
        return level ? cv::Point(at.x, at.y >> shift) : cv::Point(at.x >> shift, at.y);
    }
};

class Search {
public:
    Search(const cv::Mat& mask, const SegmentRules& rules)
        : rules_(rules),
          page_({}, mask.size()),
          left_(mask.clone()),
          least_rho_(-mask.cols - 1)
    {
        const int most = int(std::ceil(std::hypot(mask.cols, mask.rows))) + 1;
        stride_ = most - least_rho_ + 1;
        votes_.assign(std::size_t(angles) * std::size_t(stride_), 0);
        for (int n = 0; n < angles; ++n)
            rows_[std::size_t(n)] = n * stride_ - least_rho_;
    }

    std::vector<cv::Vec4i> run()
    {
        std::vector<cv::Point> points;
        for (int y = 0; y < left_.rows; ++y) {
            const auto* row = left_.ptr(y);
            for (int x = 0; x < left_.cols; ++x) {
                if (row[x] != 0) points.emplace_back(x, y);
            }
        }
        cv::RNG lots(std::uint64_t(-1));
        for (int count = int(points.size()); count > 0; --count) {
            const auto index = std::size_t(lots.uniform(0, count));
            const auto point = points[index];
            points[index] = points[std::size_t(count) - 1];
            if (left_.at<std::uint8_t>(point) == 0) continue;
            if (const int angle = vote(point); angle >= 0) follow(point, angle);
        }
        return std::move(found_);
    }

private:
    /// Where each angle keeps the votes for the line through `point`.
    void find_places(const cv::Point& point)
    {
        const auto& table = trigonometry();
        const auto x = cv::v_setall_f32(float(point.x));
        const auto y = cv::v_setall_f32(float(point.y));
        for (int n = 0; n < angles; n += 4) {
            const auto rho =
                x * cv::v_load(table.cosine.data() + n) + y * cv::v_load(table.sine.data() + n);
            const auto place = cv::v_round(rho) + cv::v_load(rows_.data() + n);
            cv::v_store(places_.data() + n, cv::v_reinterpret_as_u32(place));
        }
    }

    /// The angle of the line with the most votes, if they are enough; else -1.
    int vote(const cv::Point& point)
    {
        find_places(point);
        auto most = std::int16_t(rules_.votes - 1);
        int best = -1;
        auto* votes = votes_.data();
        const auto count_at = [&](int n) {
            auto& here = votes[places_[std::size_t(n)]];
            here = std::int16_t(here + 1);
            if (here <= most) return;
            most = here;
            best = n;
        };
        for (int n = 0; n < angles; n += 4) { // by hand: the compiler does not unroll it
            count_at(n);
            count_at(n + 1);
            count_at(n + 2);
            count_at(n + 3);
        }
        return best;
    }

    void take_back(const cv::Point& point)
    {
        find_places(point);
        for (const auto place : places_)
            --votes_[place];
    }

    /// The last inked pixel before the line's end or too wide a gap.
    [[nodiscard]] cv::Point end_of(Walk walk, const cv::Point& from) const
    {
        cv::Point end = from;
        int gap = 0;
        for (;; walk.at += walk.step) {
            const auto pixel = walk.pixel();
            if (!page_.contains(pixel)) return end;
            if (left_.at<std::uint8_t>(pixel) != 0) {
                gap = 0;
                end = pixel;
            } else if (++gap > rules_.widest_gap) {
                return end;
            }
        }
    }

    void wipe(Walk walk, const cv::Point& end, bool counted)
    {
        for (;; walk.at += walk.step) {
            const auto pixel = walk.pixel();
            auto& ink = left_.at<std::uint8_t>(pixel);
            if (ink != 0 && counted) take_back(pixel);
            ink = 0;
            if (pixel == end) return;
        }
    }

    void follow(const cv::Point& from, int angle)
    {
        const Walk ahead(from, angle);
        Walk back = ahead;
        back.step = -back.step;
        const auto first = end_of(ahead, from);
        const auto last = end_of(back, from);
        const bool found = std::abs(last.x - first.x) >= rules_.shortest ||
                           std::abs(last.y - first.y) >= rules_.shortest;
        wipe(ahead, first, found);
        wipe(back, last, found);
        if (found) found_.emplace_back(first.x, first.y, last.x, last.y);
    }

    SegmentRules rules_;
    cv::Rect page_;
    cv::Mat left_; ///< ink that belongs to no segment yet
    int least_rho_;
    int stride_ = 0;
    std::vector<std::int16_t> votes_; ///< a row for each angle, a column for each distance
    std::array<int, angles> rows_{};
    std::array<unsigned, angles> places_{};
    std::vector<cv::Vec4i> found_;
};

} // namespace

std::vector<cv::Vec4i> find_segments(const cv::Mat& mask, const SegmentRules& rules)
{
    CV_Assert(mask.type() == CV_8UC1);
    if (mask.empty()) return {};
    return Search(mask, rules).run();
}

} // namespace absah::image
