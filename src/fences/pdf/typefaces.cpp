// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/typefaces.h"

#include "fences/pdf/face.h"
#include "fences/pdf/unicode.h"

#include <utility>

namespace absah::pdf {

namespace {

std::uint16_t advance_of(const LoadedFace& face, char32_t character)
{
    return character < face.advances.size() ? face.advances[character] : no_glyph;
}

} // namespace

Typefaces::Typefaces(std::shared_ptr<const Faces> faces)
    : faces_{std::move(faces)}
{
}

Result<Typefaces> Typefaces::load(std::string_view family, const std::vector<Path>& folders)
{
    const auto files = find_family(family, folders);
    if (!files) return tl::unexpected(files.error());
    return of(*files);
}

Result<Typefaces> Typefaces::from_files(const std::array<Path, 4>& files)
{
    return of({{{files[0], 0}, {files[1], 0}, {files[2], 0}, {files[3], 0}}});
}

Result<Typefaces> Typefaces::of(const std::array<FaceFile, 4>& files)
{
    auto faces = std::make_shared<Faces>();
    for (std::size_t cut = 0; cut < files.size(); ++cut) {
        auto face = load_face(files.at(cut));
        if (!face) return tl::unexpected(face.error());
        faces->at(cut) = std::move(*face);
    }
    return Typefaces{std::move(faces)};
}

double Typefaces::width(std::string_view words, drawing::Face face, double size) const
{
    const LoadedFace& used = this->face(face);
    std::uint64_t thousandths = 0;
    while (!words.empty()) {
        const Decoded next = first_character(words);
        const auto advance = next.length == 0 ? no_glyph : advance_of(used, next.character);
        if (advance != no_glyph) thousandths += advance;
        words.remove_prefix(next.length == 0 ? 1 : next.length);
    }
    return double(thousandths) * size / 1000;
}

drawing::Reach Typefaces::reach(drawing::Face face, double size) const
{
    const LoadedFace& used = this->face(face);
    return {used.above * size, used.below * size};
}

std::optional<std::string> Typefaces::missing(std::string_view words, drawing::Face face) const
{
    const LoadedFace& used = this->face(face);
    while (!words.empty()) {
        const Decoded next = first_character(words);
        if (next.length == 0) return to_utf8(U'\uFFFD');
        if (advance_of(used, next.character) == no_glyph) return to_utf8(next.character);
        words.remove_prefix(next.length);
    }
    return {};
}

const std::string& Typefaces::family() const
{
    return faces_->front().family;
}

const LoadedFace& Typefaces::face(drawing::Face face) const
{
    return faces_->at(std::size_t(face));
}

} // namespace absah::pdf
