// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/tokens.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <unordered_set>

namespace absah::extract {
namespace {

struct Sign {
    std::string_view text;
    Mark mark;
};

constexpr std::array<Sign, 27> signs{{
    {"\"", Mark::Quote},
    {"\xE2\x80\x9C", Mark::Quote},
    {"\xE2\x80\x9D", Mark::Quote},
    {"\xE2\x80\x9E", Mark::Quote},
    {"\xC2\xAB", Mark::Quote},
    {"\xC2\xBB", Mark::Quote},
    {"\xE2\x80\x98", Mark::Quote},
    {"\xE2\x80\x99", Mark::Quote},
    {"'", Mark::Quote},
    {"`", Mark::Quote},
    {"(", Mark::Open},
    {"[", Mark::Open},
    {"{", Mark::Open},
    {")", Mark::Close},
    {"]", Mark::Close},
    {"}", Mark::Close},
    {":", Mark::Colon},
    {";", Mark::Colon},
    {",", Mark::Comma},
    {"|", Mark::Bar},
    {"\xC2\xB7", Mark::Bar},
    {"\xE2\x80\xA2", Mark::Bar},
    {"/", Mark::Slash},
    {"-", Mark::Dash},
    {"\xE2\x80\x93", Mark::Dash},
    {"\xE2\x80\x94", Mark::Dash},
    {"_", Mark::Dash},
}};

std::optional<Sign> sign_at_start(std::string_view text)
{
    for (const auto& sign : signs) {
        if (text.starts_with(sign.text)) return sign;
    }
    return std::nullopt;
}

std::optional<Sign> sign_at_end(std::string_view text)
{
    for (const auto& sign : signs) {
        if (text.ends_with(sign.text)) return sign;
    }
    return std::nullopt;
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_letter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
}

/// "NOMOR421.3/..." without the blank: where the label ends; 0 when there is none.
std::size_t glued_label(std::string_view text)
{
    for (const std::string_view label : {"nomor", "number", "nomer"}) {
        const auto rest = text.substr(std::min(label.size(), text.size()));
        if (rest.size() >= 3 && is_digit(rest[0]) && fold(text.substr(0, label.size())) == label)
            return label.size();
    }
    return 0;
}

/// Where a word that the print ran together must be cut: "Nomor:12/A", "S.Pd,M.Pd", "JP)dan".
std::size_t inner_cut(std::string_view text)
{
    if (const auto label = glued_label(text); label > 0) return label;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const char c = text[i];
        const char next = text[i + 1];
        if (c == ':' && next != '/' && !(is_digit(text[i - 1]) && is_digit(next))) return i;
        if (c == ',' && !(is_digit(text[i - 1]) && is_digit(next))) return i;
        if (c == '(' || c == ')' || c == '"' || c == '|') return i;
        if (c == '.' && is_digit(next) && i >= 2 && i <= 5 && text.find('/') == text.npos) {
            const auto label = fold(text.substr(0, i));
            if (label == "no" || label == "nip" || label == "nomor") return i + 1;
        }
        if (c == '.' && i == 2 && is_letter(text[0]) && fold(text.substr(0, 2)) == "no")
            return i + 1;
    }
    return text.npos;
}

bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// "oIeh" is "oleh" and "SERTlFIKAT" is "SERTIFIKAT": I and l swapped by the reader, told by the
/// letters beside them.
std::string case_repaired(std::string_view text)
{
    std::string out(text);
    for (std::size_t i = 1; i + 1 < out.size(); ++i) {
        if (text[i] == 'I' && is_lower(text[i - 1]) && is_lower(text[i + 1])) out[i] = 'l';
        if (text[i] == 'l' && is_upper(text[i - 1]) && is_upper(text[i + 1])) out[i] = 'I';
    }
    return out;
}

/// What readers make of a colon that stands apart.
bool may_be_colon(std::string_view text)
{
    constexpr std::array<std::string_view, 11> readings{
        ":", "1", "1.", "|", "!", "l", "I", "i", ";", ":.", "i."};
    return std::ranges::find(readings, text) != readings.end();
}

/// The words that stand where the colons of other rows do: "NIP : 1967...", "Unit Kerja : SD 4" and
/// "Nama 1 Rina" under each other have three colons.
std::unordered_set<const Word*> aligned_colons(const std::vector<Line>& lines)
{
    constexpr std::size_t longest_label = 4; // words
    constexpr int fewest_rows = 3;
    std::vector<const Word*> found;
    for (const auto& line : lines) {
        if (line.source != Source::Ocr) continue;
        for (std::size_t i = 1; i + 1 < line.words.size() && i <= longest_label; ++i) {
            if (may_be_colon(line.words[i]->text)) found.push_back(line.words[i]);
        }
    }
    std::unordered_set<const Word*> colons;
    for (const auto* word : found) {
        int rows = 0;
        bool sure = false;
        for (const auto* other : found) {
            const int apart =
                std::abs(2 * word->box.x + word->box.width - 2 * other->box.x - other->box.width);
            if (apart > std::max(word->box.height, other->box.height)) continue;
            ++rows;
            sure = sure || other->text == ":";
        }
        if (sure && rows >= fewest_rows) colons.insert(word);
    }
    return colons;
}

class Cutter {
public:
    explicit Cutter(Running& running)
        : running_(running),
          colons_(aligned_colons(running.lines))
    {
    }

