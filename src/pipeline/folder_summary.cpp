// SPDX-License-Identifier: Apache-2.0
#include "pipeline/folder_summary.h"

#include "pipeline/hand_in.h"
#include "pipeline/settle.h"
#include "steps/present/folder_page.h"

#include <algorithm>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace absah::pipeline {

namespace {

namespace fs = std::filesystem;
using present::FolderLine;
using present::FolderState;

FolderState state_of(const store::HandIn& handin)
{
    if (!handin.moved_to.empty()) return FolderState::Accepted;
    if (handin.verdict == Verdict::Accept) return FolderState::Complete;
    return handin.verdict == Verdict::Review ? FolderState::Doubtful : FolderState::Rejected;
}

/// What somebody has to do something about comes first, what is done last.
int turn_of(FolderState state)
{
    if (state == FolderState::Arriving) return 1;
    if (state == FolderState::Accepted || state == FolderState::Complete) return 2;
    return state == FolderState::Replaced ? 3 : 0;
}

/// Of the path below inbox/ what lies below `folder`.
std::string below(const std::string& path, const std::string& folder)
{
    return folder.empty() ? path : path.substr(folder.size() + 1);
}

void set_below(const std::string& folder, Look& look)
{
    const auto prefix = folder + '/';
    for (auto& file : look.files)
        file.path.insert(0, prefix);
    for (auto* names : {&look.links, &look.special, &look.unfinished, &look.closed})
        for (auto& name : *names)
            name.insert(0, prefix);
}

class Lines {
public:
    Lines(const Workspace& workspace, const std::string& folder, const InboxView& view)
        : workspace_(workspace),
          folder_(folder),
          view_(view)
    {
    }

    std::vector<FolderLine> of(const std::vector<store::HandIn>& handins)
    {
        std::map<std::string, const store::HandIn*> here; // the latest try at each place
        for (const auto& handin : handins) {
            if (handin.moved_to.empty())
                here[handin.path] = &handin;
            else
                add(handin, state_of(handin), handin.moved_to);
        }
        for (const auto& file : view_.look.files)
            if (inbox_folder(file.path) == folder_) add_present(file, here, handins);
        add_odd(view_.look.links, FolderState::Link);
        add_odd(view_.look.special, FolderState::Special);
        add_odd(view_.look.unfinished, FolderState::Unfinished);
        add_odd(view_.look.closed, FolderState::Closed);
        std::ranges::stable_sort(lines_, [](const FolderLine& a, const FolderLine& b) {
            return std::pair(turn_of(a.state), std::string_view(a.file)) <
                   std::pair(turn_of(b.state), std::string_view(b.file));
        });
        return std::move(lines_);
    }

private:
    void add(const store::HandIn& handin, FolderState state, const std::string& place)
    {
        FolderLine line{below(handin.path, folder_), state, handin.said, handin.advice, {}, place};
        const auto card = card_of(Path{handin.path});
        std::error_code unknown;
        if (fs::exists(workspace_.inbox() / card, unknown))
            line.card = below(card.generic_string(), folder_);
        lines_.push_back(std::move(line));
    }

    void add_present(
        const Look::File& file,
        const std::map<std::string, const store::HandIn*>& here,
        const std::vector<store::HandIn>& handins)
    {
        const auto found = here.find(file.path);
        if (found == here.end() || found->second->mark != file.mark) {
            add_arriving(file.path);
            return;
        }
        const auto& handin = *found->second;
        if (handin.replaced_by == 0) {
            add(handin, state_of(handin), {});
            return;
        }
        const auto later = std::ranges::find(handins, handin.replaced_by, &store::HandIn::id);
        add(handin,
            FolderState::Replaced,
            later == handins.end() ? "" : below(later->path, folder_));
    }

    void add_arriving(const std::string& path)
    {
        auto state = FolderState::Arriving;
        if (const auto late = view_.delayed.find(path); late != view_.delayed.end()) {
            if (late->second == FileEnd::Missing) state = FolderState::Cut;
            if (late->second == FileEnd::Open || late->second == FileEnd::Unknown)
                state = FolderState::Closed;
        }
        lines_.push_back({below(path, folder_), state, {}, {}, {}, {}});
    }

    void add_odd(const std::vector<std::string>& paths, FolderState state)
    {
        for (const auto& path : paths)
            if (inbox_folder(path) == folder_ && path != folder_)
                lines_.push_back({below(path, folder_), state, {}, {}, {}, {}});
    }

    const Workspace& workspace_;
    const std::string& folder_;
    const InboxView& view_;
    std::vector<FolderLine> lines_;
};

} // namespace

Result<void> write_summary(
    const Workspace& workspace,
    const store::Store& store,
    const std::string& folder,
    const InboxView& view,
    Language language)
{
    const auto place = workspace.inbox() / Path{folder};
    std::error_code unknown;
    if (!fs::is_directory(place, unknown)) return {};
    const auto handins = store.of_folder(folder);
    if (!handins) return tl::unexpected(handins.error());
    const auto lines = Lines{workspace, folder, view}.of(*handins);
    const auto there = read_text(place / summary_name);
    if (lines.empty() && !there) return {}; // nobody has handed in here yet
    const auto page = present::to_folder_page(folder, lines, language);
    if (there && *there == page) return {};
    return write_file(place / summary_name, page);
}

Result<void> write_summary_now(
    const Workspace& workspace,
    const store::Store& store,
    const std::string& folder,
    std::map<std::string, FileEnd> delayed,
    Language language)
{
    InboxView view{look_into(workspace.inbox() / Path{folder}), std::move(delayed)};
    if (!folder.empty()) set_below(folder, view.look);
    return write_summary(workspace, store, folder, view, language);
}

} // namespace absah::pipeline
