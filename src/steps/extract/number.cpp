// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "steps/extract/candidates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace absah::extract {
namespace {

/// What a run of code-like tokens looks like.
struct Shape {
    int digits = 0;
    int letters = 0;
    int lower = 0;
    int slashes = 0;
    int other_marks = 0; ///< dots and hyphens inside
    bool year = false;   ///< a group 19xx or 20xx
    bool hexadecimal = false;
};

Shape shape_of(const std::string& text)
{
    Shape shape;
    std::string group;
    const auto close = [&] {
        if (group.size() == 4 && (group.starts_with("19") || group.starts_with("20")))
            shape.year = true;
        group.clear();
    };
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        if (std::isdigit(u) != 0) {
            ++shape.digits;
            group += c;
            continue;
        }
        close();
        shape.letters += std::isalpha(u) != 0;
        shape.lower += std::islower(u) != 0;
        shape.slashes += c == '/';
        shape.other_marks += c == '.' || c == '-';
    }
    close();
    return shape;
}

bool code_like(const Scene& scene, int i)
{
    const auto& token = scene.token(i);
    if (token.mark == Mark::Slash || token.mark == Mark::Dash) return true;
    if (token.mark != Mark::Word) return false;
    if (scene.has_digit(i) || token.text.find('-') != token.text.npos) return true;
    const auto shape = shape_of(token.text);
    return shape.letters > 0 && (shape.lower == 0 || shape.slashes > 0) && token.text.size() <= 24;
}

/// Whether token `i` goes on with the number before it: over a line's end only after a slash, a
/// word after a blank only as a group of digits or over a slash.
bool continues(const Scene& scene, int i)
{
    const auto& token = scene.token(i);
    const auto& last = scene.token(i - 1);
    const char end = last.text.back();
    if (scene.starts_line(i) && (token.before == Break::Far || (end != '/' && end != '-')))
        return false;
    if (token.glued || token.mark != Mark::Word || last.mark != Mark::Word) return true;
    if (scene.cue_starting(i) != nullptr) return false;
    return scene.has_digit(i) || token.text.front() == '/' || end == '/';
}

/// The end of the run of code-like tokens from `begin`.
int run_end(const Scene& scene, int begin)
{
    int end = begin;
    while (end < scene.count() && code_like(scene, end) && scene.date(end) == nullptr &&
           (end == begin || continues(scene, end)))
        ++end;
    while (end > begin && scene.token(end - 1).mark != Mark::Word)
        --end;
    return end;
}

/// What a cue before a number says against its being the certificate's.
double decoy_cue_score(Cue cue, bool same_line)
{
    switch (cue) {
    case Cue::Xid:
        return same_line ? -6 : 0;
    case Cue::Xlaw:
        return same_line ? -5 : -2;
    case Cue::Xaddr:
        return same_line ? -5 : 0;
    case Cue::Xbirth:
    case Cue::Xvalid:
        return -4;
    case Cue::Hour1:
    case Cue::Date1:
        return -1;
    default:
        return 0;
    }
}

/// "Nomor 40 Tahun 2021" is a regulation.
bool year_of_law_follows(const Scene& scene, int end)
{
    const int next = scene.next_word(end);
    if (next >= scene.count() || scene.token(next).line != scene.token(end - 1).line) return false;
    return scene.token(next).key == "tahun" || scene.token(next).key == "th";
}

double decoy_score(const Scene& scene, int begin, int end)
{
    double score = year_of_law_follows(scene, end) ? -5 : 0;
    const int line = scene.token(begin).line;
    for (int i = begin - 1, words = 0; i >= 0 && words < 6; --i) {
        if (scene.token(i + 1).before == Break::Far || scene.token(i).line + 1 < line) break;
        words += scene.token(i).mark == Mark::Word;
        const auto* hit = scene.cue(i);
        if (hit == nullptr) continue;
        if (hit->cue == Cue::Num1 && words > 2) break;
        score += decoy_cue_score(hit->cue, scene.token(i).line == line);
    }
    return score;
}

bool is_hex_digit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

/// "57e7e58799": what programs give out as a number, as a reader may see it (o for 0, l for 1).
bool is_hexadecimal(std::string_view text)
{
    constexpr std::size_t shortest = 6;
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    return text.size() >= shortest && digits >= 2 && std::ranges::all_of(text, [](char c) {
               return is_hex_digit(c) || c == 'o' || c == 'O' || c == 'l';
           });
}

