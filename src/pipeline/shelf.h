// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/model/proof.h"

#include <map>
#include <string>
#include <string_view>

/// The records at hand, found by what the code on a print says of its record.
namespace absah::pipeline {

class RecordShelf {
public:
    /// Every *.json below `folder`. Errors: the folder cannot be read.
    static Result<RecordShelf> open(const Path& folder);

    /// The very record that was printed; null when it is not here, or has changed since.
    [[nodiscard]] const Path* find(const Proof& proof) const;

    /// Whether a record with this id is here, whatever stands in it now.
    [[nodiscard]] bool knows_id(std::string_view id) const;

    [[nodiscard]] const Path& folder() const { return folder_; }

private:
    Path folder_;
    std::map<std::string, Path, std::less<>> by_digits_; ///< the first 16 hex digits of the SHA-256
    std::map<std::string, Path, std::less<>> by_id_;
};

} // namespace absah::pipeline
