// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to this room: toml++, in which a slip of the pen never ends the program. Its parser
/// asserts what the author of a file may get wrong (a line with "[" alone) and reports it a few
/// lines below, so its assertions must stay out of builds that have them.
#define TOML_ASSERT(expr) static_assert(true) // NOLINT(cppcoreguidelines-macro-usage): its own name

#include <toml++/toml.h>
