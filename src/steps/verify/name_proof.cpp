// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/name_proof.h"

#include "core/base/text.h"
#include "core/model/person_name.h"
#include "steps/verify/checks/agreement.h"

#include <algorithm>
#include <string>

namespace absah::verify {

namespace {

std::string capitals(std::string text)
{
    for (char& c : text) {
        if (c >= 'a' && c <= 'z') c = char(c - 'a' + 'A');
    }
    return text;
}

/// What stands before the name itself ("Drs. ", "Hj. ").
std::string titles_before(const std::string& printed, const Lexicon& lexicon)
{
    const auto at = printed.find(without_titles(printed, lexicon));
    return at == printed.npos ? std::string{} : printed.substr(0, at);
}

/// How well `name` explains the line: as written or in capitals, with the titles that were read
/// before it, any titles behind it.
double support(const Lattice& line, const std::string& titles, const std::string& name)
{
    return std::max(
        log_likelihood(line, titles + name, Tail::Titles),
        log_likelihood(line, titles + capitals(name), Tail::Titles));
}

} // namespace

void prove_recipient(
    Reading& reading, const Plan& plan, std::span<const Plan> roster, const Lexicon& lexicon)
{
    auto& certificate = reading.certificate;
    const auto& line = reading.recipient_line;
    if (line.empty() || plan.employee.name.empty()) return;
    const auto& printed = certificate[ElementId::Recipient].value;
    const auto titles = titles_before(printed, lexicon);
    const double expected = support(line, titles, plan.employee.name);
    const double own = std::max(
        support(line, titles, recipient_of(certificate)),
        support(line, titles, without_titles(best_text(line).text, lexicon)));
    double rival = own - 1000;
    for (const auto& other : roster) {
        if (fold(other.employee.name) == fold(plan.employee.name)) continue;
        rival = std::max(rival, support(line, titles, other.employee.name));
    }
    // In nats. The second reader's own measurements: at -3.5 one in a hundred misspelt names passes
    // and 93 of 100 true ones do; a rival closer than 3 cannot be told apart.
    constexpr double as_spelt = -3.5;
    constexpr double this_person = -14;
    constexpr double apart = 3;
    constexpr double alike = 0.7; // the first reader must have seen something like it too
    const bool seen_alike =
        similarity(fold_tight(recipient_of(certificate)), fold_tight(plan.employee.name)) >= alike;
    const bool nobody_else = expected - rival > apart;
    if (expected - own > as_spelt && nobody_else && seen_alike) {
        certificate.recipient_proof = NameProof::Spelling;
        certificate.recipient_name = plan.employee.name;
    } else if (expected - own > this_person && nobody_else) {
        certificate.recipient_proof = NameProof::Person;
    } else {
        certificate.recipient_proof = NameProof::None;
    }
}

void withhold_unread_name(Certificate& certificate, const Plan* plan, const Lexicon& lexicon)
{
    auto& recipient = certificate[ElementId::Recipient];
    if (recipient.state != State::Doubtful || certificate.recipient_proof == NameProof::Spelling)
        return;
    const bool near =
        plan != nullptr && compare_names(recipient_of(certificate), plan->employee.name, lexicon) !=
                               NameMatch::Different;
    if (near) return;
    recipient.value.clear();
    certificate.recipient_name.clear();
}

} // namespace absah::verify
