// SPDX-License-Identifier: Apache-2.0
#include "pipeline/parts.h"

#include <algorithm>
#include <utility>

namespace absah::pipeline {

std::size_t leading_paper(std::span<const Reading> papers)
{
    for (const auto wanted : {Kind::Certificate, Kind::Unclear}) {
        const auto found = std::ranges::find(papers, wanted, &Reading::kind);
        if (found != papers.end()) return std::size_t(found - papers.begin());
    }
    return 0;
}

bool is_companion(const Reading& paper, std::span<const Reading> papers)
{
    const auto leader = papers[leading_paper(papers)].kind;
    const bool led = leader == Kind::Certificate || leader == Kind::Unclear;
    return led && (paper.kind == Kind::AssignmentLetter || paper.kind == Kind::Report ||
                   paper.kind == Kind::Other);
}

void sum_up(Checked& file, std::size_t leading)
{
    auto parts = std::move(file.parts);
    file = parts.at(leading);
    file.duplicates.clear();
    for (const auto& part : parts) {
        file.verdict = std::max(file.verdict, part.verdict);
        for (const auto& duplicate : part.duplicates) {
            const auto same = [&](const Duplicate& other) {
                return other.file == duplicate.file && other.pages == duplicate.pages;
            };
            if (std::ranges::none_of(file.duplicates, same)) file.duplicates.push_back(duplicate);
        }
    }
    file.parts = std::move(parts);
}

} // namespace absah::pipeline
