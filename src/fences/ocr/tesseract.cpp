// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "fences/ocr/reader.h"

#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>

namespace tesseract {

class UNICHARSET;

/// Look-alike letters ("rn" for "m") are a matter of Tesseract's old engine, which is never asked
/// here; yet every start fills their table by sorted insertion, 0.25 s of CPU. No option prevents
/// it, but the loader prefers this program's definition to the library's. A Tesseract that no
/// longer asks for this function ignores it.
class UnicharAmbigs {
    void LoadUniversal(const UNICHARSET& encoder, UNICHARSET* letters);
};

void UnicharAmbigs::LoadUniversal(const UNICHARSET& /*encoder*/, UNICHARSET* /*letters*/) {}

} // namespace tesseract

namespace absah::ocr {

namespace {

Picture with_margin(const Picture& grey, int margin)
{
    Picture out{grey.width + 2 * margin, grey.height + 2 * margin, 1, {}};
    out.pixels.assign(std::size_t(out.width) * std::size_t(out.height), 255);
    for (int y = 0; y < grey.height; ++y) {
        std::copy_n(
            grey.pixels.begin() + std::ptrdiff_t(y) * grey.width,
            grey.width,
            out.pixels.begin() + std::ptrdiff_t(y + margin) * out.width + margin);
    }
    return out;
}

class Tesseract final : public Reader {
public:
    Result<void> open(const std::string& language)
    {
        // Tesseract asks for four threads a layer, which doubles the CPU time of a page; only a
        // limit on nesting overrides that from inside a running process.
        omp_set_max_active_levels(0);
        if (api_.Init(nullptr, language.c_str(), tesseract::OEM_LSTM_ONLY) != 0) {
            return fail(ErrorCode::Tool, "Tesseract data for '" + language + "' is not installed");
        }
        api_.SetVariable("debug_file", "/dev/null");
        // Polarity is decided before the pixels come here; a second, inverted pass costs 30 %.
        api_.SetVariable("tessedit_do_invert", "0");
        return {};
    }

    Result<std::vector<Word>> read_page(const Picture& grey) override
    {
        return read(grey, tesseract::PSM_AUTO);
    }

    Result<std::vector<Word>> read_line(const Picture& grey) override
    {
        if (grey.empty()) return std::vector<Word>{};
        if (grey.channels != 1) return fail(ErrorCode::Tool, "OCR wants grey pixels");
        // Print that touches the picture's edge is taken for dirt.
        constexpr int margin = 10;
        const Picture framed = with_margin(grey, margin);
        auto words = read(framed, tesseract::PSM_SINGLE_LINE);
        if (!words) return words;
        for (auto& word : *words) {
            word.box.x -= margin;
            word.box.y -= margin;
        }
        return words;
    }

private:
    Result<std::vector<Word>> read(const Picture& grey, tesseract::PageSegMode mode)
    {
        if (grey.empty()) return std::vector<Word>{};
        if (grey.channels != 1) return fail(ErrorCode::Tool, "OCR wants grey pixels");
        api_.SetPageSegMode(mode);
        api_.SetImage(grey.pixels.data(), grey.width, grey.height, 1, grey.width);
        constexpr int usual_dpi =
            150; // only steers layout heuristics; guessing it prints a warning
        api_.SetSourceResolution(usual_dpi);
        if (api_.Recognize(nullptr) != 0) return fail(ErrorCode::Tool, "Tesseract failed");
        auto words = collect();
        api_.Clear();
        return words;
    }

    std::vector<Word> collect()
    {
        std::vector<Word> words;
        const std::unique_ptr<tesseract::ResultIterator> at{api_.GetIterator()};
        if (!at) return words;
        int line = -1;
        do {
            if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++line;
            const std::unique_ptr<char[]> raw{at->GetUTF8Text(tesseract::RIL_WORD)};
            if (!raw) continue;
            std::string text = squeeze(clean_utf8(raw.get()));
            int left = 0;
            int top = 0;
            int right = 0;
            int bottom = 0;
            if (text.empty() ||
                !at->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) {
                continue;
            }
            const double confidence =
                std::clamp(at->Confidence(tesseract::RIL_WORD) / 100.0, 0.0, 1.0);
            words.push_back(
                {std::move(text),
                 {left, top, right - left, bottom - top},
                 confidence,
                 std::max(line, 0)});
        } while (at->Next(tesseract::RIL_WORD));
        return words;
    }

    tesseract::TessBaseAPI api_;
};

class WhenNeeded final : public Reader {
public:
    explicit WhenNeeded(std::string language)
        : language_(std::move(language))
    {
    }

    Result<std::vector<Word>> read_page(const Picture& grey) override
    {
        if (auto opened = open(); !opened) return tl::unexpected(opened.error());
        return reader_->read_page(grey);
    }

    Result<std::vector<Word>> read_line(const Picture& grey) override
    {
        if (auto opened = open(); !opened) return tl::unexpected(opened.error());
        return reader_->read_line(grey);
    }

private:
    Result<void> open()
    {
        if (reader_) return {};
        auto reader = open_tesseract(language_);
        if (!reader) return tl::unexpected(reader.error());
        reader_ = std::move(*reader);
        return {};
    }

    std::string language_;
    std::unique_ptr<Reader> reader_;
};

} // namespace

Result<std::unique_ptr<Reader>> open_tesseract(const std::string& language)
{
    auto reader = std::make_unique<Tesseract>();
    if (auto opened = reader->open(language); !opened) return tl::unexpected(opened.error());
    return std::unique_ptr<Reader>(std::move(reader));
}

std::unique_ptr<Reader> open_tesseract_when_needed(std::string language)
{
    return std::make_unique<WhenNeeded>(std::move(language));
}

std::string tesseract_version()
{
    return tesseract::TessBaseAPI::Version();
}

} // namespace absah::ocr
