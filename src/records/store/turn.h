// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"

#include <optional>

namespace absah::store {

/// The right to watch a workspace: one process has it at a time, and it ends with that process,
/// however that ends. Children do not inherit it.
class Turn {
public:
    struct Asked;

    /// `file` is made where it is not there; nothing is ever written into it. Errors: Io.
    static Result<Asked> ask(const Path& file);

    Turn(Turn&& other) noexcept;
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    Turn& operator=(Turn&&) = delete;
    ~Turn();

private:
    explicit Turn(int descriptor);

    int descriptor_;
};

struct Turn::Asked {
    std::optional<Turn> turn; ///< empty when another process has it
    int holder = 0;           ///< the process id of that other one; 0 when unknown
};

} // namespace absah::store
