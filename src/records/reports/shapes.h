// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

/// What records look like, as tables. For the sources of this room only.
namespace absah::reports {

enum class Kind {
    Text,
    Texts, ///< a list of texts; one text alone counts as a list of one
    Day,   ///< YYYY-MM-DD
    Count, ///< a whole number from 0
    Object,
    Objects, ///< a list of objects
};

/// Which words a text may hold.
enum class Words {
    Any,
    Approach,
    Aspect,
    Employment,
    Golongan,
    Rating,
    Achievement,
    Level,
    Indicator,
    Stage,
    Nilai,
    Verdict,
    Acting,
    State,
    Move,
    Actor,
    Nip,
    Nuptk,
    Npsn,
    Sha256,
};

struct Shape;

struct Key {
    std::string_view name;
    Kind kind = Kind::Text;
    bool required = false;
    Words words = Words::Any;
    const Shape* shape = nullptr; ///< of an object or of each object of a list
};

struct Shape {
    std::span<const Key> keys;
};

/// A kind of record. An open one leaves names alone that it does not know, unless they are nearly a
/// name that it knows: absah.plan/1 promised so before it was printed.
struct RecordShape {
    std::string_view schema;
    Shape shape;
    bool open = false;
};

/// Null for a schema that is not known.
const RecordShape* shape_of(std::string_view schema);

std::span<const RecordShape> all_shapes();

} // namespace absah::reports
