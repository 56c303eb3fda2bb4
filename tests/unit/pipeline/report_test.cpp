// SPDX-License-Identifier: Apache-2.0
#include "pipeline/report.h"

#include "core/base/text.h"
#include "core/model/proof.h"
#include "pipeline/import.h"
#include "records/catalog/terms.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <ostream>
#include <set>

namespace absah::pipeline {
namespace {

using drawing::Document;
using Json = nlohmann::json;
using test::TempFolder;

const Path templates = Path(ABSAH_SOURCE_DIR) / "templates";

struct Case {
    std::string report;
    std::string sample;
    form::Paper paper;
};

void PrintTo(const Case& one, std::ostream* out)
{
    *out << one.report << ' ' << one.sample << (one.paper == form::Paper::A4 ? " A4" : " F4");
}

std::vector<Case> all_cases()
{
    std::vector<Case> cases;
    for (const auto& folder : std::filesystem::directory_iterator(templates)) {
        const auto samples = folder.path() / "samples";
        if (!std::filesystem::is_directory(samples)) continue;
        for (const auto& sample : std::filesystem::directory_iterator(samples))
            for (const auto paper : {form::Paper::A4, form::Paper::F4})
                cases.push_back(
                    {folder.path().filename().string(), sample.path().stem().string(), paper});
    }
    std::ranges::sort(
        cases, {}, [](const Case& one) { return std::tuple(one.report, one.sample, one.paper); });
    return cases;
}

Path sample_of(const Case& one)
{
    return templates / one.report / "samples" / (one.sample + ".json");
}

Press press_for(const std::string& report, std::optional<form::Paper> paper = {})
{
    auto press = Press::load(
        {.report = report, .templates = {templates}, .paper = paper, .decoders = all_decoders()});
    EXPECT_TRUE(press) << press.error().message;
    return std::move(*press);
}

Document drawn(const Case& one)
{
    auto pages = press_for(one.report, one.paper).lay_out(sample_of(one));
    EXPECT_TRUE(pages) << pages.error().message;
    return pages ? std::move(pages->document) : Document();
}

std::vector<drawing::Text> texts_of(const drawing::Page& page)
{
    std::vector<drawing::Text> texts;
    for (const auto& item : page.items)
        if (const auto* text = std::get_if<drawing::Text>(&item)) texts.push_back(*text);
    return texts;
}

/// All that a document says, without blanks and marks: lines are broken anywhere.
std::string said(const Document& document)
{
    std::string all;
    for (const auto& page : document.pages)
        for (const auto& text : texts_of(page))
            all += fold_tight(text.words);
    return all;
}

/// Names whose values are for programs, or are shown as part of something else.
bool is_not_shown(const std::string& name)
{
    static const std::set<std::string> names{
        "id", "schema", "regulation", "plan", "start", "end", "verdict", "employment", "form"};
    return names.contains(name);
}

/// A value of a record as its paper shows it: days, ratings and the like in words.
std::string as_printed(const Field& record, const std::string& path, const std::string& raw)
{
    for (const auto* words : {"words", "label", "name", "dokumen_evaluasi"})
        if (const auto* found = record.find(path + "." + words); found != nullptr)
            return found->shown();
    const auto* found = record.find(path);
    return found != nullptr && found->is_text() ? found->shown() : raw;
}

/// The texts of a record's file that its paper must show, by their paths.
void collect(
    const Json& value,
    const std::string& path,
    const std::string& name,
    std::map<std::string, std::string>& values)
{
    if (value.is_string()) values[path] = value.get<std::string>();
    const auto before = path.empty() ? path : path + ".";
    if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i)
            collect(value[i], before + std::to_string(i), name, values);
    if (!value.is_object()) return;
    for (const auto& [key, inner] : value.items()) {
        const bool titled = key == "name" && value.contains("name_with_titles");
        const bool reference = key == "rhk" && name == "bukti";
        if (!is_not_shown(key) && !titled && !reference) collect(inner, before + key, key, values);
    }
}

class Paper : public testing::TestWithParam<Case> {};

TEST_P(Paper, StaysInsideItsPagesAndNoTextLiesOnAnother)
{
    const auto document = drawn(GetParam());
    const auto faces = pdf::Typefaces::load();
    ASSERT_TRUE(faces) << faces.error().message;
    const bool a4 = GetParam().paper == form::Paper::A4;
    for (const auto& page : document.pages) {
        constexpr double edge = 28; // points; all margins are 12 mm and more
        EXPECT_NEAR(std::min(page.width, page.height), a4 ? 595.28 : 609.45, 0.01);
        std::vector<drawing::Area> areas;
        for (const auto& text : texts_of(page)) {
            const auto width = faces->width(text.words, text.face, text.size);
            // Capitals reach up 0.72 em, and what hangs lower than 0.1 em may near the next line.
            areas.push_back(
                {text.start.x, text.start.y - 0.72 * text.size, width, 0.82 * text.size});
            EXPECT_GE(text.start.x, edge) << text.words;
            EXPECT_LE(areas.back().right(), page.width - edge) << text.words;
            EXPECT_GE(areas.back().top, edge) << text.words;
            EXPECT_LE(areas.back().bottom(), page.height - edge) << text.words;
        }
        for (std::size_t i = 0; i < areas.size(); ++i)
            for (std::size_t k = i + 1; k < areas.size(); ++k) {
                const auto& a = areas[i];
                const auto& b = areas[k];
                EXPECT_FALSE(
                    a.left < b.right() && b.left < a.right() && a.top < b.bottom() &&
                    b.top < a.bottom())
                    << texts_of(page)[i].words << " / " << texts_of(page)[k].words;
            }
    }
}

TEST_P(Paper, ShowsEveryValueOfItsRecord)
{
    const std::array folders{templates};
    const auto terms = catalog::load_terms(folders);
    ASSERT_TRUE(terms) << terms.error().message;
    const auto record = reports::read_record(sample_of(GetParam()), {}, *terms, Language::English);
    ASSERT_TRUE(record) << record.error().message;
    std::map<std::string, std::string> values;
    collect(Json::parse(std::ifstream(sample_of(GetParam()))), "", "", values);
    ASSERT_GT(values.size(), 4U);
    const auto all = said(drawn(GetParam()));
    for (const auto& [path, raw] : values) {
        // The seven values stand in their own order; levels are shown as ticks.
        if (path.ends_with(".level")) continue;
        const auto value = path.starts_with("perilaku.") ? raw : as_printed(*record, path, raw);
        EXPECT_NE(all.find(fold_tight(value)), std::string::npos) << path << ": " << value;
    }
}

TEST_P(Paper, IsTheSameBytesTwice)
{
    const auto press = press_for(GetParam().report, GetParam().paper);
    const auto pages = press.lay_out(sample_of(GetParam()));
    ASSERT_TRUE(pages) << pages.error().message;
    const auto once = press.to_pdf(pages->document);
    const auto again = press_for(GetParam().report, GetParam().paper).to_pdf(pages->document);
    ASSERT_TRUE(once) << once.error().message;
    EXPECT_EQ(*once, *again);
}

// Places 1 (emblem), 24 and 27 (room for ink) hold no words.
TEST(DokumenEvaluasi, FillsEveryOneOfItsPlaces)
{
    const Case normal{"dokumen-evaluasi", "normal", form::Paper::A4};
    const std::array folders{templates};
    const auto terms = catalog::load_terms(folders);
    const auto record = reports::read_record(sample_of(normal), {}, *terms, Language::English);
    ASSERT_TRUE(record) << record.error().message;
    const auto all = said(drawn(normal));
    std::ifstream places(templates / "dokumen-evaluasi/places.toml");
    std::size_t filled = 0;
    for (std::string line; std::getline(places, line);) {
        if (line.empty() || line[0] == '#') continue;
        for (auto at = line.find('"'); at != std::string::npos; at = line.find('"', at)) {
            const auto end = line.find('"', at + 1);
            const auto* field = record->find(line.substr(at + 1, end - at - 1));
            ASSERT_NE(field, nullptr) << line;
            EXPECT_NE(field->shown(), "") << line;
            EXPECT_NE(all.find(fold_tight(field->shown())), std::string::npos) << line;
            at = end + 1;
        }
        ++filled;
    }
    EXPECT_EQ(filled, 26U);
}

std::vector<Path> written(const Path& folder)
{
    std::vector<Path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path().lexically_relative(folder));
    std::ranges::sort(files);
    return files;
}

