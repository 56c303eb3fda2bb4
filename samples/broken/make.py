#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the hostile and torn files of this folder, and the small sound PDFs beside them in
../pdf. Same input, same bytes: only the standard library, no clock, no chance. Run from anywhere."""

import base64
import hashlib
import pathlib
import struct
import zlib

HERE = pathlib.Path(__file__).resolve().parent
SOUND = HERE.parent / "pdf"

# A grey JPEG of 16 x 16 pixels, dark in its top left quarter.
JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHB"
    "YWICwgIyYnKSopGR8tMC0oMCUoKSj/wAALCAAQABABAREA/8QAFgABAQEAAAAAAAAAAAAAAAAAAAgJ/8QAFBABAAAA"
    "AAAAAAAAAAAAAAAAAP/aAAgBAQAAPwCb2jAP/9k="
)


def pdf(objects, trailer="", end=True):
    """Numbers `objects` from 1 (the first is the catalogue) and writes a classic cross-reference."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + (body.encode() if isinstance(body, str) else body) + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for offset in offsets:
        out += b"%010d 00000 n \n" % offset
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n" % (
        len(objects) + 1, trailer.encode(), start)
    return bytes(out + (b"%%EOF\n" if end else b""))


def stream(data, entries=""):
    data = data.encode("latin-1") if isinstance(data, str) else data
    return b"<< /Length %d %s >>\nstream\n" % (len(data), entries.encode()) + data + b"\nendstream"


def document(pages, contents, box="[0 0 595.28 841.89]", more="", extra=(), count=None, end=True):
    """`pages` equal pages sharing one content stream. Objects: 1 catalogue, 2 tree, 3 content,
    4 and 5 fonts, then `extra`, then the pages."""
    first = 6 + len(extra)
    kids = " ".join(f"{first + i} 0 R" for i in range(pages))
    page = (f"<< /Type /Page /Parent 2 0 R /MediaBox {box} {more} /Contents 3 0 R "
            "/Resources << /Font << /F1 4 0 R /F2 5 0 R >> /XObject << /Im 6 0 R >> >> >>")
    return pdf([
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages if count is None else count} >>",
        contents if isinstance(contents, bytes) else stream(contents),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
        *extra,
        *[page] * pages,
    ], end=end)


WORDS = """BT /F1 24 Tf 100 700 Td (SERTIFIKAT) Tj ET
BT /F2 12 Tf 100 660 Td (Nomor : 0127/CONTOH/SERT/IX/2024) Tj ET
BT /F1 18 Tf 100 600 Td (Ratna Wulandari, S.Pd.) Tj ET
BT /F1 20 Tf 6 Tc 100 560 Td (PIAGAM) Tj ET
BT /F2 12 Tf 0 Tc 100 520 Td [(Ser) -20 (tifikat) -300 (ini)] TJ ET
BT /F2 12 Tf 100 490 Td [(pe) -10 ( ) 250 (serta)] TJ ET
BT /F1 12 Tf 100 300 Td (Kepala Dinas) Tj ET
BT /F1 12 Tf 400 300 Td (Ketua Panitia) Tj ET
BT /F1 12 Tf 100 240 Td (Lunas) Tj ET
BT /F1 12 Tf 100.4 239.6 Td (Lunas) Tj ET
BT /F1 10 Tf 0 1 -1 0 580 100 Tm (tegak) Tj ET
BT /F1 12 Tf 700 300 Td (diluar) Tj ET
"""


def picture(filters="/DCTDecode", data=JPEG, more="", space="/DeviceGray", size=(16, 16)):
    return stream(data, f"/Type /XObject /Subtype /Image /Width {size[0]} /Height {size[1]} "
                        f"/ColorSpace {space} /BitsPerComponent 8 /Filter {filters} {more}")


def scan(matrix="595.28 0 0 841.89 0 0", before="", after="", more="", image=None):
    return document(1, f"{before}q {matrix} cm /Im Do Q\n{after}", more=more,
                    extra=[image or picture()])


def chunk(kind, data):
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def png(width, height, data):
    return (b"\x89PNG\r\n\x1a\n"
            + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", data) + chunk(b"IEND", b""))


def tree(depth):
    """One page under `depth` nested tree nodes."""
    nodes = [f"<< /Type /Pages /Kids [{4 + i} 0 R] /Count 1 >>" for i in range(depth)]
    return pdf(["<< /Type /Catalog /Pages 3 0 R >>", stream(""), *nodes,
                "<< /Type /Page /MediaBox [0 0 595 842] /Contents 2 0 R >>"])


def bomb(size):
    packer = zlib.compressobj(9)
    block = bytes(1 << 20)
    return b"".join(packer.compress(block) for _ in range(size >> 20)) + packer.flush()


def noise(count):
    """Bytes that do not compress, always the same."""
    state, out = 1, bytearray()
    for _ in range(count):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        out.append(state >> 16 & 0xFF)
    return bytes(out)


def rc4(key, data):
    box, j, out = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) & 255
        box[i], box[j] = box[j], box[i]
    i = j = 0
    for byte in data:
        i = (i + 1) & 255
        j = (j + box[i]) & 255
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) & 255])
    return bytes(out)


