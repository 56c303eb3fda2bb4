"""Draw text, stamps and signatures as masks, and put masks onto paper.

Sizes and offsets are pixels; a mask is uint8 coverage (rows, columns), an image an
RGB-like float array (rows, columns, 3) in 0..255.
"""

import functools
import math

import cv2
import numpy as np
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

import words

STAMP_INKS = ([90, 70, 190], [60, 90, 200], [200, 50, 60], [120, 60, 160], [60, 60, 70])
PEN_INKS = ([20, 30, 120], [20, 20, 30], [30, 50, 160], [60, 60, 60])


@functools.lru_cache(maxsize=600)
def load_font(path, size):
    return ImageFont.truetype(path, size)


@functools.lru_cache(maxsize=None)
def has_only_capitals(path):
    """Whether the font shows small letters as capitals: the label must then say so."""
    font = load_font(path, 32)
    return all(
        bytes(font.getmask(letter)) == bytes(font.getmask(letter.upper()))
        for letter in "aegr"
    )


def colour(rng, low, high):
    """A grey level in low..high with a random tint, as 3 floats."""
    base = rng.uniform(low, high)
    tint = np.array([rng.uniform(-1, 1) for _ in range(3)])
    return np.clip(base + tint * rng.choice((0, 0, 20, 50, 90)), 0, 255)


@functools.lru_cache(maxsize=None)
def has_old_figures(path):
    """Whether the font offers old-style figures."""
    font = TTFont(path, lazy=True)
    features = font["GSUB"].table.FeatureList if "GSUB" in font else None
    records = features.FeatureRecord if features else ()
    return any(record.FeatureTag == "onum" for record in records)


def text_mask(text, font_path, size, tracking=0, old_figures=False):
    """The text as uint8 coverage; its origin is at (size, size)."""
    font = load_font(font_path, size)
    features = ["onum"] if old_figures else None
    if tracking:
        offset = 0
        places = []
        for character in text:
            places.append((offset, character))
            offset += font.getlength(character, features=features) + tracking
        image = Image.new("L", (int(offset) + size * 2, size * 3), 0)
        draw = ImageDraw.Draw(image)
        for left, character in places:
            draw.text(
                (size + left, size), character, fill=255, font=font, features=features
            )
    else:
        box = font.getbbox(text, features=features)
        width = max(1, box[2] - min(0, box[0])) + size * 2
        image = Image.new("L", (width, size * 3), 0)
        ImageDraw.Draw(image).text(
            (size, size), text, fill=255, font=font, features=features
        )
    return np.asarray(image)


def add_mask(target, mask, left, top):
    """Maximum of target and the part of mask that falls on it; False if none does."""
    rows, columns = target.shape
    x0, y0 = max(0, left), max(0, top)
    x1, y1 = min(columns, left + mask.shape[1]), min(rows, top + mask.shape[0])
    if x1 <= x0 or y1 <= y0:
        return False
    part = mask[y0 - top : y1 - top, x0 - left : x1 - left]
    target[y0:y1, x0:x1] = np.maximum(target[y0:y1, x0:x1], part)
    return True


def signature_mask(rng, rows, columns):
    """A pen stroke of joined quadratic curves."""
    mask = np.zeros((rows, columns), np.uint8)
    x = rng.uniform(-0.2 * columns, 0.7 * columns)
    points = []
    for _ in range(rng.randint(6, 14)):
        x += rng.uniform(-0.3, 1) * rows * 1.1
        y = rows / 2 + rng.uniform(-1, 1) * rows * 0.8
        points.append((x, y))
    points = np.array(points)
    curve = []
    for before, control, after in zip(points, points[1:], points[2:]):
        start = (before + control) / 2
        end = (control + after) / 2
        for u in np.linspace(0, 1, 8):
            curve.append(
                (1 - u) ** 2 * start + 2 * u * (1 - u) * control + u * u * end
            )
    stroke = np.array(curve).astype(np.int32)
    cv2.polylines(mask, [stroke], False, 255, rng.choice((1, 2, 2, 3)), cv2.LINE_AA)
    return mask


