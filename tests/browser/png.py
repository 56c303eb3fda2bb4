# SPDX-License-Identifier: Apache-2.0
"""Reads the 8 bit, not interlaced PNGs that a browser's screenshot is."""
import struct
import zlib


def _predict(kind, left, up, corner):
    if kind == 1:
        return left
    if kind == 2:
        return up
    if kind == 3:
        return (left + up) // 2
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(guess - value))


def pixels(png):
    """Rows of (red, green, blue) triples."""
    at, data, width, channels = 8, b"", 0, 0
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at:at + 8])
        body = png[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, _, _, colour = struct.unpack(">IIBB", body[:10])
            channels = {2: 3, 6: 4}[colour]
        elif kind == b"IDAT":
            data += body
        at += length + 12
    raw, stride, rows = zlib.decompress(data), width * channels, []
    before = bytearray(stride)
    for start in range(0, len(raw), stride + 1):
        kind, row = raw[start], bytearray(raw[start + 1:start + 1 + stride])
        if kind:
            for i in range(stride):
                left = row[i - channels] if i >= channels else 0
                corner = before[i - channels] if i >= channels else 0
                row[i] = (row[i] + _predict(kind, left, before[i], corner)) & 255
        rows.append([tuple(row[i:i + 3]) for i in range(0, stride, channels)])
        before = row
    return rows


def has_a_picture(png):
    """Whether anything but one flat colour is there, the frame of 3 pixels aside."""
    seen = [sum(point) for row in pixels(png)[3:-3] for point in row[3:-3]]
    return bool(seen) and max(seen) - min(seen) > 60
