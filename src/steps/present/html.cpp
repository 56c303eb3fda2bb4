// SPDX-License-Identifier: Apache-2.0
#include "steps/present/html.h"

#include "steps/present/markup.h"
#include "steps/present/words.h"

#include <fmt/format.h>

namespace absah::present {

namespace {

std::string key_of(std::size_t index)
{
    return "c" + std::to_string(index + 1);
}

std::string paper_count(const Checked& checked, const Speaker& say)
{
    if (checked.parts.empty()) return {};
    return fmt::format(" ({} {})", checked.parts.size(), say("surat", "papers"));
}

std::string overview(std::span<const CardEntry> entries, const Speaker& say)
{
    auto html = fmt::format(
        "<section class=\"overview\">\n<h1>{} {}</h1>\n<table><thead><tr>"
        "<th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
        "</tr></thead><tbody>\n",
        entries.size(),
        say("berkas diperiksa", "files checked"),
        say("Hasil", "Result"),
        say("Berkas", "File"),
        say("Perlu dilihat", "To look at"));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto& checked = entries[i].checked;
        const auto mark = mark_of(checked.verdict);
        html += fmt::format(
            "<tr class=\"{}\"><td>{} {}</td><td><a href=\"#{}\">{}</a></td><td>{}</td></tr>\n",
            class_of(mark),
            sign_of(mark),
            word_for(checked.verdict, say.language),
            key_of(i),
            isolated(checked.file) + paper_count(checked, say),
            to_look_at(checked));
    }
    return html + "</tbody></table>\n</section>\n";
}

std::string title(std::span<const CardEntry> entries, const Speaker& say)
{
    if (entries.size() != 1)
        return fmt::format("{} {}", entries.size(), say("berkas diperiksa", "files checked"));
    const auto& checked = entries.front().checked;
    return fmt::format("{}: {}", word_for(checked.verdict, say.language), escaped(checked.file));
}

} // namespace

std::string to_html(std::span<const CardEntry> entries, Language language)
{
    const Speaker say{language};
    auto html = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "img-src data:; style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n<main>\n",
        say("id", "en"),
        title(entries, say),
        style_sheet());
    if (entries.size() != 1) html += overview(entries, say);
    for (std::size_t i = 0; i < entries.size(); ++i)
        html += card_article(entries[i], key_of(i), language);
    return html + "</main>\n</body>\n</html>\n";
}

} // namespace absah::present
