// SPDX-License-Identifier: Apache-2.0
#include "core/model/proof.h"

#include <gtest/gtest.h>

namespace absah {
namespace {

Proof example()
{
    return {
        "dokumen-evaluasi",
        "S7-014 a/b:c",
        "siti nurhalizah",
        {*parse_iso_date("2024-01-01"), *parse_iso_date("2024-12-31")},
        "di_atas",
        "sesuai",
        "baik",
        "0123456789abcdef",
        "3f2a91c077d10b5e"};
}

ProofSignature marked()
{
    ProofSignature signature{};
    for (std::size_t i = 0; i < signature.size(); ++i)
        signature.at(i) = std::uint8_t(i * 37 + 11);
    return signature;
}

TEST(Proof, IsWrittenWithTheSignsThatACodeNeedsLeastRoomFor)
{
    const auto text = signed_proof(proof_message(example()), marked());
    EXPECT_EQ(
        text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 $%*+-./:"), std::string::npos)
        << text;
    EXPECT_TRUE(text.starts_with(
        "ABSAH1:DOKUMEN-EVALUASI:S7-014 %61%2F%62%3A%63:SITI NURHALIZAH:20240101-20241231:"
        "DI%5FATAS/SESUAI/BAIK:0123456789ABCDEF:3F2A91C077D10B5E:"))
        << text;
}

TEST(Proof, IsReadBackWhole)
{
    const auto message = proof_message(example());
    const auto read = read_proof(signed_proof(message, marked()));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->proof, example());
    EXPECT_EQ(read->message, message);
    EXPECT_EQ(read->signature, marked());
}

TEST(Proof, OfAPaperWithoutRatingsIsReadBackToo)
{
    auto plan = example();
    plan.hasil_kerja = plan.perilaku = plan.predikat = "";
    const auto read = read_proof(signed_proof(proof_message(plan), marked()));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->proof, plan);
}

TEST(Proof, OtherTextsAreNone)
{
    const auto text = signed_proof(proof_message(example()), marked());
    EXPECT_FALSE(read_proof(""));
    EXPECT_FALSE(read_proof("https://contoh.example/verifikasi/ABSAH1:"));
    EXPECT_FALSE(read_proof(text.substr(0, text.size() - 1)));
    EXPECT_FALSE(read_proof(text + "A"));
    for (const auto& [from, to] :
         {std::pair{"ABSAH1", "ABSAH2"},
          std::pair{"20241231", "20241331"},
          std::pair{"/BAIK", "BAIK"},
          std::pair{"%5F", "%5G"},
          std::pair{"%5F", "%5f"},
          std::pair{"SITI", "siti"}}) {
        auto changed = text;
        changed.replace(changed.find(from), std::string_view(from).size(), to);
        EXPECT_FALSE(read_proof(changed)) << changed;
    }
}

} // namespace
} // namespace absah
