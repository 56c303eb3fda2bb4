// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/checked.h"
#include "core/model/limits.h"
#include "core/model/plan.h"
#include "pipeline/filing.h"
#include "pipeline/inputs.h"
#include "pipeline/prints.h"
#include "records/catalog/catalog.h"
#include "steps/present/present.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace absah::pipeline {

/// What a check is done with.
struct CheckSettings {
    const catalog::Verifiers& verifiers;
    const std::vector<Plan>& plans;
    const Plan* only_plan = nullptr; ///< every file belongs to this plan, wherever it lies
    Limits limits;
    int jobs = 1; ///< reading processes at once
    Day today;
    bool pictures = false;      ///< page pictures for a web card
    PrintSettings prints;       ///< for our own prints among the files
    std::optional<Filer> filer; ///< files those that are complete and right with their records
    std::function<void(std::size_t)>
        on_read; ///< how many files have been read so far; may be empty
    /// Papers of other runs that those of this one are compared with, given the latter. Asked more
    /// than once. Nothing is said about the papers it returns. May be empty.
    std::function<std::vector<Checked>(const std::vector<const Checked*>&)> earlier;
};

/// One answer; `pages` is empty unless pictures were asked for.
struct CheckedFile {
    Checked checked;
    std::vector<present::CardPage> pages;
    const Plan* plan = nullptr;
    std::vector<const Plan*> part_plans; ///< of each of `checked.parts`; they may be null
    std::vector<bool> companions;        ///< of each of them: it only accompanies another
    std::size_t leading = 0;             ///< the part that speaks for the file
    bool second_reader_missing = false;  ///< it was needed, but its weights are absent or altered
};

/// The journey of a certificate, for each file in turn: read it in a process of its own, find its
/// plan and activity, judge. When all have been read they are compared with one another, so that
/// no answer depends on which file came first; then `on_checked` is called once a file, in the
/// order given, whatever happened to the reading processes.
void check_files(
    std::span<const InputFile> files,
    const CheckSettings& settings,
    const std::function<void(CheckedFile&&)>& on_checked);

} // namespace absah::pipeline
