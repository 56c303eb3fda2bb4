#!/usr/bin/env python3
"""prints_test.py PROGRAM SOURCE [--count N] [--seed N] [--keep DIR] [--figures] [--jobs N]

Prints, signs, stamps, scans and photographs papers of invented people, changes one word in every second of them, has
them checked, and prints what was noticed. Fails unless all are recognised, every change is noticed and no honest print
is held back for its words.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

try:
    import prints
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)


def results_of(program, folder, jobs):
    done = subprocess.run([program, "check", folder / "scans", "--records", folder / "records", "--verifiers", folder / "keys",
                           "--jsonl", "--jobs", str(jobs)], capture_output=True, text=True)
    return {result["file"]: result for result in map(json.loads, done.stdout.splitlines())}


class Outcome:
    """What was said of one case."""

    def __init__(self, case, results):
        self.case = case
        files = [results[name] for name in case.files]
        prints_seen = [result.get("print") for result in files]
        self.recognised = all(seen and seen["seal"] == "right" and seen["record"] == "at_hand" for seen in prints_seen)
        pages = [(len(files) == 1 and page["page"] or page["number"], page)
                 for seen in prints_seen if seen for page in seen["pages"]]
        self.others = [place["printed"] for _, page in pages if page["words"] for place in page["words"]["other"]]
        self.held = all(page["words"] for _, page in pages)
        findings = {finding["id"] for result in files for finding in result["findings"]}
        self.alarm = bool(self.others) or any(name.endswith(".mismatch") for name in findings)
        empty = sorted(number - 1 for number, page in pages for room in page["rooms"] if room["signature"] != "found")
        rooms = sum(len(page["rooms"]) for _, page in pages)
        self.signatures = empty == sorted(case.unsigned) and rooms == case.rooms
        self.stamp = case.stamped == any(room["stamp"] != "missing" for _, page in pages for room in page["rooms"])


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program", type=pathlib.Path)
    options.add_argument("source", type=pathlib.Path)
    options.add_argument("--count", type=int, default=8)
    options.add_argument("--seed", type=int, default=11)
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--keep", type=pathlib.Path)
    options.add_argument("--figures", action="store_true", help="change one figure of a number instead of a word")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.keep or pathlib.Path(scratch)
        cases = prints.make(asked.program, asked.source, folder, asked.count, asked.seed, asked.figures)
        results = results_of(asked.program, folder, asked.jobs)
    outcomes = [Outcome(case, results) for case in cases]
    changed = [one for one in outcomes if one.case.altered]
    honest = [one for one in outcomes if not one.case.altered]
    for one in changed:
        if not one.alarm:
            print(f"  not noticed: {one.case.name}, {one.case.altered}")
    for one in honest:
        if one.alarm or not one.held:
            print(f"  alarm without cause: {one.case.name}, {one.others}")
    for one in outcomes:
        if not (one.recognised and one.signatures and one.stamp):
            print(f"  {one.case.name}: recognised {one.recognised}, signatures {one.signatures}, stamp {one.stamp}")
    rows = [
        ("recognised", sum(one.recognised for one in outcomes), len(outcomes)),
        ("changed word noticed", sum(one.alarm for one in changed), len(changed)),
        ("alarm without cause", sum(one.alarm or not one.held for one in honest), len(honest)),
        ("signatures right", sum(one.signatures for one in outcomes), len(outcomes)),
        ("stamp right", sum(one.stamp for one in outcomes), len(outcomes)),
    ]
    for name, count, of in rows:
        print(f"| {name} | {count}/{of} |")
    good = rows[0][1] == rows[0][2] and rows[2][1] == 0 and (asked.figures or rows[1][1] == rows[1][2])
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
