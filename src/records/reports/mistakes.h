// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/json_place.h"
#include "core/base/language.h"
#include "core/base/result.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What is wrong with a record, told to a person. For the sources of this room only.
namespace absah::reports {

/// Member names and list positions from the root of a record.
using Keys = std::vector<std::string>;

enum class Wrong {
    Missing,   ///< nothing else to say
    WantsText, ///< `{0}`: what stands there instead
    WantsTexts,
    WantsCount,
    WantsObject,
    WantsObjects,
    UnknownKey,  ///< `{0}`
    UnknownWord, ///< `{0}`
    NoDay,       ///< `{0}`
    EndsTooEarly,
    NipDigits, ///< `{0}`: how many there are
    NipDay,    ///< `{0}`
    Sha256,
    Twice,         ///< `{0}`: stands twice
    UnknownRhk,    ///< `{0}`
    WrongSchema,   ///< `{0}`: what it is, `{1}`: what the paper is made from
    UnknownSchema, ///< `{0}`
    OtherRow,      ///< `{0}`: what a row above says
    NumberOfSheet, ///< `{0}`: a NIP that a spreadsheet has rounded
    BadQuotes,
    NeedsAspek,
    NeedsUkuran,
    HashWithoutFile,
};

/// Collects the mistakes of one file, the first hundred: more nobody reads, and finding the place
/// of each takes a walk through the file.
class Mistakes {
public:
    using Locate = std::function<TextPlace(const Keys&)>;

    Mistakes(const Path& file, std::string_view text, Language language);

    /// For what is not JSON: `locate` tells where the value at some keys stands.
    Mistakes(const Path& file, Locate locate, Language language);

    void
    add(const Keys& at, Wrong wrong, std::string_view first = {}, std::string_view second = {});

    /// As `add`, with the nearest of `known`, and all of them where they are few.
    void add_word(
        const Keys& at, Wrong wrong, std::string_view word, std::span<const std::string> known);

    [[nodiscard]] bool none() const { return found_.empty(); }

    /// BadData with a line for each, in the order of the file.
    [[nodiscard]] Error error() const;

private:
    struct Line {
        int line;
        int column;
        std::string text;
    };

    [[nodiscard]] bool is_full() const
    {
        constexpr std::size_t most = 100;
        return found_.size() == most;
    }

    void put(const Keys& at, const std::string& message);

    const Path& file_;
    Locate locate_;
    Language language_;
    std::vector<Line> found_;
    bool more_ = false;
};

} // namespace absah::reports
