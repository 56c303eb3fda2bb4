// SPDX-License-Identifier: Apache-2.0
#include "fences/ocr/onnx.h"

#include <cstring>
#include <optional>

namespace absah::ocr {
namespace {

using Bytes = std::span<const std::uint8_t>;

/// Reads a message of Protocol Buffers field by field; `sound()` is false once it ran off its end.
class Message {
public:
    explicit Message(Bytes bytes)
        : left_(bytes)
    {
    }

    /// The next field; empty at the end.
    std::optional<std::uint64_t> next()
    {
        if (left_.empty() || !sound_) return {};
        const auto key = varint();
        kind_ = int(key & 7U);
        return sound_ ? std::optional(key >> 3U) : std::nullopt;
    }

    /// The field's value: a number, or the bytes of a text, a list or a message.
    std::uint64_t number() { return kind_ == 0 ? varint() : broken(); }

    Bytes bytes()
    {
        if (kind_ != 2) return broken(), Bytes{};
        return taken(varint());
    }

    std::string text()
    {
        const auto read = bytes();
        return {read.begin(), read.end()};
    }

    /// One number, or a packed list of them.
    void add_numbers(std::vector<int>& numbers)
    {
        if (kind_ == 0) return numbers.push_back(int(varint()));
        Message packed(bytes());
        while (packed.sound() && !packed.left_.empty())
            numbers.push_back(int(packed.varint()));
        sound_ = sound_ && packed.sound();
    }

    void skip()
    {
        if (kind_ == 0) varint();
        if (kind_ == 1) taken(8);
        if (kind_ == 2) bytes();
        if (kind_ == 5) taken(4);
        if (kind_ == 3 || kind_ == 4 || kind_ > 5) broken();
    }

    [[nodiscard]] bool sound() const { return sound_; }

private:
    std::uint64_t broken()
    {
        sound_ = false;
        left_ = {};
        return 0;
    }

    std::uint64_t varint()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (left_.empty()) return broken();
            const std::uint64_t byte = left_.front();
            left_ = left_.subspan(1);
            value |= (byte & 0x7FU) << shift;
            if (byte < 0x80) return value;
        }
        return broken();
    }

    Bytes taken(std::uint64_t count)
    {
        if (count > left_.size()) return broken(), Bytes{};
        const auto read = left_.first(std::size_t(count));
        left_ = left_.subspan(std::size_t(count));
        return read;
    }

    Bytes left_;
    int kind_ = 0;
    bool sound_ = true;
};

// The numbers of the fields are those of onnx.proto (ONNX 1.0 and later).

void add_floats(Bytes raw, std::vector<float>& values)
{
    const auto count = raw.size() / sizeof(float);
    const auto before = values.size();
    values.resize(before + count);
    if (count > 0) std::memcpy(values.data() + before, raw.data(), count * sizeof(float));
}

bool read_weights(Bytes bytes, OnnxGraph& graph)
{
    Message message(bytes);
    OnnxTensor tensor;
    std::string name;
    while (const auto field = message.next()) {
        if (*field == 1)
            message.add_numbers(tensor.shape);
        else if (*field == 8)
            name = message.text();
        else if (*field == 4 || *field == 9) // float_data, packed; raw_data
            add_floats(message.bytes(), tensor.values);
        else
            message.skip();
    }
    std::size_t count = 1;
    for (const int side : tensor.shape)
        count *= std::size_t(side > 0 ? side : 0);
    if (count == tensor.values.size()) graph.weights[name] = std::move(tensor);
    return message.sound();
}

bool read_attribute(Bytes bytes, OnnxNode& node)
{
    Message message(bytes);
    std::string name;
    std::vector<int> numbers;
    while (const auto field = message.next()) {
        if (*field == 1)
            name = message.text();
        else if (*field == 3 || *field == 8)
            message.add_numbers(numbers);
        else
            message.skip();
    }
    node.numbers[name] = std::move(numbers);
    return message.sound();
}

bool read_node(Bytes bytes, OnnxGraph& graph)
{
    Message message(bytes);
    OnnxNode node;
    bool sound = true;
    while (const auto field = message.next()) {
        if (*field == 1)
            node.inputs.push_back(message.text());
        else if (*field == 2)
            node.output = message.text();
        else if (*field == 4)
            node.operation = message.text();
        else if (*field == 5)
            sound = read_attribute(message.bytes(), node) && sound;
        else
            message.skip();
    }
    graph.nodes.push_back(std::move(node));
    return message.sound() && sound;
}

std::string name_in(Bytes bytes)
{
    Message message(bytes);
    while (const auto field = message.next()) {
        if (*field == 1) return message.text();
        message.skip();
    }
    return {};
}

bool read_graph(Bytes bytes, OnnxGraph& graph)
{
    Message message(bytes);
    bool sound = true;
    while (const auto field = message.next()) {
        if (*field == 1)
            sound = read_node(message.bytes(), graph) && sound;
        else if (*field == 5)
            sound = read_weights(message.bytes(), graph) && sound;
        else if (*field == 11)
            graph.input = name_in(message.bytes());
        else if (*field == 12)
            graph.output = name_in(message.bytes());
        else
            message.skip();
    }
    return message.sound() && sound;
}

} // namespace

Result<OnnxGraph> read_onnx(Bytes bytes)
{
    Message message(bytes);
    OnnxGraph graph;
    bool sound = true;
    while (const auto field = message.next()) {
        if (*field == 7)
            sound = read_graph(message.bytes(), graph) && sound;
        else
            message.skip();
    }
    if (!message.sound() || !sound || graph.nodes.empty() || graph.output.empty())
        return fail(ErrorCode::Tool, "the line reader's file is no ONNX network");
    return graph;
}

} // namespace absah::ocr
