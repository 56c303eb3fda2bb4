// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/painting.h"

#include "fences/pdf/covers.h"
#include "fences/pdf/matrix.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <unordered_map>

namespace absah::pdf {

namespace {

using Handle = QPDFObjectHandle;

constexpr double edge_tolerance = 0.02; // of the page's side: scanners round and trim

struct State {
    Matrix to_page;
    Rect clip;
    bool odd_clip = false; ///< clipped by something else than upright rectangles
    bool opaque = true;
    bool patterned = false; ///< fills with a pattern, which may let through what lies under it
    int text_mode = 0;
    double leading = 0;
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

/// A picture with neither mask nor layer; its format does not matter.
bool is_opaque(Handle image)
{
    auto dict = image.getDict();
    auto mask = dict.getKey("/ImageMask");
    if (mask.isBool() && mask.getBoolValue()) return false;
    for (const char* key : {"/SMask", "/Mask", "/OC", "/SMaskInData"}) {
        if (!dict.getKey(key).isNull()) return false;
    }
    return true;
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

    [[nodiscard]] Painting result() const
    {
        auto painting = painting_;
        painting.hidden = covers_.hiding();
        return painting;
    }

private:
    using Action = void (Follower::*)();

    void act(const std::string& name)
    {
        static const std::unordered_map<std::string_view, Action> actions{
            {"q", &Follower::save},
            {"Q", &Follower::restore},
            {"cm", &Follower::transform},
            {"gs", &Follower::set_graphics},
            {"Tr", &Follower::set_text_mode},
            {"re", &Follower::rectangle},
            {"m", &Follower::odd_path},
            {"l", &Follower::odd_path},
            {"c", &Follower::odd_path},
            {"v", &Follower::odd_path},
            {"y", &Follower::odd_path},
            {"W", &Follower::clip_next},
            {"W*", &Follower::clip_next},
            {"n", &Follower::end_path},
            {"f", &Follower::fill_path},
            {"F", &Follower::fill_path},
            {"f*", &Follower::fill_path},
            {"B", &Follower::fill_path},
            {"B*", &Follower::fill_path},
            {"b", &Follower::fill_path},
            {"b*", &Follower::fill_path},
            {"s", &Follower::paint_path},
            {"S", &Follower::paint_path},
            {"sh", &Follower::ink},
            {"EI", &Follower::ink},
            {"BT", &Follower::begin_text},
            {"Tm", &Follower::place_text},
            {"Td", &Follower::move_text},
            {"TD", &Follower::move_and_lead},
            {"T*", &Follower::next_line},
            {"TL", &Follower::set_leading},
            {"Tj", &Follower::show_text},
            {"TJ", &Follower::show_text},
            {"'", &Follower::show_next_line},
            {"\"", &Follower::show_next_line},
            {"Do", &Follower::draw_object},
            {"g", &Follower::set_colour},
            {"rg", &Follower::set_colour},
            {"k", &Follower::set_colour},
            {"sc", &Follower::set_colour},
            {"cs", &Follower::set_colour},
            {"scn", &Follower::set_any_colour},
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

    void fill_path()
    {
        if (path_.size() == 1 && !odd_path_ && !state_.patterned) cover(path_[0]);
        paint_path();
    }

    /// What lies under `place` is not seen any more.
    void cover(const Rect& place)
    {
        if (hidden_layers_ || !state_.opaque || state_.odd_clip) return;
        const Rect& clip = state_.clip;
        covers_.cover(
            {std::max(clip.left, place.left),
             std::max(clip.bottom, place.bottom),
             std::min(clip.right, place.right),
             std::min(clip.top, place.top)});
    }

    void set_colour() { state_.patterned = false; }

    void set_any_colour() { state_.patterned = !operands_.empty() && operands_.back().isName(); }

    void paint_path()
    {
        ink();
        end_path();
    }

    /// Something is drawn: no picture before it still has nothing over it.
    void ink() { painting_.covering.reset(); }

    void begin_text() { line_ = {}; }

    void place_text()
    {
        line_ = {operand(0), operand(1), operand(2), operand(3), operand(4), operand(5)};
    }

    void shift_text(double across, double up)
    {
        line_ = Matrix{1, 0, 0, 1, across, up}.then(line_);
    }

    void move_text() { shift_text(operand(0), operand(1)); }

    void move_and_lead()
    {
        state_.leading = -operand(1);
        move_text();
    }

    void next_line() { shift_text(0, -state_.leading); }

    void set_leading() { state_.leading = operand(0); }

    void show_next_line()
    {
        next_line();
        show_text();
    }

    void show_text()
    {
        constexpr int invisible = 3;
        painting_.has_text = true;
        if (state_.text_mode != invisible) ink();
        const Matrix place = line_.then(state_.to_page);
        if (state_.text_mode != invisible && !hidden_layers_) covers_.show_text({place.e, place.f});
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
        if (is_opaque(object) && (state_.to_page.upright() || state_.to_page.sideways()))
            cover(place);
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
    Matrix line_; ///< of the text line that was begun last
    Covers covers_{page_.box};
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
