// SPDX-License-Identifier: Apache-2.0
#include "pipeline/workspace.h"

#include "records/store/store.h"

#include <system_error>

namespace absah::pipeline {

namespace {

namespace fs = std::filesystem;

Result<bool> make_folder(const Path& folder)
{
    std::error_code error;
    if (fs::is_directory(folder, error)) return false; // a link to one is fine: a share elsewhere
    fs::create_directories(folder, error);
    if (error) return fail(ErrorCode::Io, folder.string() + ": " + error.message());
    return true;
}

bool is_there(const Path& path)
{
    std::error_code unknown;
    return fs::exists(path, unknown);
}

/// Answers beside the evidence of one workspace would be evidence for the other.
Result<void> expect_no_workspace_above(const Path& folder)
{
    std::error_code error;
    auto above = fs::weakly_canonical(fs::absolute(folder, error), error).parent_path();
    if (error) return fail(ErrorCode::Io, folder.string() + ": " + error.message());
    for (; above.has_relative_path(); above = above.parent_path())
        if (is_there(Workspace{above}.database()))
            return fail(ErrorCode::Usage, folder.string() + ": lies in " + above.string());
    return {};
}

bool names_a_folder(const std::string& name)
{
    constexpr std::size_t longest = 200; // bytes; file systems allow 255
    return !name.empty() && name.size() <= longest && name.front() != '.' &&
           name.find('/') == std::string::npos && name.find('\0') == std::string::npos;
}

} // namespace

Result<MadeWorkspace> make_workspace(const Path& folder)
{
    if (auto alone = expect_no_workspace_above(folder); !alone)
        return tl::unexpected(alone.error());
    MadeWorkspace done{{folder}, {}};
    const auto& workspace = done.workspace;
    for (const auto& part :
         {workspace.inbox(),
          workspace.plans(),
          workspace.out(),
          workspace.verifiers(),
          workspace.templates(),
          workspace.originals()}) {
        const auto made = make_folder(part);
        if (!made) return tl::unexpected(made.error());
        if (*made) done.made.push_back(part.filename().string() + "/");
    }
    const bool fresh = !is_there(workspace.database());
    if (const auto opened = store::Store::open(workspace.database()); !opened)
        return tl::unexpected(opened.error());
    if (fresh) done.made.push_back(workspace.database().filename().string());
    return done;
}

Result<Workspace> open_workspace(const Path& folder)
{
    Workspace workspace{folder};
    if (!is_there(workspace.database()) || !is_there(workspace.inbox()))
        return fail(
            ErrorCode::NotFound, folder.string() + ": is no workspace; absah init makes one");
    return workspace;
}

std::string folder_of(const Plan& plan)
{
    if (names_a_folder(plan.folder)) return plan.folder;
    return names_a_folder(plan.id) ? plan.id : std::string();
}

Result<void> make_folders(const Workspace& workspace, const std::vector<Plan>& plans)
{
    for (const auto& plan : plans) {
        const auto name = folder_of(plan);
        if (name.empty()) continue;
        if (const auto made = make_folder(workspace.inbox() / name); !made)
            return tl::unexpected(made.error());
    }
    return {};
}

} // namespace absah::pipeline
