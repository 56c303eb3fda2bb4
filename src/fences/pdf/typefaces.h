// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/model/type_measure.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace absah::pdf {

/// The family of papers that name none: as wide as Arial to the unit, free (OFL), in Debian, and
/// with the plainest shapes at the 8 points of a wide table, after a photocopier and a scan.
/// Liberation Serif (as Times New Roman), Carlito (as Calibri) and Caladea (as Cambria) are set
/// just as well and cost as many bytes.
inline constexpr std::string_view default_family = "Liberation Sans";

struct FaceFile;
struct LoadedFace;

/// A type family in its four cuts, read and checked once, then set in any number of documents.
/// A plain value (copies share the fonts); may be used by several threads at once.
///
/// A cut is a static TrueType font (.ttf, .ttc) that allows embedding. A character is there when
/// the font maps it to a glyph and that glyph has an outline (white space needs none); no-break
/// blanks and hyphens are set as plain ones. Never
/// there, whatever the font says: what the writer cannot set rightly, which is characters beyond
/// U+FFFF, letters written from right to left, marks that combine with the letter before, controls
/// and invisible format characters.
class Typefaces final : public drawing::TypeMeasure {
public:
    /// Finds the family among the fonts of the system and of `folders` (searched to the bottom),
    /// the newest version first where there are several. The name is compared without regard to
    /// case; no other family stands in. NotFound: no such family, with what to do, or a cut is
    /// missing; else as `from_files`.
    static Result<Typefaces>
    load(std::string_view family = default_family, const std::vector<Path>& folders = {});

    /// In the order of `drawing::Face`; one file may stand for several cuts. Unreadable: damaged,
    /// or no font at all. BadData: a font that cannot be set here, and why. NotFound, Io: as the
    /// system says. Messages name the file.
    static Result<Typefaces> from_files(const std::array<Path, 4>& files);

    /// Widths are whole thousandths of the size, cut off, as libharu writes them into the file:
    /// what a viewer advances by. Characters that are not there, and bytes that are not UTF-8,
    /// count 0.
    [[nodiscard]] double
    width(std::string_view words, drawing::Face face, double size) const override;

    [[nodiscard]] drawing::Reach reach(drawing::Face face, double size) const override;

    /// Bytes that are not UTF-8 come back as U+FFFD.
    [[nodiscard]] std::optional<std::string>
    missing(std::string_view words, drawing::Face face) const override;

    /// "Liberation Sans", as the regular cut calls itself.
    [[nodiscard]] const std::string& family() const;

    /// For the writer.
    [[nodiscard]] const LoadedFace& face(drawing::Face face) const;

private:
    using Faces = std::array<LoadedFace, 4>;

    static Result<Typefaces> of(const std::array<FaceFile, 4>& files);

    explicit Typefaces(std::shared_ptr<const Faces> faces);

    std::shared_ptr<const Faces> faces_;
};

} // namespace absah::pdf
