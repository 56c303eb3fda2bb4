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
#include "steps/extract/papers.h"
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

/// A page as it was looked at, for papers that are no certificates. Lives as long as its extractor.
struct PageView {
    const TextPage& text;
    const Picture& upright;
    const Homography& to_display; ///< from pixels of `upright`
    Size display;
};

/// Reads one file, page by page. One object a file.
class Extractor {
public:
    explicit Extractor(const Tools& tools);

    /// Looks at the next page: codes, orientation, words. The picture is let go; a working copy of
    /// about 9 MB stays until `finish`.
    /// Error: Tool, when OCR itself failed.
    Result<void> look_at(Page page);

    /// Decides which of the pages seen belong together, and on the elements of each paper: one
    /// reading a paper, in order of pages; one without pages when none was seen. `media_type`,
    /// `page_count` and `damaged` are left to the caller, who knows the file.
    [[nodiscard]] std::vector<Reading> finish() const;

    /// The pages seen so far, and the codes on them (boxes in display pixels).
    [[nodiscard]] std::vector<PageView> views() const;

    [[nodiscard]] const std::vector<Code>& codes() const { return codes_; }

private:
    struct Seen {
        image::Upright upright;
        Homography to_display; ///< upright pixels -> display pixels
        TextPage text;
        Picture plane; ///< what the words were read from; empty for a text layer
        std::vector<ReadTwice> read_twice; ///< numbers on `plane`
        Size display;
        bool beside_another = false; ///< a second certificate lies in the photo
    };

    Result<void> read_words(Page& page, Seen& seen);
    /// Each page read on its own; none for a file of one page, which need not be told apart.
    [[nodiscard]] std::vector<PageFacts> facts_of_pages() const;
    [[nodiscard]] Reading read_paper(const PaperSpan& span, std::span<const PageFacts> facts) const;
    /// Whether the page shows more than the one paper; `fields` are those of this page.
    [[nodiscard]] bool shows_others(std::size_t page, const Fields& fields) const;
    [[nodiscard]] std::vector<Code> codes_on(int first_page, int last_page) const;
    /// The fields of `texts`, the date's figures read a second time.
    [[nodiscard]] Fields
    fields_with_checked_date(std::vector<TextPage>& texts, std::span<const Code> codes) const;
    void confirm_recipient(Reading& reading, const Fields& fields) const;
    void confirm_number(Reading& reading, const Fields& fields) const;
    void weigh_number_again(Reading& reading, double choice) const;
    void confirm_hours(Reading& reading) const;
    void look_for_role_on_plate(Reading& reading, const Fields& fields) const;
    /// How well the page can be read, for advice.
    void measure_quality(Reading& reading, const Fields& fields) const;
    void mark_drawn_elements(Reading& reading, const Fields& fields) const;

    Tools tools_;
    std::vector<Seen> pages_;
    std::vector<Code> codes_; ///< boxes in display pixels
    double ocr_ms_ = 0;
};

} // namespace absah::extract
