// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/typefaces.h"
#include "records/catalog/record_needs.h"
#include "records/catalog/terms.h"
#include "records/reports/record.h"

#include <algorithm>
#include <filesystem>

#include "paper.h"

namespace absah {
namespace {

const Path templates = Path(ABSAH_SOURCE_DIR) / "templates";

/// Every record beside a template, whose folder names the report.
std::vector<Path> samples()
{
    std::vector<Path> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(templates))
        if (entry.path().parent_path().filename() == "samples" &&
            entry.path().extension() == ".json")
            found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

std::string name_of(const testing::TestParamInfo<Path>& sample)
{
    auto name = sample.param.parent_path().parent_path().filename().string() + "_" +
                sample.param.stem().string();
    std::ranges::replace(name, '-', '_');
    return name;
}

class ShippedPaper : public testing::TestWithParam<Path> {};

/// In the letters that it is printed in.
TEST_P(ShippedPaper, HasNothingOverAnotherOnAnyPaper)
{
    const std::array folders{templates};
    const auto report = GetParam().parent_path().parent_path().filename().string();
    const auto form = catalog::load_template(folders, report);
    ASSERT_TRUE(form) << form.error().message;
    const auto terms = catalog::load_terms(folders);
    ASSERT_TRUE(terms) << terms.error().message;
    const auto needs = catalog::load_record_needs(folders, report);
    ASSERT_TRUE(needs) << needs.error().message;
    const auto record =
        reports::read_record(GetParam(), {needs->schema, needs->needs}, *terms, Language::English);
    ASSERT_TRUE(record) << record.error().message;
    static const auto faces = pdf::Typefaces::load();
    ASSERT_TRUE(faces) << faces.error().message;
    const test::FakeType unused;
    const auto lent = test::tools_with(unused);
    const render::Tools tools{*faces, lent.code, lent.picture};
    for (const auto paper : {form::Paper::A4, form::Paper::F4}) {
        const auto made = render::render(*form, *record, tools, {.paper = paper, .date = {}});
        ASSERT_TRUE(made) << made.error().message;
        const auto& page = form->page;
        const double margin = std::min({page.left, page.right, page.top, page.bottom});
        test::expect_sound(made->document, margin, *faces);
        for (const auto& room : made->rooms) {
            const auto& items = made->document.pages.at(room.page);
            for (const auto& text : test::all_of<drawing::Text>(items)) {
                const auto box = test::box_of(text, *faces);
                const bool beside = box.right() < room.area.left || box.left > room.area.right();
                const bool above = box.bottom() < room.area.top + 0.2 * text.size;
                const bool below = box.top > room.area.bottom() - 0.2 * text.size;
                EXPECT_TRUE(beside || above || below)
                    << text.words << " where " << room.id << " signs";
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Samples, ShippedPaper, testing::ValuesIn(samples()), name_of);

} // namespace
} // namespace absah
