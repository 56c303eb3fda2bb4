// SPDX-License-Identifier: Apache-2.0
#include "records/reports/complete.h"
#include "records/reports/indonesian.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace absah::reports {
namespace {

using terms::Terms;

Field word(const std::string& id, const std::vector<terms::Term>& all)
{
    return Field::object({{"id", id}, {"label", terms::label_of(all, id)}});
}

/// The matrix as it is printed: a row for each rating of perilaku, a cell for each of hasil kerja.
Field matrix(const std::string& hasil_kerja, const std::string& perilaku, const Terms& terms)
{
    std::vector<Field> rows;
    for (const auto& down : terms.ratings) {
        std::vector<Field> cells;
        for (const auto& across : terms.ratings) {
            const auto predikat = terms.predikat_for(across.id, down.id);
            auto cell = word(predikat, terms.predikat);
            cell.set("chosen", across.id == hasil_kerja && down.id == perilaku);
            cells.push_back(std::move(cell));
        }
        rows.push_back(
            Field::object({{"rating", down.label}, {"cells", Field::list(std::move(cells))}}));
    }
    return Field::list(std::move(rows));
}

void complete_rating(Field& record, const Terms& terms)
{
    const auto hasil_kerja = text_at(record, "rating.hasil_kerja");
    const auto perilaku = text_at(record, "rating.perilaku");
    std::vector<Field> labels;
    for (const auto& rating : terms.ratings)
        labels.emplace_back(rating.label);
    record.set("ratings", Field::list(std::move(labels)));
    record.set("matrix", matrix(hasil_kerja, perilaku, terms));
    if (hasil_kerja.empty() || perilaku.empty()) return;
    record.set("rating.hasil_kerja", word(hasil_kerja, terms.ratings));
    record.set("rating.perilaku", word(perilaku, terms.ratings));
    record.set("predikat", word(terms.predikat_for(hasil_kerja, perilaku), terms.predikat));
    record.set(
        "predikat.cell",
        fmt::format(
            "Hasil Kerja {}, Perilaku Kerja {}",
            terms::label_of(terms.ratings, hasil_kerja),
            terms::label_of(terms.ratings, perilaku)));
}

void complete_heading(Field& record, const Terms& terms)
{
    const auto stage = std::ranges::find(terms.stages, text_at(record, "stage"), &terms::Stage::id);
    if (stage != terms.stages.end())
        record.set(
            "stage",
            Field::object(
                {{"id", stage->id},
                 {"evaluasi", stage->evaluasi},
                 {"dokumen_evaluasi", stage->dokumen_evaluasi}}));
    const auto capaian = text_at(record, "organisation.capaian");
    for (const auto& one : terms.organisation)
        if (one.term.id == capaian)
            record.set(
                "organisation.capaian",
                Field::object(
                    {{"id", one.term.id}, {"label", one.term.label}, {"pattern", one.pattern}}));
}

std::string verdict_words(const std::string& verdict)
{
    if (verdict == "accept") return "Lengkap";
    if (verdict == "review") return "Perlu ditinjau";
    return verdict == "reject" ? "Tidak sesuai" : "Belum diperiksa";
}

struct Counts {
    int on_file = 0;
    int missing = 0;
    double pages = 0;
    int accept = 0;
    int review = 0;
    int reject = 0;
    int unchecked = 0;

