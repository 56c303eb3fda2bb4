#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""make.py OUT [--set first|second|blind] [--seed N] [--count N]: draws invented certificates with their truth into OUT."""
import argparse
import datetime as dt
import json
import pathlib
import re
import shutil

import cv2
import numpy as np

import bundles
import capture
import defects
import render
from paper import pick
from truth import row
from world import World

SETS = ["first", "second", "blind"]


def file_name(rng, kind, p, container):
    n, first = int(rng.integers(10, 9999)), p.teacher["name"].split()[0]
    return (
        pick(
            rng,
            {
                "phone_day": [f"IMG_2024{n:04}_0917{n % 60:02}"],
                "phone_night": [f"PXL_{n}_21"],
                "whatsapp": [f"WhatsApp Image 2024-05-{n % 28 + 1:02} at {n % 24:02}.{n % 59:02}.{n % 57:02}"],
                "screenshot": [f"Screenshot_{n}"],
            }.get(kind, [f"{first} {n}", f"piagam-{n}", f"Scan{n:05}", f"berkas_{n}"]),
        )
        + "."
        + container
    )


def edit(rng, p, img, mesh, boxes, size):
    jobs = [("recipient", p.new_name)] if p.new_name else [("date", p.new_dates[0]), ("issue_date", p.new_dates[1])]
    style = None
    for field, text in jobs:
        for b in [b for b in boxes if b["field"] == field]:
            rgb = tuple(int(float(v)) for v in re.findall(r"[\d.]+", b["color"])[:3])
            img, style = defects.patch(rng, img, capture.box_through(mesh, b, *size), text, rgb)
    if p.new_dates:
        by = dt.timedelta(days=364)
        p.start, p.end, p.issue, (p.date_text, p.issue_text) = p.start + by, p.end + by, p.issue + by, p.new_dates
    return img, style


def overlaid(browser, rng, role_too):
    """The page just loaded as a picture with only the name (and the role) as text."""
    fields = ["recipient", "role"] if role_too else ["recipient"]
    page = render.rasters(browser.over_picture(fields, None), 150)[0]
    return browser.over_picture(fields, cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, 88])[1].tobytes())


def make_paper(world, browser, out, i, kind, defect):
    rng = world.rng
    for _ in range(20):
        p = world.draw(i, defect)
        if kind == "photocopy_1bit":
            p.stamp_ink = "#1f2937"
        pdf, boxes, over = browser.pdf(render.document(p))
        if not over:
            break
        world.plans[p.teacher["id"]].pop()
    size150 = (1754, 1240) if p.layout.wide else (1240, 1754)
    folder = out / "files" / p.teacher["id"]
    folder.mkdir(parents=True, exist_ok=True)
    turned = exif = 0
    base = style = None
    if kind in ("clean_pdf", "overlay_pdf"):
        data = pdf if kind == "clean_pdf" else bundles.one_page(overlaid(browser, rng, rng.random() < 0.5))
        count = max(b["page"] for b in boxes) if boxes else 1
        pages = [{"w": size150[0], "h": size150[1], "dpi": 150}] * (
            2 if "hours" in p.layout.style and kind == "clean_pdf" else count
        )
        mesh, size, container = np.eye(3), size150, "pdf"
    else:
        base = kind if kind not in ("turned", "exif_turned") else pick(rng, ["scan", "png150", "phone_day"])
        step, dpi, _ = capture.KINDS[base]
        img = render.rasters(pdf, dpi)[0]
        size = (img.shape[1], img.shape[0])
        img, mesh = step(rng, img)
        if p.new_name or p.new_dates:
            img, style = edit(rng, p, img, mesh, boxes, size)
        container = (
            "pdf"
            if kind == "raster_pdf"
            else "png"
            if kind in ("png150", "screenshot")
            else pick(rng, ["pdf", "jpg"])
            if kind in ("scan", "photocopy_1bit", "photocopy_grey", "turned")
            else "jpeg"
            if kind == "whatsapp"
            else "jpg"
        )
        if kind == "turned":
            n = int(pick(rng, [1, 2, 3]))
            img, mesh = capture.quarter(img, mesh, n)
            turned = {1: 270, 2: 180, 3: 90}[n]
        shown = img
        if kind == "exif_turned":
            n, exif = pick(rng, [(1, 6), (2, 3), (3, 8)])
            shown, _ = capture.quarter(img, mesh, n)
        data = capture.encode(shown, base, container, dpi, exif)
        pages = [{"w": img.shape[1], "h": img.shape[0], "dpi": dpi}]
        if base == kind:
            base = None
    name = file_name(rng, kind, p, container)
    (folder / name).write_bytes(data)
    moved = [capture.box_through(mesh, b, *size) for b in boxes if b["page"] == 1 or kind == "clean_pdf"]
    r = row(p, i, name, kind, container, pages, moved, defect, turned, exif, base)
    r["edit_style"] = style
    if over:
        r["tags"].append("overflow")
    return r, p, pdf


