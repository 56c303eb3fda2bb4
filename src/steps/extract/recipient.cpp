// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "steps/extract/candidates.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace absah::extract {
namespace {

constexpr int longest_name = 12; // words, titles counted

bool has_letter(const std::string& text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        return std::isalpha(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
    });
}

bool degree_like(const Scene& scene, int i)
{
    const auto& token = scene.token(i);
    if (token.mark != Mark::Word) return false;
    const auto listed = scene.lexicon.words.find("back_title");
    if (listed != scene.lexicon.words.end() &&
        std::find(listed->second.begin(), listed->second.end(), token.key) != listed->second.end())
        return true;
    const auto dot = token.text.find('.');
    return dot != token.text.npos && dot <= 4 && token.text.size() <= 9 &&
           std::isupper(static_cast<unsigned char>(token.text[0])) != 0;
}

bool form_of_address(const std::string& key)
{
    static const std::vector<std::string> words{
        "bapak", "ibu", "sdr", "sdri", "saudara", "saudari", "mr", "mrs", "ms", "bpk", "yth"};
    return std::find(words.begin(), words.end(), key) != words.end();
}

bool name_like(const Scene& scene, int i)
{
    const auto& token = scene.token(i);
    if (token.mark != Mark::Word || !has_letter(token.text) || scene.has_digit(i)) return false;
    if (scene.date(i) != nullptr || scene.hour(i) != nullptr) return false;
    const auto* hit = scene.cue(i);
    if (hit == nullptr) return true;
    // "as", "di" or "no" may be part of a name in the middle of a line of names
    return hit->words == 1 && token.text.size() <= 2 && scene.starts_with_capital(i) &&
           hit->cue != Cue::Num1;
}

/// "1 Wayan", "| Made": an I that stands alone at the start of a name, as in Bali, is a one or a
/// bar to a reader.
bool is_lone_i(const Scene& scene, int i)
{
    static const std::vector<std::string> readings{"1", "|", "l", "!", "("};
    if (!scene.starts_line(i) || i + 1 >= scene.line_end(i)) return false;
    if (std::ranges::find(readings, scene.token(i).text) == readings.end()) return false;
    return scene.line_of(i).source == Source::Ocr && scene.date(i) == nullptr &&
           name_like(scene, i + 1) && scene.starts_with_capital(i + 1);
}

/// End of the name that starts at `begin`: the name-like words of the line, and degrees after
/// commas, also on the next line.
int name_end(const Scene& scene, int begin)
{
    int end = begin;
    bool degrees = false;
    while (end < scene.count()) {
        const auto& token = scene.token(end);
        if (end > begin && scene.starts_line(end)) {
            const bool goes_on = token.before != Break::Far && degree_like(scene, end) &&
                                 (scene.token(end - 1).mark == Mark::Comma || degrees);
            if (!goes_on) break;
        }
        if (token.mark == Mark::Comma) {
            const bool more = end + 1 < scene.count() && degree_like(scene, end + 1) &&
                              scene.token(end + 1).before != Break::Far;
            if (!more) break;
            degrees = true;
        } else if (degrees && !degree_like(scene, end)) {
            break;
        } else if (!degree_like(scene, end) && !name_like(scene, end)) {
            break;
        }
        ++end;
    }
    return end;
}

/// What comes after a recipient's name: an activity, a role, an identity number.
bool recipient_context_follows(const Scene& scene, int end)
{
    const int next = scene.next_word(end);
    const auto* hit = next < scene.count() ? scene.cue_starting(next) : nullptr;
    if (hit == nullptr) return false;
    if (hit->cue == Cue::Conn && scene.token(hit->begin).key != "telah") return false;
    return hit->cue == Cue::Tit2 || hit->cue == Cue::Role1 || hit->cue == Cue::Xid ||
           hit->cue == Cue::Xunit || hit->cue == Cue::Conn || hit->cue == Cue::Xbirth;
}

/// "bahwa saudara ...": what announces a person, twice.
bool follows_another(const Scene& scene, const Hit& cue)
{
    const auto* earlier = scene.cue_before(cue.begin);
    return earlier != nullptr && (earlier->cue == Cue::Rec1 || earlier->cue == Cue::Rec2);
}

/// "Nama 1. Rina": the label before a colon that was read as something else.
const Hit* label_before_misread_colon(const Scene& scene, int begin)
{
    if (begin < 2 || scene.starts_line(begin)) return nullptr;
    const auto& text = scene.token(begin - 1).text;
    const auto* label = scene.cue(begin - 2);
    const bool colon = text == "1" || text == "1." || text == "!" || text == "l" || text == "i";
    const bool names = label != nullptr && label->cue == Cue::Rec2 &&
                       scene.starts_line(label->begin) && label->end == begin - 1;
    return colon && names ? label : nullptr;
}

