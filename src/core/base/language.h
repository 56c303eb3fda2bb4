// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace absah {

/// The language in which Absah speaks to a person. Machine output (keys, ids) is always English.
enum class Language { Indonesian, English };

} // namespace absah
