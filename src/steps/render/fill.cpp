// SPDX-License-Identifier: Apache-2.0
#include "steps/render/fill.h"

#include "core/base/letters.h"
#include "core/base/spelling.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace absah::render {
namespace {

using form::Piece;

constexpr std::string_view hard_blank = "\xC2\xA0";

std::string with_plain_blanks(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const bool hard = text.substr(at).starts_with(hard_blank);
        plain += hard ? ' ' : text[at];
        at += hard ? hard_blank.size() : 1;
    }
    return plain;
}

drawing::Face bold_of(drawing::Face face)
{
    using drawing::Face;
    return face == Face::Italic || face == Face::BoldItalic ? Face::BoldItalic : Face::Bold;
}

std::string roman(std::size_t number)
{
    constexpr std::array<std::pair<std::size_t, std::string_view>, 13> steps{
        {{1000, "m"},
         {900, "cm"},
         {500, "d"},
         {400, "cd"},
         {100, "c"},
         {90, "xc"},
         {50, "l"},
         {40, "xl"},
         {10, "x"},
         {9, "ix"},
         {5, "v"},
         {4, "iv"},
         {1, "i"}}};
    std::string text;
    for (const auto& [worth, sign] : steps)
        for (; number >= worth; number -= worth)
            text += sign;
    return text;
}

std::string lettered(std::size_t number)
{
    constexpr std::size_t letters_in_all = 26;
    std::string backwards;
    for (; number > 0; number = (number - 1) / letters_in_all)
        backwards += char('a' + (number - 1) % letters_in_all);
    return {backwards.rbegin(), backwards.rend()};
}

} // namespace

std::string counted(std::size_t number, char way)
{
    switch (way) {
    case 'a':
        return lettered(number);
    case 'A':
        return capitals(lettered(number));
    case 'i':
        return roman(number);
    case 'I':
        return capitals(roman(number));
    default:
        return std::to_string(number);
    }
}

Filler::Filler(const form::Template& form, const Field& record, const drawing::TypeMeasure& type)
    : form_(form),
      record_(record),
      type_(type)
{
}

void Filler::note(const form::Source& source, std::string_view message)
{
    if (wrong) return;
    const auto file =
        source.file < form_.files.size() ? form_.files[source.file].string() : form_.name;
    note(Error{
        ErrorCode::BadData,
        fmt::format("{}:{}:{}: {}", file, source.line, source.column, message),
        std::source_location::current()});
}

void Filler::note(const Error& error)
{
    if (!wrong) wrong = error;
}

const Filler::Scope* Filler::scope_of(std::string_view name) const
{
    const auto found = std::find_if(
        scopes_.rbegin(), scopes_.rend(), [&](const Scope& scope) { return scope.name == name; });
    return found == scopes_.rend() ? nullptr : &*found;
}

const Field* Filler::find(std::string_view path) const
{
    const auto dot = path.find('.');
    const auto first = path.substr(0, dot);
    const auto rest = dot == path.npos ? std::string_view() : path.substr(dot + 1);
    const auto* scope = scope_of(first);
    return scope == nullptr ? record_.find(path) : scope->entry->find(rest);
}

std::string Filler::hint(std::string_view path) const
{
    const auto dot = path.rfind('.');
    const auto parent = dot == path.npos ? std::string_view() : path.substr(0, dot);
    const auto* around = dot == path.npos ? &record_ : find(parent);
    if (around == nullptr) return dot == path.npos ? std::string() : hint(parent);
    std::vector<std::string_view> names;
    for (const auto& member : around->members())
        names.push_back(member.name);
    if (dot == path.npos)
        for (const auto& scope : scopes_)
            names.push_back(scope.name);
    const auto near = nearest_word(dot == path.npos ? path : path.substr(dot + 1), names);
    if (near.empty()) return {};
    return fmt::format(" (did you mean \"{}{}{}\"?)", parent, parent.empty() ? "" : ".", near);
}

