// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/model/lattice.h"
#include "core/model/picture.h"

#include <cstdint>
#include <memory>
#include <span>

namespace absah::ocr {

/// A second reader, for one printed line at a time, with an eye of its own: what it and Tesseract
/// both read is right far more often than either is sure of it.
class LineReader {
public:
    LineReader() = default;
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;
    virtual ~LineReader() = default;

    /// Reads one upright line, grey, dark on light or light on dark. The picture should hold
    /// ascender to descender with up to a quarter of that as margin, and nothing of its neighbours.
    /// Error: Tool.
    virtual Result<Lattice> read(const Picture& grey_line) = 0;
};

/// The network in the bytes of an ONNX file (input 1x1x40xW, output 1x96x1xW/4, the classes of
/// `Lattice`; nodes Conv, Relu and Add; results of 16, 32, 48... channels), run on the CPU. Loading
/// takes about 10 ms, a line about 15. Error: Tool, when it cannot be loaded.
Result<std::unique_ptr<LineReader>> open_line_net(std::span<const std::uint8_t> onnx);

} // namespace absah::ocr
