// SPDX-License-Identifier: Apache-2.0
#include "pipeline/pack_room.h"

#include "core/base/text.h"
#include "fences/crypto/hash.h"
#include "fences/image/decode.h"
#include "fences/image/recode.h"
#include "fences/image/threads.h"
#include "fences/ocr/reader.h"
#include "fences/pdf/binder.h"
#include "pipeline/formats.h"
#include "pipeline/legible.h"
#include "pipeline/pack_steps.h"
#include "pipeline/pack_wire.h"
#include "steps/intake/intake.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace absah::pipeline {

namespace {

using Json = nlohmann::json;
using intake::FileKind;

/// What was lossy before it came to us gains nothing from being kept without loss.
constexpr image::Recipe nearly_lossless{0, 92};
constexpr image::Recipe lossless{0, 0};

PackTrouble trouble_of(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return PackTrouble::Missing;
    case ErrorCode::Io:
        return PackTrouble::Closed;
    case ErrorCode::Truncated:
        return PackTrouble::Torn;
    case ErrorCode::Encrypted:
        return PackTrouble::NeedsPassword;
    case ErrorCode::TooLarge:
        return PackTrouble::TooLarge;
    case ErrorCode::Limit:
        return PackTrouble::TooSlow;
    default:
        return PackTrouble::Damaged;
    }
}

Json trouble(PackTrouble what)
{
    return {{"trouble", int(what)}};
}

/// A file as it is worked on, and the JPEGs of a PDF.
struct Opened {
    Path file;
    Bytes bytes;
    FileKind kind = FileKind::Unknown;
    std::map<PictureId, Bytes> inner;
};

/// Everything a packing process keeps warm between jobs.
class PackRoom {
public:
    explicit PackRoom(const PackSettings& settings)
        : settings_(settings),
          reader_(ocr::open_tesseract_when_needed("ind"))
    {
        image::use_one_thread();
    }

    Bytes answer(std::string_view request)
    {
        const auto json = Json::from_cbor(request.begin(), request.end());
        const auto job = json.at("do").get<std::string>();
        if (job == "bind") return bind(json.at("papers"));
        const auto file = path_of(json.at("file"));
        if (job == "survey") return Json::to_cbor(survey(file));
        const auto picture = json.at("picture").get<PictureId>();
        if (job == "sizes") return Json::to_cbor(sizes(file, picture));
        return Json::to_cbor(shrink(file, picture, json.at("step").get<std::size_t>()));
    }

private:
    Result<const Opened*> open(const Path& file)
    {
        if (opened_ && opened_->file == file) return &*opened_;
        auto bytes = read_file(file, settings_.limits.bytes);
        if (!bytes) return tl::unexpected(bytes.error());
        Opened opened{file, std::move(*bytes), FileKind::Unknown, {}};
        opened.kind = intake::sniff(opened.bytes);
        if (opened.kind == FileKind::Pdf)
            for (auto& jpeg : pdf::inner_jpegs(opened.bytes))
                opened.inner.emplace(jpeg.object, std::move(jpeg.bytes));
        opened_ = std::move(opened);
        return &*opened_;
    }

    /// The pixels of a picture; nothing when it cannot be decoded whole.
    Result<image::Decoded> decode(const Opened& opened, PictureId picture) const
    {
        const auto format = picture_format(opened.kind);
        if (format) return image::decode(opened.bytes, *format, settings_.limits, picture);
        const auto found = opened.inner.find(picture);
        if (found == opened.inner.end()) return fail(ErrorCode::Tool, "no such picture");
        const auto jpeg = image::without_exif(found->second);
        auto decoded = image::decode(jpeg, image::Format::Jpeg, settings_.limits);
        if (decoded && decoded->torn) return fail(ErrorCode::Truncated, "torn");
        return decoded;
    }

