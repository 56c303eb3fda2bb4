// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/app.h"
#include "faces/cli/commands.h"
#include "faces/cli/options.h"
#include "pipeline/decoders.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace absah::cli {
namespace {

/// Beside this program where it was built, in libexec where it was installed; empty when missing.
Path reading_program()
{
    std::error_code unknown; // what cannot be looked at is not there for us
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", unknown).parent_path();
    for (const auto& file :
         {folder / "absah-read", folder.parent_path() / "libexec/absah/absah-read"})
        if (std::filesystem::is_regular_file(file, unknown)) return file;
    return {};
}

/// Comes back only when it cannot be done.
Exit hand_over(const Command& command, std::span<const std::string_view> args)
{
    const auto program = reading_program();
    std::vector<std::string> words{"absah"};
    words.insert(words.end(), args.begin(), args.end());
    std::vector<char*> pointers;
    for (auto& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    if (!program.empty()) ::execv(program.c_str(), pointers.data());
    const auto advice =
        in(command.common.language,
           "absah-read, bagian Absah yang membaca bukti; pasang ulang Absah",
           "absah-read, the part of Absah that reads evidence; install Absah again");
    complain(command.common.language, {ErrorCode::NotFound, std::string(advice), {}});
    return Exit::Failed;
}

} // namespace

std::optional<Exit> run_light(const Command& command, const pipeline::Decoders& decoders)
{
    if (const auto* render = std::get_if<RenderOptions>(&command.what))
        return run_render(command.common, *render, decoders);
    if (const auto* table = std::get_if<ImportOptions>(&command.what))
        return run_import(command.common, *table);
    if (const auto* plan = std::get_if<PlanOptions>(&command.what))
        return run_plan(command.common, *plan);
    if (const auto* key = std::get_if<KeyOptions>(&command.what))
        return run_key(command.common, *key);
    if (const auto* explain = std::get_if<ExplainOptions>(&command.what))
        return run_explain(command.common, *explain);
    return std::nullopt;
}

Exit run_or_hand_over(std::span<const std::string_view> args)
{
    const auto parsed = parse(args, language_of_environment());
    if (const auto* ending = std::get_if<Ending>(&parsed)) return end_with(*ending);
    const auto& command = std::get<Command>(parsed);
    const auto exit = run_light(command, {});
    return exit ? finished(command.common.language, *exit) : hand_over(command, args);
}

} // namespace absah::cli
