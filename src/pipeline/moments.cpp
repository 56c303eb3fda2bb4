// SPDX-License-Identifier: Apache-2.0
#include "pipeline/moments.h"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>

namespace absah::pipeline {

Day today_by_clock()
{
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

std::string time_by_clock()
{
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::hh_mm_ss time{now - day};
    std::array<char, 16> text{};
    std::snprintf(
        text.data(),
        text.size(),
        "T%02d:%02d:%02dZ",
        int(time.hours().count()),
        int(time.minutes().count()),
        int(time.seconds().count()));
    return to_iso(Day{day}) + text.data();
}

std::string user_name()
{
    const auto* user = ::getpwuid(::getuid()); // NOLINT(concurrency-mt-unsafe): one thread
    return user == nullptr ? std::string() : std::string(user->pw_name);
}

} // namespace absah::pipeline
