#!/usr/bin/env python3
"""export.py WEIGHTS.pt READER.onnx: weights as an ONNX file that OpenCV 4.6 can load.

Exported at width 512; OpenCV runs the same file at any width. No dynamic axes, no
Softmax, no Reshape: keep it so.
"""

import argparse
import os
from collections import Counter

import onnx
import torch

from lines import HEIGHT
from model import Net


def fold_identities(graph):
    """Remove Identity nodes that only rename an initialiser.

    torch 1.13 shares equal initialisers through such nodes, and OpenCV 4.6 cannot
    import them.
    """
    initialisers = {tensor.name for tensor in graph.initializer}
    renamed = {}
    for node in list(graph.node):
        if node.op_type == "Identity" and node.input[0] in initialisers:
            renamed[node.output[0]] = node.input[0]
            graph.node.remove(node)
    for node in graph.node:
        for index, name in enumerate(node.input):
            if name in renamed:
                node.input[index] = renamed[name]


def main():
    parser = argparse.ArgumentParser(description="checkpoint to ONNX")
    parser.add_argument("checkpoint", help="weights written by train.py")
    parser.add_argument("onnx", help="file to write")
    args = parser.parse_args()

    torch.set_num_threads(1)
    net = Net()
    net.load_state_dict(torch.load(args.checkpoint, map_location="cpu"))
    net.eval()
    torch.onnx.export(
        net,
        torch.zeros(1, 1, HEIGHT, 512),
        args.onnx,
        opset_version=11,
        input_names=["line"],
        output_names=["logits"],
        do_constant_folding=True,
    )
    model = onnx.load(args.onnx)
    fold_identities(model.graph)
    onnx.checker.check_model(model)
    onnx.save(model, args.onnx)
    counts = Counter(node.op_type for node in model.graph.node)
    print(dict(counts), os.path.getsize(args.onnx), "bytes")


if __name__ == "__main__":
    main()