std::string Filler::value(const Piece& piece, const form::Source& source)
{
    const auto* field = find(piece.text);
    if (field != nullptr && (!field->entries().empty() || !field->members().empty())) {
        note(
            source,
            fmt::format(
                "\"{}\" is a {}: name one of its fields, or repeat over it",
                piece.text,
                field->is_list() ? "list" : "group of fields"));
        return {};
    }
    // A flag that is false is said, not missing.
    if (field != nullptr && (field->is_present() || field->is_flag()))
        return printable(field->shown());
    if (piece.optional) return piece.instead;
    const auto lack = field == nullptr
                          ? fmt::format("the record has no \"{}\"{}", piece.text, hint(piece.text))
                          : fmt::format("the record leaves \"{}\" empty", piece.text);
    note(source, fmt::format("{}; write {{{}?}} if it may be missing", lack, piece.text));
    return {};
}

std::string Filler::words_of(const Piece& piece, const form::Source& source, PageNumber number)
{
    switch (piece.kind) {
    case Piece::Kind::Words:
        return printable(piece.text);
    case Piece::Kind::Value:
        return value(piece, source);
    case Piece::Kind::Page:
        return std::to_string(number.page);
    case Piece::Kind::Pages:
        return std::to_string(number.pages);
    case Piece::Kind::Count:
        break;
    }
    if (piece.text.empty()) return counted(row, piece.counting);
    const auto* scope = scope_of(piece.text);
    return scope == nullptr ? std::string() : counted(scope->count, piece.counting);
}

void Filler::check_letters(const Run& run, const Piece& piece, const form::Source& source)
{
    auto words = with_plain_blanks(run.words);
    std::ranges::replace(words, '\n', ' ');
    const auto missing = type_.missing(words, run.face);
    if (!missing) return;
    const auto from = piece.kind == Piece::Kind::Value ? fmt::format("\"{}\"", piece.text)
                                                       : std::string("this text");
    note(
        source,
        fmt::format(
            "the typeface has no \"{}\" ({}), which stands in {}",
            *missing,
            code_point_name(*missing),
            from));
}

Runs Filler::runs(const form::Words& words, const form::Style& style, PageNumber number)
{
    Runs runs;
    for (const auto& piece : words.pieces) {
        auto text = words_of(piece, words.source, number);
        if (wrong) return {};
        if (text.empty()) continue;
        if (style.capitals) text = capitals(text);
        Run run{std::move(text), piece.bold ? bold_of(style.face) : style.face};
        check_letters(run, piece, words.source);
        runs.push_back(std::move(run));
    }
    return runs;
}

std::string Filler::plain(const form::Words& words)
{
    std::string text;
    for (const auto& piece : words.pieces)
        text += words_of(piece, words.source, {});
    text = with_plain_blanks(text);
    std::ranges::replace(text, '\n', ' ');
    return text;
}

bool Filler::holds(const form::Conditions& conditions) const
{
    const auto one_holds = [&](const form::Condition& condition) {
        const auto* field = find(condition.path);
        if (condition.equals.empty()) return field != nullptr && field->is_present();
        return field != nullptr &&
               std::ranges::find(condition.equals, field->shown()) != condition.equals.end();
    };
    return std::ranges::all_of(conditions, [&](const form::Condition& condition) {
        return one_holds(condition) != condition.negated;
    });
}

bool Filler::holds_outside(const form::Conditions& conditions, const form::Loop& loop) const
{
    form::Conditions outside;
    for (const auto& condition : conditions)
        if (loop.empty() || condition.path.substr(0, condition.path.find('.')) != loop.as)
            outside.push_back(condition);
    return holds(outside);
}

const std::vector<Field>* Filler::entries_of(const form::Loop& loop)
{
    const auto* field = find(loop.over);
    if (field == nullptr || field->is_nothing()) return nullptr;
    if (field->is_list()) return &field->entries();
    note(loop.source, fmt::format("\"{}\" is no list: there is nothing to repeat over", loop.over));
    return nullptr;
}

} // namespace absah::render