TEST(ProvenPrint, CarriesOneCodeOnEveryPageThatItsKeyConfirms)
{
    const TempFolder keys;
    const auto key = crypto::SigningKey::make();
    ASSERT_TRUE(key);
    ASSERT_TRUE(key->save(keys.path() / "school.key"));
    const auto press = Press::load(
        {.report = "evaluasi", .templates = {templates}, .key = keys.path() / "school.key"});
    ASSERT_TRUE(press) << press.error().message;
    const auto pages = press->lay_out(templates / "evaluasi/samples/normal.json");
    ASSERT_TRUE(pages) << pages.error().message;
    for (const auto& page : pages->document.pages)
        EXPECT_EQ(
            std::ranges::count_if(
                page.items,
                [](const auto& item) { return std::holds_alternative<drawing::Code>(item); }),
            1);
    const auto text = press->proof_text(templates / "evaluasi/samples/normal.json");
    ASSERT_TRUE(text) << text.error().message;
    const auto read = read_proof(*text);
    ASSERT_TRUE(read) << *text;
    EXPECT_EQ(read->proof.person, "siti nurhalizah");
    EXPECT_EQ(read->proof.hasil_kerja, "di_atas");
    EXPECT_EQ(read->proof.predikat, "baik");
    EXPECT_TRUE(crypto::verify(read->message, read->signature, key->public_key()));
    auto changed = read->proof;
    changed.predikat = "sangat_baik";
    EXPECT_FALSE(crypto::verify(proof_message(changed), read->signature, key->public_key()));
}

