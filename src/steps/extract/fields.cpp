// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/fields.h"

#include "core/base/text.h"
#include "core/model/person_name.h"
#include "steps/extract/candidates.h"
#include "steps/extract/choice.h"
#include "steps/extract/kind.h"
#include "steps/extract/signers.h"
#include "steps/extract/two_readings.h"
#include "steps/extract/weekdays.h"

#include <algorithm>
#include <cmath>

namespace absah::extract {
namespace {

constexpr double found_from = 0.5; // below, one in two values shown would be wrong
constexpr double doubtful_from = 0.3;
constexpr double misread = 0.55; // shown, never relied on

Element element(
    const Scene& scene,
    std::span<const TextPage> pages,
    int begin,
    int end,
    std::string value,
    double probability)
{
    Element out;
    out.confidence = std::clamp(probability * scene.running.confidence(begin, end), 0.0, 1.0);
    if (out.confidence < doubtful_from || value.empty()) {
        out.confidence = 0;
        return out;
    }
    const auto& line = scene.line_of(begin);
    out.state = out.confidence >= found_from ? State::Found : State::Doubtful;
    out.value = clean_utf8(value);
    out.source = line.source;
    out.page = pages[std::size_t(line.page)].number;
    out.box = scene.running.box(begin, end);
    return out;
}

/// A name in a fanciful script, or a blurred number, whose place is plain although no letter was
/// read surely: kept, so that it can be read again, what is expected there can be weighed against
/// the picture, and nobody is told that it is missing.
Element located(
    const Scene& scene,
    std::span<const TextPage> pages,
    const Candidate& candidate,
    double probability)
{
    constexpr double plain = 0.6;
    if (probability < plain || scene.line_of(candidate.begin).source != Source::Ocr) return {};
    auto out = element(scene, pages, candidate.begin, candidate.end, candidate.value, 1e3);
    out.confidence = probability * scene.running.confidence(candidate.begin, candidate.end);
    out.state = out.state == State::Missing ? State::Missing : State::Doubtful;
    return out;
}

/// No lexicon can vouch for the letters of a name: of 49 names read with 0.9 or more
/// from pictures of the invented corpus, 43 were right.
double spelling_trust(ElementId id, const Line& line)
{
    return id == ElementId::Recipient && line.source == Source::Ocr ? 0.88 : 1.0;
}

double logistic(double logit)
{
    return 1 / (1 + std::exp(-logit));
}

/// "3 - & Juni 2024": a month and a year whose day could not be read.
bool has_unread_date(const Scene& scene)
{
    for (int i = 0; i + 1 < scene.count(); ++i) {
        if (scene.date(i) != nullptr || !scene.lexicon.months.contains(scene.token(i).key))
            continue;
        const auto& year = scene.token(i + 1).key;
        if (scene.date(i + 1) == nullptr && year.size() == 4 && year.starts_with("20")) return true;
    }
    return false;
}

void fill_dates(const Scene& scene, std::span<const TextPage> pages, Certificate& certificate)
{
    const auto dates = date_candidates(scene);
    const DatedCandidate* held = nullptr;
    const DatedCandidate* issued = nullptr;
    for (const auto& date : dates) {
        if (date.issued > 1.2 && date.issued > date.held &&
            (issued == nullptr || date.issued >= issued->issued))
            issued = &date;
    }
    for (const auto& date : dates) {
        if (&date == issued || date.held < -1) continue;
        if (held == nullptr || date.held > held->held) held = &date;
    }
    if (held != nullptr && held->held < 0.3 && issued != nullptr) held = nullptr;
    if (issued != nullptr) certificate.issued = issued->span->days.last;
    const auto* shown = held != nullptr ? held : issued;
    if (shown == nullptr) return;
    // where only the issue date was read, the activity's may stand there unread
    constexpr double rather_not = -0.5; // the activity's date stands there, and was not read
    double logit = held != nullptr ? 1.2 + held->held : 0.2 + issued->issued;
    if (held == nullptr && has_unread_date(scene)) logit = std::min(logit, rather_not);
    certificate[ElementId::Date] = element(
        scene,
        pages,
        shown->span->begin,
        shown->span->end,
        to_iso(shown->span->days),
        logistic(logit));
    certificate.held = shown->span->days;
    certificate.date_is_issue_date = held == nullptr;
    certificate.named_days = named_days(scene, *shown->span);
}

/// Where a role is announced and none that the lexicon knows was read.
void find_role_cue(const Scene& scene, std::span<const TextPage> pages, Fields& fields)
{
    for (const auto& cue : scene.cues) {
        if (cue.cue != Cue::Role1) continue;
        const auto& key = scene.token(cue.end - 1).key;
        const int next = scene.next_word(cue.end);
        const bool known = next < scene.count() && scene.role(next) != nullptr;
        if (known || (key != "sebagai" && key != "selaku" && key != "as")) continue;
        fields.role_cue = scene.token(cue.end - 1).box;
        fields.role_cue_page = pages[std::size_t(scene.line_of(cue.begin).page)].number;
        return;
    }
}

void fill_hours(const Scene& scene, std::span<const TextPage> pages, Certificate& certificate)
{
    const auto hours = hour_candidates(scene);
    const auto best = std::max_element(
        hours.begin(), hours.end(), [](const auto& a, const auto& b) { return a.score < b.score; });
    if (best == hours.end()) return;
    certificate[ElementId::Hours] =
        element(scene, pages, best->begin, best->end, best->value, logistic(best->score + 0.8));
}

/// Hands to the letterhead's registry name when the chosen text names none itself: a chain
/// PEMERINTAH / DINAS / SEKOLAH is one organiser in several lines.
std::string registry_id(
    const Scene& scene, const Candidate& organiser, const std::vector<RegistryHit>& registry)
{
    if (!organiser.id.empty()) return organiser.id;
    const RegistryHit* best = nullptr;
    for (const auto& hit : registry) {
        const bool inside = hit.begin >= organiser.begin && hit.end <= organiser.end;
        const int apart = std::max(hit.begin - organiser.end, organiser.begin - hit.end);
        bool chained = apart <= 0;
        if (!chained && apart <= 2)
            chained = scene.line_of(hit.begin).page == scene.line_of(organiser.begin).page;
        if (!inside && !chained) continue;
        if (best == nullptr || hit.likeness > best->likeness) best = &hit;
    }
    return best == nullptr ? std::string{} : best->id;
}

void fill_texts(
    const Scene& scene,
    std::span<const TextPage> pages,
    const Registry& registry,
    std::span<const Code> codes,
    const Lexicon& lexicon,
    Fields& fields)
{
    auto& certificate = fields.certificate;
    const auto known = find_registry_names(scene, registry);
    const std::vector<Candidates> all{
        recipient_candidates(scene),
        role_candidates(scene),
        number_candidates(scene, codes),
        title_candidates(scene),
        organiser_candidates(scene, known),
        place_candidates(scene)};
    const std::vector<ElementId> ids{
        ElementId::Recipient,
        ElementId::Role,
        ElementId::Number,
        ElementId::Title,
        ElementId::Organiser,
        ElementId::Place};
    constexpr MayShare place_in_organiser{4, 5}; // by their order above
    const auto chosen = choose_jointly(all, place_in_organiser);
    for (std::size_t k = 0; k < ids.size(); ++k) {
        const auto* candidate = chosen[k].candidate;
        if (candidate == nullptr) continue;
        certificate[ids[k]] = element(
            scene,
            pages,
            candidate->begin,
            candidate->end,
            candidate->value,
            chosen[k].probability * spelling_trust(ids[k], scene.line_of(candidate->begin)));
        const bool found_by_place = ids[k] == ElementId::Recipient || ids[k] == ElementId::Number;
        if (certificate[ids[k]].state == State::Missing && found_by_place)
            certificate[ids[k]] = located(scene, pages, *candidate, chosen[k].probability);
        if (certificate[ids[k]].state == State::Missing) continue;
        fields.choice[std::size_t(ids[k])] = chosen[k].probability;
        if (ids[k] == ElementId::Number && has_misread_part(certificate[ids[k]].value))
            certificate[ids[k]].confidence = std::min(certificate[ids[k]].confidence, misread);
        if (ids[k] == ElementId::Recipient)
            certificate.recipient_name = without_titles(certificate[ids[k]].value, lexicon);
        if (ids[k] == ElementId::Organiser)
            certificate.organiser_id = registry_id(scene, *candidate, known);
    }
}

} // namespace

std::string printed(const Scene& scene, int begin, int end, bool keep_stop)
{
    while (begin < end && scene.token(begin).mark != Mark::Word &&
           scene.token(begin).mark != Mark::Open)
        ++begin;
    while (end > begin) {
        const auto mark = scene.token(end - 1).mark;
        if (mark == Mark::Word || mark == Mark::Close) break;
        --end;
    }
    int depth = 0;
    for (int i = begin; i < end; ++i) {
        depth += scene.token(i).mark == Mark::Open;
        depth -= scene.token(i).mark == Mark::Close;
    }
    while (depth < 0 && end > begin && scene.token(end - 1).mark == Mark::Close)
        --end, ++depth;
    auto text = scene.running.surface(begin, end);
    while (!keep_stop && !text.empty() && (text.back() == '.' || text.back() == '*'))
        text.pop_back();
    while (!text.empty() && (text.front() == '.' || text.front() == '*'))
        text.erase(0, 1);
    return text;
}

Fields read_fields(
    std::span<const TextPage> pages,
    const Lexicon& lexicon,
    const Registry& registry,
    std::span<const Code> codes)
{
    Fields fields;
    const Phrases phrases(lexicon);
    const Scene scene(tokenise(lay_out(pages)), phrases, lexicon);
    fields.kind = kind_of(scene);
    if (scene.count() == 0) return fields;
    fields.openings = openings_of(scene);
    for (auto& opening : fields.openings)
        opening.page = pages[std::size_t(opening.page)].number;

    fill_texts(scene, pages, registry, codes, lexicon, fields);
    fill_dates(scene, pages, fields.certificate);
    fill_hours(scene, pages, fields.certificate);
    find_role_cue(scene, pages, fields);

    int page = 0;
    for (std::size_t k = 0; k < pages.size(); ++k) {
        if (pages[k].number == fields.certificate[ElementId::Recipient].page) page = int(k);
    }
    fields.signer_page = pages[std::size_t(page)].number;
    fields.signer_names = find_signers(scene, page, fields.certificate[ElementId::Recipient].box);
    fields.electronic_box = find_electronic_block(scene, page);
    fields.electronic_block = !fields.electronic_box.empty();
    return fields;
}

} // namespace absah::extract
