// SPDX-License-Identifier: Apache-2.0
#include "fences/ocr/network.h"

#include "core/base/files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>

namespace absah::ocr {
namespace {

/// 1 x 1 over 8 channels: each of the 16 results is the sum of all, less 1.
OnnxGraph sum_of_channels()
{
    OnnxGraph graph;
    graph.input = "in";
    graph.output = "out";
    graph.weights["w"] = {{16, 8, 1, 1}, std::vector<float>(16 * 8, 1.F)};
    graph.weights["b"] = {{16}, std::vector<float>(16, -1.F)};
    graph.nodes.push_back({"Conv", {"in", "w", "b"}, "summed", {}});
    graph.nodes.push_back({"Relu", {"summed"}, "rectified", {}});
    graph.nodes.push_back({"Add", {"rectified", "summed"}, "out", {}});
    return graph;
}

TEST(Network, RunsItsNodesInOrder)
{
    const auto network = Network::from(sum_of_channels());
    ASSERT_TRUE(network);
    Planes in{1, 2, 8, std::vector<float>(16, 1.F)};
    std::fill(in.values.begin() + 8, in.values.end(), -1.F);
    const auto out = (*network)(in);
    ASSERT_EQ(out.values.size(), 32U);
    EXPECT_FLOAT_EQ(out.values.front(), 14); // 7 and 7 again
    EXPECT_FLOAT_EQ(out.values.back(), -9);  // 0 and -9
}

TEST(Network, RefusesWhatItCannotRun)
{
    auto unknown = sum_of_channels();
    unknown.nodes[1].operation = "Softmax";
    EXPECT_FALSE(Network::from(unknown));
    auto narrow = sum_of_channels();
    narrow.weights["w"] = {{15, 8, 1, 1}, std::vector<float>(15 * 8, 1.F)};
    EXPECT_FALSE(Network::from(narrow));
    auto loose = sum_of_channels();
    loose.nodes[2].inputs[1] = "nobody's";
    EXPECT_FALSE(Network::from(loose));
    auto dilated = sum_of_channels();
    dilated.nodes[0].numbers["dilations"] = {2, 2};
    EXPECT_FALSE(Network::from(dilated));
}

TEST(Network, AnswersNothingToAnInputOfOtherChannels)
{
    const auto network = Network::from(sum_of_channels());
    ASSERT_TRUE(network);
    EXPECT_TRUE((*network)({1, 2, 3, std::vector<float>(6, 1.F)}).values.empty());
}

TEST(ReadOnnx, FindsTheShippedNetworksNodesAndWeights)
{
    const auto bytes = read_file(Path(ABSAH_SOURCE_DIR) / "verifiers/reader/reader.onnx", 1 << 24);
    ASSERT_TRUE(bytes);
    const auto graph = read_onnx(*bytes);
    ASSERT_TRUE(graph);
    EXPECT_EQ(graph->input, "line");
    EXPECT_EQ(graph->output, "logits");
    EXPECT_EQ(std::ranges::count(graph->nodes, "Conv", &OnnxNode::operation), 21);
    EXPECT_EQ(graph->weights.at("h.weight").shape, (std::vector{96, 192, 1, 1}));
    EXPECT_EQ(graph->nodes.front().numbers.at("strides"), (std::vector{2, 2}));
}

TEST(ReadOnnx, RefusesATornFile)
{
    const auto bytes = read_file(Path(ABSAH_SOURCE_DIR) / "verifiers/reader/reader.onnx", 1 << 24);
    ASSERT_TRUE(bytes);
    for (const std::size_t length : {0, 1, 7, 100, 1000, 4000, 100000, 4000000})
        EXPECT_FALSE(read_onnx({bytes->data(), length})) << length;
}

TEST(ReadOnnx, SurvivesEveryFlippedByteOfItsHead)
{
    auto bytes = *read_file(Path(ABSAH_SOURCE_DIR) / "verifiers/reader/reader.onnx", 1 << 24);
    bytes.resize(30000);
    for (std::size_t at = 0; at < bytes.size(); at += 7) {
        bytes[at] ^= 0xFFU;
        EXPECT_NO_THROW((void)read_onnx(bytes));
        bytes[at] ^= 0xFFU;
    }
}

} // namespace
} // namespace absah::ocr
