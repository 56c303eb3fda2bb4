// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/catalog.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace absah::catalog {
namespace {

namespace fs = std::filesystem;

bool holds_verifiers(const Path& folder)
{
    std::error_code ignored;
    return fs::is_directory(folder / "verifiers", ignored);
}

/// The program lies in bin/ or in libexec/absah/.
Path beside_the_program()
{
    std::error_code error;
    const auto program = fs::read_symlink("/proc/self/exe", error);
    if (error) return {};
    auto prefix = program.parent_path().parent_path();
    if (prefix.filename() == "libexec") prefix = prefix.parent_path();
    return prefix / "share" / "absah";
}

} // namespace

Result<Path> find_data_folder()
{
    const char* configured = std::getenv("ABSAH_DATA_DIR");
    if (configured != nullptr && *configured != '\0') {
        if (holds_verifiers(configured)) return Path(configured);
        return fail(
            ErrorCode::NotFound,
            fmt::format("ABSAH_DATA_DIR is {}, but that holds no folder verifiers", configured));
    }
    const auto installed = beside_the_program();
    const Path source = ABSAH_SOURCE_DATA_DIR;
    for (const auto& folder : {installed, source})
        if (!folder.empty() && holds_verifiers(folder)) return folder;
    return fail(
        ErrorCode::NotFound,
        fmt::format(
            "no folder verifiers in {} or {}: set ABSAH_DATA_DIR",
            installed.string(),
            source.string()));
}

} // namespace absah::catalog
