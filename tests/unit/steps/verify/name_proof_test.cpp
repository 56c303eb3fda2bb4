// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/name_proof.h"

#include "support/fake_line_reader.h"

#include <gtest/gtest.h>

#include "valid_case.h"

namespace absah::verify {
namespace {

using test::lattice_of;
using test::ValidCase;

/// The plan's person is Dewi Lestari Wulandari; `read` is what both readers made of the line, with
/// `doubt` as what the second one thought possible.
ValidCase paper_with(const std::string& read, const std::string& doubt = "", double sureness = 0.7)
{
    ValidCase paper;
    paper.name(read);
    paper.reading.recipient_line = lattice_of(read, sureness, doubt);
    return paper;
}

NameProof proof_of(ValidCase& paper, std::vector<Plan> roster = {})
{
    roster.push_back(paper.plan);
    prove_recipient(paper.reading, paper.plan, roster, paper.lexicon);
    return paper.reading.certificate.recipient_proof;
}

Plan plan_of(const char* name)
{
    Plan plan;
    plan.employee.name = name;
    return plan;
}

TEST(ProveRecipient, ProvesANameWhoseOneLetterBothReadersWereUnsureOf)
{
    auto paper = paper_with("Dewi Lestari Wulandani", "Dewi Lestari Wulandari");
    EXPECT_EQ(proof_of(paper), NameProof::Spelling);
    EXPECT_EQ(paper.reading.certificate.recipient_name, "Dewi Lestari Wulandari");
    EXPECT_EQ(paper[ElementId::Recipient].value, "Dewi Lestari Wulandani");
    EXPECT_EQ(paper.ids(), test::Ids{});
}

TEST(ProveRecipient, LooksAtCapitalsAndTitlesToo)
{
    auto paper =
        paper_with("Dra. DEWI LESTARI WULANDANI, S.Pd.", "Dra. DEWI LESTARI WULANDARI, S.Pd.");
    paper.lexicon.words["front_title"] = {"dra"};
    EXPECT_EQ(proof_of(paper), NameProof::Spelling);
}

TEST(ProveRecipient, NeverProvesASlipThatBothReadersSeeClearly)
{
    auto paper = paper_with("Dewi Lestari Wulandara", "", 0.999);
    EXPECT_NE(proof_of(paper), NameProof::Spelling);
    EXPECT_EQ(paper.reading.certificate.recipient_name, "Dewi Lestari Wulandara");
    EXPECT_EQ(paper.ids(), test::Ids{"recipient.near_miss"});
}

TEST(ProveRecipient, ProvesNothingWhenAColleagueFitsAsWell)
{
    auto paper = paper_with("Dewi Lestari Wulandani", "Dewi Lestari Wulandari");
    EXPECT_EQ(proof_of(paper, {plan_of("Dewi Lestari Wulandani")}), NameProof::None);
}

TEST(ProveRecipient, SaysNoneForAnotherPerson)
{
    auto paper = paper_with("Rudi Hartanto");
    EXPECT_EQ(proof_of(paper), NameProof::None);
    EXPECT_EQ(paper.ids(), test::Ids{"recipient.mismatch"});
}

TEST(ProveRecipient, ChangesNothingWithoutASecondReadingOrAName)
{
    ValidCase paper;
    paper.name("Rudi Hartanto");
    EXPECT_EQ(proof_of(paper), NameProof::Unknown);
    auto other = paper_with("Rudi Hartanto");
    other.plan.employee.name.clear();
    EXPECT_EQ(proof_of(other), NameProof::Unknown);
}

TEST(WithholdUnreadName, TakesBackWhatHardlyALetterIsRightOf)
{
    auto paper = paper_with("Dzwt Lrstuu Wnlau");
    auto& recipient = paper[ElementId::Recipient];
    recipient.state = State::Doubtful;
    recipient.confidence = 0.2;
    withhold_unread_name(paper.reading.certificate, &paper.plan, paper.lexicon);
    EXPECT_TRUE(recipient.value.empty());
    EXPECT_EQ(recipient.state, State::Doubtful);
    EXPECT_EQ(paper.ids(), (test::Ids{"recipient.doubtful"}));
}

TEST(WithholdUnreadName, KeepsANearName)
{
    auto paper = paper_with("Dewi Lestari Wulandara");
    paper[ElementId::Recipient].state = State::Doubtful;
    paper[ElementId::Recipient].confidence = 0.4;
    withhold_unread_name(paper.reading.certificate, &paper.plan, paper.lexicon);
    EXPECT_FALSE(paper[ElementId::Recipient].value.empty());
}

TEST(WithholdUnreadName, LeavesAProvenNameAlone)
{
    auto paper = paper_with("Dewi Lestari Wulandani", "Dewi Lestari Wulandari");
    paper[ElementId::Recipient].confidence = 0.2;
    ASSERT_EQ(proof_of(paper), NameProof::Spelling);
    withhold_unread_name(paper.reading.certificate, &paper.plan, paper.lexicon);
    EXPECT_FALSE(paper[ElementId::Recipient].value.empty());
}

} // namespace
} // namespace absah::verify
