// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "fences/crypto/hash.h"
#include "fences/crypto/signing.h"

#include <fcntl.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace absah::crypto {

namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Digest = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

constexpr std::uintmax_t most_bytes = 1 << 16; // a key file has 119 bytes, 300 enciphered

const unsigned char* bytes_of(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data()); // NOLINT: OpenSSL's own bytes
}

Bio reading(std::string_view text)
{
    return {BIO_new_mem_buf(text.data(), int(text.size())), &BIO_free};
}

/// What was written into a BIO of memory.
std::string_view written(const Bio& bio)
{
    char* data = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &data); // NOLINT: OpenSSL's macro
    return {data, std::size_t(std::max(length, 0L))};
}

struct Password {
    std::string_view word;
    bool asked = false;
};

int give_password(char* buffer, int size, int /*writing*/, void* data)
{
    auto& password = *static_cast<Password*>(data);
    password.asked = true;
    if (password.word.empty() || password.word.size() > std::size_t(size)) return -1;
    std::copy(password.word.begin(), password.word.end(), buffer);
    return int(password.word.size());
}

bool is_ed25519(const Key& key)
{
    return key && EVP_PKEY_get_id(key.get()) == EVP_PKEY_ED25519;
}

/// A file that did not exist before and that only its owner may read.
class SecretFile {
public:
    explicit SecretFile(const Path& file)
        : descriptor_{::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)}
    {
    }

    SecretFile(const SecretFile&) = delete;
    SecretFile& operator=(const SecretFile&) = delete;
    SecretFile(SecretFile&&) = delete;
    SecretFile& operator=(SecretFile&&) = delete;

    ~SecretFile()
    {
        if (descriptor_ >= 0) ::close(descriptor_);
    }

    [[nodiscard]] bool open() const { return descriptor_ >= 0; }

    [[nodiscard]] bool write(std::string_view text) const
    {
        while (!text.empty()) {
            const auto step = ::write(descriptor_, text.data(), text.size());
            if (step < 0 && errno == EINTR) continue;
            if (step <= 0) return false;
            text.remove_prefix(std::size_t(step));
        }
        return ::fsync(descriptor_) == 0;
    }

private:
    int descriptor_;
};

} // namespace

std::string to_pem(const PublicKey& key)
{
    const Key made{
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, key.bytes.data(), key.bytes.size()),
        &EVP_PKEY_free};
    const Bio bio{BIO_new(BIO_s_mem()), &BIO_free};
    if (!made || PEM_write_bio_PUBKEY(bio.get(), made.get()) != 1)
        throw std::runtime_error("OpenSSL cannot write an Ed25519 key"); // a broken installation
    return std::string{written(bio)};
}

Result<PublicKey> read_public_key(std::string_view pem)
{
    const Bio bio = reading(pem.substr(0, most_bytes));
    const Key key{PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free};
    ERR_clear_error();
    PublicKey read;
    std::size_t length = read.bytes.size();
    if (!is_ed25519(key) ||
        EVP_PKEY_get_raw_public_key(key.get(), read.bytes.data(), &length) != 1) {
        return fail(
            ErrorCode::BadData,
            "this is no public Ed25519 key; it should begin with -----BEGIN PUBLIC KEY-----");
    }
    return read;
}

std::string fingerprint(const PublicKey& key)
{
    const std::string digest = sha256_hex(key.bytes);
    std::string text;
    for (std::size_t i = 0; i < 16; ++i) {
        if (i > 0 && i % 4 == 0) text += '-';
        const char digit = digest[i];
        text += digit >= 'a' ? char(digit - 'a' + 'A') : digit;
    }
    return text;
}

bool verify(std::string_view message, const Signature& signature, const PublicKey& key)
{
    const Key made{
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, key.bytes.data(), key.bytes.size()),
        &EVP_PKEY_free};
    const Digest digest{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
    const bool good =
        made && digest &&
        EVP_DigestVerifyInit(digest.get(), nullptr, nullptr, nullptr, made.get()) == 1 &&
        EVP_DigestVerify(
            digest.get(), signature.data(), signature.size(), bytes_of(message), message.size()) ==
            1;
    ERR_clear_error();
    return good;
}

SigningKey::SigningKey(std::shared_ptr<evp_pkey_st> key)
    : key_{std::move(key)}
{
}

Result<SigningKey> SigningKey::make()
{
    Key key{EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), &EVP_PKEY_free};
    ERR_clear_error();
    if (!key) return fail(ErrorCode::Tool, "OpenSSL cannot make an Ed25519 key");
    return SigningKey{std::move(key)};
}

Result<SigningKey> SigningKey::load(const Path& file, std::string_view password)
{
    auto text = read_file(file, most_bytes);
    if (!text) return tl::unexpected(text.error());
    const std::string name = clean_utf8(file.string());
    Password given{password};
    Key key{nullptr, &EVP_PKEY_free};
    {
        const Bio bio{BIO_new_mem_buf(text->data(), int(text->size())), &BIO_free};
        key.reset(PEM_read_bio_PrivateKey(bio.get(), nullptr, &give_password, &given));
    }
    OPENSSL_cleanse(text->data(), text->size());
    ERR_clear_error();
    if (!key && given.asked) {
        return fail(
            ErrorCode::Encrypted,
            name + (password.empty() ? " needs a password" : ": the password does not fit"));
    }
    if (!is_ed25519(key)) return fail(ErrorCode::BadData, name + " holds no secret Ed25519 key");
    return SigningKey{std::move(key)};
}

Result<void> SigningKey::save(const Path& file, std::string_view password) const
{
    const Bio bio{BIO_new(BIO_s_secmem()), &BIO_free};
    const EVP_CIPHER* cipher = password.empty() ? nullptr : EVP_aes_256_cbc();
    if (PEM_write_bio_PKCS8PrivateKey(
            bio.get(),
            key_.get(),
            cipher,
            password.data(),
            int(password.size()),
            nullptr,
            nullptr) != 1) {
        ERR_clear_error();
        return fail(ErrorCode::Tool, "OpenSSL cannot write an Ed25519 key");
    }
    const std::string name = clean_utf8(file.string());
    const SecretFile secret{file};
    if (!secret.open() && errno == EEXIST)
        return fail(ErrorCode::Io, name + " is there already; a key is never overwritten");
    if (!secret.open() || !secret.write(written(bio)))
        return fail(ErrorCode::Io, name + ": " + std::strerror(errno));
    return {};
}

PublicKey SigningKey::public_key() const
{
    PublicKey key;
    std::size_t length = key.bytes.size();
    if (EVP_PKEY_get_raw_public_key(key_.get(), key.bytes.data(), &length) != 1)
        throw std::runtime_error("OpenSSL lost an Ed25519 key");
    return key;
}

Signature SigningKey::sign(std::string_view message) const
{
    Signature signature{};
    std::size_t length = signature.size();
    const Digest digest{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
    if (!digest || EVP_DigestSignInit(digest.get(), nullptr, nullptr, nullptr, key_.get()) != 1 ||
        EVP_DigestSign(
            digest.get(), signature.data(), &length, bytes_of(message), message.size()) != 1) {
        throw std::runtime_error("OpenSSL cannot sign with an Ed25519 key");
    }
    return signature;
}

} // namespace absah::crypto
