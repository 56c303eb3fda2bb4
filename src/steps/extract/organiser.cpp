// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/candidates.h"

#include <algorithm>

namespace absah::extract {
namespace {

constexpr int longest_organiser = 16; // words

bool ends_organiser(const Scene& scene, int i)
{
    if (scene.date(i) != nullptr || scene.hour(i) != nullptr) return true;
    if (scene.starts_signing_line(i)) return true;
    const auto& token = scene.token(i);
    if (token.mark == Mark::Quote || token.mark == Mark::Open || scene.is_bar(i)) return true;
    if (token.mark == Mark::Colon) return true;
    const auto* hit = scene.cue_starting(i);
    if (hit == nullptr) return false;
    switch (hit->cue) {
    case Cue::Place2: {
        const int next = scene.next_word(hit->end);
        return next < scene.count() && (scene.is_location(next) || scene.is_medium(next));
    }
    case Cue::Conn:
        return scene.token(i).key != "dan" && scene.token(i).key != "and" &&
               scene.token(i).key != "untuk";
    case Cue::Xunit:
    case Cue::Sign:
    case Cue::Tit1:
        return hit->words > 1 || scene.starts_line(i);
    case Cue::Xlaw:
        return true;
    case Cue::Tit2: {
        const int next = scene.next_word(hit->end);
        return hit->words > 1 || (next < scene.count() && scene.date(next) != nullptr);
    }
    default:
        return true;
    }
}

int organisation_words(const Scene& scene, int begin, int end)
{
    int words = 0;
    for (int i = begin; i < end; ++i)
        words += scene.is_organisation(i);
    return words;
}

double content_score(const Scene& scene, int begin, int end)
{
    const int words = scene.words_in(begin, end);
    double score = 0;
    if (words == 1) score -= 0.8;
    if (words > 10) score -= 1.2;
    if (!scene.starts_with_capital(begin)) score -= 1.2;
    const auto& key = scene.token(begin).key;
    if (scene.is_organisation(begin))
        score += 1.6;
    else if (organisation_words(scene, begin, end) > 0)
        score += 0.8;
    if (key == "pemerintah") score -= 2.2;
    if (key == "kementerian" || key == "yayasan") score -= 0.4;
    if (scene.is_event(begin) && !scene.is_organisation(begin)) score -= 1.5;
    if (scene.role(begin) != nullptr) score -= 1;
    if (scene.contains(begin, end, Cue::Xaddr)) score -= 3;
    if (scene.contains(begin, end, Cue::Head)) score -= 3;
    return score;
}

class Collector {
public:
    Collector(const Scene& scene, Candidates& out)
        : scene_(scene),
          out_(out)
    {
    }

    /// All ends of an organiser that starts at `begin`: what closes it, and each line's end.
    void from(int begin, double score)
    {
        if (begin >= scene_.count() || scene_.token(begin).mark != Mark::Word) return;
        int end = begin + 1;
        for (; end < scene_.count(); ++end) {
            if (scene_.words_in(begin, end) > longest_organiser) return;
            if (ends_organiser(scene_, end)) return add(begin, end, score + 0.6);
            if (scene_.starts_line(end) && !over_line_end(begin, end, score)) return;
            if (scene_.token(end).mark == Mark::Comma) add(begin, end, score - 0.2);
            if (const auto* hit = scene_.cue_starting(end);
                hit != nullptr && hit->cue == Cue::Place2) {
                add(begin, end, score + 0.3); // "oleh X di CITY"
                score -= 0.6;
            }
        }
        add(begin, end, score);
    }

    void add(int begin, int end, double score)
    {
        while (end > begin && scene_.token(end - 1).mark != Mark::Word &&
               scene_.token(end - 1).mark != Mark::Close)
            --end;
        if (end <= begin) return;
        score += content_score(scene_, begin, end);
        if (scene_.line_of(begin).page > 0) score -= 1;
        out_.push_back({begin, end, score, printed(scene_, begin, end, false), {}});
    }

private:
    /// Keeps the organiser that ends with the line before `end`; false when it cannot go on.
    bool over_line_end(int begin, int end, double& score)
    {
        const bool wrap = scene_.token(end).before == Break::Wrap;
        const bool forced = wrap && scene_.line_of(end).forced;
        add(begin, end, score + (forced ? -0.6 : 0.6));
        if (!forced) score -= 0.9;
        return wrap;
    }

