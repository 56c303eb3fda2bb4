// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "fences/pdf/proof.h"

#include <hpdf.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Private to this room: libharu's document, with its failures kept until asked for.
namespace absah::pdf {

class Haru {
public:
    Haru();
    ~Haru();
    Haru(const Haru&) = delete;
    Haru& operator=(const Haru&) = delete;
    Haru(Haru&&) = delete;
    Haru& operator=(Haru&&) = delete;

    [[nodiscard]] bool ready() const { return doc_ != nullptr; }

    [[nodiscard]] bool failed() const { return code_ != 0; }

    [[nodiscard]] HPDF_Doc get() const { return doc_; }

    /// Tool, with the first code that libharu gave, `while_doing` what.
    [[nodiscard]] tl::unexpected<Error> failure(std::string_view while_doing) const;

    /// Makes the encoding "UTF-8" known.
    void use_unicode();

    /// The picture as an object of the file, made on first use. One that is stored is a single
    /// grey sample until its JPEG takes the place (`replace_pictures`).
    HPDF_Image image(const std::vector<drawing::Picture>& pictures, std::size_t which);

    /// The finished file.
    Result<std::string> saved();

private:
    static void remember(HPDF_STATUS code, HPDF_STATUS detail, void* self);

    HPDF_Doc doc_ = nullptr;
    HPDF_STATUS code_ = 0;
    bool unicode_ = false;
    std::vector<HPDF_Image> images_;
};

/// The used faces within one document. What WinAnsiEncoding has is set in a plain TrueType font,
/// because libharu takes 4 ms to make a font that is addressed by Unicode; other characters are set
/// in such a one, made for faces that need it only.
class Fonts {
public:
    static Result<Fonts> load(Haru& haru, const Typefaces& faces, const UsedCharacters& characters);

    /// Sets the words where the text matrix stands. Within BeginText and EndText.
    void show(HPDF_Page page, const drawing::Text& text) const;

private:
    struct Cut {
        HPDF_Font plain = nullptr;
        HPDF_Font unicode = nullptr;
    };

    static Result<Cut>
    load_cut(Haru& haru, const LoadedFace& face, const std::vector<char32_t>& characters);

    std::array<Cut, 4> cuts_;
};

} // namespace absah::pdf
