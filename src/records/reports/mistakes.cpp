// SPDX-License-Identifier: Apache-2.0
#include "records/reports/mistakes.h"

#include "core/base/json_place.h"
#include "core/base/letters.h"
#include "core/base/spelling.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace absah::reports {
namespace {

constexpr std::array messages{
    Message{Wrong::Missing, "belum diisi", "is missing or empty"},
    Message{
        Wrong::WantsText,
        "harus berupa teks di antara tanda kutip, bukan {0}",
        "must be a text between quotes, not {0}"},
    Message{
        Wrong::WantsTexts,
        "harus berupa teks atau daftar teks [\"...\"], bukan {0}",
        "must be a text or a list of texts [\"...\"], not {0}"},
    Message{
        Wrong::WantsCount,
        "harus berupa bilangan bulat tanpa tanda kutip, bukan {0}",
        "must be a whole number without quotes, not {0}"},
    Message{
        Wrong::WantsObject,
        "harus berupa kelompok isian {{...}}, bukan {0}",
        "must be an object {{...}}, not {0}"},
    Message{
        Wrong::WantsObjects,
        "harus berupa daftar [{{...}}], bukan {0}",
        "must be a list [{{...}}], not {0}"},
    Message{Wrong::UnknownKey, "isian \"{0}\" tidak dikenal di sini", "\"{0}\" is not known here"},
    Message{Wrong::UnknownWord, "\"{0}\" bukan pilihan di sini", "\"{0}\" is no choice here"},
    Message{
        Wrong::NoDay,
        "\"{0}\" bukan tanggal; tulis tahun-bulan-hari seperti 2024-06-30",
        "\"{0}\" is no date; write year-month-day like 2024-06-30"},
    Message{
        Wrong::EndsTooEarly,
        "mendahului awal periode; periksa tahunnya",
        "lies before the start of the period; look at the year"},
    Message{
        Wrong::NipDigits,
        "NIP terdiri atas 18 angka; ini {0}",
        "a NIP has 18 digits; this has {0}"},
    Message{
        Wrong::NipDay,
        "delapan angka pertama NIP adalah tanggal lahir, dan {0} bukan tanggal",
        "the first eight digits of a NIP are a day of birth, and {0} is none"},
    Message{
        Wrong::Sha256,
        "sidik SHA-256 terdiri atas 64 angka heksadesimal huruf kecil",
        "a SHA-256 has 64 lower-case hexadecimal digits"},
    Message{Wrong::Twice, "\"{0}\" sudah ada di atas", "\"{0}\" stands above already"},
    Message{
        Wrong::UnknownRhk,
        "tidak ada RHK dengan id \"{0}\" di hasil_kerja",
        "there is no RHK with the id \"{0}\" in hasil_kerja"},
    Message{
        Wrong::WrongSchema,
        "berkas ini {0}, sedangkan surat ini dibuat dari {1}",
        "this file is {0}, but this paper is made from {1}"},
    Message{
        Wrong::UnknownSchema, "jenis data \"{0}\" tidak dikenal", "unknown kind of data \"{0}\""},
    Message{
        Wrong::OtherRow,
        "baris di atas dengan id yang sama mengatakan lain: \"{0}\"",
        "a row above with the same id says something else: \"{0}\""},
    Message{
        Wrong::NumberOfSheet,
        "{0}: Excel mengubah NIP menjadi angka dan angka terakhirnya hilang; beri kolom ini format "
        "Teks dan isi lagi",
        "{0}: Excel made a number of the NIP and its last digits are lost; format the column as "
        "text and fill it in again"},
    Message{
        Wrong::BadQuotes,
        "tanda kutip di sel ini tidak berpasangan",
        "the quotes in this cell do not pair up"},
    Message{
        Wrong::NeedsAspek,
        "pendekatan kuantitatif memerlukan \"aspek\" dengan indikator dan target",
        "the quantitative approach needs \"aspek\" with indikator and target"},
    Message{
        Wrong::NeedsUkuran,
        "pendekatan kualitatif memerlukan \"ukuran_keberhasilan\"",
        "the qualitative approach needs \"ukuran_keberhasilan\""},
    Message{
        Wrong::HashWithoutFile,
        "ada sidik SHA-256 tanpa nama berkas",
        "there is a SHA-256 without the name of a file"},
    Message{
        Wrong::NuptkDigits,
        "NUPTK terdiri atas 16 angka; ini {0}",
        "a NUPTK has 16 digits; this has {0}"},
    Message{
        Wrong::NpsnDigits,
        "NPSN terdiri atas 8 angka; ini {0}",
        "an NPSN has 8 digits; this has {0}"}};

std::string pointer_of(const Keys& at)
{
    if (at.empty()) return "/";
    std::string pointer;
    for (const auto& key : at)
        pointer += '/' + in_short(key);
    return pointer;
}

std::string quoted_list(std::span<const std::string> words)
{
    std::string list;
    for (const auto& word : words)
        list += (list.empty() ? "\"" : ", \"") + in_short(word) + '"';
    return list;
}

std::string told(Language language, Wrong wrong, std::string_view first, std::string_view second)
{
    const auto* message = std::ranges::find(messages, wrong, &Message::wrong);
    if (message == messages.end()) {
        const auto more = plan_messages();
        message = &*std::ranges::find(more, wrong, &Message::wrong);
    }
    const auto words = language == Language::Indonesian ? message->indonesian : message->english;
    return fmt::format(fmt::runtime(words), in_short(first), in_short(second));
}

} // namespace

