#!/usr/bin/env python3
"""samples_test.py PROGRAM SAMPLES [-v]: reads samples/bukti and holds the line on what is right.

The table below is the line: of the values that the papers carry, how many must be read right at
least and how many may be wrong at most. A defective paper is never accepted. Standard library only.
"""
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

#             must be right, may be wrong
# One paper of slack each way, because another release of Tesseract reads another letter wrong.
LINE = {"title": (11, 1), "number": (9, 1), "recipient": (11, 1), "role": (10, 1),
        "organiser": (12, 0), "place": (11, 1), "date": (12, 0), "hours": (9, 1)}


def fold(text):
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "", plain.casefold())


def wanted(truth, element):
    fields = truth["fields"]
    if element == "date":
        first, last = fields["date_start"], fields["date_end"]
        return first and (first if first == last else f"{first}/{last}")
    key = {"recipient": "recipient_name_without_titles", "hours": "hours_jp"}.get(element, element)
    return fields[key]


def given(result, element):
    found = result["elements"][element]
    return found.get("name") or found.get("value")


def compare(truth, result, element):
    """right, wrong or none"""
    want, have = wanted(truth, element), given(result, element)
    if have is None:
        return "none"
    if element == "date":
        return "right" if have == want else "wrong"
    same = fold(str(have)) == fold(str(want))
    # "Webinar Nasional" before a title may be counted as part of it or not; its end may not be lost.
    shorter, longer = sorted((fold(str(have)), fold(str(want))), key=len)
    near = element == "title" and longer.endswith(shorter) and len(longer) - len(shorter) <= 25
    return "right" if same or near else "wrong"


def main():
    program, samples = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    run = subprocess.run([program, "check", samples / "bukti", "--plans", samples / "plans", "--verifiers",
                          samples / "verifiers", "--today", "2024-07-15", "--jsonl", "--quiet"],
                         capture_output=True, text=True)
    results = {r["file"]: r for r in map(json.loads, run.stdout.splitlines())}
    truths = [json.loads(line) for line in (samples / "truth.jsonl").read_text().splitlines()]
    faults = []
    print(f"{'element':11}{'has':>5}{'right':>7}{'wrong':>7}{'none':>6}")
    for element, (must, may) in LINE.items():
        counts = {"right": 0, "wrong": 0, "none": 0}
        for truth in truths:
            if truth["doc_type"] != "certificate" or wanted(truth, element) is None:
                continue
            outcome = compare(truth, results[truth["file"]], element)
            counts[outcome] += 1
            if outcome != "right" and "-v" in sys.argv:
                print("  ", truth["file"], repr(wanted(truth, element)), "got", repr(given(results[truth["file"]], element)))
        print(f"{element:11}{sum(counts.values()):5}{counts['right']:7}{counts['wrong']:7}{counts['none']:6}")
        if counts["right"] < must:
            faults.append(f"{element}: {counts['right']} right, the line is {must}")
        if counts["wrong"] > may:
            faults.append(f"{element}: {counts['wrong']} wrong, the line is {may}")
        if counts["right"] > must + 1 or counts["wrong"] < may - 1:
            print(f"   better than the line ({must} right, {may} wrong): move it")
    for truth in truths:
        verdict = results[truth["file"]]["verdict"]
        if verdict not in truth["allowed_verdicts"]:
            line = f"{truth['file']} ({', '.join(truth['defects']) or 'clean'}): {verdict}"
            print("  ", line)
            if verdict == "accept":
                faults.append("false accept: " + line)
    print("\n".join(faults) or "the line holds")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
