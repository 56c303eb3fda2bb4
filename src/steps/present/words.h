// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/language.h"
#include "core/model/certificate.h"
#include "core/model/finding.h"

#include <cstddef>
#include <string>
#include <string_view>

/// Words and values as people read them; shared by the terminal's and the web card.
namespace absah::present {

/// Picks the sentence of one language.
struct Speaker {
    Language language;

    [[nodiscard]] std::string
    operator()(std::string_view indonesian, std::string_view english) const
    {
        return std::string(language == Language::Indonesian ? indonesian : english);
    }
};

/// "Lengkap", "Perlu ditinjau", "Tidak sesuai"; in English "Complete", "Please look",
/// "Does not fit".
std::string_view word_for(Verdict verdict, Language language);

/// "nama penerima", "recipient", ...: in the middle of a sentence.
std::string_view word_for(ElementId id, Language language);

/// "laporan", "a report", ...: in the middle of a sentence.
std::string_view word_for(Kind kind, Language language);

/// A value of a print by its name in the result: "hasil_kerja" -> "rating hasil kerja"; empty for
/// any other text.
std::string_view word_for_value(std::string_view name, Language language);

/// "11 Januari 2024", "12-14 Maret 2024" (with a dash of the language), "28 Februari-3 Maret 2024".
std::string words_for(const DateRange& range, Language language);

/// Text from a file, fit to be shown: valid UTF-8 on one line, without control characters and
/// without the invisible ones that turn, join or hide text. Safe for a terminal, not yet for HTML.
std::string tidy(std::string_view text);

/// `tidy` text of at most `most` code points; a longer one ends in an ellipsis.
std::string shortened(std::string_view text, std::size_t most);

/// A value as shown: ISO days and ranges in words, all other text tidy.
std::string shown(std::string_view value, Language language);

/// The technician's text of a finding about the file or the program, where the sentence does not
/// say it already; empty for any other finding.
std::string technical_note(const Finding& finding);

} // namespace absah::present