Mistakes::Mistakes(const Path& file, std::string_view text, Language language)
    : Mistakes(
          file, [text](const Keys& keys) { return place_of(text, keys); }, language)
{
}

Mistakes::Mistakes(const Path& file, Locate locate, Language language)
    : file_(file),
      locate_(std::move(locate)),
      language_(language)
{
}

void Mistakes::put(const Keys& at, const std::string& message)
{
    if (is_full()) {
        more_ = true;
        return;
    }
    const auto place = locate_(at);
    found_.push_back({place.line, place.column, pointer_of(at), message});
}

void Mistakes::add(const Keys& at, Wrong wrong, std::string_view first, std::string_view second)
{
    put(at, told(language_, wrong, first, second));
}

void Mistakes::add_word(
    const Keys& at, Wrong wrong, std::string_view word, std::span<const std::string> known)
{
    if (is_full()) return put(at, {});
    auto message = told(language_, wrong, word, {});
    const bool indonesian = language_ == Language::Indonesian;
    const std::vector<std::string_view> views(known.begin(), known.end());
    if (const auto near = nearest_word(word, views); !near.empty())
        message += fmt::format(
            fmt::runtime(indonesian ? " (maksudnya \"{}\"?)" : " (did you mean \"{}\"?)"),
            in_short(near));
    constexpr std::size_t few = 8;
    if (wrong != Wrong::UnknownKey && known.size() <= few)
        message += (indonesian ? "; pilihannya " : "; the choices are ") + quoted_list(known);
    put(at, message);
}

std::vector<Told> Mistakes::found() const
{
    auto lines = found_;
    const auto order = [](const Told& one) { return std::tie(one.line, one.column); };
    std::ranges::stable_sort(
        lines, [&](const Told& a, const Told& b) { return order(a) < order(b); });
    // What a shape lacks a paper may need too.
    const auto twice = std::ranges::unique(lines, [&](const Told& a, const Told& b) {
        return order(a) == order(b) && a.path == b.path && a.message == b.message;
    });
    lines.erase(twice.begin(), twice.end());
    return lines;
}

Error Mistakes::error() const
{
    std::string all;
    for (const auto& one : found())
        all += fmt::format(
            "{}{}:{}:{}: {}: {}",
            all.empty() ? "" : "\n",
            file_.string(),
            one.line,
            one.column,
            one.path,
            one.message);
    if (more_)
        all += fmt::format(
            "\n{}: {}",
            file_.string(),
            language_ == Language::Indonesian ? "masih ada lagi; perbaiki yang di atas dahulu"
                                              : "there is more; mend what stands above first");
    return {ErrorCode::BadData, all, std::source_location::current()};
}

} // namespace absah::reports
