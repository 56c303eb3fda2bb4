// SPDX-License-Identifier: Apache-2.0
#include "core/model/legibility.h"
#include "steps/verify/checks/check.h"

namespace absah::verify {
namespace {

// Bounds of image::measure_quality: of 33 pages whose fields read badly these named 26, of 17 good
// ones 4. So it is advice beside a finding that holds the paper back, never a finding that does.
constexpr double dark_paper = 70;
constexpr double glare_share = 0.03;
constexpr double blurred_edges = 0.42;

/// "upper right", "top", "middle", ...; empty when it is all over the page.
std::string place_of(const PageParts& parts)
{
    constexpr unsigned first = 1;
    constexpr unsigned last = 4;
    unsigned rows = 0;
    unsigned columns = 0;
    for (std::size_t k = 0; k < parts.size(); ++k) {
        if (!parts[k]) continue;
        rows |= 1U << (k / 3);
        columns |= 1U << (k % 3);
    }
    const auto leans = [](unsigned set, unsigned to, unsigned from) {
        return (set & to) != 0 && (set & from) == 0;
    };
    const bool up = leans(rows, first, last);
    const bool down = leans(rows, last, first);
    const std::string side = leans(columns, first, last)   ? "left"
                             : leans(columns, last, first) ? "right"
                                                           : "";
    if (up) return side.empty() ? "top" : "upper " + side;
    if (down) return side.empty() ? "bottom" : "lower " + side;
    if (!side.empty()) return side;
    return parts.count() == 1 ? "middle" : "";
}

/// "dark", "glare", "blurred", with " at the " and the place where it is not all over. A part of a
/// photo may be spoilt while the whole is fair; a dark part of a scan is its design.
std::string fault_of(const Quality& quality)
{
    const auto said = [](const char* fault, const PageParts& parts) {
        const auto place = place_of(parts);
        return place.empty() ? std::string(fault) : std::string(fault) + " at the " + place;
    };
    if (quality.paper < dark_paper || (quality.photo && quality.dark.any()))
        return said("dark", quality.dark);
    if (quality.glare > glare_share || (quality.photo && quality.burnt.any()))
        return said("glare", quality.burnt);
    if (quality.sharpness < blurred_edges || (quality.photo && quality.blurred.any()))
        return said("blurred", quality.blurred);
    return {};
}

/// "2, 4"
std::string listed(const std::vector<int>& pages)
{
    std::string text;
    for (const int page : pages)
        text += (text.empty() ? "" : ", ") + std::to_string(page);
    return text;
}

Answers about_the_file(const Reading& reading)
{
    Answers answers;
    if (reading.damaged) answers.push_back({Outcome::Undecided, "file.repaired", std::nullopt});
    if (reading.page_count > int(reading.pages.size())) {
        answers.push_back(
            {Outcome::Undecided,
             "file.pages_left_out",
             std::nullopt,
             std::to_string(reading.page_count)});
    }
    return answers;
}

} // namespace

Answers check_file(const Context& context)
{
    const auto& reading = context.reading;
    Answers answers;
    if (context.speaks_for_file) answers = about_the_file(reading);
    if (!reading.doubtful_pages.empty()) {
        answers.push_back(
            {Outcome::Undecided,
             "file.several_papers",
             std::nullopt,
             listed(reading.doubtful_pages)});
    }
    if (reading.several_at_once)
        answers.push_back({Outcome::Broken, "photo.several_papers", std::nullopt});
    const auto fault = reading.text_layer ? std::string{} : fault_of(reading.quality);
    if (!fault.empty() && is_hard_to_read(reading)) {
        answers.push_back({Outcome::Broken, "photo.retake", std::nullopt, fault});
    }
    return answers;
}

} // namespace absah::verify
