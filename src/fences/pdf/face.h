// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

struct hb_face_t;

/// Private to this room: one cut of a type family.
namespace absah::pdf {

/// A font file, and which of the fonts in it (0 but for collections).
struct FaceFile {
    Path path;
    int index = 0;
};

/// The files of a family's cuts in the order of `drawing::Face`, by fontconfig. As
/// `Typefaces::load` promises.
Result<std::array<FaceFile, 4>>
find_family(std::string_view family, const std::vector<Path>& folders);

/// `LoadedFace::advances` of a character that is not there.
inline constexpr std::uint16_t no_glyph = 0xFFFF;

struct LoadedFace {
    Path file;
    std::string family;                  ///< from the font's own names
    std::string name;                    ///< its PostScript name, which says the cut too
    int cap_height = 0;                  ///< thousandths of the size
    std::shared_ptr<hb_face_t> outlines; ///< keeps the file's bytes alive
    std::vector<std::uint16_t> advances; ///< U+0000..U+FFFF, thousandths of the size; or `no_glyph`
    double above = 0;                    ///< reach from the base line, parts of the size
    double below = 0;
};

/// As `Typefaces::from_files` promises.
Result<LoadedFace> load_face(const FaceFile& file);

/// A TrueType font with those characters of `face` and a blank only, no hints: what a PDF needs.
/// The same characters give the same bytes. `characters` are there. Tool: the font's tables resist.
Result<Bytes> subset(const LoadedFace& face, const std::vector<char32_t>& characters);

} // namespace absah::pdf
