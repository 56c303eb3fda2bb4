// SPDX-License-Identifier: Apache-2.0
#include "fences/sheet/sheet.h"
#include "fences/sheet/zip.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "import_properties.h"

namespace {

/// A workbook around the XML of a sheet: in a packed one hardly a change would get past the check
/// sum of the archive.
std::string workbook_of(const std::string& sheet)
{
    static const auto files = [] {
        const std::array sheets{absah::sheet::Sheet{"a", {{"id"}}}};
        const auto all = [](std::string_view) { return true; };
        return *absah::sheet::unzip(*absah::sheet::write_workbook(sheets), all);
    }();
    std::vector<std::pair<std::string, std::string>> parts;
    for (const auto& [name, contents] : files)
        parts.emplace_back(name, name.find("worksheets/") == std::string::npos ? contents : sheet);
    return absah::sheet::zip(parts).value_or("");
}

} // namespace

/// The XML of a sheet, or a whole workbook.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string bytes{reinterpret_cast<const char*>(data), size}; // NOLINT
    if (bytes.empty()) return -1;
    absah::fuzz::check_import(bytes.starts_with("PK") ? bytes : workbook_of(bytes));
    return 0;
}
