// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/language.h"
#include "core/model/checked.h"
#include "core/model/plan.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A checked file in words: the machine's line, the terminal's card, the web card.
namespace absah::present {

/// The two sentences of a finding, filled in.
struct Sentence {
    std::string message; ///< what is so
    std::string advice;  ///< what to do about it
};

/// The sentence for any finding id in the table; an unknown id gives its id as message.
Sentence sentence(const Finding& finding, Language language);

/// Every finding id that has a sentence, sorted; docs/findings.md has a heading for each.
std::vector<std::string> known_findings();

/// One line of `absah.result/1` (no newline at the end), valid UTF-8 whatever was read.
std::string to_json_line(const Checked& checked, Language language);

/// All of them as one indented array; for --json.
std::string to_json(std::span<const Checked> all, Language language);

/// How the terminal card looks.
struct TerminalStyle {
    bool colour = false; ///< ANSI colours
    int width = 80;      ///< columns
};

/// Verdict, eight lines (tick, cross or question mark, value), then the findings with advice; of a
/// file of several papers that for each of them.
std::string to_terminal(const Checked& checked, Language language, const TerminalStyle& style);

/// A page picture for the web card.
struct CardPage {
    int number = 1; ///< page of the file, from 1
    Size display;   ///< the size that boxes refer to
    Bytes jpeg;     ///< the page as displayed, any resolution
};

/// One checked file with its pages, for the web card.
struct CardEntry {
    Checked checked;
    std::vector<CardPage> pages;
    const Plan* plan = nullptr;          ///< for "expected by the plan"; may be null
    std::vector<const Plan*> part_plans; ///< the same for each of `checked.parts`
};

/// One self-contained HTML page: verdict on top, page with boxes, each element's crop, value,
/// state and what to do. No script is needed to read it, nothing is fetched, every text from a
/// file is escaped. Readable on a phone and printable on A4.
std::string to_html(std::span<const CardEntry> entries, Language language);

} // namespace absah::present
