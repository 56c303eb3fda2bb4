#!/usr/bin/env python3
"""report.py PROGRAM SET [--note TEXT] [--results FILE]: reads every paper of SET and prints docs/accuracy.md.

SET holds truth.jsonl, plans/, verifiers/ and the papers in bukti/ or files/, as samples/ does. How
often values are right, how much their confidence is worth, and both by kind of capture and by
layout. Standard library only.
"""
import argparse
import collections
import json
import pathlib
import subprocess

from samples_test import LINE, compare, wanted

BINS = [(0.0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)]


def read(program, folder, earlier):
    papers = folder / "bukti" if (folder / "bukti").is_dir() else folder / "files"
    command = [program, "check", papers, "--plans", folder / "plans", "--verifiers", folder / "verifiers",
                          "--today", "2024-07-15", "--jsonl", "--quiet"]
    lines = earlier.read_text() if earlier else subprocess.run(command, capture_output=True, text=True).stdout
    results = {r["file"]: r for r in map(json.loads, lines.splitlines())}
    truths = [json.loads(line) for line in (folder / "truth.jsonl").read_text().splitlines()]
    find = lambda name: results.get(name) or next(r for key, r in results.items() if key.endswith("/" + name))
    return [(t, find(t["file"])) for t in truths if t["doc_type"] == "certificate"]


def percent(part, whole):
    return f"{100 * part / whole:.1f}" if whole else "-"


def table(head, rows):
    print("| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(map(str, row)) + " |")
    print()


def outcomes(pairs, element):
    """(truth, result, right/wrong/none) where the paper carries the element."""
    return [(t, r, compare(t, r, element)) for t, r in pairs if wanted(t, element) is not None]


def by(pairs, key, head):
    groups = collections.defaultdict(list)
    for truth, result in pairs:
        groups[truth[key]].append((truth, result))
    rows = []
    for name, members in sorted(groups.items()):
        cells = []
        for element in LINE:
            found = [o for _, _, o in outcomes(members, element)]
            cells.append(percent(found.count("right"), len(found)))
        rows.append([name, len(members), *cells])
    table([head, "papers", *LINE], rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("set", type=pathlib.Path)
    parser.add_argument("--note", default="", help="a sentence about the set, for the head of the page")
    parser.add_argument("--results", type=pathlib.Path, help="JSON lines of such a run, instead of a new one")
    arguments = parser.parse_args()
    pairs = read(arguments.program, arguments.set, arguments.results)
    print(f"""# Accuracy

How often Absah reads a certificate right, and what its confidence is worth. Written by
`tests/accuracy/report.py PROGRAM SET`; do not edit. {arguments.note}

A value is right when it equals the truth, case, blanks and punctuation aside; names without titles,
titles with or without the kind of event, dates exactly. "None": no value was given.

## Values of {len(pairs)} certificates
""")
    rows = []
    for element in LINE:
        found = outcomes(pairs, element)
        count = collections.Counter(o for _, _, o in found)
        sure = [o for _, r, o in found if o != "none" and r["elements"][element]["confidence"] >= 0.9]
        rows.append([element, len(found), *(percent(count[k], len(found)) for k in ("right", "wrong", "none")),
                     len(sure), percent(sure.count("right"), len(sure))])
    table(["element", "printed on", "right %", "wrong %", "none %", "given with 0.9 or more", "of these right %"], rows)
    print("## Reliability\n\nOf the values given with a confidence in this range, right / given.\n")
    rows = []
    for element in LINE:
        cells = []
        for low, high in BINS:
            inside = [o for _, r, o in outcomes(pairs, element)
                      if o != "none" and low <= r["elements"][element]["confidence"] < high]
            cells.append(f"{inside.count('right')} / {len(inside)}" if inside else "")
        rows.append([element, *cells])
    table(["element", *(f"{low:.1f} to {min(high, 1):.1f}" for low, high in BINS)], rows)
    print("## By capture, right %\n")
    by(pairs, "degradation", "capture")
    print("## By layout, right %\n")
    by(pairs, "layout", "layout")


if __name__ == "__main__":
    main()
