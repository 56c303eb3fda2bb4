// SPDX-License-Identifier: Apache-2.0
#include "core/model/identity.h"

#include "core/base/dates.h"

#include <algorithm>
#include <charconv>

namespace absah {
namespace {

constexpr std::size_t nip_length = 18;
constexpr std::size_t nuptk_length = 16;
constexpr std::size_t npsn_length = 8;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

NumberFault look_at_length(std::string_view text, std::size_t length)
{
    if (!std::ranges::all_of(text, [](char c) { return is_digit(c) || c == ' '; }))
        return NumberFault::Letters;
    return digits_of(text).size() == length ? NumberFault::None : NumberFault::Length;
}

int number_at(const std::string& digits, std::size_t at, std::size_t length)
{
    int number = 0;
    std::from_chars(digits.data() + at, digits.data() + at + length, number);
    return number;
}

} // namespace

NipLook look_at_nip(std::string_view text)
{
    if (const auto fault = look_at_length(text, nip_length); fault != NumberFault::None)
        return {fault, NipKind::Unknown};
    const auto digits = digits_of(text);
    const auto birth =
        parse_iso_date(digits.substr(0, 4) + '-' + digits.substr(4, 2) + '-' + digits.substr(6, 2));
    if (!birth) return {NumberFault::Birth, NipKind::Unknown};
    constexpr int youngest = 16; // a wide gate: civil servants start between 18 and 58
    constexpr int oldest = 60;
    const int age = number_at(digits, 8, 4) - int(birth->year());
    const int code = number_at(digits, 12, 2);
    if (age < youngest || age > oldest || code == 0) return {NumberFault::Start, NipKind::Unknown};
    const char sex = digits[14];
    if (sex != '1' && sex != '2') return {NumberFault::Sex, NipKind::Unknown};
    constexpr int months = 12;
    constexpr int first_agreement = 21;
    if (code <= months) return {NumberFault::None, NipKind::Pns};
    return {NumberFault::None, code >= first_agreement ? NipKind::Pppk : NipKind::Unknown};
}

NumberFault look_at_nuptk(std::string_view text)
{
    return look_at_length(text, nuptk_length);
}

NumberFault look_at_npsn(std::string_view text)
{
    return look_at_length(text, npsn_length);
}

std::string digits_of(std::string_view text)
{
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
    return digits;
}

std::string masked_number(std::string_view text)
{
    constexpr std::size_t shown = 3;
    const auto count = digits_of(text).size();
    std::string masked;
    std::size_t seen = 0;
    for (const char c : text) {
        const bool open = is_digit(c) && ++seen + shown > count && count > 2 * shown;
        masked += c == ' ' || open ? c : '*';
    }
    return masked;
}

} // namespace absah