    void take(const Field& bukti)
    {
        if (text_at(bukti, "file").empty()) {
            ++missing;
            return;
        }
        ++on_file;
        if (const auto number = text_at(bukti, "pages"); !number.empty())
            pages += std::stod(number);
        const auto verdict = text_at(bukti, "verdict");
        ++(verdict == "accept"   ? accept
           : verdict == "review" ? review
           : verdict == "reject" ? reject
                                 : unchecked);
    }
};

Field gap(const std::string& what, const std::string& why)
{
    return Field::object({{"what", what}, {"why", why}});
}

void add_gaps(const Field& record, const std::vector<Field>& register_, std::vector<Field>& gaps)
{
    std::set<std::string> proved;
    for (const auto& bukti : register_)
        if (!text_at(bukti, "file").empty()) proved.insert(text_at(bukti, "rhk"));
    for (const auto* part : {"hasil_kerja.utama", "hasil_kerja.tambahan"})
        for (const auto& rhk : list_at(record, part)) {
            const auto id = text_at(rhk, "id");
            if (!id.empty() && !proved.contains(id))
                gaps.push_back(gap(text_at(rhk, "rhk"), "belum ada bukti dukung untuk RHK ini"));
        }
}

/// The words of every RHK by its id, which alone tells a reader nothing.
std::map<std::string, std::string> rhk_words(const Field& record)
{
    std::map<std::string, std::string> words;
    for (const auto* part : {"hasil_kerja.utama", "hasil_kerja.tambahan"})
        for (const auto& rhk : list_at(record, part))
            words.try_emplace(text_at(rhk, "id"), text_at(rhk, "rhk"));
    words.erase(std::string());
    return words;
}

void complete_bukti(const std::map<std::string, std::string>& rhk, Field& bukti)
{
    const auto file = text_at(bukti, "file");
    const auto verdict = verdict_words(text_at(bukti, "verdict"));
    bukti.set("state_words", file.empty() ? "Belum ada" : fmt::format("Ada. {}", verdict));
    const auto words = rhk.find(text_at(bukti, "rhk"));
    bukti.set("rhk_words", words == rhk.end() ? std::string() : words->second);
    if (const auto bytes = text_at(bukti, "bytes"); !bytes.empty())
        bukti.set("size_words", size_words(std::stod(bytes)));
}

/// Notes on single pieces, then those on the whole.
std::vector<Field> all_notes(const Field& record)
{
    std::vector<Field> notes;
    int number = 0;
    for (const auto& bukti : list_at(record, "bukti")) {
        ++number;
        if (const auto note = text_at(bukti, "catatan"); !note.empty())
            notes.emplace_back(fmt::format("Bukti dukung nomor {}: {}", number, note));
    }
    for (const auto& note : list_at(record, "berita_acara.catatan"))
        notes.push_back(note);
    return notes;
}

void complete_register(Field& record)
{
    auto all = list_at(record, "bukti");
    Counts counts;
    std::vector<Field> gaps;
    const auto rhk = rhk_words(record);
    for (auto& bukti : all) {
        counts.take(bukti);
        complete_bukti(rhk, bukti);
        if (text_at(bukti, "file").empty())
            gaps.push_back(gap(text_at(bukti, "title"), "berkasnya belum ada"));
    }
    add_gaps(record, all, gaps);
    record.set(
        "counts",
        Field::object(
            {{"bukti", int(all.size())},
             {"on_file", counts.on_file},
             {"missing", counts.missing},
             {"pages", counts.pages},
             {"accept", counts.accept},
             {"review", counts.review},
             {"reject", counts.reject},
             {"unchecked", counts.unchecked},
             {"gaps", int(gaps.size())}}));
    record.set("notes", Field::list(all_notes(record)));
    record.set("bukti", Field::list(std::move(all)));
    record.set("gaps", Field::list(std::move(gaps)));
}

} // namespace

void complete_appraisal(Field& record, const Terms& terms)
{
    complete_plan(record, terms);
    complete_heading(record, terms);
    complete_rating(record, terms);
    complete_register(record);
    const auto* own = record.find("berita_acara.date");
    const auto* signing = record.find("signing.date");
    if ((own == nullptr || own->is_nothing()) && signing != nullptr) {
        const Field date = *signing;
        record.set("berita_acara.date", date);
    }
    if (text_at(record, "berita_acara.place").empty())
        record.set("berita_acara.place", text_at(record, "employee.unit"));
}

} // namespace absah::reports
