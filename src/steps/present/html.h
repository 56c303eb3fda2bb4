// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "steps/present/card.h"
#include "steps/present/present.h"

#include <string>
#include <string_view>
#include <vector>

/// The parts of the web card. `key` is the card's own prefix for ids ("c1").
namespace absah::present {

/// The whole style sheet: light, dark, phone, A4.
std::string_view style_sheet();

/// "yes", "none", "unsure", "no": the class of everything that has a mark.
std::string_view class_of(Mark mark);

/// A mark as a sign in a circle; hidden from screen readers, a word always stands beside it.
std::string sign_of(Mark mark);

/// Every page picture once, unseen, for `page_views` and `cut_out` to point at.
std::string page_store(const CardEntry& entry, const std::string& key);

/// The pages with numbered boxes round what was read.
std::string page_views(
    const CardEntry& entry,
    const std::vector<CardLine>& lines,
    const std::string& key,
    Language language);

/// One element cut out of its page, with a little of what surrounds it; empty when the element
/// has no place or its page has no picture.
std::string
cut_out(const CardEntry& entry, const CardPart& part, const std::string& key, Language language);

/// One checked file.
std::string card_article(const CardEntry& entry, const std::string& key, Language language);

} // namespace absah::present
