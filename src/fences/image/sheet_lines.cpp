// SPDX-License-Identifier: Apache-2.0
#include "fences/image/sheet_lines.h"

#include "fences/image/lab.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace absah::image {

namespace {

constexpr std::size_t most_segments = 160;

using Segment = cv::Vec4f;

float length_of(const Segment& s)
{
    return std::hypot(s[2] - s[0], s[3] - s[1]);
}

/// Shadows change lightness, paper against desk also colour.
cv::Vec3f weighted_lab(const cv::Vec3b& colour)
{
    constexpr float lightness_weight = 0.6F;
    auto lab = lab_of(colour);
    lab[0] *= lightness_weight;
    return lab;
}

/// The few colours that the picture's border shows: mostly what the sheet lies on.
std::vector<cv::Vec3f> border_colours(const cv::Mat& soft)
{
    const int strip = std::max(2, int(0.012 * std::max(soft.cols, soft.rows)));
    std::vector<cv::Vec3f> samples;
    for (int y = 0; y < soft.rows; y += 2) {
        const bool edge_row = y < strip || y >= soft.rows - strip;
        const auto* row = soft.ptr<cv::Vec3b>(y);
        for (int x = 0; x < soft.cols; x += 2) {
            if (edge_row || x < strip || x >= soft.cols - strip)
                samples.push_back(weighted_lab(row[x]));
        }
    }
    constexpr int colours = 5;
    if (int(samples.size()) < 4 * colours) return samples;
    // Starting from shelves of lightness keeps the answer the same on every run.
    std::sort(
        samples.begin(), samples.end(), [](const auto& a, const auto& b) { return a[0] < b[0]; });
    cv::Mat labels(int(samples.size()), 1, CV_32S);
    for (int k = 0; k < labels.rows; ++k) {
        labels.at<int>(k) = k * colours / labels.rows;
    }
    const cv::Mat data(int(samples.size()), 3, CV_32F, samples.data());
    const cv::TermCriteria stop(cv::TermCriteria::COUNT | cv::TermCriteria::EPS, 10, 0.5);
    cv::Mat centres;
    cv::kmeans(data, colours, labels, stop, 1, cv::KMEANS_USE_INITIAL_LABELS, centres);
    std::vector<cv::Vec3f> palette;
    for (int k = 0; k < centres.rows; ++k) {
        palette.push_back(*centres.ptr<cv::Vec3f>(k));
    }
    return palette;
}

/// Too even for the detector, whose least step is 5.2 (2 / sin 22.5 degrees): the colours of a grey
/// copy. It takes as long over nothing as over a page.
bool is_flat(const cv::Mat& plane)
{
    constexpr double least_step = 5;
    double low = 0;
    double high = 0;
    cv::minMaxLoc(plane, &low, &high);
    return high - low <= least_step;
}

std::vector<Segment> find_segments(const cv::Mat& small)
{
    cv::Mat smooth;
    cv::bilateralFilter(small, smooth, 5, 40, 5);
    const cv::Mat lab = small_lab_of(smooth);
    std::array<cv::Mat, 3> planes;
    cv::split(lab, planes.data());
    const auto detector = cv::createLineSegmentDetector(cv::LSD_REFINE_NONE);
    const float shortest = 0.035F * float(std::max(small.cols, small.rows));
    std::vector<Segment> segments;
    for (std::size_t k = 0; k < planes.size(); ++k) {
        // Colour steps are small in 8-bit Lab.
        if (k > 0) planes[k].convertTo(planes[k], CV_8U, 2.5, 128 - 2.5 * 128);
        if (is_flat(planes[k])) continue;
        std::vector<Segment> found;
        detector->detect(planes[k], found);
        for (const auto& segment : found) {
            if (length_of(segment) > shortest) segments.push_back(segment);
        }
    }
    std::stable_sort(segments.begin(), segments.end(), [](const Segment& a, const Segment& b) {
        return length_of(a) > length_of(b);
    });
    if (segments.size() > most_segments) segments.resize(most_segments);
    return segments;
}

/// A straight line as a point, a unit direction and how much segment length supports it.
struct Ray {
    cv::Point2f at;
    cv::Point2f along;
    float support = 0;
};

float off_line(const Ray& ray, float x, float y)
{
    return std::abs((x - ray.at.x) * ray.along.y - (y - ray.at.y) * ray.along.x);
}

Ray fitted(const std::vector<Segment>& members)
{
    std::vector<cv::Point2f> points;
    float support = 0;
    for (const auto& s : members) {
        const float length = length_of(s);
        support += length;
        const int steps = std::max(2, int(length / 8));
        for (int k = 0; k <= steps; ++k) {
            const float t = float(k) / float(steps);
            points.emplace_back(s[0] + t * (s[2] - s[0]), s[1] + t * (s[3] - s[1]));
        }
    }
    cv::Vec4f line;
    cv::fitLine(points, line, cv::DIST_L2, 0, 0.01, 0.01);
    return {{line[2], line[3]}, {line[0], line[1]}, support};
}

/// Collinear segments become one ray; longest first.
std::vector<Ray> merged(const std::vector<Segment>& segments)
{
    struct Group {
        Ray ray;
        std::vector<Segment> members;
    };

    std::vector<Group> groups;
    for (const auto& s : segments) {
        const float length = length_of(s);
        const cv::Point2f along((s[2] - s[0]) / length, (s[3] - s[1]) / length);
        const auto home = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
            return std::abs(group.ray.along.dot(along)) > 0.9985F &&
                   off_line(group.ray, s[0], s[1]) < 3 && off_line(group.ray, s[2], s[3]) < 3;
        });
        if (home == groups.end()) {
            groups.push_back({{{s[0], s[1]}, along, length}, {s}});
            continue;
        }
        home->members.push_back(s);
        home->ray = fitted(home->members);
    }
    std::vector<Ray> rays;
    for (const auto& group : groups) {
        rays.push_back(group.ray);
    }
    std::stable_sort(
        rays.begin(), rays.end(), [](const Ray& a, const Ray& b) { return a.support > b.support; });
    constexpr std::size_t most_rays = 60;
    if (rays.size() > most_rays) rays.resize(most_rays);
    return rays;
}

