// SPDX-License-Identifier: Apache-2.0
#include "pipeline/hand_in.h"

#include "core/base/text.h"
#include "fences/crypto/hash.h"
#include "pipeline/judgement.h"
#include "pipeline/settle.h"
#include "steps/present/present.h"
#include "steps/verify/copies.h"
#include "steps/verify/kinship.h"
#include "steps/verify/number_proof.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

namespace absah::pipeline {

namespace {

/// Papers of one organiser that are enough to learn how it writes its numbers.
constexpr std::size_t enough_of_an_organiser = 60;

std::string organiser_mark(const Checked& paper)
{
    const auto key = verify::organiser_key(paper.reading.certificate);
    return key.empty() ? std::string() : "organiser " + key;
}

std::vector<const Checked*> papers_in(const CheckedFile& answer)
{
    std::vector<const Checked*> papers;
    for (const auto& part : answer.checked.parts)
        papers.push_back(&part);
    if (papers.empty()) papers.push_back(&answer.checked);
    return papers;
}

/// The memory of the workspace, asked about the papers of one file.
class History {
public:
    History(const Desk& desk, const Arrived& arrived)
        : desk_(desk),
          arrived_(arrived),
          folder_(inbox_folder(arrived.path))
    {
    }

    /// What the papers of other hand-ins are to `papers`; an own earlier try is none of them.
    std::vector<Checked> earlier_than(const std::vector<const Checked*>& papers)
    {
        std::vector<Checked> found;
        std::set<std::int64_t> had;
        const auto add = [&](const Result<std::vector<store::HandIn>>& handins) {
            if (!handins) {
                trouble_ = handins.error();
                return;
            }
            for (const auto& handin : *handins)
                if (had.insert(handin.id).second) add_papers(handin, papers, found);
        };
        std::vector<std::string> keys;
        std::vector<std::string> organisers;
        for (const auto* paper : papers) {
            for (auto& key : verify::copy_keys(*paper))
                keys.push_back(std::move(key));
            if (auto mark = organiser_mark(*paper); !mark.empty())
                organisers.push_back(std::move(mark));
        }
        add(desk_.store.sharing(keys));
        add(desk_.store.sharing(organisers, enough_of_an_organiser));
        return found;
    }

    /// The earlier tries that this one takes the place of.
    [[nodiscard]] std::vector<std::int64_t> replaced() const
    {
        return {replaced_.begin(), replaced_.end()};
    }

    [[nodiscard]] const std::optional<Error>& trouble() const { return trouble_; }

private:
    void add_papers(
        const store::HandIn& handin,
        const std::vector<const Checked*>& papers,
        std::vector<Checked>& found)
    {
        for (auto& other : papers_of(handin)) {
            const bool own = std::ranges::any_of(
                papers, [&](const Checked* paper) { return is_own_try(handin, other, *paper); });
            if (!own) found.push_back(std::move(other));
        }
    }

    /// Whether `other`, of an earlier hand-in, is the same paper in an earlier state, not a copy.
    bool is_own_try(const store::HandIn& handin, const Checked& other, const Checked& paper)
    {
        if (!handin.moved_to.empty()) return false;
        const auto relation = verify::relation_of(other, paper, desk_.settings.verifiers.lexicon);
        const bool same_place = handin.path == arrived_.path;
        if (same_place && relation.kind == verify::Kinship::NumberReused) return true;
        if (relation.kind != verify::Kinship::Duplicate) return false;
        const bool same_bytes = handin.sha256 == arrived_.sha256;
        const bool own = same_place || (same_bytes ? has_left(handin) : handin.folder == folder_);
        if (own && handin.replaced_by == 0) replaced_.insert(handin.id);
        return own;
    }

    /// Whether the file is not where it was, so that another place has it now.
    [[nodiscard]] bool has_left(const store::HandIn& handin) const
    {
        const auto mark = store::mark_of(desk_.workspace.inbox() / Path{handin.path});
        return !mark || *mark != handin.mark;
    }

