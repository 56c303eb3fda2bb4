// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "valid_case.h"

namespace absah::verify {
namespace {

using test::Ids;
using test::ValidCase;

class RequiredElement : public testing::TestWithParam<ElementId> {};

TEST_P(RequiredElement, IsAskedForWhenMissing)
{
    ValidCase paper;
    paper.remove(GetParam());
    if (GetParam() == ElementId::Date) {
        paper.reading.certificate.held.reset();
        paper.reading.certificate.issued.reset();
    }
    EXPECT_EQ(paper.ids(), Ids{std::string(name_of(GetParam())) + ".missing"});
}

TEST_P(RequiredElement, IsNeverAcceptedOnAGuess)
{
    ValidCase paper;
    paper[GetParam()].confidence = 0.1;
    EXPECT_EQ(paper.ids(), Ids{std::string(name_of(GetParam())) + ".doubtful"});
}

INSTANTIATE_TEST_SUITE_P(
    Elements,
    RequiredElement,
    testing::Values(
        ElementId::Logo,
        ElementId::Title,
        ElementId::Number,
        ElementId::Recipient,
        ElementId::Role,
        ElementId::Organiser,
        ElementId::Date,
        ElementId::Signature,
        ElementId::Stamp));

class ConfirmedElement : public testing::TestWithParam<ElementId> {};

TEST_P(ConfirmedElement, IsBelievedAtALowerBarWhenThePlanSaysTheSame)
{
    ValidCase paper;
    paper[GetParam()].confidence = 0.4;
    paper[GetParam()].state = State::Doubtful;
    EXPECT_EQ(paper.ids(), Ids{});
}

INSTANTIATE_TEST_SUITE_P(
    Elements,
    ConfirmedElement,
    testing::Values(
        ElementId::Logo,
        ElementId::Title,
        ElementId::Recipient,
        ElementId::Role,
        ElementId::Organiser));

TEST(CheckPresence, BelievesAnUnsureNumberThatACodeRepeats)
{
    ValidCase paper;
    paper[ElementId::Number].confidence = 0.4;
    EXPECT_EQ(paper.ids(), Ids{"number.doubtful"});
    paper.code("https://bbg.example/cek?no=0544%2FBBG%2FV%2F2024");
    EXPECT_EQ(paper.ids(), Ids{});
}

TEST(CheckPresence, DoubtsADoubtfulStateHoweverSureItClaimsToBe)
{
    ValidCase paper;
    paper[ElementId::Stamp].state = State::Doubtful;
    EXPECT_EQ(paper.ids(), Ids{"stamp.doubtful"});
}

TEST(CheckPresence, WantsNoStampBesideAnElectronicSignature)
{
    ValidCase paper;
    paper.remove(ElementId::Stamp);
    paper.reading.certificate.signature_kind = SignatureKind::Electronic;
    EXPECT_EQ(paper.ids(), Ids{});
    paper.remove(ElementId::Signature);
    EXPECT_EQ(paper.ids(), Ids{"signature.missing"});
}

TEST(CheckPresence, WantsNeitherInkNorStampOfAnElectronicOrganiser)
{
    ValidCase paper;
    paper.remove(ElementId::Stamp);
    paper.remove(ElementId::Signature);
    paper.reading.certificate.signature_kind = SignatureKind::None;
    paper.registry[0].electronic_signature_only = true;
    EXPECT_EQ(paper.ids(), Ids{});
}

TEST(CheckPresence, NotesAMissingPlaceAndIgnoresMissingHours)
{
    ValidCase paper;
    paper.remove(ElementId::Place);
    paper.remove(ElementId::Hours);
    EXPECT_EQ(paper.ids(), Ids{"place.missing"});
    EXPECT_EQ(verdict_of(paper.findings()), Verdict::Accept);
}

} // namespace
} // namespace absah::verify
