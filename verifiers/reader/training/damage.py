"""What happens to a line between the printer and the reader: cameras, copiers,
messengers, and the reader's own preparation of the page.

Grey float arrays (rows, columns) in 0..255; lengths are given for a line that is 30
pixels high with its margins and scale with the height.
"""

import math

import cv2
import numpy as np

# Damage and its weight.
KINDS = {
    "clean": 0.20,
    "scan": 0.16,
    "small": 0.14,
    "message": 0.15,
    "phone": 0.22,
    "copy": 0.13,
}
PLANE_SHARE = 0.5  # lines prepared as Absah prepares a page
SHARP_SHARE = 0.35  # of those: smoothed and sharpened first


def resize(grey, factor_x, factor_y, interpolation):
    columns = max(4, int(round(grey.shape[1] * factor_x)))
    rows = max(8, int(round(grey.shape[0] * factor_y)))
    return cv2.resize(grey, (columns, rows), interpolation=interpolation)


def to_rows(rng, grey, rows):
    """Sampled at `rows` pixels height, never enlarged; slightly stretched."""
    factor = min(1.0, rows / grey.shape[0])
    return resize(grey, factor * rng.uniform(0.95, 1.05), factor, cv2.INTER_AREA)


def enlarge(rng, grey, factor):
    how = rng.choice((cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_LANCZOS4))
    return resize(grey, factor, factor, how)


def unit(grey):
    return grey.shape[0] / 30


def blur(grey, sigma):
    return cv2.GaussianBlur(grey, (0, 0), max(0.2, sigma))


def grain(noise, grey, sigma):
    return grey + noise.randn(*grey.shape).astype(np.float32) * sigma


def jpeg(rng, grey, low, high):
    """Compressed at a quality of low..high; the block grid lies anywhere."""
    top, left = rng.randint(0, 7), rng.randint(0, 7)
    page = cv2.copyMakeBorder(grey, top, 8, left, 8, cv2.BORDER_REPLICATE)
    page = np.clip(page, 0, 255).astype(np.uint8)
    quality = [cv2.IMWRITE_JPEG_QUALITY, rng.randint(low, high)]
    page = cv2.imdecode(cv2.imencode(".jpg", page, quality)[1], 0)
    rows, columns = grey.shape
    return page[top : top + rows, left : left + columns].astype(np.float32)


def sharpen(grey, sigma, amount):
    """Unsharp mask: halos around strokes when the amount is large."""
    return np.clip(grey + (grey - blur(grey, sigma)) * amount, 0, 255)


def defocus(grey, radius):
    """Disc of this radius in pixels, drawn four times as fine."""
    size = int(radius) * 2 + 3
    fine = np.zeros((size * 4, size * 4), np.uint8)
    centre = (size * 2 - 1, size * 2 - 1)
    cv2.circle(fine, centre, max(1, int(radius * 4)), 255, -1)
    kernel = cv2.resize(fine.astype(np.float32), (size, size), None, 0, 0, cv2.INTER_AREA)
    return cv2.filter2D(grey, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REPLICATE)


def motion(rng, grey, length):
    """A shake in any direction, more often sideways."""
    angle = rng.gauss(0, 0.5) if rng.random() < 0.6 else rng.uniform(0, math.pi)
    size = int(length) + 3 | 1
    kernel = np.zeros((size * 4, size * 4), np.uint8)
    dx, dy = math.cos(angle) * length * 2, math.sin(angle) * length * 2
    middle = size * 2
    start = (int(middle - dx), int(middle - dy))
    end = (int(middle + dx), int(middle + dy))
    cv2.line(kernel, start, end, 255, 4)
    small = cv2.resize(kernel.astype(np.float32), (size, size), None, 0, 0, cv2.INTER_AREA)
    return cv2.filter2D(grey, -1, small / small.sum(), borderType=cv2.BORDER_REPLICATE)


