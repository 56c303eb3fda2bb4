// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "faces/cli/commands.h"
#include "steps/present/present.h"

#include <algorithm>
#include <cstdio>

namespace absah::cli {

Exit run_explain(const CommonOptions& common, const ExplainOptions& options)
{
    const auto known = present::known_findings();
    if (std::find(known.begin(), known.end(), options.finding) == known.end()) {
        const auto nearest = std::max_element(
            known.begin(), known.end(), [&](const std::string& a, const std::string& b) {
                return similarity(a, options.finding) < similarity(b, options.finding);
            });
        const auto hint = in(common.language, "; mungkin maksud Anda ", "; did you mean ");
        complain(
            common.language,
            {ErrorCode::NotFound,
             clean_utf8(options.finding) +
                 (nearest == known.end() ? "" : std::string(hint) + *nearest),
             std::source_location::current()});
        return Exit::Failed;
    }
    const auto words = present::sentence({.id = options.finding}, common.language);
    std::printf(
        "%s\n  %s\n  %s\n", options.finding.c_str(), words.message.c_str(), words.advice.c_str());
    return Exit::Clean;
}

} // namespace absah::cli