double announced(const Scene& scene, int begin)
{
    if (label_before_misread_colon(scene, begin) != nullptr) return 4.2;
    const auto* before = scene.cue_before(begin);
    if (before == nullptr) return 0;
    const bool colon = scene.token(begin - 1).mark == Mark::Colon;
    switch (before->cue) {
    case Cue::Rec1:
        return 4.2;
    case Cue::Rec2:
        return colon || before->words > 1 || follows_another(scene, *before) ? 4.2 : 2.0;
    case Cue::Xunit:
    case Cue::Xbirth:
    case Cue::Xaddr:
    case Cue::Num1:
        return -3;
    case Cue::Sign:
        return -2.5;
    case Cue::Org1:
        return -2.5;
    case Cue::Tit1:
    case Cue::Tit2:
        return -2;
    default:
        return 0;
    }
}

/// The last word of the line before the one that token `begin` starts; -1 when there is none.
int last_word_above(const Scene& scene, int begin)
{
    if (begin == 0 || !scene.starts_line(begin) ||
        scene.line_of(begin - 1).page != scene.line_of(begin).page)
        return -1;
    int last = begin - 1;
    while (last > scene.line_begin(begin - 1) && scene.token(last).mark != Mark::Word)
        --last;
    return scene.token(last).mark == Mark::Word ? last : -1;
}

/// Every word of [begin, end) begins with a capital, as in a name.
bool all_capitalised(const Scene& scene, int begin, int end)
{
    for (int i = begin; i < end; ++i) {
        if (scene.token(i).mark == Mark::Word && !scene.starts_with_capital(i)) return false;
    }
    return true;
}

/// A name that fills its line below a line that gives or attests, in whatever words: it ends with
/// a preposition or conjunction that wants a person, or it is a sentence in small letters that
/// breaks off; and above one that goes on in small letters ("telah hadir sebagai ...").
double between_halves_of_a_sentence(const Scene& scene, int begin, int end)
{
    const int above = last_word_above(scene, begin);
    const bool whole_line = end == scene.line_end(begin) || scene.is(end, Mark::Comma);
    if (above < 0 || !whole_line || !all_capitalised(scene, begin, end)) return 0;
    static const std::vector<std::string> wants_a_person{
        "kepada", "untuk", "bahwa", "to", "that", "for"};
    const auto& key = scene.token(above).key;
    double score = 0;
    if (std::ranges::find(wants_a_person, key) != wants_a_person.end())
        score += 2.2;
    else if (
        scene.cue(above) == nullptr && !scene.starts_with_capital(above) &&
        !scene.has_digit(above) && scene.words_in(scene.line_begin(above), above + 1) >= 3)
        score += 1.2;
    if (score > 0 && end < scene.count() && scene.token(end).mark == Mark::Word &&
        !scene.starts_with_capital(end))
        score += 1.0;
    return score;
}

/// Near the bottom, above an identity number or below a position, a name is a signatory's.
double signatory_score(const Scene& scene, int begin, int end)
{
    const auto* before = scene.cue_before(begin);
    const bool cued = before != nullptr && (before->cue == Cue::Rec1 || before->cue == Cue::Rec2);
    if (cued) return 0;
    double score = 0;
    for (const auto& cue : scene.cues) {
        if (cue.begin >= begin) break;
        if (cue.cue != Cue::Sign || cue.begin + 40 < begin) continue;
        if (scene.token(cue.begin).line + 3 >= scene.token(begin).line) score = -2;
    }
    const int next = scene.next_word(end);
    const auto* after = next < scene.count() ? scene.cue_starting(next) : nullptr;
    if (after != nullptr && after->cue == Cue::Xid && scene.line_of(begin).below > 0.6) score -= 2;
    return score;
}

double content_score(const Scene& scene, int begin, int end)
{
    const int words = scene.words_in(begin, end);
    double score = 0;
    if (words == 1) score -= 0.8;
    if (words >= 2 && words <= 6) score += 0.5;
    if (words > 8) score -= 2;
    bool degree = false;
    int events = 0;
    int organisations = 0;
    int lower = 0;
    for (int i = begin; i < end; ++i) {
        degree = degree || degree_like(scene, i);
        if (scene.token(i).mark != Mark::Word) continue;
        events += scene.is_event(i);
        organisations += scene.is_organisation(i);
        lower += !scene.starts_with_capital(i);
    }
    if (degree) score += 0.8;
    score -= 1.5 * std::min(2, events) + 1.5 * std::min(2, organisations);
    if (scene.role(begin) != nullptr) score -= 3;
    if (lower > 0 && lower < words) score -= 0.5 * std::min(4, lower);
    return score;
}

