// SPDX-License-Identifier: Apache-2.0
#include "pipeline/judgement.h"

#include "core/base/text.h"
#include "pipeline/file_findings.h"
#include "pipeline/parts.h"
#include "pipeline/print_judgement.h"
#include "steps/verify/confirmation.h"
#include "steps/verify/copies.h"
#include "steps/verify/judge.h"
#include "steps/verify/name_proof.h"
#include "steps/verify/number_proof.h"
#include "steps/verify/print.h"

#include <utility>

namespace absah::pipeline {

namespace {

const Plan* plan_of(const InputFile& file, const Reading& reading, const CheckSettings& settings)
{
    if (settings.only_plan != nullptr) return settings.only_plan;
    if (const auto* plan = catalog::plan_by_path(settings.plans, file.path)) return plan;
    return verify::match_plan(reading.certificate, settings.plans, settings.verifiers.lexicon);
}

const Rules& rules_of(const Plan* plan, const CheckSettings& settings)
{
    return catalog::rules_for(settings.verifiers, plan != nullptr ? plan->regulation : "");
}

/// How a paper stands in its file.
struct Standing {
    bool companion = false;
    bool leading = true;
};

/// The second half of the journey, from what is on a paper to what it means. In the parent.
/// `checked` knows its file and what was read.
const Plan* judge_paper(
    Checked& checked,
    const InputFile& file,
    const Standing& standing,
    const CheckSettings& settings)
{
    if (checked.reading.kind == Kind::OwnPrint) return nullptr; // judge_prints, when all are there
    const auto* plan = plan_of(file, checked.reading, settings);
    const auto& lexicon = settings.verifiers.lexicon;
    if (plan != nullptr) verify::prove_recipient(checked.reading, *plan, settings.plans, lexicon);
    verify::withhold_unread_name(checked.reading.certificate, plan, lexicon);
    checked.reading.recipient_line = {}; // 60 KB that nobody asks for from here on
    const Activity* activity =
        plan != nullptr && !standing.companion
            ? verify::match_activity(checked.reading.certificate, *plan, lexicon)
            : nullptr;
    if (plan != nullptr) checked.plan = plan->id;
    if (activity != nullptr) checked.activity = activity->id;
    if (plan != nullptr) verify::raise_confirmed(checked.reading.certificate, *plan, activity);
    checked.findings = verify::judge(
        {.reading = checked.reading,
         .plan = plan,
         .activity = activity,
         .registry = settings.verifiers.organisers,
         .lexicon = lexicon,
         .rules = rules_of(plan, settings),
         .today = settings.today,
         .companion = standing.companion,
         .speaks_for_file = standing.leading});
    checked.verdict = verdict_of(checked.findings);
    return plan;
}

void judge_parts(
    CheckedFile& out,
    std::vector<Reading>&& papers,
    const InputFile& file,
    const CheckSettings& settings)
{
    std::vector<Standing> standings;
    for (std::size_t i = 0; i < papers.size(); ++i)
        standings.push_back({is_companion(papers[i], papers), i == leading_paper(papers)});
    for (std::size_t i = 0; i < papers.size(); ++i) {
        Checked part{.file = out.checked.file, .sha256 = out.checked.sha256};
        part.reading = std::move(papers[i]);
        out.part_plans.push_back(judge_paper(part, file, standings[i], settings));
        out.companions.push_back(standings[i].companion);
        if (standings[i].leading) out.leading = i;
        out.checked.parts.push_back(std::move(part));
    }
    out.plan = out.part_plans[out.leading];
}

CheckedFile judge_one(const InputFile& file, FileReading&& read, const CheckSettings& settings)
{
    CheckedFile out{.second_reader_missing = read.second_reader_missing};
    auto& checked = out.checked;
    checked.file = file.shown;
    checked.sha256 = std::move(read.sha256);
    out.pages = std::move(read.pictures);
    if (read.papers.size() > 1) {
        judge_parts(out, std::move(read.papers), file, settings);
        return out;
    }
    checked.reading = std::move(read.papers.front());
    if (!read.error) {
        out.plan = judge_paper(checked, file, {}, settings);
        return out;
    }
    out.plan = plan_of(file, checked.reading, settings);
    if (out.plan != nullptr) checked.plan = out.plan->id;
    checked.findings.push_back(finding_for(*read.error, rules_of(out.plan, settings)));
    checked.verdict = verdict_of(checked.findings);
    return out;
}

std::vector<const Checked*> papers_of(const std::vector<CheckedFile>& answers)
{
    std::vector<const Checked*> papers;
    for (const auto& answer : answers) {
        if (answer.checked.parts.empty()) papers.push_back(&answer.checked);
        for (const auto& part : answer.checked.parts)
            papers.push_back(&part);
    }
    return papers;
}

std::vector<Checked>
earlier_than(const std::vector<const Checked*>& papers, const CheckSettings& settings)
{
    return settings.earlier ? settings.earlier(papers) : std::vector<Checked>{};
}

/// Numbers are weighed once more when all files have been read: what one organiser's papers share,
/// no paper shows alone. Papers whose number changed are judged again.
void prove_numbers(
    std::vector<CheckedFile>& answers,
    std::span<const InputFile> files,
    const CheckSettings& settings)
{
    const auto papers = papers_of(answers);
    const auto earlier = earlier_than(papers, settings);
    std::vector<const Reading*> readings;
    for (const auto* paper : papers)
        readings.push_back(&paper->reading);
    for (const auto& paper : earlier)
        readings.push_back(&paper.reading);
    const auto forms = verify::learn_number_forms(readings);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        auto& answer = answers[i];
        auto& parts = answer.checked.parts;
        if (parts.empty() && verify::prove_number(answer.checked.reading, forms))
            (void)judge_paper(answer.checked, files[i], {}, settings);
        for (std::size_t k = 0; k < parts.size(); ++k) {
            if (!verify::prove_number(parts[k].reading, forms)) continue;
            const Standing standing{answer.companions[k], k == answer.leading};
            (void)judge_paper(parts[k], files[i], standing, settings);
        }
    }
}

/// Prints are judged when all files have been read: their pages may lie in several.
void judge_prints(const std::vector<Checked*>& papers, const CheckSettings& settings)
{
    Reprinter forms{settings.prints.templates, settings.prints.language};
    std::vector<Checked*> prints;
    for (auto* paper : papers)
        if (paper->reading.kind == Kind::OwnPrint) prints.push_back(paper);
    for (auto* print : prints)
        examine_print(*print, forms, settings.prints, settings.verifiers);
    gather_prints(prints);
    const auto& rules = rules_of(nullptr, settings);
    for (auto* print : prints) {
        print->findings = verify::judge(
            {.reading = print->reading,
             .registry = settings.verifiers.organisers,
             .lexicon = settings.verifiers.lexicon,
             .rules = rules,
             .today = settings.today});
        verify::add_findings(
            print->findings, verify::judge_print(print->reading, *print->print, rules), rules);
    }
}

/// A file with pages of several prints: each is a part of it, and one of them says so.
void note_mixed(CheckedFile& answer, const Rules& rules)
{
    auto& parts = answer.checked.parts;
    const auto prints = std::ranges::count(
        parts, Kind::OwnPrint, [](const Checked& part) { return part.reading.kind; });
    if (prints < 2) return;
    Findings mixed{{"print.pages.mixed", Level::Review, {}, std::to_string(prints), {}}};
    verify::add_findings(parts[answer.leading].findings, std::move(mixed), rules);
}

void file_prints(
    std::vector<CheckedFile>& answers,
    std::span<const InputFile> files,
    const CheckSettings& settings)
{
    if (!settings.filer || settings.prints.records == nullptr) return;
    std::vector<Checked*> prints;
    std::vector<const InputFile*> scans;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        auto& checked = answers[i].checked;
        const auto add = [&](Checked& paper) {
            if (!paper.print) return;
            prints.push_back(&paper);
            scans.push_back(&files[i]);
        };
        if (checked.parts.empty()) add(checked);
        for (auto& part : checked.parts)
            add(part);
    }
    const auto complete = complete_prints(prints);
    const auto& rules = rules_of(nullptr, settings);
    for (std::size_t i = 0; i < prints.size(); ++i)
        file_print(
            *prints[i],
            scans[i]->path,
            complete.contains(code_of(prints[i]->reading)),
            *settings.prints.records,
            *settings.filer,
            rules);
}

