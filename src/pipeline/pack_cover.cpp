// SPDX-License-Identifier: Apache-2.0
#include "pipeline/pack_cover.h"

#include "core/base/text.h"
#include "fences/pdf/typefaces.h"
#include "fences/pdf/writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace absah::pipeline {

namespace {

constexpr double page_width = 210 / 25.4 * 72;
constexpr double page_height = 297 / 25.4 * 72;
constexpr double margin = 72;
constexpr double room = page_width - 2 * margin;

/// Lines set one below the other.
class Setter {
public:
    explicit Setter(const pdf::Typefaces& faces)
        : faces_(faces)
    {
    }

    /// Words break between words, a long name of a file anywhere.
    void paragraph(const std::string& text, drawing::Face face, double size)
    {
        std::string line;
        for (const auto& letter : letters_of(text)) {
            line += letter;
            if (faces_.width(line, face, size) <= room) continue;
            const auto blank = line.rfind(' ');
            const auto at =
                blank == std::string::npos || blank == 0 ? line.size() - letter.size() : blank;
            auto rest = line.substr(at + std::size_t(at == blank));
            line.resize(at);
            put(std::exchange(line, std::move(rest)), face, size);
        }
        put(line, face, size);
        top_ += size * 0.6;
    }

    drawing::Page take() { return std::move(page_); }

private:
    static std::vector<std::string> letters_of(const std::string& text)
    {
        std::vector<std::string> letters;
        for (const char c : text) {
            const bool continues = (std::uint8_t(c) & 0xC0U) == 0x80U;
            if (!continues || letters.empty()) letters.emplace_back();
            letters.back() += c;
        }
        return letters;
    }

    void put(const std::string& line, drawing::Face face, double size)
    {
        if (squeeze(line).empty()) return;
        top_ += size * 1.35;
        page_.items.emplace_back(drawing::Text{{margin, top_}, line, face, size, {}});
    }

    const pdf::Typefaces& faces_;
    drawing::Page page_{page_width, page_height, {}};
    double top_ = 2 * margin;
};

/// What a paper of the school is set in cannot show every name that a file may have.
std::string settable(std::string text, const pdf::Typefaces& faces)
{
    while (const auto missing = faces.missing(text, drawing::Face::Bold)) {
        const auto at = text.find(*missing);
        if (missing->empty() || at == std::string::npos) return "?";
        text.replace(at, missing->size(), "?");
    }
    return text;
}

std::string_view reason(WholeBecause because, Language language)
{
    const bool indonesian = language == Language::Indonesian;
    if (because == WholeBecause::Locked)
        return indonesian ? "Pembuat berkas ini menguncinya terhadap perubahan, maka halamannya "
                            "tidak digabungkan."
                          : "Whoever made this file locked it against changes, so its pages were "
                            "not merged.";
    return indonesian ? "Berkas ini bertanda tangan elektronik. Menggabungkan halamannya akan "
                        "membatalkan tanda tangan itu, maka berkasnya dilampirkan utuh."
                      : "This file has an electronic signature. Merging its pages would void that "
                        "signature, so the file is attached whole.";
}

std::string_view advice(Language language)
{
    return language == Language::Indonesian ? "Cara membukanya: buka PDF ini di komputer (Adobe "
                                              "Reader, Okular, Evince, Firefox), lalu "
                                              "tampilkan daftar lampiran (gambar klip kertas). "
                                              "Peramban ponsel sering tidak menampilkannya."
                                            : "How to open it: open this PDF on a computer (Adobe "
                                              "Reader, Okular, Evince, Firefox) and "
                                              "show the list of attachments (the paper clip). "
                                              "Browsers on phones often do not show it.";
}

} // namespace

Result<Bytes> draw_cover(const CoverFacts& facts, Language language)
{
    const auto faces = pdf::Typefaces::load();
    if (!faces) return tl::unexpected(faces.error());
    const bool indonesian = language == Language::Indonesian;
    constexpr double large = 16;
    constexpr double plain = 11;
    constexpr double small = 8;
    Setter setter(*faces);
    setter.paragraph(
        indonesian ? "Dilampirkan utuh" : "Attached whole", drawing::Face::Bold, large);
    setter.paragraph(settable(facts.name, *faces), drawing::Face::Bold, plain);
    const auto format = indonesian ? "{} halaman, {}" : "{} pages, {}";
    setter.paragraph(
        fmt::format(fmt::runtime(format), facts.pages, shown_bytes(facts.bytes, language)),
        drawing::Face::Regular,
        plain);
    setter.paragraph(std::string(reason(facts.because, language)), drawing::Face::Regular, plain);
    setter.paragraph(std::string(advice(language)), drawing::Face::Regular, plain);
    setter.paragraph("SHA-256: " + facts.sha256, drawing::Face::Regular, small);
    drawing::Document document;
    document.information.title = indonesian ? "Dilampirkan utuh" : "Attached whole";
    document.information.date =
        Day{std::chrono::year{2000} / 1 / 1}; // never seen: only the page is taken
    document.pages.push_back(setter.take());
    const auto written = pdf::write_pdf(document, *faces);
    if (!written) return tl::unexpected(written.error());
    return Bytes(written->begin(), written->end());
}

} // namespace absah::pipeline
