// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/drawn.h"

#include <algorithm>
#include <optional>

namespace absah::extract {

namespace {

using image::Mark;

State state_of(double confidence)
{
    constexpr double found = 0.5;
    constexpr double doubtful = 0.3;
    if (confidence >= found) return State::Found;
    return confidence >= doubtful ? State::Doubtful : State::Missing;
}

void set(Element& element, const Mark& mark, int page)
{
    element.state = state_of(mark.confidence);
    if (element.state == State::Missing) return;
    element.confidence = mark.confidence;
    element.source = Source::Image;
    element.page = page;
    element.box = mark.box;
}

struct NamedLogo {
    Mark mark;
    image::LogoBook::Name name;
};

/// The organiser's own logo when the text tells whose paper it is: a partner's logo beside it
/// proves nothing. Otherwise the surest name.
std::optional<NamedLogo> best_named(
    const DrawnInput& input,
    const image::LogoBook& logos,
    const std::vector<Mark>& marks,
    const std::string& organiser)
{
    std::optional<NamedLogo> best;
    for (const auto& mark : marks) {
        const auto name = logos.name(input.colour, mark.box, organiser);
        if (!name) continue;
        if (!best || name->confidence > best->name.confidence) best = NamedLogo{mark, *name};
    }
    return best;
}

void find_logo(
    const DrawnInput& input,
    const image::LogoBook& logos,
    const std::vector<Mark>& stamps,
    Certificate& certificate)
{
    const auto marks = image::find_logos(input.colour, input.words, input.codes, stamps);
    if (marks.empty()) return;
    auto& element = certificate[ElementId::Logo];
    const auto named = best_named(input, logos, marks, certificate.organiser_id);
    if (!named) {
        set(element, marks.front(), input.page);
        return;
    }
    set(element,
        {named->mark.box, std::max(named->mark.confidence, named->name.confidence)},
        input.page);
    element.value = named->name.id;
    element.confidence = named->name.confidence;
}

/// A code right beside or above a name, with no stamp to be signed under: codes that only check a
/// paper stand apart.
std::optional<Box> code_for_signature(const DrawnInput& input, const std::vector<Mark>& stamps)
{
    for (const auto& code : input.codes) {
        for (const auto& name : input.signer_names) {
            const int across = std::max(name.x - code.right(), code.x - name.right());
            const int down = std::max(name.y - code.bottom(), code.y - name.bottom());
            const int near = 3 * std::min(name.height, code.height / 3);
            const bool touches = across < near && down < near && code.y < name.bottom();
            const auto whole = united(code, name);
            const auto stamped = [&](const Mark& stamp) {
                return !common(stamp.box, whole).empty();
            };
            if (touches && std::none_of(stamps.begin(), stamps.end(), stamped)) return whole;
        }
    }
    return {};
}

/// Strokes that are a code, or what an electronic signature prints between the title and the name
/// of who signs.
bool is_print(const Mark& mark, const DrawnInput& input)
{
    constexpr double surely = 0.9;
    const bool over_block = !common(mark.box, input.electronic_block).empty();
    if (mark.confidence < surely && over_block) return true;
    return std::ranges::any_of(input.codes, [&](const Box& code) {
        return 2 * common(mark.box, code).area() > mark.box.area();
    });
}

void find_signature(
    const DrawnInput& input, const std::vector<Mark>& stamps, Certificate& certificate)
{
    auto& element = certificate[ElementId::Signature];
    const auto strokes =
        image::find_signatures(input.colour, input.signer_names, input.sure_words, stamps);
    const auto pen =
        std::ranges::find_if_not(strokes, [&](const Mark& mark) { return is_print(mark, input); });
    if (pen != strokes.end()) set(element, *pen, input.page);
    if (element.state != State::Missing) certificate.signature_kind = SignatureKind::Ink;
    if (element.state == State::Found) return;
    if (!input.electronic_block.empty()) {
        constexpr double printed_words = 0.9; // they are there; whether true is not ours
        set(element, {input.electronic_block, printed_words}, input.page);
        certificate.signature_kind = SignatureKind::Electronic;
    } else if (element.state == State::Missing) {
        const auto code = code_for_signature(input, stamps);
        if (!code) return;
        constexpr double by_place_alone = 0.6;
        set(element, {*code, by_place_alone}, input.page);
        certificate.signature_kind = SignatureKind::Electronic;
    }
}

} // namespace

void find_drawn(const DrawnInput& input, const image::LogoBook& logos, Certificate& certificate)
{
    const auto stamps =
        image::find_stamps(input.colour, input.codes, input.sure_words, input.electronic_block);
    if (!stamps.empty()) set(certificate[ElementId::Stamp], stamps.front(), input.page);
    find_signature(input, stamps, certificate);
    find_logo(input, logos, stamps, certificate);
}

} // namespace absah::extract
