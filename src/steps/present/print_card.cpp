// SPDX-License-Identifier: Apache-2.0
#include "steps/present/card.h"
#include "steps/present/words.h"

#include <algorithm>
#include <string>
#include <utility>

namespace absah::present {
namespace {

std::string capitalised(std::string_view text)
{
    std::string out(text);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = char(out[0] - 'a' + 'A');
    return out;
}

Mark mark_of(Outcome outcome)
{
    if (outcome == Outcome::Passed) return Mark::Yes;
    return outcome == Outcome::Broken ? Mark::No : Mark::Unsure;
}

class Lines {
public:
    Lines(const Checked& checked, Language language)
        : print_(*checked.print),
          reading_(checked.reading),
          say_{language}
    {
    }

    std::vector<CardLine> all()
    {
        add(Mark::Yes,
            say_("Hasil cetak", "Print"),
            print_.proof.report + ", " + tidy(print_.proof.id));
        add_code();
        for (const auto& value : print_.values)
            add_value(value);
        add_pages();
        add_words();
        add_rooms();
        add_filing();
        return std::move(lines_);
    }

private:
    void add(Mark mark, std::string label, std::string value)
    {
        lines_.push_back(
            {mark, std::move(label), {{ElementId::Title, mark, std::move(value), {}}}});
    }

    void add_code()
    {
        const auto label = say_("Kode", "Code");
        if (print_.seal == Seal::Right)
            add(Mark::Yes,
                label,
                say_("ditandatangani kunci ", "signed by the key ") + tidy(print_.key_name));
        else if (print_.seal == Seal::Wrong)
            add(Mark::No,
                label,
                say_("tidak cocok dengan kunci ", "does not fit the key ") + tidy(print_.key_name));
        else
            add(Mark::Unsure, label, say_("kunci belum dikenal", "key not known here"));
    }

    void add_value(const PrintValue& value)
    {
        auto text = shown(value.seen.empty() ? value.expected : value.seen, say_.language);
        if (value.outcome == Outcome::Undecided)
            text += say_(" menurut kode; silakan lihat", " by the code; please look");
        if (value.outcome == Outcome::Broken)
            text +=
                say_("; menurut kode ", "; by the code ") + shown(value.expected, say_.language);
        add(mark_of(value.outcome),
            capitalised(word_for_value(value.name, say_.language)),
            std::move(text));
    }

    void add_pages()
    {
        const auto label = say_("Halaman", "Pages");
        if (print_.page_count == 0)
            return add(
                Mark::None,
                label,
                std::to_string(reading_.print.size()) + say_(
                                                            "; jumlah seluruhnya belum diketahui",
                                                            "; how many there are is not known"));
        const auto missing = int(print_.missing_pages.size());
        add(missing == 0 ? Mark::Yes : Mark::Unsure,
            label,
            std::to_string(print_.page_count - missing) + say_(" dari ", " of ") +
                std::to_string(print_.page_count));
    }

    void add_words()
    {
        const auto label = say_("Kata demi kata", "Word by word");
        int words = 0;
        int other = 0;
        int covered = 0;
        bool all = true;
        for (const auto& page : reading_.print) {
            all = all && page.compared;
            if (!page.compared) continue;
            words += page.compared->words;
            other += int(page.compared->other.size());
            covered += int(page.compared->covered.size());
        }
        if (words == 0)
            return add(
                Mark::None,
                label,
                say_("belum dibandingkan dengan datanya", "not compared with its record"));
        auto text = std::to_string(words - other - covered) + say_(" kata sama", " words alike");
        if (other > 0) text += ", " + std::to_string(other) + say_(" lain", " other");
        if (covered > 0) text += ", " + std::to_string(covered) + say_(" tertutup", " covered");
        add(other > 0 ? Mark::No : all ? Mark::Yes : Mark::Unsure, label, std::move(text));
    }

    void add_rooms()
    {
        int rooms = 0;
        int inked = 0;
        bool stamped = false;
        for (const auto& page : reading_.print)
            for (const auto& room : page.rooms) {
                ++rooms;
                inked += int(room.ink == Trace::Clear);
                stamped = stamped || room.stamp != Trace::None;
            }
        if (rooms == 0) return;
        add(inked == rooms ? Mark::Yes : Mark::Unsure,
            say_("Tanda tangan", "Signatures"),
            std::to_string(inked) + say_(" dari ", " of ") + std::to_string(rooms));
        add(stamped ? Mark::Yes : Mark::None,
            say_("Stempel", "Stamp"),
            stamped ? say_("terlihat", "seen") : say_("belum terlihat", "not seen"));
    }

    void add_filing()
    {
        const auto label = say_("Arsip", "Archive");
        if (print_.filing == Filing::Filed) add(Mark::Yes, label, tidy(print_.filed_as));
        if (print_.filing == Filing::Already)
            add(Mark::Yes, label, say_("sudah ada: ", "there already: ") + tidy(print_.filed_as));
        if (print_.filing == Filing::Withheld)
            add(Mark::None, label, say_("belum disimpan", "not filed yet"));
    }

    const CheckedPrint& print_;
    const Reading& reading_;
    Speaker say_;
    std::vector<CardLine> lines_;
};

} // namespace

std::vector<CardLine> print_lines_of(const Checked& checked, Language language)
{
    if (!checked.print) return {};
    return Lines(checked, language).all();
}

} // namespace absah::present
