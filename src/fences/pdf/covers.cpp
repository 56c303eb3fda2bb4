// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/covers.h"

#include <algorithm>

namespace absah::pdf {
namespace {

bool holds(const Rect& place, const Point& point)
{
    constexpr double touching = 1; // point; covers are drawn to the letters' edge
    return point.x >= place.left - touching && point.x <= place.right && point.y >= place.bottom &&
           point.y <= place.top;
}

} // namespace

Covers::Covers(const Rect& page)
    : page_(page)
{
}

void Covers::show_text(const Point& origin)
{
    constexpr std::size_t most = 5'000;
    std::erase_if(covers_, [&](const Rect& cover) { return holds(cover, origin); });
    if (shown_.size() < most) shown_.push_back(origin);
}

void Covers::cover(const Rect& place)
{
    constexpr double thinnest = 6; // points
    constexpr std::size_t most = 100;
    const double area = place.width() * place.height();
    if (place.width() < thinnest || place.height() < thinnest || covers_.size() >= most ||
        area > page_.width() * page_.height() / 2)
        return;
    const auto covered = std::erase_if(shown_, [&](const Point& at) { return holds(place, at); });
    if (covered > 0) covers_.push_back(place);
}

std::vector<Rect> Covers::hiding() const
{
    return covers_;
}

} // namespace absah::pdf
