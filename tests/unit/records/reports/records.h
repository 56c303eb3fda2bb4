// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "records/catalog/terms.h"
#include "records/reports/record.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string>

namespace absah::reports::test {

/// The words of the forms as they are shipped.
inline const terms::Terms& shipped_terms()
{
    static const auto terms = [] {
        const std::array folders{Path(ABSAH_SOURCE_DIR) / "templates"};
        return catalog::load_terms(folders);
    }();
    EXPECT_TRUE(terms) << (terms ? "" : terms.error().message);
    return *terms;
}

/// A file that holds `text`, gone at the end.
class File {
public:
    explicit File(const std::string& text)
    {
        std::string name = (std::filesystem::temp_directory_path() / "absah-XXXXXX").string();
        ::close(::mkstemp(name.data()));
        path_ = name;
        std::ofstream(path_, std::ios::binary) << text;
    }

    ~File() { ::unlink(path_.c_str()); }

    File(const File&) = delete;
    File& operator=(const File&) = delete;

    [[nodiscard]] const Path& path() const { return path_; }

private:
    Path path_;
};

inline Path sample(const std::string& paper, const std::string& name)
{
    return Path(ABSAH_SOURCE_DIR) / "templates" / paper / "samples" / (name + ".json");
}

/// A shipped sample, which must be whole.
inline Field
read_sample(const std::string& paper, const std::string& name, const Wanted& wanted = {})
{
    auto record = read_record(sample(paper, name), wanted, shipped_terms(), Language::Indonesian);
    EXPECT_TRUE(record) << (record ? "" : record.error().message);
    return record ? *record : Field();
}

inline std::string shown(const Field& record, const std::string& path)
{
    const auto* found = record.find(path);
    return found == nullptr ? "(none)" : found->shown();
}

} // namespace absah::reports::test
