// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/checked.h"

#include <cstddef>
#include <span>

/// What a file of several papers is as a whole. Pure.
namespace absah::pipeline {

/// The paper that speaks for the file: its first certificate, else the first that may be one, else
/// the first. `papers` is not empty.
std::size_t leading_paper(std::span<const Reading> papers);

/// A letter or a report that was handed in together with a certificate proves nothing and harms
/// nothing: the certificate in the same file is what was asked for.
bool is_companion(const Reading& paper, std::span<const Reading> papers);

/// Lets the part `leading` speak for `file` and gathers what counts for the whole; `file.parts` is
/// not empty. See `Checked::parts`.
void sum_up(Checked& file, std::size_t leading);

} // namespace absah::pipeline
