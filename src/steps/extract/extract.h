// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/model/certificate.h"
#include "core/model/document.h"
#include "core/model/lexicon.h"
#include "core/model/profile.h"
#include "fences/image/marks.h"
#include "fences/image/page.h"
#include "fences/ocr/reader.h"
#include "steps/extract/fields.h"
#include "steps/extract/second_look.h"

#include <vector>

/// Pages -> what is on them: codes, words, the eight elements with their places.
namespace absah::extract {

/// What is kept warm between files.
struct Tools {
    ocr::Reader& reader;
    SecondReader second_reader; ///< may be empty
    const image::LogoBook& logos;
    const Lexicon& lexicon;
    const Registry& registry;
};

/// Reads one file, page by page. One object a file.
class Extractor {
public:
    explicit Extractor(const Tools& tools);

    /// Looks at the next page: codes, orientation, words. The picture is let go; a working copy of
    /// about 9 MB stays until `finish`.
    /// Error: Tool, when OCR itself failed.
    Result<void> look_at(Page page);

    /// Decides on the elements over all pages seen. `media_type`, `page_count` and `damaged` of the
    /// reading are left to the caller, who knows the file.
    [[nodiscard]] Reading finish() const;

private:
    struct Seen {
        image::Upright upright;
        Homography to_display; ///< upright pixels -> display pixels
        TextPage text;
        Picture plane; ///< what the words were read from; empty for a text layer
        Size display;
    };

    Result<void> read_words(Page& page, Seen& seen);
    /// The fields of `texts`, the date's figures read a second time.
    [[nodiscard]] Fields fields_with_checked_date(std::vector<TextPage>& texts) const;
    void confirm_recipient(Reading& reading, const Fields& fields) const;
    void mark_drawn_elements(Reading& reading, const Fields& fields) const;

    Tools tools_;
    std::vector<Seen> pages_;
    std::vector<Code> codes_; ///< boxes in display pixels
    double ocr_ms_ = 0;
};

} // namespace absah::extract
