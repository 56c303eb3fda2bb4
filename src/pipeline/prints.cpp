// SPDX-License-Identifier: Apache-2.0
#include "pipeline/prints.h"

#include "core/model/proof.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace absah::pipeline {

/// A page as it was seen, and what is told of it.
struct PrintView {
    recognise::SeenPage page;
    PrintPage print;
};

namespace {

/// Share of the words that a reader finds where they were printed. It loses a third of a poor
/// photo's; of another paper hardly any word stands so.
constexpr double fits_from = 0.3;

using View = PrintView;

View view_of(const extract::PageView& seen, const std::vector<Code>& codes)
{
    View view{
        {seen.text.number, seen.upright, seen.text.words, seen.to_display, seen.display, {}}, {}};
    view.print.page = seen.text.number;
    for (const auto& word : seen.text.words) {
        view.print.words.push_back(word);
        view.print.words.back().box = clipped(seen.to_display(word.box), seen.display);
    }
    const auto back = inverse(seen.to_display);
    for (const auto& code : codes) {
        if (code.page != seen.text.number) continue;
        view.page.codes.push_back(back(code.box));
        if (!read_proof(code.text)) continue;
        view.print.code = code.text;
        view.print.code_box = code.box;
    }
    return view;
}

/// The drawn pages on the paper that fits best, and how well each seen page fits them.
struct Fit {
    const std::vector<recognise::DrawnPage>* pages = nullptr;
    std::vector<recognise::Match> matches;
    int agreeing = 0;
};

} // namespace

struct PrintReader::Group {
    std::string code;
    ReadProof read;
    std::vector<View*> views;
};

PrintReader::PrintReader(const PrintSettings& settings)
    : settings_(settings),
      reprinter_(settings.templates, settings.language)
{
}

void PrintReader::hold_against_record(Group& group)
{
    const auto* record =
        settings_.records == nullptr ? nullptr : settings_.records->find(group.read.proof);
    if (record == nullptr) return;
    Fit best;
    for (const auto paper : {form::Paper::A4, form::Paper::F4}) {
        const auto drawn = reprinter_.pages(*record, group.read.proof.report, group.code, paper);
        if (!drawn) return;
        Fit fit{*drawn, {}, 0};
        for (const auto* view : group.views) {
            fit.matches.push_back(recognise::find_page(view->page, **drawn));
            fit.agreeing += fit.matches.back().agreeing;
        }
        if (fit.agreeing <= best.agreeing) continue;
        best = std::move(fit);
    }
    if (best.pages == nullptr) return;
    for (std::size_t i = 0; i < group.views.size(); ++i) {
        const auto& match = best.matches[i];
        if (match.share < fits_from) continue;
        auto& view = *group.views[i];
        const auto& drawn = best.pages->at(match.page);
        view.print.number = int(match.page) + 1;
        view.print.count = int(best.pages->size());
        auto compared = recognise::compare(view.page, drawn, match.to_seen);
        // A template that has changed since moves most of the words.
        if (2 * compared.other.size() > drawn.words.size()) continue;
        view.print.compared = std::move(compared);
        std::vector<recognise::Room> rooms;
        for (const auto& room : drawn.rooms)
            rooms.push_back({room.id, room.name, match.to_seen(room.box)});
        view.print.rooms = recognise::look_into(view.page, rooms);
    }
}

void PrintReader::look_by_form(Group& group)
{
    const auto* report = reprinter_.form_of(group.read.proof.report);
    if (report == nullptr) return;
    for (auto* view : group.views) {
        auto& print = view->print;
        if (print.number > 0) continue;
        if (const auto page = recognise::page_by_form(view->page.words, report->form)) {
            print.number = page->number;
            print.count = page->count;
        }
        print.rooms =
            recognise::look_into(view->page, recognise::rooms_by_form(view->page, report->form));
    }
}

std::vector<PrintReader::Group> PrintReader::grouped(std::vector<View>& views)
{
    std::vector<Group> groups;
    std::vector<View*> before_all; // without a code, and no print begun yet
    std::size_t current = 0;
    for (auto& view : views) {
        if (const auto read = read_proof(view.print.code); read) {
            const auto group = std::ranges::find(groups, view.print.code, &Group::code);
            current = std::size_t(group - groups.begin());
            if (group == groups.end()) groups.push_back({view.print.code, *read, {}});
        }
        auto& pages = groups.empty() ? before_all : groups[current].views;
        pages.push_back(&view);
    }
    auto& first = groups.front().views;
    first.insert(first.begin(), before_all.begin(), before_all.end());
    return groups;
}

std::vector<Reading> PrintReader::read(const extract::Extractor& seen)
{
    std::vector<Reading> readings;
    const auto& codes = seen.codes();
    const auto is_ours = [](const Code& code) { return read_proof(code.text).has_value(); };
    if (std::ranges::none_of(codes, is_ours)) return readings;
    std::vector<View> views;
    for (const auto& page : seen.views())
        views.push_back(view_of(page, codes));
    for (auto& group : grouped(views)) {
        hold_against_record(group);
        look_by_form(group);
        Reading reading;
        reading.kind = Kind::OwnPrint;
        for (const auto& view : views)
            reading.pages.push_back(view.page.display);
        for (const auto* view : group.views) {
            reading.own_pages.push_back(view->print.page);
            reading.print.push_back(view->print);
        }
        std::ranges::copy_if(codes, std::back_inserter(reading.codes), [&](const Code& code) {
            return std::ranges::find(reading.own_pages, code.page) != reading.own_pages.end();
        });
        readings.push_back(std::move(reading));
    }
    return readings;
}

} // namespace absah::pipeline
