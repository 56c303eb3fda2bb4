#!/usr/bin/env python3
"""gen.py OUT.pkl --fonts LIST: labelled text lines as a scanner, a photocopier or a phone shows them.

All randomness comes from one random.Random: a seed gives the same lines with the same fonts.
"""

import argparse
import json
import os
import random
import time

import cv2

import texts
from compose import draw_line
from layout import Style
from lines import save_lines
from number_texts import number


def draw_fixed(rng, script_fonts, print_fonts, style, what):
    """A name or number in one family, or None when the draw must be repeated."""
    text = texts.name(rng) if what == "name" else number(rng)
    text = " ".join(text.split())
    if len(text) > 32:
        return None
    if style.kind == "script":
        if text.isupper():
            text = text.title()
        text = text.strip("()")
    font = rng.choice(script_fonts if style.kind == "script" else print_fonts)
    if any(character in font["missing"] for character in text):
        return None
    return draw_line(rng, [font], [font], style, (text, "name"))


def write_images(folder, lines, labels):
    """Lines as PNG files and list.tsv: path, tab, text."""
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "list.tsv"), "w", encoding="utf-8") as stream:
        for index, (line, text) in enumerate(zip(lines, labels)):
            path = os.path.join(folder, f"{index:05d}.png")
            cv2.imwrite(path, line)
            stream.write(f"{path}\t{text}\n")


def parse_arguments():
    parser = argparse.ArgumentParser(description="generate labelled text lines")
    parser.add_argument("out", help="line set to write (.pkl)")
    parser.add_argument("--fonts", required=True, help="list written by fonts.py")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=("script", "print"), help="only such fonts")
    parser.add_argument(
        "--what",
        choices=("name", "number"),
        help="only such texts, at most 32 characters, any width; needs --kind",
    )
    parser.add_argument("--clean", action="store_true", help="no capture damage")
    parser.add_argument("--script-share", type=float, default=0.38, metavar="0..1")
    parser.add_argument("--stamp-share", type=float, default=0.12, metavar="0..1")
    parser.add_argument("--images", metavar="FOLDER", help="also write PNGs, list.tsv")
    parser.add_argument(
        "--exclude-names",
        metavar="FILE",
        help="names, one a line, that no generated line may hold",
    )
    args = parser.parse_args()
    if args.what and not args.kind:
        parser.error("--what needs --kind")
    return args


def read_excluded(path):
    """Names, one a line, in small letters."""
    if not path:
        return set()
    with open(path, encoding="utf-8") as stream:
        return {row.strip().lower() for row in stream if row.strip()}


def generate(args, script_fonts, print_fonts):
    """(lines, texts, notes, how many were dropped)"""
    excluded = read_excluded(args.exclude_names)
    style = Style(args.kind, args.clean, args.script_share, args.stamp_share)
    rng = random.Random(args.seed)
    lines, labels, notes = [], [], []
    dropped = 0
    while len(lines) < args.count:
        if args.what:
            drawn = draw_fixed(rng, script_fonts, print_fonts, style, args.what)
            if drawn is None:
                continue
        else:
            drawn = draw_line(rng, script_fonts, print_fonts, style)
        line, layout = drawn
        if any(entry in layout.text.lower() for entry in excluded):
            dropped += 1
            continue
        lines.append(line)
        labels.append(layout.text)
        what = args.kind if args.what else layout.what
        notes.append((what, layout.font["family"], int(layout.is_script), line.shape[1]))
    return lines, labels, notes, dropped


def main():
    args = parse_arguments()
    cv2.setNumThreads(1)
    with open(args.fonts, encoding="utf-8") as stream:
        fonts = json.load(stream)
    script_fonts = [font for font in fonts if font["kind"] == "script"]
    print_fonts = [font for font in fonts if font["kind"] == "print"]
    started = time.process_time()
    lines, labels, notes, dropped = generate(args, script_fonts, print_fonts)
    save_lines(args.out, lines, labels, notes)
    if args.images:
        write_images(args.images, lines, labels)
    cost = 1000 * (time.process_time() - started) / max(1, len(lines))
    print(f"{len(lines)} lines, {cost:.1f} CPU ms each, {dropped} excluded")


if __name__ == "__main__":
    main()
