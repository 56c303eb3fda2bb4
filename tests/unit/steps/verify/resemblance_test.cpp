// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/resemblance.h"

#include <gtest/gtest.h>

namespace absah::verify {
namespace {

constexpr auto planned = "Penyusunan Modul Ajar dan Alur Tujuan Pembelajaran";

TEST(Resemblance, IsHighForTheSameTitleInOtherDress)
{
    for (const auto* printed :
         {"PENYUSUNAN MODUL AJAR DAN ALUR TUJUAN PEMBELAJARAN",
          "Webinar Nasional Penyusunan Modul Ajar dan Alur Tujuan Pembelajaran",
          "Penyusunan Modu1 Ajar dan A1ur Tujuan Pembe1ajaran",
          "Alur Tujuan Pembelajaran dan Penyusunan Modul Ajar",
          "Penyusunan Modul Ajar dan Alur Tuj"})
        EXPECT_GE(resemblance(printed, planned), 0.8) << printed;
}

TEST(Resemblance, IsLowForOtherTitlesAndFragments)
{
    for (const auto* printed :
         {"Gerakan Literasi Sekolah dan Pojok Baca Kelas",
          "Penyusunan Soal HOTS dan Analisis Butir Soal",
          "Pembelajaran",
          "dan",
          ""})
        EXPECT_LT(resemblance(printed, planned), near_title) << printed;
}

TEST(Resemblance, StaysBelowItsBoundWhenNumbersDiffer)
{
    EXPECT_LE(resemblance("SMP Negeri 17 Sagara", "SMP Negeri 7 Sagara"), numbers_differ);
    EXPECT_EQ(resemblance("SMP NEGERI 7 SAGARA", "SMP Negeri 7 Sagara"), 1);
}

} // namespace
} // namespace absah::verify
