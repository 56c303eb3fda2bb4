// SPDX-License-Identifier: Apache-2.0
#include "pipeline/check.h"

#include "core/base/text.h"
#include "fences/image/decode.h"
#include "fences/image/threads.h"
#include "pipeline/file_findings.h"
#include "pipeline/pool.h"
#include "pipeline/read.h"
#include "steps/verify/copies.h"
#include "steps/verify/judge.h"

#include <map>
#include <memory>
#include <optional>

namespace absah::pipeline {

namespace {

/// Everything a reading process keeps warm between files.
class ReadingRoom {
public:
    explicit ReadingRoom(const CheckSettings& settings)
        : settings_(settings),
          reader_(ocr::open_tesseract_when_needed("ind"))
    {
        image::use_one_thread();
        for (const auto& organiser : settings.verifiers.organisers)
            add_logo(organiser);
    }

    Bytes read(std::string_view path)
    {
        const extract::Tools tools{
            *reader_, logos_, settings_.verifiers.lexicon, settings_.verifiers.organisers};
        return to_bytes(read_one(Path{path}, tools, settings_.limits, settings_.pictures));
    }

private:
    void add_logo(const OrganiserProfile& organiser)
    {
        if (organiser.logo.empty()) return;
        const auto bytes = read_file(organiser.logo, settings_.limits.bytes);
        if (!bytes)
            return; // the catalogue has checked that it is there; a vanished one names nobody
        const auto logo = image::decode(*bytes, image::Format::Png, settings_.limits);
        if (logo) logos_.add(organiser.id, logo->picture);
    }

    const CheckSettings& settings_;
    std::unique_ptr<ocr::Reader> reader_;
    image::LogoBook logos_;
};

const Plan* plan_of(const InputFile& file, const Reading& reading, const CheckSettings& settings)
{
    if (settings.only_plan != nullptr) return settings.only_plan;
    if (const auto* plan = catalog::plan_by_path(settings.plans, file.path)) return plan;
    return verify::match_plan(reading.certificate, settings.plans, settings.verifiers.lexicon);
}

/// The second half of the journey, from what is on a paper to what it means. In the parent.
CheckedFile judge_one(const InputFile& file, FileReading&& read, const CheckSettings& settings)
{
    CheckedFile out;
    out.plan = plan_of(file, read.reading, settings);
    const auto& rules =
        catalog::rules_for(settings.verifiers, out.plan != nullptr ? out.plan->regulation : "");
    auto& checked = out.checked;
    checked.file = file.shown;
    checked.sha256 = std::move(read.sha256);
    checked.reading = std::move(read.reading);
    out.pages = std::move(read.pictures);
    if (out.plan != nullptr) checked.plan = out.plan->id;
    if (read.error) {
        checked.findings.push_back(finding_for(*read.error, rules));
        checked.verdict = verdict_of(checked.findings);
        return out;
    }
    const auto& lexicon = settings.verifiers.lexicon;
    const Activity* activity =
        out.plan != nullptr
            ? verify::match_activity(checked.reading.certificate, *out.plan, lexicon)
            : nullptr;
    if (activity != nullptr) checked.activity = activity->id;
    checked.findings = verify::judge(
        {.reading = checked.reading,
         .plan = out.plan,
         .activity = activity,
         .registry = settings.verifiers.organisers,
         .lexicon = lexicon,
         .rules = rules,
         .today = settings.today});
    checked.verdict = verdict_of(checked.findings);
    return out;
}

/// The same paper twice in one run, byte for byte or by what stands on it: the later one names the
/// earlier.
class EarlierPapers {
public:
    void compare(Checked& checked, const Lexicon& lexicon, const Rules& rules)
    {
        if (auto copy = find(checked, lexicon)) {
            const auto level = rules.level_of("copy.duplicate");
            if (level != Level::Ignore) {
                checked.findings.push_back(
                    {.id = "copy.duplicate", .level = level, .seen = copy->file});
            }
            checked.duplicates.push_back(std::move(*copy));
            checked.verdict = verdict_of(checked.findings);
        }
        remember(checked);
    }

private:
    struct Paper {
        std::string file;
        Certificate certificate;
    };

    [[nodiscard]] std::optional<Duplicate>
    find(const Checked& checked, const Lexicon& lexicon) const
    {
        if (const auto same = by_hash_.find(checked.sha256); same != by_hash_.end()) {
            return Duplicate{same->second, "bytes"};
        }
        const auto& certificate = checked.reading.certificate;
        const auto [first, last] = by_number_.equal_range(number_of(certificate));
        for (auto at = first; at != last; ++at) {
            if (verify::is_same_paper(at->second.certificate, certificate, lexicon)) {
                return Duplicate{at->second.file, "fields"};
            }
        }
        return {};
    }

    void remember(const Checked& checked)
    {
        if (!checked.sha256.empty()) by_hash_.emplace(checked.sha256, checked.file);
        auto number = number_of(checked.reading.certificate);
        if (number.empty()) return;
        by_number_.emplace(std::move(number), Paper{checked.file, checked.reading.certificate});
    }

    static std::string number_of(const Certificate& certificate)
    {
        return fold_tight(certificate[ElementId::Number].value);
    }

    std::map<std::string, std::string> by_hash_;
    std::multimap<std::string, Paper> by_number_;
};

} // namespace

void check_files(
    std::span<const InputFile> files,
    const CheckSettings& settings,
    const std::function<void(CheckedFile&&)>& on_checked)
{
    Pool pool{settings.jobs, settings.limits, [&settings]() -> Pool::Work {
                  const auto room = std::make_shared<ReadingRoom>(settings);
                  return [room](std::string_view path) { return room->read(path); };
              }};
    std::vector<std::string> paths;
    for (const auto& file : files)
        paths.push_back(file.path.string());
    EarlierPapers earlier;
    pool.run(paths, [&](std::size_t index, const Result<Bytes>& reply) {
        auto read = reply.and_then(from_bytes);
        if (!read) {
            read = FileReading{.error = read.error()};
            read->reading.kind = Kind::Unreadable;
        }
        auto answer = judge_one(files[index], std::move(*read), settings);
        const auto& rules = catalog::rules_for(
            settings.verifiers, answer.plan != nullptr ? answer.plan->regulation : "");
        earlier.compare(answer.checked, settings.verifiers.lexicon, rules);
        on_checked(std::move(answer));
    });
}

} // namespace absah::pipeline
