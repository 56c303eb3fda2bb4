// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/extract.h"

#include "core/base/cpu_time.h"
#include "core/model/legibility.h"
#include "core/model/person_name.h"
#include "fences/image/fingerprint.h"
#include "steps/extract/beside.h"
#include "steps/extract/calibration.h"
#include "steps/extract/codes.h"
#include "steps/extract/drawn.h"
#include "steps/extract/figures_again.h"
#include "steps/extract/line_crop.h"
#include "steps/extract/lost_lines.h"
#include "steps/extract/overprint.h"
#include "steps/extract/patched.h"
#include "steps/extract/role_plate.h"
#include "steps/extract/second_sheet.h"
#include "steps/extract/text_turn.h"
#include "steps/extract/unsure_words.h"
#include "steps/extract/words.h"

#include <algorithm>
#include <iterator>

namespace absah::extract {

namespace {

/// A4 at 150 dpi has 1754 pixels on its long side: body text of 11 points is then 12 pixels high
/// at the x-height, below which Tesseract loses letters and above which it only gets slower.
constexpr int reading_side = 1754;

/// A text layer that can stand for the whole page; a few overlaid words cannot, nor can what some
/// scanner's OCR has hidden behind the picture.
bool is_rich(const std::vector<Word>& text_layer)
{
    constexpr std::ptrdiff_t enough_words = 20; // a short certificate has about 30
    constexpr double shown = 0.9;
    return std::count_if(text_layer.begin(), text_layer.end(), [](const Word& word) {
               return word.confidence >= shown;
           }) >= enough_words;
}

/// Two readings of one date, a figure apart: both a day or both a period, of one month.
bool differ_in_days_only(const std::optional<DateRange>& a, const std::optional<DateRange>& b)
{
    if (!a || !b) return false;
    const bool same_shape = (a->first == a->last) == (b->first == b->last);
    return same_shape && a->last.year() == b->last.year() && a->last.month() == b->last.month();
}

void set_confidence(Element& element, double confidence)
{
    constexpr double found_from = 0.5;
    element.confidence = confidence;
    element.state = confidence >= found_from ? State::Found : State::Doubtful;
}

/// Which of two texts over each other the paper means cannot be told.
void doubt_one_of_two(Element& element)
{
    constexpr double one_of_two = 0.6;
    set_confidence(element, std::min(element.confidence, one_of_two));
}

Homography display_scale(const Picture& picture, const Size& display)
{
    if (picture.empty()) return {};
    return Homography::scale(
        double(display.width) / picture.width, double(display.height) / picture.height);
}

} // namespace

Extractor::Extractor(const Tools& tools)
    : tools_(tools)
{
}

Result<void> Extractor::read_words(Page& page, Seen& seen)
{
    if (is_rich(page.text_layer)) {
        seen.upright = {std::move(page.picture)};
        seen.text.words = std::move(page.text_layer);
        turn_upright(seen.upright, seen.text.words);
        return {};
    }
    seen.upright = image::make_upright(page.picture, reading_side);
    const double start = cpu_seconds();
    auto read = read_upright(seen.upright, tools_.reader);
    if (!read) return tl::unexpected(read.error());
    const auto& second = tools_.second_reader;
    read_lost_lines(*read, seen.upright.colour, tools_.reader, second);
    look_again(*read, second, tools_.lexicon);
    read_unsure_words(read->words, read->plane, second);
    ocr_ms_ += 1e3 * (cpu_seconds() - start);
    seen.text.words = std::move(read->words);
    seen.plane = std::move(read->plane);
    seen.read_twice = std::move(read->read_twice);
    return {};
}

Result<void> Extractor::look_at(Page page)
{
    Seen seen;
    seen.display = page.display;
    seen.text.number = int(pages_.size()) + 1;
    seen.text.source = is_rich(page.text_layer) ? Source::TextLayer : Source::Ocr;
    const auto scale = display_scale(page.picture, page.display);
    const auto pixels = is_rich(page.text_layer) ? Pixels::Drawn : Pixels::Captured;
    for (auto& code : find_codes(page.picture, pixels)) {
        code.page = seen.text.number;
        code.box = scale(code.box);
        codes_.push_back(std::move(code));
    }
    if (auto read = read_words(page, seen); !read) return read;
    seen.beside_another = lies_beside_another(
        page.picture, seen.upright, tools_.reader, tools_.lexicon, tools_.registry);
    seen.text.size = seen.upright.colour.size();
    seen.to_display = seen.upright.to_source.then(scale);
    pages_.push_back(std::move(seen));
    return {};
}

std::vector<Reading> Extractor::finish() const
{
    const auto facts = facts_of_pages();
    auto spans = group_pages(facts, tools_.lexicon);
    if (spans.empty()) spans.push_back({0, pages_.size(), 0, {}, {}});
    std::vector<Reading> readings;
    for (const auto& span : spans)
        readings.push_back(read_paper(span, facts));
    return readings;
}

std::vector<PageView> Extractor::views() const
{
    std::vector<PageView> views;
    for (const auto& page : pages_)
        views.push_back({page.text, page.upright.colour, page.to_display, page.display});
    return views;
}

std::vector<PageFacts> Extractor::facts_of_pages() const
{
    std::vector<PageFacts> facts;
    if (pages_.size() < 2) return facts;
    for (const auto& page : pages_) {
        const auto number = page.text.number;
        auto fields =
            read_fields({&page.text, 1}, tools_.lexicon, tools_.registry, codes_on(number, number));
        const auto kind = page.text.source == Source::TextLayer
                              ? fields.kind
                              : kind_by_pixels(fields.kind, page.text, page.upright.colour);
        facts.push_back(facts_of(page.text, std::move(fields), kind));
    }
    return facts;
}

std::vector<Code> Extractor::codes_on(int first_page, int last_page) const
{
    std::vector<Code> codes;
    std::copy_if(codes_.begin(), codes_.end(), std::back_inserter(codes), [&](const Code& code) {
        return code.page >= first_page && code.page <= last_page;
    });
    return codes;
}

Reading Extractor::read_paper(const PaperSpan& span, std::span<const PageFacts> facts) const
{
    Reading reading;
    reading.codes = codes_on(int(span.first) + 1, int(span.last));
    reading.doubtful_pages = span.doubtful;
    reading.ms_ocr = int(ocr_ms_);
    for (const auto& page : pages_)
        reading.pages.push_back(page.display);
    std::vector<TextPage> texts;
    for (auto i = span.first; i < span.last; ++i)
        reading.own_pages.push_back(pages_[i].text.number);
    for (const auto i : pages_to_read(span, facts))
        texts.push_back(pages_[i].text);
    auto fields = fields_with_checked_date(texts, reading.codes);
    if (!facts.empty()) fill_gaps(fields.certificate, span, facts);
    reading.kind = fields.kind;
    reading.certificate = fields.certificate;
    for (auto i = span.first; i < span.last && !reading.several_at_once; ++i)
        reading.several_at_once = shows_others(i, facts.empty() ? fields : facts[i].fields);
    reading.overprinted = find_overprints(texts, reading.certificate);
    for (const auto id : reading.overprinted)
        doubt_one_of_two(reading.certificate[id]);
    for (auto i = span.first; i < span.last; ++i) {
        const auto& page = pages_[i];
        const auto ids = find_patches(page.upright.colour, page.text, reading.certificate);
        reading.patched.insert(reading.patched.end(), ids.begin(), ids.end());
    }
    if (!texts.empty()) mark_drawn_elements(reading, fields);
    confirm_recipient(reading, fields);
    confirm_number(reading, fields);
    confirm_hours(reading);
    look_for_role_on_plate(reading, fields);
    calibrate(reading.certificate);
    if (!texts.empty() && !reading.text_layer && is_hard_to_read(reading))
        measure_quality(reading, fields);
    for (auto& element : reading.certificate.elements) {
        if (element.page < 1 || element.page > int(pages_.size())) continue;
        const auto& page = pages_[std::size_t(element.page) - 1];
        element.box = clipped(page.to_display(element.box), page.display);
    }
    return reading;
}

bool Extractor::shows_others(std::size_t page, const Fields& fields) const
{
    const auto& seen = pages_[page];
    return seen.beside_another ||
           shows_several(seen.text, fields.openings, tools_.lexicon, tools_.registry);
}

Fields
Extractor::fields_with_checked_date(std::vector<TextPage>& texts, std::span<const Code> codes) const
{
    auto fields = read_fields(texts, tools_.lexicon, tools_.registry, codes);
    const auto seen = fields.certificate[ElementId::Date];
    if (seen.source != Source::Ocr) return fields;
    const auto index = std::size_t(seen.page) - 1;
    auto& text = *std::ranges::find(texts, seen.page, &TextPage::number);
    auto again = read_date_again(seen, text.words, pages_[index].plane, tools_.second_reader);
    if (again == DateAgain::Corrected) {
        auto corrected = read_fields(texts, tools_.lexicon, tools_.registry, codes);
        if (differ_in_days_only(fields.certificate.held, corrected.certificate.held))
            fields = std::move(corrected);
        else
            again = DateAgain::Differs;
    }
    auto& date = fields.certificate[ElementId::Date];
    constexpr double corrected = 0.75;
    constexpr double disputed = 0.6;
    if (again == DateAgain::Corrected) date.confidence = std::min(date.confidence, corrected);
    if (again == DateAgain::Differs) date.confidence = std::min(date.confidence, disputed);
    return fields;
}

void Extractor::confirm_recipient(Reading& reading, const Fields& fields) const
{
    auto& recipient = reading.certificate[ElementId::Recipient];
    if (recipient.source != Source::Ocr) return;
    const auto& page = pages_[std::size_t(recipient.page) - 1];
    auto again = read_name_again(recipient, page.text.words, page.plane, tools_.second_reader);
    if (!again) return;
    recipient.value = std::move(again->text);
    set_confidence(recipient, fields.choice[std::size_t(ElementId::Recipient)] * again->confidence);
    reading.certificate.recipient_name = without_titles(recipient.value, tools_.lexicon);
    reading.recipient_line = std::move(again->line);
}

void Extractor::confirm_number(Reading& reading, const Fields& fields) const
{
    auto& number = reading.certificate[ElementId::Number];
    if (number.source != Source::Ocr) return;
    weigh_number_again(reading, fields.choice[std::size_t(ElementId::Number)]);
    // Of the numbers read with less, 2 of 7 were right on 465 invented papers: their place is
    // known, not their signs, and a person reads them off the picture.
    constexpr double guess = 0.62;
    if (number.confidence < guess) {
        number.value.clear();
        number.state = State::Doubtful;
    }
}

void Extractor::weigh_number_again(Reading& reading, double choice) const
{
    auto& number = reading.certificate[ElementId::Number];
    const auto& page = pages_[std::size_t(number.page) - 1];
    const auto& words = page.text.words;
    const auto& second = tools_.second_reader;
    if (auto coded = number_by_code(number, reading.codes, words, page.plane, second)) {
        constexpr double by_code = 0.95;
        number.value = std::move(*coded);
        return set_confidence(number, choice * by_code);
    }
    for (const auto& twice : page.read_twice) {
        if (!lies_in(twice.box, number.box) || !lies_in(number.box, twice.box)) continue;
        reading.number_as_read = twice.first;
        reading.number_line = twice.second.packed();
    }
    auto again = read_number_again(number, words, page.plane, second);
    if (!again) return;
    reading.number_line = again->line.packed();
    if (!again->agreed) return;
    std::string tight = number.value;
    std::erase(tight, ' ');
    reading.number_as_read = tight;
    // Blanks inside are the paper's when both readers see the same signs.
    if (tight != again->agreed->text) number.value = std::move(again->agreed->text);
    set_confidence(number, choice * again->agreed->confidence);
}

void Extractor::confirm_hours(Reading& reading) const
{
    auto& hours = reading.certificate[ElementId::Hours];
    if (hours.source != Source::Ocr || hours.state == State::Missing) return;
    const auto& page = pages_[std::size_t(hours.page) - 1];
    const auto& words = page.text.words;
    if (auto figures = figures_behind_a_bar(hours, words, page.plane)) {
        constexpr double by_a_blank = 0.8;
        hours.value = std::move(*figures);
        return set_confidence(hours, std::min(hours.confidence, by_a_blank));
    }
    constexpr double sure = 0.9;
    constexpr double likely = 0.6; // that these are the hours at all: a unit stands beside them
    if (hours.confidence >= sure || hours.confidence < likely) return;
    const auto again = read_hours_again(hours, words, page.plane, tools_.second_reader);
    if (again) set_confidence(hours, *again);
}

void Extractor::look_for_role_on_plate(Reading& reading, const Fields& fields) const
{
    auto& role = reading.certificate[ElementId::Role];
    constexpr double surely = 0.8;
    if (fields.role_cue.empty() || role.confidence >= surely) return;
    const auto& page = pages_[std::size_t(fields.role_cue_page) - 1];
    if (page.text.source != Source::Ocr) return;
    auto found = read_role_on_plate(
        fields.role_cue, page.upright.colour, tools_.second_reader, tools_.lexicon);
    if (!found) return;
    role = {
        State::Found,
        std::move(found->text),
        found->confidence,
        Source::Ocr,
        fields.role_cue_page,
        found->box};
}

void Extractor::measure_quality(Reading& reading, const Fields& fields) const
{
    const auto& own = reading.own_pages;
    const auto index = std::clamp(fields.signer_page, own.front(), own.back()) - 1;
    const auto& upright = pages_[std::size_t(index)].upright;
    reading.quality = image::measure_quality(upright.colour);
    reading.quality.photo = upright.flattened;
}

void Extractor::mark_drawn_elements(Reading& reading, const Fields& fields) const
{
    const auto& own = reading.own_pages;
    const auto index = std::clamp(fields.signer_page, own.front(), own.back()) - 1;
    const auto& page = pages_[std::size_t(index)];
    reading.fingerprint = image::fingerprint(page.upright.colour);
    DrawnInput input{.colour = page.upright.colour, .page = page.text.number};
    for (const auto& word : page.text.words) {
        constexpr double read_surely = 0.7; // what a pen drew is read with less
        input.words.push_back(word.box);
        if (word.confidence >= read_surely) input.sure_words.push_back(word.box);
    }
    for (const auto& code : codes_) {
        if (code.page == page.text.number) input.codes.push_back(code.box);
    }
    for (auto& box : input.codes)
        box = inverse(page.to_display)(box);
    input.signer_names = fields.signer_names;
    input.electronic_block = fields.electronic_block ? fields.electronic_box : Box{};
    find_drawn(input, tools_.logos, reading.certificate);
    reading.text_layer = page.text.source == Source::TextLayer;
    if (reading.text_layer) return;
    reading.kind = kind_by_pixels(reading.kind, page.text, page.upright.colour);
}

} // namespace absah::extract
