// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/model/document.h"
#include "core/model/picture.h"

#include <memory>
#include <string>
#include <vector>

namespace absah::ocr {

/// Reads printed text. One reader per thread; keep it: opening costs 50-80 ms and 70 MB.
/// An interface so that tests can put words on a page without pixels.
class Reader {
public:
    Reader() = default;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    virtual ~Reader() = default;

    /// All words of a page (grey, dark on white), in the reader's order, boxes in its pixels.
    /// Error: Tool.
    virtual Result<std::vector<Word>> read_page(const Picture& grey) = 0;

    /// The words of a picture that holds one line of print and nothing else, likewise. On poor
    /// photos whole lines get lost when a page is taken apart, which read well alone. Error: Tool.
    virtual Result<std::vector<Word>> read_line(const Picture& grey) = 0;
};

/// Tesseract with the data files of `language` ("ind"). Error: Tool, when they are not installed.
Result<std::unique_ptr<Reader>> open_tesseract(const std::string& language);

/// The same, opened by the first reading: a run over PDFs with text of their own needs none. Every
/// reading fails with Tool when the data files are not installed.
std::unique_ptr<Reader> open_tesseract_when_needed(std::string language);

/// "5.3.0" and the like, for `absah --version`.
std::string tesseract_version();

} // namespace absah::ocr
