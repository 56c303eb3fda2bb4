// SPDX-License-Identifier: Apache-2.0
#include "records/reports/complete.h"
#include "records/reports/indonesian.h"

#include <algorithm>

namespace absah::reports {
namespace {

Field plain(const Json& value)
{
    if (value.is_string()) return value.get<std::string>();
    if (value.is_boolean()) return value.get<bool>();
    if (value.is_number()) return value.get<double>();
    if (value.is_array()) {
        std::vector<Field> entries;
        for (const auto& entry : value)
            entries.push_back(plain(entry));
        return Field::list(std::move(entries));
    }
    return to_field(value, {});
}

Field day_field(const std::string& iso)
{
    const auto day = parse_iso_date(iso);
    if (!day) return {};
    return Field::object(
        {{"iso", iso}, {"words", day_words(*day)}, {"weekday", weekday_words(*day)}});
}

Field known(const Json& value, const Key& key)
{
    if (key.kind == Kind::Day) return day_field(value.get<std::string>());
    if (key.kind == Kind::Object) return to_field(value, *key.shape);
    if (key.kind != Kind::Objects) return plain(value);
    std::vector<Field> entries;
    for (const auto& entry : value)
        entries.push_back(to_field(entry, *key.shape));
    return Field::list(std::move(entries));
}

} // namespace

Field to_field(const Json& record, const Shape& shape)
{
    if (!record.is_object()) return {};
    std::vector<Member> members;
    for (const auto& [name, value] : record.items()) {
        if (value.is_null()) continue;
        const auto key = std::ranges::find(shape.keys, name, &Key::name);
        members.push_back({name, key == shape.keys.end() ? plain(value) : known(value, *key)});
    }
    return Field::object(std::move(members));
}

std::string text_at(const Field& record, std::string_view path)
{
    const auto* found = record.find(path);
    return found == nullptr ? std::string() : found->shown();
}

std::vector<Field> list_at(const Field& record, std::string_view path)
{
    const auto* found = record.find(path);
    return found == nullptr ? std::vector<Field>() : found->entries();
}

} // namespace absah::reports
