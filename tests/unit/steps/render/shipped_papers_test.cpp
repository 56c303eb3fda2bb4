// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/typefaces.h"
#include "records/catalog/record_needs.h"
#include "records/catalog/terms.h"
#include "records/reports/record.h"
#include "support/golden.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <sstream>
#include <utility>

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

const pdf::Typefaces& faces()
{
    static const auto loaded = pdf::Typefaces::load();
    EXPECT_TRUE(loaded) << loaded.error().message;
    return *loaded;
}

/// A sample's template, and its pages in the letters that it is printed in.
struct Paper {
    form::Template form;
    render::Rendered made;
};

Result<Paper> paper_of(const Path& sample, form::Paper size)
{
    const std::array folders{templates};
    const auto report = sample.parent_path().parent_path().filename().string();
    auto form = catalog::load_template(folders, report);
    if (!form) return tl::unexpected(form.error());
    const auto terms = catalog::load_terms(folders);
    if (!terms) return tl::unexpected(terms.error());
    const auto needs = catalog::load_record_needs(folders, report);
    if (!needs) return tl::unexpected(needs.error());
    const auto record =
        reports::read_record(sample, {needs->schema, needs->needs}, *terms, Language::English);
    if (!record) return tl::unexpected(record.error());
    const test::FakeType unused;
    const auto lent = test::tools_with(unused);
    const render::Tools tools{faces(), lent.code, lent.picture};
    return render::render(*form, *record, tools, {.paper = size, .date = {}})
        .map([&](render::Rendered&& made) {
            return Paper{std::move(*form), std::move(made)};
        });
}

TEST_P(ShippedPaper, HasNothingOverAnotherOnAnyPaper)
{
    for (const auto size : {form::Paper::A4, form::Paper::F4}) {
        const auto paper = paper_of(GetParam(), size);
        ASSERT_TRUE(paper) << paper.error().message;
        const auto& page = paper->form.page;
        const auto& made = paper->made;
        const double margin = std::min({page.left, page.right, page.top, page.bottom});
        test::expect_sound(made.document, margin, faces());
        for (const auto& room : made.rooms) {
            const auto& items = made.document.pages.at(room.page);
            for (const auto& text : test::all_of<drawing::Text>(items)) {
                const auto box = test::box_of(text, faces());
                const bool beside = box.right() < room.area.left || box.left > room.area.right();
                const bool above = box.bottom() < room.area.top + 0.2 * text.size;
                const bool below = box.top > room.area.bottom() - 0.2 * text.size;
                EXPECT_TRUE(beside || above || below)
                    << text.words << " where " << room.id << " signs";
            }
        }
    }
}

/// What a person sees of a page: every text with its place, size and face, every box and stroke, in
/// tenths of a millimetre, which no library's rounding reaches.
std::string seen(const drawing::Page& page)
{
    const auto tenths = [](double points) { return std::lround(points / test::millimetre * 10); };
    std::ostringstream out;
    out << "page " << tenths(page.width) << " x " << tenths(page.height) << '\n';
    for (const auto& text : test::all_of<drawing::Text>(page))
        out << tenths(text.start.x) << ' ' << tenths(text.start.y) << ' ' << text.size
            << (text.face == drawing::Face::Bold ? " bold " : " ") << text.words << '\n';
    for (const auto& frame : test::all_of<drawing::Frame>(page))
        out << "frame " << tenths(frame.area.left) << ' ' << tenths(frame.area.top) << ' '
            << tenths(frame.area.width) << ' ' << tenths(frame.area.height) << '\n';
    for (const auto& line : test::all_of<drawing::Line>(page))
        out << "line " << tenths(line.from.x) << ' ' << tenths(line.from.y) << ' '
            << tenths(line.to.x) << ' ' << tenths(line.to.y) << '\n';
    return out.str();
}

/// Of long papers the first and the last page.
TEST_P(ShippedPaper, LooksAsItDidWhenAPersonLookedAtIt)
{
    const auto report = GetParam().parent_path().parent_path().filename().string();
    for (const auto size : {form::Paper::A4, form::Paper::F4}) {
        const auto paper = paper_of(GetParam(), size);
        ASSERT_TRUE(paper) << paper.error().message;
        const auto& pages = paper->made.document.pages;
        std::string all = std::to_string(pages.size()) + " pages\n" + seen(pages.front());
        if (pages.size() > 1) all += seen(pages.back());
        const auto* name = size == form::Paper::A4 ? "-a4.txt" : "-f4.txt";
        const auto golden = "steps/render/" + report + '-' + GetParam().stem().string() + name;
        EXPECT_TRUE(test::matches_golden(golden, all));
    }
}

INSTANTIATE_TEST_SUITE_P(Samples, ShippedPaper, testing::ValuesIn(samples()), name_of);

} // namespace
} // namespace absah
