// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/text.h"
#include "core/model/geometry.h"
#include "core/model/print.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

/// Private to the sources that put readings into bytes: values from JSON that nobody trusts. All
/// of them throw where a value is not what it must be.
namespace absah::pipeline {

using Json = nlohmann::json;

/// An enumerator from a number that must lie in 0..last.
template <class Enum>
Enum enum_in(const Json& json, const char* key, Enum last)
{
    const auto value = json.at(key).get<int>();
    if (value < 0 || value > int(last)) throw std::out_of_range(key);
    return Enum(value);
}

inline Json box_json(const Box& box)
{
    return {box.x, box.y, box.width, box.height};
}

inline Box box_in(const Json& json)
{
    return {
        json.at(0).get<int>(), json.at(1).get<int>(), json.at(2).get<int>(), json.at(3).get<int>()};
}

inline std::string text_in(const Json& json, const char* key)
{
    return clean_utf8(json.at(key).get<std::string>());
}

/// The pages of a print; `pages` is how many the file has.
Json to_json(const std::vector<PrintPage>& print);
std::vector<PrintPage> print_in(const Json& json, std::size_t pages);

} // namespace absah::pipeline
