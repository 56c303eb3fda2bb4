// SPDX-License-Identifier: Apache-2.0
#include "pipeline/pool.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <thread>

namespace absah::pipeline {
namespace {

Bytes bytes_of(std::string_view text)
{
    return {text.begin(), text.end()};
}

/// Does to itself what the request says, as a hostile file might.
Bytes suffer(std::string_view request)
{
    if (request == "crash") {
        std::signal(SIGSEGV, SIG_DFL); // a sanitizer would catch it and leave in order
        ::raise(SIGSEGV);
    }
    if (request == "leave") ::_exit(7);
    if (request == "hang") std::this_thread::sleep_for(std::chrono::hours{1});
    if (request == "throw") throw std::runtime_error("a bug");
    if (request == "chatter") std::puts("to a standard output that is not mine");
    if (request == "swell") return Bytes(std::size_t{1} << 34U, 1);
    if (request == "large") return Bytes(std::size_t{3} << 20U, 42);
    if (request == "burn") {
        for (volatile bool forever = true; forever;) {
        }
    }
    return bytes_of("did " + std::string(request));
}

Limits tight()
{
    Limits limits;
    limits.wall_seconds = 2;
    limits.cpu_seconds = 60;
    limits.memory_bytes = std::int64_t{2} << 30;
    return limits;
}

/// The answers to `requests`: text, or the error's message.
std::vector<std::string>
answers(const std::vector<std::string>& requests, int children, const Limits& limits = tight())
{
    Pool pool{children, limits, [] { return Pool::Work{suffer}; }};
    std::vector<std::string> out;
    pool.run(requests, [&](std::size_t index, const Result<Bytes>& reply) {
        EXPECT_EQ(index, out.size()) << "answers must come in order";
        out.push_back(reply ? std::string(reply->begin(), reply->end()) : reply.error().message);
    });
    return out;
}

TEST(Pool, AnswersEveryRequestInOrder)
{
    std::vector<std::string> requests;
    for (int i = 0; i < 50; ++i)
        requests.push_back(std::to_string(i));
    const auto out = answers(requests, 3);
    ASSERT_EQ(out.size(), requests.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        EXPECT_EQ(out[i], "did " + requests[i]);
}

TEST(Pool, LosesOneAnswerToACrashAndNoOther)
{
    const auto out = answers({"a", "crash", "b", "leave", "c"}, 2);
    ASSERT_EQ(out.size(), 5U);
    EXPECT_EQ(out[0], "did a");
    EXPECT_EQ(out[1], "signal 11");
    EXPECT_EQ(out[2], "did b");
    EXPECT_EQ(out[3], "the reading process ended early");
    EXPECT_EQ(out[4], "did c");
}

TEST(Pool, EndsAHangAtTheTimeLimit)
{
    const auto out = answers({"hang", "a"}, 1);
    ASSERT_EQ(out.size(), 2U);
    EXPECT_EQ(out[0], "time limit");
    EXPECT_EQ(out[1], "did a");
}

TEST(Pool, EndsABusyLoopAtTheCpuLimit)
{
    auto limits = tight();
    limits.wall_seconds = 60;
    limits.cpu_seconds = 1;
    const auto out = answers({"burn", "a"}, 1, limits);
    ASSERT_EQ(out.size(), 2U);
    EXPECT_EQ(out[0], "CPU time limit");
    EXPECT_EQ(out[1], "did a");
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST(Pool, EndsSwellingAtTheMemoryLimit)
{
    const auto out = answers({"swell", "a"}, 1);
    ASSERT_EQ(out.size(), 2U);
    EXPECT_EQ(out[0], "memory limit");
    EXPECT_EQ(out[1], "did a");
}
#endif

TEST(Pool, TurnsAnExceptionIntoAnErrorOfThatRequest)
{
    EXPECT_EQ(answers({"throw", "a"}, 1), (std::vector<std::string>{"a bug", "did a"}));
}

TEST(Pool, CarriesLargeAnswersWhole)
{
    const auto out = answers({"large"}, 1);
    ASSERT_EQ(out.size(), 1U);
    EXPECT_EQ(out[0], std::string(std::size_t{3} << 20U, 42));
}

TEST(Pool, KeepsChatterOfLibrariesFromOurOutput)
{
    testing::internal::CaptureStdout();
    const auto out = answers({"chatter"}, 1);
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
    EXPECT_EQ(out, std::vector<std::string>{"did chatter"});
}

TEST(Pool, AnswersWhenTheWorkCannotEvenBegin)
{
    Pool pool{1, tight(), []() -> Pool::Work { throw std::runtime_error("no engine"); }};
    std::vector<ErrorCode> codes;
    const std::vector<std::string> requests{"a", "b"};
    pool.run(requests, [&](std::size_t, const Result<Bytes>& reply) {
        ASSERT_FALSE(reply);
        codes.push_back(reply.error().code);
    });
    EXPECT_EQ(codes, (std::vector{ErrorCode::Crash, ErrorCode::Crash}));
}

TEST(Pool, LetsAChildWriteNoFiles)
{
    const test::TempFolder folder;
    const auto file = (folder.path() / "written").string();
    Pool pool{1, tight(), [&] {
                  return Pool::Work{[&](std::string_view) {
                      std::FILE* out = std::fopen(file.c_str(), "w");
                      if (out == nullptr) return bytes_of("not opened");
                      std::signal(SIGXFSZ, SIG_IGN);
                      std::fputs("data", out);
                      return bytes_of(std::fclose(out) == 0 ? "written" : "not written");
                  }};
              }};
    const std::vector<std::string> requests{"a"};
    pool.run(requests, [&](std::size_t, const Result<Bytes>& reply) {
        ASSERT_TRUE(reply);
        EXPECT_EQ(std::string(reply->begin(), reply->end()), "not written");
    });
}

} // namespace
} // namespace absah::pipeline