    const Desk& desk_;
    const Arrived& arrived_;
    std::string folder_;
    std::set<std::int64_t> replaced_;
    std::optional<Error> trouble_;
};

void say_the_weightiest(store::HandIn& handin, const CheckedFile& answer, Language language)
{
    const Finding* weightiest = nullptr;
    for (const auto* paper : papers_in(answer))
        for (const auto& finding : paper->findings)
            if (finding.level >= Level::Review &&
                (weightiest == nullptr || finding.level > weightiest->level))
                weightiest = &finding;
    if (weightiest == nullptr) return;
    auto [message, advice] = present::sentence(*weightiest, language);
    handin.said = std::move(message);
    handin.advice = std::move(advice);
}

std::string ids_of(const Findings& findings)
{
    std::string ids;
    for (const auto& finding : findings)
        ids += (ids.empty() ? "" : " ") + finding.id;
    return ids;
}

/// What an accepted file proves: each of its papers the activity that it fits.
std::vector<store::Attachment> attachments_for(const CheckedFile& answer, const std::string& at)
{
    std::vector<store::Attachment> bound;
    const auto papers = papers_in(answer);
    for (std::size_t i = 0; i < papers.size(); ++i) {
        const auto& paper = *papers[i];
        if (paper.plan.empty() || paper.activity.empty()) continue;
        bound.push_back(
            {.part = int(i),
             .plan = paper.plan,
             .activity = paper.activity,
             .sha256 = answer.checked.sha256,
             .verdict = paper.verdict,
             .findings = ids_of(paper.findings),
             .by = "absah",
             .at = at});
    }
    return bound;
}

std::vector<std::string> keys_of(const CheckedFile& answer)
{
    std::vector<std::string> keys;
    for (const auto* paper : papers_in(answer)) {
        for (auto& key : verify::copy_keys(*paper))
            keys.push_back(std::move(key));
        if (auto mark = organiser_mark(*paper); !mark.empty()) keys.push_back(std::move(mark));
    }
    return keys;
}

/// What was read, as it is kept: the papers as they were judged, for later ones to be compared.
Bytes kept_reading(const CheckedFile& answer)
{
    FileReading reading;
    reading.sha256 = answer.checked.sha256;
    for (const auto* paper : papers_in(answer))
        reading.papers.push_back(paper->reading);
    return to_bytes(reading);
}

std::string known_of(const Plan& plan)
{
    const auto& person = plan.employee;
    std::string known = plan.id + '\n' + plan.folder + '\n' + plan.regulation + '\n' +
                        to_iso(plan.period) + '\n' + person.name + '\n' + person.name_with_titles +
                        '\n' + person.nip + '\n' + person.unit + '\n';
    for (const auto& activity : plan.activities)
        known += activity.id + '\t' + activity.title + '\t' + activity.role + '\t' +
                 activity.organiser + '\t' + activity.organiser_id + '\t' + activity.form + '\n';
    return known;
}

bool is_there(const Path& path)
{
    std::error_code unknown;
    return std::filesystem::exists(std::filesystem::symlink_status(path, unknown));
}

CheckedFile judge(const Desk& desk, const Arrived& arrived, FileReading&& reading, History& history)
{
    auto settings = desk.settings;
    settings.earlier = [&](const auto& papers) { return history.earlier_than(papers); };
    Judgement judgement{settings};
    judgement.add({Path{arrived.path}, clean_utf8(arrived.path), {}}, std::move(reading));
    return std::move(std::move(judgement).finish().front());
}

} // namespace

std::string inbox_folder(const std::string& path)
{
    const auto end = path.find('/');
    return end == std::string::npos ? std::string() : path.substr(0, end);
}

std::string known_of_plans(const std::vector<Plan>& plans, const std::string& plan)
{
    std::string known;
    for (const auto& one : plans)
        if (plan.empty() || one.id == plan) known += known_of(one);
    const Bytes bytes(known.begin(), known.end());
    return crypto::sha256_hex(bytes);
}

std::vector<Checked> papers_of(const store::HandIn& handin)
{
    std::vector<Checked> papers;
    auto reading = from_bytes(handin.reading);
    if (!reading) return papers; // of another version; what it read then is not known here
    for (auto& paper : reading->papers) {
        Checked checked{.file = clean_utf8(handin.path), .sha256 = handin.sha256};
        checked.reading = std::move(paper);
        papers.push_back(std::move(checked));
    }
    return papers;
}

Result<std::string> free_place(
    const Workspace& workspace,
    const store::Store& store,
    const std::string& folder,
    const std::string& path,
    std::string_view sha256)
{
    constexpr std::size_t digits = 8;
    const Path name = Path{path}.filename();
    for (int attempt = 0;; ++attempt) {
        auto other = name.stem().string();
        if (attempt > 0) other += "-" + std::string(sha256.substr(0, digits));
        if (attempt > 1) other += "-" + std::to_string(attempt);
        const auto place = "out/" + folder + '/' + other + name.extension().string();
        const auto taken = store.is_taken(place);
        if (!taken) return tl::unexpected(taken.error());
        if (!*taken && place != receipts_of(folder) && !is_there(workspace.root / place))
            return place;
    }
}

Result<store::HandIn>
take_in(const Desk& desk, const Arrived& arrived, FileReading&& reading, const std::string& at)
{
    History history{desk, arrived};
    auto answer = judge(desk, arrived, std::move(reading), history);
    if (history.trouble()) return tl::unexpected(*history.trouble());
    answer.checked.sha256 = arrived.sha256;
    store::News news;
    auto& handin = news.handin;
    handin.path = arrived.path;
    handin.folder = inbox_folder(arrived.path);
    handin.mark = arrived.mark;
    handin.sha256 = arrived.sha256;
    handin.verdict = answer.checked.verdict;
    handin.plan = answer.plan == nullptr ? "" : answer.plan->id;
    handin.judged_by = known_of_plans(desk.settings.plans, handin.plan);
    handin.at = at;
    say_the_weightiest(handin, answer, desk.language);
    const bool accepted = handin.verdict == Verdict::Accept && answer.plan != nullptr;
    if (const auto folder = accepted ? folder_of(*answer.plan) : ""; !folder.empty()) {
        auto place = free_place(desk.workspace, desk.store, folder, arrived.path, arrived.sha256);
        if (!place) return tl::unexpected(place.error());
        handin.moved_to = std::move(*place);
        news.attachments = attachments_for(answer, at);
    }
    news.keys = keys_of(answer);
    news.replaced = history.replaced();
    handin.reading = kept_reading(answer);
    handin.result = present::to_json_line(answer.checked, desk.language);
    const std::vector<present::CardEntry> card{
        {std::move(answer.checked),
         std::move(answer.pages),
         answer.plan,
         std::move(answer.part_plans)}};
    handin.card = present::to_html(card, desk.language);
    const auto id = desk.store.add(news);
    if (!id) return tl::unexpected(id.error());
    handin.id = *id;
    return std::move(handin);
}

} // namespace absah::pipeline
