// SPDX-License-Identifier: Apache-2.0
#include "fences/crypto/signing.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>

namespace absah::crypto {
namespace {

using test::TempFolder;

SigningKey new_key()
{
    auto key = SigningKey::make();
    if (!key) throw std::runtime_error(key.error().message);
    return *key;
}

/// RFC 8032, 7.1, test 3, as a PKCS#8 file.
constexpr auto example_key = "-----BEGIN PRIVATE KEY-----\n"
                             "MC4CAQAwBQYDK2VwBCIEIMWqjfQ/n4N77bdELzHct7Fm04U1B28JS4XOOi4LRFj3\n"
                             "-----END PRIVATE KEY-----\n";

std::string hex(std::span<const std::uint8_t> bytes)
{
    std::string text;
    for (const auto byte : bytes) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

TEST(SigningKey, SignsTheExampleOfTheStandard)
{
    const TempFolder folder;
    const auto key = SigningKey::load(folder.write("key.pem", example_key));
    ASSERT_TRUE(key) << key.error().message;
    EXPECT_EQ(
        hex(key->public_key().bytes),
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
    EXPECT_EQ(
        hex(key->sign("\xAF\x82")),
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
}

TEST(SigningKey, ProvesAMessageAndNoOther)
{
    const auto key = new_key();
    const std::string message = "ABSAH1:SKP:T001:2024-06-30:BAIK";
    const auto signature = key.sign(message);
    EXPECT_TRUE(verify(message, signature, key.public_key()));
    EXPECT_EQ(signature, key.sign(message));
    for (std::size_t i = 0; i < message.size(); ++i) {
        std::string altered = message;
        altered[i] = char(altered[i] ^ 1);
        EXPECT_FALSE(verify(altered, signature, key.public_key())) << altered;
    }
    EXPECT_FALSE(verify(message + ' ', signature, key.public_key()));
    EXPECT_FALSE(verify("", signature, key.public_key()));
    EXPECT_TRUE(verify("", key.sign(""), key.public_key()));
}

TEST(SigningKey, IsNotProvedByAnothersSignatureOrADamagedOne)
{
    const auto key = new_key();
    const auto other = new_key();
    EXPECT_FALSE(key.public_key() == other.public_key());
    EXPECT_FALSE(verify("SKP", other.sign("SKP"), key.public_key()));
    auto signature = key.sign("SKP");
    for (auto& byte : signature) {
        byte ^= 0x10;
        EXPECT_FALSE(verify("SKP", signature, key.public_key()));
        byte ^= 0x10;
    }
    EXPECT_FALSE(verify("SKP", Signature{}, key.public_key()));
    EXPECT_FALSE(verify("SKP", Signature{}, PublicKey{}));
}

TEST(SigningKey, ComesBackFromItsFile)
{
    const TempFolder folder;
    const auto key = new_key();
    for (const char* password : {"", "kata sandi \xE2\x82\xAC"}) {
        const auto file = folder.path() / (std::string{"key"} + (*password == 0 ? "1" : "2"));
        const auto saved = key.save(file, password);
        ASSERT_TRUE(saved) << saved.error().message;
        EXPECT_EQ(
            std::filesystem::status(file).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        const auto loaded = SigningKey::load(file, password);
        ASSERT_TRUE(loaded) << loaded.error().message;
        EXPECT_EQ(loaded->public_key(), key.public_key());
    }
}

TEST(SigningKey, WantsItsPassword)
{
    const TempFolder folder;
    const auto file = folder.path() / "key.pem";
    ASSERT_TRUE(new_key().save(file, "benar"));
    for (const char* password : {"", "salah"}) {
        const auto loaded = SigningKey::load(file, password);
        ASSERT_FALSE(loaded);
        EXPECT_EQ(int(loaded.error().code), int(ErrorCode::Encrypted));
        EXPECT_NE(loaded.error().message.find("password"), std::string::npos);
    }
    EXPECT_TRUE(SigningKey::load(file, "benar"));
}

TEST(SigningKey, IsNeverOverwritten)
{
    const TempFolder folder;
    const auto file = folder.path() / "key.pem";
    const auto first = new_key();
    ASSERT_TRUE(first.save(file));
    const auto again = new_key().save(file);
    ASSERT_FALSE(again);
    EXPECT_EQ(int(again.error().code), int(ErrorCode::Io));
    EXPECT_EQ(SigningKey::load(file)->public_key(), first.public_key());
    EXPECT_FALSE(first.save(folder.path() / "tidak" / "ada" / "key.pem"));
}

TEST(SigningKey, IsNotReadFromSomethingElse)
{
    const TempFolder folder;
    const auto absent = SigningKey::load(folder.path() / "tidak-ada.pem");
    ASSERT_FALSE(absent);
    EXPECT_EQ(int(absent.error().code), int(ErrorCode::NotFound));
    const std::string p256 = "-----BEGIN PRIVATE KEY-----\n"
                             "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg\n"
                             "-----END PRIVATE KEY-----\n";
    for (const auto& text :
         {std::string{}, std::string{"bukan kunci"}, p256, to_pem(new_key().public_key())}) {
        const auto loaded = SigningKey::load(folder.write("other.pem", text));
        ASSERT_FALSE(loaded);
        EXPECT_EQ(int(loaded.error().code), int(ErrorCode::BadData)) << loaded.error().message;
        EXPECT_NE(loaded.error().message.find("other.pem"), std::string::npos);
    }
}

TEST(PublicKey, TravelsAsText)
{
    const auto key = new_key().public_key();
    const auto pem = to_pem(key);
    EXPECT_EQ(pem.find("-----BEGIN PUBLIC KEY-----"), 0u);
    const auto read = read_public_key(pem);
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(*read, key);
    for (const auto& text : {std::string{}, pem.substr(0, 60), std::string{example_key}}) {
        const auto none = read_public_key(text);
        ASSERT_FALSE(none);
        EXPECT_EQ(int(none.error().code), int(ErrorCode::BadData));
    }
}

TEST(PublicKey, HasAFingerprintForPeople)
{
    const auto key = new_key().public_key();
    const auto text = fingerprint(key);
    ASSERT_EQ(text.size(), 19u);
    EXPECT_EQ(text[4], '-');
    EXPECT_EQ(text.find_first_not_of("0123456789ABCDEF-"), std::string::npos);
    EXPECT_EQ(text, fingerprint(key));
    EXPECT_NE(text, fingerprint(new_key().public_key()));
}

} // namespace
} // namespace absah::crypto
