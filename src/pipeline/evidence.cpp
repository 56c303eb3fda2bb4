// SPDX-License-Identifier: Apache-2.0
#include "pipeline/evidence.h"

#include "fences/crypto/hash.h"
#include "fences/image/decode.h"
#include "fences/image/threads.h"
#include "fences/pdf/reader.h"
#include "pipeline/formats.h"
#include "pipeline/pool.h"
#include "steps/intake/intake.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <exception>
#include <iterator>
#include <system_error>

namespace absah::pipeline {

namespace {

using Json = nlohmann::json;
using intake::FileKind;

constexpr int longest_side = 2000;
constexpr int quality = 80;

// In a reading process: what the parent needs to know before it asks for pages.

Json trouble(ErrorCode code)
{
    return {{"trouble", int(code)}};
}

Json survey_pdf(const Bytes& bytes, const Limits& limits)
{
    const auto outline = pdf::read_outline(bytes, limits);
    if (!outline) return trouble(outline.error().code);
    auto dpis = Json::array();
    for (const auto& display : outline->displays) {
        constexpr double display_dpi = 150;
        constexpr double least = 20; // of a poster
        constexpr double most = 300; // of a card
        const double side = std::max({display.width, display.height, 1});
        dpis.push_back(std::clamp(display_dpi * longest_side / side, least, most));
    }
    return {
        {"pages", outline->pages},
        {"dpis", std::move(dpis)},
        {"signed", !outline->signature_fields.empty()}};
}

Json survey_picture(FileKind kind, const Bytes& bytes, const Limits& limits)
{
    const auto format = picture_format(kind);
    const auto header =
        format ? image::read_header(bytes, *format) : fail(ErrorCode::Unreadable, "no picture");
    if (!header) return trouble(header.error().code);
    const auto sheets = std::size_t(std::clamp(header->pages, 1, limits.pages));
    return {{"pages", header->pages}, {"dpis", std::vector<double>(sheets)}, {"signed", false}};
}

Json survey(const Path& file, const Limits& limits)
{
    const auto bytes = read_file(file, limits.bytes);
    if (!bytes) return trouble(bytes.error().code);
    const auto kind = intake::sniff(*bytes);
    auto json =
        kind == FileKind::Pdf ? survey_pdf(*bytes, limits) : survey_picture(kind, *bytes, limits);
    json["sha256"] = crypto::sha256_hex(*bytes);
    return json;
}

/// A page as JPEG; nothing when it cannot be drawn. `dpi` is 0 for pictures.
Bytes draw(const Path& file, int index, double dpi, const Limits& limits)
{
    if (dpi > 0) {
        const auto page = pdf::draw_page(file, index, dpi, limits);
        return page ? image::encode_jpeg(*page, longest_side, quality) : Bytes{};
    }
    const auto bytes = read_file(file, limits.bytes);
    const auto format = bytes ? picture_format(intake::sniff(*bytes)) : std::nullopt;
    if (!format) return {};
    const auto decoded = image::decode(*bytes, *format, limits, index);
    return decoded ? image::encode_jpeg(decoded->picture, longest_side, quality) : Bytes{};
}

/// "<index> <dpi> <file>" asks for a page, an index below 0 for a survey.
Bytes answer(std::string_view request, const Limits& limits)
{
    int index = 0;
    double dpi = 0;
    const auto* end = request.data() + request.size();
    auto at = std::from_chars(request.data(), end, index).ptr + 1;
    at = std::from_chars(at, end, dpi).ptr + 1;
    const Path file{std::string(at, end)};
    if (index >= 0) return draw(file, index, dpi, limits);
    const auto text = survey(file, limits).dump();
    return {text.begin(), text.end()};
}

std::string request(int index, double dpi, const Path& file)
{
    return fmt::format("{} {:.2f} {}", index, dpi, file.string());
}

// In the parent, which trusts no answer.

/// What was found out about a file, and the pages to ask for.
struct Survey {
    Evidence evidence;
    std::vector<double> dpis;
    bool is_signed = false;
};

Survey to_survey(const Result<Bytes>& reply)
{
    Survey survey;
    if (!reply) {
        survey.evidence.trouble = reply.error().code;
        return survey;
    }
    try {
        const auto json = Json::parse(reply->begin(), reply->end());
        survey.evidence.sha256 = json.value("sha256", "");
        if (json.contains("trouble")) {
            const int code = std::clamp(json.at("trouble").get<int>(), 0, int(ErrorCode::Crash));
            survey.evidence.trouble = ErrorCode(code);
            return survey;
        }
        survey.evidence.pages = json.at("pages").get<int>();
        survey.dpis = json.at("dpis").get<std::vector<double>>();
        survey.is_signed = json.at("signed").get<bool>();
        if (survey.dpis.empty()) survey.evidence.trouble = ErrorCode::Unreadable;
    } catch (const std::exception&) {
        survey.evidence.trouble = ErrorCode::Crash;
    }
    return survey;
}

/// Runs the requests some at a time: a slow one must not let the answers of the others pile up.
void run_in_batches(Pool& pool, std::span<const std::string> requests, const Pool::OnReply& on)
{
    constexpr std::size_t most = 32;
    for (std::size_t first = 0; first < requests.size(); first += most) {
        const auto some = requests.subspan(first, std::min(most, requests.size() - first));
        pool.run(some, [&](std::size_t index, Result<Bytes> reply) {
            on(first + index, std::move(reply));
        });
    }
}

std::vector<Survey> survey_all(Pool& pool, std::span<const Path> files)
{
    std::vector<std::string> requests;
    for (const auto& file : files)
        requests.push_back(request(-1, 0, file));
    std::vector<Survey> surveys(files.size());
    run_in_batches(pool, requests, [&](std::size_t index, Result<Bytes>&& reply) {
        surveys[index] = to_survey(reply);
    });
    return surveys;
}

Result<Sheet> to_sheet(int number, const Result<Bytes>& reply, Spool& spool)
{
    Sheet sheet;
    sheet.number = number;
    if (!reply) return sheet;
    const auto header = image::read_header(*reply, image::Format::Jpeg);
    if (!header || header->width > longest_side || header->height > longest_side) return sheet;
    auto stored = spool.add(*reply);
    if (!stored) return tl::unexpected(stored.error());
    sheet.width = int(header->width);
    sheet.height = int(header->height);
    sheet.jpeg = std::move(*stored);
    return sheet;
}

/// The bytes that were surveyed, not those of a file that changed meanwhile.
Result<void> take_whole(const Path& file, const Limits& limits, Evidence& evidence, Spool& spool)
{
    const auto bytes = read_file(file, limits.bytes);
    if (!bytes || crypto::sha256_hex(*bytes) != evidence.sha256) {
        evidence.trouble = bytes ? ErrorCode::Unreadable : bytes.error().code;
        return {};
    }
    auto stored = spool.add(*bytes);
    if (!stored) return tl::unexpected(stored.error());
    evidence.whole = std::move(*stored);
    return {};
}

/// Pages to ask for, and where their answers belong.
struct Wishes {
    std::vector<std::string> requests;
    std::vector<std::pair<std::size_t, int>> places; ///< file, and number of the page from 1
};

Wishes
wishes_for(std::span<const Path> files, const std::vector<Survey>& surveys, const Limits& limits)
{
    Wishes wishes;
    for (std::size_t file = 0; file < files.size(); ++file) {
        const auto& survey = surveys[file];
        if (survey.evidence.trouble || survey.is_signed) continue;
        const auto wanted = std::min(survey.dpis.size(), std::size_t(limits.pages));
        for (std::size_t page = 0; page < wanted; ++page) {
            wishes.requests.push_back(request(int(page), survey.dpis[page], files[file]));
            wishes.places.emplace_back(file, int(page) + 1);
        }
    }
    return wishes;
}

/// A file of which no page could be drawn is as one that cannot be read.
Evidence settled(Evidence evidence)
{
    const auto drawn = [](const Sheet& sheet) { return sheet.width > 0; };
    if (!evidence.sheets.empty() && std::ranges::none_of(evidence.sheets, drawn)) {
        evidence.sheets.clear();
        evidence.trouble = ErrorCode::Unreadable;
    }
    return evidence;
}

} // namespace

Result<std::vector<Evidence>>
read_evidence(std::span<const Path> files, const Limits& limits, std::size_t jobs, Spool& spool)
{
    if (files.empty()) return std::vector<Evidence>{};
    Pool pool(int(std::min(jobs, files.size())), limits, [&limits] {
        image::use_one_thread();
        return [&limits](std::string_view wish) { return answer(wish, limits); };
    });
    auto surveys = survey_all(pool, files);
    for (std::size_t file = 0; file < files.size(); ++file) {
        if (surveys[file].evidence.trouble || !surveys[file].is_signed) continue;
        const auto taken = take_whole(files[file], limits, surveys[file].evidence, spool);
        if (!taken) return tl::unexpected(taken.error());
    }
    const auto wishes = wishes_for(files, surveys, limits);
    std::optional<Error> wrong;
    run_in_batches(pool, wishes.requests, [&](std::size_t index, Result<Bytes>&& reply) {
        const auto [file, page] = wishes.places[index];
        auto sheet = to_sheet(page, reply, spool);
        if (sheet)
            surveys[file].evidence.sheets.push_back(std::move(*sheet));
        else if (!wrong)
            wrong = sheet.error();
    });
    if (wrong) return tl::unexpected(*wrong);
    std::vector<Evidence> all;
    for (auto& survey : surveys)
        all.push_back(settled(std::move(survey.evidence)));
    return all;
}

} // namespace absah::pipeline
