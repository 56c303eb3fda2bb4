// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/kinship.h"

#include "core/base/text.h"
#include "core/model/payload.h"
#include "core/model/person_name.h"
#include "steps/verify/checks/agreement.h"
#include "steps/verify/likeness.h"
#include "steps/verify/resemblance.h"

#include <algorithm>
#include <cctype>

namespace absah::verify {
namespace {

enum class Accord { Unknown, Same, Differs };

// A contradiction counts only between two values read this surely; agreement of two readings is
// evidence by itself.
constexpr double sure = 0.7;
constexpr double certain = 0.9;
constexpr double likely = 0.5;

double surer_than(const Checked& a, const Checked& b, ElementId id)
{
    return std::min(a.reading.certificate[id].confidence, b.reading.certificate[id].confidence);
}

Accord accord(bool same, bool may_differ)
{
    if (same) return Accord::Same;
    return may_differ ? Accord::Differs : Accord::Unknown;
}

double resemblance_of(const Element& a, const Element& b)
{
    if (a.value.empty() || b.value.empty()) return 0;
    return std::max(resemblance(a.value, b.value), resemblance(b.value, a.value));
}

/// One pair of papers, and what it says on each point.
class Pair {
public:
    Pair(const Checked& a, const Checked& b, const Lexicon& lexicon)
        : a_(a),
          b_(b),
          lexicon_(lexicon)
    {
    }

    [[nodiscard]] Accord number() const
    {
        const auto one = identity_of(of(a_, ElementId::Number));
        const auto other = identity_of(of(b_, ElementId::Number));
        if (one.empty() || other.empty()) return Accord::Unknown;
        return accord(one == other, surer_than(a_, b_, ElementId::Number) >= sure);
    }

    // A reader may slip in a letter, or take a signer for the recipient when it is unsure.
    [[nodiscard]] Accord name() const
    {
        const auto& one = recipient_of(a_.reading.certificate);
        const auto& other = recipient_of(b_.reading.certificate);
        if (one.empty() || other.empty()) return Accord::Unknown;
        const auto match = compare_names(one, other, lexicon_);
        return accord(
            match == NameMatch::Same || match == NameMatch::Abbreviated,
            surer_than(a_, b_, ElementId::Recipient) >=
                (match == NameMatch::Near ? certain : likely));
    }

    /// One name is written over another, so that neither can be relied on.
    [[nodiscard]] bool overwritten() const
    {
        const auto is_overprinted = [](const Checked& paper) {
            const auto& elements = paper.reading.overprinted;
            return std::ranges::find(elements, ElementId::Recipient) != elements.end();
        };
        return is_overprinted(a_) != is_overprinted(b_);
    }

    [[nodiscard]] Accord date() const
    {
        const auto& one = a_.reading.certificate.held;
        const auto& other = b_.reading.certificate.held;
        if (!one || !other) return Accord::Unknown;
        return accord(one == other, surer_than(a_, b_, ElementId::Date) >= sure);
    }

    [[nodiscard]] Accord title() const
    {
        constexpr double says_the_same = 0.9;
        const double like = resemblance_of(of(a_, ElementId::Title), of(b_, ElementId::Title));
        return accord(
            like >= says_the_same,
            like < near_title && surer_than(a_, b_, ElementId::Title) >= sure);
    }

    [[nodiscard]] Accord role() const
    {
        const auto same =
            same_role(of(a_, ElementId::Role).value, of(b_, ElementId::Role).value, lexicon_);
        if (!same) return Accord::Unknown;
        return accord(*same, surer_than(a_, b_, ElementId::Role) >= sure);
    }

    [[nodiscard]] bool one_organiser() const
    {
        constexpr double says_the_same = 0.8;
        const auto& one = a_.reading.certificate.organiser_id;
        const auto& other = b_.reading.certificate.organiser_id;
        if (!one.empty() && !other.empty()) return one == other;
        return resemblance_of(of(a_, ElementId::Organiser), of(b_, ElementId::Organiser)) >=
               says_the_same;
    }

