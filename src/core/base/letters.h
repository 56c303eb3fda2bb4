// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace absah {

/// Text as a page can show it: valid UTF-8, composed (NFC), tabs as blanks, without control
/// characters but '\n' and without characters that have no width (soft hyphens, joiners, marks of
/// direction). A broken sequence becomes U+FFFD.
std::string printable(std::string_view utf8);

/// As one line of a message shows it: printable, line breaks as blanks; of more than 80 bytes the
/// first, and "...".
std::string in_short(std::string_view utf8);

/// In capital letters, as Unicode has them.
std::string capitals(std::string_view utf8);

/// The letters as a reader counts them: a base character with its combining marks is one.
std::vector<std::string_view> letters(std::string_view utf8);

/// "U+2713" for the first character.
std::string code_point_name(std::string_view utf8);

} // namespace absah
