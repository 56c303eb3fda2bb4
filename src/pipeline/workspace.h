// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/model/plan.h"

#include <string>
#include <vector>

/// A school's workspace: the folder in which teachers hand in and Absah answers.
namespace absah::pipeline {

/// Where everything lies.
struct Workspace {
    Path root;

    [[nodiscard]] Path inbox() const { return root / "inbox"; } ///< a folder for each plan

    [[nodiscard]] Path plans() const { return root / "plans"; } ///< absah.plan/1, *.json

    [[nodiscard]] Path out() const { return root / "out"; } ///< accepted evidence, by plan

    [[nodiscard]] Path verifiers() const { return root / "verifiers"; } ///< the school's own rules

    [[nodiscard]] Path templates() const { return root / "templates"; } ///< and forms

    [[nodiscard]] Path database() const { return root / "absah.db"; }

    [[nodiscard]] Path originals() const { return root / "blobs"; }

    [[nodiscard]] Path turn() const { return root / "absah.lock"; }
};

/// Makes what is missing of a workspace in `folder` and leaves alone what is there. Returns the
/// names of what was made. Errors: Io; Usage for a folder inside another workspace.
struct MadeWorkspace {
    Workspace workspace;
    std::vector<std::string> made; ///< below the workspace; empty when all was there
};

Result<MadeWorkspace> make_workspace(const Path& folder);

/// The workspace in `folder`. NotFound when it is none.
Result<Workspace> open_workspace(const Path& folder);

/// The name of a plan's folder in inbox/ and out/: its `folder`, else its id; empty where neither
/// can be the name of a folder.
std::string folder_of(const Plan& plan);

/// Makes inbox/<folder> for each plan that has none. Io.
Result<void> make_folders(const Workspace& workspace, const std::vector<Plan>& plans);

} // namespace absah::pipeline
