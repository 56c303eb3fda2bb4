# SPDX-License-Identifier: Apache-2.0
"""Drawn things as SVG: logos, signatures, stamps, codes, ornaments."""
import html
import math
import subprocess

import segno

MOTIFS = {
    "wave": '<path d="M22 55q9-14 18 0t18 0 18 0M22 68q9-14 18 0t18 0 18 0M30 42q9-12 20 0t20 0" fill="none" stroke="{b}" stroke-width="5"/>',
    "book": '<path d="M50 36q-12-10-26-6v34q14-4 26 6q12-10 26-6V30q-14-4-26 6z" fill="{b}"/><path d="M50 36v34" stroke="{a}" stroke-width="3"/>',
    "mountain": '<path d="M20 70L42 34l12 18 8-10 18 28z" fill="{b}"/><circle cx="64" cy="30" r="6" fill="{b}"/>',
    "leaf": '<path d="M30 70C26 40 44 26 74 26C76 56 58 72 30 70z" fill="{b}"/><path d="M30 72L62 38" stroke="{a}" stroke-width="3"/>',
    "sun": '<circle cx="50" cy="50" r="13" fill="{b}"/><g stroke="{b}" stroke-width="5">'
    + "".join(
        f'<path d="M{50 + 18 * math.cos(t):.1f} {50 + 18 * math.sin(t):.1f}L{50 + 27 * math.cos(t):.1f} {50 + 27 * math.sin(t):.1f}"/>'
        for t in [i * math.pi / 4 for i in range(8)]
    )
    + "</g>",
    "bird": '<path d="M22 46q16-14 28 6q12-20 28-6q-16 0-24 20l-4 8l-4-8q-8-20-24-20z" fill="{b}"/>',
    "torch": '<path d="M43 44h14l-4 34h-6zM50 18q12 12 5 22h-10q-8-10 5-22z" fill="{b}"/>',
    "quill": '<path d="M72 22Q40 30 32 72l5 4Q64 62 72 22z" fill="{b}"/><path d="M26 80L64 34" stroke="{a}" stroke-width="2.5"/>',
    "palm": '<path d="M48 78V46M48 46q-20-14-26 4q14-8 26-4q-8-22 8-24q-4 12-8 24q18-18 28-2q-14-4-28 2" fill="{b}" stroke="{b}" stroke-width="4"/>',
    "spark": '<path d="M50 20l7 23 23 7-23 7-7 23-7-23-23-7 23-7z" fill="{b}"/>',
    "hands": '<path d="M24 54q12 20 26 20t26-20M34 46a7 7 0 1 0 .1 0zM66 46a7 7 0 1 0 .1 0zM50 30a7 7 0 1 0 .1 0z" fill="none" stroke="{b}" stroke-width="6"/>',
    "flower": "".join(
        f'<ellipse cx="50" cy="34" rx="8" ry="14" fill="{{b}}" transform="rotate({72 * i} 50 50)"/>' for i in range(5)
    )
    + '<circle cx="50" cy="50" r="6" fill="{a}"/>',
    "gearm": '<circle cx="50" cy="50" r="17" fill="none" stroke="{b}" stroke-width="11" stroke-dasharray="9 5"/>',
}


def polygon(n, r=46, turn=-90, inner=None):
    k = n * 2 if inner else n
    pts = []
    for i in range(k):
        rr = inner if inner and i % 2 else r
        t = math.radians(turn + 360 * i / k)
        pts.append(f"{50 + rr * math.cos(t):.1f},{50 + rr * math.sin(t):.1f}")
    return " ".join(pts)


