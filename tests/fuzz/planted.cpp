// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// A mistake that is in no seed, only in some of their mutations: whoever replays must find it, and
/// says so.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char*>(data), size}; // NOLINT
    if (bytes.find("\";;") != std::string_view::npos) {
        std::puts("the planted mistake is found");
        std::exit(0);
    }
    return 0;
}
