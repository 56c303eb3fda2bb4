// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// What single words of a title look like.
namespace absah::extract {

/// At least one capital and no small letter.
bool is_in_capitals(const std::string& text);

/// Letters a to z only.
bool is_small(const std::string& text);

/// Little words that want another after them, folded: a title neither begins nor ends with one.
bool joins_on(const std::string& key);

/// Little words that stand in small letters inside a capitalised title, those of `joins_on` among
/// them.
bool joins_titles(const std::string& key);

} // namespace absah::extract
