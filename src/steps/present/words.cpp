// SPDX-License-Identifier: Apache-2.0
#include "steps/present/words.h"

#include "core/base/text.h"
#include "steps/present/utf8.h"

#include <array>

namespace absah::present {

namespace {

using Pair = std::array<std::string_view, 2>;

std::string_view choose(const Pair& pair, Language language)
{
    return pair.at(language == Language::Indonesian ? 0 : 1);
}

std::string_view month_name(std::chrono::month month, Language language)
{
    static constexpr std::array<Pair, 12> months{{
        {"Januari", "January"},
        {"Februari", "February"},
        {"Maret", "March"},
        {"April", "April"},
        {"Mei", "May"},
        {"Juni", "June"},
        {"Juli", "July"},
        {"Agustus", "August"},
        {"September", "September"},
        {"Oktober", "October"},
        {"November", "November"},
        {"Desember", "December"},
    }};
    return choose(months.at(unsigned(month) - 1), language);
}

std::string day_text(const Day& date)
{
    return std::to_string(unsigned(date.day()));
}

std::string with_month(const Day& date, Language language)
{
    return day_text(date) + " " + std::string(month_name(date.month(), language));
}

std::string with_year(const Day& date, Language language)
{
    return with_month(date, language) + " " + std::to_string(int(date.year()));
}

/// Code points that nobody sees but that change how a line is drawn or obeyed.
bool is_unseen(char32_t point)
{
    return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0xAD ||
           (point >= 0x200B && point <= 0x200F) || (point >= 0x2028 && point <= 0x202E) ||
           (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF ||
           (point >= 0xE0000 && point <= 0xE0FFF);
}

} // namespace

std::string_view word_for(Verdict verdict, Language language)
{
    static constexpr std::array<Pair, 3> words{{
        {"Lengkap", "Complete"},
        {"Perlu ditinjau", "Please look"},
        {"Tidak sesuai", "Does not fit"},
    }};
    return choose(words.at(std::size_t(verdict)), language);
}

std::string_view word_for(ElementId id, Language language)
{
    static constexpr std::array<Pair, all_elements.size()> words{{
        {"logo", "logo"},
        {"judul kegiatan", "title of the activity"},
        {"nomor", "number"},
        {"nama penerima", "recipient"},
        {"peran", "role"},
        {"penyelenggara", "organiser"},
        {"tempat", "place"},
        {"tanggal", "date"},
        {"jam pelajaran", "lesson hours"},
        {"tanda tangan", "signature"},
        {"stempel", "stamp"},
    }};
    return choose(words.at(std::size_t(id)), language);
}

std::string_view word_for(Kind kind, Language language)
{
    static constexpr std::array<Pair, 8> words{{
        {"sertifikat", "a certificate"},
        {"surat tugas", "an assignment letter"},
        {"laporan", "a report"},
        {"dokumen lain", "another kind of document"},
        {"dokumen yang belum jelas jenisnya", "a document of unclear kind"},
        {"halaman kosong", "a blank page"},
        {"hasil cetak Absah", "a print of Absah"},
        {"gambar yang tidak terbaca", "an unreadable picture"},
    }};
    return choose(words.at(std::size_t(kind)), language);
}

std::string_view word_for_value(std::string_view name, Language language)
{
    if (name == "person") return choose({"nama", "name"}, language);
    if (name == "period") return choose({"periode", "period"}, language);
    if (name == "hasil_kerja")
        return choose({"rating hasil kerja", "rating of hasil kerja"}, language);
    if (name == "perilaku") return choose({"rating perilaku", "rating of perilaku"}, language);
    return name == "predikat" ? "predikat" : "";
}

std::string words_for(const DateRange& range, Language language)
{
    const auto last = with_year(range.last, language);
    if (range.first == range.last) return last;
    if (range.first.year() != range.last.year())
        return with_year(range.first, language) + " \u2013 " + last;
    if (range.first.month() != range.last.month())
        return with_month(range.first, language) + " \u2013 " + last;
    return day_text(range.first) + "\u2013" + last;
}

std::string tidy(std::string_view text)
{
    const auto valid = clean_utf8(text);
    std::string kept;
    kept.reserve(valid.size());
    for (std::size_t at = 0; at < valid.size();) {
        const auto [point, length] = point_at(valid, at);
        if (!is_unseen(point))
            kept.append(valid, at, length);
        else if (point == '\n' || point == '\t' || point == 0x2028 || point == 0x2029)
            kept += ' ';
        at += length;
    }
    return squeeze(kept);
}

std::string shortened(std::string_view text, std::size_t most)
{
    auto whole = tidy(text);
    std::size_t at = 0;
    std::size_t points = 0;
    std::size_t cut = 0; // where the last point before the ellipsis ends
    while (at < whole.size()) {
        at += point_at(whole, at).length;
        if (++points + 1 == most) cut = at;
    }
    return points <= most ? whole : whole.substr(0, cut) + "\u2026";
}

std::string shown(std::string_view value, Language language)
{
    if (const auto range = parse_iso_range(value)) return words_for(*range, language);
    return tidy(value);
}

} // namespace absah::present
