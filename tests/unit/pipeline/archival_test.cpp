// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/writer.h"
#include "pipeline/report.h"
#include "support/programs.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace absah::pipeline {
namespace {

namespace fs = std::filesystem;

const Path templates = Path(ABSAH_SOURCE_DIR) / "templates";

Path new_key(const test::TempFolder& folder)
{
    const auto key = crypto::SigningKey::make();
    EXPECT_TRUE(key && key->save(folder.path() / "school.key"));
    return folder.path() / "school.key";
}

/// Every sample of a report as PDF/A-1b: the same pages as its PDF/A-2b. Names of the files.
std::set<std::string>
write_twins(const std::string& report, form::Paper paper, const Path& key, const Path& folder)
{
    std::set<std::string> names;
    const auto press = Press::load(
        {.report = report,
         .templates = {templates},
         .paper = paper,
         .key = key,
         .decoders = all_decoders()});
    const auto faces = pdf::Typefaces::load();
    EXPECT_TRUE(press && faces) << report;
    if (!press || !faces) return names;
    for (const auto& sample : fs::directory_iterator(templates / report / "samples")) {
        if (sample.path().extension() != ".json") continue;
        auto pages = press->lay_out(sample.path());
        EXPECT_TRUE(pages) << pages.error().message;
        if (!pages) continue;
        pages->document.attachments.clear(); // 1b allows none; the pages are the same without
        const auto twin = pdf::write_pdf(pages->document, *faces, pdf::Archive::Pdf1b);
        EXPECT_TRUE(twin) << sample.path() << ": " << twin.error().message;
        const auto size = paper == form::Paper::A4 ? "-a4" : "-f4";
        const auto name = report + "-" + sample.path().stem().string() + size + ".pdf";
        if (twin && write_file(folder / name, *twin)) names.insert(name);
    }
    return names;
}

TEST(ShippedPapers, AreValidForKeepingToTheReferee)
{
    const test::TempFolder keys;
    const test::TempFolder twins;
    const auto key = new_key(keys);
    std::set<std::string> names;
    for (const auto& report : fs::directory_iterator(templates))
        if (fs::exists(report.path() / "samples"))
            for (const auto paper : {form::Paper::A4, form::Paper::F4})
                names.merge(write_twins(report.path().filename(), paper, key, twins.path()));
    ASSERT_GE(names.size(), 40U);
    const auto said = test::preflight(twins.path(), true);
    EXPECT_EQ(said.code, 0) << said.words;
    for (const auto& name : names)
        EXPECT_NE(said.words.find(name + " is a valid PDF/A-1b file"), std::string::npos) << name;
}

} // namespace
} // namespace absah::pipeline
