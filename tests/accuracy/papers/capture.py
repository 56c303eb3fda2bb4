# SPDX-License-Identifier: Apache-2.0
"""How a paper reaches the checker: each function takes the page picture and gives (picture, 3 x 3 page-to-picture)."""
import io
import re

import cv2
import numpy as np
from PIL import Image

MESH = np.eye(3)


def undated(pdf):
    """The same PDF with a fixed time of making, so that a seed gives the same bytes."""
    return re.sub(rb"\(D:\d{14}", b"(D:20240601080000", pdf)


def scaled(img, factor):
    h, w = img.shape[:2]
    return cv2.resize(
        img, (round(w * factor), round(h * factor)), interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    ), np.diag([factor, factor, 1.0])


def noise(rng, img, sigma):
    grain = rng.normal(0, sigma, img.shape).astype(np.float32)
    return np.clip(img.astype(np.float32) + grain, 0, 255).astype(np.uint8)


def shade(rng, h, w, low, high):
    small = rng.uniform(low, high, (3, 4)).astype(np.float32)
    return cv2.resize(small, (w, h), interpolation=cv2.INTER_CUBIC)[..., None]


def scan(rng, img):
    h, w = img.shape[:2]
    pad = int(0.015 * w)
    m = cv2.getRotationMatrix2D((w / 2, h / 2), rng.uniform(-2.2, 2.2), 1.0)
    m[:, 2] += pad
    out = cv2.warpAffine(img, m, (w + 2 * pad, h + 2 * pad), borderValue=(238, 240, 240))
    out = cv2.GaussianBlur(out, (3, 3), rng.uniform(0.3, 0.9))
    for _ in range(int(rng.integers(20, 90))):
        x, y = int(rng.integers(out.shape[1])), int(rng.integers(out.shape[0]))
        cv2.circle(out, (x, y), int(rng.integers(1, 3)), (int(rng.integers(60, 190)),) * 3, -1)
    return noise(rng, out, 3), np.vstack([m, [0, 0, 1]])


def grey_copy(rng, img):
    out, m = scan(rng, img)
    g = cv2.cvtColor(out, cv2.COLOR_BGR2GRAY).astype(np.float32)
    g = np.clip((g - 128) * rng.uniform(1.15, 1.5) + rng.uniform(138, 165), 0, 255) * shade(rng, *g.shape, 0.88, 1.0)[..., 0]
    return cv2.cvtColor(noise(rng, np.clip(g, 0, 255), 5), cv2.COLOR_GRAY2BGR), m


def bit_copy(rng, img):
    out, m = scan(rng, img)
    g = cv2.GaussianBlur(cv2.cvtColor(out, cv2.COLOR_BGR2GRAY), (3, 3), 0.8)
    _, bw = cv2.threshold(noise(rng, g, 9), rng.uniform(135, 170), 255, cv2.THRESH_BINARY)
    return cv2.cvtColor(bw, cv2.COLOR_GRAY2BGR), m


def table_top(rng, h, w):
    base = np.array([(60, 84, 120), (150, 150, 146), (70, 60, 50), (120, 150, 176)][int(rng.integers(4))], np.float32)
    grain = cv2.resize(rng.normal(0, 1, (h // 3, max(2, w // 90))).astype(np.float32), (w, h), interpolation=cv2.INTER_CUBIC)
    return np.clip(base + 14 * grain[..., None] + rng.normal(0, 3, (h, w, 1)), 0, 255).astype(np.uint8)


def on_table(rng, img, tilt, margin=0.12):
    h, w = img.shape[:2]
    W, H = int(w * (1 + 2 * margin)), int(h * (1 + 2 * margin))
    src = np.float32([[0, 0], [w, 0], [w, h], [0, h]])
    dst = src + [w * margin, h * margin] + rng.uniform(-tilt, tilt, (4, 2)).astype(np.float32) * [w, h]
    a = np.deg2rad(rng.uniform(-5, 5))
    c = np.array([W / 2, H / 2])
    dst = ((dst - c) @ np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]]) * 0.97 + c).astype(np.float32)
    m = cv2.getPerspectiveTransform(src, dst)
    back = table_top(rng, H, W)
    mask = cv2.warpPerspective(np.full((h, w), 255, np.uint8), m, (W, H))
    soft = cv2.GaussianBlur(np.roll(mask, (9, 9), (0, 1)), (31, 31), 0)[..., None] / 255
    back = (back * (1 - 0.5 * soft)).astype(np.uint8)
    page = cv2.warpPerspective(img, m, (W, H), flags=cv2.INTER_AREA)
    k = mask[..., None] / 255
    return (page * k + back * (1 - k)).astype(np.uint8), m


