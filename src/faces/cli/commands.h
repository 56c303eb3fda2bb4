// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "faces/cli/app.h"
#include "faces/cli/options.h"

#include <optional>

namespace absah::pipeline {
struct Decoders;
}

/// Private to this room: one function a command.
namespace absah::cli {

Exit run_check(const CommonOptions& common, const CheckOptions& options);

/// Nothing, and nothing done, when the report shows pictures and `decoders` has none for them.
std::optional<Exit> run_render(
    const CommonOptions& common, const RenderOptions& options, const pipeline::Decoders& decoders);

Exit run_import(const CommonOptions& common, const ImportOptions& options);
Exit run_plan(const CommonOptions& common, const PlanOptions& options);
Exit run_key(const CommonOptions& common, const KeyOptions& options);
Exit run_explain(const CommonOptions& common, const ExplainOptions& options);

Exit run_init(const CommonOptions& common, const InitOptions& options);
Exit run_watch(const CommonOptions& common, const WatchOptions& options);
Exit run_attach(const CommonOptions& common, const AttachOptions& options);

Exit run_pack(const CommonOptions& common, const PackOptions& options);

Exit run_version();

/// Commands that need no library for reading evidence; nothing, and nothing done, for all others.
std::optional<Exit> run_light(const Command& command, const pipeline::Decoders& decoders);

/// One line on standard error: what could not be done, in the user's language, and the reason.
void complain(Language language, const Error& error);

/// False when standard output could not take everything (disk full, closed pipe).
bool flush_output();

/// The end of every run: `exit`, or Failed when standard output could not take everything.
Exit finished(Language language, Exit exit);
Exit end_with(const Ending& ending);

} // namespace absah::cli
