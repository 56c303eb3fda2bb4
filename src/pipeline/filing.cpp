// SPDX-License-Identifier: Apache-2.0
#include "pipeline/filing.h"

#include "core/model/limits.h"
#include "fences/crypto/hash.h"

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <string_view>
#include <system_error>

namespace absah::pipeline {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto receipts_name = "tanda-terima.jsonl";

/// One process at a time in an archive.
class Lock {
public:
    explicit Lock(const Path& folder)
        : folder_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        if (folder_ >= 0) ::flock(folder_, LOCK_EX);
    }

    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;
    Lock(Lock&&) = delete;
    Lock& operator=(Lock&&) = delete;

    ~Lock()
    {
        if (folder_ >= 0) ::close(folder_);
    }

private:
    int folder_;
};

/// ".pdf", ".jpg": of what the file is, not of what it is called.
std::string ending_of(const std::string& media_type)
{
    if (media_type == "application/pdf") return ".pdf";
    const auto slash = media_type.find('/');
    auto kind = slash == std::string::npos ? "" : media_type.substr(slash + 1);
    if (kind == "jpeg") kind = "jpg";
    const bool plain = std::ranges::all_of(kind, [](char c) { return c >= 'a' && c <= 'z'; });
    return plain && !kind.empty() ? "." + kind : ".scan";
}

std::string receipt_line(
    const Path& scan, const Checked& paper, const Path& as, const Path& record, const Filer& filer)
{
    const auto& print = *paper.print;
    Json receipt{
        {"schema", "absah.receipt/1"},
        {"file", as.filename().string()},
        {"sha256", paper.sha256},
        {"from", scan.filename().string()},
        {"record", record.filename().string()},
        {"record_sha256", print.proof.record},
        {"report", print.proof.report},
        {"id", print.proof.id},
        {"key", print.proof.key},
        {"verdict", name_of(paper.verdict)}};
    auto pages = Json::array();
    for (const auto& page : paper.reading.print)
        pages.push_back({{"page", page.page}, {"number", page.number}});
    receipt["pages"] = std::move(pages);
    auto notes = Json::array();
    for (const auto& finding : paper.findings)
        notes.push_back(finding.id);
    receipt["findings"] = std::move(notes);
    receipt["filed_by"] = filer.who;
    receipt["filed_at"] = filer.when;
    return receipt.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

/// Whether a receipt speaks of these bytes as this print.
bool has_receipt(std::string_view receipts, const Checked& paper)
{
    while (!receipts.empty()) {
        const auto end = std::min(receipts.find('\n'), receipts.size());
        const auto line = Json::parse(receipts.substr(0, end), nullptr, false);
        if (line.is_object() && line.value("sha256", "") == paper.sha256 &&
            line.value("report", "") == paper.print->proof.report)
            return true;
        receipts.remove_prefix(std::min(end + 1, receipts.size()));
    }
    return false;
}

/// What was written before; empty when nothing was.
Result<std::string> receipts_in(const Path& file)
{
    auto text = read_text(file);
    if (!text && text.error().code == ErrorCode::NotFound) return std::string();
    if (text && !text->empty() && text->back() != '\n') *text += '\n';
    return text;
}

} // namespace

Path archive_of(const Path& record)
{
    auto folder = record;
    folder.replace_extension(".arsip");
    return folder;
}

Result<Filed>
file_scan(const Path& scan, const Checked& paper, const Path& record, const Filer& filer)
{
    const auto bytes = read_file(scan, Limits{}.bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    if (crypto::sha256_hex(*bytes) != paper.sha256)
        return fail(ErrorCode::BadData, scan.string() + ": has changed since it was checked");
    const auto archive = archive_of(record);
    std::error_code error;
    std::filesystem::create_directories(archive, error);
    if (error) return fail(ErrorCode::Io, archive.string() + ": " + error.message());
    const Lock lock{archive};
    constexpr std::size_t digits = 12;
    const auto as = archive / (paper.print->proof.report + "-" + paper.sha256.substr(0, digits) +
                               ending_of(paper.reading.media_type));
    auto receipts = receipts_in(archive / receipts_name);
    if (!receipts) return tl::unexpected(receipts.error());
    const auto there = read_file(as, Limits{}.bytes);
    const bool kept = there && *there == *bytes;
    if (kept && has_receipt(*receipts, paper)) return Filed{Filing::Already, as};
    if (there && !kept)
        return fail(ErrorCode::Io, as.string() + ": another file lies there; it was left alone");
    if (!kept) {
        const std::string_view text{
            reinterpret_cast<const char*>(bytes->data()), bytes->size()}; // NOLINT: plain bytes
        if (auto written = write_file(as, text); !written) return tl::unexpected(written.error());
    }
    const auto line = receipt_line(scan, paper, as, record, filer);
    if (auto written = write_file(archive / receipts_name, *receipts + line); !written)
        return tl::unexpected(written.error());
    return Filed{Filing::Filed, as};
}

} // namespace absah::pipeline