    void add_line(int index)
    {
        const auto& line = running_.lines[index];
        running_.line_begin.push_back(int(running_.tokens.size()));
        for (std::size_t i = 0; i < line.words.size(); ++i) {
            const std::size_t spelled = spelled_run(line, i);
            if (spelled >= 5) {
                add_spelled(line, i, spelled, index);
                i += spelled - 1;
            } else if (colons_.contains(line.words[i])) {
                push(":", Mark::Colon, false, *line.words[i], index);
            } else {
                add_word(*line.words[i], index);
            }
        }
    }

private:
    static std::size_t spelled_run(const Line& line, std::size_t from)
    {
        std::size_t n = 0;
        while (from + n < line.words.size()) {
            const auto& text = line.words[from + n]->text;
            if (text.size() != 1 || std::isalpha(static_cast<unsigned char>(text[0])) == 0) break;
            ++n;
        }
        return n;
    }

    void add_spelled(const Line& line, std::size_t from, std::size_t count, int index)
    {
        Word joined = *line.words[from];
        for (std::size_t i = from + 1; i < from + count; ++i) {
            joined.text += line.words[i]->text;
            joined.box = united(joined.box, line.words[i]->box);
        }
        add_word(joined, index);
    }

    void add_word(const Word& word, int index)
    {
        std::string_view text = word.text;
        std::vector<Sign> tail;
        bool glued = false;
        while (const auto sign = sign_at_start(text)) {
            push(text.substr(0, sign->text.size()), sign->mark, glued, word, index);
            text.remove_prefix(sign->text.size());
            glued = true;
        }
        while (const auto sign = sign_at_end(text)) {
            tail.push_back({text.substr(text.size() - sign->text.size()), sign->mark});
            text.remove_suffix(sign->text.size());
        }
        if (!text.empty()) {
            const auto at = inner_cut(text);
            if (at == text.npos) {
                push(text, Mark::Word, glued, word, index);
            } else {
                push(text.substr(0, at), Mark::Word, glued, word, index);
                Word rest = word;
                rest.text = std::string(text.substr(at));
                glue_next_ = true;
                add_word(rest, index);
            }
            glued = true;
        }
        for (auto sign = tail.rbegin(); sign != tail.rend(); ++sign) {
            push(sign->text, sign->mark, glued, word, index);
            glued = true;
        }
    }

    void push(std::string_view text, Mark mark, bool glued, const Word& word, int index)
    {
        Token token;
        token.text = std::string(text);
        token.mark = mark;
        token.glued = glued || glue_next_;
        glue_next_ = false;
        token.line = index;
        token.confidence = word.confidence;
        token.box = word.box;
        const bool first = int(running_.tokens.size()) == running_.line_begin.back();
        token.before = first ? running_.lines[index].before : Break::None;
        token.first_part = int(running_.parts.size());
        if (mark == Mark::Word) {
            const auto repaired = case_repaired(text);
            token.key = fold(repaired);
            for (auto& part : folded_words(repaired)) {
                running_.parts.push_back({std::move(part), int(running_.tokens.size())});
            }
        }
        token.last_part = int(running_.parts.size());
        running_.tokens.push_back(std::move(token));
    }

    Running& running_;
    std::unordered_set<const Word*> colons_;
    bool glue_next_ = false;
};

} // namespace

Running tokenise(std::vector<Line> lines)
{
    Running running;
    running.lines = std::move(lines);
    Cutter cutter(running);
    for (std::size_t i = 0; i < running.lines.size(); ++i)
        cutter.add_line(int(i));
    running.line_begin.push_back(int(running.tokens.size()));
    return running;
}

std::string Running::surface(int begin, int end) const
{
    std::string out;
    for (int i = begin; i < end; ++i) {
        if (i > begin && !tokens[i].glued) out += ' ';
        out += tokens[i].text;
    }
    return out;
}

Box Running::box(int begin, int end) const
{
    Box out;
    for (int i = begin; i < end; ++i)
        out = united(out, tokens[i].box);
    return out;
}

double Running::confidence(int begin, int end) const
{
    double sum = 0;
    int count = 0;
    for (int i = begin; i < end; ++i) {
        if (tokens[i].mark != Mark::Word) continue;
        sum += tokens[i].confidence;
        ++count;
    }
    return count == 0 ? 0 : sum / count;
}

} // namespace absah::extract
