// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "import_properties.h"

/// A table as CSV; what begins as another format belongs to the other targets.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char*>(data), size}; // NOLINT
    if (bytes.empty() || std::string_view{"P[{"}.find(bytes.front()) != std::string_view::npos)
        return -1;
    absah::fuzz::check_import(std::string(bytes));
    return 0;
}