/// The part of `ray` inside the picture, from left to right or from top to bottom.
std::optional<EdgeLine> across(const Ray& ray, const cv::Size& size, bool level)
{
    const float w = float(size.width - 1);
    const float h = float(size.height - 1);
    float from = -1e6F;
    float to = 1e6F;
    const auto clip = [&](float at, float along, float last) {
        if (std::abs(along) < 1e-6F) return;
        const float a = -at / along;
        const float b = (last - at) / along;
        from = std::max(from, std::min(a, b));
        to = std::min(to, std::max(a, b));
    };
    clip(ray.at.x, ray.along.x, w);
    clip(ray.at.y, ray.along.y, h);
    if (to - from < 0.2F * std::max(w, h)) return std::nullopt;
    EdgeLine line;
    line.start = ray.at + from * ray.along;
    line.end = ray.at + to * ray.along;
    const bool backwards = level ? line.start.x > line.end.x : line.start.y > line.end.y;
    if (backwards) std::swap(line.start, line.end);
    return line;
}

cv::Point pixel_at(const cv::Point2f& point, const cv::Size& size)
{
    return {
        std::clamp(int(std::lround(point.x)), 0, size.width - 1),
        std::clamp(int(std::lround(point.y)), 0, size.height - 1)};
}

float norm3(const cv::Vec3f& v)
{
    return std::sqrt(v.dot(v));
}

/// What lies at one side of a point of a line.
struct Beside {
    cv::Vec3f colour; ///< mean over 3, 5 and 8 pixels away
    cv::Vec3f near;   ///< 2 pixels away
    float strange = 0;
};

Beside look(const Scene& scene, const cv::Point2f& point, const cv::Point2f& away)
{
    Beside beside;
    const auto size = scene.soft.size();
    for (const float distance : {3.F, 5.F, 8.F}) {
        const auto lab = scene.lab(pixel_at(point + distance * away, size));
        beside.colour += lab / 3.F;
        beside.strange += scene.strangeness(lab) / 3.F;
    }
    beside.near = scene.lab(pixel_at(point + 2.F * away, size));
    return beside;
}