    /// A page of a picture file as it goes in when everything fits.
    Result<CodedPicture> as_it_is(const Opened& opened, PictureId page) const
    {
        auto plain = opened.kind == FileKind::Jpeg ? image::as_it_is(opened.bytes) : std::nullopt;
        const auto decoded = decode(opened, page);
        if (!decoded) return tl::unexpected(decoded.error());
        if (plain) return std::move(*plain);
        const bool exact = opened.kind == FileKind::Png || opened.kind == FileKind::Tiff;
        auto coded = image::recode(decoded->picture, exact ? lossless : nearly_lossless);
        if (coded.bytes.empty()) return fail(ErrorCode::Unreadable, "cannot be coded");
        return coded;
    }

    Json survey(const Path& file)
    {
        const auto opened = open(file);
        if (!opened) return trouble(trouble_of(opened.error().code));
        const auto kind = (*opened)->kind;
        if (kind == FileKind::Empty) return trouble(PackTrouble::Empty);
        if (kind == FileKind::Unknown) return trouble(PackTrouble::UnknownKind);
        auto json = kind == FileKind::Pdf ? survey_pdf(**opened) : survey_picture(**opened);
        json["sha256"] = crypto::sha256_hex((*opened)->bytes);
        json["before"] = (*opened)->bytes.size();
        return json;
    }

    [[nodiscard]] Json survey_pdf(const Opened& opened) const
    {
        const auto facts = pdf::facts_for_merging(opened.bytes, settings_.limits);
        if (!facts) return trouble(trouble_of(facts.error().code));
        Json json{{"pages", facts->pages}, {"attachments", facts->attachments}};
        if (facts->is_signed || facts->locked) {
            json["whole"] = int(facts->is_signed ? WholeBecause::Signed : WholeBecause::Locked);
            return json;
        }
        pdf::Binder binder;
        binder.begin_paper("x");
        const auto alone = binder.add_pdf(opened.bytes, {}, settings_.limits).and_then([&] {
            return binder.finish();
        });
        if (!alone) return trouble(trouble_of(alone.error().code));
        json["alone"] = alone->size();
        auto pictures = Json::array();
        for (const auto& [object, jpeg] : opened.inner)
            pictures.push_back({object, jpeg.size()});
        json["pictures"] = std::move(pictures);
        return json;
    }

    [[nodiscard]] Json survey_picture(const Opened& opened) const
    {
        constexpr std::size_t page_bytes = 400; // page, content and outline entry
        const auto header = image::read_header(opened.bytes, *picture_format(opened.kind));
        if (!header) return trouble(trouble_of(header.error().code));
        if (header->pages > settings_.limits.pages) return trouble(PackTrouble::TooLarge);
        auto pictures = Json::array();
        std::size_t alone = 0;
        for (int page = 0; page < header->pages; ++page) {
            const auto coded = as_it_is(opened, page);
            if (!coded) return trouble(trouble_of(coded.error().code));
            pictures.push_back({page, coded->bytes.size()});
            alone += coded->bytes.size() + page_bytes;
        }
        return {{"pages", header->pages}, {"alone", alone}, {"pictures", std::move(pictures)}};
    }

    Json sizes(const Path& file, PictureId picture)
    {
        auto sizes = Json::array();
        const auto opened = open(file);
        const auto decoded = opened ? decode(**opened, picture) : fail(ErrorCode::Io, "");
        if (!decoded) return sizes;
        for (const auto& step : shrink_steps)
            sizes.push_back(image::recode(decoded->picture, step).bytes.size());
        return sizes;
    }

    /// What is read off the picture, and again after a change that no eye can see. Null when it
    /// cannot be read at all.
    const Legible* readable(const Path& file, PictureId picture, const Picture& pixels)
    {
        const auto [known, fresh] = readable_.try_emplace({file, picture});
        if (!fresh) return known->second ? &*known->second : nullptr;
        const auto hardly_changed = image::recode(pixels, nearly_lossless);
        auto again = image::decode(hardly_changed.bytes, image::Format::Jpeg, settings_.limits);
        const auto second =
            again ? read_all(std::move(again->picture), tools()) : std::optional<Legible>{};
        auto first = second ? read_all(pixels, tools()) : std::optional<Legible>{};
        if (!first) return nullptr;
        known->second = agreed(std::move(*first), *second);
        return &*known->second;
    }

