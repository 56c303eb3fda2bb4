// SPDX-License-Identifier: Apache-2.0
#include "records/reports/lookup.h"

namespace absah::reports {

const Json* value_at(const Json& record, const Json::json_pointer& at)
{
    if (!record.contains(at)) return nullptr;
    const auto& found = record.at(at);
    return found.is_null() ? nullptr : &found;
}

std::vector<Json> entries_at(const Json& record, const char* at)
{
    const auto* found = value_at(record, Json::json_pointer(at));
    if (found == nullptr || !found->is_array()) return {};
    return {found->begin(), found->end()};
}

std::string words_at(const Json& record, const char* at)
{
    const auto* found = value_at(record, Json::json_pointer(at));
    return found != nullptr && found->is_string() ? found->get<std::string>() : std::string();
}

bool holds_something(const Json& value)
{
    if (value.is_string())
        return value.get_ref<const std::string&>().find_first_not_of(" \n\t") != std::string::npos;
    return !value.is_null() && (!value.is_structured() || !value.empty());
}

} // namespace absah::reports
