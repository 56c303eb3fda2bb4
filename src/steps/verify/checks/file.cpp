// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/checks/check.h"

namespace absah::verify {
namespace {

// Bounds of image::measure_quality: of 33 pages whose fields read badly these named 26, of 17 good
// ones 4. So it is advice beside a finding that holds the paper back, never a finding that does.
std::string_view fault_of(const Quality& quality)
{
    constexpr double dark_paper = 70;
    constexpr double glare_share = 0.03;
    constexpr double blurred_edges = 0.42;
    if (quality.paper < dark_paper) return "dark";
    if (quality.glare > glare_share) return "glare";
    return quality.sharpness < blurred_edges ? "blurred" : "";
}

bool is_hard_to_read(const Reading& reading)
{
    if (reading.kind == Kind::Unreadable) return true;
    for (const auto id :
         {ElementId::Title, ElementId::Number, ElementId::Recipient, ElementId::Date}) {
        if (reading.certificate[id].state != State::Found) return true;
    }
    return false;
}

} // namespace

Answers check_file(const Context& context)
{
    const auto& reading = context.reading;
    Answers answers;
    if (reading.damaged) answers.push_back({Outcome::Undecided, "file.repaired", std::nullopt});
    if (reading.page_count > int(reading.pages.size())) {
        answers.push_back(
            {Outcome::Undecided,
             "file.pages_left_out",
             std::nullopt,
             std::to_string(reading.page_count)});
    }
    const auto fault = reading.text_layer ? std::string_view{} : fault_of(reading.quality);
    if (!fault.empty() && is_hard_to_read(reading)) {
        answers.push_back({Outcome::Broken, "photo.retake", std::nullopt, std::string(fault)});
    }
    return answers;
}

} // namespace absah::verify