TEST(Decoders, AreNeededByReportsWithPicturesOnly)
{
    for (const auto& report : {"skp", "evaluasi", "dokumen-evaluasi", "dossier"}) {
        const auto press = Press::load({.report = report, .templates = {templates}});
        ASSERT_TRUE(press) << press.error().message;
        const bool pictures = report == std::string("dossier");
        EXPECT_EQ(press->lacks_decoders(), pictures) << report;
        const auto sample = templates / report / "samples/normal.json";
        EXPECT_EQ(bool(press->lay_out(sample)), !pictures) << report;
    }
    const TempFolder school;
    school.write(
        "shared/letterhead.toml",
        R"([[block]]
type = "table"
columns = [{ width = 24 }, { share = 1 }]
[[block.rows]]
cells = [{ picture = { file = "logo.png", height = 22, alternative = "x" } }, "SMP NEGERI 7"]
)");
    school.write("shared/logo.png", "never read here");
    const auto press = Press::load({.report = "skp", .templates = {school.path(), templates}});
    ASSERT_TRUE(press) << press.error().message;
    EXPECT_TRUE(press->lacks_decoders());
}

TEST(Dossier, HoldsEvidenceAsPagesAndSignedFilesWhole)
{
    const auto press = press_for("dossier");
    const auto normal = press.lay_out(templates / "dossier/samples/normal.json");
    ASSERT_TRUE(normal) << normal.error().message;
    EXPECT_TRUE(normal->left_out.empty());
    EXPECT_EQ(normal->document.pictures.size(), 4U);
    ASSERT_EQ(normal->document.attachments.size(), 1U);
    EXPECT_EQ(normal->document.attachments[0].name, "bukti-04-surat-tugas.pdf");
    const auto& outline = normal->document.bookmarks;
    const auto third = std::ranges::find_if(
        outline, [](const auto& entry) { return entry.title.starts_with("Bukti 3. "); });
    ASSERT_NE(third, outline.end());
    const auto& page = normal->document.pages.at(third->page);
    EXPECT_GT(page.width, page.height); // a wide picture lies on a wide page
    const auto bytes = press.to_pdf(normal->document);
    ASSERT_TRUE(bytes) << bytes.error().message;
    EXPECT_NE(bytes->find("<pdfaid:part>3</pdfaid:part>"), std::string::npos);
}