float ramp(float value)
{
    return std::clamp(value, 0.F, 1.F);
}

void score(EdgeLine& line, const Scene& scene, bool level)
{
    const cv::Point2f span = line.end - line.start;
    const cv::Point2f along = span / std::hypot(span.x, span.y);
    // Downwards for level lines, to the right for upright ones.
    const cv::Point2f inward =
        level ? cv::Point2f(-along.y, along.x) : cv::Point2f(along.y, -along.x);
    for (std::size_t k = 0; k < EdgeLine::points; ++k) {
        const float t = (float(k) + 0.5F) / float(EdgeLine::points);
        const cv::Point2f point = line.start + t * span;
        const Beside after = look(scene, point, inward);
        const Beside before = look(scene, point, -inward);
        const float step = norm3(after.colour - before.colour);
        const float near = norm3(after.near - before.near);
        const float bare = ramp((step - 2.5F) / 6) * ramp((near - 2) / 5);
        line.edge[k + 1] = line.edge[k] + bare;
        for (std::size_t side = 0; side < 2; ++side) {
            const Beside& inside = side == 0 ? after : before;
            const Beside& outside = side == 0 ? before : after;
            float value = bare * ramp(1 - (outside.strange - 6) / 8);
            if (inside.strange > outside.strange + 2) value *= 1.35F;
            line.cumulative[side][k + 1] = line.cumulative[side][k] + value;
        }
    }
}

float mean_between(const std::array<float, EdgeLine::points + 1>& sums, float from, float to)
{
    constexpr float last = EdgeLine::points;
    const int a = int(std::lround(std::clamp(from, 0.F, 1.F) * last));
    const int b = int(std::lround(std::clamp(to, 0.F, 1.F) * last));
    if (b - a < 2) return 0;
    return (sums[std::size_t(b)] - sums[std::size_t(a)]) / float(b - a);
}

} // namespace

float EdgeLine::mean(int side, float from, float to) const
{
    return mean_between(cumulative[std::size_t(side)], from, to);
}

float EdgeLine::bare(float from, float to) const
{
    return mean_between(edge, from, to);
}

float EdgeLine::share_of(const cv::Point2f& point) const
{
    const cv::Point2f span = end - start;
    return (point - start).dot(span) / span.dot(span);
}

Scene scene_of(const cv::Mat& small)
{
    Scene scene;
    cv::GaussianBlur(small, scene.soft, {}, 1.5);
    scene.palette = border_colours(scene.soft);
    return scene;
}

cv::Vec3f Scene::lab(const cv::Point& pixel) const
{
    return weighted_lab(soft.at<cv::Vec3b>(pixel));
}

float Scene::strangeness(const cv::Vec3f& lab) const
{
    float best = 1e9F;
    for (const auto& colour : palette) {
        const cv::Vec3f off = lab - colour;
        best = std::min(best, off.dot(off));
    }
    return std::sqrt(best);
}

EdgeLines find_edge_lines(const cv::Mat& small, const Scene& scene)
{
    std::vector<Segment> level;
    std::vector<Segment> upright;
    for (const auto& segment : find_segments(small)) {
        const float lean =
            std::atan2(std::abs(segment[3] - segment[1]), std::abs(segment[2] - segment[0]));
        const float degrees = lean * 180 / std::numbers::pi_v<float>;
        if (degrees < 32) level.push_back(segment);
        if (degrees > 58) upright.push_back(segment);
    }
    EdgeLines lines;
    const auto add = [&](const std::vector<Segment>& segments, bool is_level, auto& to) {
        for (const auto& ray : merged(segments)) {
            auto line = across(ray, small.size(), is_level);
            if (!line) continue;
            score(*line, scene, is_level);
            to.push_back(*line);
        }
    };
    add(level, true, lines.level);
    add(upright, false, lines.upright);
    return lines;
}

} // namespace absah::image