def logo(spec, letters, size="100%"):
    shape, motif, a, b = spec
    frames = {
        "circle": f'<circle cx="50" cy="50" r="46" fill="{a}"/><circle cx="50" cy="50" r="39" fill="none" stroke="{b}" stroke-width="2"/>',
        "ring": f'<circle cx="50" cy="50" r="44" fill="{b}" stroke="{a}" stroke-width="8"/>',
        "shield": f'<path d="M8 8Q50-4 92 8V48Q90 84 50 97Q10 84 8 48z" fill="{a}" stroke="{b}" stroke-width="3"/>',
        "square": f'<rect x="5" y="5" width="90" height="90" rx="20" fill="{a}"/>',
        "hex": f'<polygon points="{polygon(6)}" fill="{a}" stroke="{b}" stroke-width="2"/>',
        "pent": f'<polygon points="{polygon(5, 48)}" fill="{a}" stroke="{b}" stroke-width="3"/>',
        "star": f'<polygon points="{polygon(8, 48, inner=38)}" fill="{a}"/>',
        "gear": f'<polygon points="{polygon(12, 48, inner=40)}" fill="{a}"/>',
        "crest": f'<path d="M10 10H90V52Q88 82 50 97Q12 82 10 52z" fill="{a}"/><path d="M16 16H84V28H16z" fill="{b}"/>',
        "arch": f'<path d="M8 96V46A42 42 0 0 1 92 46V96z" fill="{a}"/><path d="M16 88H84" stroke="{b}" stroke-width="4"/>',
        "diamond": f'<polygon points="50,2 98,50 50,98 2,50" fill="{a}"/><polygon points="50,9 91,50 50,91 9,50" fill="none" stroke="{b}" stroke-width="2"/>',
        "rosette": f'<polygon points="{polygon(16, 48, inner=42)}" fill="{a}"/><circle cx="50" cy="50" r="35" fill="none" stroke="{b}" stroke-width="2"/>',
        "pill": f'<rect x="2" y="16" width="96" height="68" rx="34" fill="{a}"/>',
        "drop": f'<path d="M50 3C78 34 90 50 84 70A36 36 0 0 1 16 70C10 50 22 34 50 3z" fill="{a}"/>',
    }
    if shape == "ring":
        a, b = b, a
    text = f'<text x="50" y="58" text-anchor="middle" font-family="DejaVu Sans" font-weight="bold" font-size="24" fill="{b}">{letters[:3]}</text>'
    inner = text if motif == "letter" else MOTIFS[motif].format(a=a, b=b)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" style="width:{size};height:{size};display:block">{frames[shape]}{inner}</svg>'


def emblem(gold="#b8860b"):
    """An invented state emblem: a bird that spreads its wings, a shield on the breast, a ribbon below."""
    feathers = "".join(
        f'<path d="M{50 + s * 10} {30 + 3 * i}Q{50 + s * (40 + i)} {8 + 9 * i} {50 + s * (46 - 3 * i)} {26 + 8 * i}Q{50 + s * 30} {34 + 5 * i} {50 + s * 10} {42 + 3 * i}z" fill="{gold}" stroke="#fff" stroke-width=".7"/>'
        for i in range(5)
        for s in (-1, 1)
    )
    tail = "".join(f'<path d="M50 60L{38 + 6 * i} 86L{43 + 6 * i} 86z" fill="{gold}"/>' for i in range(4))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" style="width:100%;height:100%;display:block">{feathers}{tail}'
        f'<path d="M44 30Q42 12 54 12L64 17L55 19Q58 26 56 32z" fill="{gold}"/><path d="M36 34H64V52Q62 64 50 70Q38 64 36 52z" fill="#b91c1c" stroke="{gold}" stroke-width="2"/>'
        f'<path d="M37 46H63V52Q61 62 50 68Q39 62 37 52z" fill="#fff"/><circle cx="50" cy="47" r="5" fill="#111"/><path d="M22 82Q50 94 78 82L80 89Q50 101 20 89z" fill="#fff" stroke="{gold}"/></svg>'
    )


def impostor(spec):
    shape, motif, a, b = spec
    return ("hex" if shape != "hex" else "circle", "leaf" if motif != "leaf" else "book", b if b < "#e" else "#be185d", "#ffffff")


