// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/checked.h"
#include "core/model/rules.h"
#include "pipeline/filing.h"
#include "pipeline/prints.h"
#include "records/catalog/catalog.h"

#include <set>
#include <span>
#include <string>

/// What the parent makes of readings of prints: keys and records meet what was read here.
namespace absah::pipeline {

/// Fills `checked.print` but for its pages, which other files of the run may bring, and its filing.
/// `checked.reading` is of Kind::OwnPrint.
void examine_print(
    Checked& checked,
    Reprinter& forms,
    const PrintSettings& settings,
    const catalog::Verifiers& verifiers);

/// What only all papers of the run together tell of a print: which pages none of them shows, which
/// values and stamps another one does. Prints are one when their codes are.
void gather_prints(std::span<Checked* const> papers);

/// Files the scan `paper` (which lies at `scan`) with its record, if `accepted`; says in
/// `paper.print` what became of it.
void file_print(
    Checked& paper,
    const Path& scan,
    bool accepted,
    const RecordShelf& records,
    const Filer& filer,
    const Rules& rules);

/// The codes of those prints of which every paper of the run is accepted and no page is missing.
std::set<std::string> complete_prints(std::span<Checked* const> papers);

/// The code of a print; every page of one that has any has the same.
std::string code_of(const Reading& reading);

} // namespace absah::pipeline
