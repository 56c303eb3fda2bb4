// SPDX-License-Identifier: Apache-2.0
#include "pipeline/read.h"

#include "core/base/cpu_time.h"
#include "fences/crypto/hash.h"
#include "fences/image/decode.h"
#include "steps/intake/intake.h"

#include <chrono>

namespace absah::pipeline {

namespace {

present::CardPage card_page(const Page& page, int number)
{
    constexpr int side = 1400; // legible on a phone when zoomed, about 200 KB
    constexpr int quality = 72;
    return {number, page.display, image::encode_jpeg(page.picture, side, quality)};
}

} // namespace

std::vector<Reading> nothing_read()
{
    Reading nothing;
    nothing.kind = Kind::Unreadable;
    return {nothing};
}

FileReading read_one(
    const Path& file,
    const extract::Tools& tools,
    PrintReader& prints,
    const Limits& limits,
    bool pictures)
{
    FileReading out;
    out.papers = nothing_read();
    const double start = cpu_seconds();
    const auto bytes = read_file(file, limits.bytes);
    if (!bytes) {
        out.error = bytes.error();
        return out;
    }
    out.sha256 = crypto::sha256_hex(*bytes);
    out.papers.front().media_type = intake::media_type_of(*bytes);
    extract::Extractor extractor{tools};
    std::optional<Error> trouble;
    // A long scan on a busy computer: its first pages and a note are worth more than a time limit.
    const auto last_page_by =
        std::chrono::steady_clock::now() + std::chrono::seconds{limits.wall_seconds * 2 / 3};
    const auto document = intake::open(file, *bytes, limits, [&](Page&& page) {
        if (pictures) out.pictures.push_back(card_page(page, int(out.pictures.size()) + 1));
        if (const auto seen = extractor.look_at(std::move(page)); !seen) trouble = seen.error();
        return !trouble && std::chrono::steady_clock::now() < last_page_by;
    });
    if (!document || trouble) {
        out.error = trouble ? *trouble : document.error();
        return out;
    }
    out.papers = prints.read(extractor);
    if (out.papers.empty()) out.papers = extractor.finish();
    const int ms_total = int((cpu_seconds() - start) * 1e3);
    for (auto& paper : out.papers) {
        paper.media_type = document->media_type;
        paper.page_count = document->page_count;
        paper.damaged = document->damaged;
        paper.ms_total = ms_total;
    }
    return out;
}

} // namespace absah::pipeline
