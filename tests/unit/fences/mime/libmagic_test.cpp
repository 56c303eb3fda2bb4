// SPDX-License-Identifier: Apache-2.0
#include "fences/mime/media_type.h"

#include <gtest/gtest.h>

#include <string_view>

namespace absah::mime {

namespace {

std::string type_of(std::string_view text)
{
    return media_type_of(
        {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}); // NOLINT
}

TEST(MediaType, TellsFilesThatAreNotRead)
{
    EXPECT_EQ(type_of("GIF89a padded"), "image/gif");
    EXPECT_EQ(type_of("Daftar hadir peserta.\n"), "text/plain");
}

TEST(MediaType, IsOctetStreamForBytesNobodyKnows)
{
    EXPECT_EQ(type_of({"\x01\x80\xFE\x00\x7F\x02", 6}), "application/octet-stream");
}

} // namespace

} // namespace absah::mime
