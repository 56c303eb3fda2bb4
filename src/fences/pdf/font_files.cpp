// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/face.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <tuple>

namespace absah::pdf {

namespace {

using Config = std::unique_ptr<FcConfig, decltype(&FcConfigDestroy)>;
using Pattern = std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)>;
using Objects = std::unique_ptr<FcObjectSet, decltype(&FcObjectSetDestroy)>;
using Fonts = std::unique_ptr<FcFontSet, decltype(&FcFontSetDestroy)>;

const FcChar8* fc(const std::string& text)
{
    return reinterpret_cast<const FcChar8*>(text.c_str()); // NOLINT: fontconfig's own letters
}

int number(const FcPattern* font, const char* property)
{
    int value = 0;
    return FcPatternGetInteger(font, property, 0, &value) == FcResultMatch ? value : 0;
}

std::string text(const FcPattern* font, const char* property)
{
    FcChar8* value = nullptr;
    if (FcPatternGetString(font, property, 0, &value) != FcResultMatch) return {};
    return reinterpret_cast<const char*>(value); // NOLINT: fontconfig's own letters
}

bool usable(const FcPattern* font)
{
    FcBool varies = FcFalse;
    FcPatternGetBool(font, FC_VARIABLE, 0, &varies);
    return varies == FcFalse && text(font, FC_FONTFORMAT) == "TrueType" &&
           number(font, FC_INDEX) <= 0xFFFF; // above it lie the instances of a variable font
}

/// Which cut of `drawing::Face` this is; none for light, black and other weights.
std::optional<std::size_t> cut_of(const FcPattern* font)
{
    const int weight = number(font, FC_WEIGHT);
    const bool bold = weight == FC_WEIGHT_BOLD;
    if (!bold && weight != FC_WEIGHT_REGULAR) return {};
    const bool slanted = number(font, FC_SLANT) != FC_SLANT_ROMAN;
    return std::size_t(bold) + 2 * std::size_t(slanted);
}

/// Neither narrow nor wide first, then the newer, then by name: which of two like fonts is taken
/// does not depend on the order of folders on disk.
bool better(const FcPattern* a, const FcPattern* b)
{
    const auto rank = [](const FcPattern* font) {
        return std::tuple{
            std::abs(number(font, FC_WIDTH) - FC_WIDTH_NORMAL),
            -number(font, FC_FONTVERSION),
            text(font, FC_FILE),
            number(font, FC_INDEX)};
    };
    return rank(a) < rank(b);
}

constexpr std::array cut_names{"regular", "bold", "italic", "bold italic"};

} // namespace

Result<std::array<FaceFile, 4>>
find_family(std::string_view family, const std::vector<Path>& folders)
{
    const std::string name{family};
    const Config config{FcInitLoadConfigAndFonts(), &FcConfigDestroy};
    if (!config) return fail(ErrorCode::Tool, "fontconfig does not start; is it installed whole?");
    for (const auto& folder : folders)
        FcConfigAppFontAddDir(config.get(), fc(folder.string()));
    const Pattern wanted{FcPatternCreate(), &FcPatternDestroy};
    FcPatternAddString(wanted.get(), FC_FAMILY, fc(name));
    const Objects asked{
        FcObjectSetBuild(
            FC_FILE,
            FC_INDEX,
            FC_WEIGHT,
            FC_SLANT,
            FC_WIDTH,
            FC_VARIABLE,
            FC_FONTFORMAT,
            FC_FONTVERSION,
            nullptr),
        &FcObjectSetDestroy};
    const Fonts found{FcFontList(config.get(), wanted.get(), asked.get()), &FcFontSetDestroy};

    std::array<const FcPattern*, 4> best{};
    for (int i = 0; found && i < found->nfont; ++i) {
        const FcPattern* font = found->fonts[i];
        const auto cut = usable(font) ? cut_of(font) : std::nullopt;
        if (cut && (best.at(*cut) == nullptr || better(font, best.at(*cut)))) best.at(*cut) = font;
    }
    std::array<FaceFile, 4> files;
    for (std::size_t cut = 0; cut < files.size(); ++cut) {
        if (best.at(cut) == nullptr) {
            return fail(
                ErrorCode::NotFound,
                "the type family \"" + name + "\" has no " + cut_names.at(cut) +
                    " TrueType font here; install the family (Debian: fonts-liberation2 brings "
                    "\"Liberation Sans\") or name another one");
        }
        files.at(cut) = {text(best.at(cut), FC_FILE), number(best.at(cut), FC_INDEX)};
    }
    return files;
}

} // namespace absah::pdf
