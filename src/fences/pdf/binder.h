// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/model/coded_picture.h"
#include "core/model/limits.h"

#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

/// Several papers become one PDF: a copy for an upload, not a paper for keeping.
namespace absah::pdf {

/// A JPEG inside a PDF that may be put in anew.
struct InnerJpeg {
    int object = 0; ///< its number
    Bytes bytes;    ///< as they are
};

/// What has to be known of a PDF before its pages may go into another.
struct MergeFacts {
    int pages = 0;
    bool is_signed = false; ///< a signed field, or the byte range of a signature anywhere: taking
                            ///< its pages out would make it worthless
    bool locked = false;    ///< whoever made it forbids to take it apart
    int attachments = 0;    ///< files inside it, which its pages do not bring along
};

/// Errors as read_outline.
Result<MergeFacts> facts_for_merging(std::span<const std::uint8_t> pdf, const Limits& limits);

/// The JPEGs among the objects of a PDF, in order of their numbers: grey or RGB, 5,000 at most.
/// Empty for a PDF that cannot be opened.
std::vector<InnerJpeg> inner_jpegs(std::span<const std::uint8_t> pdf);

/// Puts papers one behind the other, each with a bookmark. Pages keep all that they show: forms are
/// drawn as they are filled in, layers stay on or off, links lead where they led. Left out are
/// scripts, bookmarks and attachments of the papers. The same papers give the same bytes.
class Binder {
public:
    Binder();
    ~Binder();
    Binder(const Binder&) = delete;
    Binder& operator=(const Binder&) = delete;

    /// The next pages belong to this paper. UTF-8; a paper without pages gets no bookmark.
    void begin_paper(const std::string& title);

    /// A page of the picture's shape, as large as fits on A4.
    void add_picture(const CodedPicture& picture);

    /// All pages of a PDF; `anew` replaces JPEGs by the number of their object. The bytes stay in
    /// memory until the end. Errors as read_outline; Tool: libqpdf could not take it apart.
    Result<void> add_pdf(Bytes pdf, const std::map<int, CodedPicture>& anew, const Limits& limits);

    /// A file that travels inside, byte for byte. Names are UTF-8 and differ from one another.
    void attach(const std::string& name, const std::string& description, const Bytes& bytes);

    /// The file. Nothing may be added after. Tool: libqpdf's reason.
    Result<Bytes> finish();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace absah::pdf