TEST(Dossier, SaysKindlyWhatItDoesNotHold)
{
    const auto nasty = press_for("dossier").lay_out(templates / "dossier/samples/nasty.json");
    ASSERT_TRUE(nasty) << nasty.error().message;
    EXPECT_EQ(nasty->left_out.size(), 4U);
    const auto all = said(nasty->document);
    for (const auto* words :
         {"terkunci dengan kata sandi",
          "tidak ditemukan di tempatnya",
          "bukan gambar atau PDF yang dikenal",
          "sudah berganti sejak dicatat",
          "sama dengan berkas bukti nomor"})
        EXPECT_NE(all.find(fold_tight(words)), std::string::npos) << words;
}

TEST(Batch, OneBadRecordNeverStopsTheRest)
{
    const TempFolder school;
    const TempFolder out;
    const auto good = templates / "skp/samples/short.json";
    std::filesystem::create_directories(school.path() / "kelas-1");
    std::filesystem::copy_file(good, school.path() / "a.json");
    std::filesystem::copy_file(good, school.path() / "kelas-1/a.json");
    std::filesystem::copy_file(
        templates / "evaluasi/samples/short.json", school.path() / "evaluasi.json");
    std::ofstream(school.path() / "b.json") << R"({"schema": "absah.plan/1"})";
    std::ofstream(school.path() / "notes.txt") << "no record";
    const auto press = press_for("skp");
    const std::array named{school.path()};
    const auto jobs = list_jobs(press, named);
    ASSERT_TRUE(jobs) << jobs.error().message;
    ASSERT_EQ(jobs->size(), 3U);
    std::vector<bool> failed;
    const auto printed = print_each(press, *jobs, out.path() / "new", [&](const Print& print) {
        failed.push_back(print.error.has_value());
    });
    ASSERT_TRUE(printed) << printed.error().message;
    EXPECT_EQ(failed, (std::vector{false, true, false}));
    EXPECT_EQ(written(out.path()), (std::vector<Path>{"new/a.pdf", "new/kelas-1/a.pdf"}));
}

class ShippedTable : public testing::TestWithParam<std::string> {};

TEST_P(ShippedTable, PrintsWhatItsSamplesPrint)
{
    const TempFolder out;
    const ImportSettings settings{GetParam(), {templates}, Language::English};
    std::vector<std::string> names;
    const auto done = import_records(
        settings, templates / GetParam() / "isian.csv", out.path() / "data", [&](const auto& one) {
            EXPECT_FALSE(one.error) << one.error->message;
            names.push_back(one.output.string());
        });
    ASSERT_TRUE(done) << done.error().message;
    ASSERT_EQ(names.size(), 2U);
    const auto press = press_for(GetParam());
    for (const auto* sample : {"normal", "short"}) {
        const auto& name = names[sample == std::string("normal") ? 0 : 1];
        const auto imported = press.lay_out(out.path() / "data" / name);
        const auto typed = press.lay_out(sample_of({GetParam(), sample, form::Paper::A4}));
        ASSERT_TRUE(imported) << imported.error().message;
        ASSERT_TRUE(typed) << typed.error().message;
        EXPECT_EQ(said(imported->document), said(typed->document));
    }
}

INSTANTIATE_TEST_SUITE_P(Reports, ShippedTable, testing::Values("skp", "evaluasi", "rangkuman"));

