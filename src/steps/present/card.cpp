// SPDX-License-Identifier: Apache-2.0
#include "steps/present/card.h"

#include "core/base/text.h"
#include "steps/present/words.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <utility>

namespace absah::present {

namespace {

using std::string_view;

/// Marks have no words of their own, so their value names what is or is not there.
bool is_drawn(ElementId id)
{
    return id == ElementId::Logo || id == ElementId::Signature || id == ElementId::Stamp;
}

std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = char(text[0] - 'a' + 'A');
    return text;
}

std::string absence(ElementId id, bool optional, const Speaker& say)
{
    if (optional) {
        return say("tidak ada ", "no ") + std::string(word_for(id, say.language)) +
               say(" (tidak diwajibkan)", " (not required)");
    }
    return std::string(word_for(id, say.language)) + say(" belum terlihat", " not seen");
}

std::string drawn_value(ElementId id, const Certificate& certificate, const Speaker& say)
{
    const auto& element = certificate[id];
    const std::string word{word_for(id, say.language)};
    if (element.state == State::Doubtful) return word + say(" kurang jelas", " unclear");
    if (id == ElementId::Signature && certificate.signature_kind == SignatureKind::Ink)
        return say("tanda tangan pena", "signature in ink");
    if (id == ElementId::Signature && certificate.signature_kind == SignatureKind::Electronic)
        return say("tanda tangan elektronik", "electronic signature");
    if (id != ElementId::Logo) return word + say(" terlihat", " seen");
    if (element.value.empty())
        return say("logo terlihat, belum ada dalam daftar", "logo seen, not in the list");
    if (element.value == certificate.organiser_id)
        return say("logo penyelenggara dikenali", "the organiser's logo");
    return say("logo dikenali: ", "known logo: ") + tidy(element.value);
}

std::string date_value(const Certificate& certificate, const Speaker& say)
{
    auto text = shown(certificate[ElementId::Date].value, say.language);
    if (certificate.date_is_issue_date) return text + say(" (tanggal terbit)", " (date of issue)");
    const auto& issued = certificate.issued;
    const bool same = certificate.held && issued == certificate.held->last;
    if (!issued || same) return text;
    return text + say(" (terbit ", " (issued ") + words_for({*issued, *issued}, say.language) + ")";
}

std::string value_of(ElementId id, const Reading& reading, Mark mark, const Speaker& say)
{
    const auto& certificate = reading.certificate;
    const auto& element = certificate[id];
    if (element.state == State::Missing) {
        // Of a letter or a report nobody asks for these elements, so nothing is optional either.
        const bool optional = mark == Mark::None && reading.kind == Kind::Certificate;
        return capitalised(absence(id, optional, say));
    }
    if (is_drawn(id)) return capitalised(drawn_value(id, certificate, say));
    if (element.value.empty()) {
        return capitalised(
            std::string(word_for(id, say.language)) +
            say(" ada, tetapi belum terbaca", " is there, but was not read"));
    }
    if (id == ElementId::Date) return date_value(certificate, say);
    if (id == ElementId::Hours) return tidy(element.value) + " JP";
    return tidy(element.value);
}

const Activity* find_activity(const Plan& plan, const std::string& id)
{
    const auto found =
        std::find_if(plan.activities.begin(), plan.activities.end(), [&](const Activity& activity) {
            return activity.id == id;
        });
    return found == plan.activities.end() ? nullptr : &*found;
}

std::string planned(ElementId id, const Checked& checked, const Plan& plan)
{
    if (id == ElementId::Recipient) {
        const auto& employee = plan.employee;
        return employee.name_with_titles.empty() ? employee.name : employee.name_with_titles;
    }
    const auto* activity = find_activity(plan, checked.activity);
    if (activity == nullptr) return {};
    if (id == ElementId::Title) return activity->title;
    if (id == ElementId::Role) return activity->role;
    if (id == ElementId::Organiser) return activity->organiser;
    return {};
}

CardPart part_of(ElementId id, const Checked& checked, const Plan* plan, const Speaker& say)
{
    const auto mark = mark_of(checked, id);
    CardPart part{id, mark, value_of(id, checked.reading, mark, say), {}};
    if (plan == nullptr) return part;
    const auto expected = planned(id, checked, *plan);
    if (fold_tight(expected) != fold_tight(checked.reading.certificate[id].value))
        part.expected = tidy(expected);
    return part;
}

/// A line whose one part is not asked for is still good when the other part is.
Mark worst_of(const std::vector<CardPart>& parts)
{
    std::optional<Mark> worst;
    for (const auto& part : parts)
        if (part.mark != Mark::None) worst = std::max(worst.value_or(Mark::Yes), part.mark);
    return worst.value_or(Mark::None);
}

struct Row {
    string_view indonesian;
    string_view english;
    std::vector<ElementId> ids;
};

/// "Berkas ini berisi 3 surat: 1 lengkap, 1 perlu ditinjau, 1 pendamping."
std::string summary_of_parts(const std::vector<Checked>& parts, const Speaker& say)
{
    std::vector<std::pair<std::string, int>> counts;
    for (const auto& part : parts) {
        auto word = answer_of(part, say.language);
        word[0] = char(word[0] - 'A' + 'a'); // all these words begin with a capital
        const auto same = std::ranges::find(counts, word, &std::pair<std::string, int>::first);
        if (same == counts.end())
            counts.emplace_back(word, 1);
        else
            ++same->second;
    }
    std::string text;
    for (const auto& [word, count] : counts)
        text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + word;
    return say("Berkas ini berisi ", "This file holds ") + std::to_string(parts.size()) +
           say(" surat: ", " papers: ") + text + ".";
}

const std::array<Row, 9>& rows()
{
    using enum ElementId;
    static const std::array<Row, 9> all{{
        {"Logo", "Logo", {Logo}},
        {"Judul kegiatan", "Activity", {Title}},
        {"Nomor", "Number", {Number}},
        {"Nama penerima", "Recipient", {Recipient}},
        {"Peran", "Role", {Role}},
        {"Penyelenggara", "Organiser", {Organiser}},
        {"Tempat & tanggal", "Place & date", {Place, Date}},
        {"Tanda tangan & stempel", "Signature & stamp", {Signature, Stamp}},
        {"Jam pelajaran", "Lesson hours", {Hours}},
    }};
    return all;
}

} // namespace

