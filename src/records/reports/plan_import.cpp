// SPDX-License-Identifier: Apache-2.0
#include "fences/sheet/sheet.h"
#include "records/reports/check_plan.h"
#include "records/reports/import_record.h"
#include "records/reports/lookup.h"
#include "records/reports/parse.h"
#include "records/reports/plan_table.h"

#include <fmt/format.h>

#include <utility>

namespace absah::reports {
namespace {

std::string_view in(Language language, std::string_view indonesian, std::string_view english)
{
    return language == Language::Indonesian ? indonesian : english;
}

/// A plan of an array, or the only one of a file, with its place in the text.
class JsonPlans {
public:
    JsonPlans(const Path& file, const std::string& text, const Wanted& wanted, Language language)
        : file_(file),
          text_(text),
          wanted_(wanted),
          language_(language)
    {
    }

    Imported take(const Json& plan, const Keys& before, const terms::Terms& terms) const
    {
        const auto locate = [this, before](const Keys& at) {
            auto keys = before;
            keys.insert(keys.end(), at.begin(), at.end());
            return place_of(text_, keys);
        };
        Mistakes faults(file_, locate, language_);
        Mistakes notes = faults.empty_copy();
        Imported imported;
        imported.line = locate({}).line;
        if (const auto* shape = right_shape(plan, wanted_, faults); shape != nullptr) {
            imported.id = words_at(plan, "/id");
            auto checked = plan;
            check_shape(checked, *shape, terms, faults);
            check_sense(checked, faults);
            check_plan(checked, *wanted_.regulations, language_, faults, notes);
        }
        if (faults.none())
            imported.json = plan.dump(1) + '\n';
        else
            imported.error = faults.error();
        return imported;
    }

private:
    const Path& file_;
    const std::string& text_;
    const Wanted& wanted_;
    Language language_;
};

/// The first letter that is none of a byte order mark or blanks.
char first_letter(std::string_view text)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    const auto at = text.find_first_not_of(" \t\r\n");
    return at == std::string_view::npos ? '\0' : text[at];
}

Result<std::vector<Imported>> import_sheet(
    const Path& file,
    const std::string& bytes,
    const Wanted& wanted,
    const terms::Terms& terms,
    Language language)
{
    auto sheet = sheet::read_workbook(bytes);
    if (!sheet)
        return wrong_file(
            file,
            {1,
             1,
             "/",
             fmt::format(
                 "{} ({})",
                 in(language,
                    "buku kerja ini tidak dapat dibaca; simpan lagi dari Excel, atau sebagai CSV",
                    "this workbook cannot be read; save it from Excel again, or as CSV"),
                 sheet.error().message)});
    std::vector<CsvRow> rows;
    for (auto& row : *sheet)
        rows.push_back({row.number, std::move(row.cells), {}});
    return import_rows(file, rows, wanted, terms, language);
}

} // namespace

Result<std::vector<Imported>> import_plans(
    const Path& file, const terms::Terms& terms, const Regulations& regulations, Language language)
{
    auto text = read_text(file);
    if (!text) return tl::unexpected(text.error());
    const Wanted wanted{"absah.plan/1", {}, &regulations};
    if (sheet::is_workbook(*text)) return import_sheet(file, *text, wanted, terms, language);
    if (sheet::is_old_workbook(*text))
        return wrong_file(
            file,
            {1,
             1,
             "/",
             std::string(
                 in(language,
                    "buku kerja Excel lama atau bersandi; simpan sebagai .xlsx tanpa sandi",
                    "an old or locked Excel workbook; save it as .xlsx without a password"))});
    const char first = first_letter(*text);
    if (first != '[' && first != '{') return import_csv(file, wanted, terms, language);
    const auto json = parse_json(*text, language);
    if (!json) return wrong_file(file, json.error());
    const JsonPlans plans(file, *text, wanted, language);
    if (json->is_object()) return std::vector{plans.take(*json, {}, terms)};
    std::vector<Imported> all;
    for (std::size_t i = 0; i < json->size(); ++i)
        all.push_back(plans.take((*json)[i], {std::to_string(i)}, terms));
    return all;
}

} // namespace absah::reports
