// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"
#include "core/model/lexicon.h"
#include "core/model/plan.h"

#include <span>

namespace absah::verify {

/// Weighs the plan's name against what the second reader saw of the recipient's line: against its
/// own best reading (is the name written so?) and against every other name of `roster` (is it this
/// person?). Says so in `reading.certificate.recipient_proof`; where the name is proven letter for
/// letter, `recipient_name` becomes the plan's spelling. The printed value always stays as read.
/// Without a second reading nothing changes.
void prove_recipient(
    Reading& reading, const Plan& plan, std::span<const Plan> roster, const Lexicon& lexicon);

/// Takes back a recipient's name that is doubtful, that nothing proves, and that is not even near
/// the plan's: of such readings hardly one in ten is right. The element stays doubtful, with its
/// place, without a value. `plan` may be null.
void withhold_unread_name(Certificate& certificate, const Plan* plan, const Lexicon& lexicon);

} // namespace absah::verify