def uneven_light(rng, width):
    """Brightness factors (1, width): a slope, sometimes with a shadow's edge."""
    ends = rng.uniform(0.5, 1), rng.uniform(0.5, 1)
    factors = np.linspace(ends[0], ends[1], width, dtype=np.float32)[None]
    if rng.random() < 0.3:
        edge = rng.uniform(0, width)
        steps = (np.arange(width)[None] - edge) / rng.uniform(2, 15)
        factors = factors * (1 - 0.5 / (1 + np.exp(-steps))).astype(np.float32)
    return factors


# ---- kinds of damage ----


def clean(rng, noise, grey):
    grey = to_rows(rng, grey, rng.randint(20, 46))
    if rng.random() < 0.3:
        grey = jpeg(rng, grey, 75, 95)
    return grey


def scan(rng, noise, grey):
    grey = to_rows(rng, grey, rng.randint(17, 46))
    if rng.random() < 0.7:
        grey = blur(grey, rng.uniform(0.3, 1.0) * unit(grey))
    if rng.random() < 0.3:
        grey = 255 - (255 - grey) * rng.uniform(0.3, 0.8)  # faded
    grey = grain(noise, grey, rng.uniform(1, 9))
    if rng.random() < 0.2:
        grey = sharpen(grey, 1.0 * unit(grey), rng.uniform(0.5, 1.5))
    return jpeg(rng, grey, 35, 90) if rng.random() < 0.6 else grey


def small(rng, noise, grey):
    """A picture of too few pixels, enlarged by someone on its way."""
    grey = to_rows(rng, grey, rng.choice((13, 15, 16, 17, 18, 19, 20, 22, 24, 26)))
    if rng.random() < 0.4:
        grey = blur(grey, rng.uniform(0.3, 0.7))
    if rng.random() < 0.5:
        grey = grain(noise, grey, rng.uniform(1, 6))
    if rng.random() < 0.6:
        grey = jpeg(rng, grey, 30, 85)
    if rng.random() < 0.7:
        grey = enlarge(rng, grey, rng.uniform(1.1, 2.2))
        if rng.random() < 0.3:
            grey = jpeg(rng, grey, 30, 75)
    return grey


def message(rng, noise, grey):
    """Sent twice: compressed, made smaller, compressed again."""
    grey = to_rows(rng, grey, rng.randint(19, 44))
    if rng.random() < 0.5:
        grey = blur(grey, rng.uniform(0.3, 0.9) * unit(grey))
    grey = grain(noise, grey, rng.uniform(0, 7))
    grey = jpeg(rng, grey, 25, 70)
    factor = rng.uniform(0.55, 1.0)
    if grey.shape[0] * factor >= 15:
        grey = resize(grey, factor, factor, cv2.INTER_AREA)
    if rng.random() < 0.25:
        grey = sharpen(grey, 0.9 * unit(grey), rng.uniform(0.4, 1.5))
    grey = jpeg(rng, grey, 25, 60)
    return enlarge(rng, grey, rng.uniform(1, 1.7)) if rng.random() < 0.4 else grey


def phone(rng, noise, grey):
    """By hand, often at night: out of focus or shaken, grain, smoothing, halos."""
    grey = to_rows(rng, grey, rng.randint(18, 44))
    night = rng.random() < 0.5
    if rng.random() < 0.7:
        grey = grey * uneven_light(rng, grey.shape[1])
    if night:
        grey = rng.uniform(5, 50) + grey * rng.uniform(0.2, 0.75)
    draw = rng.random()
    if draw < 0.45:
        grey = defocus(grey, rng.uniform(0.5, 2.1) * unit(grey))
    elif draw < 0.7:
        grey = motion(rng, grey, rng.uniform(1.2, 4.5) * unit(grey))
    else:
        grey = blur(grey, rng.uniform(0.3, 1.0) * unit(grey))
    grey = grain(noise, grey, rng.uniform(4, 16) if night else rng.uniform(1, 7))
    if rng.random() < 0.45:
        if rng.random() < 0.5:
            grey = blur(grey, rng.uniform(0.5, 1.1))
        else:
            levels = np.clip(grey, 0, 255).astype(np.uint8)
            grey = cv2.bilateralFilter(levels, 5, 30, 3).astype(np.float32)
    if rng.random() < 0.4:
        grey = sharpen(grey, rng.uniform(0.8, 1.8) * unit(grey), rng.uniform(0.5, 2.5))
    if rng.random() < 0.8:
        grey = jpeg(rng, grey, 30, 85)
    if rng.random() < 0.25:
        factor = rng.uniform(0.6, 1)
        if grey.shape[0] * factor >= 16:
            grey = resize(grey, factor, factor, cv2.INTER_AREA)
        grey = jpeg(rng, grey, 30, 60)
    return grey


