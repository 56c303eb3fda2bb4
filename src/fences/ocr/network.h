// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "fences/ocr/convolution.h"
#include "fences/ocr/onnx.h"

#include <string>
#include <variant>
#include <vector>

/// Private to this room: a network of convolutions, sums and rectifiers.
namespace absah::ocr {

class Network {
public:
    /// Error: Tool, for a graph with anything else in it, or whose sizes do not fit.
    static Result<Network> from(const OnnxGraph& graph);

    /// The output for one input; empty when it is too small.
    [[nodiscard]] Planes operator()(Planes input) const;

private:
    class Builder;

    struct Sum {};

    struct Rectifier {};

    /// Values are numbered; 0 is the input.
    struct Step {
        std::variant<Rectifier, Sum, Convolution> what;
        std::vector<std::size_t> inputs;
        std::size_t output = 0;
        std::vector<std::size_t> last_used; ///< values that nobody asks for later
    };

    std::vector<Step> steps_;
    std::size_t values_ = 1;
    std::size_t result_ = 0;
};

} // namespace absah::ocr
