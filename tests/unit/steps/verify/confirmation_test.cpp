// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/confirmation.h"

#include <gtest/gtest.h>

#include "valid_case.h"

namespace absah::verify {
namespace {

using test::ValidCase;

/// Title and recipient as given, read with 0.7; the plan's are of the valid case.
ValidCase paper_with(const std::string& title, const std::string& name)
{
    ValidCase paper;
    paper.set(ElementId::Title, title);
    paper.name(name);
    for (const auto id : {ElementId::Title, ElementId::Recipient, ElementId::Role}) {
        paper[id].confidence = 0.7;
        paper[id].state = State::Doubtful;
    }
    raise_confirmed(paper.reading.certificate, paper.plan, &paper.plan.activities[0]);
    return paper;
}

TEST(RaiseConfirmed, BelievesWhatSaysLetterForLetterWhatWasPlanned)
{
    auto paper = paper_with(
        "Webinar Nasional LITERASI dan Numerasi di Kelas Awal", "DEWI LESTARI WULANDARI");
    for (const auto id : {ElementId::Title, ElementId::Recipient}) {
        EXPECT_GE(paper[id].confidence, 0.95);
        EXPECT_EQ(paper[id].state, State::Found);
    }
    EXPECT_DOUBLE_EQ(paper[ElementId::Role].confidence, 0.7);
}

TEST(RaiseConfirmed, LeavesWhatIsAlmostSoAsItWas)
{
    auto paper = paper_with("Literasi dan Numerasi di Kelas Awa", "Dewi Lestari Wulandara");
    EXPECT_DOUBLE_EQ(paper[ElementId::Title].confidence, 0.7);
    EXPECT_DOUBLE_EQ(paper[ElementId::Recipient].confidence, 0.7);
    paper = paper_with("Literasi dan Numerasi di Kelas Awal bagi Guru", "Dewi");
    EXPECT_DOUBLE_EQ(paper[ElementId::Title].confidence, 0.7);
    EXPECT_DOUBLE_EQ(paper[ElementId::Recipient].confidence, 0.7);
}

TEST(RaiseConfirmed, DoesNotTakeTheProvenNameForWhatIsPrinted)
{
    ValidCase paper;
    paper.name("Dewi Lestari Wulandani");
    paper.reading.certificate.recipient_name = paper.plan.employee.name;
    paper[ElementId::Recipient].confidence = 0.4;
    raise_confirmed(paper.reading.certificate, paper.plan, nullptr);
    EXPECT_DOUBLE_EQ(paper[ElementId::Recipient].confidence, 0.4);
}

TEST(RaiseConfirmed, NeedsNoActivityAndNoName)
{
    ValidCase paper;
    paper.plan.employee.name.clear();
    paper.reading.certificate.recipient_name.clear();
    paper.set(ElementId::Recipient, "");
    paper[ElementId::Recipient].confidence = 0;
    raise_confirmed(paper.reading.certificate, paper.plan, nullptr);
    EXPECT_DOUBLE_EQ(paper[ElementId::Recipient].confidence, 0);
}

} // namespace
} // namespace absah::verify