TEST(Import, NeverWritesOverARecordThatSaysSomethingElse)
{
    const TempFolder folder;
    const auto table = folder.write(
        "t.csv",
        "id;period.start;period.end;employee.name\n../a/b;2024-01-01;2024-06-30;Siti\n"
        ";;;Budi\nC;2024-01-01;2024-06-30;Cici\n");
    folder.write("own/x/record.toml", "schema = \"absah.plan/1\"\n");
    const ImportSettings settings{"x", {folder.path() / "own", templates}, Language::English};
    std::vector<std::string> told;
    const auto import_again = [&] {
        told.clear();
        return import_records(settings, table, folder.path() / "out", [&](const auto& one) {
            told.push_back(one.output.string() + (one.error ? " " + one.error->message : ""));
        });
    };
    ASSERT_TRUE(import_again());
    ASSERT_EQ(told.size(), 2U);
    EXPECT_NE(told[0].find("-..-a-b.json "), std::string::npos) << told[0];
    EXPECT_EQ(told[1], "C.json");
    ASSERT_TRUE(import_again()); // the same again harms nothing
    EXPECT_EQ(told[1], "C.json");
    folder.write("out/C.json", "mine");
    ASSERT_TRUE(import_again());
    EXPECT_NE(told[1].find("C.json: is there already"), std::string::npos) << told[1];
    EXPECT_EQ(read_text(folder.path() / "out/C.json").value(), "mine");
}

TEST(Batch, SaysWhichRecordCannotBeSet)
{
    const TempFolder school;
    std::ifstream sample(templates / "skp/samples/short.json");
    auto record = Json::parse(sample);
    record["employee"]["unit"] = "\xF0\x9F\x98\x80";
    const auto file = school.path() / "a.json";
    std::ofstream(file) << record;
    const auto pages = press_for("skp").lay_out(file);
    ASSERT_FALSE(pages);
    EXPECT_EQ(pages.error().code, ErrorCode::BadData);
    EXPECT_TRUE(pages.error().message.starts_with(file.string() + ": ")) << pages.error().message;
    EXPECT_NE(pages.error().message.find("U+1F600"), std::string::npos);
}

TEST(Batch, RecordsOfOneNameGetFilesOfTheirOwn)
{
    const auto press = press_for("skp");
    const std::array named{
        templates / "skp/samples/short.json", templates / "skp/samples/short.json"};
    const auto jobs = list_jobs(press, named);
    ASSERT_TRUE(jobs);
    ASSERT_EQ(jobs->size(), 2U);
    EXPECT_EQ(jobs->at(0).output, "short.pdf");
    EXPECT_EQ(jobs->at(1).output, "short-2.pdf");
}

TEST(Batch, WritesNothingWhenNothingCouldBePrinted)
{
    const TempFolder out;
    const auto press = press_for("skp");
    const std::array named{templates / "evaluasi/samples/short.json"};
    const auto jobs = list_jobs(press, named);
    ASSERT_TRUE(jobs);
    const auto printed = print_joined(press, *jobs, out.path() / "all.pdf", [](const Print& print) {
        ASSERT_TRUE(print.error);
        EXPECT_EQ(print.error->code, ErrorCode::BadData);
    });
    EXPECT_TRUE(printed);
    EXPECT_TRUE(written(out.path()).empty());
}

TEST(Batch, EndsWhereTheFolderCannotBeWritten)
{
    const TempFolder out;
    std::ofstream(out.path() / "taken") << "a file";
    const auto press = press_for("skp");
    const std::array named{templates / "skp/samples/short.json"};
    const auto jobs = list_jobs(press, named);
    ASSERT_TRUE(jobs);
    const auto printed = print_each(press, *jobs, out.path() / "taken", [](const Print&) {});
    ASSERT_FALSE(printed);
    EXPECT_EQ(printed.error().code, ErrorCode::Io);
}

INSTANTIATE_TEST_SUITE_P(Samples, Paper, testing::ValuesIn(all_cases()));

} // namespace
} // namespace absah::pipeline