def locked(password):
    """A page under the standard security handler, 40 bits, `password` needed to read."""
    padding = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    user = (password + padding)[:32]
    owner = rc4(hashlib.md5((b"pemilik" + padding)[:32]).digest()[:5], user)
    key = hashlib.md5(user + owner + struct.pack("<i", -4) + b"absah").digest()[:5]
    content = rc4(hashlib.md5(key + struct.pack("<IH", 4, 0)[:3] + b"\0\0").digest()[:10],
                  b"BT /F1 24 Tf 100 700 Td (SERTIFIKAT) Tj ET")
    return pdf([
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents 4 0 R /Resources "
        "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        stream(content),
    ], f"/ID [<{b'absah'.hex()}> <{b'absah'.hex()}>] /Encrypt << /Filter /Standard /V 1 /R 2 "
       f"/O <{owner.hex()}> /U <{rc4(key, padding).hex()}> /P -4 >>")


def signature_fields():
    """One signed field below a parent that gives its type, one unsigned, one of another type."""
    return pdf([
        "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R 6 0 R 7 0 R] >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        "<< /FT /Sig /T (kepala) /Kids [5 0 R] >>",
        "<< /T (tanda) /Parent 4 0 R /V << /Type /Sig /Filter /Adobe.PPKLite >> >>",
        "<< /FT /Sig /T (kosong) >>",
        "<< /FT /Tx /T (nama) /V (Ratna) >>",
    ])


def sound():
    words = document(1, WORDS, extra=["null"])
    hidden = "BT 3 Tr /F1 12 Tf 100 700 Td (Sertifikat tersembunyi) Tj ET\n"
    shown = hidden.replace("3 Tr", "0 Tr")
    stamp = ("/Annots [<< /Type /Annot /Subtype /Stamp /Rect [50 50 90 90] /F 4 >>]")
    return {
        "words.pdf": words,
        "words-turned.pdf": document(1, WORDS, more="/Rotate 90", extra=["null"]),
        "pages-25.pdf": document(25, WORDS, extra=["null"], count=3),
        "signature-fields.pdf": signature_fields(),
        "locked-for-changes.pdf": locked(b""),
        "scan.pdf": scan(),
        "scan-turned.pdf": scan(more="/Rotate 90"),
        "scan-turned-by-matrix.pdf": scan("0 -841.89 595.28 0 0 841.89"),
        "scan-flipped.pdf": scan("-595.28 0 0 841.89 595.28 0"),
        "scan-small.pdf": scan("300 0 0 400 100 100"),
        "scan-hidden-text.pdf": scan(after=hidden),
        "scan-over-text.pdf": scan(before=shown),
        "scan-under-text.pdf": scan(after=shown),
        "scan-clipped.pdf": scan(before="0 0 200 200 re W n\n"),
        "scan-masked.pdf": scan(image=picture(more="/SMask 4 0 R")),
        "scan-inverted.pdf": scan(image=picture(more="/Decode [1 0]")),
        "scan-cmyk.pdf": scan(image=picture(space="/DeviceCMYK")),
        "scan-stamped.pdf": scan(more=stamp),
    }


def broken():
    words = document(1, WORDS, extra=["null"])
    flat = png(64, 64, zlib.compress(noise(64 * (64 * 3 + 1)).replace(b"\x05", b"\x00")))
    deep = "<</A " * 20000 + "null" + ">>" * 20000
    return {
        "empty.pdf": b"",
        "text.pdf": b"Ini bukan PDF, hanya namanya.\n" * 4,
        "header-only.pdf": b"%PDF-1.7\n",
        "no-end-mark.pdf": document(1, WORDS, extra=["null"], end=False),
        "cut-in-half.pdf": words[: len(words) // 2],
        "no-pages.pdf": pdf(["<< /Type /Catalog /Pages 2 0 R >>",
                             "<< /Type /Pages /Kids [] /Count 2147483647 >>"]),
        "own-parent.pdf": pdf(["<< /Type /Catalog /Pages 2 0 R >>",
                               "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
        "deep-tree.pdf": tree(3000),
        "deep-dictionary.pdf": pdf(["<< /Type /Catalog /Pages 2 0 R >>", deep]),
        "huge-page.pdf": document(1, WORDS, box="[0 0 200000 200000]", extra=["null"]),
        "huge-unit.pdf": document(1, WORDS, more="/UserUnit 5000", extra=["null"]),
        "content-bomb.pdf": document(1, stream(bomb(64 << 20), "/Filter /FlateDecode"), extra=["null"]),
        "picture-bomb.pdf": scan(image=picture("/FlateDecode", bomb(64 << 20), size=(60000, 60000))),
        "locked.pdf": locked(b"rahasia"),
        "cut.jpg": JPEG[:30],
        "cut.png": flat[: len(flat) // 3],
        "huge.png": png(30000, 30000, b""),
        "ribbon.png": png(3000, 2, zlib.compress(bytes(2 * (3000 * 3 + 1)))),
        "speck.png": png(1, 1, zlib.compress(bytes(4))),
    }


def main():
    for folder, files in ((SOUND, sound()), (HERE, broken())):
        folder.mkdir(exist_ok=True)
        for name, data in files.items():
            (folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
