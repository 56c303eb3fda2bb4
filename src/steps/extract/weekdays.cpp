// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/weekdays.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>

namespace absah::extract {
namespace {

using std::chrono::weekday;

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool follows_at_once(const Scene& scene, int i)
{
    return i < scene.count() && scene.token(i).before != Break::Far;
}

/// "Senin, tanggal 4 ...", "Senin / 4 ...", "Senin (4 ...".
bool may_stand_before_date(const Token& token)
{
    constexpr std::array<std::string_view, 3> words{"tanggal", "tgl", "pada"};
    return token.mark == Mark::Comma || token.mark == Mark::Slash || token.mark == Mark::Open ||
           (token.mark == Mark::Word && is_one_of(words, token.key));
}

bool may_join_names(const Token& token)
{
    constexpr std::array<std::string_view, 10> words{
        "dan", "and", "s d", "sd", "sampai", "dengan", "sampai dengan", "hingga", "until", "to"};
    return token.mark == Mark::Comma || token.mark == Mark::Slash || token.mark == Mark::Dash ||
           (token.mark == Mark::Word && is_one_of(words, token.key));
}

/// The tokens that name days of the week before token `end`, last one first.
std::vector<int> names_before(const Scene& scene, int end)
{
    constexpr int farthest = 12;
    std::vector<int> names;
    for (int i = end - 1; i >= std::max(0, end - farthest); --i) {
        if (!follows_at_once(scene, i + 1)) break;
        const auto& token = scene.token(i);
        if (weekday_of(token.key))
            names.push_back(i);
        else if (names.empty() ? !may_stand_before_date(token) : !may_join_names(token))
            break;
    }
    return names;
}

bool is_number(std::string_view key)
{
    constexpr std::array<std::string_view, 12> words{
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
        "enam",
        "tujuh",
        "delapan",
        "sembilan",
        "sepuluh",
        "beberapa",
        "per"};
    return is_one_of(words, key) || std::any_of(key.begin(), key.end(), [](unsigned char c) {
               return std::isdigit(c) != 0;
           });
}

/// "malam Minggu" is a Saturday, "2 minggu" a fortnight.
bool means_something_else(const Scene& scene, int name)
{
    if (name == 0) return false;
    const auto& before = scene.token(name - 1);
    return before.key == "malam" || (scene.token(name).key == "minggu" && is_number(before.key));
}

bool is_read_surely(const Scene& scene, int begin, int end)
{
    constexpr double surely = 0.9; // a name of seven and a date of figures are not misread so well
    for (int i = begin; i < end; ++i)
        if (scene.token(i).mark == Mark::Word && scene.token(i).confidence < surely) return false;
    return true;
}

} // namespace

std::optional<weekday> weekday_of(std::string_view key)
{
    using namespace std::chrono;
    static constexpr std::array<std::pair<std::string_view, weekday>, 16> names{
        {{"senin", Monday},
         {"selasa", Tuesday},
         {"rabu", Wednesday},
         {"kamis", Thursday},
         {"jumat", Friday},
         {"jum at", Friday},
         {"sabtu", Saturday},
         {"minggu", Sunday},
         {"ahad", Sunday},
         {"monday", Monday},
         {"tuesday", Tuesday},
         {"wednesday", Wednesday},
         {"thursday", Thursday},
         {"friday", Friday},
         {"saturday", Saturday},
         {"sunday", Sunday}}};
    for (const auto& [name, day] : names)
        if (name == key) return day;
    return std::nullopt;
}

bool only_weekdays(const Scene& scene, int begin, int end)
{
    end = std::min(end, scene.count());
    if (begin < 0 || begin >= end) return false;
    int days = 0;
    for (int part = scene.token(begin).first_part; part < scene.token(end - 1).last_part; ++part) {
        if (!weekday_of(scene.running.parts[part].text)) return false;
        ++days;
    }
    return days > 0;
}

std::vector<NamedDay> named_days(const Scene& scene, const DateSpan& date)
{
    constexpr int one_round = 7;
    const auto names = names_before(scene, date.begin);
    const int days = days_in(date.days);
    const bool paired = days == 1 ? names.size() == 1 : names.size() >= 2 && days <= one_round;
    if (!paired || means_something_else(scene, names.back()) ||
        !is_read_surely(scene, names.back(), date.end))
        return {};
    const auto named = [&](int name, const Day& day) {
        const auto& token = scene.token(name);
        return NamedDay{token.text, *weekday_of(token.key), day};
    };
    if (days == 1) return {named(names.front(), date.days.first)};
    return {named(names.back(), date.days.first), named(names.front(), date.days.last)};
}

} // namespace absah::extract
