// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/date_atoms.h"

#include "core/base/text.h"

#include <cctype>
#include <map>
#include <string>
#include <string_view>

namespace absah::extract {
namespace {

using Kind = Atom::Kind;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_letter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

/// Letters that readers put for digits; 0 when `c` is none.
char as_digit(char c)
{
    switch (c) {
    case 'O':
    case 'o':
    case 'Q':
    case 'D':
        return '0';
    case 'l':
    case 'I':
    case 'i':
    case '!':
    case '|':
        return '1';
    case 'Z':
    case 'z':
        return '2';
    case 'S':
    case 's':
        return '5';
    case 'B':
        return '8';
    default:
        return is_digit(c) ? c : '\0';
    }
}

class Atoms {
public:
    Atoms(const Running& running, const Lexicon& lexicon)
        : lexicon_(lexicon)
    {
        for (std::size_t i = 0; i < running.tokens.size(); ++i) {
            token_ = int(i);
            far_ = running.tokens[i].before == Break::Far;
            add(running.tokens[i]);
        }
    }

    std::vector<Atom> list;

private:
    void add(const Token& token)
    {
        switch (token.mark) {
        case Mark::Comma:
            return push(Kind::Comma);
        case Mark::Dash:
            return push(Kind::Dash);
        case Mark::Slash:
            return push(Kind::Slash);
        case Mark::Word:
            return add_word(token.text, token.key);
        default:
            return push(Kind::Other);
        }
    }

    void add_word(std::string_view text, const std::string& key)
    {
        if (until_.contains(key)) return push(Kind::Until);
        if (key == "dan" || key == "and") return push(Kind::And);
        if (fillers_.contains(key)) return push(Kind::Filler);
        const auto bare = without_stop(text);
        if (const int repaired = repaired_number(bare); repaired >= 0)
            return push(Kind::Number, repaired, int(bare.size()));
        add_runs(repaired_day(text));
    }

    /// "Mei2024", "06-08", "21st": runs of digits and letters and the marks between them.
    void add_runs(std::string_view text)
    {
        std::size_t i = 0;
        while (i < text.size()) {
            const std::size_t from = i;
            if (is_digit(text[i])) {
                i = run_end(text, i, is_digit);
                push_number(text.substr(from, i - from));
                if (ordinal(text.substr(i))) i += 2;
            } else if (const auto until = until_sign(text.substr(i)); until > 0) {
                push(Kind::Until);
                i += until;
            } else if (is_letter(text[i])) {
                i = run_end(text, i, is_letter);
                push_letters(text.substr(from, i - from));
            } else {
                push_mark(text, i);
            }
        }
    }

    /// Length of the "s.d." or "s/d" at the start of `rest`, as in "7s.d.16"; 0 when there is none.
    static std::size_t until_sign(std::string_view rest)
    {
        const auto is = [&](std::size_t i, char small) {
            return i < rest.size() && (rest[i] == small || rest[i] == small - 'a' + 'A');
        };
        if (!is(0, 's') || rest.size() < 3 || (rest[1] != '.' && rest[1] != '/') || !is(2, 'd'))
            return 0;
        return rest.size() > 3 && rest[3] == '.' ? 4 : 3;
    }

    static std::size_t run_end(std::string_view text, std::size_t from, bool (*belongs)(char))
    {
        while (from < text.size() && belongs(text[from]))
            ++from;
        return from;
    }

    static bool ordinal(std::string_view rest)
    {
        if (rest.size() < 2 || (rest.size() > 2 && is_letter(rest[2]))) return false;
        const auto two = fold(rest.substr(0, 2));
        return two == "st" || two == "nd" || two == "rd" || two == "th";
    }

    static std::string_view without_stop(std::string_view text)
    {
        while (!text.empty() && text.back() == '.')
            text.remove_suffix(1);
        return text;
    }

