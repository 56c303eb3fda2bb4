#!/usr/bin/env python3
"""whole.py PROGRAM FILE_OR_FOLDER... [--runs N] [--plans DIR] [--verifiers DIR]: whole processes.

For every page-sized evidence file: CPU seconds and peak memory of `PROGRAM check FILE --jsonl` and of
the `tesseract` command line (language ind, one thread) on the same raster (PDFs are drawn at 150 dpi
first, outside the measurement), alternating in one run, and the ratio of the two. Standard library
only; needs tesseract and mutool. Prints one table per kind of file, medians. Judges nothing.
"""
import argparse
import collections
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile


def measure(command, **more):
    """CPU seconds and peak MiB of one process tree (peak: the largest single process)."""
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **more)
    out = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out


def raster(file, folder):
    if file.suffix.lower() != ".pdf":
        return file
    target = pathlib.Path(folder) / (file.stem + ".png")
    subprocess.run(["mutool", "draw", "-q", "-r", "150", "-o", target, file, "1"], check=True, stderr=subprocess.DEVNULL)
    return target


def kind(result):
    if result["media_type"] != "application/pdf":
        return "picture"
    sources = {e.get("source") for e in result["elements"].values()}
    return "PDF with text" if "text_layer" in sources else "PDF of a picture"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("inputs", nargs="+", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--plans")
    parser.add_argument("--verifiers")
    asked = parser.parse_args()
    extra = [w for name in ("plans", "verifiers") if getattr(asked, name) for w in (f"--{name}", getattr(asked, name))]
    files = [f for i in asked.inputs for f in (sorted(i.rglob("*")) if i.is_dir() else [i]) if f.is_file()]
    one_thread = dict(os.environ, OMP_THREAD_LIMIT="1")
    rows = collections.defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            ours, theirs, memory, inside = [], [], [], []
            try:
                picture = raster(file, folder)
            except subprocess.CalledProcessError:
                continue
            for _ in range(asked.runs):
                cpu, peak, out = measure([asked.program, "check", file, "--jsonl", "--quiet", "--jobs", "1", *extra])
                result = json.loads(out)
                if result["kind"] == "unreadable":
                    break
                ours.append(cpu); memory.append(peak); inside.append(result["ms"])
                theirs.append(measure(["tesseract", picture, "-", "-l", "ind"], env=one_thread)[0])
            if ours:
                rows[kind(result)].append((statistics.median(ours), statistics.median(theirs), max(memory),
                                           statistics.median(m["total"] for m in inside) / 1000,
                                           statistics.median(m["ocr"] for m in inside) / 1000))
                print(f"{file.name}: {rows[kind(result)][-1][0]:.2f} s against {rows[kind(result)][-1][1]:.2f} s", file=sys.stderr)
    print(f"{'kind':18}{'files':>6}{'absah s':>9}{'tesseract s':>12}{'ratio':>7}{'reading s':>10}{'of it OCR':>10}{'peak MiB':>9}")
    for name, group in sorted(rows.items()):
        ratio = statistics.median(a / b for a, b, *_ in group)
        columns = [statistics.median(c) for c in zip(*group)]
        print(f"{name:18}{len(group):6}{columns[0]:9.2f}{columns[1]:12.2f}{ratio:7.2f}{columns[3]:10.2f}{columns[4]:10.2f}{max(g[2] for g in group):9.0f}")
    print("absah s: the whole process, opening Tesseract included; reading s: one file in a fresh process, opening Tesseract included")


if __name__ == "__main__":
    main()
