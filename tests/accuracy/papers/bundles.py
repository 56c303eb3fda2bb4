# SPDX-License-Identifier: Apache-2.0
"""Files that hold several papers or pages; truth.jsonl here lists the parts of each file."""
import json
import pathlib
import subprocess
import tempfile

import cv2
import numpy as np

import capture
import render
from truth import truth_of


def merged(pdfs):
    with tempfile.TemporaryDirectory() as d:
        names = []
        for i, data in enumerate(pdfs):
            names.append(f"{d}/{i}.pdf")
            pathlib.Path(names[-1]).write_bytes(data)
        subprocess.run(["qpdf", "--empty", "--deterministic-id", "--pages", *names, "--", f"{d}/all.pdf"], check=True)
        return pathlib.Path(f"{d}/all.pdf").read_bytes()


def one_page(pdf):
    with tempfile.TemporaryDirectory() as d:
        pathlib.Path(f"{d}/a.pdf").write_bytes(pdf)
        subprocess.run(["qpdf", f"{d}/a.pdf", "--deterministic-id", "--pages", ".", "1", "--", f"{d}/b.pdf"], check=True)
        return pathlib.Path(f"{d}/b.pdf").read_bytes()


def draw(world, browser, i, teacher, layout=None):
    for _ in range(20):
        p = world.draw(i, teacher=teacher, layout=layout)
        pdf, boxes, over = browser.pdf(render.document(p))
        if not over:
            break
        world.plans[teacher["id"]].pop()
    return p, pdf, truth_of(p, {b["field"] for b in boxes if b["page"] == 1})


def scanned(rng, pdf, turns):
    img, mesh = capture.scan(rng, render.rasters(pdf, 150)[0])
    img, _ = capture.quarter(img, mesh, turns)
    return capture.encode(img, "scan", "pdf", 150)


def write(world, browser, out):
    rng, rows = world.rng, []
    (out / "bundles").mkdir()

    def add(kind, name, data, parts, teacher):
        folder = out / "bundles" / "files" / teacher["id"]
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
        rows.append(
            {
                "file": f"{teacher['id']}/{name}",
                "id": f"m{len(rows):04}",
                "kind": kind,
                "teacher_id": teacher["id"],
                "parts": parts,
            }
        )

    def part(p, fields, pages):
        return {"pages": pages, "layout": p.layout.name, "activity_id": p.plan_id, "fields": fields}

    def several(n, teacher):
        first = int(rng.integers(len(world.layouts)))
        return [draw(world, browser, first + 2 * j, teacher) for j in range(n)]

    teachers = [world.teachers[(-1 - i) % len(world.teachers)] for i in range(9)]
    for n, t in zip([2, 3, 4], teachers):
        papers = several(n, t)
        add(
            "merged",
            f"gabungan {n}.pdf",
            merged([one_page(x[1]) for x in papers]),
            [part(p, f, [j + 1]) for j, (p, _, f) in enumerate(papers)],
            t,
        )
    programme = next(l for l in world.layouts if "hours" in l.style)
    for name, t in [("dengan program.pdf", teachers[3]), ("dua sisi.pdf", teachers[4])]:
        p, pdf, f = draw(world, browser, 0, t, programme)
        data = (
            pdf
            if name[:2] == "de"
            else merged(
                [
                    scanned(rng, one_page(pdf), 0),
                    capture.encode(capture.scan(rng, render.rasters(pdf, 150)[-1])[0], "scan", "pdf", 150),
                ]
            )
        )
        add("programme" if name[:2] == "de" else "two_sides", name, data, [part(p, f, [1, 2])], t)
    for n, t in zip([2, 4], teachers[5:7]):
        papers = several(n, t)
        add(
            "scan_bundle",
            f"pindai {n}.pdf",
            merged([scanned(rng, x[1], int(rng.integers(4))) for x in papers]),
            [part(p, f, [j + 1]) for j, (p, _, f) in enumerate(papers)],
            t,
        )
    for t in teachers[7:9]:
        wide = [l for l in world.layouts if l.wide and "english" not in l.style]
        papers = [draw(world, browser, 0, t, wide[int(rng.integers(len(wide)))]) for _ in range(2)]
        imgs = [render.rasters(x[1], 130)[0] for x in papers]
        w, h = imgs[0].shape[1], sum(i.shape[0] for i in imgs) + 60 * 3
        table = capture.table_top(rng, h, w + 160)
        y = 60
        for img in imgs:
            a = rng.uniform(-3, 3)
            m = cv2.getRotationMatrix2D((img.shape[1] / 2, img.shape[0] / 2), a, 0.94)
            m[:, 2] += [80, y]
            mask = cv2.warpAffine(np.full(img.shape[:2], 255, np.uint8), m, (w + 160, h))[..., None] / 255
            table = (cv2.warpAffine(img, m, (w + 160, h)) * mask + table * (1 - mask)).astype(np.uint8)
            y += img.shape[0] + 60
        lit = np.clip(table * capture.shade(rng, *table.shape[:2], 0.7, 1.05), 0, 255)
        add(
            "photo_of_two",
            f"IMG_dua_{t['id']}.jpg",
            capture.encode(capture.noise(rng, lit, 4), "phone_day", "jpg", 130),
            [part(p, f, [1]) for p, _, f in papers],
            t,
        )
    (out / "bundles" / "truth.jsonl").write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows))