    /// "O1-02-2024": a day in figures with letters for some of them, mended; any other text as it
    /// is.
    static std::string repaired_day(std::string_view text)
    {
        constexpr std::size_t parts = 3;
        std::string mended(text);
        std::array<int, parts> figures{};
        int real = 0;
        std::size_t part = 0;
        for (char& c : mended) {
            if (c == '-' || c == '/' || c == '.') {
                if (++part == parts) return std::string(text);
                continue;
            }
            real += is_digit(c) ? 1 : 0;
            c = as_digit(c);
            if (c == '\0') return std::string(text);
            ++figures[part];
        }
        const auto is_short = [](int count) { return count == 1 || count == 2; };
        const bool day = is_short(figures[0]) && is_short(figures[1]) && figures[2] == 4;
        constexpr int most = 5; // real ones of at least six: else it is no day that was misread
        return day && real >= most ? mended : std::string(text);
    }

    /// "2O24" or "l1" as a number; -1 when the word is not one digit-like run of 1, 2 or 4 signs
    /// with a real digit in it.
    static int repaired_number(std::string_view text)
    {
        if (text.size() != 1 && text.size() != 2 && text.size() != 4) return -1;
        int value = 0;
        bool real = false;
        for (const char c : text) {
            const char digit = as_digit(c);
            if (digit == '\0') return -1;
            real = real || is_digit(c);
            value = value * 10 + (digit - '0');
        }
        return real ? value : -1;
    }

    void push_number(std::string_view digits)
    {
        if (digits.size() > 4) return push(Kind::Other);
        int value = 0;
        for (const char c : digits)
            value = value * 10 + (c - '0');
        push(Kind::Number, value, int(digits.size()));
    }

    void push_letters(std::string_view letters)
    {
        const auto word = fold(letters);
        if (const int month = month_of(word); month > 0) return push(Kind::Month, month);
        if (until_.contains(word)) return push(Kind::Until);
        if (word == "dan") return push(Kind::And);
        push(Kind::Other);
    }

    [[nodiscard]] int month_of(const std::string& word) const
    {
        if (const auto found = lexicon_.months.find(word); found != lexicon_.months.end())
            return found->second;
        if (word.size() == 3) return short_month_of(word);
        if (word.size() < 4) return 0;
        int best = 0;
        for (const auto& [name, number] : lexicon_.months) {
            if (name.size() < 4 || name.size() + 1 < word.size() || word.size() + 1 < name.size())
                continue;
            if (edit_distance(name, word) != 1) continue;
            if (best != 0 && best != number) return 0; // "Jumi" could be Juni or Juli
            best = number;
        }
        return best;
    }

    /// "Mci" for "Mei": three letters of which those that readers confuse are told apart by the
    /// rest.
    [[nodiscard]] int short_month_of(const std::string& word) const
    {
        const auto blurred = [](std::string text) {
            for (char& c : text) {
                if (c == 'c' || c == 'o') c = 'e';
                if (c == 'l' || c == 'j' || c == 't') c = 'i';
                if (c == 'h') c = 'b';
            }
            return text;
        };
        int best = 0;
        for (const auto& [name, number] : lexicon_.months) {
            if (name.size() != 3 || blurred(name) != blurred(word)) continue;
            if (best != 0 && best != number) return 0;
            best = number;
        }
        return best;
    }

    void push_mark(std::string_view text, std::size_t& i)
    {
        const char c = text[i];
        if (c == '-') push(Kind::Dash);
        if (c == '/') push(Kind::Slash);
        if (c == '.') push(Kind::Dot);
        if (c == ',') push(Kind::Comma);
        if (c == '&') push(Kind::And);
        if (text.substr(i).starts_with("\xE2\x80\x93") ||
            text.substr(i).starts_with("\xE2\x80\x94")) {
            push(Kind::Dash);
            i += 2;
        }
        ++i;
    }

    void push(Kind kind, int value = 0, int digits = 0)
    {
        list.push_back({kind, value, digits, token_, far_});
        far_ = false;
    }

    const std::map<std::string, bool, std::less<>> until_{
        {"s d", true},
        {"sd", true},
        {"sampai", true},
        {"hingga", true},
        {"until", true},
        {"to", true},
        {"sampai dengan", true},
        {"s d d", true},
        {"through", true}};
    const std::map<std::string, bool, std::less<>> fillers_{
        {"dengan", true}, {"bulan", true}, {"tahun", true}, {"of", true}};
    const Lexicon& lexicon_;
    int token_ = 0;
    bool far_ = false;
};

} // namespace

std::vector<Atom> date_atoms(const Running& running, const Lexicon& lexicon)
{
    return Atoms(running, lexicon).list;
}

} // namespace absah::extract
