// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "faces/cli/commands.h"

#include <array>
#include <cstdio>
#include <string>
#include <utility>

namespace absah::cli {

namespace {

std::string_view headline(Language language, ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
        return in(language, "perintah keliru", "wrong command");
    case ErrorCode::NotFound:
        return in(language, "tidak ditemukan", "not found");
    case ErrorCode::BadData:
        return in(language, "data perlu diperbaiki", "the data needs mending");
    case ErrorCode::Io:
        return in(language, "tidak dapat membaca atau menulis", "cannot read or write");
    case ErrorCode::Unreadable:
    case ErrorCode::Truncated:
    case ErrorCode::Encrypted:
    case ErrorCode::TooLarge:
        return in(language, "berkas tidak dapat dibaca", "the file cannot be read");
    case ErrorCode::Tool:
    case ErrorCode::Limit:
    case ErrorCode::Crash:
        return in(language, "kesalahan di dalam program", "an error inside the program");
    }
    return "";
}

/// The system and the program's insides give reasons in English; the usual ones have words here.
std::string in_words(Language language, std::string message)
{
    if (language != Language::Indonesian) return message;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 12> reasons{{
        {"No such file or directory", "tidak ada"},
        {"Permission denied", "tidak diizinkan"},
        {"Not a directory", "bukan folder"},
        {"Is a directory", "ini folder"},
        {"No space left on device", "penyimpanan penuh"},
        {"Read-only file system", "penyimpanan hanya dapat dibaca"},
        {"File name too long", "namanya terlalu panjang"},
        {"Too many levels of symbolic links", "tautannya berputar-putar"},
        {"Input/output error", "perangkatnya bermasalah"},
        {"not a regular file", "bukan berkas biasa"},
        {"not found", "tidak ada"},
        {"standard output", "keluaran tidak dapat ditulis"},
    }};
    for (const auto& [english, indonesian] : reasons)
        if (message.ends_with(english))
            return message.replace(message.size() - english.size(), english.size(), indonesian);
    return message;
}

} // namespace

void complain(Language language, const Error& error)
{
    const auto what = headline(language, error.code);
    const auto message =
        clean_utf8(in_words(language, error.message)); // names of files are bytes of strangers
    std::fprintf(stderr, "absah: %.*s: %s\n", int(what.size()), what.data(), message.c_str());
}

bool flush_output()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

Exit end_with(const Ending& ending)
{
    std::fputs(ending.text.c_str(), ending.exit == Exit::Clean ? stdout : stderr);
    return flush_output() ? ending.exit : Exit::Failed;
}

Exit finished(Language language, Exit exit)
{
    if (flush_output()) return exit;
    complain(language, {ErrorCode::Io, "standard output", {}});
    return Exit::Failed;
}

} // namespace absah::cli
