// SPDX-License-Identifier: Apache-2.0
#include "pipeline/attach.h"

#include "core/base/spelling.h"
#include "core/base/text.h"
#include "core/model/limits.h"
#include "fences/crypto/hash.h"
#include "pipeline/folder_summary.h"
#include "pipeline/hand_in.h"
#include "pipeline/settle.h"
#include "steps/verify/copies.h"
#include "steps/verify/kinship.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace absah::pipeline {

namespace {

namespace fs = std::filesystem;

constexpr auto used_twice = "evidence.used_twice";

const Plan* find_plan(const std::vector<Plan>& plans, const std::string& named)
{
    const auto by_id = [&](const std::string& id) {
        const auto found = std::ranges::find(plans, id, &Plan::id);
        return found == plans.end() ? nullptr : &*found;
    };
    if (const auto* plan = by_id(named)) return plan;
    const auto loaded = catalog::load_plan(named);
    return loaded ? by_id(loaded->id) : nullptr;
}

Result<Path> find_file(const Workspace& workspace, const Path& named)
{
    std::error_code unknown;
    for (const auto& place : {named, workspace.root / named, workspace.inbox() / named})
        if (fs::is_regular_file(place, unknown)) return place;
    return fail(ErrorCode::NotFound, named.string() + ": not found");
}

/// What the check said about one paper of a file.
struct PaperResult {
    int part = 0;
    std::string plan;
    std::string activity;
};

std::string text_of(const nlohmann::json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<PaperResult> papers_in(const store::HandIn& handin)
{
    const auto result = nlohmann::json::parse(handin.result, nullptr, false);
    std::vector<PaperResult> papers;
    if (!result.is_object()) return {{}};
    const auto parts = result.find("parts");
    if (parts != result.end() && parts->is_array())
        for (const auto& part : *parts)
            papers.push_back({int(papers.size()), handin.plan, text_of(part, "activity")});
    if (papers.empty()) papers.push_back({0, handin.plan, text_of(result, "activity")});
    return papers;
}

std::string ids_of(const std::vector<Activity>& activities)
{
    std::string ids;
    for (const auto& activity : activities)
        ids += (ids.empty() ? "" : ", ") + activity.id;
    return ids;
}

bool stands(const store::Attachment& attachment)
{
    return attachment.undone_at.empty();
}

std::string place_of(const store::HandIn& handin)
{
    return handin.moved_to.empty() ? "inbox/" + handin.path : handin.moved_to;
}

/// One call of `attach`.
class Case {
public:
    Case(const Office& office, const AttachRequest& request, const Plan& plan)
        : office_(office),
          request_(request),
          plan_(plan)
    {
        done_.plan = plan.id;
    }

    Result<Attached> run()
    {
        if (auto found = find_handin(); !found) return tl::unexpected(found.error());
        if (!handin_) return object(Objection::NotHandedIn);
        auto bound = office_.store.attachments_of(handin_->id);
        if (!bound) return tl::unexpected(bound.error());
        bound_ = std::move(*bound);
        done_.place = clean_utf8(place_of(*handin_));
        return request_.undo ? undo() : bind();
    }

private:
    Result<Attached> object(Objection what, std::string detail = {})
    {
        done_.objections.push_back({what, std::move(detail)});
        return done_;
    }

    /// The try at the very place that was named, else the latest one with the same bytes.
    Result<void> find_handin()
    {
        const auto file = find_file(office_.workspace, request_.file);
        if (!file) return tl::unexpected(file.error());
        const auto bytes = read_file(*file, Limits{}.bytes);
        if (!bytes) return tl::unexpected(bytes.error());
        auto handins = office_.store.with_bytes(crypto::sha256_hex(*bytes));
        if (!handins) return tl::unexpected(handins.error());
        const auto here = [&](const store::HandIn& one) {
            std::error_code unknown;
            return fs::equivalent(office_.workspace.root / Path{place_of(one)}, *file, unknown);
        };
        auto chosen = std::ranges::find_if(*handins, here);
        if (chosen == handins->end())
            chosen = std::ranges::find(*handins, 0, &store::HandIn::replaced_by);
        if (chosen == handins->end()) chosen = handins->begin();
        if (chosen != handins->end()) handin_ = std::move(*chosen);
        return {};
    }

    Result<Attached> undo()
    {
        if (request_.why.empty()) return object(Objection::NoReason);
        bool any = false;
        for (const auto& one : bound_) {
            if (!stands(one) || one.plan != plan_.id) continue;
            if (!request_.activity.empty() && one.activity != request_.activity) continue;
            auto undone = office_.store.undo(one.id, request_.by, request_.why, office_.at);
            if (!undone) return tl::unexpected(undone.error());
            done_.activity = one.activity;
            any = true;
        }
        if (!any) return object(Objection::NothingToUndo);
        if (auto written = write_down(); !written) return tl::unexpected(written.error());
        done_.done = true;
        return done_;
    }

    Result<Attached> bind()
    {
        const auto paper = choose_paper();
        if (!paper) return done_;
        done_.activity = paper->activity;
        const auto same = [&](const store::Attachment& one) {
            return stands(one) && one.part == paper->part && one.plan == plan_.id &&
                   one.activity == paper->activity;
        };
        if (std::ranges::any_of(bound_, same)) {
            done_.was_so = true;
            return done_;
        }
        if (handin_->replaced_by != 0) return object(Objection::Replaced);
        if (handin_->plan != plan_.id) (void)object(Objection::OtherPlan, handin_->plan);
        if (handin_->verdict != Verdict::Accept)
            (void)object(Objection::NotAccepted, handin_->said);
        if (auto looked = look_for_other_use(); !looked) return tl::unexpected(looked.error());
        if (!done_.objections.empty() && request_.why.empty()) return done_;
        return write_binding(*paper);
    }

    /// The paper of the file that is meant, with the activity that it is to serve.
    std::optional<PaperResult> choose_paper()
    {
        const auto papers = papers_in(*handin_);
        if (request_.activity.empty()) {
            const auto found = std::ranges::find_if(
                papers, [](const PaperResult& one) { return !one.activity.empty(); });
            if (found != papers.end() && handin_->plan == plan_.id) return *found;
            (void)object(Objection::NoActivity, ids_of(plan_.activities));
            return {};
        }
        if (std::ranges::find(plan_.activities, request_.activity, &Activity::id) ==
            plan_.activities.end()) {
            std::vector<std::string_view> known;
            for (const auto& activity : plan_.activities)
                known.push_back(activity.id);
            const auto near = nearest_word(request_.activity, known);
            (void)object(
                Objection::UnknownActivity,
                near.empty() ? ids_of(plan_.activities) : std::string(near));
            return {};
        }
        auto chosen = std::ranges::find(papers, request_.activity, &PaperResult::activity);
        if (chosen == papers.end()) {
            chosen = papers.begin();
            if (!chosen->activity.empty()) (void)object(Objection::OtherActivity, chosen->activity);
        }
        return PaperResult{chosen->part, plan_.id, request_.activity};
    }

    /// Whether this file, or another with the same paper, is evidence for something already.
    Result<void> look_for_other_use()
    {
        for (const auto& one : bound_)
            if (stands(one)) note_use(one, *handin_);
        const auto own = papers_of(*handin_);
        std::vector<std::string> keys;
        for (const auto& paper : own)
            for (auto& key : verify::copy_keys(paper))
                keys.push_back(std::move(key));
        const auto others = office_.store.sharing(keys);
        if (!others) return tl::unexpected(others.error());
        for (const auto& other : *others) {
            if (other.id == handin_->id || !is_kin(own, papers_of(other))) continue;
            const auto bound = office_.store.attachments_of(other.id);
            if (!bound) return tl::unexpected(bound.error());
            for (const auto& one : *bound)
                if (stands(one)) note_use(one, other);
        }
        return {};
    }

    [[nodiscard]] bool
    is_kin(const std::vector<Checked>& own, const std::vector<Checked>& others) const
    {
        for (const auto& paper : own)
            for (const auto& other : others)
                if (verify::relation_of(paper, other, office_.verifiers.lexicon).kind !=
                    verify::Kinship::None)
                    return true;
        return false;
    }

    void note_use(const store::Attachment& one, const store::HandIn& handin)
    {
        (void)object(
            Objection::UsedTwice,
            one.plan + " " + one.activity + " (" + clean_utf8(place_of(handin)) + ")");
    }

    Result<Attached> write_binding(const PaperResult& paper)
    {
        store::Attachment bound{
            .handin = handin_->id,
            .part = paper.part,
            .plan = plan_.id,
            .activity = paper.activity,
            .sha256 = handin_->sha256,
            .verdict = handin_->verdict,
            .by = request_.by,
            .why = request_.why,
            .at = office_.at};
        if (std::ranges::find(done_.objections, Objection::UsedTwice, &Objected::what) !=
            done_.objections.end())
            bound.findings = used_twice;
        if (auto written = office_.store.attach(bound); !written)
            return tl::unexpected(written.error());
        if (handin_->moved_to.empty())
            if (auto moved = move_out(); !moved) return tl::unexpected(moved.error());
        if (auto written = write_down(); !written) return tl::unexpected(written.error());
        done_.place = clean_utf8(place_of(*handin_));
        done_.done = true;
        return done_;
    }

    Result<void> move_out()
    {
        const auto folder = folder_of(plan_);
        if (folder.empty()) return {};
        auto place =
            free_place(office_.workspace, office_.store, folder, handin_->path, handin_->sha256);
        if (!place) return tl::unexpected(place.error());
        if (auto noted = office_.store.move(handin_->id, *place); !noted) return noted;
        handin_->moved_to = std::move(*place);
        return settle(office_.workspace, office_.store, *handin_);
    }

    Result<void> write_down()
    {
        if (!handin_->moved_to.empty()) {
            const auto folder = Path{handin_->moved_to}.parent_path().filename().string();
            if (auto written = write_receipts(office_.workspace, office_.store, folder); !written)
                return written;
        }
        return write_summary_now(
            office_.workspace, office_.store, handin_->folder, {}, office_.language);
    }

    const Office& office_;
    const AttachRequest& request_;
    const Plan& plan_;
    std::optional<store::HandIn> handin_;
    std::vector<store::Attachment> bound_;
    Attached done_;
};

} // namespace

Result<Attached> attach(const Office& office, const AttachRequest& request)
{
    const auto* plan = find_plan(office.plans, request.plan);
    if (plan == nullptr)
        return fail(
            ErrorCode::NotFound,
            office.workspace.plans().string() + "/" + request.plan + ": not found");
    return Case{office, request, *plan}.run();
}

} // namespace absah::pipeline
