// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pipeline/check.h"
#include "pipeline/read.h"

#include <vector>

namespace absah::pipeline {

/// The second half of a certificate's journey, from what is on it to what it means. In the parent.
class Judgement {
public:
    /// `settings` must outlive it.
    explicit Judgement(const CheckSettings& settings);

    /// One file, in the order of the answers.
    void add(const InputFile& file, FileReading&& reading);

    /// When all have been added: what only the other papers can say about a paper, those of this
    /// run and `settings.earlier`.
    std::vector<CheckedFile> finish() &&;

private:
    const CheckSettings& settings_;
    std::vector<InputFile> files_;
    std::vector<CheckedFile> answers_;
};

} // namespace absah::pipeline
