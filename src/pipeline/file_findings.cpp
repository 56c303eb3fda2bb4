// SPDX-License-Identifier: Apache-2.0
#include "pipeline/file_findings.h"

namespace absah::pipeline {

namespace {

std::string id_for(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Encrypted:
        return "file.encrypted";
    case ErrorCode::Truncated:
        return "file.truncated";
    case ErrorCode::TooLarge:
        return "file.too_large";
    case ErrorCode::Crash:
    case ErrorCode::Tool:
    case ErrorCode::BadData:
    case ErrorCode::Usage:
        return "internal.error";
    case ErrorCode::NotFound:
    case ErrorCode::Io:
    case ErrorCode::Limit:
    case ErrorCode::Unreadable:
        return "file.unreadable";
    }
    return "internal.error";
}

} // namespace

Finding finding_for(const Error& error, const Rules& rules)
{
    const auto id = id_for(error.code);
    return {.id = id, .level = rules.level_of(id), .seen = error.message};
}

} // namespace absah::pipeline
