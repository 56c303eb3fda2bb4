"""One labelled line: text on paper with all that lies on it, then damaged."""

import math

import cv2
import numpy as np

from damage import capture
from draw import (
    PEN_INKS,
    STAMP_INKS,
    add_mask,
    colour,
    multiply,
    numpy_rng,
    paint,
    signature_mask,
    stamp_mask,
    text_mask,
)
from layout import INK, MAX_LINE_WIDTH, PAD, try_layout
from lines import HEIGHT
from texts import any_text

FAINTEST = 16  # grey levels between paper and ink


def paper(rng, rows, columns, background):
    """The empty paper: plain, sometimes with soft blobs or crossing lines."""
    image = np.empty((rows, columns, 3), np.float32)
    image[:] = background
    if rng.random() < 0.25:
        blobs = numpy_rng(rng).rand(3, 5, 3).astype(np.float32)
        blobs = cv2.resize(blobs, (columns, rows), interpolation=cv2.INTER_CUBIC)
        image += (blobs - 0.5) * rng.uniform(5, 60)
    if rng.random() < 0.10:
        for _ in range(rng.randint(2, 8)):
            angle = rng.uniform(0, 6.28)
            start = (int(rng.uniform(0, columns)), int(rng.uniform(0, rows)))
            end = (
                int(start[0] + math.cos(angle) * columns),
                int(start[1] + math.sin(angle) * columns),
            )
            mask = np.zeros((rows, columns), np.uint8)
            cv2.line(mask, start, end, 255, 1, cv2.LINE_AA)
            image = multiply(image, mask, colour(rng, 120, 220), 0.6)
    return image


def inks(rng, style):
    """(is the paper light, its colour, the text's colour); one in seven is gold."""
    light = rng.random() < 0.84 or style.stamp_share > 0.5
    if light:
        background = colour(rng, 200, 255)
        ink = colour(rng, 0, 90 if rng.random() < 0.85 else 150)
    else:
        background = colour(rng, 10, 95)
        ink = colour(rng, 190, 255)
    if light and rng.random() < 0.12:
        ink = np.array(
            [rng.uniform(120, 190), rng.uniform(90, 150), rng.uniform(10, 70)]
        )
    return light, background, ink


def add_rule(rng, image, layout, ink):
    """An underline or dotted line near the baseline, drawn into image."""
    baseline = layout.margin_top + PAD + (layout.bottom - layout.top)
    offset = 0.2 * layout.ink_height if rng.random() < 0.5 else -2
    y = min(layout.rows - 1, int(baseline - offset + rng.uniform(-2, 3)))
    tone = tuple(float(value) for value in ink)
    thickness = rng.choice((1, 1, 2, 3))
    start = int(rng.uniform(0, 0.1) * layout.columns)
    end = int(rng.uniform(0.85, 1) * layout.columns)
    if rng.random() < 0.75:
        cv2.line(image, (start, y), (end, y), tone, thickness)
        return
    for x in range(start, end, 6):
        cv2.line(image, (x, y), (x + 2, y), tone, thickness)


def add_frame(rng, image, layout, ink):
    """A frame's line along one or two edges of the crop, drawn into image."""
    tone = tuple(float(value) for value in ink)
    right, bottom = layout.columns - PAD, layout.rows - PAD
    for _ in range(rng.choice((1, 1, 2))):
        offset = rng.randint(-1, 3)
        edges = (
            ((PAD + offset, 0), (PAD + offset, bottom + PAD)),
            ((right - offset, 0), (right - offset, bottom + PAD)),
            ((0, PAD + offset), (right + PAD, PAD + offset)),
            ((0, bottom - offset), (right + PAD, bottom - offset)),
        )
        cv2.line(image, *rng.choice(edges), tone, rng.choice((1, 2, 2, 3)))


def add_neighbour(rng, image, layout, ink, print_fonts):
    """The edge of a line above or below."""
    text = any_text(rng)[0]
    font = rng.choice(print_fonts)
    size = max(12, int(layout.size * rng.uniform(0.4, 0.8)))
    mask = text_mask(text, font["path"], size)
    ys, xs = np.where(mask > INK)
    if not len(ys):
        return image
    mask = mask[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]
    visible = rng.uniform(0.08, 0.3) * mask.shape[0]
    left = int(rng.uniform(-0.3, 0.6) * layout.columns)
    if rng.random() < 0.5:
        top = int(-mask.shape[0] + visible + PAD)
    else:
        top = int(layout.rows - visible - PAD)
    placed = np.zeros((layout.rows, layout.columns), np.uint8)
    if add_mask(placed, mask, left, top):
        image = paint(image, placed, ink)
    return image


