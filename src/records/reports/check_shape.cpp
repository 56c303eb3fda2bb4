// SPDX-License-Identifier: Apache-2.0
#include "core/base/dates.h"
#include "core/base/spelling.h"
#include "core/base/text.h"
#include "core/model/identity.h"
#include "records/reports/check.h"
#include "records/reports/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace absah::reports {
namespace {

constexpr std::uint64_t most = 1'000'000'000'000; // bytes, pages, points: beyond is a slip

/// A JSON value as a message names it: "12", "true", "[...]".
std::string shown(const Json& value)
{
    if (value.is_object()) return "{...}";
    if (value.is_array()) return "[...]";
    return value.dump();
}

class ShapeCheck {
public:
    ShapeCheck(bool open, const terms::Terms& terms, Mistakes& mistakes)
        : open_(open),
          terms_(terms),
          mistakes_(mistakes)
    {
    }

    void object(Json& value, const Shape& shape)
    {
        for (const auto& [name, ignored] : value.items())
            known(name, shape);
        for (const auto& key : shape.keys) {
            const auto found = value.find(key.name);
            at_.emplace_back(key.name);
            if (found == value.end() || found->is_null()) {
                at_.pop_back(); // point at the object that lacks it
                if (key.required) missing(key.name);
                continue;
            }
            member(*found, key);
            at_.pop_back();
        }
    }

private:
    void known(const std::string& name, const Shape& shape)
    {
        std::vector<std::string> names;
        for (const auto& key : shape.keys)
            names.emplace_back(key.name);
        if (std::ranges::find(names, name) != names.end()) return;
        const std::vector<std::string_view> views(names.begin(), names.end());
        if (open_ && nearest_word(name, views).empty()) return;
        at_.push_back(name);
        mistakes_.add_word(at_, Wrong::UnknownKey, name, names);
        at_.pop_back();
    }

    void missing(std::string_view name)
    {
        at_.emplace_back(name);
        mistakes_.add(at_, Wrong::Missing);
        at_.pop_back();
    }

    void member(Json& value, const Key& key)
    {
        switch (key.kind) {
        case Kind::Text:
            return text(value, key);
        case Kind::Texts:
            return texts(value);
        case Kind::Day:
            return day(value, key);
        case Kind::Count:
            if (!value.is_number_unsigned() || value.get<std::uint64_t>() > most)
                mistakes_.add(at_, Wrong::WantsCount, shown(value));
            return;
        case Kind::Object:
            if (value.is_object()) return object(value, *key.shape);
            return mistakes_.add(at_, Wrong::WantsObject, shown(value));
        case Kind::Objects:
            return objects(value, *key.shape);
        }
    }

    void text(Json& value, const Key& key)
    {
        if (!value.is_string()) return mistakes_.add(at_, Wrong::WantsText, shown(value));
        auto words = clean(value.get<std::string>());
        if (words.empty()) {
            if (key.required) mistakes_.add(at_, Wrong::Missing);
        } else if (key.words == Words::Nip) {
            nip(words);
        } else if (key.words == Words::Nuptk) {
            school_number(words, look_at_nuptk(words), Wrong::NuptkDigits);
        } else if (key.words == Words::Npsn) {
            school_number(words, look_at_npsn(words), Wrong::NpsnDigits);
        } else if (key.words == Words::Sha256) {
            sha256(words);
        } else if (key.words != Words::Any) {
            words = choice(words, key.words);
        }
        value = words;
    }

    void texts(Json& value)
    {
        if (value.is_string()) value = Json::array({value});
        if (!value.is_array()) return mistakes_.add(at_, Wrong::WantsTexts, shown(value));
        for (std::size_t i = 0; i < value.size(); ++i) {
            at_.push_back(std::to_string(i));
            text(value[i], Key{{}, Kind::Text, true});
            at_.pop_back();
        }
    }

    void objects(Json& value, const Shape& shape)
    {
        if (!value.is_array()) return mistakes_.add(at_, Wrong::WantsObjects, shown(value));
        for (std::size_t i = 0; i < value.size(); ++i) {
            at_.push_back(std::to_string(i));
            if (value[i].is_object())
                object(value[i], shape);
            else
                mistakes_.add(at_, Wrong::WantsObject, shown(value[i]));
            at_.pop_back();
        }
    }

    void day(const Json& value, const Key& key)
    {
        if (!value.is_string()) return mistakes_.add(at_, Wrong::WantsText, shown(value));
        const auto words = value.get<std::string>();
        if (words.empty() && !key.required) return;
        if (!parse_iso_date(words)) mistakes_.add(at_, Wrong::NoDay, words);
    }

    void nip(const std::string& words)
    {
        const auto digits = digits_of(words);
        switch (look_at_nip(words).fault) {
        case NumberFault::Letters:
            return mistakes_.add(at_, Wrong::NipDigits, '"' + words + '"');
        case NumberFault::Length:
            return mistakes_.add(at_, Wrong::NipDigits, std::to_string(digits.size()));
        case NumberFault::Birth:
            return mistakes_.add(
                at_,
                Wrong::NipDay,
                fmt::format(
                    "{}-{}-{}", digits.substr(0, 4), digits.substr(4, 2), digits.substr(6, 2)));
        case NumberFault::None:
        case NumberFault::Start: // for plans, see check_plan.cpp
        case NumberFault::Sex:
            return;
        }
    }

    void school_number(const std::string& words, NumberFault fault, Wrong wrong)
    {
        if (fault == NumberFault::None) return;
        const auto digits = std::to_string(digits_of(words).size());
        mistakes_.add(at_, wrong, fault == NumberFault::Letters ? '"' + words + '"' : digits);
    }

    void sha256(const std::string& words)
    {
        constexpr std::size_t length = 64;
        const bool hex = words.find_first_not_of("0123456789abcdef") == std::string::npos;
        if (!hex || words.size() != length) mistakes_.add(at_, Wrong::Sha256);
    }

    std::string choice(const std::string& word, Words words)
    {
        const auto choices = choices_of(words, terms_);
        auto id = chosen(word, choices);
        if (!id.empty()) return id;
        std::vector<std::string> names;
        for (const auto& one : choices)
            names.push_back(one.id);
        mistakes_.add_word(at_, Wrong::UnknownWord, word, names);
        return word;
    }

    static std::string clean(const std::string& words)
    {
        auto cleaned = clean_utf8(words);
        const auto first = cleaned.find_first_not_of(" \n");
        if (first == std::string::npos) return {};
        return cleaned.substr(first, cleaned.find_last_not_of(" \n") - first + 1);
    }

    bool open_;
    const terms::Terms& terms_;
    Mistakes& mistakes_;
    Keys at_;
};

} // namespace

void check_shape(
    Json& record, const RecordShape& shape, const terms::Terms& terms, Mistakes& mistakes)
{
    ShapeCheck(shape.open, terms, mistakes).object(record, shape.shape);
}

} // namespace absah::reports
