// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/unicode.h"

#include <unicode/uchar.h>

namespace absah::pdf {

bool settable(char32_t character)
{
    const auto c = UChar32(character);
    switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_SURROGATE:
    case U_UNASSIGNED:
        return false;
    default:
        break;
    }
    const auto direction = u_charDirection(c);
    return direction != U_RIGHT_TO_LEFT && direction != U_RIGHT_TO_LEFT_ARABIC;
}

} // namespace absah::pdf
