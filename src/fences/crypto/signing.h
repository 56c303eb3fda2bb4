// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_st;

/// Signatures by which a school tells its own prints from others: Ed25519 (RFC 8032). A program's
/// mark on what it printed, not the electronic signature of a person, which is a matter of a
/// certificate and of the law.
namespace absah::crypto {

using Signature = std::array<std::uint8_t, 64>;

/// What anyone may have: with it a signature can be checked but not made.
struct PublicKey {
    std::array<std::uint8_t, 32> bytes{};

    bool operator==(const PublicKey&) const = default;
};

/// As a file "-----BEGIN PUBLIC KEY-----", which other programs read too.
std::string to_pem(const PublicKey& key);

/// Reads what `to_pem` writes. BadData: no Ed25519 key in it.
Result<PublicKey> read_public_key(std::string_view pem);

/// For people to compare and for programs to look up: the first 64 bits of the key's SHA-256 as
/// four groups of hex digits, "3F2A-91C0-77D1-0B5E".
std::string fingerprint(const PublicKey& key);

/// Whether the holder of the key signed exactly these bytes.
bool verify(std::string_view message, const Signature& signature, const PublicKey& key);

/// What only its owner may have. Copies share the key, which is wiped with the last of them; may be
/// used by several threads at once.
class SigningKey {
public:
    /// A new one, from the system's randomness. Tool: OpenSSL has no Ed25519.
    static Result<SigningKey> make();

    /// Reads what `save` wrote, or any PKCS#8 file with an Ed25519 key. Never asks at a terminal.
    /// Encrypted: a password is needed, or this is not it. BadData: no such key in it. NotFound,
    /// Io: as the system says. Messages name the file.
    static Result<SigningKey> load(const Path& file, std::string_view password = {});

    /// Writes PKCS#8 ("-----BEGIN PRIVATE KEY-----") for the owner's eyes only (mode 0600),
    /// enciphered (AES-256) when there is a password. Io: the file is there already, for a key is
    /// never overwritten; or as the system says.
    [[nodiscard]] Result<void> save(const Path& file, std::string_view password = {}) const;

    [[nodiscard]] PublicKey public_key() const;

    /// The same message gives the same signature.
    [[nodiscard]] Signature sign(std::string_view message) const;

private:
    explicit SigningKey(std::shared_ptr<evp_pkey_st> key);

    std::shared_ptr<evp_pkey_st> key_;
};

} // namespace absah::crypto
