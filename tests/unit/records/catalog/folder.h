// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace absah::test {

/// A folder of its own for one test, gone afterwards.
class Folder {
public:
    Folder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "absah-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }

    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    /// Writes `text` to `name` below the folder, making the folders on the way.
    Path write(const std::string& name, std::string_view text) const
    {
        const auto file = path_ / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }

    [[nodiscard]] const Path& path() const { return path_; }

private:
    Path path_;
};

} // namespace absah::test
