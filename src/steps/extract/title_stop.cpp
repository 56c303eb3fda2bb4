// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/title_parts.h"
#include "steps/extract/title_words.h"

namespace absah::extract {
namespace {

bool always_stops(Cue cue)
{
    switch (cue) {
    case Cue::Org1:
    case Cue::Rec1:
    case Cue::Iss1:
    case Cue::Xid:
    case Cue::Xbirth:
    case Cue::Xvalid:
    case Cue::Num1:
    case Cue::Date1:
    case Cue::Hour1:
    case Cue::Electronic:
        return true;
    default:
        return false;
    }
}

Stop hard_if(bool firm, Stop otherwise)
{
    return firm ? Stop::Hard : otherwise;
}

Stop stop_at_cue(const Scene& scene, const Hit& hit)
{
    if (always_stops(hit.cue)) return Stop::Hard;
    const int next = scene.next_word(hit.end);
    const auto& key = scene.token(hit.begin).key;
    const bool phrase = hit.words > 1;
    switch (hit.cue) {
    case Cue::Rec2:
        return hard_if(hit.begin > 0 && key != "to" && key != "name", Stop::No);
    case Cue::Role1:
        return hard_if(phrase || scene.role(next) != nullptr, Stop::Soft);
    case Cue::Place1:
        return hard_if(phrase || typed_place(scene, hit.end), Stop::Soft);
    case Cue::Place2:
        return typed_place(scene, hit.end) ? Stop::Soft : Stop::No;
    case Cue::Tit2:
        return hard_if(scene.date(next) != nullptr, Stop::No);
    case Cue::Xunit:
    case Cue::Sign:
    case Cue::Xaddr:
        return hard_if(scene.starts_line(hit.begin), Stop::No);
    case Cue::Org2:
        return phrase || key == "oleh" ? Stop::Soft : Stop::No;
    case Cue::Conn:
        return phrase ? Stop::Soft : Stop::No;
    default:
        return Stop::No;
    }
}

/// "Kualifikasi / Kompetensi : ...": a line that begins with a label, its colon set apart.
bool starts_label(const Scene& scene, int i)
{
    if (!scene.starts_line(i)) return false;
    for (int k = i + 1; k < scene.line_end(i) && k < i + 5; ++k) {
        if (scene.is(k, Mark::Colon)) return !scene.token(k).glued;
    }
    return false;
}

/// "dengan kedudukan sebagai Panitia", "atas peran selaku Moderator".
bool leads_to_role(const Scene& scene, int i)
{
    const auto& key = scene.token(i).key;
    if (key != "dengan" && key != "atas" && key != "dalam") return false;
    if (scene.cue_starting(i) != nullptr || !scene.is(i + 1, Mark::Word)) return false;
    const auto* role = i + 2 < scene.count() ? scene.cue_starting(i + 2) : nullptr;
    return role != nullptr && role->cue == Cue::Role1;
}
} // namespace

bool typed_place(const Scene& scene, int i)
{
    const int next = scene.next_word(i);
    if (next >= scene.count() || !scene.starts_with_capital(next)) return false;
    if (scene.is_medium(next)) return true;
    // "di Sekolah" alone names no place, "di SMP Negeri 2" does; among capitals only a figure tells
    const int name = next + 1;
    const bool proper = !is_in_capitals(scene.token(next).text);
    const bool named = name < scene.line_end(next) && scene.is(name, Mark::Word) &&
                       ((scene.starts_with_capital(name) && proper) || scene.has_digit(name));
    return named && (scene.is_location(next) || scene.is_organisation(next));
}

Stop title_stop(const Scene& scene, int i)
{
    const auto& token = scene.token(i);
    if (leads_to_role(scene, i)) return Stop::Hard;
    if (scene.date(i) != nullptr || scene.hour(i) != nullptr) return Stop::Hard;
    if (scene.starts_signing_line(i) || starts_label(scene, i)) return Stop::Hard;
    if (token.mark == Mark::Bar) return Stop::Hard;
    if (token.mark == Mark::Open) {
        const int next = scene.next_word(i);
        return next < scene.count() && scene.hour(next) != nullptr ? Stop::Hard : Stop::Soft;
    }
    const auto* hit = scene.cue_starting(i);
    return hit == nullptr ? Stop::No : stop_at_cue(scene, *hit);
}

} // namespace absah::extract
