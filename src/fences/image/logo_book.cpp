// SPDX-License-Identifier: Apache-2.0
#include "fences/image/logo_match.h"
#include "fences/image/marks.h"
#include "fences/image/mat.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>
#include <vector>

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

namespace {

/// A logo that a place on the page may hold.
struct Candidate {
    const LogoSample* sample;
    LogoSample on_ground; ///< the sample on the page's own ground, where that matters
    bool laid = false;
    double look = 0; ///< the first look's
    std::optional<double> sure;

    [[nodiscard]] const LogoSample& fitting() const { return laid ? on_ground : *sample; }

    double sureness(const LogoWindow& window)
    {
        if (!sure)
            sure = likeness_sureness(compare(window, fitting(), least_sureness), window.coloured);
        return *sure;
    }
};

Candidate candidate_of(const LogoSample& sample, const LogoWindow& window)
{
    Candidate candidate{.sample = &sample};
    candidate.laid = window.coloured && !window.on_white();
    if (candidate.laid) candidate.on_ground = laid_on(sample, window.ground);
    return candidate;
}

/// The likeliest at first sight, which are worth more.
void keep_likeliest(std::vector<Candidate>& candidates, const LogoWindow& window)
{
    for (auto& candidate : candidates)
        candidate.look = first_look(window, candidate.fitting());
    const auto looks = std::ptrdiff_t(std::min(close_looks, candidates.size()));
    std::ranges::partial_sort(
        candidates, candidates.begin() + looks, std::greater{}, &Candidate::look);
    candidates.erase(candidates.begin() + looks, candidates.end());
}

} // namespace

std::optional<LogoBook::Name>
LogoBook::name(const Picture& upright_colour, const Box& box, const std::string& only) const
{
    const auto place = clipped(box, upright_colour.size());
    if (upright_colour.channels != 3 || place.width < 16 || place.height < 16) return {};
    const double aspect = double(box.width) / box.height;
    const auto fits = [&](const LogoSample& sample) {
        return std::abs(std::log(aspect / sample.aspect)) <= std::log(aspect_play);
    };
    const auto matters = [&](const LogoSample& sample) {
        return only.empty() || sample.id == only;
    };
    const auto& samples = pages_->samples;
    const auto wanted = [&](const LogoSample& sample) { return matters(sample) && fits(sample); };
    if (std::ranges::none_of(samples, wanted)) return {};
    const auto window = logo_window(view(upright_colour), to_rect(box));
    std::vector<Candidate> candidates;
    bool possible = false;
    for (const auto& sample : samples) {
        if (!fits(sample)) continue;
        auto& candidate = candidates.emplace_back(candidate_of(sample, window));
        if (only.empty() || possible || !matters(sample)) continue;
        possible = candidate.sureness(window) >= least_sureness;
    }
    if (!only.empty() && !possible) return {};
    keep_likeliest(candidates, window);
    std::optional<Name> best;
    for (auto& candidate : candidates) {
        const auto sure = candidate.sureness(window);
        if (sure < least_sureness || (best && best->confidence >= sure)) continue;
        best = Name{candidate.sample->id, sure, window.coloured};
    }
    if (best && !only.empty() && best->id != only) return {};
    return best;
}

} // namespace absah::image
