// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/geometry.h"
#include "core/model/picture.h"

#include <string>
#include <vector>

namespace absah {

/// How a value came to be known.
enum class Source { None, TextLayer, Ocr, Code, Image, DigitalSignature };

/// Which reading of a picture a word comes from; only two different readers confirm each other.
enum class ReadBy {
    First,      ///< the first reader, from the whole page; also a text layer
    FirstAlone, ///< the first reader, from a line cut out of a page that it had made little of
    Second,     ///< the second reader alone
};

/// One word as it stands on a page.
struct Word {
    std::string text;      ///< UTF-8, never empty
    Box box;               ///< pixels of the picture that the word was read from
    double confidence = 0; ///< 0..1 as the reader gives it (not calibrated); 1 for a text layer
                           ///< that is shown, 0.5 for one under a scan or cover
    int line = 0;          ///< words of one printed line share this; rising in the reader's order
    ReadBy by = ReadBy::First;
};

/// A barcode that was read.
struct Code {
    std::string format; ///< ZXing's name: "QRCode", "Code128", ...
    std::string text;   ///< UTF-8 payload
    int page = 1;       ///< from 1
    Box box;            ///< pixels, see the holder
};

/// One page of a file, ready to be looked at.
struct Page {
    Picture picture; ///< colour, EXIF orientation applied, otherwise untouched
    Size display; ///< the size that result boxes refer to: the picture's own, PDF pages at 150 dpi
    std::vector<Word> text_layer; ///< in picture pixels; empty when the page has no text of its own
};

/// What intake makes of a file.
struct Document {
    std::string media_type; ///< by content, for example "image/jpeg"
    int page_count = 0;     ///< pages in the file; `pages` may hold fewer (Limits::pages)
    std::vector<Page> pages;
    bool damaged = false; ///< pages were got, but the file is torn or was repaired to read it
};

} // namespace absah