double shape_score(const Shape& shape)
{
    double score = 0;
    if (shape.slashes >= 2) score += 2.2;
    if (shape.slashes == 1) score += 0.6;
    if (shape.year) score += 0.8;
    if (shape.slashes == 0 && shape.other_marks > 0) score += 0.4;
    if (shape.digits + shape.letters < 4) score -= 2;
    if (shape.digits == 18 && shape.letters == 0 && shape.slashes == 0) score -= 5; // NIP
    if (shape.slashes == 0 && shape.lower > 3 && !shape.hexadecimal) score -= 1;
    return score;
}

double label_score(const Scene& scene, int begin)
{
    const auto* hit = scene.cue_before(begin);
    if (hit == nullptr || begin - hit->end > 3) return 0;
    if (hit->cue == Cue::Head) return 1.5;
    if (hit->cue != Cue::Num1) return 0;
    const bool far = scene.token(begin).before == Break::Far;
    // "No. Reg." may be the organiser's in some register; "Reg.no" is the paper's own.
    const auto& last = scene.running.parts[std::size_t(scene.token(hit->end - 1).last_part) - 1];
    const bool register_of_others = last.text.starts_with("reg");
    return (register_of_others ? 2.0 : hit->words > 1 ? 4.0 : 3.2) - (far ? 1.0 : 0.0);
}

/// Nothing but brackets beside it on its line.
bool alone_on_line(const Scene& scene, int begin, int end)
{
    return scene.words_in(scene.line_begin(begin), begin) == 0 &&
           scene.words_in(end, scene.line_end(end - 1)) == 0;
}

/// Whether one of the lines right before or after line `line` of the running text, `step` of them
/// away, has words of class `a` or `b`.
bool neighbour_line_has(const Scene& scene, int line, int step, Cue a, Cue b)
{
    const int k = line + step;
    if (k < 0 || k >= int(scene.running.lines.size())) return false;
    const int begin = scene.running.line_begin[k];
    const int end = scene.running.line_begin[k + 1];
    return scene.contains(begin, end, a) || scene.contains(begin, end, b);
}

/// A code that stands alone between heading and recipient needs no label.
double opening_score(const Scene& scene, int begin, int end)
{
    if (!alone_on_line(scene, begin, end) || scene.line_of(begin).page > 0) return 0;
    const int line = scene.token(begin).line;
    const bool under_heading = neighbour_line_has(scene, line, -1, Cue::Head, Cue::Head);
    const bool over_recipient = neighbour_line_has(scene, line, 1, Cue::Rec1, Cue::Rec2);
    return (under_heading ? 2.4 : 0) + (over_recipient ? 1.6 : 0);
}

bool is_address(const std::string& text)
{
    if (text.find("http") != text.npos || text.find("www") != text.npos) return true;
    const auto slash = text.find('/');
    const auto host = text.substr(0, slash);
    const auto dot = host.find('.');
    return slash != text.npos && dot != host.npos && dot + 1 < host.size() &&
           std::islower(static_cast<unsigned char>(host[dot + 1])) != 0;
}

/// A bare code that a printed address repeats ("host/certificates/XK7P0QD4RZ9M") is the number.
bool stands_in_address(const Scene& scene, const std::string& value)
{
    return std::any_of(
        scene.running.tokens.begin(), scene.running.tokens.end(), [&](const Token& t) {
            return t.text.size() > value.size() && is_address(t.text) &&
                   t.text.find(value) != std::string::npos;
        });
}

void add_run(const Scene& scene, int begin, Candidates& out)
{
    const int end = run_end(scene, begin);
    if (end <= begin) return;
    auto value = printed(scene, begin, end, false);
    auto shape = shape_of(value);
    shape.hexadecimal = is_hexadecimal(value);
    const double label = label_score(scene, begin);
    const bool mixed = shape.lower > 0 && shape.lower < shape.letters && shape.other_marks > 0;
    if ((shape.digits == 0 && !(label >= 4 && mixed)) || value.size() > 60) return;
    const bool bare_shape =
        shape.slashes >= 2 || (shape.slashes == 0 && shape.letters + shape.digits >= 7 &&
                               shape.letters > 0 && shape.lower == 0 && scene.starts_line(begin));
    const double opening = label < 2 ? opening_score(scene, begin, end) : 0;
    if (label == 0 && !bare_shape && opening == 0) return;
    double score = -2.0 + label + opening + shape_score(shape) + decoy_score(scene, begin, end);
    if (end == scene.line_end(end - 1)) score += 0.8;
    if (label == 0 && scene.starts_line(begin) && end == scene.line_end(begin)) score += 0.8;
    if (is_address(value)) score -= 6;
    if (label == 0 && shape.slashes == 0 && stands_in_address(scene, value)) score += 2.5;
    if (label == 0 && value.find('@') != value.npos) score -= 4;
    if (scene.line_of(begin).page > 0) score -= 1;
    out.push_back({begin, end, score, std::move(value), {}});
}

