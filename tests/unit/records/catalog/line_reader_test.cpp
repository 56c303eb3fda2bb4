// SPDX-License-Identifier: Apache-2.0
#include "fences/crypto/hash.h"
#include "records/catalog/catalog.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "folder.h"

namespace absah::catalog {
namespace {

using test::Folder;

Result<Verifiers> load(const Folder& folder)
{
    return load_verifiers(std::array{folder.path()});
}

const std::string hash(64, 'a');

TEST(LineReaderRecord, NamesTheWeightsAndTheirHash)
{
    const Folder folder;
    folder.write(
        "reader/reader.toml", "[weights]\nfile='w.onnx'\nversion='1'\nsha256='" + hash + "'\n");
    const auto verifiers = load(folder);
    ASSERT_TRUE(verifiers) << verifiers.error().message;
    ASSERT_TRUE(verifiers->line_reader);
    EXPECT_EQ(verifiers->line_reader->file, folder.path() / "reader" / "w.onnx");
    EXPECT_EQ(verifiers->line_reader->sha256, hash);
}

TEST(LineReaderRecord, MayBeAbsent)
{
    const Folder folder;
    const auto verifiers = load(folder);
    ASSERT_TRUE(verifiers);
    EXPECT_FALSE(verifiers->line_reader);
}

TEST(LineReaderRecord, IsRefusedWithItsPlaceWhenItIsWrong)
{
    for (const std::string text :
         {"[weights]\nfile='w.onnx'\nsha256='abc'\n",
          "[weights]\nsha256='aa'\n",
          "[weighs]\n",
          "[weights]\nfile='w.onnx'\nsha='x'\n",
          "[weights\n",
          ""}) {
        const Folder folder;
        folder.write("reader/reader.toml", text);
        const auto verifiers = load(folder);
        ASSERT_FALSE(verifiers) << text;
        EXPECT_EQ(verifiers.error().code, ErrorCode::BadData);
        EXPECT_NE(verifiers.error().message.find("reader.toml:"), std::string::npos);
    }
}

TEST(LineReaderRecord, OfTheShippedDataHasTheHashOfItsFile)
{
    const auto verifiers = load_verifiers(std::array{Path(ABSAH_SOURCE_DIR) / "verifiers"});
    ASSERT_TRUE(verifiers && verifiers->line_reader);
    const auto bytes = read_file(verifiers->line_reader->file, 1 << 24);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(crypto::sha256_hex(*bytes), verifiers->line_reader->sha256);
}

} // namespace
} // namespace absah::catalog
