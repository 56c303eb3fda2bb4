// SPDX-License-Identifier: Apache-2.0
#include "records/store/store.h"

#include "records/store/database.h"
#include "records/store/rows.h"

#include <algorithm>
#include <array>
#include <utility>

namespace absah::store {

namespace {

/// How to come from each version of the tables to the next; entries are only ever added.
constexpr std::array migrations{
    R"sql(
CREATE TABLE handin (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL, folder TEXT NOT NULL,
  size INTEGER NOT NULL, changed INTEGER NOT NULL,
  sha256 TEXT NOT NULL, verdict INTEGER NOT NULL, plan TEXT NOT NULL,
  judged_by TEXT NOT NULL, said TEXT NOT NULL, advice TEXT NOT NULL, result TEXT NOT NULL, reading BLOB NOT NULL,
  card TEXT NOT NULL, moved_to TEXT NOT NULL, at TEXT NOT NULL, settled INTEGER NOT NULL,
  replaced_by INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE UNIQUE INDEX handin_place ON handin(path) WHERE replaced_by = 0 AND moved_to = '';
CREATE UNIQUE INDEX handin_goal ON handin(moved_to) WHERE moved_to <> '';
CREATE INDEX handin_folder ON handin(folder);
CREATE INDEX handin_bytes ON handin(sha256);
CREATE INDEX handin_open ON handin(id) WHERE settled = 0;
CREATE TABLE known_by (
  key TEXT NOT NULL, handin INTEGER NOT NULL REFERENCES handin,
  PRIMARY KEY (key, handin)) STRICT, WITHOUT ROWID;
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY, handin INTEGER NOT NULL REFERENCES handin, part INTEGER NOT NULL,
  plan TEXT NOT NULL, activity TEXT NOT NULL, sha256 TEXT NOT NULL, verdict INTEGER NOT NULL,
  findings TEXT NOT NULL, who TEXT NOT NULL, why TEXT NOT NULL, at TEXT NOT NULL,
  undone_by TEXT NOT NULL DEFAULT '', undone_why TEXT NOT NULL DEFAULT '',
  undone_at TEXT NOT NULL DEFAULT '') STRICT;
CREATE UNIQUE INDEX attachment_standing ON attachment(handin, part, plan, activity)
  WHERE undone_at = '';
)sql"};

std::int64_t version_of(const Database& database)
{
    auto asked = database.prepare("PRAGMA user_version");
    return asked.step() ? asked.number(0) : 0;
}

void migrate(const Database& database)
{
    Transaction transaction{database};
    for (auto at = std::size_t(version_of(database)); at < migrations.size(); ++at)
        database.execute(
            std::string(migrations.at(at)) + "PRAGMA user_version = " + std::to_string(at + 1) +
            ";");
    transaction.commit();
}

constexpr auto insert_handin =
    "INSERT INTO handin (path, folder, size, changed, sha256, verdict, plan, judged_by, said, "
    "advice,"
    " result, reading, card, moved_to, at, settled) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

/// Which of the long columns a query brings; the others read as ''.
struct Long {
    bool result = false;
    bool reading = false;
    bool card = false;
};

std::string select_handins(const Long& wanted, std::string_view condition)
{
    std::string sql =
        "SELECT id, path, folder, size, changed, sha256, verdict, plan, judged_by, said,"
        " advice, ";
    sql += wanted.result ? "result, " : "'', ";
    sql += wanted.reading ? "reading, " : "'', ";
    sql += wanted.card ? "card, " : "'', ";
    sql += "moved_to, at, settled, replaced_by FROM handin WHERE ";
    return sql += condition;
}

std::vector<HandIn> all_of(Statement statement)
{
    std::vector<HandIn> rows;
    while (statement.step())
        rows.push_back(handin_in(statement));
    return rows;
}

} // namespace

Store::Store(std::unique_ptr<Database> database)
    : database_(std::move(database))
{
}

Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const Path& file)
{
    auto opened = in_database([&] {
        auto database = std::make_unique<Database>(file);
        if (std::size_t(version_of(*database)) < migrations.size()) migrate(*database);
        return database;
    });
    if (!opened) return tl::unexpected(opened.error());
    const auto version = in_database([&] { return version_of(**opened); });
    if (!version) return tl::unexpected(version.error());
    if (std::size_t(*version) > migrations.size())
        return fail(
            ErrorCode::BadData,
            file.string() + ": was written by a later version of absah; install that one");
    return Store{std::move(*opened)};
}

