// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/splice.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string_view>

namespace absah::pdf {

namespace {

constexpr std::size_t mark_bytes = 64;
constexpr std::size_t line_bytes = 20; // of the table of places: ISO 32000-1, 7.5.4

using Digest = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

/// The table of places at the end of a file.
struct Table {
    std::size_t start = 0;   ///< of the word "xref"
    std::size_t lines = 0;   ///< where the first line begins
    std::size_t objects = 0; ///< how many lines, from object 0
};

std::optional<std::uint64_t> number_at(std::string_view text, std::size_t at)
{
    std::uint64_t number = 0;
    if (at >= text.size()) return std::nullopt;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + at, end, number);
    if (read.ec != std::errc{}) return std::nullopt;
    return number;
}

std::optional<Table> find_table(std::string_view file)
{
    constexpr std::string_view word = "startxref\n";
    constexpr std::string_view head = "xref\n0 ";
    const auto at = file.rfind(word);
    if (at == std::string_view::npos) return std::nullopt;
    const auto start = number_at(file, at + word.size());
    if (!start || !file.substr(std::min<std::size_t>(*start, at)).starts_with(head))
        return std::nullopt;
    Table table{*start, 0, 0};
    const auto count = number_at(file, table.start + head.size());
    table.lines = file.find('\n', table.start + head.size()) + 1;
    if (!count || *count > at / line_bytes || table.lines + *count * line_bytes > at)
        return std::nullopt;
    table.objects = *count;
    return table;
}

/// Where one gap lies in the file.
struct Hole {
    std::size_t object = 0; ///< where it begins
    std::size_t length = 0; ///< where the digits of its length stand
    std::size_t mark = 0;
    const Stored* content = nullptr;
};

std::optional<Hole> find_hole(std::string_view file, const Table& table, const Gap& gap)
{
    if (gap.object <= 0 || std::size_t(gap.object) >= table.objects) return std::nullopt;
    const auto start = number_at(file, table.lines + std::size_t(gap.object) * line_bytes);
    if (!start || *start >= table.start) return std::nullopt;
    constexpr std::string_view length = "/Length 64";
    constexpr std::string_view stream = "stream\n";
    const auto head = fmt::format("{} 0 obj", gap.object);
    if (!file.substr(*start).starts_with(head)) return std::nullopt;
    const auto stands = file.find(length, *start);
    const auto begins = file.find(stream, *start);
    const auto ends = file.find("endobj", *start);
    if (begins == std::string_view::npos || stands > begins || begins > ends) return std::nullopt;
    const auto mark = begins + stream.size();
    if (!file.substr(mark + mark_bytes).starts_with("\nendstream")) return std::nullopt;
    return Hole{*start, stands + length.size() - 2, mark, &gap.content};
}

/// All holes in the order of the file; fewer than there are gaps when one is not as it should be.
std::vector<Hole> find_holes(const Spliced& spliced, const Table& table)
{
    std::vector<Hole> holes;
    for (const auto& gap : spliced.gaps)
        if (const auto hole = find_hole(spliced.file, table, gap)) holes.push_back(*hole);
    std::ranges::sort(holes, {}, &Hole::object);
    return holes;
}

/// How many digits more than "64" a length has.
std::uint64_t longer(const Stored& content)
{
    return std::to_string(content.size()).size() - 2;
}

/// By how much what stands at a place of the file moves.
class Shift {
public:
    explicit Shift(const std::vector<Hole>& holes)
    {
        std::uint64_t sum = 0;
        for (const auto& hole : holes) {
            sum += hole.content->size() + longer(*hole.content) - mark_bytes;
            after_[hole.mark] = sum; // may wrap below 0 and back: it is only ever added
        }
    }

    [[nodiscard]] std::uint64_t at(std::size_t place) const
    {
        const auto next = after_.upper_bound(place);
        return next == after_.begin() ? 0 : std::prev(next)->second;
    }

private:
    std::map<std::size_t, std::uint64_t> after_;
};

/// The end of the file, from its table on, with all places put right.
std::optional<std::string> moved_end(std::string_view file, const Table& table, const Shift& shift)
{
    std::string end{file.substr(table.start)};
    for (std::size_t i = 0; i < table.objects; ++i) {
        const auto line = table.lines + i * line_bytes;
        const auto place = number_at(file, line);
        if (!place) return std::nullopt;
        if (file[line + line_bytes - 3] != 'n') continue;
        end.replace(
            line - table.start, 10, fmt::format("{:010}", *place + shift.at(std::size_t(*place))));
    }
    const auto at = end.rfind("startxref\n");
    if (at == std::string::npos) return std::nullopt;
    end.resize(at);
    return end + fmt::format("startxref\n{}\n%%EOF\n", table.start + shift.at(table.start));
}

Result<void>
hand_on(std::string_view file, const std::vector<Hole>& holes, std::size_t table, const Sink& sink)
{
    std::size_t done = 0;
    const auto up_to = [&](std::size_t place) {
        const auto part = file.substr(done, place - done);
        done = place;
        return sink(part);
    };
    for (const auto& hole : holes) {
        if (auto before = up_to(hole.length); !before) return before;
        if (auto length = sink(std::to_string(hole.content->size())); !length) return length;
        done = hole.length + 2;
        if (auto head = up_to(hole.mark); !head) return head;
        if (auto content = hole.content->give(sink); !content) return content;
        done = hole.mark + mark_bytes;
    }
    return up_to(table);
}

} // namespace

Result<std::string> mark_of(const Stored& content)
{
    const Digest digest{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
    bool good = EVP_DigestInit_ex(digest.get(), EVP_sha256(), nullptr) == 1;
    const auto given = content.give([&](std::string_view part) -> Result<void> {
        good = good && EVP_DigestUpdate(digest.get(), part.data(), part.size()) == 1;
        return {};
    });
    if (!given) return tl::unexpected(given.error());
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    if (!good || EVP_DigestFinal_ex(digest.get(), bytes.data(), nullptr) != 1)
        return fail(ErrorCode::Tool, "OpenSSL has no SHA-256");
    std::string mark;
    for (std::size_t i = 0; i < mark_bytes / 2; ++i)
        mark += fmt::format("{:02x}", bytes.at(i));
    return mark;
}

Result<void> with_stored(const Spliced& spliced, const Sink& sink)
{
    if (spliced.gaps.empty()) return sink(spliced.file);
    const auto table = find_table(spliced.file);
    if (!table) return fail(ErrorCode::Tool, "PoDoFo wrote no plain table of places");
    const auto holes = find_holes(spliced, *table);
    const auto end = moved_end(spliced.file, *table, Shift(holes));
    if (holes.size() != spliced.gaps.size() || !end)
        return fail(ErrorCode::Tool, "PoDoFo wrote a stream that cannot be filled");
    if (auto body = hand_on(spliced.file, holes, table->start, sink); !body) return body;
    return sink(*end);
}

} // namespace absah::pdf
