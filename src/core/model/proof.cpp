// SPDX-License-Identifier: Apache-2.0
#include "core/model/proof.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

namespace absah {
namespace {

constexpr std::string_view head = "ABSAH1";
constexpr std::string_view base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // RFC 4648, section 6

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

bool stays(char c)
{
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || std::string_view(" $*+-.").find(c) != std::string_view::npos;
}

std::string escaped(std::string_view text)
{
    std::string all;
    for (const char c : text)
        if (stays(c))
            all += c;
        else
            all += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return all;
}

std::string escaped_capitals(std::string_view text)
{
    std::string capitals(text);
    std::ranges::transform(capitals, capitals.begin(), upper);
    return escaped(capitals);
}

std::optional<std::string> plain(std::string_view text)
{
    std::string all;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            all += text[i];
            continue;
        }
        unsigned value = 0;
        const auto* first = text.data() + i + 1;
        const auto* last = text.data() + std::min(i + 3, text.size());
        const auto [end, error] = std::from_chars(first, last, value, 16);
        if (error != std::errc() || end != first + 2) return std::nullopt;
        all += char(value);
        i += 2;
    }
    return all;
}

std::string small(std::string text)
{
    std::ranges::transform(text, text.begin(), lower);
    return text;
}

std::string compact(const Day& day)
{
    auto text = to_iso(day);
    std::erase(text, '-');
    return text;
}

std::optional<Day> expanded(std::string_view text)
{
    constexpr std::size_t length = 8;
    if (text.size() != length) return std::nullopt;
    return parse_iso_date(
        fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6)));
}

std::string to_base32(const ProofSignature& bytes)
{
    std::string text;
    unsigned bits = 0;
    unsigned held = 0;
    for (const auto byte : bytes) {
        bits = (bits << 8U | byte) & 0xfffU;
        held += 8;
        for (; held >= 5; held -= 5)
            text += base32[bits >> (held - 5) & 31U];
    }
    if (held > 0) text += base32[bits << (5 - held) & 31U];
    return text;
}

std::optional<ProofSignature> from_base32(std::string_view text)
{
    ProofSignature bytes{};
    std::size_t at = 0;
    unsigned bits = 0;
    unsigned held = 0;
    for (const char c : text) {
        const auto value = base32.find(c);
        if (value == std::string_view::npos) return std::nullopt;
        bits = (bits << 5U | unsigned(value)) & 0xfffU;
        held += 5;
        if (held < 8) continue;
        held -= 8;
        if (at == bytes.size()) return std::nullopt;
        bytes.at(at++) = std::uint8_t(bits >> held & 0xffU);
    }
    if (at != bytes.size() || to_base32(bytes) != text) return std::nullopt;
    return bytes;
}

std::vector<std::string_view> parted(std::string_view text, char at)
{
    std::vector<std::string_view> parts;
    for (auto end = text.find(at); end != std::string_view::npos; end = text.find(at)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

std::optional<Proof> fields(const std::vector<std::string_view>& parts)
{
    const auto days = parted(parts[4], '-');
    const auto ratings = parted(parts[5], '/');
    if (days.size() != 2 || ratings.size() != 3) return std::nullopt;
    const auto first = expanded(days[0]);
    const auto last = expanded(days[1]);
    if (!first || !last) return std::nullopt;
    std::vector<std::string> texts;
    for (const auto part :
         {parts[1], parts[2], parts[3], ratings[0], ratings[1], ratings[2], parts[6], parts[7]}) {
        auto text = plain(part);
        if (!text) return std::nullopt;
        texts.push_back(std::move(*text));
    }
    return Proof{
        small(texts[0]),
        texts[1],
        small(texts[2]),
        {*first, *last},
        small(texts[3]),
        small(texts[4]),
        small(texts[5]),
        small(texts[6]),
        small(texts[7])};
}

} // namespace

std::string proof_message(const Proof& proof)
{
    return fmt::format(
        "{}:{}:{}:{}:{}-{}:{}/{}/{}:{}:{}",
        head,
        escaped_capitals(proof.report),
        escaped(proof.id),
        escaped_capitals(proof.person),
        compact(proof.period.first),
        compact(proof.period.last),
        escaped_capitals(proof.hasil_kerja),
        escaped_capitals(proof.perilaku),
        escaped_capitals(proof.predikat),
        escaped_capitals(proof.record),
        escaped_capitals(proof.key));
}

std::string signed_proof(std::string_view message, const ProofSignature& signature)
{
    return fmt::format("{}:{}", message, to_base32(signature));
}

std::optional<ReadProof> read_proof(std::string_view text)
{
    constexpr std::size_t count = 9;
    const auto parts = parted(text, ':');
    if (parts.size() != count || parts.front() != head) return std::nullopt;
    const auto proof = fields(parts);
    const auto signature = from_base32(parts.back());
    if (!proof || !signature) return std::nullopt;
    ReadProof read{*proof, proof_message(*proof), *signature};
    if (signed_proof(read.message, read.signature) != text) return std::nullopt;
    return read;
}

} // namespace absah