def add_duplicates(world, out, rows, kept):
    rng = world.rng
    good = [r for r in rows if not r["defects"] and r["allowed_verdicts"] == ["accept"] and len(r["pages"]) == 1]
    for j, again in enumerate(["bytes", "bytes", "scan", "whatsapp", "phone_day"][: max(1, len(rows) // 18)]):
        o = good[int(rng.integers(len(good)))]
        good.remove(o)
        p, pdf = kept[o["id"]]
        r = json.loads(json.dumps(o))
        if again == "bytes":
            name = f"salinan {j} {pathlib.Path(o['file']).name}"
            shutil.copyfile(out / "files" / o["file"], out / "files" / p.teacher["id"] / name)
        else:
            step, dpi, _ = capture.KINDS[again]
            page = render.rasters(pdf, dpi)[0]
            img, mesh = step(rng, page)
            name = f"kirim_ulang_{j}.jpg"
            (out / "files" / p.teacher["id"] / name).write_bytes(capture.encode(img, again, "jpg", dpi))
            size = {"w": page.shape[1], "h": page.shape[0]}
            r.update(
                degradation=again,
                degradation_base=None,
                turned_deg=0,
                exif_orientation=0,
                container="jpg",
                pages=[{"w": img.shape[1], "h": img.shape[0], "dpi": dpi}],
                boxes=[],
            )
        r.update(
            file=f"{p.teacher['id']}/{name}",
            id=f"o{len(rows):04}",
            defects=["duplicate"],
            duplicates_of=o["file"],
            reencoding=again,
            expected_verdict="review",
            allowed_verdicts=["review", "reject"],
            expected_reasons=["duplicate"],
        )
        rows.append(r)


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("out", type=pathlib.Path)
    ap.add_argument("--set", dest="half", choices=SETS, default="first")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--count", type=int, default=90)
    a = ap.parse_args()
    if a.out.exists() and any(a.out.iterdir()):
        ap.error(f"{a.out} is not empty")
    a.out.mkdir(parents=True, exist_ok=True)
    world = World(np.random.default_rng([a.seed, SETS.index(a.half)]), a.half)
    shares = {k: v[2] for k, v in capture.KINDS.items()} | {
        "clean_pdf": 0.14,
        "overlay_pdf": 0.05,
        "turned": 0.05,
        "exif_turned": 0.04,
    }
    whole = sum(shares.values())
    kinds = [k for k, s in shares.items() for _ in range(max(1, round(a.count * s / whole)))]
    kinds = [kinds[i] for i in world.rng.permutation(len(kinds))][: a.count]
    kinds += ["clean_pdf"] * (a.count - len(kinds))
    plan = iter((defects.BEFORE + defects.AFTER + defects.AFTER) * a.count)
    browser = render.Browser()
    rows, kept = [], {}
    wait = []
    for i, kind in enumerate(kinds):
        defect = None
        if kind.startswith("photocopy") and "dark" in world.layouts[i % len(world.layouts)].name:
            kind = "scan"  # a dark ground comes out black, and the stamp on it is gone
        if i % 6 == 4:
            wait.append(next(plan))
        fit = lambda d: not (
            d in defects.AFTER and kind in ("clean_pdf", "overlay_pdf", "turned", "exif_turned", "phone_night")
        ) and not (
            d in ("title_mismatch", "missing_stamp", "missing_signature")
            and world.layouts[i % len(world.layouts)].style & {"english", "electronic", "win", "stampless"}
        )
        ready = [d for d in wait if fit(d)]
        if ready:
            defect = ready[0]
            wait.remove(defect)
        r, p, pdf = make_paper(world, browser, a.out, i, kind, defect)
        rows.append(r)
        kept[r["id"]] = (p, pdf)
    add_duplicates(world, a.out, rows, kept)
    bundles.write(world, browser, a.out)
    world.write(a.out, browser)
    browser.close()
    (a.out / "truth.jsonl").write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows))
    print(
        f"{len(rows)} papers, {sum(bool(r['defects']) for r in rows)} with a defect, {sum('overflow' in r['tags'] for r in rows)} that do not fit"
    )


if __name__ == "__main__":
    main()
