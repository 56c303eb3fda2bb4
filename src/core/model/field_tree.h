// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// A record as a template sees it: names with values, in the order of the file, whatever the file
/// was written in.
namespace absah {

class Field;

/// One name of an object with its value.
struct Member;

/// An object, a list, a text, a number, a flag or nothing. A plain value: copied whole.
///
///     Field record = Field::object();
///     record.set("employee.name", "Siti Nurhalizah");      // makes "employee" on the way
///     record.set("activities", Field::list({"one", "two"}));
///     record.find("employee.name")->shown();               // "Siti Nurhalizah"
class Field {
public:
    Field(); ///< nothing
    ~Field();
    Field(const Field&);
    Field(Field&&) noexcept;
    Field& operator=(const Field&);
    Field& operator=(Field&&) noexcept;

    // Implicit on purpose: a record is written down as the values that it holds.
    Field(std::string text);      // NOLINT(google-explicit-constructor)
    Field(std::string_view text); // NOLINT(google-explicit-constructor)
    Field(const char* text);      // NOLINT(google-explicit-constructor)
    Field(double number);         // NOLINT(google-explicit-constructor)
    Field(int number);            // NOLINT(google-explicit-constructor)
    Field(long long number);      // NOLINT(google-explicit-constructor)
    Field(bool flag);             // NOLINT(google-explicit-constructor)

    static Field list(); ///< empty
    static Field list(std::vector<Field> entries);
    static Field object(); ///< empty
    static Field object(std::vector<Member> members);

    [[nodiscard]] bool is_nothing() const;
    [[nodiscard]] bool is_text() const;
    [[nodiscard]] bool is_number() const;
    [[nodiscard]] bool is_flag() const;
    [[nodiscard]] bool is_list() const;
    [[nodiscard]] bool is_object() const;

    /// There is something to print: not nothing, not a blank text, not false, not an empty list or
    /// object. The number 0 is something.
    [[nodiscard]] bool is_present() const;

    /// The value as a template prints it. A number without a fraction has no decimals, others have
    /// a decimal comma ("3,5"); true is "ya", false is "tidak". Empty for nothing, lists and
    /// objects.
    [[nodiscard]] std::string shown() const;

    /// The entries of a list; none for anything else.
    [[nodiscard]] const std::vector<Field>& entries() const;

    /// The members of an object in their order; none for anything else.
    [[nodiscard]] const std::vector<Member>& members() const;

    /// The value at a dotted path: "employee.name"; an entry of a list by its place from 0:
    /// "signers.0.name". The empty path is the field itself. Null when there is none.
    [[nodiscard]] const Field* find(std::string_view path) const;

    /// Sets the value at a dotted path of names, making objects on the way and replacing what was
    /// there. What is not an object on the way becomes one.
    Field& set(std::string_view path, Field value);

    /// Adds an entry; what is not a list becomes one.
    Field& add(Field entry);

    bool operator==(const Field&) const;

private:
    using List = std::vector<Field>;
    using Object = std::vector<Member>;

    std::variant<std::monostate, bool, double, std::string, List, Object> value_;
};

struct Member {
    std::string name;
    Field value;

    bool operator==(const Member&) const = default;
};

} // namespace absah