def signature(rng, colour):
    x, y, d = 8, 45, "M8 45"
    for i in range(rng.integers(5, 10)):
        nx, ny = x + rng.uniform(6, 26), 40 + rng.uniform(-28, 26)
        d += f"C{x + rng.uniform(-14, 22):.0f} {y - rng.uniform(10, 45):.0f} {nx + rng.uniform(-24, 14):.0f} {ny + rng.uniform(5, 35):.0f} {nx:.0f} {ny:.0f}"
        x, y = nx, ny
    d += f"Q{x - 60:.0f} {rng.uniform(62, 86):.0f} {x + rng.uniform(-10, 26):.0f} {rng.uniform(48, 66):.0f}"
    w = rng.uniform(1.6, 3.4)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {x + 26:.0f} 92" preserveAspectRatio="xMidYMid meet" style="width:100%;height:100%;overflow:visible"><path d="{d}" fill="none" stroke="{colour}" stroke-width="{w:.1f}" stroke-linecap="round"/></svg>'


def stamp(rng, name, city, shape, colour):
    name = html.escape(name.upper())
    size = min(9.5, 165 / (0.8 * max(len(name), 1)))  # the arc of 260 degrees is 165 long
    turn = rng.uniform(-14, 14)
    arc = f"arc{rng.integers(1 << 30)}"
    if shape == "rect":
        words = name.split()
        half = (len(words) + 1) // 2
        rows = "".join(
            f'<text x="60" y="{24 + 13 * i}" text-anchor="middle" textLength="{min(100, 6 * len(t))}" lengthAdjust="spacingAndGlyphs" font-size="9" font-weight="bold">{t}</text>'
            for i, t in enumerate([" ".join(words[:half]), " ".join(words[half:]), html.escape(city.upper())])
            if t
        )
        inner = f'<rect x="3" y="8" width="114" height="50" fill="none" stroke-width="3"/>{rows}'
        box = "0 0 120 66"
    else:
        rx, ry = (46, 32) if shape == "oval" else (37, 46)
        inner = (
            f'<ellipse cx="60" cy="50" rx="{56 if shape == "oval" else 47}" ry="{ry}" fill="none" stroke-width="2.6"/>'
            f'<ellipse cx="60" cy="50" rx="{38 if shape == "oval" else 31}" ry="{ry - 14}" fill="none" stroke-width="1.4"/>'
            f'<path id="{arc}" d="M{60 - .766 * rx:.1f} {50 + .643 * (ry - 9):.1f}A{rx} {ry - 9} 0 1 1 {60 + .766 * rx:.1f} {50 + .643 * (ry - 9):.1f}" fill="none" stroke="none"/>'
            f'<text font-size="{size}" font-weight="bold"><textPath href="#{arc}" startOffset="50%" text-anchor="middle">{name}</textPath></text>'
            f'<text x="60" y="56" text-anchor="middle" font-size="11">&#9733; {html.escape(city.split()[0].upper()[:9])} &#9733;</text>'
        )
        box = "0 0 120 100"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" style="width:100%;height:100%;overflow:visible;'
        f'opacity:{rng.uniform(.62, .9):.2f};transform:rotate({turn:.0f}deg)">'
        f'<style>.s{colour[1:]} text{{stroke:none}}</style><g class="s{colour[1:]}" stroke="{colour}" fill="{colour}" '
        f'font-family="DejaVu Sans">{inner}</g></svg>'
    )


def qr(text):
    return _scaled(segno.make(text, error="m", micro=False))


def _scaled(code):
    n = code.symbol_size(border=3)[0]
    body = code.svg_inline(border=3, light="#fff", omitsize=True)
    return body.replace(
        "<svg", f'<svg preserveAspectRatio="xMidYMid" style="width:100%;height:100%;display:block" data-n="{n}"', 1
    )


def code128(text):
    svg = subprocess.run(
        ["zint", "--direct", "--filetype=svg", "--barcode=20", "--notext", "-w", "8", "-d", text],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    start = svg.index("<svg")
    w, h = svg.split('width="')[1].split('"')[0], svg.split('height="')[1].split('"')[0]
    return svg[start:].replace("<svg", f'<svg viewBox="0 0 {w} {h}" preserveAspectRatio="none" style="width:100%;height:100%"', 1)
