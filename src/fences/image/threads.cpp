// SPDX-License-Identifier: Apache-2.0
#include "fences/image/threads.h"

#include <opencv2/core/utility.hpp>

namespace absah::image {

void use_one_thread()
{
    cv::setNumThreads(1);
}

} // namespace absah::image
