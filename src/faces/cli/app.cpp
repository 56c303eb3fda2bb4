// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/app.h"

#include "faces/cli/commands.h"
#include "faces/cli/options.h"
#include "pipeline/decoders.h"

namespace absah::cli {

namespace {

Exit run_command(const Command& command)
{
    if (const auto exit = run_light(command, pipeline::all_decoders())) return *exit;
    if (const auto* check = std::get_if<CheckOptions>(&command.what))
        return run_check(command.common, *check);
    if (const auto* init = std::get_if<InitOptions>(&command.what))
        return run_init(command.common, *init);
    if (const auto* watch = std::get_if<WatchOptions>(&command.what))
        return run_watch(command.common, *watch);
    if (const auto* attach = std::get_if<AttachOptions>(&command.what))
        return run_attach(command.common, *attach);
    if (const auto* pack = std::get_if<PackOptions>(&command.what))
        return run_pack(command.common, *pack);
    return run_version();
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
