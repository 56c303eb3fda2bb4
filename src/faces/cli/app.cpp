// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/app.h"

#include "faces/cli/commands.h"
#include "faces/cli/options.h"
#include "pipeline/decoders.h"

namespace absah::cli {

namespace {

Exit run_command(const Command& command)
{
    if (const auto* check = std::get_if<CheckOptions>(&command.what))
        return run_check(command.common, *check);
    if (const auto* render = std::get_if<RenderOptions>(&command.what))
        return run_render(command.common, *render, pipeline::all_decoders()).value_or(Exit::Failed);
    if (const auto* table = std::get_if<ImportOptions>(&command.what))
        return run_import(command.common, *table);
    if (const auto* plan = std::get_if<PlanOptions>(&command.what))
        return run_plan(command.common, *plan);
    if (const auto* key = std::get_if<KeyOptions>(&command.what))
        return run_key(command.common, *key);
    if (const auto* init = std::get_if<InitOptions>(&command.what))
        return run_init(command.common, *init);
    if (const auto* watch = std::get_if<WatchOptions>(&command.what))
        return run_watch(command.common, *watch);
    if (const auto* attach = std::get_if<AttachOptions>(&command.what))
        return run_attach(command.common, *attach);
    if (std::holds_alternative<VersionOptions>(command.what)) return run_version();
    return run_explain(command.common, std::get<ExplainOptions>(command.what));
}

} // namespace

Exit run(std::span<const std::string_view> args)
{
    const auto parsed = parse(args, language_of_environment());
    if (const auto* ending = std::get_if<Ending>(&parsed)) return end_with(*ending);
    const auto& command = std::get<Command>(parsed);
    return finished(command.common.language, run_command(command));
}

} // namespace absah::cli
