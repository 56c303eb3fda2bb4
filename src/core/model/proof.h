// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/dates.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What a print says of itself in the code on each of its pages, so that a scan of it can be told
/// apart from every other and compared with its words. docs/records.md describes the text.
namespace absah {

struct Proof {
    std::string report; ///< "dokumen-evaluasi"
    std::string id;     ///< of the record
    std::string person; ///< folded, without titles, its first 40 bytes
    DateRange period;
    std::string hasil_kerja; ///< ratings and predikat by id; empty for papers without them
    std::string perilaku;
    std::string predikat;
    std::string record; ///< the first 16 hex digits of the record's SHA-256
    std::string key;    ///< the 16 hex digits of the signing key's fingerprint

    bool operator==(const Proof&) const = default;
};

using ProofSignature = std::array<std::uint8_t, 64>;

/// What is signed: capitals, digits and " $*+-./:%" only, for which a QR code needs least room.
std::string proof_message(const Proof& proof);

/// The text of the code: the message and its signature.
std::string signed_proof(std::string_view message, const ProofSignature& signature);

struct ReadProof {
    Proof proof;
    std::string message; ///< over which the signature must be right
    ProofSignature signature{};
};

/// Takes the text of a code apart. Nothing for any text that `signed_proof` would not write;
/// whether the signature is right is for who has the key.
std::optional<ReadProof> read_proof(std::string_view text);

} // namespace absah
