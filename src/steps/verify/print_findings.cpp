// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/judge.h"
#include "steps/verify/print.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace absah::verify {
namespace {

std::string listed(const std::vector<int>& numbers)
{
    std::string text;
    for (const int number : numbers)
        text += (text.empty() ? "" : ", ") + std::to_string(number);
    return text;
}

class Judge {
public:
    Judge(const Reading& reading, const CheckedPrint& print, const Rules& rules)
        : reading_(reading),
          print_(print),
          rules_(rules)
    {
    }

    Findings judge()
    {
        judge_code();
        judge_pages();
        judge_record();
        judge_values();
        judge_words();
        judge_rooms();
        Findings sorted;
        add_findings(sorted, std::move(findings_), rules_);
        return sorted;
    }

private:
    void say(std::string id, std::string seen = {}, std::string expected = {})
    {
        findings_.push_back(
            {std::move(id), Level::Review, std::nullopt, std::move(seen), std::move(expected)});
    }

    void judge_code()
    {
        if (print_.seal == Seal::Wrong) say("print.code.wrong", print_.key_name);
        if (print_.seal == Seal::UnknownKey) say("print.key.unknown", print_.proof.key);
        std::vector<int> without;
        for (const auto& page : reading_.print)
            if (page.code.empty()) without.push_back(page.page);
        if (!without.empty()) say("print.code.unreadable", listed(without));
    }

    void judge_pages()
    {
        if (!print_.missing_pages.empty())
            say("print.pages.missing",
                listed(print_.missing_pages),
                std::to_string(print_.page_count));
        if (print_.page_count == 0) say("print.pages.uncounted");
        std::set<int> known;
        std::vector<int> twice;
        for (const auto& page : reading_.print)
            if (page.number > 0 && !known.insert(page.number).second) twice.push_back(page.page);
        if (!twice.empty()) say("print.pages.doubled", listed(twice));
    }

    void judge_record()
    {
        if (print_.record == RecordState::Changed) say("print.record.changed", print_.proof.id);
        if (print_.record == RecordState::Absent) say("print.record.absent", print_.proof.id);
    }

    void judge_values()
    {
        std::string unread;
        for (const auto& value : print_.values) {
            if (value.outcome == Outcome::Broken)
                say(fmt::format("print.{}.mismatch", value.name), value.seen, value.expected);
            if (value.outcome == Outcome::Undecided) {
                unread += unread.empty() ? "" : ", ";
                unread += value.name;
            }
        }
        if (!unread.empty()) say("print.values.unread", unread);
    }

    void judge_words()
    {
        const PrintPlace* first = nullptr;
        std::vector<int> changed;
        std::vector<int> covered;
        std::vector<int> unheld;
        for (const auto& page : reading_.print) {
            if (!page.compared) {
                unheld.push_back(page.page);
                continue;
            }
            if (!page.compared->other.empty()) {
                changed.push_back(page.page);
                if (first == nullptr) first = &page.compared->other.front();
            }
            if (hides_words(page)) covered.push_back(page.page);
        }
        if (first != nullptr) say("print.words.other", listed(changed), first->printed);
        if (!covered.empty()) say("print.words.covered", listed(covered));
        if (!unheld.empty() && print_.record == RecordState::AtHand)
            say("print.words.unheld", listed(unheld));
    }

    /// Pens and stamps cover words round the signatures, which nobody has to be told.
    static bool hides_words(const PrintPage& page)
    {
        return std::ranges::any_of(page.compared->covered, [&](const PrintPlace& place) {
            return std::ranges::none_of(page.rooms, [&](const PrintRoom& room) {
                const int rim = room.box.height;
                const Box around{
                    room.box.x - rim,
                    room.box.y - rim,
                    room.box.width + 2 * rim,
                    room.box.height + 2 * rim};
                return !common(around, place.box).empty();
            });
        });
    }

    void judge_rooms()
    {
        std::vector<int> unsigned_pages;
        std::vector<int> unsure;
        std::vector<int> without_stamp;
        bool stamped = print_.stamped_elsewhere;
        for (const auto& page : reading_.print)
            for (const auto& room : page.rooms) {
                if (room.ink == Trace::None) unsigned_pages.push_back(page.page);
                if (room.ink == Trace::Unsure) unsure.push_back(page.page);
                if (room.stamp != Trace::None) stamped = true;
                without_stamp.push_back(page.page);
            }
        if (!unsigned_pages.empty())
            say("print.signature.missing", listed(unsigned_pages), names_of(Trace::None));
        if (!unsure.empty())
            say("print.signature.doubtful", listed(unsure), names_of(Trace::Unsure));
        if (!stamped && !without_stamp.empty() && wants_stamp())
            say("print.stamp.missing", listed({without_stamp.back()}));
    }

    /// The signers whose rooms are like this, where they are known.
    [[nodiscard]] std::string names_of(Trace ink) const
    {
        std::string names;
        std::set<std::string> told;
        for (const auto& page : reading_.print)
            for (const auto& room : page.rooms)
                if (room.ink == ink && !room.name.empty() && told.insert(room.name).second)
                    names += (names.empty() ? "" : "; ") + room.name;
        return names;
    }

    [[nodiscard]] bool wants_stamp() const
    {
        const auto found = rules_.arguments.find("print.stamp." + print_.proof.report);
        return found == rules_.arguments.end() || found->second > 0;
    }

    const Reading& reading_;
    const CheckedPrint& print_;
    const Rules& rules_;
    Findings findings_;
};

} // namespace

Findings judge_print(const Reading& reading, const CheckedPrint& print, const Rules& rules)
{
    return Judge(reading, print, rules).judge();
}

} // namespace absah::verify