Result<std::int64_t> Store::add(News news)
{
    return in_database([&] {
        Transaction transaction{*database_};
        auto& row = news.handin;
        auto earlier = database_->prepare(
            "SELECT id FROM handin WHERE path = ? AND replaced_by = 0 AND moved_to = ''");
        earlier.with(row.path);
        while (earlier.step())
            news.replaced.push_back(earlier.number(0));
        // The place has to be free before the new row takes it; the id to name comes after.
        constexpr std::int64_t about_to_be = -1;
        auto replace = database_->prepare("UPDATE handin SET replaced_by = ? WHERE id = ?");
        for (const auto id : news.replaced)
            replace.with(about_to_be).with(id).run();
        auto insert = database_->prepare(insert_handin);
        insert.with(row.path).with(row.folder).with(row.mark.size).with(row.mark.changed);
        insert.with(row.sha256).with(std::int64_t(row.verdict));
        insert.with(row.plan).with(row.judged_by).with(row.said).with(row.advice).with(row.result);
        insert.with(row.reading).with(row.card).with(row.moved_to).with(row.at);
        insert.with(std::int64_t(row.settled)).run();
        row.id = database_->last_row();
        for (const auto id : news.replaced)
            replace.with(row.id).with(id).run();
        auto key = database_->prepare("INSERT OR IGNORE INTO known_by VALUES (?, ?)");
        for (const auto& known_by : news.keys)
            key.with(known_by).with(row.id).run();
        for (auto& attachment : news.attachments) {
            attachment.handin = row.id;
            insert_attachment(*database_, attachment);
        }
        transaction.commit();
        return row.id;
    });
}

Result<void> Store::settle(std::int64_t id)
{
    return in_database([&] {
        database_->prepare("UPDATE handin SET settled = 1, card = '' WHERE id = ?").with(id).run();
    });
}

Result<void> Store::mark_again(std::int64_t id, const FileMark& mark)
{
    return in_database([&] {
        database_->prepare("UPDATE handin SET size = ?, changed = ? WHERE id = ?")
            .with(mark.size)
            .with(mark.changed)
            .with(id)
            .run();
    });
}

Result<void> Store::move(std::int64_t id, const std::string& to)
{
    return in_database([&] {
        database_->prepare("UPDATE handin SET moved_to = ?, settled = 0 WHERE id = ?")
            .with(to)
            .with(id)
            .run();
    });
}

Result<std::vector<HandIn>> Store::unsettled() const
{
    return in_database([&] {
        return all_of(
            database_->prepare(select_handins({.card = true}, "settled = 0 ORDER BY id")));
    });
}

Result<std::vector<HandIn>> Store::in_inbox() const
{
    return in_database([&] {
        return all_of(database_->prepare(select_handins(
            {}, "id IN (SELECT max(id) FROM handin GROUP BY path) AND moved_to = ''")));
    });
}

Result<std::vector<HandIn>> Store::of_folder(std::string_view folder) const
{
    return in_database([&] {
        auto rows = database_->prepare(select_handins({}, "folder = ? ORDER BY id"));
        rows.with(folder);
        return all_of(std::move(rows));
    });
}

Result<std::vector<HandIn>> Store::moved_into(std::string_view folder) const
{
    return in_database([&] {
        auto rows = database_->prepare(
            select_handins({.result = true}, "substr(moved_to, 1, length(?)) = ? ORDER BY id"));
        const auto start = std::string(folder) + '/';
        rows.with(start).with(start);
        return all_of(std::move(rows));
    });
}

Result<std::vector<HandIn>>
Store::sharing(std::span<const std::string> keys, std::size_t most) const
{
    return in_database([&] {
        std::vector<std::int64_t> wanted;
        auto ids = database_->prepare("SELECT handin FROM known_by WHERE key = ?");
        for (const auto& key : keys) {
            ids.with(key);
            while (ids.step())
                wanted.push_back(ids.number(0));
            ids.again();
        }
        std::ranges::sort(wanted);
        const auto rest = std::ranges::unique(wanted);
        wanted.erase(rest.begin(), rest.end());
        if (wanted.size() > most) wanted.erase(wanted.begin(), wanted.end() - std::ptrdiff_t(most));
        std::vector<HandIn> found;
        auto rows = database_->prepare(select_handins({.reading = true}, "id = ?"));
        for (const auto id : wanted) {
            rows.with(id);
            while (rows.step())
                found.push_back(handin_in(rows));
            rows.again();
        }
        return found;
    });
}

Result<std::vector<HandIn>> Store::with_bytes(std::string_view sha256) const
{
    return in_database([&] {
        auto rows = database_->prepare(
            select_handins({.result = true, .reading = true}, "sha256 = ? ORDER BY id DESC"));
        rows.with(sha256);
        return all_of(std::move(rows));
    });
}

Result<bool> Store::is_taken(std::string_view moved_to) const
{
    return in_database([&] {
        return database_->prepare("SELECT 1 FROM handin WHERE moved_to = ?").with(moved_to).step();
    });
}

} // namespace absah::store