std::vector<CardLine> lines_of(const Checked& checked, const Plan* plan, Language language)
{
    std::vector<CardLine> lines;
    if (checked.reading.kind == Kind::Unreadable || is_companion(checked)) return lines;
    if (checked.print) return lines;
    const Speaker say{language};
    for (const auto& row : rows()) {
        CardLine line{Mark::None, say(row.indonesian, row.english), {}};
        for (const auto id : row.ids)
            line.parts.push_back(part_of(id, checked, plan, say));
        line.mark = worst_of(line.parts);
        const bool idle_hours = row.ids.front() == ElementId::Hours && line.mark == Mark::None;
        if (!idle_hours) lines.push_back(std::move(line));
    }
    return lines;
}

Mark mark_of(const Checked& checked, ElementId id)
{
    const auto state = checked.reading.certificate[id].state;
    auto mark = state == State::Found     ? Mark::Yes
                : state == State::Missing ? Mark::None
                                          : Mark::Unsure;
    for (const auto& finding : checked.findings) {
        if (finding.element != id || finding.level < Level::Review) continue;
        const bool no = finding.level == Level::Reject || state == State::Missing;
        mark = std::max(mark, no ? Mark::No : Mark::Unsure);
    }
    return mark;
}

Mark mark_of(Verdict verdict)
{
    if (verdict == Verdict::Accept) return Mark::Yes;
    return verdict == Verdict::Review ? Mark::Unsure : Mark::No;
}

bool is_companion(const Checked& part)
{
    return part.verdict == Verdict::Accept &&
           std::ranges::find(part.findings, "kind.companion", &Finding::id) != part.findings.end();
}

Mark mark_of(const Checked& checked)
{
    return is_companion(checked) ? Mark::None : mark_of(checked.verdict);
}

std::string answer_of(const Checked& checked, Language language)
{
    if (is_companion(checked)) return Speaker{language}("Pendamping", "Companion");
    return std::string(word_for(checked.verdict, language));
}

Mark mark_of(Level level)
{
    if (level == Level::Reject) return Mark::No;
    return level == Level::Review ? Mark::Unsure : Mark::None;
}

int to_look_at(const Checked& checked)
{
    if (!checked.parts.empty()) {
        return std::accumulate(
            checked.parts.begin(), checked.parts.end(), 0, [](int sum, const Checked& part) {
                return sum + to_look_at(part);
            });
    }
    return int(
        std::count_if(checked.findings.begin(), checked.findings.end(), [](const Finding& finding) {
            return finding.level >= Level::Review;
        }));
}

std::string part_name(const Checked& checked, std::size_t index, Language language)
{
    const Speaker say{language};
    const auto& pages = checked.parts.at(index).reading.own_pages;
    auto text = say("Surat ", "Paper ") + std::to_string(index + 1) + say(" dari ", " of ") +
                std::to_string(checked.parts.size());
    if (pages.empty()) return text;
    const bool one = pages.size() == 1;
    const bool running = pages.back() - pages.front() + 1 == int(pages.size());
    text += say(", halaman ", one ? ", page " : ", pages ") + std::to_string(pages.front());
    if (running) return one ? text : text + "\u2013" + std::to_string(pages.back());
    for (std::size_t i = 1; i < pages.size(); ++i)
        text += ", " + std::to_string(pages[i]);
    return text;
}

std::string summary_of(const Checked& checked, Language language)
{
    const Speaker say{language};
    if (!checked.parts.empty()) return summary_of_parts(checked.parts, say);
    const int count = to_look_at(checked);
    if (checked.verdict == Verdict::Accept || count == 0)
        return say("Tidak ada yang perlu Anda lakukan.", "There is nothing for you to do.");
    const auto number = std::to_string(count);
    if (checked.verdict == Verdict::Reject) {
        return say(
            number + " hal perlu diselesaikan sebelum berkas ini dapat dipakai.",
            number + (count == 1 ? " thing has" : " things have") +
                " to be settled before this file can be used.");
    }
    return say(
        number + " hal perlu Anda lihat.",
        number + (count == 1 ? " thing needs" : " things need") + " your look.");
}

} // namespace absah::present
