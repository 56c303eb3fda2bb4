"""Changes of a line at training time, and batches of lines of similar width."""

import random

import cv2
import numpy as np

from lines import CLIP, HEIGHT, normalise

BATCH_COLUMNS = 4096  # input pixels across a batch, at least
LEAST_LINES = 16  # in a batch; torch's fast convolutions want that many
CHUNK = 1024  # lines sorted by width together
MAX_WIDTH = 660


class Augmenter:
    """Random changes of a line; uint8 in, normalised float out."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.noise = np.random.RandomState(seed)

    def __call__(self, line):
        """uint8 (HEIGHT, W) -> float32 (HEIGHT, W'), clipped."""
        rng = self.rng
        if rng.random() < 0.8:
            line = self.shift(line)
        x = normalise(line)
        if rng.random() < 0.15:
            grain = self.noise.randn(*x.shape).astype(np.float32)
            x = x + grain * rng.uniform(0.02, 0.15)
        if rng.random() < 0.12:
            self.erase(x)
        if rng.random() < 0.2:
            x = np.sign(x) * np.abs(x) ** rng.uniform(0.6, 1.6)
        if rng.random() < 0.03:
            x = -x
        return np.clip(x, -CLIP, CLIP)

    @staticmethod
    def plain(line):
        """The same without changes."""
        return np.clip(normalise(line), -CLIP, CLIP)

    def shift(self, line):
        """Crop or extend top and bottom by up to 4 pixels, stretch sideways."""
        rng = self.rng
        width = line.shape[1]
        top = rng.randint(-3, 4)
        bottom = rng.randint(-3, 4)
        stretch = rng.uniform(0.86, 1.16)
        line = line[max(0, -top) : HEIGHT - max(0, -bottom)]
        if top > 0 or bottom > 0:
            border = (max(0, top), max(0, bottom), 0, 0)
            line = cv2.copyMakeBorder(line, *border, cv2.BORDER_REPLICATE)
        width = max(16, min(MAX_WIDTH, int(width * stretch)))
        return cv2.resize(line, (width, HEIGHT), interpolation=cv2.INTER_LINEAR)

    def erase(self, x):
        """Fill one to three strips or boxes with one level, in place."""
        rng = self.rng
        for _ in range(rng.randint(1, 3)):
            left = rng.randint(0, x.shape[1] - 1)
            if rng.random() < 0.5:
                width = rng.randint(2, 6)
                x[:, left : left + width] = rng.uniform(0, 1)
            else:
                top = rng.randint(0, HEIGHT - 8)
                bottom = top + rng.randint(2, 8)
                right = left + rng.randint(8, 60)
                x[top:bottom, left:right] = rng.uniform(0, 1)


def batches(lines, rng):
    """One pass: lists of line indexes of similar width, in random order."""
    order = list(range(len(lines)))
    rng.shuffle(order)
    for start in range(0, len(order), CHUNK):
        chunk = sorted(order[start : start + CHUNK], key=lambda i: lines[i][0].shape[1])
        groups = []
        group = []
        for index in chunk:
            group.append(index)
            columns = len(group) * max(lines[index][0].shape[1], 160)
            if columns >= BATCH_COLUMNS and len(group) >= LEAST_LINES:
                groups.append(group)
                group = []
        if len(group) >= LEAST_LINES or not groups:
            groups.append(group)
        else:
            groups[-1] += group
        rng.shuffle(groups)
        yield from groups


def pack(arrays, extra=0):
    """Arrays (HEIGHT, W) -> float32 (N, 1, HEIGHT, widest + extra), right padding 0."""
    width = max(array.shape[1] for array in arrays) + extra
    width = (width + 15) // 16 * 16
    batch = np.zeros((len(arrays), 1, HEIGHT, width), np.float32)
    for index, array in enumerate(arrays):
        batch[index, 0, :, : array.shape[1]] = array
    return batch
