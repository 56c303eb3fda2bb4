#!/usr/bin/env python3
"""fonts.py LIST.json --npm FOLDER --ttf FOLDER [--unseen]: the fonts that gen.py draws with.

They come from npm's @fontsource packages and from installed Debian packages, as families.txt
names them. LIST.json is a list of {path, kind, family, missing}; missing holds the printable ASCII
characters that the font lacks.
"""

import argparse
import glob
import json
import os
import subprocess
import sys
from collections import Counter

from fontTools.ttLib import TTFont, TTLibError

REQUIRED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,/-:"
# Families that are not under the OFL, Apache, MIT or UFL licence, or whose licence was not
# reviewed: URW base-35, TeX Gyre, Linux Libertine and Biolinum (not reviewed), Rufscript
# (GPL with font exception), DejaVu (Bitstream Vera), Goudy Bookletter (public domain),
# Liberation Sans Narrow (GPL with font exception).
UNREVIEWED = ("C059", "P052", "Nimbus", "URW", "Z003", "TeX Gyre", "Linux")
UNREVIEWED += ("Rufscript", "DejaVu", "Goudy Bookletter", "Liberation Sans Narrow")
GPL_FOLDERS = ("/truetype/liberation/",)  # Liberation 1; Liberation 2 is under the OFL
STYLES = {
    "Regular",
    "Bold",
    "Italic",
    "Bold Italic",
    "Book",
    "Roman",
    "Medium",
    "Light",
    "Oblique",
    "Demi",
    "Condensed",
    "Condensed Bold",
}
MAX_FILES = 5  # of one Debian family


def read_families(path):
    """families.txt as [(source, kind, family)]."""
    families = []
    with open(path, encoding="utf-8") as stream:
        for row in stream:
            if row.strip() and not row.startswith("#"):
                families.append(tuple(row.strip().split(" ", 2)))
    return families


def to_ttf(woff, folder):
    """Unpack a .woff file into folder; the path of the .ttf."""
    name = os.path.splitext(os.path.basename(woff))[0] + ".ttf"
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        font = TTFont(woff)
        font.flavor = None
        font.save(path)
    return path


def describe(path, kind, family):
    """The font's entry, or None when it lacks a required character."""
    try:
        characters = TTFont(path, fontNumber=0, lazy=True).getBestCmap()
    except (TTLibError, OSError) as error:
        print(f"skipped {path}: {error}", file=sys.stderr)
        return None
    if not characters or any(ord(c) not in characters for c in REQUIRED):
        print(f"skipped {path}: characters are missing", file=sys.stderr)
        return None
    missing = "".join(chr(c) for c in range(33, 127) if c not in characters)
    return {"path": path, "kind": kind, "family": family, "missing": missing}


def npm_files(folders, family, kind):
    """The -latin- .woff files to take: 400, 700, italic, and one more weight of print.

    The -latin-ext- files lack ASCII.
    """
    files = []
    for folder in folders:
        pattern = f"{folder}/{family}/files/{family}-latin-*-*.woff"
        files += [f for f in sorted(glob.glob(pattern)) if "-latin-ext-" not in f]
    styles = ("-400-normal", "-700-normal", "-400-italic")
    picked = [file for file in files if any(style in file for style in styles)]
    picked = picked or files[:2]
    if kind == "print":
        more = ("-500-normal", "-300-normal", "-900-normal")
        picked += [f for f in files if any(style in f for style in more)][:1]
    return picked


def debian_files(family):
    """Installed .ttf and .otf files of a family, plain styles first choice."""
    command = ["fc-list", f":family={family}", "file", "style"]
    listing = subprocess.run(command, capture_output=True, text=True, check=True)
    styles = {}
    for row in listing.stdout.splitlines():
        path, found, style = row.partition(":")
        if any(folder in path for folder in GPL_FOLDERS):
            continue
        if found and path.strip().lower().endswith((".ttf", ".otf")):
            styles[path.strip()] = style.split("style=")[-1]
    plain = [p for p, s in styles.items() if s.split(",")[0].strip() in STYLES]
    return (plain or list(styles)[:2])[:MAX_FILES]


def letters_of(text):
    """Lower case without blanks and dashes, to compare family and file names."""
    for mark in "-_ ":
        text = text.replace(mark, "")
    return text.lower()


def collect(families, unseen, folders, ttf):
    """Entries of all wanted families: script first, npm before Debian."""
    kept_out = [letters_of(f) for source, _, f in families if source == "unseen"]
    sources = ("unseen",) if unseen else ("npm", "debian")
    fonts = []
    for kind in ("script", "print"):
        for source in sources:
            for row_source, row_kind, family in families:
                if (row_source, row_kind) != (source, kind):
                    continue
                if family.startswith(UNREVIEWED):
                    sys.exit(f"{family}: licence not reviewed, see UNREVIEWED")
                if source == "debian":
                    paths = debian_files(family)
                else:
                    paths = [to_ttf(f, ttf) for f in npm_files(folders, family, kind)]
                if not paths:
                    print(f"no files of {source} {family}", file=sys.stderr)
                entries = [describe(path, kind, family) for path in paths]
                fonts += [entry for entry in entries if entry]
    if not unseen:
        for font in fonts:
            known = letters_of(font["family"] + os.path.basename(font["path"]))
            if any(name in known for name in kept_out):
                sys.exit(f"{font['path']} belongs to a family kept out of training")
    return fonts


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description="collect fonts for gen.py")
    parser.add_argument("out", help="list to write (.json)")
    parser.add_argument(
        "--npm",
        action="append",
        default=[],
        metavar="FOLDER",
        help="an @fontsource folder; may be repeated",
    )
    parser.add_argument("--ttf", required=True, help="folder for unpacked fonts")
    parser.add_argument("--families", default=os.path.join(here, "families.txt"))
    parser.add_argument("--unseen", action="store_true", help="the kept-out families")
    args = parser.parse_args()
    os.makedirs(args.ttf, exist_ok=True)
    families = read_families(args.families)
    fonts = collect(families, args.unseen, args.npm, os.path.abspath(args.ttf))
    with open(args.out, "w", encoding="utf-8") as stream:
        json.dump(fonts, stream, indent=0)
    for kind in ("script", "print"):
        count = Counter(font["family"] for font in fonts if font["kind"] == kind)
        print(f"{kind}: {sum(count.values())} files, {len(count)} families")


if __name__ == "__main__":
    main()
