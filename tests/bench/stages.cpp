// SPDX-License-Identifier: Apache-2.0
// CPU time a page, stage by stage, on one sample of each kind of capture. Helper programs count.
#include "core/base/cpu_time.h"
#include "fences/image/decode.h"
#include "fences/image/marks.h"
#include "fences/image/page.h"
#include "fences/image/threads.h"
#include "fences/ocr/reader.h"
#include "records/catalog/catalog.h"
#include "steps/extract/codes.h"
#include "steps/extract/drawn.h"
#include "steps/extract/extract.h"
#include "steps/extract/second_look.h"
#include "steps/intake/intake.h"

#include <benchmark/benchmark.h>

#include <array>
#include <stdexcept>

namespace {

using namespace absah;

constexpr int reading_side = 1754; // as steps/extract asks for
const Path source_folder = ABSAH_SOURCE_DIR;

template <typename T>
T must(Result<T> result)
{
    if (!result) throw std::runtime_error(result.error().message);
    return std::move(*result);
}

/// What every stage shares: engines and data.
struct House {
    House()
    {
        image::use_one_thread();
        const std::array folders{source_folder / "verifiers", source_folder / "samples/verifiers"};
        verifiers = must(catalog::load_verifiers(folders));
        reader = must(ocr::open_tesseract("ind"));
        for (const auto& organiser : verifiers.organisers) {
            if (organiser.logo.empty()) continue;
            const auto bytes = must(read_file(organiser.logo, Limits{}.bytes));
            logos.add(
                organiser.id, must(image::decode(bytes, image::Format::Png, Limits{})).picture);
        }
    }

    [[nodiscard]] extract::Tools tools() const
    {
        return {*reader, logos, verifiers.lexicon, verifiers.organisers};
    }

    catalog::Verifiers verifiers;
    std::unique_ptr<ocr::Reader> reader;
    image::LogoBook logos;
};

House& house()
{
    static House made;
    return made;
}

/// A sample with the outcome of each stage, so that the next can be timed alone.
struct Paper {
    explicit Paper(const Path& file)
        : path(file),
          bytes(must(read_file(file, Limits{}.bytes)))
    {
        page = first_page();
        colour = image::make_upright(page.picture, reading_side).colour;
        plane = image::ocr_plane(colour);
        if (page.text_layer.empty()) {
            words = must(house().reader->read_page(plane));
        } else {
            words = page.text_layer;
            colour = page.picture;
        }
        codes = extract::find_codes(image::grey(page.picture));
        text = {colour.size(), words, Source::Ocr, 1};
        fields = extract::read_fields(
            std::span(&text, 1), house().verifiers.lexicon, house().verifiers.organisers, codes);
        for (const auto& word : words)
            boxes.push_back(word.box);
        stamps = image::find_stamps(colour, {});
    }

    [[nodiscard]] Page first_page() const
    {
        Page first;
        must(intake::open(path, bytes, Limits{}, [&](Page&& got) {
            first = std::move(got);
            return false;
        }));
        return first;
    }

    [[nodiscard]] extract::DrawnInput drawn() const
    {
        extract::DrawnInput input{.colour = colour, .words = boxes};
        input.signer_names = fields.signer_names;
        return input;
    }

    Path path;
    Bytes bytes;
    Page page;
    Picture colour;
    Picture plane;
    std::vector<Word> words;
    std::vector<Code> codes;
    std::vector<Box> boxes;
    extract::TextPage text;
    extract::Fields fields;
    std::vector<image::Mark> stamps;
};

struct Stage {
    const char* name;
    bool only_pictures; ///< not done for a page with words of its own
    void (*run)(const Paper&);
};

void whole(const Paper& paper)
{
    extract::Extractor extractor{house().tools()};
    must(intake::open(paper.path, paper.bytes, Limits{}, [&](Page&& page) {
        return extractor.look_at(std::move(page)).has_value();
    }));
    benchmark::DoNotOptimize(extractor.finish());
}

constexpr std::array stages{
    Stage{"intake", false, [](const Paper& p) { benchmark::DoNotOptimize(p.first_page()); }},
    Stage{
        "codes",
        false,
        [](const Paper& p) {
            const auto pixels =
                p.page.text_layer.empty() ? extract::Pixels::Captured : extract::Pixels::Drawn;
            benchmark::DoNotOptimize(extract::find_codes(image::grey(p.page.picture), pixels));
        }},
    Stage{
        "find_sheet",
        true,
        [](const Paper& p) { benchmark::DoNotOptimize(image::find_sheet(p.page.picture)); }},
    Stage{
        "make_upright",
        true,
        [](const Paper& p) {
            benchmark::DoNotOptimize(image::make_upright(p.page.picture, reading_side));
        }},
    Stage{
        "ocr_plane",
        true,
        [](const Paper& p) { benchmark::DoNotOptimize(image::ocr_plane(p.colour)); }},
    Stage{
        "ocr",
        true,
        [](const Paper& p) { benchmark::DoNotOptimize(house().reader->read_page(p.plane)); }},
    Stage{
        "second_look",
        true,
        [](const Paper& p) {
            auto words = p.words;
            benchmark::DoNotOptimize(extract::look_again(words, p.plane, *house().reader));
        }},
    Stage{
        "fields",
        false,
        [](const Paper& p) {
            benchmark::DoNotOptimize(extract::read_fields(
                std::span(&p.text, 1),
                house().verifiers.lexicon,
                house().verifiers.organisers,
                p.codes));
        }},
    Stage{
        "stamps",
        false,
        [](const Paper& p) { benchmark::DoNotOptimize(image::find_stamps(p.colour, {})); }},
    Stage{
        "signatures",
        false,
        [](const Paper& p) {
            benchmark::DoNotOptimize(
                image::find_signatures(p.colour, p.fields.signer_names, p.boxes, p.stamps));
        }},
    Stage{
        "logos",
        false,
        [](const Paper& p) {
            for (const auto& mark : image::find_logos(p.colour, p.boxes, {}, p.stamps))
                benchmark::DoNotOptimize(house().logos.name(p.colour, mark.box));
        }},
    Stage{
        "quality",
        true,
        [](const Paper& p) { benchmark::DoNotOptimize(image::measure_quality(p.colour)); }},
    Stage{"whole", false, whole}};

struct Capture {
    const char* name;
    const char* file;
};

constexpr std::array captures{
    Capture{"scan", "T004/Scan_9747.jpg"},
    Capture{"photo", "T004/IMG_20240321_204003.jpg"},
    Capture{"photocopy", "T004/fotokopi1589.jpg"},
    Capture{"pdf_text", "T004/sertifikat webinar 2.pdf"}};

void time_stage(benchmark::State& state, const Stage& stage, const Path& file)
{
    const Paper paper{file};
    for (auto round : state) {
        (void)round;
        const double before = cpu_seconds();
        stage.run(paper);
        state.SetIterationTime(cpu_seconds() - before);
    }
}

} // namespace

int main(int argc, char** argv)
{
    for (const auto& capture : captures) {
        const bool pdf = std::string_view(capture.file).ends_with(".pdf");
        for (const auto& stage : stages) {
            if (pdf && stage.only_pictures) continue;
            const auto name = std::string(capture.name) + '/' + stage.name;
            const auto file = source_folder / "samples/bukti" / capture.file;
            benchmark::RegisterBenchmark(
                name.c_str(),
                [&stage, file](benchmark::State& state) { time_stage(state, stage, file); })
                ->UseManualTime()
                ->Unit(benchmark::kMillisecond)
                ->MinTime(0.3);
        }
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
