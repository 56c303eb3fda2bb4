#!/usr/bin/env python3
"""report.py PROGRAM SET [--note TEXT] [--results FILE]: reads every paper of SET and prints docs/accuracy.md.

SET holds truth.jsonl, plans/, verifiers/ and the papers in bukti/ or files/, as samples/ does. How
often values are right, how much their confidence is worth, what is seen of what is drawn, how the
papers are judged, and the values by kind of capture and by layout. Standard library only.
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


def state_of(result, element):
    return (result["elements"].get(element) or {}).get("state", "missing")


def drawn(pairs):
    """Logos, signatures and stamps: on the paper or not, seen or not."""
    rows = []
    for element in ("logo", "signature", "stamp"):
        there = [state_of(r, element) for t, r in pairs if t["presence"][element]]
        absent = [state_of(r, element) for t, r in pairs if not t["presence"][element]]
        rows.append([element, len(there), *(percent(there.count(s), len(there)) for s in ("found", "doubtful", "missing")),
                     len(absent), len(absent) - absent.count("missing")])
    table(["element", "drawn on", "found %", "doubtful %", "missed %", "not on", "seen there"], rows)
    own = [(t["fields"]["organiser_id"], r["elements"]["logo"].get("value")) for t, r in pairs
           if (t.get("logo_id") or "").startswith("logo-")]
    others = [r["elements"]["logo"].get("value") for t, r in pairs if (t.get("logo_id") or "").startswith("impostor")]
    print(f"Logos named right: {percent(sum(a == b for a, b in own), len(own))} % of {len(own)}; "
          f"look-alikes taken for real: {sum(v is not None for v in others)} of {len(others)}.\n")


def verdicts(pairs):
    twins = {t.get(k) for t, _ in pairs for k in ("duplicates_of", "edited_of")}
    clean = [r for t, r in pairs if not t["defects"] and t["allowed_verdicts"] == ["accept"] and t["file"] not in twins]
    bad = [r for t, r in pairs if t["defects"] and t["defects"] != ["duplicate"]]
    held = sum(r["verdict"] != "accept" for r in clean)
    accepted = sum(r["verdict"] == "accept" for r in bad)
    print(f"Clean certificates held back: {held} of {len(clean)} ({percent(held, len(clean))} %), those aside of which a copy is "
          f"in the set.\nCertificates with a defect accepted: {accepted} of {len(bad)}.\n")


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
    print("## Logos, signatures, stamps\n")
    drawn(pairs)
    print("## Verdicts\n")
    verdicts(pairs)
    print("## By capture, right %\n")
    by(pairs, "degradation", "capture")
    print("## By layout, right %\n")
    by(pairs, "layout", "layout")


if __name__ == "__main__":
    main()
