// SPDX-License-Identifier: Apache-2.0
#include "pipeline/pool.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

namespace absah::pipeline {

namespace {

void limit(int resource, rlim_t value)
{
    const rlimit both{value, value};
    ::setrlimit(__rlimit_resource_t(resource), &both);
}

void silence_standard_streams()
{
    const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nowhere < 0) return;
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::dup2(nowhere, stream);
    ::close(nowhere);
}

} // namespace

void confine(const Limits& limits)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL); // a killed parent leaves nobody behind
    ::setpgid(0, 0);
    silence_standard_streams();
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they reserve terabytes
    limit(RLIMIT_AS, rlim_t(limits.memory_bytes));
#else
    (void)limits;
#endif
}

void allow_cpu(const Limits& limits)
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    rlimit cpu{};
    ::getrlimit(RLIMIT_CPU, &cpu);
    const auto spent = rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
    cpu.rlim_cur = spent + rlim_t(limits.cpu_seconds) + 1;
    ::setrlimit(RLIMIT_CPU, &cpu);
}

} // namespace absah::pipeline