/// What only the other papers of the run can say about a paper.
void compare_with_one_another(
    std::vector<CheckedFile>& answers,
    std::span<const InputFile> files,
    const CheckSettings& settings)
{
    std::vector<Checked*> papers;
    std::vector<const Rules*> rules;
    for (auto& answer : answers) {
        auto& parts = answer.checked.parts;
        if (parts.empty()) {
            papers.push_back(&answer.checked);
            rules.push_back(&rules_of(answer.plan, settings));
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            papers.push_back(&parts[i]);
            rules.push_back(&rules_of(answer.part_plans[i], settings));
        }
    }
    judge_prints(papers, settings);
    for (auto& answer : answers)
        note_mixed(answer, rules_of(nullptr, settings));
    for (auto* paper : papers)
        paper->verdict = verdict_of(paper->findings);
    std::vector<const Checked*> seen{papers.begin(), papers.end()};
    const auto earlier = earlier_than(seen, settings);
    for (const auto& paper : earlier)
        seen.push_back(&paper);
    auto news = verify::find_copies(seen, settings.verifiers.lexicon);
    for (std::size_t i = 0; i < papers.size(); ++i) {
        auto& checked = *papers[i];
        checked.duplicates = std::move(news[i].duplicates);
        verify::add_findings(checked.findings, std::move(news[i].findings), *rules[i]);
        checked.verdict = verdict_of(checked.findings);
    }
    file_prints(answers, files, settings);
    for (auto& answer : answers)
        if (!answer.checked.parts.empty()) sum_up(answer.checked, answer.leading);
}

} // namespace

Judgement::Judgement(const CheckSettings& settings)
    : settings_(settings)
{
}

void Judgement::add(const InputFile& file, FileReading&& reading)
{
    files_.push_back(file);
    answers_.push_back(judge_one(file, std::move(reading), settings_));
}

std::vector<CheckedFile> Judgement::finish() &&
{
    prove_numbers(answers_, files_, settings_);
    compare_with_one_another(answers_, files_, settings_);
    return std::move(answers_);
}

} // namespace absah::pipeline
