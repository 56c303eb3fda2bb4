// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/geometry.h"
#include "core/model/picture.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// What is drawn on a page rather than written: stamps, signatures, logos. All take the upright
/// colour page (longest side about 1754 pixels = A4 at 150 dpi; other sizes are scaled inside)
/// and answer in its pixels.
namespace absah::image {

/// Something seen, with how sure we are (0..1, calibrated as far as we could).
struct Mark {
    Box box;
    double confidence = 0;
};

/// Round, oval and rectangular stamps, coloured or black. A logo, a seal of one solid colour, a QR
/// code, a printed frame and a plain circle are not stamps. Best first.
/// `words`: boxes of what is print for sure; a stamp may lie over them, but they point to none.
/// `printed_block`: of an electronic signature, empty where there is none. A frame that holds it,
/// or a code, is printed.
std::vector<Mark> find_stamps(
    const Picture& upright_colour,
    std::span<const Box> codes,
    std::span<const Box> words = {},
    const Box& printed_block = {});

/// Pen strokes over or beside a signatory's name. Best first.
/// `signer_names`: boxes of the lines that hold a signatory's name; `words`: boxes of all printed
/// words (their ink does not count); `stamps`: rings to look through.
std::vector<Mark> find_signatures(
    const Picture& upright_colour,
    std::span<const Box> signer_names,
    std::span<const Box> words,
    std::span<const Mark> stamps);

/// A compact pictorial blob that may be an organiser's logo. Words, codes, stamps and passport
/// photos are left out. Best (highest on the page, most logo-like) first. Last, with a confidence
/// of 0.2 at most, come shapes that are a logo only if the registry knows them: diamonds, drops,
/// letters, ornaments.
std::vector<Mark> find_logos(
    const Picture& upright_colour,
    std::span<const Box> words,
    std::span<const Box> codes,
    std::span<const Mark> stamps);

/// The registry's logos, prepared for comparison.
class LogoBook {
public:
    LogoBook();
    ~LogoBook();
    LogoBook(LogoBook&&) noexcept;
    LogoBook& operator=(LogoBook&&) noexcept;

    /// Adds the tight, non-white part of `logo` (three channels, alpha already laid on white).
    void add(std::string id, const Picture& logo);

    struct Name {
        std::string id;
        double confidence = 0;        ///< 0..1
        bool colour_verified = false; ///< false on a copy without colour: looks like it, no more
    };

    /// Whose logo `box` on the page is. Empty when it is nobody's in the book, or when a look-alike
    /// (other colour, other inner symbol) cannot be told from the real one. `only`: the one name
    /// that matters; the answer for any other is empty, and is found sooner.
    [[nodiscard]] std::optional<Name>
    name(const Picture& upright_colour, const Box& box, const std::string& only = {}) const;

private:
    struct Pages;
    std::unique_ptr<Pages> pages_;
};

} // namespace absah::image
