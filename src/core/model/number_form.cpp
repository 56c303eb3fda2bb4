// SPDX-License-Identifier: Apache-2.0
#include "core/model/number_form.h"

#include <algorithm>
#include <array>
#include <map>

namespace absah {

namespace {

constexpr std::array<std::string_view, 12> months{
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
constexpr std::string_view figures = "0123456789";

bool is_figure(char c)
{
    return c >= '0' && c <= '9';
}

bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::string without_blanks(std::string_view number)
{
    std::string out{number};
    std::erase(out, ' ');
    return out;
}

/// The run of signs of one kind at the front: figures, letters, or a single other sign.
std::string_view first_run(std::string_view rest)
{
    const auto run_of = [&](auto&& is) {
        return rest.substr(0, std::size_t(std::ranges::find_if_not(rest, is) - rest.begin()));
    };
    if (is_figure(rest.front())) return run_of(is_figure);
    if (is_letter(rest.front())) return run_of(is_letter);
    return rest.substr(0, 1);
}

using Slots = std::vector<std::string>;

/// What may stand in place of one part, as slots of a line.
std::vector<Slots> slots_of_signs(std::string_view signs)
{
    Slots slots;
    for (const char sign : signs)
        slots.emplace_back(1, sign);
    return {slots};
}

} // namespace

std::vector<NumberForm::Part> NumberForm::parts_of(std::string_view number)
{
    std::vector<Part> parts;
    const auto tight = without_blanks(number);
    for (std::string_view rest = tight; !rest.empty();) {
        const auto run = first_run(rest);
        rest.remove_prefix(run.size());
        if (is_figure(run.front()))
            parts.push_back({Kind::Figures, "", {run.size()}});
        else if (std::ranges::find(months, run) != months.end())
            parts.push_back({Kind::Month, "", {}});
        else
            parts.push_back({Kind::Signs, std::string{run}, {}});
    }
    return parts;
}

std::string NumberForm::outline_of(const std::vector<Part>& parts)
{
    std::string outline;
    for (const auto& part : parts) {
        if (part.kind == Kind::Signs) outline += part.signs;
        if (part.kind == Kind::Figures) outline += "\\d";
        if (part.kind == Kind::Month) outline += "\\m";
    }
    return outline;
}

std::vector<NumberForm> NumberForm::shared_by(std::span<const std::string> numbers)
{
    std::map<std::string, std::set<std::string>> by_outline;
    for (const auto& number : numbers)
        by_outline[outline_of(parts_of(number))].insert(without_blanks(number));
    std::vector<NumberForm> forms;
    for (const auto& [outline, alike] : by_outline) {
        if (alike.size() < 2) continue;
        NumberForm form;
        form.outline_ = outline;
        form.parts_ = parts_of(*alike.begin());
        for (const auto& number : alike) {
            const auto parts = parts_of(number);
            for (std::size_t i = 0; i < parts.size(); ++i)
                form.parts_[i].lengths.insert(parts[i].lengths.begin(), parts[i].lengths.end());
        }
        forms.push_back(std::move(form));
    }
    return forms;
}

bool NumberForm::fits(std::string_view number) const
{
    const auto parts = parts_of(number);
    if (outline_of(parts) != outline_) return false;
    return std::ranges::equal(parts, parts_, [](const Part& own, const Part& form) {
        return own.kind != Kind::Figures || form.lengths.contains(*own.lengths.begin());
    });
}

std::vector<std::string> NumberForm::read_on(const Lattice& line) const
{
    constexpr std::size_t most = 200;
    std::vector<Slots> lines{{}};
    for (const auto& part : parts_) {
        std::vector<Slots> choices;
        if (part.kind == Kind::Signs) choices = slots_of_signs(part.signs);
        for (const auto length : part.lengths)
            choices.emplace_back(length, std::string{figures});
        for (std::size_t i = 0; part.kind == Kind::Month && i < months.size(); ++i)
            choices.push_back(slots_of_signs(months[i]).front());
        if (lines.size() * choices.size() > most) return {};
        std::vector<Slots> longer;
        for (const auto& before : lines) {
            for (const auto& choice : choices) {
                longer.push_back(before);
                longer.back().insert(longer.back().end(), choice.begin(), choice.end());
            }
        }
        lines = std::move(longer);
    }
    std::vector<std::string> read;
    for (const auto& slots : lines) {
        auto text = best_text(line, slots);
        if (!text.empty()) read.push_back(std::move(text));
    }
    return read;
}

std::vector<std::string> NumberForm::one_slip_from(std::string_view number) const
{
    std::vector<std::string> out;
    const auto tight = without_blanks(number);
    std::size_t at = 0;
    for (const auto& part : parts_of(tight)) {
        const auto run = first_run(std::string_view{tight}.substr(at));
        for (std::size_t i = 0; part.kind == Kind::Figures && i < run.size(); ++i) {
            for (const char figure : figures) {
                if (figure == run[i]) continue;
                out.push_back(tight);
                out.back()[at + i] = figure;
            }
        }
        for (std::size_t i = 0; part.kind == Kind::Month && i < months.size(); ++i) {
            if (months[i] == run) continue;
            out.push_back(tight);
            out.back().replace(at, run.size(), months[i]);
        }
        at += run.size();
    }
    return out;
}

} // namespace absah
