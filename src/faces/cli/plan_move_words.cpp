// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/plan_move_words.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <cstdio>
#include <string>

namespace absah::cli {

namespace {

using reports::MoveOutcome;

void say(FILE* stream, const std::string& line)
{
    std::fprintf(stream, "%s\n", clean_utf8(line).c_str());
}

std::string words_of(const std::vector<PossibleMove>& moves)
{
    std::string words;
    for (const auto& one : moves)
        words += fmt::format(
            "{}--to {} --by {}", words.empty() ? "" : "; ", id_of(one.to), id_of(one.actor));
    return words;
}

void say_possible(const reports::MovedPlan& moved, Language language)
{
    const auto words = words_of(moved.possible);
    if (words.empty())
        say(stderr,
            std::string(
                in(language,
                   "Dari sini tidak ada langkah lagi.",
                   "There is no further move from here.")));
    else
        say(stderr, std::string(in(language, "Yang dapat: ", "Possible: ")) + words);
    say(stderr, std::string(in(language, "Rencananya tidak diubah.", "The plan was not changed.")));
}

void say_remarks(const Path& file, const reports::MovedPlan& moved, FILE* stream)
{
    for (const auto& one : moved.remarks)
        say(stream, fmt::format("{}: {}: {}", file.string(), one.path, one.message));
}

/// Places are those of the plan after the move, which nobody has: lines would mislead.
Exit refuse(
    const Path& file,
    const reports::PlanStep& step,
    const reports::MovedPlan& moved,
    Language language)
{
    const auto text = moved.outcome == MoveOutcome::NoWay
                          ? in(language,
                               "absah: tidak ada langkah dari {} ke {}",
                               "absah: no move leads from {} to {}")
                          : in(language,
                               "absah: belum dapat dipindahkan dari {} ke {}",
                               "absah: it cannot be moved from {} to {} yet");
    say(stderr, fmt::format(fmt::runtime(text), id_of(moved.from), id_of(step.to)));
    say_remarks(file, moved, stderr);
    say_possible(moved, language);
    return Exit::Findings;
}

} // namespace

Exit tell_move(
    const CommonOptions& common,
    const Path& file,
    const reports::PlanStep& step,
    const reports::MovedPlan& moved)
{
    const auto language = common.language;
    if (moved.outcome == MoveOutcome::NoWay || moved.outcome == MoveOutcome::Refused)
        return refuse(file, step, moved, language);
    if (common.quiet) return Exit::Clean;
    if (moved.outcome == MoveOutcome::WasThere) {
        const auto text =
            in(language,
               "{}: sudah {}, tidak ada yang diubah",
               "{}: is {} already, nothing was changed");
        say(stdout, fmt::format(fmt::runtime(text), moved.id, id_of(moved.from)));
        return Exit::Clean;
    }
    say(stdout,
        fmt::format(
            "{}: {} -> {} ({}, {}, {})",
            moved.id,
            id_of(moved.from),
            id_of(step.to),
            moved.move ? id_of(*moved.move) : "",
            id_of(step.by),
            to_iso(step.date)));
    if (!moved.history)
        say(stdout,
            std::string(
                in(language,
                   "Rencana ini belum punya riwayat, maka hanya keadaannya yang diubah.",
                   "This plan has no history, so only its state was changed.")));
    say_remarks(file, moved, stdout);
    return Exit::Clean;
}

} // namespace absah::cli
