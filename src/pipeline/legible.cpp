// SPDX-License-Identifier: Apache-2.0
#include "pipeline/legible.h"

#include "core/base/text.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>

namespace absah::pipeline {

namespace {

bool has_figure(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Every word of a page, folded, one behind the other.
std::string text_of(const std::vector<Word>& words)
{
    std::string all;
    for (const auto& word : words)
        all += fold_tight(word.text);
    return all;
}

bool says(std::string_view text, const SureWord& word)
{
    return text.find(word.text) != std::string_view::npos;
}

std::vector<SureWord> sure_words(const extract::PageView& page)
{
    constexpr double sure = 0.8;
    constexpr double very_sure = 0.9;
    constexpr std::size_t least = 3;
    std::vector<SureWord> words;
    for (const auto& word : page.text.words) {
        auto text = fold_tight(word.text);
        if (word.confidence < sure || text.size() < least) continue;
        const bool figure = word.confidence >= very_sure && has_figure(text);
        words.push_back({std::move(text), figure, word.line, page.to_display(word.box)});
    }
    return words;
}

std::vector<std::string> codes_of(const extract::Extractor& extractor)
{
    std::vector<std::string> codes;
    for (const auto& code : extractor.codes())
        codes.push_back(code.text);
    std::ranges::sort(codes);
    return codes;
}

std::vector<std::string> told_by(const extract::Extractor& extractor)
{
    std::vector<std::string> told;
    for (const auto& paper : extractor.finish()) {
        if (paper.kind != Kind::Certificate) continue;
        for (const auto id : all_elements) {
            const auto& element = paper.certificate[id];
            if (element.state != State::Found) continue;
            told.push_back(std::string(name_of(id)) + ' ' + fold_tight(element.value));
        }
    }
    return told;
}

/// The part of an upright page where a line of another picture of it stood, read alone.
std::string line_alone(
    const Box& place, const Homography& to_upright, const Picture& upright, ocr::Reader& reader)
{
    constexpr double reading_height = 48; // pixels; Tesseract reads lines of 30 to 60 best
    constexpr double most = 3;
    Box box = to_upright(place);
    const int around = box.height / 3;
    box = {box.x - 2 * around, box.y - around, box.width + 4 * around, box.height + 2 * around};
    box = clipped(box, upright.size());
    if (box.empty()) return {};
    const double factor = std::clamp(reading_height / box.height, 1.0, most);
    const auto plane = image::ocr_plane(image::cut(upright, box, factor));
    return text_of(reader.read_line(plane).value_or(std::vector<Word>{}));
}

/// The words that `page` does not say, nor their lines read alone.
std::vector<SureWord>
lost_words(const Legible& before, const extract::PageView& page, const extract::Tools& tools)
{
    const auto all = text_of(page.text.words);
    std::vector<SureWord> lost;
    std::ranges::copy_if(before.words, std::back_inserter(lost), [&](const SureWord& word) {
        return !says(all, word);
    });
    std::map<int, Box> lines;
    for (const auto& word : lost)
        lines.try_emplace(word.line);
    for (const auto& word : before.words)
        if (const auto line = lines.find(word.line); line != lines.end())
            line->second = united(line->second, word.place);
    const auto to_upright = Homography::scale(
                                double(page.display.width) / before.size.width,
                                double(page.display.height) / before.size.height)
                                .then(inverse(page.to_display));
    for (const auto& [number, place] : lines) {
        const auto text = line_alone(place, to_upright, page.upright, tools.reader);
        std::erase_if(lost, [line = number, &text](const SureWord& word) {
            return word.line == line && says(text, word);
        });
    }
    return lost;
}

} // namespace

std::optional<Legible> read_all(Picture picture, const extract::Tools& tools)
{
    extract::Extractor extractor{tools};
    const auto size = picture.size();
    if (!extractor.look_at(Page{std::move(picture), size, {}})) return {};
    const auto pages = extractor.views();
    if (pages.empty()) return {};
    return Legible{size, sure_words(pages.front()), told_by(extractor), codes_of(extractor)};
}

Legible agreed(Legible one, const Legible& other)
{
    std::string all;
    for (const auto& word : other.words)
        all += word.text;
    std::erase_if(one.words, [&](const SureWord& word) { return !says(all, word); });
    const auto only_here = [](const std::vector<std::string>& there) {
        return [&there](const std::string& value) {
            return std::ranges::find(there, value) == there.end();
        };
    };
    std::erase_if(one.told, only_here(other.told));
    std::erase_if(one.codes, only_here(other.codes));
    return one;
}

bool still_says(const Legible& before, Picture after, const extract::Tools& tools)
{
    constexpr double usual_loss = 0.03;
    extract::Extractor extractor{tools};
    const auto size = after.size();
    if (!extractor.look_at(Page{std::move(after), size, {}})) return false;
    if (!std::ranges::includes(codes_of(extractor), before.codes)) return false;
    const auto told = told_by(extractor);
    const bool tells = std::ranges::all_of(before.told, [&](const std::string& value) {
        return std::ranges::find(told, value) != told.end();
    });
    const auto pages = extractor.views();
    if (!tells || pages.empty()) return false;
    const auto lost = lost_words(before, pages.front(), tools);
    if (std::ranges::any_of(lost, &SureWord::figure)) return false;
    return double(lost.size()) <= usual_loss * double(before.words.size());
}

} // namespace absah::pipeline
