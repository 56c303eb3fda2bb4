// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"
#include "core/model/number_form.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace absah::verify {

/// How each organiser of a run writes its certificates' numbers, by what tells organisers apart.
using NumberForms = std::map<std::string, std::vector<NumberForm>>;

/// By what organisers are told apart; empty for one that was not read surely.
std::string organiser_key(const Certificate& certificate);

/// What the surely read numbers of `papers` show: forms that two and more different numbers of one
/// organiser share. An organiser that was not read surely has none.
NumberForms learn_number_forms(std::span<const Reading* const> papers);

/// Weighs the numbers of its organiser's form against what both readers saw of an unsure number, or
/// of one that no form fits: "0899/YLCB-SERI/VI/2023" among numbers with "SERT" is a slip of the
/// readers if the picture supports the other as well. A number that the picture does not support
/// stays as it was read. What was read stays in `reading.number_before`. Says whether the number or
/// its confidence changed.
bool prove_number(Reading& reading, const NumberForms& forms);

} // namespace absah::verify