double prominence(const Scene& scene, int begin, double largest)
{
    const auto& line = scene.line_of(begin);
    double score = std::clamp(1.5 * std::log(line.size), -1.0, 1.5);
    if (line.size >= 0.93 * largest && line.size > 1.25) score += 1.0;
    return score;
}

double largest_line(const Scene& scene)
{
    double largest = 0;
    for (std::size_t i = 0; i + 1 < scene.running.line_begin.size(); ++i) {
        const int begin = scene.running.line_begin[i];
        if (begin >= scene.count() || begin == scene.running.line_begin[i + 1]) continue;
        const bool heading = scene.contains(begin, scene.running.line_begin[i + 1], Cue::Head);
        if (!heading) largest = std::max(largest, scene.running.lines[i].size);
    }
    return largest;
}

/// Where a name that fills the rest of its line ends on the next one: in display type, or in a
/// sentence that goes on after a comma ("bahwa saudara Maruli Tua | Hutahaean, guru pada ...").
/// `end` when it does not go on.
int wrapped_name_end(const Scene& scene, int begin, int end)
{
    const bool may_wrap = end < scene.count() && scene.starts_line(end) &&
                          scene.token(end).before == Break::Wrap && name_like(scene, end) &&
                          !scene.is_organisation(end) && scene.role(end) == nullptr;
    if (!may_wrap) return end;
    const int second = name_end(scene, end);
    if (scene.line_of(begin).size > 1.25 && second == scene.line_end(end)) return second;
    constexpr int rest_of_a_name = 3; // words
    const bool in_a_sentence = !scene.starts_line(begin) && announced(scene, begin) >= 2 &&
                               scene.is(second, Mark::Comma) &&
                               scene.words_in(end, second) <= rest_of_a_name &&
                               all_capitalised(scene, begin, second);
    return in_a_sentence ? second : end;
}

/// "Saya yang bertanda tangan di bawah ini : Nama ..., menerangkan bahwa : Nama ...": of two names
/// with one label the first is the signatory's.
bool is_undersigned(const Scene& scene, int begin)
{
    constexpr int reach = 60; // tokens: name, identity number, position and unit stand between
    for (int i = begin - 1; i >= std::max(0, begin - reach); --i) {
        const auto& key = scene.token(i).key;
        if (key == "bahwa" || key == "that") return false;
        if (key == "bertanda" || key == "bertandatangan" || key == "undersigned") return true;
        const auto* hit = scene.cue(i);
        if (hit != nullptr && hit->cue == Cue::Rec1) return false;
    }
    return false;
}

void add(const Scene& scene, int begin, int end, double largest, double extra, Candidates& out)
{
    const bool lone_i = is_lone_i(scene, begin);
    auto value = printed(scene, begin + lone_i, end, true);
    if (lone_i) value.insert(0, "I ");
    if (value.size() < 3 || scene.words_in(begin, end) > longest_name) return;
    double score = -2.2 + extra + announced(scene, begin) + content_score(scene, begin, end) +
                   prominence(scene, begin, largest) + signatory_score(scene, begin, end);
    if (is_undersigned(scene, begin)) score -= 5;
    if (announced(scene, begin) == 0) score += between_halves_of_a_sentence(scene, begin, end);
    if (recipient_context_follows(scene, end)) score += scene.starts_line(begin) ? 2.0 : 1.2;
    if (scene.line_of(begin).page > 0) score -= 1;
    if (scene.heading() >= 0 && scene.line_of(begin).page == 0 && begin < scene.heading())
        score -= 0.3;
    out.push_back({begin, end, score, std::move(value), {}});
}

} // namespace

Candidates recipient_candidates(const Scene& scene)
{
    Candidates out;
    const double largest = largest_line(scene);
    for (int i = 0; i < scene.count();) {
        const bool lone_i = is_lone_i(scene, i);
        if (!lone_i && (!name_like(scene, i) || form_of_address(scene.token(i).key))) {
            ++i;
            continue;
        }
        const int end = std::max(i + 1, name_end(scene, i + lone_i));
        add(scene, i, end, largest, 0, out);
        const int second = wrapped_name_end(scene, i, end);
        if (second > end) add(scene, i, second, largest, 0.3, out);
        i = end;
    }
    return out;
}

} // namespace absah::extract
