// SPDX-License-Identifier: Apache-2.0
#include "fences/sheet/zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <array>
#include <memory>

namespace absah::sheet {
namespace {

constexpr std::size_t most_bytes = 64U << 20U; // unpacked; a roster of 10,000 rows has 5 MB

using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;
using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;
using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

std::string reason(archive* of)
{
    const char* words = archive_error_string(of);
    return words == nullptr ? "unknown" : words;
}

/// Everything of the entry that the reader stands at. `left` shrinks by its size.
Result<std::string> contents(archive* reader, std::size_t& left)
{
    std::string all;
    std::array<char, 65536> block{};
    for (;;) {
        const auto got = archive_read_data(reader, block.data(), block.size());
        if (got == 0) return all;
        if (got < 0)
            return fail(
                ErrorCode::BadData, fmt::format("the workbook is torn: {}", reason(reader)));
        if (std::size_t(got) > left)
            return fail(ErrorCode::TooLarge, "the workbook unpacks to more than 64 MiB");
        left -= std::size_t(got);
        all.append(block.data(), std::size_t(got));
    }
}

la_ssize_t append(archive* /*writer*/, void* target, const void* bytes, std::size_t size)
{
    static_cast<std::string*>(target)->append(static_cast<const char*>(bytes), size);
    return la_ssize_t(size);
}

bool put(archive* writer, const std::string& name, const std::string& text)
{
    const Entry entry(archive_entry_new(), archive_entry_free);
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), la_int64_t(text.size()));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    return archive_write_header(writer, entry.get()) == ARCHIVE_OK &&
           archive_write_data(writer, text.data(), text.size()) == la_ssize_t(text.size());
}

} // namespace

Result<std::map<std::string, std::string>>
unzip(std::string_view bytes, bool (*wanted)(std::string_view name))
{
    const Reader reader(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        return fail(ErrorCode::BadData, "no workbook: " + reason(reader.get()));
    std::map<std::string, std::string> files;
    std::size_t left = most_bytes;
    constexpr int most_entries = 10'000;
    for (int count = 0; count < most_entries; ++count) {
        archive_entry* entry = nullptr;
        const int got = archive_read_next_header(reader.get(), &entry);
        if (got == ARCHIVE_EOF) return files;
        if (got < ARCHIVE_WARN)
            return fail(ErrorCode::BadData, "the workbook is torn: " + reason(reader.get()));
        const char* name = archive_entry_pathname(entry);
        if (name == nullptr || !wanted(name)) continue;
        auto text = contents(reader.get(), left);
        if (!text) return tl::unexpected(text.error());
        files[name] = std::move(*text);
    }
    return fail(ErrorCode::TooLarge, "the workbook has more than 10,000 files in it");
}

Result<std::string> zip(const std::vector<std::pair<std::string, std::string>>& files)
{
    std::string bytes;
    const Writer writer(archive_write_new(), archive_write_free);
    archive_write_set_format_zip(writer.get());
    archive_write_set_bytes_in_last_block(writer.get(), 1);
    bool good = archive_write_open(writer.get(), &bytes, nullptr, append, nullptr) == ARCHIVE_OK;
    for (const auto& [name, text] : files)
        good = good && put(writer.get(), name, text);
    good = archive_write_close(writer.get()) == ARCHIVE_OK && good;
    if (!good) return fail(ErrorCode::Tool, "no workbook was made: " + reason(writer.get()));
    return bytes;
}

} // namespace absah::sheet
