// SPDX-License-Identifier: Apache-2.0
#include "pipeline/watch_room.h"

#include "pipeline/inputs.h"
#include "pipeline/reading_room.h"

#include <utility>

namespace absah::pipeline {

WatchRoom::WatchRoom(catalog::Verifiers verifiers, std::vector<Plan> plans, RecordShelf records)
    : verifiers_(std::move(verifiers)),
      plans_(std::move(plans)),
      records_(std::move(records)),
      check_{.verifiers = verifiers_, .plans = plans_}
{
}

Result<std::unique_ptr<WatchRoom>> WatchRoom::open(const WatchSettings& settings)
{
    const auto data = catalog::find_data_folder();
    if (!data) return tl::unexpected(data.error());
    std::vector<Path> folders{*data / "verifiers", settings.workspace.verifiers()};
    folders.insert(folders.end(), settings.verifiers.begin(), settings.verifiers.end());
    auto verifiers = catalog::load_verifiers(folders);
    if (!verifiers) return tl::unexpected(verifiers.error());
    auto plans = catalog::load_plans(settings.workspace.plans());
    if (!plans) return tl::unexpected(plans.error());
    auto records = RecordShelf::open(settings.workspace.plans());
    if (!records) return tl::unexpected(records.error());
    std::unique_ptr<WatchRoom> room{
        new WatchRoom{std::move(*verifiers), std::move(*plans), std::move(*records)}};
    auto& check = room->check_;
    check.limits.pages = settings.max_pages;
    check.jobs = settings.jobs;
    check.pictures = true;
    check.prints.templates = {settings.workspace.templates(), *data / "templates"};
    check.prints.language = settings.language;
    check.prints.records = &room->records_;
    room->pool_.reset(new Pool(make_reading_pool(check))); // it cannot be moved
    return room;
}

std::string state_of_data(const WatchSettings& settings)
{
    std::vector<Path> folders{settings.workspace.plans(), settings.workspace.verifiers()};
    folders.insert(folders.end(), settings.verifiers.begin(), settings.verifiers.end());
    const auto files = list_inputs(folders);
    if (!files) return {};
    std::string state;
    for (const auto& file : *files) {
        const auto mark = store::mark_of(file.path);
        state += file.path.string() + '\t' +
                 (mark ? std::to_string(mark->size) + ' ' + std::to_string(mark->changed) : "") +
                 '\n';
    }
    return state;
}

} // namespace absah::pipeline
