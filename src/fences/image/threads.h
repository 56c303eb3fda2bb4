// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace absah::image {

/// Makes this process decode and measure on one core: files are what runs side by side.
void use_one_thread();

} // namespace absah::image
