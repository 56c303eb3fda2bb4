#!/usr/bin/env python3
"""evaluate.py READER.onnx LIST: letters read wrong and lines read right, by group.

LIST is a line set of gen.py (.pkl), whose groups are the font families, or a table (.tsv) of
path, true text and perhaps group. Runs on OpenCV, needs no torch.
"""

import argparse
import os
from dataclasses import dataclass

import cv2

from lines import edit_distance, load_lines, load_net, logits_of, read_logits


@dataclass
class Tally:
    lines: int = 0
    exact: int = 0
    errors: int = 0
    characters: int = 0
    sure: int = 0
    sure_exact: int = 0

    def add(self, text, truth, is_sure):
        distance = edit_distance(text, truth)
        self.lines += 1
        self.exact += distance == 0
        self.errors += distance
        self.characters += len(truth)
        self.sure += is_sure
        self.sure_exact += is_sure and distance == 0

    def row(self, group):
        cer = 100 * self.errors / max(1, self.characters)
        exact = 100 * self.exact / max(1, self.lines)
        return (
            f"{group:24} {self.lines:6} lines  CER {cer:5.1f} %  exact {exact:5.1f} %"
            f"  sure {self.sure_exact}/{self.sure} right"
        )


def load_crops(path):
    """Yield (name, uint8 grey crop, truth, group)."""
    if path.endswith(".pkl"):
        for index, (line, text, note) in enumerate(load_lines(path)):
            yield str(index), line, text, note[1]
        return
    folder = os.path.dirname(path)
    with open(path, encoding="utf-8") as stream:
        for row in stream:
            name, text, *rest = row.rstrip("\n").split("\t")
            grey = cv2.imread(name, cv2.IMREAD_GRAYSCALE)
            if grey is None:
                grey = cv2.imread(os.path.join(folder, name), cv2.IMREAD_GRAYSCALE)
            if grey is None:
                raise SystemExit(f"{name}: not an image")
            yield name, grey, text, rest[0] if rest else "all"


def main():
    parser = argparse.ArgumentParser(description="CER and exact lines of the reader")
    parser.add_argument("onnx")
    parser.add_argument("list", help="list.tsv, or a line set (.pkl)")
    parser.add_argument("--fold", action="store_true", help="ignore case")
    parser.add_argument("--no-blanks", action="store_true", help="ignore blanks")
    parser.add_argument("--sure", type=float, default=0.97, metavar="0..1")
    parser.add_argument("--errors", action="store_true", help="print wrong lines")
    args = parser.parse_args()

    def comparable(text):
        text = " ".join(text.split())
        if args.no_blanks:
            text = text.replace(" ", "")
        return text.lower() if args.fold else text

    cv2.setNumThreads(1)
    net = load_net(args.onnx)
    tallies = {}
    total = Tally()
    for name, grey, truth, group in load_crops(args.list):
        text, confidence = read_logits(logits_of(net, grey))
        pair = comparable(text), comparable(truth)
        for tally in (tallies.setdefault(group, Tally()), total):
            tally.add(*pair, confidence >= args.sure)
        if args.errors and pair[0] != pair[1]:
            print(f"{name}\t{truth}\t{text}\t{confidence:.3f}")
    for group in sorted(tallies):
        if len(tallies) > 1:
            print(tallies[group].row(group))
    print(total.row("total"))


if __name__ == "__main__":
    main()
