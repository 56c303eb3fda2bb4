// SPDX-License-Identifier: Apache-2.0
#include "pipeline/print_judgement.h"

#include "pipeline/report.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>

namespace absah::pipeline {
namespace {

const Path source = ABSAH_SOURCE_DIR;

/// A page of the print of `record` on which only the person's name was read.
Checked print_of(const Path& record, const Path& key)
{
    const auto press =
        Press::load({.report = "evaluasi", .templates = {source / "templates"}, .key = key});
    EXPECT_TRUE(press) << press.error().message;
    const auto code = press->proof_text(record);
    EXPECT_TRUE(code) << code.error().message;
    PrintPage page;
    page.code = *code;
    page.number = page.count = 1;
    page.words = {{"SITI", {100, 100, 60, 20}}, {"NURHALIZAH,", {170, 100, 120, 20}}};
    for (auto& word : page.words)
        word.confidence = 1;
    Checked checked;
    checked.reading.kind = Kind::OwnPrint;
    checked.reading.print = {page};
    return checked;
}

std::string person_told(Checked& checked, const RecordShelf* records)
{
    const std::array folders{source / "verifiers"};
    const auto verifiers = catalog::load_verifiers(folders);
    EXPECT_TRUE(verifiers);
    const PrintSettings settings{{source / "templates"}, Language::English, records};
    Reprinter forms(settings.templates, settings.language);
    examine_print(checked, forms, settings, *verifiers);
    const auto& values = checked.print->values;
    const auto person = std::ranges::find(values, "person", &PrintValue::name);
    return person == values.end() ? "" : person->seen;
}

TEST(PrintJudgement, TellsANameAsItsRecordWritesIt)
{
    const test::TempFolder folder;
    const auto key = crypto::SigningKey::make();
    ASSERT_TRUE(key && key->save(folder.path() / "school.key"));
    const auto record = folder.path() / "siti.json";
    std::filesystem::copy_file(source / "templates/evaluasi/samples/normal.json", record);
    const auto shelf = RecordShelf::open(folder.path());
    ASSERT_TRUE(shelf);
    auto checked = print_of(record, folder.path() / "school.key");
    EXPECT_EQ(person_told(checked, &*shelf), "Siti Nurhalizah");
    EXPECT_EQ(person_told(checked, nullptr), "siti nurhalizah");
}

} // namespace
} // namespace absah::pipeline
