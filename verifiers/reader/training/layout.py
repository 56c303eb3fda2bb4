"""Choose a line's text and font, and lay out the crop around it."""

import math
from dataclasses import dataclass

import numpy as np

from draw import has_old_figures, has_only_capitals, load_font, text_mask
from lines import HEIGHT
from texts import any_text

MAX_LINE_WIDTH = 640  # wider lines are drawn again
INK = 60  # mask level that counts as ink
PAD = 6  # drawn around the crop, cut off before the capture
SCRIPT_SHARE = {
    "number": 0.05,
    "date": 0.10,
    "org": 0.08,
    "act": 0.12,
    "say": 0.12,
    "misc": 0.3,
    "rnd": 0.35,
}


@dataclass
class Style:
    """What is drawn: fixed kind of font, undamaged or not, and how often.

    kind: "script", "print" or None for a mixture; script_share: share of script fonts
    among names; stamp_share: chance of a stamp, and of a signature, on a light line.
    """

    kind: str = None
    clean: bool = False
    script_share: float = 0.36
    stamp_share: float = 0.12


@dataclass
class Layout:
    """A text drawn on its own, and the crop that will be cut around it."""

    text: str
    what: str
    font: dict
    is_script: bool
    size: int
    mask: np.ndarray
    ink_height: int
    warp: np.ndarray  # 3x3, mask pixels -> warped pixels
    top: float  # of the warped text
    bottom: float
    left: float
    margin_top: float
    margin_left: float
    rows: int  # of the crop, PAD on each side included
    columns: int


def choose_text(rng, script_fonts, print_fonts, style, fixed):
    """Draw (text, what, font, is_script), or None when the font lacks a character."""
    text, what = fixed or any_text(rng)
    if style.kind is None:
        share = style.script_share if what == "name" else SCRIPT_SHARE[what]
        is_script = rng.random() < share
    else:
        is_script = style.kind == "script"
    font = rng.choice(script_fonts if is_script else print_fonts)
    if any(character in font["missing"] for character in text):
        if fixed:
            return None
        text = "".join(c for c in text if c not in font["missing"])
        text = " ".join(text.split())
        if not text:
            return None
    may_fold = is_script and text.isupper() and what in ("name", "org", "act")
    if may_fold and not fixed and rng.random() < 0.92:
        if what == "name":
            text = " ".join(word.capitalize() for word in text.split())
        else:
            text = text.title()
    return text, what, font, is_script


def random_warp(rng, centre, ink_width, line_height):
    """Shear, rotation and mild perspective about the line's centre, as one 3x3."""
    shear = rng.gauss(0, 0.07)
    angle = math.radians(rng.gauss(0, 0.9))
    turn = np.eye(3)
    turn[0, 0] = turn[1, 1] = math.cos(angle)
    turn[0, 1] = -math.sin(angle) + shear
    turn[1, 0] = math.sin(angle)
    perspective = np.eye(3)
    perspective[2, 0] = rng.gauss(0, 0.05) / ink_width
    perspective[2, 1] = rng.gauss(0, 0.05) / line_height
    shift = np.eye(3)
    shift[0, 2] = -centre[0]
    shift[1, 2] = -centre[1]
    return perspective @ turn @ shift


def warp_points(warp, points):
    """3x3 and n points (x, y) -> (n, 2)."""
    homogeneous = np.array([[x, y, 1] for x, y in points], float) @ warp.T
    return homogeneous[:, :2] / homogeneous[:, 2:]


def mask_of(rng, text, path, size, is_script):
    """The text drawn, sometimes letter-spaced or with old-style figures."""
    tracking = 0
    if not is_script and rng.random() < (0.25 if text.isupper() else 0.07):
        tracking = rng.uniform(0.04, 0.3) * size
    old = has_old_figures(path) and rng.random() < 0.6
    return text_mask(text, path, size, tracking, old)


def choose_margins(rng, path, size, box, is_script):
    """The line's top and bottom in the mask, then the margins above, below, left and right.

    The line's height is that of its ink, or from ascent to descent, so that the height of
    small letters varies. Absah leaves a fifth of the ink's height above and below, and up
    to the whole of it at the sides: nearly half of the crops are like that.
    """
    _, y0, _, y1 = box
    line_top, line_bottom = y0, y1
    as_absah = rng.random() < 0.45
    if not as_absah and rng.random() < 0.65:
        ascent, descent = load_font(path, size).getmetrics()
        line_top = min(size, y0)
        line_bottom = max(size + ascent + descent, y1)
        if line_bottom - line_top > 1.9 * (y1 - y0) and is_script:
            line_top, line_bottom = y0, y1
    line_height = line_bottom - line_top
    above = line_height * rng.uniform(-0.02, 0.22)
    below = line_height * rng.uniform(-0.02, 0.22)
    if as_absah:
        above = max(2, line_height * rng.gauss(0.2, 0.05))
        below = max(2, line_height * rng.gauss(0.2, 0.05))
    left = rng.uniform(-0.02, 1.0) * size * rng.random()
    right = rng.uniform(-0.02, 1.0) * size * rng.random()
    return line_top, line_bottom, above, below, left, right


def outline_of(box, line_top, line_bottom):
    """The corners of the ink, and the line's top and bottom above and below its middle."""
    x0, y0, x1, y1 = box
    middle = (x0 + x1) / 2
    corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    return corners + [(middle, line_top), (middle, line_bottom)]


def try_layout(rng, script_fonts, print_fonts, style, fixed):
    """A Layout, or None when the draw does not fit and another is needed.

    The crop is computed from the *warped* text, else line ends are cut off.
    """
    choice = choose_text(rng, script_fonts, print_fonts, style, fixed)
    if choice is None:
        return None
    text, what, font, is_script = choice
    size = rng.randint(30, 46)
    mask = mask_of(rng, text, font["path"], size, is_script)
    ys, xs = np.where(mask > INK)
    if len(ys) == 0:
        return None
    box = xs.min(), ys.min(), xs.max() + 1, ys.max() + 1
    margins = choose_margins(rng, font["path"], size, box, is_script)
    line_top, line_bottom, margin_top, margin_bottom, margin_left, margin_right = margins
    x0, y0, x1, y1 = box
    line_height = line_bottom - line_top
    centre = (x0 + (x1 - x0) / 2, line_top + line_height / 2)
    warp = np.eye(3)
    if not style.clean and rng.random() < 0.5:
        warp = random_warp(rng, centre, x1 - x0, line_height)
    warped = warp_points(warp, outline_of(box, line_top, line_bottom))
    left, top = warped.min(0)
    right, bottom = warped.max(0)
    columns = int(right - left + margin_left + margin_right) + 2 * PAD
    rows = int(bottom - top + margin_top + margin_bottom) + 2 * PAD
    if columns * HEIGHT / (rows - 2 * PAD) > MAX_LINE_WIDTH and not fixed:
        return None
    return Layout(
        text=text.upper() if has_only_capitals(font["path"]) else text,
        what=what,
        font=font,
        is_script=is_script,
        size=size,
        mask=mask,
        ink_height=y1 - y0,
        warp=warp,
        top=top,
        bottom=bottom,
        left=left,
        margin_top=margin_top,
        margin_left=margin_left,
        rows=rows,
        columns=columns,
    )
