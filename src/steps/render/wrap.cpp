// SPDX-License-Identifier: Apache-2.0
#include "steps/render/wrap.h"

#include "core/base/letters.h"

#include <algorithm>
#include <cctype>
#include <span>
#include <utility>

namespace absah::render {
namespace {

constexpr std::string_view hard_blank = "\xC2\xA0";
constexpr double hair = 1e-6; // sums of widths in another order differ in the last bits

/// A word on its way to a line.
struct Token {
    Word word;
    bool new_line = false; ///< a '\n' stands before it
    bool glued = false;    ///< rather not parted from the token before it
    bool empty_line = false;
};

std::string letters_of(const Word& word)
{
    std::string all;
    for (const auto& part : word.parts)
        all += part.words;
    return all;
}

bool is_letter(unsigned char c)
{
    return std::isalpha(c) != 0 || c >= 0x80;
}

/// Where a word may be parted: after a slash or hyphen with three letters on either side. Dates,
/// numbers of letters and "S1/D4" stay whole.
bool may_part(std::string_view word, std::size_t at)
{
    constexpr std::size_t least = 3;
    if (word[at] != '/' && word[at] != '-') return false;
    if (at < least || at + least >= word.size()) return false;
    const auto before = word.substr(at - least, least);
    const auto after = word.substr(at + 1, least);
    return std::ranges::all_of(before, is_letter) && std::ranges::all_of(after, is_letter);
}

bool is_number_group(std::string_view word)
{
    return !word.empty() &&
           std::ranges::all_of(word, [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// "Dr." "H." "Drs." "Gol." "No.": up to four letters with one dot, at the end.
bool is_opening_abbreviation(std::string_view word)
{
    constexpr std::size_t longest = 5;
    return word.size() >= 2 && word.size() <= longest && word.back() == '.' &&
           std::isupper(static_cast<unsigned char>(word.front())) != 0 &&
           std::ranges::all_of(word.substr(0, word.size() - 1), is_letter);
}

class Tokens {
public:
    Tokens(double size, const drawing::TypeMeasure& type)
        : size_(size),
          type_(type)
    {
    }

    std::vector<Token> made_of(const Runs& runs)
    {
        for (const auto& run : runs)
            add(run);
        finish_word();
        glue();
        return std::move(all_);
    }

private:
    void add(const Run& run)
    {
        std::string_view text = run.words;
        std::string part;
        const auto finish_part = [&] {
            if (part.empty()) return;
            const double width = type_.width(part, run.face, size_);
            token_.word.parts.push_back({std::move(part), run.face, width});
            token_.word.width += width;
            part.clear();
        };
        for (std::size_t at = 0; at < text.size(); ++at) {
            const bool hard = text.substr(at).starts_with(hard_blank);
            if (text[at] == ' ' || text[at] == '\n' || hard) {
                finish_part();
                blank(run.face, hard, text[at] == '\n');
                at += hard ? hard_blank.size() - 1 : 0;
                continue;
            }
            part += text[at];
            if (!may_part(text, at)) continue;
            finish_part();
            finish_word();
        }
        finish_part();
    }

    void blank(drawing::Face face, bool hard, bool new_line)
    {
        finish_word();
        if (new_line) {
            if (pending_line_) all_.push_back({.new_line = !all_.empty(), .empty_line = true});
            if (all_.empty()) all_.push_back({.empty_line = true});
            pending_line_ = true;
            gap_ = 0;
            return;
        }
        gap_ = type_.width(" ", face, size_);
        glued_ = hard;
    }

    void finish_word()
    {
        if (token_.word.parts.empty()) return;
        token_.new_line = std::exchange(pending_line_, false);
        token_.glued = std::exchange(glued_, false) && !token_.new_line;
        token_.word.gap = token_.new_line || all_.empty() ? 0 : gap_;
        gap_ = 0;
        all_.push_back(std::exchange(token_, {}));
    }

    void glue()
    {
        std::string before;
        for (auto& token : all_) {
            auto word = letters_of(token.word);
            const bool numbers = is_number_group(before) && (is_number_group(word) || word == "%");
            if (!token.new_line && (numbers || is_opening_abbreviation(before))) token.glued = true;
            before = std::move(word);
        }
    }

    double size_;
    const drawing::TypeMeasure& type_;
    std::vector<Token> all_;
    Token token_;
    double gap_ = 0;
    bool glued_ = false;
    bool pending_line_ = false;
};

class Breaker {
public:
    Breaker(const Measure& measure, double size, const drawing::TypeMeasure& type)
        : measure_(measure),
          size_(size),
          type_(type)
    {
    }

    std::vector<Line> broken(std::vector<Token> tokens)
    {
        for (std::size_t at = 0; at < tokens.size();) {
            if (tokens[at].new_line) end_line(true);
            std::size_t end = at + 1;
            double width = tokens[at].word.width;
            for (; end < tokens.size() && tokens[end].glued; ++end)
                width += tokens[end].word.gap + tokens[end].word.width;
            // A cluster wider than a line falls apart into its words.
            if (width > measure_.rest + hair && end > at + 1) {
                end = at + 1;
                width = tokens[at].word.width;
                tokens[end].glued = false;
            }
            place(tokens, at, end, width);
            at = end;
        }
        end_line(true);
        return std::move(lines_);
    }

private:
    [[nodiscard]] double limit() const
    {
        return (lines_.empty() ? measure_.first : measure_.rest) + hair;
    }

    void place(std::vector<Token>& tokens, std::size_t at, std::size_t end, double width)
    {
        const double gap = line_.words.empty() ? 0 : tokens[at].word.gap;
        if (!line_.words.empty() && line_.width + gap + width > limit()) end_line(false);
        for (; at < end; ++at) {
            if (tokens[at].empty_line) continue;
            if (line_.words.empty() && tokens[at].word.width > limit())
                add_torn(tokens[at].word);
            else
                add(std::move(tokens[at].word));
        }
    }

    void add(Word word)
    {
        if (line_.words.empty()) word.gap = 0;
        line_.width += word.gap + word.width;
        line_.words.push_back(std::move(word));
    }

    struct Letter {
        std::string_view words;
        drawing::Face face;
        double width;
    };

    /// A word wider than a line: filled letter by letter, parted after a mark such as the stroke of
    /// a file's name where one stands in the second half of the line.
    void add_torn(const Word& word)
    {
        std::vector<Letter> all;
        for (const auto& part : word.parts)
            for (const auto letter : letters(part.words))
                all.push_back({letter, part.face, type_.width(letter, part.face, size_)});
        for (std::size_t at = 0; at < all.size();) {
            const auto end = end_of_piece(all, at);
            add(word_of(std::span(all).subspan(at, end - at)));
            at = end;
            if (at < all.size()) end_line(false);
        }
    }

    [[nodiscard]] std::size_t end_of_piece(const std::vector<Letter>& all, std::size_t at) const
    {
        constexpr std::string_view marks = "/_-.,:;@&=?+";
        double width = all[at].width;
        std::size_t end = at + 1;
        std::size_t mark = 0;
        for (; end < all.size() && width + all[end].width <= limit(); ++end) {
            width += all[end].width;
            const bool parts =
                all[end].words.size() == 1 && marks.find(all[end].words.front()) != marks.npos;
            if (parts && width > limit() / 2) mark = end + 1;
        }
        return mark != 0 && end < all.size() ? mark : end;
    }

    static Word word_of(std::span<const Letter> piece)
    {
        Word word;
        for (const auto& letter : piece) {
            if (word.parts.empty() || word.parts.back().face != letter.face)
                word.parts.push_back({{}, letter.face, 0});
            word.parts.back().words += letter.words;
            word.parts.back().width += letter.width;
            word.width += letter.width;
        }
        return word;
    }

    void end_line(bool ends)
    {
        line_.ends = ends;
        lines_.push_back(std::exchange(line_, {}));
    }

    Measure measure_;
    double size_;
    const drawing::TypeMeasure& type_;
    Line line_;
    std::vector<Line> lines_;
};

double widest_word(const std::vector<Line>& lines)
{
    double widest = 0;
    for (const auto& line : lines)
        for (const auto& word : line.words)
            widest = std::max(widest, word.width);
    return widest;
}

} // namespace

std::vector<Line>
wrap(const Runs& runs, double size, const Measure& measure, const drawing::TypeMeasure& type)
{
    return Breaker(measure, size, type).broken(Tokens(size, type).made_of(runs));
}

std::vector<Line>
wrap_evenly(const Runs& runs, double size, double measure, const drawing::TypeMeasure& type)
{
    auto lines = wrap(runs, size, {measure, measure}, type);
    const auto forced = std::ranges::count_if(lines, &Line::ends);
    if (std::ssize(lines) == forced) return lines;
    // Narrower than half takes more lines, narrower than a word tears it; twelve halvings come
    // within a point of the least.
    constexpr int halvings = 12;
    double enough = measure;
    double too_narrow = std::max(measure / 2, std::min(measure, widest_word(lines)));
    for (int i = 0; i < halvings; ++i) {
        const double middle = (enough + too_narrow) / 2;
        auto tried = wrap(runs, size, {middle, middle}, type);
        const bool same = tried.size() == lines.size();
        (same ? enough : too_narrow) = middle;
        if (same) lines = std::move(tried);
    }
    return lines;
}

} // namespace absah::render
