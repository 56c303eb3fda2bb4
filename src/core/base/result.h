// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tl/expected.hpp>

#include <source_location>
#include <string>
#include <utility>

namespace absah {

/// Why an operation could not be carried out. A certificate that breaks a rule is *not* an error:
/// that is a `Finding`.
enum class ErrorCode {
    Usage,      ///< The caller asked for something impossible; nothing was done.
    NotFound,   ///< A named file, folder or program is not there.
    Unreadable, ///< Torn, empty, of a kind we do not read, or not what it claims to be.
    Truncated,  ///< The beginning is fine, the end is missing.
    Encrypted,  ///< Readable only with a password.
    TooLarge,   ///< Over a configured limit; refused before decoding.
    BadData,    ///< A plan, profile, rule set or lexicon with a mistake in it.
    Io,         ///< The system refused: disk full, no permission, vanished share.
    Tool,       ///< A library or helper program failed.
    Limit,      ///< Stopped by a time, CPU or memory limit.
    Crash,      ///< The reading process died.
};

/// What went wrong, for a program (`code`), for a person (`message`) and for us (`where`).
struct Error {
    ErrorCode code;
    std::string message;
    std::source_location where;
};

/// A value, or the reason why there is none.
template <class T>
using Result = tl::expected<T, Error>;

/// Builds the failing half of a `Result`, remembering the caller's line.
inline tl::unexpected<Error> fail(
    ErrorCode code,
    std::string message,
    std::source_location where = std::source_location::current())
{
    return tl::unexpected<Error>(Error{code, std::move(message), where});
}

} // namespace absah
