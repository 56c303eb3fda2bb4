// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "faces/cli/app.h"
#include "faces/cli/options.h"

/// Private to this room: one function a command.
namespace absah::cli {

Exit run_check(const CommonOptions& common, const CheckOptions& options);
Exit run_render(const CommonOptions& common, const RenderOptions& options);
Exit run_import(const CommonOptions& common, const ImportOptions& options);
Exit run_key(const CommonOptions& common, const KeyOptions& options);
Exit run_explain(const CommonOptions& common, const ExplainOptions& options);

/// One line on standard error: what could not be done, in the user's language, and the reason.
void complain(Language language, const Error& error);

/// False when standard output could not take everything (disk full, closed pipe).
bool flush_output();

} // namespace absah::cli
