"""What all tools here share: a line's geometry, alphabet, normalisation, decoding and files.

A line is a uint8 grey array of shape (HEIGHT, W), W in pixels. Needs no torch.
"""

import pickle

import cv2
import numpy as np

HEIGHT = 40  # pixels; must hold ascender to descender
STRIDE = 4  # input pixels per output column
CHARACTERS = "".join(chr(code) for code in range(32, 127))
CLASSES = len(CHARACTERS) + 1  # class 0 is the CTC blank, class i + 1 is chr(32 + i)
CLIP = 1.5  # normalised ink is clipped to +-CLIP
WIDTHS = (160, 256, 384, 512, 640, 832)  # input widths that the readers pad to
MAX_WIDTH = 1600


def encode(text):
    """Class numbers of printable ASCII text (no blanks)."""
    return [ord(character) - 31 for character in text]


def normalise(line):
    """uint8 (HEIGHT, W) -> float32 of the same shape: background 0, ink towards +1.

    Not yet clipped to +-CLIP. The percentiles are those of the resized line.
    """
    cumulative = np.bincount(line.ravel(), minlength=256).cumsum()
    total = cumulative[-1]

    def percentile(share):
        return int(np.searchsorted(cumulative, share * total, side="left"))

    low = percentile(0.02)
    median = percentile(0.5)
    high = percentile(0.98)
    sign = -1.0 if (median - low) >= (high - median) else 1.0
    spread = max(median - low, high - median, 12)
    return (line.astype(np.float32) - median) * (sign / spread)


def padded_width(width):
    """The input width in pixels for a line of this width: the next bucket."""
    for bucket in WIDTHS:
        if width <= bucket:
            return bucket
    return min(MAX_WIDTH, (width + 63) // 64 * 64)


def to_height(grey):
    """uint8 crop of any size -> uint8 (HEIGHT, W), aspect kept, at most MAX_WIDTH wide."""
    rows, columns = grey.shape
    width = max(8, int(columns * HEIGHT / rows + 0.5))
    width = min(width, padded_width(width))
    interpolation = cv2.INTER_LINEAR if rows < HEIGHT else cv2.INTER_AREA
    return cv2.resize(grey, (width, HEIGHT), interpolation=interpolation)


def to_blob(grey):
    """uint8 crop of any size -> float32 (1, 1, HEIGHT, bucket), padded right with 0."""
    line = to_height(grey)
    width = line.shape[1]
    blob = np.zeros((1, 1, HEIGHT, padded_width(width)), np.float32)
    blob[0, 0, :, :width] = np.clip(normalise(line), -CLIP, CLIP)
    return blob


def load_net(path):
    """The ONNX file as an OpenCV network on the CPU."""
    net = cv2.dnn.readNetFromONNX(path)
    net.setPreferableBackend(cv2.dnn.DNN_BACKEND_OPENCV)
    net.setPreferableTarget(cv2.dnn.DNN_TARGET_CPU)
    return net


def logits_of(net, grey):
    """uint8 crop -> float32 logits (CLASSES, T), T = padded width / STRIDE."""
    net.setInput(to_blob(grey))
    return net.forward()[0, :, 0, :]


def log_softmax(logits):
    """(CLASSES, T) logits -> float64 log-probabilities of the same shape."""
    shifted = logits.astype(np.float64)
    shifted = shifted - shifted.max(0)
    return shifted - np.log(np.exp(shifted).sum(0))


def collapse(classes):
    """Best class of each column -> text: repeats merged, blanks dropped, ends stripped."""
    text = []
    previous = 0
    for best in classes:
        if best != previous and best != 0:
            text.append(CHARACTERS[best - 1])
        previous = best
    return "".join(text).strip()


def read_logits(logits):
    """(CLASSES, T) logits -> (text, confidence in 0..1).

    The confidence is the geometric mean of the best class's probability over the
    columns whose best class is a character; 0 when there is none.
    """
    scores = log_softmax(logits)
    best = scores.argmax(0)
    inked = best > 0
    confidence = 0.0
    if inked.any():
        confidence = float(np.exp(scores.max(0)[inked].mean()))
    return collapse(best), confidence


def edit_distance(left, right):
    """Levenshtein distance in characters."""
    row = list(range(len(right) + 1))
    for i, a in enumerate(left):
        diagonal = row[0]
        row[0] = i + 1
        for j, b in enumerate(right):
            substituted = diagonal + (a != b)
            diagonal = row[j + 1]
            row[j + 1] = min(row[j + 1] + 1, row[j] + 1, substituted)
    return row[-1]


def save_lines(path, lines, texts, notes):
    """Write a line set: arrays, their texts, and (kind, family, is_script, width)."""
    with open(path, "wb") as stream:
        pickle.dump(([line.tobytes() for line in lines], texts, notes), stream)


def load_lines(path):
    """Read a line set as [(uint8 (HEIGHT, W), text, note)]. Only open your own files."""
    with open(path, "rb") as stream:
        pixels, texts, notes = pickle.load(stream)
    result = []
    for raw, text, note in zip(pixels, texts, notes):
        if text and all(32 <= ord(character) < 127 for character in text):
            line = np.frombuffer(raw, np.uint8).reshape(HEIGHT, -1)
            result.append((line, text, note))
    return result
