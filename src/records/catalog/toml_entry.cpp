// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/toml_entry.h"

namespace absah::catalog {

Result<std::string> Entry::needed(std::string_view key) const
{
    auto text = text_at(file_, table_, key);
    if (text && text->empty())
        return wrong_at(
            file_, table_.source(), fmt::format("{} needs a text for \"{}\"", where_, key));
    return text;
}

Result<std::vector<std::string>> Entry::texts(std::string_view key) const
{
    return texts_at(file_, table_, key);
}

Result<bool> Entry::confirmed() const
{
    if (!table_.contains("confirmed")) return true;
    return flag_at(file_, table_, "confirmed");
}

Result<std::optional<int>> Entry::number(std::string_view key) const
{
    const auto* node = table_.get(key);
    if (node == nullptr) return std::optional<int>();
    const auto value = node->value_exact<std::int64_t>();
    constexpr int most = 100000;
    if (!value || *value < 0 || *value > most)
        return wrong_at(file_, node->source(), fmt::format("\"{}\" must be a number", key));
    return std::optional<int>(int(*value));
}

Result<void>
Entry::fill(std::initializer_list<std::pair<std::string_view, std::string*>> wanted) const
{
    for (const auto& [key, target] : wanted) {
        auto text = needed(key);
        if (!text) return tl::unexpected(text.error());
        *target = std::move(*text);
    }
    return {};
}

Result<void>
Entry::fill_known(std::initializer_list<std::pair<std::string_view, std::string*>> wanted) const
{
    for (const auto& [key, target] : wanted) {
        auto text = text_at(file_, table_, key);
        if (!text) return tl::unexpected(text.error());
        *target = std::move(*text);
    }
    return {};
}

} // namespace absah::catalog
