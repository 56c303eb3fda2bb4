// SPDX-License-Identifier: Apache-2.0
#include "core/base/cpu_time.h"

#include <sys/resource.h>

#include <initializer_list>

namespace absah {

double cpu_seconds()
{
    double seconds = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage used{};
        ::getrusage(who, &used);
        seconds += double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
                   double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
    }
    return seconds;
}

} // namespace absah
