// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to this room.
namespace absah::image {

/// While one lives, what codecs write to standard error is dropped: libjpeg and libpng print their
/// warnings there, below OpenCV, and OpenCV gives no way to stop them. A poor file is our answer's
/// business. Process-wide, so it lives only around a decoding call; nests; safe between threads.
class Quiet {
public:
    Quiet();
    ~Quiet();
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;
};

} // namespace absah::image
