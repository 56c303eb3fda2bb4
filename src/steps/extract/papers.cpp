// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/papers.h"

#include "core/base/text.h"
#include "core/model/person_name.h"

#include <algorithm>
#include <iterator>

namespace absah::extract {
namespace {

constexpr double likely = 0.5; // a value below is shown as doubtful
constexpr double sure = 0.7;   // a contradiction counts only between values read this surely

/// The number as papers are known by it; empty when it is too short to tell one from another.
std::string identity_of(const Element& number)
{
    constexpr std::size_t telling = 6;
    auto folded = fold_tight(number.value);
    return number.confidence >= likely && folded.size() >= telling ? folded : "";
}

double likeness_of(const std::string& a, const std::string& b)
{
    const auto one = fold(a);
    const auto other = fold(b);
    if (one.empty() || other.empty()) return 0;
    return one.size() < other.size() ? similarity_within(one, other)
                                     : similarity_within(other, one);
}

bool are_both(const Element& a, const Element& b, double confidence)
{
    return std::min(a.confidence, b.confidence) >= confidence;
}

bool numbers_differ(const Certificate& a, const Certificate& b)
{
    const auto& one = a[ElementId::Number];
    const auto& other = b[ElementId::Number];
    return are_both(one, other, sure) && !identity_of(one).empty() && !identity_of(other).empty() &&
           !is_one_number(one, other);
}

bool recipients_differ(const Certificate& a, const Certificate& b, const Lexicon& lexicon)
{
    if (!are_both(a[ElementId::Recipient], b[ElementId::Recipient], likely)) return false;
    return compare_names(a.recipient_name, b.recipient_name, lexicon) == NameMatch::Different;
}

bool is_one_title(const Certificate& a, const Certificate& b)
{
    constexpr double but_for_slips = 0.8;
    return likeness_of(a[ElementId::Title].value, b[ElementId::Title].value) >= but_for_slips;
}

bool titles_differ(const Certificate& a, const Certificate& b)
{
    constexpr double another = 0.6;
    return are_both(a[ElementId::Title], b[ElementId::Title], sure) &&
           likeness_of(a[ElementId::Title].value, b[ElementId::Title].value) < another;
}

bool days_differ(const Certificate& a, const Certificate& b)
{
    return are_both(a[ElementId::Date], b[ElementId::Date], sure) &&
           a.date_is_issue_date == b.date_is_issue_date && a.held != b.held;
}

/// Whether the page itself says whom it is for, as only a certificate's face does.
bool is_face(const PageFacts& page)
{
    bool heading = false;
    bool given = false;
    for (const auto& opening : page.fields.openings)
        (opening.heading ? heading : given) = true;
    const bool named = page.fields.certificate[ElementId::Recipient].confidence >= likely;
    return int(heading) + int(given) + int(named) >= 2;
}

bool holds(const PageFacts& page, const std::string& folded)
{
    constexpr std::size_t telling = 6;
    return folded.size() >= telling && page.text.find(folded) != std::string::npos;
}

bool names_number(const PageFacts& page, const Certificate& certificate)
{
    return holds(page, identity_of(certificate[ElementId::Number]));
}

bool names_recipient(const PageFacts& page, const Certificate& certificate)
{
    return holds(page, fold_tight(certificate.recipient_name));
}

bool names(const PageFacts& page, const Certificate& certificate)
{
    return names_number(page, certificate) || names_recipient(page, certificate);
}

bool speaks_of(const PageFacts& page, const Certificate& certificate)
{
    return names_number(page, certificate) ||
           (names_recipient(page, certificate) &&
            holds(page, fold_tight(certificate[ElementId::Title].value)));
}

enum class Link { Same, New, Unsure };

/// A certificate's page after a certificate's.
Link link_of_certificates(const PageFacts& front, const PageFacts& page, const Lexicon& lexicon)
{
    const auto& one = front.fields.certificate;
    const auto& other = page.fields.certificate;
    const bool face = is_face(page);
    if (face && (recipients_differ(one, other, lexicon) || days_differ(one, other)))
        return Link::New;
    // The same face twice is a copy, to be told as such; the other side of it has its own words.
    // Its title in another language, or another activity under a number that was used twice?
    const auto side = !face                       ? Link::Same
                      : is_one_print(front, page) ? Link::New
                      : titles_differ(one, other) ? Link::Unsure
                                                  : Link::Same;
    if (names_number(page, one)) return side;
    if (is_one_number(one[ElementId::Number], other[ElementId::Number])) return side;
    const int differences = contradictions(one, other, lexicon);
    const bool person = is_one_person(one, other, lexicon);
    if (!face) {
        if (numbers_differ(one, other) || differences > 1) return Link::New;
        return person ? Link::Same : Link::Unsure;
    }
    if (differences > 0 || !person) return Link::New;
    if (is_one_title(one, other) || side == Link::New) return side;
    return Link::Unsure;
}

/// A page beside a certificate that neither is one nor speaks of this one, by its number or by its
/// recipient and title (an invoice or a form names the recipient too): nothing on it but the hours
/// can be meant for the certificate.
bool is_attachment(const PageFacts& face, const PageFacts& page)
{
    return face.kind == Kind::Certificate && page.kind != Kind::Certificate &&
           !speaks_of(page, face.fields.certificate);
}

bool is_letter(Kind kind)
{
    return kind == Kind::AssignmentLetter || kind == Kind::Report;
}

Link link_of_letter(const PageFacts& front, const PageFacts& page)
{
    if (front.kind != page.kind) return Link::New;
    const auto& one = front.fields.certificate;
    return numbers_differ(one, page.fields.certificate) ? Link::New : Link::Same;
}

/// How `page` follows the paper that `front` is the face of.
Link link_of(const PageFacts& front, const PageFacts& page, const Lexicon& lexicon)
{
    constexpr double well_read = 0.8;
    if (page.kind == Kind::Blank || front.kind == Kind::Blank) return Link::Same;
    if (is_letter(page.kind)) return link_of_letter(front, page);
    if (front.kind == Kind::Unreadable && page.kind != Kind::Unreadable) return Link::Same;
    switch (page.kind) {
    case Kind::Certificate:
        if (front.kind == Kind::Certificate) return link_of_certificates(front, page, lexicon);
        return front.kind == Kind::Unclear && names(front, page.fields.certificate) ? Link::Same
                                                                                    : Link::New;
    case Kind::Unclear:
        if (page.legibility >= well_read || names(page, front.fields.certificate))
            return Link::Same;
        return Link::Unsure;
    case Kind::Unreadable:
        return Link::Unsure;
    default:
        return Link::Same;
    }
}

template <class T>
bool is_in(const std::vector<T>& list, const T& value)
{
    return std::ranges::find(list, value) != list.end();
}

/// Elements, and what belongs to them.
void take_missing(Certificate& into, const Certificate& from)
{
    for (const auto id : all_elements) {
        if (into[id].state != State::Missing || from[id].state == State::Missing) continue;
        into[id] = from[id];
        if (id == ElementId::Recipient) into.recipient_name = from.recipient_name;
        if (id == ElementId::Organiser) into.organiser_id = from.organiser_id;
        if (id == ElementId::Date) {
            into.held = from.held;
            into.date_is_issue_date = from.date_is_issue_date;
            into.named_days = from.named_days;
        }
    }
    if (!into.issued) into.issued = from.issued;
}

} // namespace

PageFacts facts_of(const TextPage& page, Fields fields, Kind kind)
{
    constexpr std::size_t telling = 4;
    PageFacts facts{page.number, kind, std::move(fields), 0, {}, {}};
    double letters = 0;
    for (const auto& word : page.words) {
        for (auto& folded : folded_words(word.text)) {
            facts.text += folded;
            letters += double(folded.size());
            facts.legibility += double(folded.size()) * word.confidence;
            if (folded.size() >= telling) facts.words.push_back(std::move(folded));
        }
    }
    if (letters > 0) facts.legibility /= letters;
    std::sort(facts.words.begin(), facts.words.end());
    return facts;
}

std::vector<PaperSpan> group_pages(std::span<const PageFacts> pages, const Lexicon& lexicon)
{
    std::vector<PaperSpan> papers;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto& page = pages[i];
        const auto link =
            papers.empty() ? Link::New : link_of(pages[papers.back().face], page, lexicon);
        if (link == Link::New) {
            papers.push_back({i, i + 1, i, {}, {}});
            continue;
        }
        auto& paper = papers.back();
        const auto& face = pages[paper.face];
        paper.last = i + 1;
        if (link == Link::Unsure) paper.doubtful.push_back(page.number);
        if (link == Link::Unsure || is_attachment(face, page)) paper.attached.push_back(i);
        const bool better = face.kind != Kind::Certificate && page.kind == Kind::Certificate;
        if (face.kind == Kind::Unreadable && page.kind != Kind::Unreadable) {
            paper.attached.push_back(paper.face);
            paper.doubtful.insert(paper.doubtful.begin(), face.number);
            paper.face = i;
        } else if (better || face.kind == Kind::Blank) {
            paper.face = i;
        }
    }
    return papers;
}

