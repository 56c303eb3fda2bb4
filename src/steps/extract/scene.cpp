// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/scene.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace absah::extract {
namespace {

template <class T>
std::vector<int> index_of(const std::vector<T>& spans, std::size_t count)
{
    std::vector<int> index(count, -1);
    for (std::size_t k = 0; k < spans.size(); ++k) {
        for (int i = spans[k].begin; i < spans[k].end; ++i)
            index[i] = int(k);
    }
    return index;
}

} // namespace

Scene::Scene(Running text, const Phrases& phrases, const Lexicon& words)
    : running(std::move(text)),
      lexicon(words)
{
    const auto canonical = phrases.canonical(running);
    const auto tokens = running.tokens.size();
    flags_.assign(tokens, 0);
    dates = find_dates(running, lexicon);
    hours = find_hours(running);
    roles = phrases.roles.find(running, canonical);
    kinds = phrases.kinds.find(running, canonical);
    date_at_ = index_of(dates, tokens);
    hour_at_ = index_of(hours, tokens);
    role_at_ = index_of(roles, tokens);
    mark(phrases.events.find(running, canonical), event_bit);
    mark(phrases.organisations.find(running, canonical), organisation_bit);
    mark(phrases.locations.find(running, canonical), location_bit);
    mark(phrases.media.find(running, canonical), medium_bit);
    for (const auto& hit : phrases.cues.find(running, canonical)) {
        if (announces(hit)) cues.push_back(hit);
    }
    cue_at_ = index_of(cues, tokens);
    find_heading();
    find_signing_lines();
}

bool Scene::is_name_title(int i) const
{
    const auto& text = token(i).text;
    if (token(i).mark != Mark::Word || text.find('.') == text.npos) return false;
    for (const auto* list : {"front_title", "back_title"}) {
        const auto found = lexicon.words.find(list);
        if (found == lexicon.words.end()) continue;
        if (std::find(found->second.begin(), found->second.end(), token(i).key) !=
            found->second.end())
            return true;
    }
    return false;
}

bool Scene::in_a_sentence(const DateSpan& span) const
{
    const int begin = line_begin(span.begin);
    const bool forced = token(begin).before == Break::Wrap && line_of(begin).forced;
    return forced && !is_bar(span.end) && words_in(span.end, line_end(span.end - 1)) > 1;
}

void Scene::find_signing_lines()
{
    signing_line_.assign(running.lines.size(), false);
    for (std::size_t k = 0; k < running.lines.size(); ++k) {
        const int begin = running.line_begin[k];
        const int end = running.line_begin[k + 1];
        int titles = 0;
        for (int i = begin; i < end; ++i)
            titles += is_name_title(i);
        const int words = words_in(begin, end);
        if (titles > 0 && words <= 9 && words > 1) signing_line_[k] = true;
        for (int i = begin + 1; i < end && i < begin + 5; ++i) {
            if (token(i).mark == Mark::Comma && i + 1 < end && date(i + 1) != nullptr &&
                !in_a_sentence(*date(i + 1)) && starts_with_capital(begin) && cue(begin) == nullptr)
                signing_line_[k] = true;
        }
    }
}

void Scene::mark(const std::vector<Hit>& hits, std::uint8_t bit)
{
    for (const auto& hit : hits) {
        for (int i = hit.begin; i < hit.end; ++i)
            flags_[i] |= bit;
    }
}

bool Scene::colon_follows(int i) const
{
    for (int k = i; k < count() && k < i + 4; ++k) {
        if (token(k).mark == Mark::Colon) return token(k).before != Break::Far;
        // "Nomor / Number :" has the label twice
        if (token(k).mark == Mark::Word && (k == i || token(k - 1).mark != Mark::Slash)) break;
    }
    return false;
}

bool Scene::date_follows(int i, int within) const
{
    int words = 0;
    for (int k = i; k < count() && words <= within; ++k) {
        if (date(k) != nullptr) return true;
        words += token(k).mark == Mark::Word;
    }
    return false;
}

bool Scene::digit_follows(int i) const
{
    const int next = next_word(i);
    for (int k = next; k < count() && k < next + 3; ++k) {
        if (has_digit(k)) return true;
        if (token(k).before == Break::Far) break;
    }
    return false;
}

bool Scene::hours_follow(int i) const
{
    for (int k = i; k < count() && k < i + 5; ++k) {
        if (hour(k) != nullptr) return true;
    }
    return false;
}

/// "KEC" in "210/PGRI-KEC/IX/2022" is part of a number.
bool Scene::part_of_code(const Hit& hit) const
{
    for (int i = hit.begin; i < hit.end; ++i) {
        if (has_digit(i) && token(i).last_part - token(i).first_part > hit.words) return true;
    }
    return false;
}

// Many cue words are ordinary words as well ("sekolah", "pada", "no"); such a word announces
// something only where its surroundings bear it out.
bool Scene::announces(const Hit& hit) const
{
    if (part_of_code(hit)) return false;
    const bool colon = colon_follows(hit.end);
    const bool phrase = hit.words > 1;
    const bool first = starts_line(hit.begin);
    // "Gim Edukasi Tanpa Kode, 3 April": a code is announced by "kode", a date is not
    const bool is_noun = !phrase && !token(hit.begin).key.starts_with("n");
    switch (hit.cue) {
    case Cue::Head:
        return first || line_of(hit.begin).size > 1.3;
    case Cue::Num1:
        return (colon && phrase) ||
               (digit_follows(hit.end) && !(is_noun && date_follows(hit.end, 0)));
    case Cue::Xunit:
        return colon || first;
    case Cue::Sign:
        return first || hit.words > 2;
    case Cue::Date1:
        return phrase || colon || date_follows(hit.end, 3);
    case Cue::Hour1:
        return colon || hours_follow(hit.end);
    default:
        return true;
    }
}

void Scene::find_heading()
{
    double best = 0;
    for (const auto& hit : cues) {
        if (hit.cue != Cue::Head) continue;
        const double size = line_of(hit.begin).size - 0.3 * line_of(hit.begin).page;
        if (size <= best) continue;
        best = size;
        heading_ = hit.begin;
    }
}

const Hit* Scene::cue_before(int i) const
{
    int k = i - 1;
    while (k >= 0 && i - k < 6 && token(k).mark != Mark::Word)
        --k;
    return k < 0 ? nullptr : cue(k);
}

const Hit* Scene::cue_starting(int i) const
{
    const auto* hit = cue(i);
    return hit != nullptr && hit->begin == i ? hit : nullptr;
}

int Scene::next_word(int i) const
{
    while (i < count() && token(i).mark != Mark::Word)
        ++i;
    return std::min(i, count());
}

bool Scene::contains(int begin, int end, Cue wanted) const
{
    for (int i = begin; i < end; ++i) {
        const auto* hit = cue(i);
        if (hit != nullptr && hit->cue == wanted) return true;
    }
    return false;
}

bool Scene::is_bar(int i) const
{
    const bool dash =
        is(i, Mark::Dash) && !token(i).glued && i + 1 < count() && !token(i + 1).glued;
    return dash || is(i, Mark::Bar);
}

int Scene::words_in(int begin, int end) const
{
    int words = 0;
    for (int i = begin; i < end; ++i)
        words += token(i).mark == Mark::Word;
    return words;
}

bool Scene::starts_with_capital(int i) const
{
    const char c = token(i).text.front();
    return std::isupper(static_cast<unsigned char>(c)) != 0;
}

bool Scene::has_digit(int i) const
{
    const auto& text = token(i).text;
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace absah::extract
