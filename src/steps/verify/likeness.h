// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/picture.h"

/// Two papers compared by sight. Pure.
namespace absah::verify {

/// How much two fingerprints (image::fingerprint) show the same print, 0..1, whichever comes first
/// and whichever way up they lie. 0 when one is empty, blank or of another format. Measured on 200
/// invented papers: one paper saved twice 0.99, one print under another name, scanned or
/// photographed anew, 0.96; one organiser's papers of different events at most 0.91, others below.
/// Papers of one event are one print but for name and number: this tells designs, not papers.
double likeness(const Picture& a, const Picture& b);

/// From here on two papers are of one design.
inline constexpr double one_design = 0.85;

/// From here on two papers are of one print, but for a line or two.
inline constexpr double one_print = 0.93;

} // namespace absah::verify
