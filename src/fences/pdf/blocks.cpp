// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/blocks.h"

#include <cstddef>

namespace absah::pdf {

namespace {

/// The runs of dark modules in one row, one module high.
std::vector<Box> runs_of(const std::vector<bool>& dark, int side, int row)
{
    std::vector<Box> runs;
    for (int x = 0; x < side; ++x) {
        if (!dark[std::size_t(row) * std::size_t(side) + std::size_t(x)]) continue;
        if (!runs.empty() && runs.back().right() == x) {
            ++runs.back().width;
        } else {
            runs.push_back({x, row, 1, 1});
        }
    }
    return runs;
}

} // namespace

std::vector<Box> dark_blocks(const std::vector<bool>& dark, int side)
{
    std::vector<Box> blocks;
    std::vector<Box> open; // reach down to the row before, may grow
    for (int row = 0; row < side; ++row) {
        std::vector<Box> grown;
        for (Box run : runs_of(dark, side, row)) {
            for (Box& above : open) {
                if (above.x != run.x || above.width != run.width) continue;
                run.y = above.y;
                run.height = above.height + 1;
                above.width = 0; // goes on in `run`
            }
            grown.push_back(run);
        }
        for (const Box& ended : open)
            if (!ended.empty()) blocks.push_back(ended);
        open = std::move(grown);
    }
    blocks.insert(blocks.end(), open.begin(), open.end());
    return blocks;
}

} // namespace absah::pdf