    const Scene& scene_;
    Candidates& out_;
};

/// What a signatory's position says: "Kepala X" on one line, "Kepala" above "X".
void after_position(const Scene& scene, const Hit& cue, int begin, Collector& collect)
{
    const int lines_on = scene.token(begin).line - scene.token(cue.end - 1).line;
    if (lines_on == 0) {
        // "Kepala Dinas X": the office's name begins with the last word of the position
        if (cue.words > 1 && scene.is_organisation(cue.end - 1)) collect.from(cue.end - 1, -0.6);
        const bool named = organisation_words(scene, begin, scene.line_end(begin)) > 0;
        collect.from(begin, named ? -0.6 : -2.0);
    } else if (lines_on == 1 && scene.is_organisation(begin)) {
        collect.from(begin, -1.2);
    }
}

void after_cues(const Scene& scene, Collector& collect)
{
    for (const auto& cue : scene.cues) {
        const int begin = scene.next_word(cue.end);
        if (begin >= scene.count() || begin - cue.end > 3) continue;
        if (cue.cue == Cue::Org1) collect.from(begin, 2.4);
        if (cue.cue == Cue::Org2)
            collect.from(begin, scene.token(cue.begin).key == "oleh" ? 1.0 : -0.6);
        if (cue.cue == Cue::Sign) after_position(scene, cue, begin, collect);
        if (cue.cue == Cue::Place2 && scene.is_organisation(begin)) collect.from(begin, -1.8);
    }
}

/// "Panitia X memberikan", "Kepala X menyatakan": the words before the act, on its line.
void before_acts(const Scene& scene, Collector& collect)
{
    for (const auto& cue : scene.cues) {
        const bool act = cue.cue == Cue::Rec1 ||
                         (cue.cue == Cue::Rec2 && scene.token(cue.begin).key == "menyatakan");
        if (!act || scene.starts_line(cue.begin)) continue;
        int begin = scene.line_begin(cue.begin);
        while (begin < cue.begin &&
               (scene.cue(begin) != nullptr || scene.token(begin).mark != Mark::Word ||
                !scene.starts_with_capital(begin)))
            ++begin;
        const int words = scene.words_in(begin, cue.begin);
        if (words >= 2 && words <= longest_organiser) collect.add(begin, cue.begin, 0.4);
    }
}

/// The line below "diberikan kepada / NAME" names the recipient's school.
bool follows_recipient(const Scene& scene, int line)
{
    if (line == 0 || scene.running.lines[line].page != scene.running.lines[line - 1].page)
        return false;
    const int begin = scene.running.line_begin[line - 1];
    if (begin == scene.running.line_begin[line]) return false;
    const auto recipient = [](const Hit* hit) {
        return hit != nullptr && (hit->cue == Cue::Rec1 || hit->cue == Cue::Rec2);
    };
    if (recipient(scene.cue_before(begin)) && scene.cue(begin) == nullptr) return true;
    return recipient(scene.cue(begin)) && scene.cue(begin)->cue == Cue::Rec2;
}

/// What the words before a line say against its naming the organiser.
double line_context_score(const Scene& scene, int line)
{
    double score = follows_recipient(scene, line) ? -2.2 : 0;
    const auto* before = scene.cue_before(scene.running.line_begin[line]);
    if (before == nullptr) return score;
    if (before->cue == Cue::Rec1 || before->cue == Cue::Rec2) score -= 2;
    if (before->cue == Cue::Xunit) score -= 3;
    if (before->cue == Cue::Tit1) score -= 2;
    return score;
}

bool may_name_organiser(const Scene& scene, int begin)
{
    if (scene.token(begin).mark != Mark::Word || scene.starts_signing_line(begin)) return false;
    const auto* own = scene.cue(begin);
    if (own == nullptr) return true;
    return (own->cue == Cue::Org2 || own->cue == Cue::Xunit) && !scene.is(own->end, Mark::Colon);
}

int first_heading_or_recipient(const Scene& scene)
{
    for (const auto& cue : scene.cues) {
        if (cue.cue == Cue::Rec1 || cue.cue == Cue::Head) return cue.begin;
    }
    return scene.count();
}

/// Lines of a letterhead and other lines that begin with a word for organisations.
void whole_lines(const Scene& scene, Collector& collect)
{
    const int letterhead_end = first_heading_or_recipient(scene);
    for (std::size_t k = 0; k < scene.running.lines.size(); ++k) {
        const auto& line = scene.running.lines[k];
        const int begin = scene.running.line_begin[k];
        const int end = scene.running.line_begin[k + 1];
        if (begin == end || !may_name_organiser(scene, begin)) continue;
        const bool top = begin < letterhead_end && line.page == 0;
        const bool organisation = organisation_words(scene, begin, end) > 0;
        if (!organisation && !top) continue;
        double score = line_context_score(scene, int(k));
        score += top ? 0.2 + std::clamp(line.size - 1, -0.5, 0.8) : line.below > 0.6 ? -1.1 : -0.9;
        if (!organisation) score -= 1.6;
        collect.from(begin, score);
    }
}

/// A name of the registry is an organiser's wherever it stands, and more so where one is expected.
void add_registry_hit(const Scene& scene, const RegistryHit& hit, Candidates& out)
{
    constexpr double known = 3.2;
    double cued = -1.2;
    for (auto& candidate : out) {
        if (std::min(hit.end, candidate.end) <= std::max(hit.begin, candidate.begin)) continue;
        if (candidate.begin == hit.begin && candidate.end == hit.end) {
            candidate.id = hit.id;
            candidate.score += known;
            return;
        }
        cued = std::max(cued, candidate.score - (hit.begin == candidate.begin ? 0.0 : 1.0));
    }
    out.push_back(
        {hit.begin, hit.end, cued + known, printed(scene, hit.begin, hit.end, false), hit.id});
}

} // namespace

Candidates organiser_candidates(const Scene& scene, const std::vector<RegistryHit>& registry)
{
    Candidates out;
    Collector collect(scene, out);
    after_cues(scene, collect);
    before_acts(scene, collect);
    whole_lines(scene, collect);
    for (const auto& hit : registry)
        add_registry_hit(scene, hit, out);
    return out;
}

} // namespace absah::extract
