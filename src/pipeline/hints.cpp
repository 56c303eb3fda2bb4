// SPDX-License-Identifier: Apache-2.0
#include "pipeline/hints.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <ctime>
#include <set>

namespace absah::pipeline {

Hints::Hints()
    : descriptor_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
}

Hints::~Hints()
{
    if (descriptor_ >= 0) ::close(descriptor_);
}

void Hints::follow(const Path& root, const std::vector<std::string>& folders)
{
    if (descriptor_ < 0) return;
    const std::set<std::string> wanted(folders.begin(), folders.end());
    for (auto at = followed_.begin(); at != followed_.end();) {
        if (wanted.contains(at->first)) {
            ++at;
            continue;
        }
        ::inotify_rm_watch(descriptor_, at->second);
        at = followed_.erase(at);
    }
    constexpr auto events = IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE |
                            IN_ATTRIB | IN_ONLYDIR;
    // Anew each time: a folder of the same name may be another one by now, and it costs little.
    for (const auto& folder : wanted) {
        const int watch = ::inotify_add_watch(descriptor_, (root / Path{folder}).c_str(), events);
        if (watch >= 0) followed_[folder] = watch;
    }
}

void Hints::wait(std::chrono::milliseconds most) const
{
    pollfd events{descriptor_, POLLIN, 0};
    if (::poll(&events, descriptor_ >= 0 ? 1 : 0, int(most.count())) <= 0) return;
    // Copying many files is one event after another: a look a tenth of a second is enough.
    const timespec pause{0, 100'000'000};
    ::nanosleep(&pause, nullptr);
    std::array<char, 4096> told{};
    while (::read(descriptor_, told.data(), told.size()) > 0) {
    }
}

} // namespace absah::pipeline