std::vector<std::size_t> pages_to_read(const PaperSpan& span, std::span<const PageFacts> facts)
{
    if (!facts.empty() && facts[span.face].kind == Kind::Certificate) return {span.face};
    std::vector<std::size_t> pages;
    for (auto i = span.first; i < span.last; ++i) {
        if (!is_in(span.attached, i)) pages.push_back(i);
    }
    return pages;
}

void fill_gaps(Certificate& certificate, const PaperSpan& span, std::span<const PageFacts> facts)
{
    for (auto i = span.first; i < span.last; ++i) {
        if (i == span.face || is_in(span.doubtful, facts[i].number)) continue;
        const auto& from = facts[i].fields.certificate;
        if (!is_in(span.attached, i)) {
            take_missing(certificate, from);
        } else if (certificate[ElementId::Hours].state == State::Missing) {
            certificate[ElementId::Hours] = from[ElementId::Hours];
        }
    }
}

bool is_one_print(const PageFacts& a, const PageFacts& b)
{
    constexpr double but_for_slips = 0.6; // a poor photo of a page and its scan reach that
    std::vector<std::string> both;
    std::set_intersection(
        a.words.begin(), a.words.end(), b.words.begin(), b.words.end(), std::back_inserter(both));
    const auto most = std::max(a.words.size(), b.words.size());
    return most > 0 && double(both.size()) >= but_for_slips * double(most);
}

int contradictions(const Certificate& a, const Certificate& b, const Lexicon& lexicon)
{
    return int(numbers_differ(a, b)) + int(recipients_differ(a, b, lexicon)) +
           int(titles_differ(a, b)) + int(days_differ(a, b));
}

bool is_one_number(const Element& a, const Element& b)
{
    const auto one = identity_of(a);
    const auto other = identity_of(b);
    if (one.empty() || other.empty()) return false;
    return one.find(other) != std::string::npos || other.find(one) != std::string::npos;
}

bool is_one_person(const Certificate& a, const Certificate& b, const Lexicon& lexicon)
{
    if (a.recipient_name.empty() || b.recipient_name.empty()) return false;
    return compare_names(a.recipient_name, b.recipient_name, lexicon) != NameMatch::Different;
}

} // namespace absah::extract
