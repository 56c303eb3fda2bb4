// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/named_bytes.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <string>

namespace absah::pdf {

NamedBytes::NamedBytes(std::span<const std::uint8_t> bytes)
    : descriptor_{memfd_create("bytes", MFD_CLOEXEC)}
{
    if (descriptor_ < 0) return;
    while (!bytes.empty()) {
        const auto step = ::write(descriptor_, bytes.data(), bytes.size());
        if (step < 0 && errno == EINTR) continue;
        if (step <= 0) return;
        bytes = bytes.subspan(std::size_t(step));
    }
    whole_ = true;
}

NamedBytes::~NamedBytes()
{
    if (descriptor_ >= 0) ::close(descriptor_);
}

Path NamedBytes::name() const
{
    return "/proc/self/fd/" + std::to_string(descriptor_);
}

} // namespace absah::pdf
