// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/spelling.h"
#include "records/catalog/template_keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace absah::catalog {
namespace {

using form::Piece;

bool is_path(std::string_view path)
{
    const auto fits = [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '_' || c == '-' || c == '.';
    };
    return !path.empty() && path.front() != '.' && path.back() != '.' &&
           path.find("..") == std::string_view::npos && std::ranges::all_of(path, fits);
}

class WordsParser {
public:
    WordsParser(Reading& reading, const toml::value<std::string>& text)
        : reading_(reading),
          node_(text),
          text_(text.get())
    {
        words_.source = reading.at(text.source());
    }

    form::Words parse()
    {
        while (at_ < text_.size() && !reading_.wrong)
            step();
        flush();
        return std::move(words_);
    }

private:
    [[nodiscard]] bool next_is(std::string_view what) const
    {
        return text_.substr(at_).starts_with(what);
    }

    void step()
    {
        if (next_is("{{") || next_is("}}")) {
            literal_ += text_[at_];
            at_ += 2;
        } else if (next_is("{")) {
            place();
        } else if (next_is("}")) {
            complain("a brace closes that was not opened (write \"}}\" for a brace)");
        } else if (next_is("**") && (bold_ || text_.find("**", at_ + 2) != text_.npos)) {
            flush();
            bold_ = !bold_;
            at_ += 2;
        } else {
            literal_ += text_[at_++];
        }
    }

    void place()
    {
        flush();
        const auto end = text_.find('}', at_);
        if (end == text_.npos) return complain("a brace is not closed (write \"{{\" for a brace)");
        const auto inside = text_.substr(at_ + 1, end - at_ - 1);
        at_ = end + 1;
        if (inside.find('#') != inside.npos) return count(inside);
        if (inside == "page" || inside == "pages") return page(inside);
        const auto mark = inside.find('?');
        const auto path = inside.substr(0, mark);
        if (!is_path(path))
            return complain(
                fmt::format("{{{}}} is no place: write a path such as {{employee.name}}", inside));
        Piece piece{.kind = Piece::Kind::Value, .text = std::string(path), .bold = bold_};
        piece.optional = mark != inside.npos;
        if (piece.optional) piece.instead = inside.substr(mark + 1);
        words_.pieces.push_back(std::move(piece));
    }

    void count(std::string_view inside)
    {
        const auto hash = inside.find('#');
        const auto name = inside.substr(0, hash);
        const auto way = inside.substr(hash + 1);
        constexpr std::string_view ways = "1aAiI";
        if (way.size() > 1 || (way.size() == 1 && ways.find(way) == ways.npos))
            return complain(fmt::format("{{{}}}: a count ends with #, #a, #A, #i or #I", inside));
        if (name.empty() && !reading_.in_cell)
            return complain("{#} counts rows: it stands in the cells of a table");
        const std::vector<std::string_view> loops(reading_.loops.begin(), reading_.loops.end());
        if (!name.empty() && std::ranges::find(loops, name) == loops.end())
            return complain(fmt::format(
                "{{{}}}: no loop around this is called \"{}\"{}",
                inside,
                name,
                did_you_mean(name, loops)));
        Piece piece{.kind = Piece::Kind::Count, .text = std::string(name), .bold = bold_};
        if (!way.empty()) piece.counting = way.front();
        words_.pieces.push_back(std::move(piece));
    }

    void page(std::string_view inside)
    {
        if (!reading_.in_band)
            return complain(fmt::format("{{{}}} stands in page heads and feet only", inside));
        Piece piece{.kind = inside == "page" ? Piece::Kind::Page : Piece::Kind::Pages};
        piece.bold = bold_;
        words_.pieces.push_back(std::move(piece));
    }

    void flush()
    {
        if (literal_.empty()) return;
        Piece piece{.kind = Piece::Kind::Words, .text = std::move(literal_), .bold = bold_};
        words_.pieces.push_back(std::move(piece));
        literal_.clear();
    }

    void complain(std::string_view message) { reading_.note(node_.source(), message); }

    Reading& reading_;
    const toml::node& node_;
    std::string_view text_;
    std::size_t at_ = 0;
    bool bold_ = false;
    std::string literal_;
    form::Words words_;
};

} // namespace

form::Words parse_words(Reading& reading, const toml::value<std::string>& text)
{
    return WordsParser(reading, text).parse();
}

} // namespace absah::catalog
