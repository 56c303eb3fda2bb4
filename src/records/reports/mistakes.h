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
    NuptkDigits, ///< `{0}`: how many there are
    NpsnDigits,  ///< `{0}`: how many there are

    // Of plans, by their regulation (plan_messages.cpp).
    NoRegulation,
    UnknownRegulation, ///< `{0}`
    NotInForce,        ///< `{0}`: the regulation, `{1}`: when it is
    NoCycle,           ///< `{0}`: the regulation, `{1}`: its cycles
    UnknownPosition,   ///< `{0}`
    NipStart,
    NipSex,
    NipOfOther,   ///< `{0}`: employment, `{1}`: what the number says
    NipMissing,   ///< `{0}`: employment
    NipUnwanted,  ///< of people outside the civil service
    SamePerson,   ///< `{0}`, `{1}`: who the two are
    NoAppraiser,  ///< `{0}`: who it is by the regulation, or "?"
    PartMissing,  ///< `{0}`: name of the part
    PartLater,    ///< `{0}`: the same, of a draft
    PartUnsure,   ///< `{0}`: the same, unconfirmed
    PartNotAsked, ///< `{0}`: the regulation
    NoTarget,
    NoIndicator,
    IndicatorsUnknown, ///< `{0}`: position
    IndicatorUnsure,   ///< `{0}`
    UnknownRole,       ///< `{0}`
    RoleMaybe,         ///< `{0}`, `{1}`: how many the regulation lists
    PointsDiffer,      ///< `{0}`: those of the plan, `{1}`: those of the role
    PointsUnknown,     ///< `{0}`: role
    PointsUnsure,      ///< `{0}`: role, `{1}`: points
    PointsUnused,      ///< `{0}`: the regulation
    TooFewPoints,      ///< `{0}`: sum, `{1}`: minimum
    MaybeTooFew,       ///< `{0}`: sum of the known, `{1}`: minimum
    ManyPoints,        ///< `{0}`: sum, `{1}`: maximum
    UnknownActivity,   ///< `{0}`
    ActivityTaken,     ///< `{0}`
    UnknownTask,       ///< `{0}`
    TaskUnsure,        ///< `{0}`
    UnknownForm,       ///< `{0}`
    MoveRefused,       ///< `{0}`: move, `{1}`: why
    MovesOpen,         ///< `{0}`: who may do what
    DayBackwards,      ///< `{0}`: the day before it
    OutsideWindow,     ///< `{0}`: stage, `{1}`: its days
    LateButTaken,      ///< `{0}`: last day, `{1}`: last day for late ones
    WindowUnsure,      ///< `{0}`: stage, `{1}`: its days
    StateDiffers,      ///< `{0}`: what the history ends in
    StateImpossible,   ///< `{0}`: state, `{1}`: why
};

/// The sentences for one kind of mistake, `{0}` and `{1}` as Wrong tells.
struct Message {
    Wrong wrong;
    std::string_view indonesian;
    std::string_view english;
};

/// Those about plans and their regulation.
std::span<const Message> plan_messages();

/// One thing to say, with its place.
struct Told {
    int line = 1;
    int column = 1;
    std::string path; ///< "/period/end"
    std::string message;
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

    /// For the same file, with nothing in it yet.
    [[nodiscard]] Mistakes empty_copy() const { return {file_, locate_, language_}; }

    [[nodiscard]] bool none() const { return found_.empty(); }

    /// BadData with a line for each, in the order of the file.
    [[nodiscard]] Error error() const;

    /// Each, in the order of the file, none twice.
    [[nodiscard]] std::vector<Told> found() const;

    /// There was more than is told.
    [[nodiscard]] bool more() const { return more_; }

private:
    [[nodiscard]] bool is_full() const
    {
        constexpr std::size_t most = 100;
        return found_.size() == most;
    }

    void put(const Keys& at, const std::string& message);

    const Path& file_;
    Locate locate_;
    Language language_;
    std::vector<Told> found_;
    bool more_ = false;
};

} // namespace absah::reports
