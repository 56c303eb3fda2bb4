// SPDX-License-Identifier: Apache-2.0
#include "pipeline/reading_room.h"

#include "fences/crypto/hash.h"
#include "fences/image/decode.h"
#include "fences/image/threads.h"
#include "pipeline/read.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace absah::pipeline {

namespace {

/// Everything a reading process keeps warm between files.
class ReadingRoom {
public:
    explicit ReadingRoom(const CheckSettings& settings)
        : settings_(settings),
          reader_(ocr::open_tesseract_when_needed("ind")),
          prints_(settings.prints)
    {
        image::use_one_thread();
        for (const auto& organiser : settings.verifiers.organisers)
            add_logo(organiser);
    }

    Bytes read(std::string_view path)
    {
        const extract::Tools tools{
            *reader_,
            [this] { return second_reader(); },
            logos_,
            settings_.verifiers.lexicon,
            settings_.verifiers.organisers};
        auto reading = read_one(Path{path}, tools, prints_, settings_.limits, settings_.pictures);
        reading.second_reader_missing = tried_second_ && !second_reader_;
        return to_bytes(reading);
    }

private:
    void add_logo(const OrganiserProfile& organiser)
    {
        if (organiser.logo.empty()) return;
        const auto bytes = read_file(organiser.logo, settings_.limits.bytes);
        if (!bytes)
            return; // the catalogue has checked that it is there; a vanished one names nobody
        const auto logo = image::decode(*bytes, image::Format::Png, settings_.limits);
        if (logo) logos_.add(organiser.id, logo->picture);
    }

    /// Loaded by the first line that needs it; null when its file is not what its record says.
    ocr::LineReader* second_reader()
    {
        const auto& weights = settings_.verifiers.line_reader;
        if (!tried_second_ && weights) {
            const auto bytes = read_file(weights->file, settings_.limits.bytes);
            if (bytes && crypto::sha256_hex(*bytes) == weights->sha256)
                second_reader_ = ocr::open_line_net(*bytes).value_or(nullptr);
        }
        tried_second_ = true;
        return second_reader_.get();
    }

    const CheckSettings& settings_;
    std::unique_ptr<ocr::Reader> reader_;
    std::unique_ptr<ocr::LineReader> second_reader_;
    bool tried_second_ = false;
    image::LogoBook logos_;
    PrintReader prints_;
};

} // namespace

Pool make_reading_pool(const CheckSettings& settings)
{
    return Pool{settings.jobs, settings.limits, [&settings]() -> Pool::Work {
                    const auto room = std::make_shared<ReadingRoom>(settings);
                    return [room](std::string_view path) { return room->read(path); };
                }};
}

void read_files(std::span<const InputFile> files, Pool& pool, const OnReading& on_reading)
{
    std::vector<std::string> paths;
    for (const auto& file : files)
        paths.push_back((file.bytes_at.empty() ? file.path : file.bytes_at).string());
    pool.run(paths, [&](std::size_t index, const Result<Bytes>& reply) {
        auto read = reply.and_then(from_bytes);
        if (!read) read = FileReading{.error = read.error(), .papers = nothing_read()};
        on_reading(index, std::move(*read));
    });
}

} // namespace absah::pipeline
