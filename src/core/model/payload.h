// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What the text of a barcode says in plain words.
namespace absah {

/// The fields of a payload: split at '|', ';', tab and line ends, a label before a colon cut off;
/// of a field that is a URL the parts of its query, split at '&' and '=', percent signs decoded.
/// The host and path of a URL are no fields.
std::vector<std::string> payload_fields(std::string_view payload);

/// What the path of a URL may end with, from the whole path to its last segment, percent signs
/// decoded: "https://host/cek/1/A/2024" holds the number "1/A/2024".
std::vector<std::string> path_ends(std::string_view payload);

/// Whether the payload contains the number, separators aside; never for one of under six signs.
bool holds_number(std::string_view payload, std::string_view number);

} // namespace absah
