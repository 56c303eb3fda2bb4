// SPDX-License-Identifier: Apache-2.0
#include "pipeline/settle.h"

#include "core/base/text.h"
#include "core/model/limits.h"
#include "fences/crypto/hash.h"
#include "pipeline/inputs.h"

#include <fcntl.h>
#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace absah::pipeline {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

tl::unexpected<Error> io_error(const Path& file, int error)
{
    return fail(ErrorCode::Io, file.string() + ": " + std::generic_category().message(error));
}

bool holds(const Path& file, const std::string& sha256)
{
    const auto bytes = read_file(file, Limits{}.bytes);
    return bytes && crypto::sha256_hex(*bytes) == sha256;
}

bool is_the_judged_one(const Path& file, const store::HandIn& handin)
{
    const auto mark = store::mark_of(file);
    return mark && *mark == handin.mark;
}

/// Where the file that was judged is now: at its place, or beside it under another name, for people
/// rename files while they are read. Empty when it is neither.
Path place_now(const Path& from, const store::HandIn& handin)
{
    if (is_the_judged_one(from, handin)) return from;
    std::error_code error;
    auto at = fs::directory_iterator(from.parent_path(), error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) {
        const auto& other = at->path();
        if (is_left_out(other.filename())) continue;
        if (is_the_judged_one(other, handin) && holds(other, handin.sha256)) return other;
    }
    return {};
}

/// Never over anything that is there. `errno` says why not.
bool rename_to_free(const Path& from, const Path& to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS) return false;
    std::error_code unknown; // a file system that cannot promise it: nobody else writes in out/
    if (fs::exists(fs::symlink_status(to, unknown))) {
        errno = EEXIST;
        return false;
    }
    return ::rename(from.c_str(), to.c_str()) == 0;
}

/// Puts back what turned out to be another file, under its own name or a near one.
Result<void> put_back(const Path& from, const Path& to)
{
    for (int attempt = 0; attempt < 1000; ++attempt) {
        auto place = to;
        if (attempt > 0)
            place.replace_filename(
                to.stem().string() + " (" + std::to_string(attempt + 1) + ")" +
                to.extension().string());
        if (rename_to_free(from, place)) return {};
        if (errno != EEXIST) break;
    }
    return io_error(to, errno);
}

Result<void> copy_original(const Workspace& workspace, const store::HandIn& handin, const Path& to)
{
    const store::Originals originals{workspace.originals()};
    const auto bytes = read_file(originals.path_of(handin.sha256), Limits{}.bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    const std::string_view text{
        reinterpret_cast<const char*>(bytes->data()), bytes->size()}; // NOLINT: plain bytes
    if (auto written = write_file(to, text); !written) return written;
    return store::flush_folder(to.parent_path());
}

/// Takes the file out of an inbox that lies on another file system. It goes only when it is proven
/// to be the one whose bytes lie at `to` already; until then it has a hidden name beside its own.
Result<void> take_from_elsewhere(const Path& from, const store::HandIn& handin)
{
    const auto hidden = from.parent_path() / (".absah-" + std::to_string(handin.id));
    if (is_the_judged_one(from, handin) && !rename_to_free(from, hidden) && errno != ENOENT)
        return io_error(from, errno);
    std::error_code unknown;
    if (!fs::exists(fs::symlink_status(hidden, unknown))) return {};
    if (!is_the_judged_one(hidden, handin) || !holds(hidden, handin.sha256))
        return put_back(hidden, from);
    if (::unlink(hidden.c_str()) != 0) return io_error(from, errno);
    return {};
}

/// The short way; what it could not do is left to the long one.
Result<void> rename_to_its_place(const Path& from, const Path& to, const store::HandIn& handin)
{
    if (from.empty()) return {};
    if (!rename_to_free(from, to)) {
        if (errno == EXDEV || errno == ENOENT) return {};
        return io_error(to, errno);
    }
    if (!holds(to, handin.sha256)) return put_back(to, from);
    return {};
}

Result<void> move_to_its_place(const Workspace& workspace, const store::HandIn& handin)
{
    auto from = workspace.inbox() / Path{handin.path};
    const auto to = workspace.root / Path{handin.moved_to};
    std::error_code error;
    fs::create_directories(to.parent_path(), error);
    if (error) return fail(ErrorCode::Io, to.string() + ": " + error.message());
    if (!holds(to, handin.sha256)) {
        if (fs::exists(fs::symlink_status(to, error)))
            return fail(
                ErrorCode::Io, to.string() + ": another file lies there; it was left alone");
        const auto now = place_now(from, handin);
        if (auto renamed = rename_to_its_place(now, to, handin); !renamed) return renamed;
        if (!now.empty()) from = now;
    }
    if (!holds(to, handin.sha256))
        if (auto copied = copy_original(workspace, handin, to); !copied) return copied;
    if (auto flushed = store::flush_folder(to.parent_path()); !flushed) return flushed;
    return take_from_elsewhere(from, handin);
}

Json receipt_of(const store::HandIn& handin, const std::vector<store::Attachment>& attachments)
{
    const auto result = Json::parse(handin.result, nullptr, false);
    Json receipt{
        {"schema", "absah.handin/1"},
        {"file", clean_utf8(Path{handin.moved_to}.filename().string())},
        {"sha256", handin.sha256},
        {"from", clean_utf8(handin.path)},
        {"plan", handin.plan},
        {"verdict", name_of(handin.verdict)}};
    auto findings = Json::array();
    if (result.is_object() && result.contains("findings"))
        for (const auto& finding : result["findings"])
            findings.push_back(finding.value("id", ""));
    receipt["findings"] = std::move(findings);
    auto activities = Json::array();
    for (const auto& bound : attachments) {
        Json one{
            {"plan", bound.plan},
            {"activity", bound.activity},
            {"part", bound.part},
            {"by", bound.by},
            {"why", bound.why},
            {"at", bound.at}};
        if (!bound.why.empty() && !bound.findings.empty()) one["finding"] = bound.findings;
        if (!bound.undone_at.empty())
            one["undone"] = {
                {"by", bound.undone_by}, {"why", bound.undone_why}, {"at", bound.undone_at}};
        activities.push_back(std::move(one));
    }
    receipt["activities"] = std::move(activities);
    receipt["judged_at"] = handin.at;
    return receipt;
}

} // namespace

