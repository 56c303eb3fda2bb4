// SPDX-License-Identifier: Apache-2.0
#include "fences/image/quiet.h"

#include <fcntl.h>
#include <opencv2/core/utils/logger.hpp>
#include <unistd.h>

#include <mutex>

namespace absah::image {

namespace {

std::mutex guard;
int living = 0;
int saved = -1;

} // namespace

Quiet::Quiet()
{
    const std::lock_guard lock(guard);
    if (living++ > 0) return;
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    saved = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0) return;
    if (saved >= 0) ::dup2(nowhere, STDERR_FILENO);
    ::close(nowhere);
}

Quiet::~Quiet()
{
    const std::lock_guard lock(guard);
    if (--living > 0 || saved < 0) return;
    ::dup2(saved, STDERR_FILENO);
    ::close(saved);
    saved = -1;
}

} // namespace absah::image