def add_ring_text(rng, mask, centre, radius, fonts):
    """Letters along the inside of a round stamp."""
    rows, columns = mask.shape
    size = max(8, int(radius * 0.2))
    font = load_font(rng.choice(fonts)["path"], size)
    count = int(2 * math.pi * radius * 0.77 / (size * 0.8))
    for index in range(count):
        angle = 2 * math.pi * index / count
        x = centre[0] + radius * 0.77 * math.cos(angle)
        y = centre[1] + radius * 0.77 * math.sin(angle)
        if not (-size < x < columns + size and -size < y < rows + size):
            continue
        glyph = Image.new("L", (size * 2, size * 2), 0)
        letter = rng.choice("ABDEGIKLMNOPRSTU *")
        ImageDraw.Draw(glyph).text((size // 2, size // 3), letter, fill=255, font=font)
        turned = np.asarray(glyph.rotate(-math.degrees(angle) - 90))
        add_mask(mask, turned, int(x - size), int(y - size))


def add_round_stamp(rng, mask, centre, radius, fonts):
    """One to three rings, often with letters along them or a word across, drawn into mask."""
    cx, cy = centre
    middle = (int(cx), int(cy))
    cv2.circle(mask, middle, int(radius), 255, rng.choice((1, 2, 3)), cv2.LINE_AA)
    if rng.random() < 0.8:
        cv2.circle(mask, middle, int(radius * 0.93), 255, 1, cv2.LINE_AA)
    if rng.random() < 0.8:
        cv2.circle(mask, middle, int(radius * 0.62), 255, 1, cv2.LINE_AA)
    add_ring_text(rng, mask, centre, radius, fonts)
    if rng.random() < 0.5:
        word = rng.choice(words.ORGANISERS).upper().split()[0]
        size = max(8, int(radius * 0.22))
        text = text_mask(word, rng.choice(fonts)["path"], size)
        left = int(cx - text.shape[1] / 2)
        top = int(cy - text.shape[0] / 2)
        add_mask(mask, text, left, top)


def add_oblong_stamp(rng, mask, centre, radius):
    """A tilted frame, drawn into mask."""
    dx, dy = radius * 1.6, radius * 0.7
    corners = np.array([[-dx, -dy], [dx, -dy], [dx, dy], [-dx, dy]])
    angle = rng.uniform(-0.3, 0.3)
    c, s = math.cos(angle), math.sin(angle)
    turned = corners @ np.array([[c, s], [-s, c]]) + centre
    thickness = rng.choice((1, 2, 3))
    cv2.polylines(mask, [turned.astype(np.int32)], True, 255, thickness, cv2.LINE_AA)


def stamp_mask(rng, rows, columns, fonts):
    """A round or an oblong stamp, often worn."""
    mask = np.zeros((rows, columns), np.uint8)
    radius = rng.uniform(0.8, 2.6) * rows
    centre = [rng.uniform(-0.2 * columns, 1.2 * columns), rng.uniform(-0.6, 1.6) * rows]
    if rng.random() < 0.75:
        add_round_stamp(rng, mask, centre, radius, fonts)
    else:
        add_oblong_stamp(rng, mask, centre, radius)
    if rng.random() < 0.6:
        noise = numpy_rng(rng).rand(max(1, rows // 3), max(1, columns // 3))
        wear = cv2.resize(noise.astype(np.float32), (columns, rows))
        mask = (mask * np.clip(wear * 2, 0.2, 1)).astype(np.uint8)
    return mask


def numpy_rng(rng):
    return np.random.RandomState(rng.randrange(2**31))


def coverage(mask, strength=1.0):
    """uint8 mask -> float (rows, columns, 1) in 0..strength."""
    return (mask.astype(np.float32) / 255 * strength)[..., None]


def paint(image, mask, ink):
    """Opaque ink."""
    alpha = coverage(mask)
    return image * (1 - alpha) + ink * alpha


def multiply(image, mask, ink, strength):
    """Translucent ink, as of stamps and pens."""
    alpha = coverage(mask, strength)
    return image * (1 - alpha) + image * (ink / 255.0) * alpha
