// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/painting.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string_view>
#include <unordered_map>

namespace absah::pdf {

namespace {

using Handle = QPDFObjectHandle;

constexpr double edge_tolerance = 0.02; // of the page's side: scanners round and trim

/// [a b c d e f] as in the PDF reference: x' = a x + c y + e, y' = b x + d y + f.
struct Matrix {
    double a = 1;
    double b = 0;
    double c = 0;
    double d = 1;
    double e = 0;
    double f = 0;

    /// First `*this`, then `next`.
    [[nodiscard]] Matrix then(const Matrix& next) const
    {
        return {
            a * next.a + b * next.c,
            a * next.b + b * next.d,
            c * next.a + d * next.c,
            c * next.b + d * next.d,
            e * next.a + f * next.c + next.e,
            e * next.b + f * next.d + next.f};
    }

    [[nodiscard]] bool upright() const
    {
        return std::abs(b) + std::abs(c) <= 1e-3 * (std::abs(a) + std::abs(d));
    }

    [[nodiscard]] bool sideways() const
    {
        return std::abs(a) + std::abs(d) <= 1e-3 * (std::abs(b) + std::abs(c));
    }

    /// The hull of a rectangle; exact when upright or sideways.
    [[nodiscard]] Rect hull(const Rect& r) const
    {
        const auto [x0, x1] = std::minmax(
            {a * r.left + c * r.bottom,
             a * r.right + c * r.bottom,
             a * r.left + c * r.top,
             a * r.right + c * r.top});
        const auto [y0, y1] = std::minmax(
            {b * r.left + d * r.bottom,
             b * r.right + d * r.bottom,
             b * r.left + d * r.top,
             b * r.right + d * r.top});
        return {x0 + e, y0 + f, x1 + e, y1 + f};
    }
};

struct State {
    Matrix to_page;
    Rect clip;
    bool odd_clip = false; ///< clipped by something else than upright rectangles
    bool opaque = true;
    int text_mode = 0;
};

bool reaches(const Rect& rect, const Rect& page)
{
    const double across = edge_tolerance * page.width();
    const double along = edge_tolerance * page.height();
    return rect.left <= page.left + across && rect.right >= page.right - across &&
           rect.bottom <= page.bottom + along && rect.top >= page.top - along;
}

bool keeps_within(const Rect& rect, const Rect& page)
{
    return reaches(page, {rect.left, rect.bottom, rect.right, rect.top}) &&
           rect.width() <= page.width() * (1 + 2 * edge_tolerance) &&
           rect.height() <= page.height() * (1 + 2 * edge_tolerance);
}

/// How a picture drawn with this matrix is turned; empty for odd angles and flips.
std::optional<int> turns_of(const Matrix& m)
{
    if (m.a * m.d - m.b * m.c <= 0) return {};
    if (m.upright()) return m.a > 0 ? 0 : 2;
    if (m.sideways()) return m.b < 0 ? 1 : 3;
    return {};
}

class Follower : public Handle::ParserCallbacks {
public:
    Follower(const PageNode& page, const std::function<bool(Handle)>& is_plain)
        : page_{page},
          is_plain_{is_plain}
    {
        constexpr double far = std::numeric_limits<double>::max() / 4;
        state_.clip = {-far, -far, far, far};
    }

    void handleObject(Handle object) override
    {
        constexpr std::size_t most_operands = 64; // no operator takes more; arrays count as one
        if (object.isOperator()) {
            act(object.getOperatorValue());
            operands_.clear();
        } else if (operands_.size() < most_operands) {
            operands_.push_back(object);
        }
    }

    void handleEOF() override {}

    [[nodiscard]] Painting result() const { return painting_; }

private:
    using Action = void (Follower::*)();

    void act(const std::string& name)
    {
        static const std::unordered_map<std::string_view, Action> actions{
            {"q", &Follower::save},           {"Q", &Follower::restore},
            {"cm", &Follower::transform},     {"gs", &Follower::set_graphics},
            {"Tr", &Follower::set_text_mode}, {"re", &Follower::rectangle},
            {"m", &Follower::odd_path},       {"l", &Follower::odd_path},
            {"c", &Follower::odd_path},       {"v", &Follower::odd_path},
            {"y", &Follower::odd_path},       {"W", &Follower::clip_next},
            {"W*", &Follower::clip_next},     {"n", &Follower::end_path},
            {"f", &Follower::paint_path},     {"F", &Follower::paint_path},
            {"f*", &Follower::paint_path},    {"B", &Follower::paint_path},
            {"B*", &Follower::paint_path},    {"b", &Follower::paint_path},
            {"b*", &Follower::paint_path},    {"s", &Follower::paint_path},
            {"S", &Follower::paint_path},     {"sh", &Follower::ink},
            {"EI", &Follower::ink},           {"Tj", &Follower::show_text},
            {"TJ", &Follower::show_text},     {"'", &Follower::show_text},
            {"\"", &Follower::show_text},     {"Do", &Follower::draw_object},
            {"BDC", &Follower::begin_marked}};
        if (const auto found = actions.find(name); found != actions.end()) (this->*found->second)();
    }