def day_photo(rng, img):
    out, m = on_table(rng, img, 0.035)
    h, w = out.shape[:2]
    lit = out * shade(rng, h, w, 0.68, 1.06)
    return noise(rng, cv2.GaussianBlur(np.clip(lit, 0, 255).astype(np.uint8), (3, 3), 0.8), 4), m


def night_photo(rng, img):
    out, m = on_table(rng, img, 0.045)
    h, w = out.shape[:2]
    lit = out.astype(np.float32) * shade(rng, h, w, 0.38, 0.85) * np.array([0.72, 0.88, 1.0])
    shadow = np.ones((h, w), np.float32)
    x, y = rng.uniform(0.1, 0.9) * w, h
    cv2.ellipse(shadow, (int(x), int(y)), (int(0.16 * w), int(0.62 * h)), float(rng.uniform(-30, 30)), 0, 360, 0.62, -1)
    lit *= cv2.GaussianBlur(shadow, (0, 0), w / 40)[..., None]
    n = int(rng.integers(2, 5))
    kernel = np.zeros((n, n), np.float32)
    kernel[n // 2] = 1 / n
    return noise(rng, cv2.filter2D(np.clip(lit, 0, 255).astype(np.uint8), -1, kernel), 9), m


def whatsapp(rng, img):
    out, m = (day_photo if rng.random() < 0.5 else scan)(rng, img)
    f = rng.uniform(1040, 1280) / max(out.shape[:2])
    out, s = scaled(out, f)
    return out, s @ m


def screenshot(rng, img):
    out, s = scaled(img, rng.uniform(660, 760) / img.shape[1])
    pad = int(rng.integers(0, 26))
    out = cv2.copyMakeBorder(out, pad, pad // 2, pad, pad, cv2.BORDER_CONSTANT, value=(int(rng.integers(30, 240)),) * 3)
    return out, np.array([[1, 0, pad], [0, 1, pad], [0, 0, 1.0]]) @ s


def png(rng, img):
    return img, MESH


KINDS = {
    "scan": (scan, 200, 0.15),
    "photocopy_1bit": (bit_copy, 200, 0.08),
    "photocopy_grey": (grey_copy, 200, 0.08),
    "phone_day": (day_photo, 190, 0.12),
    "phone_night": (night_photo, 190, 0.08),
    "whatsapp": (whatsapp, 150, 0.1),
    "screenshot": (screenshot, 150, 0.06),
    "png150": (png, 150, 0.08),
    "raster_pdf": (png, 170, 0.07),
}


def quarter(img, m, turns):
    """Turned counter-clockwise by `turns` quarters."""
    for _ in range(turns):
        w = img.shape[1]
        img = cv2.rotate(img, cv2.ROTATE_90_COUNTERCLOCKWISE)
        m = np.array([[0, 1, 0], [-1, 0, w], [0, 0, 1.0]]) @ m
    return img, m


def encode(img, kind, container, dpi, orientation=0):
    pil = Image.fromarray(cv2.cvtColor(img, cv2.COLOR_BGR2RGB))
    if kind == "photocopy_1bit" and container == "pdf":
        pil = pil.convert("1")
    out = io.BytesIO()
    if container == "pdf":
        pil.save(out, "PDF", resolution=dpi, quality=82)
    elif container == "png":
        pil.save(out, "PNG", dpi=(dpi, dpi))
    else:
        extra = {}
        if orientation:
            exif = Image.Exif()
            exif[0x0112] = orientation
            extra["exif"] = exif.tobytes()
        pil.save(out, "JPEG", quality={"whatsapp": 60, "screenshot": 75}.get(kind, 86), dpi=(dpi, dpi), **extra)
    return undated(out.getvalue())


def box_through(m, box, w, h):
    pts = np.float32(
        [
            [box["x"] * w, box["y"] * h],
            [(box["x"] + box["w"]) * w, box["y"] * h],
            [(box["x"] + box["w"]) * w, (box["y"] + box["h"]) * h],
            [box["x"] * w, (box["y"] + box["h"]) * h],
        ]
    )
    q = cv2.perspectiveTransform(pts[None], np.float64(m))[0]
    (x0, y0), (x1, y1) = q.min(0), q.max(0)
    return {
        "field": box["field"],
        "page": box["page"],
        "x": round(float(x0), 1),
        "y": round(float(y0), 1),
        "w": round(float(x1 - x0), 1),
        "h": round(float(y1 - y0), 1),
    }
