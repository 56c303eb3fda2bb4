// SPDX-License-Identifier: Apache-2.0
#include "core/model/person_name.h"

#include <gtest/gtest.h>

#include <array>
#include <ostream>
#include <string>
#include <vector>

namespace absah {

void PrintTo(NameMatch match, std::ostream* out)
{
    constexpr std::array names{"Same", "Abbreviated", "Near", "Different"};
    *out << names.at(std::size_t(match));
}

namespace {

Lexicon lexicon()
{
    Lexicon words;
    words.words["front_title"] = {
        "prof", "dr", "drs", "dra", "ir", "hj", "h", "k h", "kh", "ust", "apt", "ns"};
    words.words["back_title"] = {"s pd", "s pd i", "s pd sd", "s ag", "s si",     "s kom",
                                 "s t",  "s e",    "s h",     "s s",  "s i pust", "a ma pd",
                                 "m pd", "m si",   "m m",     "m a",  "m ag",     "gr",
                                 "ph d", "ners",   "a ma",    "lc",   "ma"};
    words.name_abbreviations = {
        {"moh", "mohammad"}, {"muh", "muhammad"}, {"abd", "abdul"}, {"st", "siti"}};
    return words;
}

struct Titled {
    std::string printed;
    std::string bare;
};

class WithoutTitles : public testing::TestWithParam<Titled> {};

TEST_P(WithoutTitles, LeavesTheNameAsPrinted)
{
    EXPECT_EQ(without_titles(GetParam().printed, lexicon()), GetParam().bare);
}

INSTANTIATE_TEST_SUITE_P(
    Names,
    WithoutTitles,
    testing::Values(
        Titled{"Siti Nurhalizah", "Siti Nurhalizah"},
        Titled{"Siti Nurhalizah, S.Pd.", "Siti Nurhalizah"},
        Titled{"SITI NURHALIZAH, S.Pd., M.Pd.", "SITI NURHALIZAH"},
        Titled{"Siti Nurhalizah, S.Pd,M.Pd", "Siti Nurhalizah"},
        Titled{"Siti Nurhalizah S.Pd", "Siti Nurhalizah"},
        Titled{"Siti Nurhalizah S. Pd.", "Siti Nurhalizah"},
        Titled{"Siti Nurhalizah, S. Pd. , M. Pd.", "Siti Nurhalizah"},
        Titled{"Siti Nurhalizah SPd", "Siti Nurhalizah"},
        Titled{"Catur Budi Santoso, S.Pd.SD", "Catur Budi Santoso"},
        Titled{"Catur Budi Santoso S.Pd.SD", "Catur Budi Santoso"},
        Titled{"Catur Budi Santoso S.Tr.Kes., M.Kes", "Catur Budi Santoso"},
        Titled{"Baiq Nurmala Sari, S.Pd., Gr.", "Baiq Nurmala Sari"},
        Titled{"Baiq Nurmala Sari Gr", "Baiq Nurmala Sari"},
        Titled{"Dra. Hj. Sri Wahyuningsih, M.Pd.", "Sri Wahyuningsih"},
        Titled{"Drs. GALIH RAMADHAN", "GALIH RAMADHAN"},
        Titled{"Drs, Galih Ramadhan", "Galih Ramadhan"},
        Titled{"Drs.Galih Ramadhan", "Galih Ramadhan"},
        Titled{"K.H. Ahmad Fauzi, Lc., M.A.", "Ahmad Fauzi"},
        Titled{"K. H. Ahmad Fauzi", "Ahmad Fauzi"},
        Titled{"Prof. Dr. H. M. Arif, Ph.D.", "M. Arif"},
        Titled{"Ahmad Fauzi, Ph.D", "Ahmad Fauzi"},
        Titled{"M. Arif", "M. Arif"},
        Titled{"M. Arif, M.M.", "M. Arif"},
        Titled{"Ahmad M. Arif", "Ahmad M. Arif"},
        Titled{"Muh. Said", "Muh. Said"},
        Titled{"I Wayan Sudarma, S.Si., M.Si.", "I Wayan Sudarma"},
        Titled{"A. Rahman", "A. Rahman"},
        Titled{"A. R. Rahman", "A. R. Rahman"},
        Titled{"St. Aminah, S.T.", "St. Aminah"},
        Titled{"Lie Ma", "Lie Ma"},
        Titled{"Maria Ama", "Maria Ama"},
        Titled{"Maria Ama, Ners", "Maria Ama"},
        Titled{"Lie Kim MA", "Lie Kim"},
        Titled{"Asep S.", "Asep S."},
        Titled{"Slamet", "Slamet"},
        Titled{"Slamet, S.Pd., M.Pd.", "Slamet"},
        Titled{"  Upik   Rosmaneli ,S.Pd", "Upik Rosmaneli"}));

TEST(WithoutTitles, IsNeverEmptyForSomethingPrinted)
{
    for (const auto* text : {"S.Pd.", "Drs.", "Hj.", ", S.Pd.", "M.Pd", "H. S.Pd.", "."})
        EXPECT_FALSE(without_titles(text, lexicon()).empty()) << text;
}

TEST(WithoutTitles, CutsDegreesByTheirShapeWithoutAnyList)
{
    EXPECT_EQ(without_titles("Maya Pattiasina, S.Keb., M.Xyz.", Lexicon{}), "Maya Pattiasina");
    EXPECT_EQ(without_titles("Maya Pattiasina S.Keb", Lexicon{}), "Maya Pattiasina");
}

struct Pair {
    std::string a;
    std::string b;
    NameMatch match;
};

class CompareNames : public testing::TestWithParam<Pair> {};

TEST_P(CompareNames, JudgesThePairTheSameBothWays)
{
    const auto& [a, b, match] = GetParam();
    EXPECT_EQ(compare_names(a, b, lexicon()), match) << a << " | " << b;
    EXPECT_EQ(compare_names(b, a, lexicon()), match) << b << " | " << a;
}

INSTANTIATE_TEST_SUITE_P(
    Same,
    CompareNames,
    testing::Values(
        Pair{"Siti Nurhalizah", "SITI NURHALIZAH, S.Pd.", NameMatch::Same},
        Pair{"Siti Nur Halizah", "Siti Nurhalizah", NameMatch::Same},
        Pair{"Nur'aini", "NURAINI", NameMatch::Same},
        Pair{"Drs. Galih Ramadhan", "Galih Ramadhan, M.Pd", NameMatch::Same},
        Pair{"Slamet, S.Pd., M.Pd.", "SLAMET", NameMatch::Same},
        Pair{"I  Wayan Sudarma", "I WAYAN SUDARMA, S.Si., M.Si.", NameMatch::Same}));

INSTANTIATE_TEST_SUITE_P(
    Abbreviated,
    CompareNames,
    testing::Values(
        Pair{"Catur Budi S.", "Catur Budi Santoso, S.Pd.SD", NameMatch::Abbreviated},
        Pair{"Baiq Nurmala S., S.Pd.", "Baiq Nurmala Sari", NameMatch::Abbreviated},
        Pair{"Asep S.", "Asep Saepuloh", NameMatch::Abbreviated},
        Pair{"Muh. Said", "Muhammad Said", NameMatch::Abbreviated},
        Pair{"M. Arif", "Muhammad Arif", NameMatch::Abbreviated},
        Pair{"St. Aminah", "Siti Aminah", NameMatch::Abbreviated},
        Pair{"Abd. Rahman", "Abdul Rahman", NameMatch::Abbreviated},
        Pair{"A. Rahman", "Abdul Rahman", NameMatch::Abbreviated},
        Pair{"Ahmad bin Hasan", "Ahmad Hasan", NameMatch::Abbreviated}));

INSTANTIATE_TEST_SUITE_P(
    Near,
    CompareNames,
    testing::Values(
        Pair{"Siti Nurhalizah", "Siti Nurhidayah", NameMatch::Near},
        Pair{"Maya Pattiasina", "Moya Pattiasina", NameMatch::Near},
        Pair{"Asep Saepuluh", "Asep Saepuloh", NameMatch::Near},
        Pair{"Ahmad Fauzan", "Ahmad Fauzi", NameMatch::Near},
        Pair{"Muhammad Zainal Arifin", "Muhammad Zainul Abidin", NameMatch::Near},
        Pair{"Irfan Hakim", "Irfan Hakim Nasution", NameMatch::Near},
        Pair{"Irfan Nasution", "Irfan Hakim Nasution", NameMatch::Near},
        Pair{"Sri Wahyuni", "Sri Wahyuningsih", NameMatch::Near},
        Pair{"Hakim Irfan", "Irfan Hakim", NameMatch::Near},
        Pair{"Mohammad Said", "Muhammad Said", NameMatch::Near},
        Pair{"Nur binti Hasan", "Nur bin Hasan", NameMatch::Near},
        Pair{"Slarnet", "Slamet", NameMatch::Near}));

INSTANTIATE_TEST_SUITE_P(
    Different,
    CompareNames,
    testing::Values(
        Pair{"I Wayan Sudarma", "Galih Ramadhan", NameMatch::Different},
        Pair{"Slamet", "Upik Rosmaneli", NameMatch::Different},
        Pair{"Hairullah Ansyari", "Irfan Hakim Nasution", NameMatch::Different},
        Pair{"Siti Aminah", "Siti Nurhalizah", NameMatch::Different},
        Pair{"A. S.", "Asep Saepuloh", NameMatch::Different},
        Pair{"Ida Bagus Sudarma", "I Wayan Sudarma", NameMatch::Different},
        Pair{"", "Slamet", NameMatch::Different},
        Pair{"", "", NameMatch::Different}));

const std::vector<std::string> roster{
    "Hairullah Ansyari",
    "Andi Muhammad Rusdi",
    "Lie Kim Hok Gunawan",
    "Cut Nyak Meutia Zahara",
    "Ratna Sari Dewi Tanjung",
    "Novita Walangitan",
    "Tri Handayani",
    "Upik Rosmaneli",
    "Galih Ramadhan",
    "Slamet",
    "I Wayan Sudarma",
    "Baiq Nurmala Sari"};

TEST(CompareNames, FindsEveryPersonEqualToHerselfInAnyCaseAndWithAnyTitle)
{
    for (const auto& name : roster)
        for (const auto& printed :
             {name + ", S.Pd., M.Pd.", "Drs. " + name, "Hj. " + name + " S.Pd", name + " S. Pd."})
            EXPECT_EQ(compare_names(printed, name, lexicon()), NameMatch::Same) << printed;
}

TEST(CompareNames, TellsTheWholeRosterApart)
{
    for (const auto& a : roster)
        for (const auto& b : roster)
            if (a != b) {
                EXPECT_EQ(compare_names(a, b, lexicon()), NameMatch::Different) << a << " | " << b;
            }
}

TEST(CompareNames, NeverCallsAChangedLetterTheSameName)
{
    for (const auto& name : roster)
        for (std::size_t i = 0; i < name.size(); ++i) {
            if (name[i] == ' ') continue;
            auto slip = name;
            slip[i] = name[i] == 'x' ? 'z' : 'x';
            const auto match = compare_names(slip, name, lexicon());
            EXPECT_TRUE(match == NameMatch::Near || match == NameMatch::Different) << slip;
        }
}

TEST(CompareNames, CountsATitleOfNobilityAsPartOfTheNameThatMayBeLeftOut)
{
    auto words = lexicon();
    words.words["noble_title"] = {"r", "raden"};
    EXPECT_EQ(without_titles("R. Aryo Hadinegoro, S.Pd.", words), "R. Aryo Hadinegoro");
    EXPECT_EQ(
        compare_names("R. Aryo Hadinegoro", "Aryo Hadinegoro", words), NameMatch::Abbreviated);
    EXPECT_EQ(compare_names("Raden Ayu Kinasih", "Raden Ayu Kinanti", words), NameMatch::Near);
    EXPECT_NE(
        compare_names("R. Aryo Hadinegoro", "Budi Hadinegoro", words), NameMatch::Abbreviated);
}

} // namespace
} // namespace absah