    double operand(std::size_t index)
    {
        return index < operands_.size() ? number_or(operands_[index], 0) : 0;
    }

    Handle named(const std::string& category)
    {
        if (operands_.empty() || !operands_[0].isName()) return Handle::newNull();
        auto resources = page_.resources;
        if (!resources.isDictionary()) return Handle::newNull();
        auto group = resources.getKey(category);
        return group.isDictionary() ? group.getKey(operands_[0].getName()) : Handle::newNull();
    }

    void save()
    {
        constexpr std::size_t deepest = 1'000;
        if (saved_.size() < deepest) saved_.push_back(state_);
    }

    void restore()
    {
        if (saved_.empty()) return;
        state_ = saved_.back();
        saved_.pop_back();
    }

    void transform()
    {
        const Matrix m{operand(0), operand(1), operand(2), operand(3), operand(4), operand(5)};
        state_.to_page = m.then(state_.to_page);
    }

    void set_graphics()
    {
        auto set = named("/ExtGState");
        if (!set.isDictionary()) return;
        const auto normal = [](const Handle& value, const char* name) {
            Handle copy = value;
            return copy.isNull() || (copy.isName() && copy.getName() == name);
        };
        state_.opaque = state_.opaque && number_or(set.getKey("/ca"), 1) >= 1 &&
                        normal(set.getKey("/SMask"), "/None") &&
                        normal(set.getKey("/BM"), "/Normal");
    }

    void set_text_mode() { state_.text_mode = int(operand(0)); }

    void rectangle()
    {
        const double x = operand(0);
        const double y = operand(1);
        const Matrix& m = state_.to_page;
        if (!m.upright() && !m.sideways()) odd_path_ = true;
        const auto [x0, x1] = std::minmax({x, x + operand(2)});
        const auto [y0, y1] = std::minmax({y, y + operand(3)});
        path_.push_back(m.hull({x0, y0, x1, y1}));
    }

    void odd_path() { odd_path_ = true; }

    void clip_next() { clips_ = true; }

    void end_path()
    {
        if (clips_ && (odd_path_ || path_.size() != 1)) state_.odd_clip = true;
        if (clips_ && path_.size() == 1) {
            Rect& clip = state_.clip;
            clip.left = std::max(clip.left, path_[0].left);
            clip.bottom = std::max(clip.bottom, path_[0].bottom);
            clip.right = std::min(clip.right, path_[0].right);
            clip.top = std::min(clip.top, path_[0].top);
        }
        path_.clear();
        odd_path_ = false;
        clips_ = false;
    }

    void paint_path()
    {
        ink();
        end_path();
    }

    /// Something is drawn: no picture before it still has nothing over it.
    void ink() { painting_.covering.reset(); }

    void show_text()
    {
        constexpr int invisible = 3;
        painting_.has_text = true;
        if (state_.text_mode != invisible) ink();
        if (state_.text_mode > invisible) state_.odd_clip = true;
    }

    void begin_marked()
    {
        const bool optional =
            !operands_.empty() && operands_[0].isName() && operands_[0].getName() == "/OC";
        if (optional) hidden_layers_ = true;
    }

    void draw_object()
    {
        auto object = named("/XObject");
        const bool image = object.isStream() && object.getDict().getKey("/Subtype").isName() &&
                           object.getDict().getKey("/Subtype").getName() == "/Image";
        if (!image) painting_.has_text = true;
        ink();
        if (!image || hidden_layers_ || !state_.opaque || state_.odd_clip) return;
        const Rect place = state_.to_page.hull({0, 0, 1, 1});
        const auto turns = turns_of(state_.to_page);
        if (turns && reaches(place, page_.box) && keeps_within(place, page_.box) &&
            reaches(state_.clip, page_.box) && is_plain_(object)) {
            painting_.covering = Covering{object, *turns};
        }
    }

    const PageNode& page_;
    const std::function<bool(Handle)>& is_plain_;
    std::vector<Handle> operands_;
    State state_;
    std::vector<State> saved_;
    std::vector<Rect> path_;
    bool odd_path_ = false;
    bool clips_ = false;
    bool hidden_layers_ = false;
    Painting painting_;
};

} // namespace

Painting follow_painting(
    QPDF& pdf,
    const std::string& content,
    const PageNode& page,
    const std::function<bool(QPDFObjectHandle)>& is_plain)
{
    Follower follower{page, is_plain};
    Handle::newStream(&pdf, content).parseAsContents(&follower);
    return follower.result();
}

} // namespace absah::pdf
