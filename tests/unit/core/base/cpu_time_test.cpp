// SPDX-License-Identifier: Apache-2.0
#include "core/base/cpu_time.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <thread>

namespace absah {

namespace {

TEST(CpuSeconds, CountWorkOfThisProcess)
{
    const double start = cpu_seconds();
    const auto enough = std::chrono::steady_clock::now() + std::chrono::seconds{5};
    while (cpu_seconds() < start + 0.02 && std::chrono::steady_clock::now() < enough) {
    }
    EXPECT_GE(cpu_seconds(), start + 0.02);
}

TEST(CpuSeconds, DoNotCountSleep)
{
    const double start = cpu_seconds();
    std::this_thread::sleep_for(std::chrono::milliseconds{200});
    EXPECT_LT(cpu_seconds(), start + 0.1);
}

TEST(CpuSeconds, CountHelperProgramsThatEnded)
{
    const double start = cpu_seconds();
    ASSERT_EQ(std::system("i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done"), 0); // NOLINT
    EXPECT_GE(cpu_seconds(), start + 0.005);
}

} // namespace

} // namespace absah
