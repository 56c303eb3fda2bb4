// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "fences/pdf/writer.h"
#include "support/programs.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <string>

namespace absah::pdf {

/// The default family, read once for all tests.
inline const Typefaces& typefaces()
{
    static const auto loaded = Typefaces::load();
    if (!loaded) throw std::runtime_error(loaded.error().message);
    return *loaded;
}

/// An A4 page with two lines of text.
inline drawing::Document paper()
{
    drawing::Document document;
    document.information.title = "Sasaran Kinerja Pegawai";
    document.information.author = "SMP Negeri 7 Sagara";
    document.information.subject = "SKP";
    document.information.date = std::chrono::year{2024} / 6 / 30;
    drawing::Page page{595.276, 841.89, {}};
    page.items.push_back(
        drawing::Text{{60, 80}, "SASARAN KINERJA PEGAWAI", drawing::Face::Bold, 14, {}});
    page.items.push_back(
        drawing::Text{{60, 110}, "Siti Nurhalizah, S.Pd.", drawing::Face::Regular, 11, {}});
    document.pages.push_back(page);
    return document;
}

inline drawing::Text regular(double x, double y, std::string words)
{
    return {{x, y}, std::move(words), drawing::Face::Regular, 11, {}};
}

/// A file that is gone with its last user. Its name says which process made it.
class Written {
public:
    explicit Written(const std::string& bytes)
    {
        static int count = 0;
        file_ = Path{testing::TempDir()} / ("absah-paper-" + std::to_string(getpid()) + '-' +
                                            std::to_string(++count) + ".pdf");
        const auto written = write_file(file_, bytes);
        if (!written) throw std::runtime_error(written.error().message);
    }

    Written(const Written&) = delete;
    Written& operator=(const Written&) = delete;
    Written(Written&&) = delete;
    Written& operator=(Written&&) = delete;

    ~Written() { std::filesystem::remove(file_); }

    [[nodiscard]] const Path& file() const { return file_; }

    [[nodiscard]] std::string name() const { return file_.string(); }

private:
    Path file_;
};

using test::run;
using test::Said;

} // namespace absah::pdf
