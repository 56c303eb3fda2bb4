# SPDX-License-Identifier: Apache-2.0
"""What can be wrong with a paper: before printing (the values) and after (a patched picture)."""
import datetime as dt
import subprocess

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

import ink
from paper import pick, write_number

BEFORE = [
    "wrong_recipient",
    "name_typo",
    "date_outside",
    "title_mismatch",
    "missing_signature",
    "missing_stamp",
    "missing_number",
    "impostor_logo",
]
AFTER = ["edited_name", "edited_date"]
VERDICT = {"wrong_recipient": "reject", "date_outside": "reject", "title_mismatch": "reject"}


def typo(rng, name):
    letters = [i for i in range(1, len(name) - 1) if name[i].isalpha() and name[i - 1].isalpha()]
    i = pick(rng, letters)
    return pick(rng, [name[:i] + name[i + 1 :], name[:i] + pick(rng, "aeioukrsn") + name[i + 1 :], name[:i] + name[i] + name[i:]])


def before(rng, p, defect, teachers, activities):
    if defect == "wrong_recipient":
        other = pick(rng, [t for t in teachers if t["name"] != p.teacher["name"]])
        p.printed_name = f"{other['name']}, {other['titles']}"
        p.truth_name = other["name"]
    elif defect == "name_typo":
        p.truth_name = typo(rng, p.teacher["name"])
        while p.truth_name.casefold() == p.teacher["name"].casefold():
            p.truth_name = typo(rng, p.teacher["name"])
        p.printed_name = f"{p.truth_name}, {p.teacher['titles']}"
    elif defect == "date_outside":
        shift_days(rng, p, dt.timedelta(days=364))
    elif defect == "title_mismatch":
        p.kind, p.topic = pick(rng, activities)
        p.title_text()
    elif defect == "missing_signature":
        p.signed = False
    elif defect == "missing_stamp":
        p.stamped = False
    elif defect == "missing_number":
        p.number = None
    elif defect == "impostor_logo":
        p.logo_spec = ink.impostor(p.org["logo"])
    elif defect == "edited_date":
        p.new_dates = (p.date_text, p.issue_text)
        shift_days(rng, p, dt.timedelta(days=364))
    elif defect == "edited_name":
        other = pick(rng, [t for t in teachers if t["name"] != p.teacher["name"]])
        p.new_name = p.printed_name
        p.printed_name = f"{other['name']}, {other['titles']}"


def shift_days(rng, p, by):
    p.start, p.end, p.issue = p.start - by, p.end - by, p.issue - by
    p.date_text = p.range_text()
    p.issue_text = p.day_text()
    old = p.number.replace(" ", "")
    p.label, p.number = write_number(rng, pick(rng, p.data.NUMBERS), p.org, p.issue)
    if p.payload:
        p.payload = p.payload.replace(old, p.number.replace(" ", ""))


def font_file(family):
    return subprocess.run(["fc-match", "-f", "%{file}", family], capture_output=True, text=True, check=True).stdout


def patch(rng, img, box, text, colour):
    """Paints `text` over the box of the picture; the ground is white or taken from beside the box."""
    x, y, w, h = (int(box[k]) for k in "xywh")
    x, w = max(0, x - 4), w + 8
    strip = img[max(0, y - 6) : max(1, y - 1), x : x + w].reshape(-1, 3)
    style = pick(rng, ["flat", "sampled"])
    ground = np.array([253, 253, 253]) if style == "flat" and strip.mean() > 150 else np.median(strip, 0)
    img = img.copy()
    img[y : y + h, x : x + w] = ground
    pil = Image.fromarray(cv2.cvtColor(img, cv2.COLOR_BGR2RGB))
    file, size = font_file(pick(rng, ["Liberation Sans", "Liberation Serif", "Carlito", "DejaVu Sans"])), int(
        h * rng.uniform(0.6, 0.85)
    )
    while size > 7 and ImageFont.truetype(file, size).getlength(text) > w - 6 + 0.1 * w:
        size -= 1
    draw = ImageDraw.Draw(pil)
    draw.text((x + w / 2, y + h / 2), text, font=ImageFont.truetype(file, size), fill=colour, anchor="mm")
    return cv2.cvtColor(np.array(pil), cv2.COLOR_RGB2BGR), style
