// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fences/ocr/reader.h"

#include <deque>
#include <utility>
#include <vector>

namespace absah::test {

/// A reader that sees what the test says it sees, in the test's order. When the answers run out the
/// last one is repeated; without any it sees nothing.
class FakeOcr : public ocr::Reader {
public:
    using Answer = Result<std::vector<Word>>;

    std::deque<Answer> pages;     ///< answers of read_page
    std::vector<Size> pages_seen; ///< what read_page was asked about
    std::deque<Answer> lines;     ///< answers of read_line
    std::vector<Size> lines_seen; ///< what read_line was asked about

    Answer read_page(const Picture& grey) override
    {
        pages_seen.push_back(grey.size());
        return taken(pages);
    }

    Answer read_line(const Picture& grey) override
    {
        lines_seen.push_back(grey.size());
        return taken(lines);
    }

    static Answer broke() { return fail(ErrorCode::Tool, "the reader broke"); }

private:
    static Answer taken(std::deque<Answer>& answers)
    {
        if (answers.empty()) return std::vector<Word>{};
        Answer answer = answers.front();
        if (answers.size() > 1) answers.pop_front();
        return answer;
    }
};

} // namespace absah::test
