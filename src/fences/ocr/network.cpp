// SPDX-License-Identifier: Apache-2.0
#include "fences/ocr/network.h"

#include <algorithm>
#include <map>
#include <optional>

namespace absah::ocr {
namespace {

std::vector<int>
numbers_of(const OnnxNode& node, const std::string& name, const std::vector<int>& usual)
{
    const auto found = node.numbers.find(name);
    return found != node.numbers.end() ? found->second : usual;
}

const OnnxTensor* weights_of(const OnnxGraph& graph, const OnnxNode& node, std::size_t input)
{
    if (input >= node.inputs.size()) return nullptr;
    const auto found = graph.weights.find(node.inputs[input]);
    return found != graph.weights.end() ? &found->second : nullptr;
}

std::optional<Convolution> convolution_of(const OnnxGraph& graph, const OnnxNode& node)
{
    const auto* weights = weights_of(graph, node, 1);
    const auto* bias = weights_of(graph, node, 2);
    const auto strides = numbers_of(node, "strides", {1, 1});
    const auto pads = numbers_of(node, "pads", {0, 0, 0, 0});
    const auto groups = numbers_of(node, "group", {1});
    const auto dilations = numbers_of(node, "dilations", {1, 1});
    if (weights == nullptr || bias == nullptr || weights->shape.size() != 4) return {};
    if (strides.size() != 2 || pads.size() != 4 || groups.size() != 1) return {};
    const auto& sides = weights->shape;
    ConvolutionShape shape{
        .from = groups[0] == 1 ? sides[1] : sides[0],
        .to = sides[0],
        .kernel_rows = sides[2],
        .kernel_columns = sides[3],
        .stride_rows = strides[0],
        .stride_columns = strides[1],
        .pads = {pads[0], pads[1], pads[2], pads[3]},
        .each_alone = groups[0] > 1};
    constexpr int multiple = 16;
    constexpr int widest = 4096;
    const bool fits = shape.to > 0 && shape.to % multiple == 0 &&
                      int(bias->values.size()) == shape.to && shape.stride_rows > 0 &&
                      shape.stride_columns > 0 && std::ranges::min(pads) >= 0 &&
                      std::ranges::max(pads) < widest && dilations == std::vector{1, 1} &&
                      (groups[0] == 1 || (groups[0] == shape.to && sides[1] == 1));
    if (!fits) return {};
    return Convolution(shape, weights->values, bias->values);
}

bool are_alike(const Planes& a, const Planes& b)
{
    return a.rows == b.rows && a.columns == b.columns && a.channels == b.channels;
}

} // namespace

/// Node by node, with the numbers that the values get.
class Network::Builder {
public:
    explicit Builder(const OnnxGraph& graph)
        : graph_(graph),
          numbers_{{graph.input, 0}}
    {
    }

    Result<Network> build()
    {
        for (const auto& node : graph_.nodes) {
            Step step;
            const bool known = choose(node, step) && connect(node, step);
            if (!known) return refusal(node.operation + ' ' + node.output);
            network_.steps_.push_back(std::move(step));
        }
        const auto result = numbers_.find(graph_.output);
        if (result == numbers_.end()) return refusal("no output");
        network_.result_ = result->second;
        for (const auto& [value, step] : last_step_) {
            if (value != network_.result_) network_.steps_[step].last_used.push_back(value);
        }
        return std::move(network_);
    }

private:
    static tl::unexpected<Error> refusal(const std::string& what)
    {
        return fail(ErrorCode::Tool, "the line reader's network cannot be run: " + what);
    }

    bool choose(const OnnxNode& node, Step& step) const
    {
        if (node.operation == "Conv") {
            auto convolution = convolution_of(graph_, node);
            if (convolution) step.what = std::move(*convolution);
            return convolution.has_value();
        }
        if (node.operation == "Add") step.what = Sum{};
        return node.operation == "Add" || node.operation == "Relu";
    }

    bool connect(const OnnxNode& node, Step& step)
    {
        const std::size_t wanted = node.operation == "Add" ? 2 : 1;
        if (node.inputs.size() < wanted) return false;
        for (std::size_t i = 0; i < wanted; ++i) {
            const auto found = numbers_.find(node.inputs[i]);
            if (found == numbers_.end()) return false;
            step.inputs.push_back(found->second);
            last_step_[found->second] = network_.steps_.size();
        }
        step.output = numbers_[node.output] = network_.values_++;
        return true;
    }

    const OnnxGraph& graph_;
    Network network_;
    std::map<std::string, std::size_t> numbers_;
    std::map<std::size_t, std::size_t> last_step_; ///< that asks for a value
};

Result<Network> Network::from(const OnnxGraph& graph)
{
    return Builder(graph).build();
}

Planes Network::operator()(Planes input) const
{
    std::vector<Planes> values(values_);
    values[0] = std::move(input);
    for (const auto& step : steps_) {
        const auto& first = values[step.inputs[0]];
        Planes out;
        if (const auto* convolution = std::get_if<Convolution>(&step.what)) {
            if (first.channels != convolution->channels()) return {};
            out = (*convolution)(first);
        } else if (std::holds_alternative<Sum>(step.what)) {
            const auto& second = values[step.inputs[1]];
            if (!are_alike(first, second)) return {};
            out = first;
            for (std::size_t i = 0; i < out.values.size(); ++i)
                out.values[i] += second.values[i];
        } else {
            out = first;
            for (auto& value : out.values)
                value = std::max(value, 0.F);
        }
        values[step.output] = std::move(out);
        for (const auto value : step.last_used)
            values[value] = {};
    }
    return std::move(values[result_]);
}

} // namespace absah::ocr
