// SPDX-License-Identifier: Apache-2.0
#include "pipeline/inputs.h"

#include "core/base/text.h"

#include <algorithm>
#include <system_error>

namespace absah::pipeline {

namespace {

bool can_be_listed(const Path& folder)
{
    std::error_code error;
    (void)std::filesystem::directory_iterator(folder, error);
    return !error;
}

Result<std::vector<InputFile>> list_folder(const Path& folder)
{
    namespace fs = std::filesystem;
    std::vector<InputFile> files;
    std::error_code error;
    auto at = fs::recursive_directory_iterator(folder, error);
    for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
        const bool left_out = is_left_out(at->path().filename());
        std::error_code unknown; // what cannot be looked at is listed; reading it tells why
        if (at->is_directory(unknown)) {
            const bool passed_by = left_out || at->is_symlink(unknown);
            const bool closed = !passed_by && !can_be_listed(at->path());
            if (passed_by || closed) at.disable_recursion_pending();
            if (!closed) continue; // a closed folder has a line of its own, which tells why
        }
        if (left_out) continue;
        files.push_back(
            {at->path(), clean_utf8(at->path().lexically_relative(folder).generic_string()), {}});
    }
    if (error) return fail(ErrorCode::Io, folder.string() + ": " + error.message());
    std::sort(
        files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

} // namespace

bool is_left_out(const Path& name)
{
    const auto text = name.string();
    return text.starts_with('.') || text.starts_with("~$") || text.ends_with(".hasil.html") ||
           text == "Thumbs.db" || text == "desktop.ini";
}

Result<std::vector<InputFile>> list_inputs(std::span<const Path> named)
{
    std::vector<InputFile> all;
    for (const auto& name : named) {
        std::error_code error;
        const auto status = std::filesystem::status(name, error);
        if (!std::filesystem::exists(status)) {
            return fail(ErrorCode::NotFound, name.string() + ": not found");
        }
        if (!std::filesystem::is_directory(status)) {
            all.push_back({name, clean_utf8(name.generic_string()), {}});
            continue;
        }
        auto files = list_folder(name);
        if (!files) return files;
        std::move(files->begin(), files->end(), std::back_inserter(all));
    }
    return all;
}

} // namespace absah::pipeline
