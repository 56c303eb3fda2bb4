// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "records/catalog/catalog.h"
#include "steps/render/render.h"
#include "support/fake_type.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <array>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

/// Templates written in a test, laid out with letters of known width, and what may be asked of the
/// pages.
namespace absah::test {

constexpr double millimetre = 72 / 25.4;

/// A report with these blocks on A4 with margins of 20 mm; letters 5 points wide in lines of 12.
inline std::string report_of(std::string_view blocks)
{
    return "[report]\ntitle = \"t\"\n[page]\nmargin = 20\n[styles.body]\nsize = 10\n" +
           std::string(blocks);
}

inline Result<form::Template> template_of(std::string_view text)
{
    const TempFolder folder;
    folder.write("x/template.toml", text);
    const std::array folders{folder.path()};
    return catalog::load_template(folders, "x");
}

inline render::Tools tools_with(const FakeType& type)
{
    return {
        type,
        [](std::string_view) -> Result<drawing::Code> {
            return drawing::Code{{}, 1, std::vector<bool>(1, true)};
        },
        [](const Path&) -> Result<drawing::Picture> {
            return drawing::Picture{2, 1, 1, std::vector<std::uint8_t>(2)};
        }};
}

inline Result<render::Rendered>
laid_out(const form::Template& form, const Field& record, const render::Wish& wish = {})
{
    const FakeType type("\u2713");
    return render::render(form, record, tools_with(type), wish);
}

/// Template and record to pages; a failure shows its message and gives no pages.
inline render::Rendered
paper(std::string_view text, const Field& record = Field::object(), const render::Wish& wish = {})
{
    const auto form = template_of(text);
    if (!form) {
        ADD_FAILURE() << form.error().message;
        return {};
    }
    auto made = laid_out(*form, record, wish);
    if (!made) {
        ADD_FAILURE() << made.error().message;
        return {};
    }
    return std::move(*made);
}

/// The message of a layout that fails.
inline std::string failure_of(std::string_view text, const Field& record)
{
    const auto form = template_of(text);
    if (!form) return form.error().message;
    const auto made = laid_out(*form, record);
    return made ? "it was laid out" : made.error().message;
}

template <class Kind>
std::vector<Kind> all_of(const drawing::Page& page)
{
    std::vector<Kind> found;
    for (const auto& item : page.items)
        if (const auto* one = std::get_if<Kind>(&item); one != nullptr) found.push_back(*one);
    return found;
}

inline drawing::Area
box_of(const drawing::Text& text, const drawing::TypeMeasure& type = FakeType())
{
    std::string words = text.words;
    while (words.ends_with(' ')) // of a stretched line; white
        words.pop_back();
    return {
        text.start.x,
        text.start.y - 0.8 * text.size,
        type.width(words, text.face, text.size),
        text.size};
}

/// What stands on a page, text by text, with a bar between.
inline std::string read(const drawing::Page& page)
{
    std::string all;
    for (const auto& text : all_of<drawing::Text>(page))
        all += (all.empty() ? "" : "|") + text.words;
    return all;
}

inline std::vector<std::string> words_of(std::string_view text)
{
    std::istringstream in{std::string(text)};
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        words.push_back(word);
    return words;
}

inline std::vector<std::string> words_on(const drawing::Page& page)
{
    std::vector<std::string> words;
    for (const auto& text : all_of<drawing::Text>(page))
        for (auto& word : words_of(text.words))
            words.push_back(std::move(word));
    return words;
}

inline std::vector<std::string> words_on(const drawing::Document& document)
{
    std::vector<std::string> words;
    for (const auto& page : document.pages)
        for (auto& word : words_on(page))
            words.push_back(std::move(word));
    return words;
}

inline const drawing::Text* find_text(const drawing::Page& page, std::string_view words)
{
    for (const auto& item : page.items)
        if (const auto* text = std::get_if<drawing::Text>(&item); text != nullptr)
            if (text->words.find(words) != std::string::npos) return text;
    return nullptr;
}

/// Every text inside the margins, no text over another, none across the edge of a cell, no cell
/// over another, nothing on a later page above what belongs before it.
void expect_sound(
    const drawing::Document& document,
    double margin = 20 * millimetre,
    const drawing::TypeMeasure& type = FakeType());

} // namespace absah::test