    /// Both carry one code that is a paper's own.
    [[nodiscard]] bool one_code() const
    {
        return std::ranges::any_of(a_.reading.codes, [&](const Code& code) {
            return std::ranges::find(b_.reading.codes, code.text, &Code::text) !=
                       b_.reading.codes.end() &&
                   (is_personal(code, a_.reading.certificate) ||
                    is_personal(code, b_.reading.certificate));
        });
    }

    [[nodiscard]] double likeness() const
    {
        return verify::likeness(a_.reading.fingerprint, b_.reading.fingerprint);
    }

private:
    static const Element& of(const Checked& paper, ElementId id)
    {
        return paper.reading.certificate[id];
    }

    const Checked& a_;
    const Checked& b_;
    const Lexicon& lexicon_;
};

Relation under_one_name(const Pair& pair, bool one_identity)
{
    if (pair.role() == Accord::Differs || pair.date() == Accord::Differs ||
        pair.title() == Accord::Differs)
        return {
            pair.number() == Accord::Same && pair.one_organiser() ? Kinship::NumberReused
                                                                  : Kinship::None};
    const bool named = pair.name() == Accord::Same;
    const bool dated = pair.date() == Accord::Same;
    const bool titled = pair.title() == Accord::Same;
    const bool all = named && dated && titled;
    const bool enough = one_identity ? named || (dated && titled) : all;
    if (enough && pair.likeness() >= (one_identity ? one_design : one_print))
        return {Kinship::Duplicate, "image"};
    if (all && pair.number() == Accord::Same) return {Kinship::Duplicate, "fields"};
    return {};
}

Relation under_two_names(const Pair& pair, bool one_identity)
{
    if (!one_identity) return {}; // honest twins look like this
    const bool one_event = pair.date() != Accord::Differs && pair.title() != Accord::Differs;
    if (one_event && pair.likeness() >= one_design) return {Kinship::Borrowed};
    return {
        pair.number() == Accord::Same && pair.one_organiser() ? Kinship::NumberReused
                                                              : Kinship::None};
}

/// The part of a payload after "https://host", or all of it.
std::string_view beyond_host(std::string_view payload)
{
    const auto scheme = payload.find("://");
    if (scheme == payload.npos) return payload;
    const auto path = payload.find('/', scheme + 3);
    return path == payload.npos ? std::string_view{} : payload.substr(path);
}

// Letters and digits changing places more than twice: no word, no year, no "webinar2024".
bool has_token(std::string_view text)
{
    constexpr int shortest = 8;
    int length = 0;
    int changes = 0;
    bool digit = false;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) == 0) {
            length = changes = 0;
            continue;
        }
        const bool now = std::isdigit(byte) != 0;
        if (length > 0 && now != digit) ++changes;
        digit = now;
        if (++length >= shortest && changes > 2) return true;
    }
    return false;
}

} // namespace

std::string identity_of(const Element& number)
{
    constexpr std::size_t telling = 6; // shorter ones repeat by chance
    auto folded = fold_tight(number.value);
    const bool digits = std::ranges::any_of(folded, [](char c) { return c >= '0' && c <= '9'; });
    return number.confidence >= likely && digits && folded.size() >= telling ? folded : "";
}

bool is_personal(const Code& code, const Certificate& certificate)
{
    const auto& name = recipient_of(certificate);
    constexpr std::size_t telling = 6;
    const auto folded = fold_tight(name);
    return holds_number(code.text, certificate[ElementId::Number].value) ||
           (folded.size() >= telling && fold_tight(code.text).find(folded) != std::string::npos) ||
           has_token(beyond_host(code.text));
}

Relation relation_of(const Checked& a, const Checked& b, const Lexicon& lexicon)
{
    const bool same_pages = a.reading.own_pages == b.reading.own_pages; // of a file of several
    if (!a.sha256.empty() && a.sha256 == b.sha256 && same_pages)
        return {Kinship::Duplicate, "bytes"};
    const Pair pair{a, b, lexicon};
    if (pair.number() == Accord::Differs) return {};
    const bool one_identity = pair.number() == Accord::Same || pair.one_code();
    const auto name = pair.name();
    const bool two_names =
        name == Accord::Differs || (name == Accord::Unknown && pair.overwritten());
    return two_names ? under_two_names(pair, one_identity) : under_one_name(pair, one_identity);
}

} // namespace absah::verify
