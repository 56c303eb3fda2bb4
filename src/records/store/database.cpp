// SPDX-License-Identifier: Apache-2.0
#include "records/store/database.h"

#include <sqlite3.h>

#include <limits>

namespace absah::store {

namespace {

/// How long a writer waits for its turn.
constexpr int patience_ms = 10'000;

[[noreturn]] void complain(sqlite3* database)
{
    const char* name = sqlite3_db_filename(database, "main");
    throw DatabaseError(std::string(name == nullptr ? "" : name) + ": " + sqlite3_errmsg(database));
}

int length_of(std::size_t size)
{
    if (size > std::size_t(std::numeric_limits<int>::max()))
        throw DatabaseError("a value of " + std::to_string(size) + " bytes");
    return int(size);
}

} // namespace

Statement::Statement(sqlite3* database, const std::string& sql)
    : database_(database)
{
    sqlite3_stmt* statement = nullptr;
    expect_ok(sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr));
    statement_.reset(statement);
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

void Statement::expect_ok(int code) const
{
    if (code != SQLITE_OK) complain(database_);
}

Statement& Statement::with(std::int64_t value)
{
    expect_ok(sqlite3_bind_int64(statement_.get(), ++bound_, value));
    return *this;
}

Statement& Statement::with(std::string_view text)
{
    const char* start = text.data() == nullptr ? "" : text.data(); // a null pointer binds NULL
    expect_ok(sqlite3_bind_text(
        statement_.get(), ++bound_, start, length_of(text.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::with(const Bytes& blob)
{
    const void* start = blob.empty() ? static_cast<const void*>("") : blob.data();
    expect_ok(sqlite3_bind_blob(
        statement_.get(), ++bound_, start, length_of(blob.size()), SQLITE_TRANSIENT));
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(statement_.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) complain(database_);
    return code == SQLITE_ROW;
}

void Statement::run()
{
    while (step()) {
    }
    again();
}

void Statement::again()
{
    expect_ok(sqlite3_reset(statement_.get()));
    bound_ = 0;
}

std::int64_t Statement::number(int column) const
{
    return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::text(int column) const
{
    const auto* start = sqlite3_column_text(statement_.get(), column);
    const auto size = std::size_t(sqlite3_column_bytes(statement_.get(), column));
    return start == nullptr ? std::string() : std::string(start, start + size);
}

Bytes Statement::bytes(int column) const
{
    const auto* start =
        static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
    const auto size = std::size_t(sqlite3_column_bytes(statement_.get(), column));
    return start == nullptr ? Bytes() : Bytes(start, start + size);
}

Database::Database(const Path& file)
{
    sqlite3* database = nullptr;
    const int code = sqlite3_open_v2(
        file.c_str(),
        &database,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX,
        nullptr);
    database_.reset(database);
    if (code != SQLITE_OK)
        throw DatabaseError(
            file.string() + ": " +
            (database == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(database)));
    sqlite3_busy_timeout(database, patience_ms);
    execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
}

void Database::Close::operator()(sqlite3* database) const
{
    sqlite3_close(database);
}

void Database::execute(const std::string& sql) const
{
    if (sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        complain(database_.get());
}

std::int64_t Database::last_row() const
{
    return sqlite3_last_insert_rowid(database_.get());
}

Transaction::Transaction(const Database& database)
    : database_(database)
{
    database_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (!open_) return;
    try {
        database_.execute("ROLLBACK");
    } catch (const DatabaseError&) { // NOLINT(bugprone-empty-catch): it was rolled back already
    }
}

void Transaction::commit()
{
    database_.execute("COMMIT");
    open_ = false;
}

} // namespace absah::store
