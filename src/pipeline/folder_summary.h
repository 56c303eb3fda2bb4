// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "pipeline/arrivals.h"
#include "pipeline/workspace.h"
#include "records/store/store.h"

#include <map>
#include <string>

namespace absah::pipeline {

/// What is seen in an inbox besides what the store knows.
struct InboxView {
    Look look;
    std::map<std::string, FileEnd> delayed; ///< see Arrivals::delayed
};

/// Writes inbox/<folder>/_Ringkasan.hasil.html, or inbox/_Ringkasan.hasil.html for "", if it has
/// anything new to say. A folder that is not there gets none.
Result<void> write_summary(
    const Workspace& workspace,
    const store::Store& store,
    const std::string& folder,
    const InboxView& view,
    Language language);

/// The same with what the folder holds at this moment.
Result<void> write_summary_now(
    const Workspace& workspace,
    const store::Store& store,
    const std::string& folder,
    std::map<std::string, FileEnd> delayed,
    Language language);

} // namespace absah::pipeline