def placed_text(rng, layout, style):
    """The text's mask on the crop; now and then bolder or thinner."""
    place = np.eye(3)
    place[0, 2] = layout.margin_left + PAD - layout.left
    place[1, 2] = layout.margin_top + PAD - layout.top
    size = (layout.columns, layout.rows)
    mask = cv2.warpPerspective(layout.mask, place @ layout.warp, size, flags=cv2.INTER_LINEAR)
    if not style.clean and rng.random() < 0.12:
        change = cv2.dilate if rng.random() < 0.6 else cv2.erode
        mask = change(mask, np.ones((2, 2), np.uint8))
    return mask


def add_stamp_and_signature(rng, image, layout, style, print_fonts):
    """Each with the style's chance."""
    rows, columns = layout.rows, layout.columns
    if rng.random() < style.stamp_share:
        mask = stamp_mask(rng, rows, columns, print_fonts)
        tone = np.array(rng.choice(STAMP_INKS)).astype(float)
        tone = tone + rng.uniform(-20, 20)
        image = multiply(image, mask, tone, rng.uniform(0.4, 0.95))
    if rng.random() < style.stamp_share:
        mask = signature_mask(rng, rows, columns)
        tone = np.array(rng.choice(PEN_INKS)).astype(float)
        image = multiply(image, mask, tone, rng.uniform(0.6, 1))
    return image


def compose(rng, layout, style, print_fonts):
    """The line in colour with all that lies on it, then one grey plane without PAD.

    The grey is the maximum channel or the luminance: a reader may use either.
    """
    rows, columns = layout.rows, layout.columns
    light, background, ink = inks(rng, style)
    image = paper(rng, rows, columns, background)
    mask = placed_text(rng, layout, style)
    if rng.random() < 0.05:
        shadow = cv2.GaussianBlur(np.roll(mask, (2, 2), (0, 1)), (0, 0), 1.5)
        image = multiply(image, shadow, np.array([120.0, 120, 120]), 0.6)
    image = paint(image, mask, ink)
    if rng.random() < 0.15:
        add_rule(rng, image, layout, ink)
    if rng.random() < 0.17:
        image = add_neighbour(rng, image, layout, ink, print_fonts)
    if rng.random() < 0.05:
        add_frame(rng, image, layout, ink)
    if light and not style.clean:
        image = add_stamp_and_signature(rng, image, layout, style, print_fonts)
    image = np.clip(image, 0, 255)
    if rng.random() < 0.5:
        grey = image.max(2)
    else:
        grey = image @ np.array([0.299, 0.587, 0.114], np.float32)
    return grey[PAD : rows - PAD, PAD : columns - PAD]


def is_legible(grey):
    """Whether the ink stands out at all; what fades away teaches nothing."""
    low, middle, high = np.percentile(grey, (2, 50, 98))
    return max(middle - low, high - middle) >= FAINTEST


def draw_line(rng, script_fonts, print_fonts, style, fixed=None):
    """One line: (uint8 (HEIGHT, W), its Layout). fixed is a (text, what) to draw."""
    while True:
        layout = try_layout(rng, script_fonts, print_fonts, style, fixed)
        if layout is None:
            continue
        grey = compose(rng, layout, style, print_fonts)
        noise = numpy_rng(rng)
        stretch = 1
        if style.clean:
            grey = grey.astype(np.uint8)
        else:
            grey = capture(rng, noise, grey)
            stretch = rng.uniform(0.92, 1.1)
        if is_legible(grey):
            break
    width = max(8, int(round(grey.shape[1] * HEIGHT / grey.shape[0] * stretch)))
    width = min(width, 4000 if fixed else MAX_LINE_WIDTH)
    enlarge = HEIGHT > grey.shape[0]
    interpolation = cv2.INTER_LINEAR if enlarge else cv2.INTER_AREA
    return cv2.resize(grey, (width, HEIGHT), interpolation=interpolation), layout
