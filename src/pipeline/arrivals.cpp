// SPDX-License-Identifier: Apache-2.0
#include "pipeline/arrivals.h"

#include "pipeline/inputs.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace absah::pipeline {

namespace {

namespace fs = std::filesystem;

/// "a.hasil.html.X7sK2q": the draft of a card, left by a process that was killed.
bool is_draft_of_card(std::string_view name)
{
    constexpr std::string_view mark = ".hasil.html.";
    constexpr std::size_t random = 6;
    const auto at = name.rfind(mark);
    return at != std::string_view::npos && name.size() == at + mark.size() + random;
}

bool is_unfinished(const Path& name)
{
    constexpr std::array<std::string_view, 6> endings{
        ".part", ".partial", ".filepart", ".crdownload", ".download", ".tmp"};
    auto ending = name.extension().string();
    std::ranges::transform(
        ending, ending.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return std::ranges::find(endings, ending) != endings.end();
}

void sort_in(const fs::directory_entry& entry, const std::string& path, Look& look)
{
    std::error_code error;
    const auto status = entry.symlink_status(error);
    if (error || !fs::exists(status)) return;
    if (fs::is_symlink(status)) {
        look.links.push_back(path);
    } else if (!fs::is_regular_file(status)) {
        look.special.push_back(path);
    } else if (is_unfinished(entry.path().filename())) {
        look.unfinished.push_back(path);
    } else if (const auto mark = store::mark_of(entry.path())) {
        look.files.push_back({path, *mark});
    }
}

/// Lists one folder; its own folders are added to `left`.
void look_into_folder(
    const Path& inbox, const std::string& folder, std::vector<std::string>& left, Look& look)
{
    std::error_code error;
    auto at = fs::directory_iterator(inbox / Path{folder}, error);
    if (error) {
        if (error == std::errc::permission_denied) look.closed.push_back(folder);
        return;
    }
    look.folders.push_back(folder);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) {
        const auto name = at->path().filename();
        if (is_left_out(name) || is_draft_of_card(name.string())) continue;
        const auto path = folder.empty() ? name.string() : folder + '/' + name.string();
        std::error_code unknown;
        const auto status = at->symlink_status(unknown);
        if (fs::is_directory(status))
            left.push_back(path);
        else
            sort_in(*at, path, look);
    }
}

} // namespace

Look look_into(const Path& inbox)
{
    constexpr std::size_t deepest = 4000; // bytes of a path; the system takes 4096
    Look look;
    std::vector<std::string> left{""};
    while (!left.empty()) {
        const auto folder = std::move(left.back());
        left.pop_back();
        if (folder.size() < deepest) look_into_folder(inbox, folder, left, look);
    }
    std::ranges::sort(look.files, {}, &Look::File::path);
    return look;
}

Arrivals::Arrivals(const Patience& patience)
    : patience_(patience)
{
}

void Arrivals::know(const std::string& path, const store::FileMark& mark)
{
    known_[path] = mark;
    waiting_.erase(path);
}

void Arrivals::forget(const std::string& path)
{
    known_.erase(path);
    waiting_.erase(path);
}

bool Arrivals::has_arrived(
    Waiting& file, const std::string& path, Moment now, const EndOf& end_of) const
{
    if (now < file.due) return false;
    // An end does not change while the mark stays; who has the file open may.
    if (!file.asked || file.end == FileEnd::Open || file.end == FileEnd::Unknown)
        file.end = end_of(path);
    file.asked = true;
    switch (file.end) {
    case FileEnd::Whole:
        return true;
    case FileEnd::Unmarked:
        file.due = file.quiet + patience_.unmarked;
        break;
    case FileEnd::Missing:
        file.due = file.quiet + patience_.missing;
        break;
    case FileEnd::Open:
    case FileEnd::Unknown:
        file.due = now + patience_.whole;
        break;
    }
    return now >= file.due;
}

std::vector<Look::File> Arrivals::take(const Look& look, Moment now, const EndOf& end_of)
{
    std::vector<std::pair<Moment, Look::File>> ready;
    std::set<std::string> seen;
    for (const auto& file : look.files) {
        seen.insert(file.path);
        const auto known = known_.find(file.path);
        if (known != known_.end() && known->second == file.mark) {
            waiting_.erase(file.path);
            continue;
        }
        auto [at, is_new] =
            waiting_.try_emplace(file.path, Waiting{.mark = file.mark, .first = now, .quiet = now});
        auto& waiting = at->second;
        if (is_new || waiting.mark != file.mark) {
            waiting.mark = file.mark;
            waiting.quiet = now;
            waiting.due = now + patience_.whole;
            waiting.asked = false;
        }
        if (has_arrived(waiting, file.path, now, end_of)) ready.emplace_back(waiting.first, file);
    }
    std::erase_if(waiting_, [&](const auto& one) { return !seen.contains(one.first); });
    std::erase_if(known_, [&](const auto& one) { return !seen.contains(one.first); });
    std::ranges::stable_sort(ready, {}, [](const auto& one) { return one.first; });
    std::vector<Look::File> files;
    for (auto& [first, file] : ready) {
        know(file.path, file.mark);
        files.push_back(std::move(file));
    }
    return files;
}

std::optional<Moment> Arrivals::next() const
{
    std::optional<Moment> first;
    for (const auto& [path, file] : waiting_)
        first = first ? std::min(*first, file.due) : file.due;
    return first;
}

std::map<std::string, FileEnd> Arrivals::delayed(Moment now) const
{
    std::map<std::string, FileEnd> late;
    for (const auto& [path, file] : waiting_)
        if (now - file.first > patience_.missing) late.emplace(path, file.end);
    return late;
}

bool Arrivals::waits_for_more(Moment now) const
{
    return std::ranges::any_of(
        waiting_, [&](const auto& one) { return now - one.second.first <= 2 * patience_.missing; });
}

} // namespace absah::pipeline
