// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/calibration.h"

#include <gtest/gtest.h>

namespace absah::extract {
namespace {

TEST(Calibration, RisesWithWhatReadingSaysAndStaysAProbability)
{
    for (const auto id : all_elements) {
        double last = 0;
        for (int percent = 0; percent <= 100; ++percent) {
            const double now = calibrated(id, percent / 100.0);
            EXPECT_GE(now, last) << name_of(id) << ' ' << percent;
            EXPECT_LE(now, 1) << name_of(id) << ' ' << percent;
            last = now;
        }
    }
}

TEST(Calibration, TrustsAPlaceMoreThanItsRivalsAllow)
{
    EXPECT_GT(calibrated(ElementId::Place, 0.55), 0.8);
    EXPECT_LT(calibrated(ElementId::Place, 0.8), 0.9);
    EXPECT_LT(calibrated(ElementId::Place, 0.4), 0.6);
}

TEST(Calibration, LeavesElementsAloneThatAreMissing)
{
    Certificate certificate;
    certificate[ElementId::Organiser] = {State::Found, "Dinas", 0.8};
    calibrate(certificate);
    EXPECT_GT(certificate[ElementId::Organiser].confidence, 0.9);
    EXPECT_EQ(certificate[ElementId::Place].confidence, 0);
    EXPECT_EQ(certificate[ElementId::Place].state, State::Missing);
}

} // namespace
} // namespace absah::extract
