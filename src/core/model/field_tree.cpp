// SPDX-License-Identifier: Apache-2.0
#include "core/model/field_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace absah {
namespace {

/// "a.b.c" into "a" and "b.c".
std::pair<std::string_view, std::string_view> first_step(std::string_view path)
{
    const auto dot = path.find('.');
    if (dot == std::string_view::npos) return {path, {}};
    return {path.substr(0, dot), path.substr(dot + 1)};
}

std::optional<std::size_t> place_in_list(std::string_view step)
{
    std::size_t place = 0;
    const auto* end = step.data() + step.size();
    const auto [stopped, error] = std::from_chars(step.data(), end, place);
    if (error != std::errc() || stopped != end) return std::nullopt;
    return place;
}

std::string shown_number(double number)
{
    constexpr double exact = 9e15; // doubles hold every whole number up to here
    if (std::abs(number) < exact && number == std::trunc(number))
        return fmt::format("{}", static_cast<long long>(number));
    auto text = fmt::format("{}", number);
    std::ranges::replace(text, '.', ',');
    return text;
}

bool is_blank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

Field::Field() = default;
Field::~Field() = default;
Field::Field(const Field&) = default;
Field::Field(Field&&) noexcept = default;
Field& Field::operator=(const Field&) = default;
Field& Field::operator=(Field&&) noexcept = default;

Field::Field(std::string text)
    : value_(std::move(text))
{
}

Field::Field(std::string_view text)
    : value_(std::string(text))
{
}

Field::Field(const char* text)
    : value_(std::string(text))
{
}

Field::Field(double number)
    : value_(number)
{
}

Field::Field(int number)
    : value_(double(number))
{
}

Field::Field(long long number)
    : value_(double(number))
{
}

Field::Field(bool flag)
    : value_(flag)
{
}

Field Field::list()
{
    return list(List());
}

Field Field::list(std::vector<Field> entries)
{
    Field field;
    field.value_ = std::move(entries);
    return field;
}

Field Field::object()
{
    return object(Object());
}

Field Field::object(std::vector<Member> members)
{
    Field field;
    field.value_ = std::move(members);
    return field;
}

bool Field::is_nothing() const
{
    return std::holds_alternative<std::monostate>(value_);
}

bool Field::is_text() const
{
    return std::holds_alternative<std::string>(value_);
}

bool Field::is_number() const
{
    return std::holds_alternative<double>(value_);
}

bool Field::is_flag() const
{
    return std::holds_alternative<bool>(value_);
}

bool Field::is_list() const
{
    return std::holds_alternative<List>(value_);
}

bool Field::is_object() const
{
    return std::holds_alternative<Object>(value_);
}

bool Field::is_present() const
{
    if (const auto* text = std::get_if<std::string>(&value_)) return !is_blank(*text);
    if (const auto* flag = std::get_if<bool>(&value_)) return *flag;
    return is_number() || !entries().empty() || !members().empty();
}

std::string Field::shown() const
{
    if (const auto* text = std::get_if<std::string>(&value_)) return *text;
    if (const auto* number = std::get_if<double>(&value_)) return shown_number(*number);
    if (const auto* flag = std::get_if<bool>(&value_)) return *flag ? "ya" : "tidak";
    return {};
}

const std::vector<Field>& Field::entries() const
{
    static const List none;
    const auto* list = std::get_if<List>(&value_);
    return list == nullptr ? none : *list;
}

const std::vector<Member>& Field::members() const
{
    static const Object none;
    const auto* object = std::get_if<Object>(&value_);
    return object == nullptr ? none : *object;
}

const Field* Field::find(std::string_view path) const
{
    if (path.empty()) return this;
    const auto [step, rest] = first_step(path);
    if (is_list()) {
        const auto place = place_in_list(step);
        if (!place || *place >= entries().size()) return nullptr;
        return entries()[*place].find(rest);
    }
    const auto& all = members();
    const auto found = std::ranges::find(all, step, &Member::name);
    return found == all.end() ? nullptr : found->value.find(rest);
}

Field& Field::set(std::string_view path, Field value)
{
    if (path.empty()) {
        *this = std::move(value);
        return *this;
    }
    if (!is_object()) value_ = Object();
    auto& object = std::get<Object>(value_);
    const auto [step, rest] = first_step(path);
    auto found = std::ranges::find(object, step, &Member::name);
    if (found == object.end()) {
        object.push_back({std::string(step), Field()});
        found = object.end() - 1;
    }
    found->value.set(rest, std::move(value));
    return *this;
}

Field& Field::add(Field entry)
{
    if (!is_list()) value_ = List();
    std::get<List>(value_).push_back(std::move(entry));
    return *this;
}

bool Field::operator==(const Field& other) const
{
    return value_ == other.value_;
}

} // namespace absah