/// What readers make of a Roman month: V stays, I and II turn into 1, l or |.
int roman_ones(const std::string& segment)
{
    if (segment.empty() || segment.size() > 3) return 0;
    const bool ones = std::all_of(segment.begin(), segment.end(), [](char c) {
        return c == '1' || c == 'l' || c == '|' || c == 'I' || c == 'i' || c == '!';
    });
    return ones ? int(segment.size()) : 0;
}

/// "/11/2024" read from a picture is "/II/2024" when the paper is dated in February. A zero before
/// it, or no date of that month, leaves it alone.
std::string with_roman_month(const Scene& scene, std::string value)
{
    for (std::size_t from = value.find('/'); from != value.npos;) {
        const auto to = value.find('/', from + 1);
        if (to == value.npos) break;
        const int month = roman_ones(value.substr(from + 1, to - from - 1));
        const bool dated =
            month > 0 &&
            std::any_of(scene.dates.begin(), scene.dates.end(), [&](const DateSpan& date) {
                return int(unsigned(date.days.first.month())) == month;
            });
        if (dated) value.replace(from + 1, to - from - 1, std::string(std::size_t(month), 'I'));
        from = value.find('/', from + 1);
    }
    return value;
}

std::string roman(unsigned month)
{
    static const std::array<const char*, 13> numerals{
        "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
    return numerals.at(month);
}

/// "8o0.1.2" and "STKM.O592" from a picture: an O among nothing but figures is a zero, and so it is
/// in a hexadecimal code, where an l is a one.
std::string with_figures(std::string value)
{
    for (std::size_t from = 0; from < value.size();) {
        const auto to = std::min(value.find_first_of("/.- ", from), value.size());
        const auto part = std::string_view(value).substr(from, to - from);
        const auto digits =
            std::ranges::count_if(part, [](char c) { return c >= '0' && c <= '9'; });
        const auto zeros = std::ranges::count_if(part, [](char c) { return c == 'o' || c == 'O'; });
        const bool figures = digits >= 2 && std::size_t(digits + zeros) == part.size();
        const bool code = is_hexadecimal(part);
        for (auto i = from; i < to && (figures || code); ++i) {
            if (value[i] == 'o' || value[i] == 'O') value[i] = '0';
            if (value[i] == 'l') value[i] = '1';
        }
        from = to + 1;
    }
    return value;
}

/// "DIKBUDJII1/2024" is "DIKBUD/III/2024" on a paper dated in March: a slash read as J, ! or |
/// before what can be the month.
std::string with_lost_slash(const Scene& scene, std::string value)
{
    const auto year = value.rfind('/');
    if (year == value.npos) return value;
    for (const auto& date : scene.dates) {
        const auto numeral = roman(unsigned(date.days.first.month()));
        if (year < numeral.size() + 2) continue;
        const auto from = year - numeral.size();
        const char slash = value[from - 1];
        if (slash != 'J' && slash != '!' && slash != '|') continue;
        auto tail = value.substr(from, numeral.size());
        for (char& c : tail) {
            if (c == '1' || c == 'l' || c == '|') c = 'I';
        }
        if (tail != numeral) continue;
        return value.substr(0, from - 1) + '/' + numeral + value.substr(year);
    }
    return value;
}

} // namespace

Candidates number_candidates(const Scene& scene, std::span<const Code> codes)
{
    Candidates out;
    for (int i = 0; i < scene.count(); ++i) {
        if (scene.token(i).mark != Mark::Word || !code_like(scene, i)) continue;
        const bool starts = scene.starts_line(i) || scene.cue(i - 1) != nullptr ||
                            scene.token(i - 1).mark != Mark::Word || !code_like(scene, i - 1);
        const auto* own = scene.cue(i);
        const bool label = own != nullptr && (own->cue == Cue::Num1 || own->cue == Cue::Xid ||
                                              own->cue == Cue::Xaddr);
        if (!starts || label) continue;
        add_run(scene, i, out);
    }
    for (auto& candidate : out) {
        if (scene.line_of(candidate.begin).source == Source::Ocr) {
            candidate.value = with_lost_slash(scene, std::move(candidate.value));
            std::erase_if(candidate.value, [](char c) { return c == '!' || c == '?' || c == '*'; });
            candidate.value = with_roman_month(scene, std::move(candidate.value));
            candidate.value = with_figures(std::move(candidate.value));
        }
        const auto tight = fold_tight(candidate.value);
        for (const auto& code : codes) {
            if (tight.size() >= 6 && fold_tight(code.text).find(tight) != std::string::npos)
                candidate.score += 2;
        }
    }
    return out;
}

} // namespace absah::extract
