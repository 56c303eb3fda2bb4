// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

/// Private to this room: SQLite. Its failures are thrown here as DatabaseError and become an Error
/// at the room's public functions (`in_database`).
namespace absah::store {

class DatabaseError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// One SQL statement; values are bound in the order of its question marks.
class Statement {
public:
    Statement(sqlite3* database, const std::string& sql);

    Statement& with(std::int64_t value);
    Statement& with(std::string_view text);
    Statement& with(const Bytes& blob);

    /// The next row, if there is one.
    bool step();

    /// For statements without rows; ready for other values then.
    void run();

    /// Ready for other values.
    void again();

    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] Bytes bytes(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };

    void expect_ok(int code) const;

    sqlite3* database_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    int bound_ = 0;
};

/// An open database: WAL, every commit on the disk before it counts as done.
class Database {
public:
    explicit Database(const Path& file);

    [[nodiscard]] Statement prepare(const std::string& sql) const { return {database_.get(), sql}; }

    /// Several statements at once, none with rows.
    void execute(const std::string& sql) const;

    [[nodiscard]] std::int64_t last_row() const;

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };

    std::unique_ptr<sqlite3, Close> database_;
};

/// Writes of one step that count together or not at all: without `commit` they are undone.
class Transaction {
public:
    explicit Transaction(const Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    const Database& database_;
    bool open_ = true;
};

/// What `work` returns, or why the database could not do it (Io).
template <class Work>
auto in_database(Work&& work) -> Result<decltype(work())>
{
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const DatabaseError& error) {
        return fail(ErrorCode::Io, error.what());
    }
}

} // namespace absah::store
