// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

/// Private to this room: the little of the ONNX format that a network of convolutions needs.
namespace absah::ocr {

struct OnnxTensor {
    std::vector<int> shape;
    std::vector<float> values;
};

struct OnnxNode {
    std::string operation; ///< "Conv", "Relu", "Add"
    std::vector<std::string> inputs;
    std::string output;
    std::map<std::string, std::vector<int>> numbers; ///< attributes of whole numbers
};

struct OnnxGraph {
    std::vector<OnnxNode> nodes; ///< each after those whose output it takes
    std::map<std::string, OnnxTensor> weights;
    std::string input;
    std::string output;
};

/// The graph in the bytes of an ONNX file, weights as 32 bit floats. Error: Tool, when the bytes
/// are no such file.
Result<OnnxGraph> read_onnx(std::span<const std::uint8_t> bytes);

} // namespace absah::ocr
