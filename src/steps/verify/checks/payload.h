// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What the text of a barcode says in plain words. For the sources of this room only.
namespace absah::verify {

/// The fields of a payload: split at '|', ';', tab and line ends, and the query of a URL at '&'
/// and '=', percent signs decoded. The host and path of a URL are no fields.
std::vector<std::string> payload_fields(std::string_view payload);

/// Whether the payload contains the number, separators aside; never for one of under six signs.
bool holds_number(std::string_view payload, std::string_view number);

} // namespace absah::verify
