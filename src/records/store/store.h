// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/model/finding.h"
#include "records/store/originals.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What a workspace remembers: every file handed in, what was found, where it lies, and which
/// activity it is evidence for. Nothing is ever removed from it.
namespace absah::store {

class Database;

/// One try of a teacher: a file with one content at one place of the inbox.
struct HandIn {
    std::int64_t id = 0; ///< rising; given by the store
    std::string path;    ///< below inbox/, bytes as the file system has them
    std::string folder;  ///< the first folder of it; empty for a file in inbox/ itself
    FileMark mark;
    std::string sha256; ///< empty when the bytes could not be had
    Verdict verdict = Verdict::Review;
    std::string plan;      ///< id; empty when none
    std::string judged_by; ///< what changes when the plans that it was held against change
    std::string said;      ///< the weightiest finding in a sentence; empty when nothing was found
    std::string advice;    ///< what to do about it
    std::string result;    ///< a line of absah.result/1
    Bytes reading;         ///< pipeline::to_bytes of what was read, without pictures
    std::string card;      ///< HTML; kept here until it lies beside the file
    std::string moved_to;  ///< below the workspace; empty while it stays in the inbox
    std::string at;        ///< when it was judged, ISO 8601 UTC
    bool settled = false;  ///< card and file lie where they belong
    std::int64_t replaced_by = 0; ///< the later try; 0 when none
};

/// A paper bound to an activity of a plan as its evidence.
struct Attachment {
    std::int64_t id = 0;
    std::int64_t handin = 0;
    int part = 0; ///< which paper of the file, from 0
    std::string plan;
    std::string activity;
    std::string sha256;
    Verdict verdict = Verdict::Accept; ///< of the check
    std::string findings;              ///< ids that stood, blanks between
    std::string by;                    ///< "absah", or the person who decided
    std::string why;                   ///< that person's reason; empty for "absah"
    std::string at;                    ///< ISO 8601 UTC
    std::string undone_by;
    std::string undone_why;
    std::string undone_at; ///< empty while it stands
};

/// What belongs to one judgement and is written with it.
struct News {
    HandIn handin;
    std::vector<std::string> keys;       ///< by which its papers are known again
    std::vector<Attachment> attachments; ///< `handin` is filled in
    std::vector<std::int64_t> replaced;  ///< earlier tries that this one takes the place of
};

/// Every function: Io when the database cannot do it (disk full, another process writes for more
/// than ten seconds). Several processes may have one open; each call counts whole or not at all,
/// also when the process or the computer stops in the middle.
class Store {
public:
    /// Makes the database where there is none and brings an older one up to date. BadData for one
    /// that a later version has written.
    static Result<Store> open(const Path& file);

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    ~Store();

    /// Writes a judgement; earlier tries at the same path are replaced too. Returns its id.
    Result<std::int64_t> add(News news);

    /// Card and file lie where they belong; the card is not needed here any more.
    Result<void> settle(std::int64_t id);

    /// The file at this place has got a new mark, but the same content.
    Result<void> mark_again(std::int64_t id, const FileMark& mark);

    /// A person has accepted it: it moves. Not settled again until `settle`.
    Result<void> move(std::int64_t id, const std::string& to);

    /// Judged, but not settled: after a crash. With card, without reading.
    [[nodiscard]] Result<std::vector<HandIn>> unsettled() const;

    /// The latest try at each place of the inbox from which nothing was moved. Neither card nor
    /// reading nor result.
    [[nodiscard]] Result<std::vector<HandIn>> in_inbox() const;

    /// All tries of one folder, in the order of their ids. Neither card nor reading nor result.
    [[nodiscard]] Result<std::vector<HandIn>> of_folder(std::string_view folder) const;

    /// All files that were moved into a folder of the workspace ("out/T001"), in the order of their
    /// ids. Neither card nor reading.
    [[nodiscard]] Result<std::vector<HandIn>> moved_into(std::string_view folder) const;

    /// Tries with one of `keys`, the latest `most` of them, with their readings, without cards.
    [[nodiscard]] Result<std::vector<HandIn>>
    sharing(std::span<const std::string> keys, std::size_t most = 1000) const;

    /// All tries with these bytes, the latest first; with reading and result, without card.
    [[nodiscard]] Result<std::vector<HandIn>> with_bytes(std::string_view sha256) const;

    /// Whether a file was moved there.
    [[nodiscard]] Result<bool> is_taken(std::string_view moved_to) const;

    Result<void> attach(const Attachment& attachment);

    /// The attachment ends; it is remembered.
    Result<void> undo(
        std::int64_t attachment,
        const std::string& by,
        const std::string& why,
        const std::string& at);

    /// Of one file, those that were undone too.
    [[nodiscard]] Result<std::vector<Attachment>> attachments_of(std::int64_t handin) const;

private:
    explicit Store(std::unique_ptr<Database> database);

    std::unique_ptr<Database> database_;
};

} // namespace absah::store