def copy(rng, noise, grey):
    """A photocopy: hard contrast or two levels, strokes broken or clogged, specks."""
    grey = to_rows(rng, grey, rng.randint(18, 46))
    if rng.random() < 0.6:
        grey = blur(grey, rng.uniform(0.3, 0.9) * unit(grey))
    grey = grain(noise, grey, rng.uniform(2, 8))
    low, middle, high = np.percentile(grey[::2, ::2], (1, 50, 99))
    light = middle - low > high - middle
    ink, depth = (low, middle - low) if light else (high, high - middle)
    wear = noise.rand(max(2, grey.shape[0] // 4), max(2, grey.shape[1] // 4))
    wear = cv2.resize(wear.astype(np.float32), grey.shape[::-1])
    faint = rng.uniform(0, 0.5) * wear  # where toner is missing
    share = (np.abs(grey - middle) / max(depth, 8)) * (1 - faint)
    share[(grey > middle) if light else (grey < middle)] = 0
    if rng.random() < 0.65:
        if grey.shape[0] < 26 and rng.random() < 0.7:
            share = enlarge(rng, share.astype(np.float32), 1.6)
        share = (share > rng.uniform(0.25, 0.62)).astype(np.float32)
    else:
        share = np.clip((share - 0.5) * rng.uniform(1.5, 4) + 0.5, 0, 1)
    if rng.random() < 0.3:
        share[noise.rand(*share.shape) < rng.uniform(0, 0.01)] = 1
    result = 255 * (1 - share) if light else 255 * share
    result = result.astype(np.float32)
    if rng.random() < 0.5:  # scanned or photographed again
        result = grain(noise, blur(result, rng.uniform(0.3, 0.8)), rng.uniform(0, 5))
    return jpeg(rng, result, 30, 85) if rng.random() < 0.5 else result


# ---- the reader's own preparation ----


def reading_plane(rng, grey):
    """Like Absah's page planes: dark on white, light divided out, white clamped."""
    low, middle, high = np.percentile(grey[::2, ::2], (2, 50, 98))
    if high - middle > middle - low:
        grey = 255 - grey
    if rng.random() < SHARP_SHARE:
        if grey.shape[0] < 30:
            grey = enlarge(rng, grey, rng.uniform(1, 1.6))
        grey = sharpen(blur(grey, 1.0), 3.0, 1.5)
    # the ground: a high percentile of each column, smooth along the line
    ground = np.percentile(grey, 85, axis=0).astype(np.float32)[None]
    ground = cv2.blur(ground, (2 * grey.shape[0] + 1, 1), borderType=cv2.BORDER_REPLICATE)
    white = rng.uniform(205, 235)
    return np.clip(grey / np.maximum(ground, 1) * 255 * 255 / white, 0, 255)


def capture(rng, noise, grey):
    """One kind of damage, then perhaps the reader's plane; uint8."""
    kind = rng.choices(list(KINDS), list(KINDS.values()))[0]
    grey = globals()[kind](rng, noise, grey.astype(np.float32))
    grey = np.clip(grey, 0, 255)
    if rng.random() < PLANE_SHARE:
        grey = reading_plane(rng, grey.astype(np.float32))
    return np.clip(grey, 0, 255).astype(np.uint8)
