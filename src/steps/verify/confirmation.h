// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"
#include "core/model/plan.h"

namespace absah::verify {

/// Raises the confidence of a title or name that says letter for letter what the plan says: that a
/// slip of the reader ends in the very words that were planned does not happen. Case, marks and
/// blanks aside; a kind of event before the title ("Webinar Nasional ...") may stand there too.
/// `activity` may be null.
void raise_confirmed(Certificate& certificate, const Plan& plan, const Activity* activity);

} // namespace absah::verify