Path card_of(const Path& file)
{
    constexpr std::string_view ending = ".hasil.html";
    constexpr std::size_t longest = 240; // of 255 bytes; a draft of the card needs seven more
    auto name = file.filename().string();
    if (name + std::string(ending) == summary_name) name += '-';
    if (name.size() + ending.size() > longest) {
        const Bytes bytes(name.begin(), name.end());
        constexpr std::size_t digits = 8;
        name.resize(longest - ending.size() - digits - 1);
        while (!name.empty() && (static_cast<unsigned char>(name.back()) & 0x80U) != 0)
            name.pop_back(); // half a letter would be worse than none
        name += "-" + crypto::sha256_hex(bytes).substr(0, digits);
    }
    return file.parent_path() / (name + std::string(ending));
}

std::string receipts_of(const std::string& folder)
{
    return "out/" + folder + "/tanda-terima.jsonl";
}

Result<void>
write_receipts(const Workspace& workspace, const store::Store& store, const std::string& folder)
{
    const auto handins = store.moved_into("out/" + folder);
    if (!handins) return tl::unexpected(handins.error());
    std::string lines;
    for (const auto& handin : *handins) {
        std::error_code unknown;
        if (!fs::exists(workspace.root / Path{handin.moved_to}, unknown)) continue;
        const auto attachments = store.attachments_of(handin.id);
        if (!attachments) return tl::unexpected(attachments.error());
        lines +=
            receipt_of(handin, *attachments).dump(-1, ' ', false, Json::error_handler_t::replace) +
            '\n';
    }
    return write_file(workspace.root / receipts_of(folder), lines);
}

Result<void> settle(const Workspace& workspace, store::Store& store, const store::HandIn& handin)
{
    const auto file = workspace.inbox() / Path{handin.path};
    std::error_code unknown;
    // A folder that was taken away does not come back for the sake of a card.
    if (!handin.card.empty() && fs::is_directory(file.parent_path(), unknown))
        if (auto written = write_file(card_of(file), handin.card); !written) return written;
    if (!handin.moved_to.empty()) {
        if (auto moved = move_to_its_place(workspace, handin); !moved) return moved;
        const auto folder = Path{handin.moved_to}.parent_path().filename().string();
        if (auto written = write_receipts(workspace, store, folder); !written) return written;
    }
    return store.settle(handin.id);
}

} // namespace absah::pipeline
