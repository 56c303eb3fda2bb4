// SPDX-License-Identifier: Apache-2.0
#include "fences/image/logo_match.h"
#include "fences/image/marks.h"
#include "fences/image/mat.h"

#include <algorithm>
#include <cmath>

namespace absah::image {
namespace {

/// Logos worth a close look after the first one.
constexpr std::size_t close_looks = 3;

/// A box may be this much wider or narrower than the logo it holds.
constexpr double aspect_play = 1.22;

/// Below this the match is nobody's.
constexpr double least_sureness = 0.5;

} // namespace

struct LogoBook::Pages {
    std::vector<LogoSample> samples;
};

LogoBook::LogoBook()
    : pages_(std::make_unique<Pages>())
{
}

LogoBook::~LogoBook() = default;
LogoBook::LogoBook(LogoBook&&) noexcept = default;
LogoBook& LogoBook::operator=(LogoBook&&) noexcept = default;

void LogoBook::add(std::string id, const Picture& logo)
{
    if (logo.empty() || logo.channels != 3) return;
    if (auto sample = logo_sample(std::move(id), view(logo))) {
        pages_->samples.push_back(std::move(*sample));
    }
}

std::optional<LogoBook::Name> LogoBook::name(const Picture& upright_colour, const Box& box) const
{
    const auto place = clipped(box, upright_colour.size());
    if (upright_colour.channels != 3 || place.width < 16 || place.height < 16) return {};
    const auto window = logo_window(view(upright_colour), to_rect(box));
    const double aspect = double(box.width) / box.height;
    std::vector<LogoSample> laid;
    laid.reserve(pages_->samples.size());
    std::vector<std::pair<double, const LogoSample*>> ranked;
    for (const auto& sample : pages_->samples) {
        if (std::abs(std::log(aspect / sample.aspect)) > std::log(aspect_play)) continue;
        const auto* fitting = &sample;
        if (window.coloured && !window.on_white())
            fitting = &laid.emplace_back(laid_on(sample, window.ground));
        ranked.emplace_back(first_look(window, *fitting), fitting);
    }
    const auto looks = std::min(close_looks, ranked.size());
    std::partial_sort(
        ranked.begin(),
        ranked.begin() + std::ptrdiff_t(looks),
        ranked.end(),
        [](const auto& a, const auto& b) { return a.first > b.first; });
    std::optional<Name> best;
    for (std::size_t i = 0; i < looks; ++i) {
        const auto sure = likeness_sureness(compare(window, *ranked[i].second), window.coloured);
        if (sure < least_sureness || (best && best->confidence >= sure)) continue;
        best = Name{ranked[i].second->id, sure, window.coloured};
    }
    return best;
}

} // namespace absah::image
