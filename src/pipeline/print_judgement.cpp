// SPDX-License-Identifier: Apache-2.0
#include "pipeline/print_judgement.h"

#include "core/base/text.h"
#include "core/model/proof.h"
#include "records/catalog/terms.h"
#include "steps/verify/judge.h"
#include "steps/verify/print.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace absah::pipeline {
namespace {

Seal seal_of(const ReadProof& read, const std::vector<catalog::TrustedKey>& keys, std::string& name)
{
    for (const auto& key : keys) {
        auto digits = crypto::fingerprint(key.key);
        std::erase(digits, '-');
        std::ranges::transform(digits, digits.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
        });
        if (digits != read.proof.key) continue;
        name = key.name;
        return crypto::verify(read.message, read.signature, key.key) ? Seal::Right : Seal::Wrong;
    }
    return Seal::UnknownKey;
}

RecordState state_of(const Proof& proof, const RecordShelf* records, std::string& file)
{
    if (records == nullptr) return RecordState::NotAsked;
    if (const auto* found = records->find(proof); found != nullptr) {
        file = found->lexically_relative(records->folder()).generic_string();
        return RecordState::AtHand;
    }
    return records->knows_id(proof.id) ? RecordState::Changed : RecordState::Absent;
}

/// Every word of every page was compared, and none is another: then every value agrees of which no
/// word is hidden, whatever the reader made of it.
bool is_proven(const PrintValue& value, const Reading& reading)
{
    const auto words = folded_words(value.expected);
    return std::ranges::all_of(reading.print, [&](const PrintPage& page) {
        return page.compared && page.compared->other.empty() &&
               std::ranges::none_of(page.compared->covered, [&](const PrintPlace& place) {
                   return std::ranges::find(words, fold_tight(place.printed)) != words.end();
               });
    });
}

/// The employee's name as the record writes it: the code holds it folded, without what a person
/// would miss in her own name. Empty when the record has none.
std::string name_in(const Path& record)
{
    constexpr std::uintmax_t max_record_bytes = 16U << 20U;
    const auto bytes = read_file(record, max_record_bytes);
    if (!bytes) return {};
    const auto json = nlohmann::json::parse(*bytes, nullptr, false);
    const nlohmann::json::json_pointer place("/employee/name");
    return json.contains(place) && json[place].is_string() ? json[place].get<std::string>() : "";
}

void show_names_as_recorded(CheckedPrint& print, const RecordShelf* records)
{
    const auto* record = records == nullptr ? nullptr : records->find(print.proof);
    if (record == nullptr) return;
    for (auto& value : print.values)
        if (value.name == "person" && value.outcome == Outcome::Passed)
            if (auto name = name_in(*record); fold(name).starts_with(value.expected))
                value.seen = std::move(name);
}

} // namespace

std::string code_of(const Reading& reading)
{
    for (const auto& page : reading.print)
        if (!page.code.empty()) return page.code;
    return {};
}

void examine_print(
    Checked& checked,
    Reprinter& forms,
    const PrintSettings& settings,
    const catalog::Verifiers& verifiers)
{
    const auto& reading = checked.reading;
    const auto read = read_proof(code_of(reading));
    CheckedPrint print;
    if (read) {
        print.proof = read->proof;
        print.seal = seal_of(*read, verifiers.keys, print.key_name);
        print.record = state_of(read->proof, settings.records, print.record_file);
        const auto* form = forms.form_of(read->proof.report);
        const auto terms = catalog::load_terms(settings.templates);
        if (form != nullptr && terms)
            print.values = verify::read_values(
                reading, read->proof, {verify::labels_of(form->form), *terms, verifiers.lexicon});
        for (auto& value : print.values) {
            if (value.outcome != Outcome::Undecided || !is_proven(value, reading)) continue;
            value.outcome = Outcome::Passed;
            value.seen = value.expected;
        }
        show_names_as_recorded(print, settings.records);
    }
    checked.print = std::move(print);
}

void gather_prints(std::span<Checked* const> papers)
{
    struct Whole {
        std::set<int> seen;
        int count = 0;
        std::set<std::string> read;
        std::set<const Checked*> stamped;
    };

    std::map<std::string, Whole> wholes;
    for (const auto* paper : papers) {
        auto& whole = wholes[code_of(paper->reading)];
        for (const auto& page : paper->reading.print) {
            whole.seen.insert(page.number);
            whole.count = std::max(whole.count, page.count);
            for (const auto& room : page.rooms)
                if (room.stamp != Trace::None) whole.stamped.insert(paper);
        }
        for (const auto& value : paper->print->values)
            if (value.outcome != Outcome::Undecided) whole.read.insert(value.name);
    }
    for (auto* paper : papers) {
        const auto& whole = wholes[code_of(paper->reading)];
        auto& print = *paper->print;
        print.page_count = whole.count;
        print.stamped_elsewhere = !whole.stamped.empty();
        for (int number = 1; number <= whole.count; ++number)
            if (!whole.seen.contains(number)) print.missing_pages.push_back(number);
        std::erase_if(print.values, [&](const PrintValue& value) {
            return value.outcome == Outcome::Undecided && whole.read.contains(value.name);
        });
    }
}

std::set<std::string> complete_prints(std::span<Checked* const> papers)
{
    std::set<std::string> complete;
    for (const auto* paper : papers)
        complete.insert(code_of(paper->reading));
    for (const auto* paper : papers)
        if (paper->verdict != Verdict::Accept || !paper->print || paper->print->page_count == 0 ||
            !paper->print->missing_pages.empty())
            complete.erase(code_of(paper->reading));
    return complete;
}

void file_print(
    Checked& paper,
    const Path& scan,
    bool accepted,
    const RecordShelf& records,
    const Filer& filer,
    const Rules& rules)
{
    auto& print = *paper.print;
    const auto* record = records.find(print.proof);
    print.filing = Filing::Withheld;
    if (!accepted || record == nullptr || print.seal != Seal::Right) return;
    const auto filed = file_scan(scan, paper, *record, filer);
    if (!filed) {
        verify::add_findings(
            paper.findings,
            {{"print.filing.failed", Level::Review, {}, filed.error().message, {}}},
            rules);
        paper.verdict = verdict_of(paper.findings);
        return;
    }
    print.filing = filed->filing;
    print.filed_as = filed->as.lexically_relative(records.folder()).generic_string();
}

} // namespace absah::pipeline