    /// Whether the coded picture says what the original said.
    [[nodiscard]] bool still_legible(const Legible& before, const CodedPicture& coded) const
    {
        auto decoded = image::decode(coded.bytes, image::Format::Jpeg, settings_.limits);
        return decoded && still_says(before, std::move(decoded->picture), tools());
    }

    /// The strongest step up to `most` that can be read. A reading that fails by chance must not
    /// decide on the steps before it, so each is tried.
    Json shrink(const Path& file, PictureId picture, std::size_t most)
    {
        const auto opened = open(file);
        const auto decoded = opened ? decode(**opened, picture) : fail(ErrorCode::Io, "");
        const auto* before = decoded ? readable(file, picture, decoded->picture) : nullptr;
        if (before == nullptr) return {{"step", 0}};
        Bytes tried;
        for (auto step = std::min(most, shrink_steps.size()); step > 0; --step) {
            const auto coded = image::recode(decoded->picture, shrink_steps.at(step - 1));
            if (coded.bytes == tried) continue;
            if (still_legible(*before, coded)) return {{"step", step}, {"picture", to_json(coded)}};
            tried = coded.bytes;
        }
        return {{"step", 0}};
    }

    Bytes bind(const Json& papers)
    {
        pdf::Binder binder;
        Result<void> added;
        for (const auto& paper : papers)
            if (added) added = add_paper(binder, paper);
        auto bound = added.and_then([&] { return binder.finish(); });
        if (bound) return Json::to_cbor({{"pdf", Json::binary(std::move(*bound))}});
        return Json::to_cbor(
            {{"code", int(bound.error().code)}, {"message", clean_utf8(bound.error().message)}});
    }

    Result<void> add_paper(pdf::Binder& binder, const Json& paper)
    {
        const auto opened = open(path_of(paper.at("file")));
        if (!opened) return tl::unexpected(opened.error());
        const auto& [file, bytes, kind, inner] = **opened;
        if (crypto::sha256_hex(bytes) != paper.at("sha256").get<std::string>())
            return fail(ErrorCode::Unreadable, file.string() + ": changed while it was packed");
        std::map<PictureId, CodedPicture> anew;
        for (const auto& one : paper.at("anew"))
            anew.emplace(one.at("id").get<PictureId>(), picture_of(one.at("picture")));
        binder.begin_paper(paper.at("title").get<std::string>());
        if (const auto name = paper.at("attach_as").get<std::string>(); !name.empty()) {
            binder.attach(name, paper.at("description").get<std::string>(), bytes);
            return binder.add_pdf(paper.at("cover").get_binary(), {}, settings_.limits);
        }
        if (kind == FileKind::Pdf) return binder.add_pdf(bytes, anew, settings_.limits);
        return add_pictures(binder, **opened, anew);
    }

    Result<void> add_pictures(
        pdf::Binder& binder,
        const Opened& opened,
        const std::map<PictureId, CodedPicture>& anew) const
    {
        const auto header = image::read_header(opened.bytes, *picture_format(opened.kind));
        if (!header) return tl::unexpected(header.error());
        for (int page = 0; page < header->pages; ++page) {
            if (const auto found = anew.find(page); found != anew.end()) {
                binder.add_picture(found->second);
                continue;
            }
            const auto coded = as_it_is(opened, page);
            if (!coded) return tl::unexpected(coded.error());
            binder.add_picture(*coded);
        }
        return {};
    }

    [[nodiscard]] extract::Tools tools() const
    {
        return {*reader_, {}, logos_, settings_.verifiers.lexicon, settings_.verifiers.organisers};
    }

    const PackSettings& settings_;
    std::unique_ptr<ocr::Reader> reader_;
    image::LogoBook logos_;
    std::optional<Opened> opened_;
    std::map<std::pair<Path, PictureId>, std::optional<Legible>> readable_;
};

} // namespace

Pool make_packing_pool(const PackSettings& settings)
{
    return Pool{settings.jobs, settings.limits, [&settings]() -> Pool::Work {
                    const auto room = std::make_shared<PackRoom>(settings);
                    return [room](std::string_view request) { return room->answer(request); };
                }};
}

} // namespace absah::pipeline
