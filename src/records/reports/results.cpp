// SPDX-License-Identifier: Apache-2.0
#include "records/reports/results.h"

#include "core/base/text.h"
#include "records/reports/excess.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <string_view>

namespace absah::reports {
namespace {

using Json = nlohmann::ordered_json;

/// One line, whatever the file holds.
std::string words_in(const Json& json, const char* key)
{
    const auto found = json.find(key);
    if (found == json.end() || !found->is_string()) return {};
    return squeeze(clean_utf8(found->get<std::string>()));
}

const Json& list_in(const Json& json, const char* key)
{
    static const Json none = Json::array();
    const auto found = json.find(key);
    return found != json.end() && found->is_array() ? *found : none;
}

std::string pages_in(const Json& json)
{
    std::string pages;
    for (const auto& page : list_in(json, "pages"))
        if (page.is_number_integer())
            pages += (pages.empty() ? "" : ", ") + std::to_string(page.get<long long>());
    return pages;
}

PaperResult paper_in(const Json& json, const std::string& file)
{
    PaperResult paper;
    paper.file = file;
    paper.plan = words_in(json, "plan");
    paper.activity = words_in(json, "activity");
    paper.verdict = words_in(json, "verdict");
    paper.kind = words_in(json, "kind");
    paper.pages = pages_in(json);
    const auto elements = json.find("elements");
    if (elements != json.end() && elements->is_object())
        for (const auto& [id, element] : elements->items())
            if (element.is_object())
                paper.elements.push_back(
                    {clean_utf8(id), words_in(element, "state"), words_in(element, "value")});
    for (const auto& finding : list_in(json, "findings"))
        if (finding.is_object())
            paper.findings.push_back(
                {words_in(finding, "id"),
                 words_in(finding, "level"),
                 words_in(finding, "message"),
                 words_in(finding, "advice")});
    return paper;
}

bool is_result(const Json& json)
{
    return json.is_object() && words_in(json, "schema") == "absah.result/1";
}

std::vector<PaperResult> papers_in(const Json& json)
{
    const auto file = words_in(json, "file");
    std::vector<PaperResult> papers;
    for (const auto& part : list_in(json, "parts"))
        if (part.is_object()) papers.push_back(paper_in(part, file));
    if (papers.empty()) papers.push_back(paper_in(json, file));
    return papers;
}

tl::unexpected<Error> no_results(const Path& file, std::size_t line, Language language)
{
    return fail(
        ErrorCode::BadData,
        fmt::format(
            "{}:{}: {}",
            file.string(),
            line,
            language == Language::Indonesian
                ? "bukan hasil \"absah check --json\" atau \"--jsonl\" (absah.result/1)"
                : "no result of \"absah check --json\" or \"--jsonl\" (absah.result/1)"));
}

Json parsed(std::string_view text)
{
    if (find_excess(text).excess != Excess::None) return Json(Json::value_t::discarded);
    return Json::parse(text, nullptr, false);
}

/// Calls `take` with each result of the file.
Result<void>
each_result(const Path& file, Language language, const std::function<void(const Json&)>& take)
{
    constexpr std::uintmax_t most = 256U << 20U;
    const auto bytes = read_file(file, most);
    if (!bytes) return tl::unexpected(bytes.error());
    const std::string text(bytes->begin(), bytes->end());
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first != std::string::npos && text[first] == '[') {
        const auto json = parsed(text);
        if (!json.is_array() || !std::ranges::all_of(json, is_result))
            return no_results(file, 1, language);
        std::ranges::for_each(json, take);
        return {};
    }
    std::size_t line = 1;
    for (std::size_t at = 0; at < text.size(); ++line) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto part = std::string_view(text).substr(at, end - at);
        at = end + 1;
        if (part.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        const auto json = parsed(part);
        if (!is_result(json)) return no_results(file, line, language);
        take(json);
    }
    return {};
}

} // namespace

Result<Results> read_results(const Path& file, Language language)
{
    Results results;
    return each_result(
               file,
               language,
               [&](const Json& json) {
                   const auto sha256 = words_in(json, "sha256");
                   if (!sha256.empty()) results[sha256] = papers_in(json);
               })
        .map([&] { return std::move(results); });
}

Result<std::vector<PaperResult>> read_papers(const Path& file, Language language)
{
    std::vector<PaperResult> all;
    return each_result(
               file,
               language,
               [&](const Json& json) {
                   for (auto& paper : papers_in(json))
                       all.push_back(std::move(paper));
               })
        .map([&] { return std::move(all); });
}

} // namespace absah::reports
