// SPDX-License-Identifier: Apache-2.0
#include "steps/present/html.h"
#include "steps/present/markup.h"
#include "steps/present/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace absah::present {

namespace {

std::string state_word(Mark mark, State state, Kind kind, const Speaker& say)
{
    switch (mark) {
    case Mark::Yes:
        return say("Ada", "Found");
    case Mark::None:
        if (kind != Kind::Certificate) return say("Belum terlihat", "Not seen");
        return say("Tidak diwajibkan", "Not required");
    case Mark::Unsure:
        return say("Perlu dilihat", "Please look");
    case Mark::No:
        break;
    }
    return state == State::Missing ? say("Belum terlihat", "Not seen")
                                   : say("Tidak sesuai", "Does not fit");
}

std::string paragraph(std::string_view kind, const std::string& html)
{
    if (html.empty()) return {};
    return fmt::format("<p class=\"{}\">{}</p>\n", kind, html);
}

/// What is so in bold, what to do below it, the technician's note in small print.
std::string finding_text(const Finding& finding, const Speaker& say)
{
    const auto words = sentence(finding, say.language);
    auto html = paragraph("message", escaped(words.message));
    html += paragraph("advice", escaped(words.advice));
    const auto note = technical_note(finding);
    if (!note.empty()) {
        html += paragraph(
            "small",
            say("Keterangan teknis: ", "Technical note: ") + "<code>" + escaped(note) + "</code>");
    }
    return html;
}

bool is_shown_beside(const Finding& finding, const CardLine& line)
{
    for (const auto& part : line.parts)
        if (finding.element == part.id) return true;
    return false;
}

bool is_shown_in_a_line(const Finding& finding, const std::vector<CardLine>& lines)
{
    for (const auto& line : lines)
        if (is_shown_beside(finding, line)) return true;
    return false;
}

/// How sure the reader was; told only where a person has to decide.
std::string doubt(const Element& element, const CardPart& part, const Speaker& say)
{
    if (part.mark != Mark::Unsure || element.state == State::Missing || element.confidence <= 0)
        return {};
    return say("Keyakinan pembacaan ", "Reading confidence ") +
           std::to_string(std::lround(element.confidence * 100)) + " %";
}

std::string
part_html(const CardEntry& entry, const CardPart& part, const std::string& key, const Speaker& say)
{
    const auto& element = entry.checked.reading.certificate[part.id];
    auto html = fmt::format("<div class=\"part\" id=\"{}-{}\">\n", key, name_of(part.id));
    // Of what is missing, the finding below tells more than the value could.
    if (part.mark != Mark::No || element.state != State::Missing)
        html += paragraph("value", isolated(part.value));
    if (!part.expected.empty()) {
        html +=
            paragraph("small", say("Menurut rencana: ", "In the plan: ") + isolated(part.expected));
    }
    html += cut_out(entry, part, key, say.language);
    html += paragraph("small", doubt(element, part, say));
    return html + "</div>\n";
}

std::string line_html(
    const CardEntry& entry,
    const CardLine& line,
    std::size_t number,
    const std::string& key,
    const Speaker& say)
{
    const auto& certificate = entry.checked.reading.certificate;
    State worst = State::Found;
    for (const auto& part : line.parts)
        if (part.mark == line.mark) worst = std::min(worst, certificate[part.id].state);
    auto html = fmt::format(
        R"(<li class="line {}">{}<div class="body"><h3><span class="number">{}.</span> {})"
        "<span class=\"state\">{}</span></h3>\n",
        class_of(line.mark),
        sign_of(line.mark),
        number,
        escaped(line.label),
        state_word(line.mark, worst, entry.checked.reading.kind, say));
    html += "<div class=\"parts\">\n";
    for (const auto& part : line.parts)
        html += part_html(entry, part, key, say);
    html += "</div>\n";
    for (const auto& finding : entry.checked.findings) {
        if (!is_shown_beside(finding, line)) continue;
        const auto mark = class_of(mark_of(finding.level));
        html += fmt::format("<div class=\"{}\">\n{}</div>\n", mark, finding_text(finding, say));
    }
    return html + "</div></li>\n";
}

std::string
general_findings(const Checked& checked, const std::vector<CardLine>& lines, const Speaker& say)
{
    std::string items;
    for (const auto& finding : checked.findings) {
        if (is_shown_in_a_line(finding, lines)) continue;
        const auto mark = mark_of(finding.level);
        items += fmt::format(
            "<li class=\"{}\">{}<div>{}</div></li>\n",
            class_of(mark),
            sign_of(mark),
            finding_text(finding, say));
    }
    return items.empty() ? items : "<ul class=\"findings\">\n" + items + "</ul>\n";
}

/// Under the verdict: a link to each line that wants a look, so that nothing is said twice.
std::string pointers(
    const Checked& checked,
    const std::vector<CardLine>& lines,
    const std::string& key,
    const Speaker& say)
{
    std::string items;
    for (const auto& finding : checked.findings) {
        if (finding.level < Level::Review || !is_shown_in_a_line(finding, lines)) continue;
        items += fmt::format(
            "<li><a href=\"#{}-{}\">{}</a></li>\n",
            key,
            name_of(*finding.element),
            escaped(sentence(finding, say.language).message));
    }
    return items.empty() ? items : "<ul class=\"pointers\">\n" + items + "</ul>\n";
}

std::string owner(const CardEntry& entry, const Speaker& say)
{
    if (entry.checked.plan.empty()) return {};
    auto text = say("Rencana ", "Plan ") + isolated(entry.checked.plan);
    if (entry.plan != nullptr && !entry.plan->employee.name.empty())
        text += ", " + isolated(entry.plan->employee.name);
    if (!entry.checked.activity.empty())
        text += say("; kegiatan ", "; activity ") + isolated(entry.checked.activity);
    return text;
}

std::string verdict_html(const Checked& checked, const Speaker& say)
{
    const auto mark = mark_of(checked);
    auto html = fmt::format("<header class=\"verdict {}\">\n", class_of(mark));
    html += fmt::format(
        "<h1>{}<span>{}</span></h1>\n", sign_of(mark), answer_of(checked, say.language));
    return html + paragraph("summary", escaped(summary_of(checked, say.language)));
}

/// `name` tells which paper of its file it is; empty for a whole file.
std::string header(
    const CardEntry& entry,
    const std::string& name,
    const std::vector<CardLine>& lines,
    const std::string& key,
    const Speaker& say)
{
    const auto& checked = entry.checked;
    auto html = verdict_html(checked, say);
    html += pointers(checked, lines, key, say);
    html += paragraph("file", isolated(checked.file));
    html += paragraph("small", escaped(name));
    html += paragraph("small", owner(entry, say));
    return html + "</header>\n";
}

std::string fact(const std::string& name, const std::string& html)
{
    return html.empty() ? html : fmt::format("<dt>{}</dt><dd>{}</dd>\n", name, html);
}

std::string place_html(const Duplicate& duplicate, const Speaker& say)
{
    const auto file = isolated(duplicate.file);
    if (duplicate.pages.empty()) return file;
    return file + say(", halaman ", ", page ") + std::to_string(duplicate.pages.front());
}

std::string footer(const Checked& checked, const Speaker& say)
{
    std::string facts;
    for (const auto& code : checked.reading.codes)
        facts += fact(say("Isi kode ", "Code ") + escaped(code.format), isolated(code.text));
    for (const auto& duplicate : checked.duplicates)
        facts += fact(say("Sama dengan", "Same as"), place_html(duplicate, say));
    facts += fact("SHA-256", escaped(checked.sha256));
    auto html = facts.empty() ? "" : "<dl>\n" + facts + "</dl>\n";
    html += paragraph(
        "small",
        say("Kartu ini menunjukkan apa yang terbaca; yang memutuskan tetap manusia.",
            "This card shows what could be read; people decide."));
    return "<footer>\n" + html + "</footer>\n";
}

std::string part_key(const std::string& key, std::size_t index)
{
    return key + "s" + std::to_string(index + 1);
}

/// The verdict over a file of several papers, and the way to each.
std::string bundle_header(const Checked& checked, const std::string& key, const Speaker& say)
{
    auto html = verdict_html(checked, say) + "<ul class=\"pointers\">\n";
    for (std::size_t i = 0; i < checked.parts.size(); ++i) {
        html += fmt::format(
            "<li><a href=\"#{}\">{}</a>: {}</li>\n",
            part_key(key, i),
            escaped(part_name(checked, i, say.language)),
            answer_of(checked.parts[i], say.language));
    }
    return html + "</ul>\n" + paragraph("file", isolated(checked.file)) + "</header>\n";
}

/// One paper of a file of several, as if it were alone.
CardEntry part_entry(const CardEntry& entry, std::size_t index)
{
    CardEntry part{entry.checked.parts[index], {}, nullptr, {}};
    if (index < entry.part_plans.size()) part.plan = entry.part_plans[index];
    const auto& own = part.checked.reading.own_pages;
    for (const auto& page : entry.pages) {
        if (std::ranges::find(own, page.number) != own.end()) part.pages.push_back(page);
    }
    return part;
}

std::string print_line_html(const CardLine& line, std::size_t number)
{
    return fmt::format(
               R"(<li class="line {}">{}<div class="body"><h3><span class="number">{}.</span> {})"
               "</h3>\n",
               class_of(line.mark),
               sign_of(line.mark),
               number,
               escaped(line.label)) +
           paragraph("value", isolated(line.parts.front().value)) + "</div></li>\n";
}

std::string paper_article(
    const CardEntry& entry, const std::string& name, const std::string& key, Language language)
{
    const Speaker say{language};
    const auto lines = lines_of(entry.checked, entry.plan, language);
    const auto print_lines = print_lines_of(entry.checked, language);
    const auto views = page_views(entry, lines, key, language);
    auto html = fmt::format("<article id=\"{}\">\n{}", key, page_store(entry, key));
    html += header(entry, name, lines, key, say);
    html += general_findings(entry.checked, lines, say);
    html += fmt::format("<div class=\"{}\">\n", views.empty() ? "single" : "columns");
    if (!views.empty()) html += "<section class=\"pages\">\n" + views + "</section>\n";
    if (!lines.empty()) {
        html += "<section class=\"elements\"><ol>\n";
        for (std::size_t i = 0; i < lines.size(); ++i)
            html += line_html(entry, lines[i], i + 1, key, say);
        html += "</ol></section>\n";
    }
    if (!print_lines.empty()) {
        html += "<section class=\"elements\"><ol>\n";
        for (std::size_t i = 0; i < print_lines.size(); ++i)
            html += print_line_html(print_lines[i], i + 1);
        html += "</ol></section>\n";
    }
    return html + "</div>\n" + footer(entry.checked, say) + "</article>\n";
}

} // namespace

std::string_view class_of(Mark mark)
{
    static constexpr std::array<std::string_view, 4> names{"yes", "none", "unsure", "no"};
    return names.at(std::size_t(mark));
}

std::string sign_of(Mark mark)
{
    static constexpr std::array<std::string_view, 4> signs{"\u2713", "\u2013", "?", "\u2717"};
    return fmt::format(
        R"(<span class="sign" aria-hidden="true">{}</span>)", signs.at(std::size_t(mark)));
}

std::string card_article(const CardEntry& entry, const std::string& key, Language language)
{
    if (entry.checked.parts.empty()) return paper_article(entry, "", key, language);
    auto html = fmt::format("<article id=\"{}\">\n", key);
    html += bundle_header(entry.checked, key, Speaker{language}) + "</article>\n";
    for (std::size_t i = 0; i < entry.checked.parts.size(); ++i) {
        const auto name = part_name(entry.checked, i, language);
        html += paper_article(part_entry(entry, i), name, part_key(key, i), language);
    }
    return html;
}

} // namespace absah::present
