// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/app.h"

#include <cstdio>
#include <exception>
#include <string_view>
#include <vector>

int main(int argc, char** argv)
{
    try {
        const std::vector<std::string_view> args(argv + (argc > 0 ? 1 : 0), argv + argc);
        return static_cast<int>(absah::cli::run(args));
    } catch (const std::exception& bug) { // expected failures travel as Result; this is ours
        std::fprintf(stderr, "absah: internal error: %s\n", bug.what());
        return static_cast<int>(absah::cli::Exit::Failed);
    }
}
