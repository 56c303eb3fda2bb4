// SPDX-License-Identifier: Apache-2.0
#include "steps/present/card.h"
#include "steps/present/present.h"
#include "steps/present/utf8.h"
#include "steps/present/words.h"

#include <algorithm>
#include <array>

namespace absah::present {

namespace {

using std::string_view;

constexpr std::array<string_view, 4> signs{"\u2713", "\u2013", "?", "\u2717"}; // as Mark
constexpr std::array<string_view, 4> colours{"\033[32m", "\033[2m", "\033[33m", "\033[31m"};
constexpr string_view bold = "\033[1m";
constexpr string_view dim = "\033[2m";
constexpr string_view plain = "\033[0m";

/// Takes the first line of at most `width` columns off `rest`: at a blank where there is one, in
/// the middle of a word only when the word alone is wider.
string_view take_line(string_view& rest, int width)
{
    std::size_t end = 0;
    std::size_t blank = 0;
    int used = 0;
    while (end < rest.size()) {
        const auto length = point_at(rest, end).length;
        used += columns(rest.substr(end, length));
        if (used > width && end > 0) break;
        if (rest[end] == ' ') blank = end;
        end += length;
    }
    if (end < rest.size() && rest[end] == ' ') blank = end;
    if (end == rest.size() || blank == 0) blank = end;
    const auto line = rest.substr(0, blank);
    rest.remove_prefix(blank);
    while (rest.starts_with(' '))
        rest.remove_prefix(1);
    return line;
}

class Sheet {
public:
    explicit Sheet(const TerminalStyle& style)
        : colour_(style.colour),
          width_(std::max(style.width, narrowest))
    {
    }

    [[nodiscard]] std::string painted(string_view text, string_view colour) const
    {
        if (!colour_ || text.empty()) return std::string(text);
        return std::string(colour) + std::string(text) + std::string(plain);
    }

    [[nodiscard]] std::string sign(Mark mark) const
    {
        return painted(signs.at(std::size_t(mark)), colours.at(std::size_t(mark)));
    }

    /// `head` (of `head_columns` columns) before the first line, blanks before the others.
    void add(const std::string& head, int head_columns, string_view text, string_view colour = "")
    {
        auto rest = text;
        std::string before = head;
        do {
            const auto line = take_line(rest, width_ - head_columns);
            out_ += before + painted(line, colour) + "\n";
            before.assign(std::size_t(head_columns), ' ');
        } while (!rest.empty());
    }

    void gap() { out_ += "\n"; }

    [[nodiscard]] bool narrow() const { return width_ < 60; }

    [[nodiscard]] std::string text() && { return std::move(out_); }

private:
    static constexpr int narrowest = 30;
    bool colour_;
    int width_;
    std::string out_;
};

std::string value_of(const CardLine& line)
{
    std::string value;
    for (const auto& part : line.parts) {
        if (!value.empty()) value += " \u00B7 ";
        value += part.value;
    }
    return value;
}

void add_lines(Sheet& sheet, const std::vector<CardLine>& lines)
{
    int label_columns = 0;
    for (const auto& line : lines)
        label_columns = std::max(label_columns, columns(line.label));
    for (const auto& line : lines) {
        auto head = "  " + sheet.sign(line.mark) + " " + line.label;
        if (sheet.narrow()) {
            sheet.add("  " + sheet.sign(line.mark) + " ", 4, line.label);
            sheet.add("      ", 6, value_of(line));
            continue;
        }
        head.append(std::size_t(label_columns - columns(line.label) + 2), ' ');
        sheet.add(head, label_columns + 6, value_of(line));
    }
}

void add_findings(Sheet& sheet, const Checked& checked, Language language)
{
    const bool indonesian = language == Language::Indonesian;
    for (const auto& finding : checked.findings) {
        const auto words = sentence(finding, language);
        sheet.gap();
        sheet.add("  " + sheet.sign(mark_of(finding.level)) + " ", 4, words.message, bold);
        if (!words.advice.empty()) sheet.add("    ", 4, words.advice);
        const auto note = technical_note(finding);
        const std::string_view label = indonesian ? "Keterangan teknis: " : "Technical note: ";
        if (!note.empty()) sheet.add("    ", 4, std::string(label) + note, dim);
    }
}

std::string belongs_to(const Checked& checked, Language language)
{
    if (checked.plan.empty()) return {};
    const bool indonesian = language == Language::Indonesian;
    auto text = (indonesian ? "rencana " : "plan ") + tidy(checked.plan);
    if (!checked.activity.empty())
        text += (indonesian ? ", kegiatan " : ", activity ") + tidy(checked.activity);
    return text;
}

/// Verdict, owner, lines, findings of one paper.
void add_paper(Sheet& sheet, const Checked& checked, Language language)
{
    const auto mark = mark_of(checked);
    const auto verdict = answer_of(checked, language);
    sheet.add(
        sheet.sign(mark) + " " + sheet.painted(verdict + ".", colours.at(std::size_t(mark))) + " ",
        columns(verdict) + 4,
        summary_of(checked, language));
    if (!checked.parts.empty()) return; // each says the rest for itself
    const auto owner = belongs_to(checked, language);
    if (!owner.empty()) sheet.add("  ", 2, owner, dim);
    const auto lines =
        checked.print ? print_lines_of(checked, language) : lines_of(checked, nullptr, language);
    if (!lines.empty()) sheet.gap();
    add_lines(sheet, lines);
    add_findings(sheet, checked, language);
    const bool indonesian = language == Language::Indonesian;
    for (const auto& duplicate : checked.duplicates) {
        auto same = (indonesian ? "sama dengan: " : "same as: ") + tidy(duplicate.file);
        if (!duplicate.pages.empty())
            same +=
                (indonesian ? ", halaman " : ", page ") + std::to_string(duplicate.pages.front());
        sheet.add("    ", 4, same, dim);
    }
}

} // namespace

std::string to_terminal(const Checked& checked, Language language, const TerminalStyle& style)
{
    Sheet sheet{style};
    sheet.add("", 0, tidy(checked.file), bold);
    add_paper(sheet, checked, language);
    for (std::size_t i = 0; i < checked.parts.size(); ++i) {
        sheet.gap();
        sheet.add("", 0, part_name(checked, i, language), bold);
        add_paper(sheet, checked.parts[i], language);
    }
    return std::move(sheet).text();
}

} // namespace absah::present
