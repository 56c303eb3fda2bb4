// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "valid_case.h"

namespace absah::verify {
namespace {

using test::day;
using test::Ids;
using test::ValidCase;

// Issued on the last day, so that only the period is in question.
Ids findings_for(const char* held, bool date_is_issue_date = false)
{
    ValidCase paper;
    paper.hold(held);
    paper.set(ElementId::Number, "0544/BBG");
    paper.reading.certificate.issued = paper.reading.certificate.held->last;
    paper.reading.certificate.date_is_issue_date = date_is_issue_date;
    paper.today = day("2026-01-01");
    return paper.ids();
}

TEST(CheckPeriod, IncludesTheFirstAndTheLastDay)
{
    EXPECT_EQ(findings_for("2024-01-01/2024-01-02"), Ids{});
    EXPECT_EQ(findings_for("2024-06-29/2024-06-30"), Ids{});
}

TEST(CheckPeriod, IsBrokenOutsideAndAcrossEitherEnd)
{
    const Ids outside{"date.outside_period"};
    EXPECT_EQ(findings_for("2023-12-30/2023-12-31"), outside);
    EXPECT_EQ(findings_for("2024-07-01/2024-07-02"), outside);
    EXPECT_EQ(findings_for("2023-12-31/2024-01-02"), outside);
    EXPECT_EQ(findings_for("2024-06-30/2024-07-01"), outside);
}

TEST(CheckPeriod, DoubtsALateIssueDateThatStandsForAnUnknownDay)
{
    EXPECT_EQ(findings_for("2024-07-10", true), Ids{"date.doubtful"});
    EXPECT_EQ(findings_for("2024-12-10", true), Ids{"date.outside_period"});
    EXPECT_EQ(findings_for("2023-12-31", true), Ids{"date.outside_period"});
}

TEST(CheckPeriod, DoubtsWhatWasNotReadSurely)
{
    ValidCase paper;
    paper.hold("2024-07-01/2024-07-02");
    paper.reading.certificate.issued.reset();
    paper[ElementId::Date].confidence = 0.65;
    EXPECT_EQ(paper.ids(), Ids{"date.doubtful"});
}

TEST(CheckPeriod, DoubtsADateThatCouldNotBeUnderstood)
{
    ValidCase paper;
    paper.reading.certificate.held.reset();
    EXPECT_EQ(paper.ids(), Ids{"date.doubtful"});
}

TEST(CheckDateOrder, FindsDaysThatHaveNotComeYet)
{
    ValidCase paper;
    paper.today = day("2024-05-15");
    EXPECT_EQ(paper.ids(), Ids{"date.in_future"});
    paper.today = day("2024-05-16");
    EXPECT_EQ(paper.ids(), Ids{});
}

TEST(CheckDateOrder, FindsAnIssueBeforeTheEventAndOneLongAfter)
{
    ValidCase paper;
    paper.today = day("2026-01-01");
    auto& issued = paper.reading.certificate.issued;
    issued = day("2024-05-12");
    EXPECT_EQ(paper.ids(), Ids{"date.inconsistent"});
    issued = day("2024-05-13");
    EXPECT_EQ(paper.ids(), Ids{});
    issued = day("2024-06-28");
    EXPECT_EQ(paper.ids(), Ids{});
    issued = day("2024-06-29");
    EXPECT_EQ(paper.ids(), Ids{"date.inconsistent"});
}

TEST(CheckDateOrder, FindsADayOfTheWeekThatIsNotThatOfTheDate)
{
    ValidCase paper;
    const auto& held = *paper.reading.certificate.held; // Monday 13 and Tuesday 14 May 2024
    auto& named = paper.reading.certificate.named_days;
    named = {
        {"Senin", std::chrono::Monday, held.first}, {"Selasa", std::chrono::Tuesday, held.last}};
    EXPECT_EQ(paper.ids(), Ids{});
    named[1] = {"Rabu", std::chrono::Wednesday, held.last};
    const auto findings = paper.findings();
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].id, "date.weekday_mismatch");
    EXPECT_EQ(findings[0].element, ElementId::Date);
    EXPECT_EQ(findings[0].seen, "Rabu, 2024-05-14");
}

TEST(CheckDateOrder, DoesNotHoldTheDayOfTheWeekAgainstADateReadPoorly)
{
    ValidCase paper;
    paper.reading.certificate.named_days = {{"Rabu", std::chrono::Wednesday, day("2024-05-13")}};
    paper[ElementId::Date].confidence = 0.65;
    EXPECT_EQ(std::ranges::count(paper.ids(), "date.weekday_mismatch"), 0);
    paper[ElementId::Date].confidence = 1;
    EXPECT_EQ(paper.ids(), Ids{"date.weekday_mismatch"});
    paper.reading.certificate.named_days[0].day = day("2024-05-08"); // another than the one shown
    EXPECT_EQ(paper.ids(), Ids{});
}

TEST(CheckHours, CountsLessonsPerDay)
{
    ValidCase paper;
    paper.set(ElementId::Hours, "24");
    EXPECT_EQ(paper.ids(), Ids{});
    paper.set(ElementId::Hours, "25");
    EXPECT_EQ(paper.ids(), Ids{"hours.implausible"});
    paper.reading.certificate.date_is_issue_date = true;
    EXPECT_EQ(paper.ids(), Ids{});
}

} // namespace
} // namespace absah::verify
