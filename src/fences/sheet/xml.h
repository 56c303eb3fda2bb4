// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

/// For the sources of this room only.
namespace absah::sheet {

/// Attributes by their names; prefixes are left off.
using Attributes = std::map<std::string, std::string, std::less<>>;

/// What happens at the elements of a document; names come without prefixes. Any may stop the walk
/// with an error.
struct XmlWalk {
    std::function<Result<void>(std::string_view name, const Attributes& attributes)> start;
    std::function<Result<void>(std::string_view name)> end;
    std::function<void(std::string_view text)> text;
};

/// Walks through a document. BadData when it is not well-formed or has a document type.
Result<void> walk_xml(std::string_view xml, const XmlWalk& walk);

/// For text and attributes; characters that XML does not have are left out.
std::string escaped(std::string_view text);

} // namespace absah::sheet
