// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace absah::cli {

/// Exit codes are a public promise; see docs/cli.md.
enum class Exit {
    Clean = 0,    ///< done, nothing to look at
    Usage = 1,    ///< the command line makes no sense; nothing was done
    Failed = 2,   ///< the job could not be done
    Findings = 3, ///< done, and there is something to look at
};

/// Runs one command line (without the program's name) to its end: all that the program knows. The
/// entry point of absah-read.
Exit run(std::span<const std::string_view> args);

/// The same. What needs none of the libraries for reading evidence is done here, all else by
/// becoming absah-read. The entry point of absah (docs/decisions/0016).
Exit run_or_hand_over(std::span<const std::string_view> args);

} // namespace absah::cli
