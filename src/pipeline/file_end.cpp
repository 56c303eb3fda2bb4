// SPDX-License-Identifier: Apache-2.0
#include "pipeline/file_end.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <string>
#include <string_view>

namespace absah::pipeline {

namespace {

using namespace std::string_view_literals;

/// An open file and what is asked of it.
class Opened {
public:
    explicit Opened(const Path& file)
        : descriptor_(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW))
    {
        struct stat status {};

        if (descriptor_ >= 0 && ::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode))
            size_ = std::int64_t(status.st_size);
    }

    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    Opened(Opened&&) = delete;
    Opened& operator=(Opened&&) = delete;

    ~Opened()
    {
        if (descriptor_ >= 0) ::close(descriptor_);
    }

    /// -1 when it could not be opened.
    [[nodiscard]] std::int64_t size() const { return size_; }

    [[nodiscard]] std::string bytes(std::int64_t from, std::size_t count) const
    {
        std::string bytes(count, '\0');
        const auto got = ::pread(descriptor_, bytes.data(), count, off_t(from));
        bytes.resize(got > 0 ? std::size_t(got) : 0);
        return bytes;
    }

    /// A lease is refused while anybody writes. File systems and owners without leases say nothing.
    [[nodiscard]] bool is_written_to() const
    {
        (void)::signal(SIGIO, SIG_IGN); // for a writer who comes while we hold it
        if (::fcntl(descriptor_, F_SETLEASE, F_RDLCK) != 0) return errno == EAGAIN;
        (void)::fcntl(descriptor_, F_SETLEASE, F_UNLCK);
        return false;
    }

private:
    int descriptor_;
    std::int64_t size_ = -1;
};

std::int64_t big_endian(std::string_view bytes)
{
    std::int64_t value = 0;
    for (const char byte : bytes)
        value = value * 256 + static_cast<unsigned char>(byte);
    return value;
}

FileEnd whole_if(bool whole)
{
    return whole ? FileEnd::Whole : FileEnd::Missing;
}

/// RIFF tells its length at the beginning.
FileEnd end_of_riff(const Opened& file, std::string_view head)
{
    std::string length{head.substr(4, 4)};
    std::reverse(length.begin(), length.end());
    return whole_if(big_endian(length) + 8 <= file.size());
}

/// HEIF is a row of boxes that tell their lengths; the last one ends with the file.
FileEnd end_of_boxes(const Opened& file)
{
    constexpr int most = 64;
    std::int64_t at = 0;
    for (int box = 0; box < most && at < file.size(); ++box) {
        const auto head = file.bytes(at, 16);
        if (head.size() < 8) return FileEnd::Missing;
        auto length = big_endian(std::string_view(head).substr(0, 4));
        if (length == 0) return FileEnd::Unmarked; // "to the end of the file"
        if (length == 1 && head.size() == 16)
            length = big_endian(std::string_view(head).substr(8, 8));
        if (length < 8 || length > file.size()) return FileEnd::Missing;
        at += length;
    }
    return whole_if(at == file.size());
}

FileEnd by_format(const Opened& file)
{
    // Scanners, cameras and mail programs append a little after the mark.
    constexpr std::int64_t tail_bytes = 2048;
    const auto head = file.bytes(0, 16);
    const auto tail = file.bytes(std::max<std::int64_t>(0, file.size() - tail_bytes), tail_bytes);
    const auto ends_with = [&](std::string_view mark) {
        return whole_if(tail.find(mark) != std::string::npos);
    };
    if (head.empty()) return FileEnd::Missing;
    if (head.find("%PDF-") != std::string::npos) return ends_with("%%EOF");
    if (head.starts_with("\xff\xd8"sv)) return ends_with("\xff\xd9"sv);
    if (head.starts_with("\x89PNG"sv)) return ends_with("IEND\xae\x42\x60\x82"sv);
    if (head.size() >= 12 && head.starts_with("RIFF")) return end_of_riff(file, head);
    if (head.size() >= 12 && head.substr(4, 4) == "ftyp") return end_of_boxes(file);
    // Space that a copy has set aside and not filled yet.
    if (head.find_first_not_of('\0') == std::string::npos) return FileEnd::Missing;
    return FileEnd::Unmarked;
}

} // namespace

FileEnd end_of(const Path& file)
{
    const Opened opened{file};
    if (opened.size() < 0) return FileEnd::Unknown;
    if (opened.is_written_to()) return FileEnd::Open;
    return by_format(opened);
}

} // namespace absah::pipeline
