// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/program.h"

#include <gtest/gtest.h>

#include "samples.h"

namespace absah::pdf {

namespace {

const Bounds roomy{1 << 20, std::chrono::seconds{20}};

ErrorCode code_of(const std::vector<std::string>& command, const Bounds& bounds = roomy)
{
    const auto answer = run_on_file(command, sample("pdf/words.pdf"), bounds);
    return answer ? ErrorCode::Usage : answer.error().code;
}

TEST(RunOnFile, HandsTheFileOverAndTakesTheAnswer)
{
    const Path file = sample("pdf/words.pdf");
    const auto answer = run_on_file({"cat", file_argument}, file, roomy);
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_EQ(*answer, bytes_of(file));
}

TEST(RunOnFile, TellsWhyItFailed)
{
    EXPECT_EQ(code_of({"absah-no-such-program"}), ErrorCode::NotFound);
    EXPECT_EQ(code_of({"false"}), ErrorCode::Tool);
    const auto said =
        run_on_file({"sh", "-c", "echo torn >&2; exit 3"}, sample("pdf/words.pdf"), roomy);
    ASSERT_FALSE(said);
    EXPECT_NE(said.error().message.find("torn"), std::string::npos);
    EXPECT_EQ(run_on_file({"cat"}, "/nonexistent/a.pdf", roomy).error().code, ErrorCode::Io);
}

TEST(RunOnFile, EndsAProgramThatWritesTooMuch)
{
    EXPECT_EQ(code_of({"yes"}), ErrorCode::Limit);
}

TEST(RunOnFile, EndsAProgramThatTakesTooLong)
{
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(code_of({"sleep", "60"}, {1000, std::chrono::seconds{1}}), ErrorCode::Limit);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds{30});
}

} // namespace

} // namespace absah::pdf
