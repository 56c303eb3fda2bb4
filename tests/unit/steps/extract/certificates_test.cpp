// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/model/person_name.h"

#include <gtest/gtest.h>

#include <iostream>

#include "paper.h"

namespace absah::test {
namespace {

struct Count {
    int shown = 0; ///< papers that show the element
    int right = 0;
    int wrong = 0;        ///< another value given
    int surely_wrong = 0; ///< with a confidence of 0.9 or more
};

bool same(ElementId id, const extract::Fields& fields, const std::string& want)
{
    const auto& have = fields.certificate[id].value;
    if (id == ElementId::Recipient)
        return fold_tight(fields.certificate.recipient_name) ==
               fold_tight(without_titles(want, lexicon()));
    if (id == ElementId::Date || id == ElementId::Hours) return have == want;
    if (fold_tight(have) == fold_tight(want)) return true;
    // whether "Talkshow" or "Tingkat Kabupaten" belongs to a title is a matter of taste
    return id == ElementId::Title && fold_tight(have).find(fold_tight(want)) != std::string::npos &&
           have.size() <= want.size() + 20;
}

Count count(ElementId id)
{
    Count out;
    const std::string key(name_of(id));
    for (const auto& paper : all_papers()) {
        auto truth = paper.truth;
        if (!truth.contains("date") && truth.contains("issued")) truth["date"] = truth["issued"];
        if (!truth.contains("place") && truth.contains("city")) truth["place"] = truth["city"];
        if (!truth.contains(key)) continue;
        const auto fields = read(paper);
        const auto& element = fields.certificate[id];
        ++out.shown;
        if (element.state != State::Missing && same(id, fields, truth[key])) {
            ++out.right;
            continue;
        }
        std::cout << paper.name << ": " << key << " '" << truth[key] << "' read as '"
                  << element.value << "' (" << element.confidence << ")\n";
        out.wrong += element.state != State::Missing;
        out.surely_wrong += element.confidence >= 0.9;
    }
    return out;
}

TEST(Certificates, AreFortyTextsOfManyWordings)
{
    EXPECT_GE(all_papers().size(), 40u);
}

TEST(Certificates, AreAllRecognisedAsSuch)
{
    for (const auto& paper : all_papers())
        EXPECT_EQ(read(paper).kind, Kind::Certificate) << paper.name;
}

class EachElement : public testing::TestWithParam<std::pair<ElementId, double>> {};

TEST_P(EachElement, IsReadOnNearlyEveryWordingAndNeverSurelyWrong)
{
    const auto [id, least] = GetParam();
    const auto counted = count(id);
    ASSERT_GT(counted.shown, 5);
    EXPECT_GE(counted.right, least * counted.shown);
    EXPECT_LE(counted.wrong, 0.1 * counted.shown);
    EXPECT_EQ(counted.surely_wrong, 0);
}

INSTANTIATE_TEST_SUITE_P(
    Certificates,
    EachElement,
    testing::Values(
        std::pair{ElementId::Title, 0.95},
        std::pair{ElementId::Number, 0.97},
        std::pair{ElementId::Recipient, 0.97},
        std::pair{ElementId::Role, 0.97},
        std::pair{ElementId::Organiser, 0.85},
        std::pair{ElementId::Place, 0.93},
        std::pair{ElementId::Date, 0.97},
        std::pair{ElementId::Hours, 0.97}),
    [](const auto& tested) { return std::string(name_of(tested.param.first)); });

TEST(Certificates, KeepTheIssueDateBesideTheActivitys)
{
    for (const auto& paper : all_papers()) {
        const auto issued = paper.truth.find("issued");
        if (issued == paper.truth.end()) continue;
        const auto fields = read(paper);
        ASSERT_TRUE(fields.certificate.issued.has_value()) << paper.name;
        EXPECT_EQ(to_iso(*fields.certificate.issued), issued->second) << paper.name;
        EXPECT_EQ(fields.certificate.date_is_issue_date, !paper.truth.contains("date"))
            << paper.name;
    }
}

} // namespace
} // namespace absah::test
