// SPDX-License-Identifier: Apache-2.0
#include "records/reports/parse.h"

#include "core/base/json_place.h"
#include "records/reports/excess.h"

#include <fmt/format.h>

namespace absah::reports {
namespace {

std::string_view told(Excess excess, Language language)
{
    const bool indonesian = language == Language::Indonesian;
    if (excess == Excess::Depth)
        return indonesian ? "terlalu dalam bersarang" : "nested too deeply";
    return indonesian ? "terlalu banyak isian dalam satu kelompok" : "too many names in one object";
}

std::string_view no_json(bool letters, Language language)
{
    const bool indonesian = language == Language::Indonesian;
    if (letters)
        return indonesian ? "huruf di sini bukan UTF-8; simpan berkas ini sebagai UTF-8"
                          : "the letters here are not UTF-8; save the file as UTF-8";
    return indonesian ? "bukan JSON yang utuh; periksa koma, kutip, dan kurung di sini"
                      : "no whole JSON; look at commas, quotes and brackets here";
}

tl::unexpected<Told> wrong(const std::string& text, std::size_t at, std::string_view says)
{
    const auto place = place_at(text, at);
    return tl::unexpected(Told{place.line, place.column, "/", std::string(says)});
}

} // namespace

tl::expected<Json, Told> parse_json(const std::string& text, Language language)
{
    if (const auto found = find_excess(text); found.excess != Excess::None)
        return wrong(text, found.at, told(found.excess, language));
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        const bool letters = std::string_view(error.what()).find("UTF-8") != std::string_view::npos;
        return wrong(text, error.byte > 0 ? error.byte - 1 : 0, no_json(letters, language));
    } catch (const Json::out_of_range& error) {
        // "... number overflow parsing '1e400'": the only one without a place.
        const std::string_view what = error.what();
        const auto first = what.find('\'');
        const auto number = what.substr(first + 1, what.rfind('\'') - first - 1);
        const auto at = text.find(number);
        return wrong(
            text,
            at == std::string::npos ? 0 : at,
            language == Language::Indonesian ? "angka ini terlalu besar"
                                             : "this number is too large");
    }
}

tl::unexpected<Error> wrong_file(const Path& file, const Told& told)
{
    return fail(
        ErrorCode::BadData,
        fmt::format("{}:{}:{}: {}", file.string(), told.line, told.column, told.message));
}

const RecordShape* right_shape(const Json& record, const Wanted& wanted, Mistakes& mistakes)
{
    if (!record.is_object()) {
        mistakes.add({}, Wrong::WantsObject, "[...]");
        return nullptr;
    }
    const auto schema = record.find("schema");
    if (schema == record.end() || !schema->is_string()) {
        mistakes.add({"schema"}, Wrong::Missing);
        return nullptr;
    }
    const auto name = schema->get<std::string>();
    const auto* shape = shape_of(name);
    if (shape == nullptr)
        mistakes.add_word({"schema"}, Wrong::UnknownSchema, name, known_schemas());
    else if (!wanted.schema.empty() && name != wanted.schema)
        mistakes.add({"schema"}, Wrong::WrongSchema, name, wanted.schema);
    return shape != nullptr && (wanted.schema.empty() || name == wanted.schema) ? shape : nullptr;
}

} // namespace absah::reports
