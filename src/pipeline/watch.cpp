// SPDX-License-Identifier: Apache-2.0
#include "pipeline/watch.h"

#include "core/base/text.h"
#include "pipeline/folder_summary.h"
#include "pipeline/hand_in.h"
#include "pipeline/hints.h"
#include "pipeline/moments.h"
#include "pipeline/reading_room.h"
#include "pipeline/settle.h"
#include "pipeline/watch_room.h"
#include "records/store/turn.h"

#include <algorithm>
#include <memory>
#include <set>
#include <span>
#include <utility>

namespace absah::pipeline {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using Clock = std::chrono::steady_clock;

class Watcher {
public:
    Watcher(
        const WatchSettings& settings,
        const WatchEvents& events,
        std::unique_ptr<WatchRoom> room,
        store::Store store,
        std::string data_state)
        : settings_(settings),
          events_(events),
          workspace_(settings.workspace),
          originals_(workspace_.originals()),
          room_(std::move(room)),
          store_(std::move(store)),
          arrivals_(settings.patience),
          data_state_(std::move(data_state))
    {
    }

    /// What an earlier run has left: halves of files, answers that were not laid down.
    Result<void> pick_up()
    {
        if (auto swept = originals_.sweep(); !swept) return swept;
        auto inbox = store_.in_inbox();
        if (!inbox) return tl::unexpected(inbox.error());
        for (auto& handin : *inbox)
            remember(std::move(handin));
        look_again_at_outdated();
        return settle_the_rest();
    }

    Watched run()
    {
        while (!events_.is_over()) {
            load_anew_if_changed();
            InboxView view{look_into(workspace_.inbox()), {}};
            hints_.follow(workspace_.inbox(), view.look.folders);
            const auto ready = arrivals_.take(view.look, Clock::now(), [&](const auto& path) {
                return end_of(workspace_.inbox() / Path{path});
            });
            view.delayed = arrivals_.delayed(Clock::now());
            refresh_summaries(view);
            answer(ready);
            if (Clock::now() >= settle_next_) complain_unless(settle_the_rest());
            if (!ready.empty()) continue;
            if (settings_.once && !arrivals_.waits_for_more(Clock::now())) break;
            hints_.wait(time_to_wait());
        }
        return watched_;
    }

private:
    void complain_unless(const Result<void>& done)
    {
        if (done) return;
        auto& next = complained_[done.error().message];
        if (Clock::now() < next) return;
        next = Clock::now() + seconds{60};
        events_.on_trouble(done.error());
    }

    void remember(store::HandIn handin)
    {
        handin.card.clear();
        handin.result.clear();
        handin.reading.clear();
        arrivals_.know(handin.path, handin.mark);
        handins_.insert_or_assign(handin.path, std::move(handin));
    }

    [[nodiscard]] bool is_outdated(const store::HandIn& handin) const
    {
        return handin.verdict != Verdict::Accept && handin.replaced_by == 0 &&
               handin.judged_by != known_of_plans(room_->plans(), handin.plan);
    }

    void look_again_at_outdated()
    {
        for (const auto& [path, handin] : handins_)
            if (is_outdated(handin)) arrivals_.forget(path);
    }

    void load_anew_if_changed()
    {
        if (Clock::now() < load_next_) return;
        load_next_ = Clock::now() + seconds{3};
        auto state = state_of_data(settings_);
        if (state == data_state_) return;
        data_state_ = std::move(state);
        auto room = WatchRoom::open(settings_);
        if (!room) {
            complain_unless(tl::unexpected(room.error()));
            return;
        }
        room_ = std::move(*room);
        complain_unless(make_folders(workspace_, room_->plans()));
        look_again_at_outdated();
    }

    /// Answers that were written down, but not laid down: a share was away, the disk full.
    Result<void> settle_the_rest()
    {
        settle_next_ = Clock::now() + seconds{15};
        auto open = store_.unsettled();
        if (!open) return tl::unexpected(open.error());
        for (const auto& handin : *open) {
            arrivals_.know(handin.path, handin.mark); // until then it is no new file
            lay_down(handin);
        }
        return {};
    }

    void lay_down(const store::HandIn& handin)
    {
        const auto done = settle(workspace_, store_, handin);
        complain_unless(done);
        if (done && !handin.moved_to.empty()) arrivals_.forget(handin.path);
        told_.erase(handin.folder);
    }

    /// Files that have arrived, a few at a time so that a signal or a new plan waits for few.
    void answer(std::span<const Look::File> files)
    {
        const auto at_once = std::size_t(settings_.jobs) * 2;
        while (!files.empty() && !events_.is_over()) {
            const auto some = files.first(std::min(at_once, files.size()));
            files = files.subspan(some.size());
            answer_some(some);
        }
        for (const auto& file : files)
            arrivals_.forget(file.path);
    }

    void answer_some(std::span<const Look::File> files)
    {
        std::vector<Arrived> arrived;
        std::vector<InputFile> inputs;
        for (const auto& file : files) {
            auto one = keep(file);
            if (!one) continue;
            inputs.push_back({Path{one->path}, {}, bytes_of(*one)});
            arrived.push_back(std::move(*one));
        }
        room_->check().today = settings_.today.value_or(today_by_clock());
        read_files(inputs, room_->pool(), [&](std::size_t index, FileReading&& reading) {
            answer_one(arrived[index], std::move(reading));
        });
    }

    [[nodiscard]] Path bytes_of(const Arrived& arrived) const
    {
        return arrived.sha256.empty() ? workspace_.inbox() / Path{arrived.path}
                                      : originals_.path_of(arrived.sha256);
    }

    /// Nothing when there is no answer to be given now: it changed, it cannot be read, or it is
    /// what was answered before.
    std::optional<Arrived> keep(const Look::File& file)
    {
        const auto path = workspace_.inbox() / Path{file.path};
        const auto kept = originals_.keep(path, room_->check().limits.bytes);
        if (!kept && kept.error().code == ErrorCode::TooLarge)
            return Arrived{file.path, file.mark, {}};
        if (!kept || kept->mark != file.mark) {
            arrivals_.forget(file.path);
            if (!kept && kept.error().code == ErrorCode::Io)
                complain_unless(tl::unexpected(kept.error()));
            return {};
        }
        const auto before = handins_.find(file.path);
        if (before != handins_.end() && before->second.sha256 == kept->sha256 &&
            before->second.replaced_by == 0 && !is_outdated(before->second)) {
            before->second.mark = kept->mark;
            complain_unless(store_.mark_again(before->second.id, kept->mark));
            return {};
        }
        return Arrived{file.path, kept->mark, kept->sha256};
    }

    void answer_one(const Arrived& arrived, FileReading&& reading)
    {
        const Desk desk{workspace_, store_, room_->check(), settings_.language};
        auto handin = take_in(desk, arrived, std::move(reading), time_by_clock());
        if (!handin) {
            complain_unless(tl::unexpected(handin.error()));
            arrivals_.forget(arrived.path);
            return;
        }
        lay_down(*handin);
        ++watched_.answers;
        if (handin->verdict != Verdict::Accept) ++watched_.with_findings;
        events_.on_answer(*handin);
        complain_unless(write_summary_now(
            workspace_,
            store_,
            handin->folder,
            arrivals_.delayed(Clock::now()),
            settings_.language));
        const auto folder = handin->folder;
        if (handin->moved_to.empty())
            remember(std::move(*handin));
        else
            handins_.erase(handin->path);
        note_replaced(folder);
    }

    /// An answer may have taken the place of others of its folder.
    void note_replaced(const std::string& folder)
    {
        const auto all = store_.of_folder(folder);
        if (!all) return complain_unless(tl::unexpected(all.error()));
        for (const auto& handin : *all) {
            const auto here = handins_.find(handin.path);
            if (here != handins_.end() && here->second.id == handin.id)
                here->second.replaced_by = handin.replaced_by;
        }
    }

    /// Of those folders in which something has changed since they were last told about.
    void refresh_summaries(const InboxView& view)
    {
        std::map<std::string, std::string> states;
        for (const auto& folder : view.look.folders)
            if (folder.find('/') == std::string::npos) states[folder];
        for (const auto& file : view.look.files)
            states[inbox_folder(file.path)] +=
                file.path + '\t' + std::to_string(file.mark.changed) + '\t' +
                (view.delayed.contains(file.path) ? "late" : "") + '\n';
        for (const auto* names :
             {&view.look.links, &view.look.special, &view.look.unfinished, &view.look.closed})
            for (const auto& name : *names)
                states[inbox_folder(name)] += name + '\n';
        for (auto& [folder, state] : states) {
            const auto told = told_.find(folder);
            if (told != told_.end() && told->second == state) continue;
            complain_unless(write_summary(workspace_, store_, folder, view, settings_.language));
            told_.insert_or_assign(folder, std::move(state));
        }
    }

    [[nodiscard]] milliseconds time_to_wait() const
    {
        auto wait = settings_.poll;
        if (const auto next = arrivals_.next())
            wait = std::min(
                wait, std::chrono::ceil<milliseconds>(*next - Clock::now()) + milliseconds{1});
        return std::max(wait, milliseconds{10});
    }

    const WatchSettings& settings_;
    const WatchEvents& events_;
    const Workspace& workspace_;
    store::Originals originals_;
    std::unique_ptr<WatchRoom> room_;
    store::Store store_;
    Arrivals arrivals_;
    Hints hints_;
    std::string data_state_;
    std::map<std::string, store::HandIn> handins_; ///< the latest at each place of the inbox
    std::map<std::string, std::string> told_;      ///< of each folder, when its summary was written
    std::map<std::string, Moment> complained_;     ///< when to say the same again
    Moment load_next_ = Clock::now() + seconds{3};
    Moment settle_next_;
    Watched watched_;
};

} // namespace

Result<Watched> watch(const WatchSettings& settings, const WatchEvents& events)
{
    const auto& workspace = settings.workspace;
    auto asked = store::Turn::ask(workspace.turn());
    if (!asked) return tl::unexpected(asked.error());
    if (!asked->turn) return Watched{.busy = true, .holder = asked->holder};
    auto state = state_of_data(settings);
    auto room = WatchRoom::open(settings); // forks, so before the store is opened
    if (!room) return tl::unexpected(room.error());
    if (auto made = make_folders(workspace, (*room)->plans()); !made)
        return tl::unexpected(made.error());
    auto store = store::Store::open(workspace.database());
    if (!store) return tl::unexpected(store.error());
    Watcher watcher{settings, events, std::move(*room), std::move(*store), std::move(state)};
    if (auto picked_up = watcher.pick_up(); !picked_up) return tl::unexpected(picked_up.error());
    return watcher.run();
}

} // namespace absah::pipeline
