# SPDX-License-Identifier: Apache-2.0
"""Layouts of the second set: other designs than layouts_first.py, same contract."""
import ink
from layouts_first import Layout, hours_table
from paper import pick


def bilingual(p):
    css = ".page{padding:2.6rem 4rem;text-align:center;background:#fff}.page i{color:#64748b;font-size:.8em;display:block}"
    v = p.values()
    rest = "".join(
        f'<div>{a} / <i style="display:inline">{b}</i> {x}</div>'
        for a, b, x in [
            ("dalam kegiatan", "in the event", v["title"]),
            ("diselenggarakan oleh", "organised by", v["organiser"]),
            ("pada tanggal", "on", v["date"]),
            ("bertempat di", "at", v["place"]),
        ]
        if x
    )
    return css, (
        f'{p.logos(extra=2, css="justify-content:flex-start")}<div class="h" style="margin:0">SERTIFIKAT</div><i>CERTIFICATE</i>{p.number_line(("Nomor / Number", "No."))}'
        f'<div class="lead">Diberikan kepada<i>Presented to</i></div>{p.name("font-size:2.2rem")}<div>sebagai <b>{v["role"]}</b><i>as</i></div>{rest}<div class="gap"></div>{p.signs()}'
    )


def watermark(p):
    css = ".page{padding:2.8rem 4rem;text-align:center;background:#fff}"
    mark = f'<div style="position:absolute;left:32%;top:24%;width:36%;height:60%;opacity:.09">{ink.logo(p.org["logo"], p.org["code"])}</div>'
    return css, (
        f'{mark}{p.letterhead()}<div class="h" style="text-decoration:underline">{p.heading}</div>{p.number_line()}<div class="lead">{p.lead}</div>{p.name("font-size:1.9rem")}'
        f'<div>{p.teacher["unit"]}</div><div class="body">{p.fill(pick(p.rng, p.data.BODIES))}</div><div class="gap"></div>{p.signs()}'
    )


def panel(p):
    a, b = p.org["logo"][2:]
    css = f".page{{padding:0;flex-direction:row;background:#fff}}.l{{width:36%;background:{b};padding:3rem 2rem;box-sizing:border-box;border-right:.4rem solid {a}}}.r{{flex:1;padding:3rem;display:flex;flex-direction:column;text-align:right}}"
    cue, body = pick(p.rng, p.data.ROLE_BODIES)
    return css, (
        f'<div class="l" style="color:#111">{p.logos(extra=1, css="justify-content:flex-start")}<div style="margin-top:4rem">{p.lead}</div>{p.name("font-size:1.9rem;text-align:left")}<div>{p.teacher["unit"]}</div></div>'
        f'<div class="r"><div class="h" style="text-align:right;margin:0">{p.heading}</div>{p.number_line(css="text-align:right")}<div class="lead" style="text-align:right;margin-top:2rem">{cue}</div>'
        f'<div class="role">{p.f("role", p.role)}</div><div class="body" style="text-align:right">{p.fill(body)}</div><div class="gap"></div>{p.signs("flex-end")}</div>'
    )


def table(p):
    css = ".page{padding:3.4rem 4rem;background:#fffef8;border:.3rem ridge #b08d2f;text-align:center}"
    v = p.values()
    rows = "".join(
        f"<tr><td>{k}</td><td>{x}</td></tr>"
        for k, x in [
            ("Acara", v["title"]),
            ("Pelaksanaan", v["date"]),
            ("Lokasi", v["place"]),
            ("Diadakan oleh", v["organiser"]),
            ("Jumlah jam", f'{v["hours"]} JP' if v["hours"] else ""),
        ]
        if x
    )
    return css, (
        f'{p.logos(size="5rem")}<div class="h">PIAGAM</div>{p.number_line()}<div class="lead">{p.lead}</div>{p.name("font-size:1.8rem")}<div class="lead">selaku</div><div class="role">{v["role"]}</div>'
        f'<table class="grid" style="width:100%;text-align:left">{rows}</table><div class="gap"></div>{p.signs("space-around")}<div style="height:4rem"></div>'
    )


def course(p):
    a = p.org["logo"][2]
    css = f".page{{padding:3rem 4rem;background:#fff;border-bottom:2.2rem solid {a}}}"
    p.label = "ID Kredensial"
    return css, (
        f'<div style="display:flex;justify-content:space-between;align-items:center"><div style="font-family:\'{p.display}\';font-size:2.2rem;color:{a}">{p.heading}</div>{p.logos()}</div>'
        f'{p.number_line(css="text-align:left;font-size:.8rem;color:#666")}<div class="lead" style="text-align:left;margin-top:2rem">{p.lead}</div>{p.name("font-size:2.5rem;text-align:left")}'
        f'<div class="body" style="text-align:left">{p.fill(pick(p.rng, p.data.BODIES))}</div><div class="gap"></div>{p.signs("flex-start")}<div class="small">Berlaku sampai dengan {p.issue.day} Desember {p.issue.year + 2}</div>'
    )


def contest(p):
    a, b = p.org["logo"][2:]
    css = f".page{{padding:2.6rem 5rem;text-align:center;background:repeating-linear-gradient(45deg,{b} 0 3rem,#fff 3rem 6rem);}}.in{{background:#fffffff2;flex:1;display:flex;flex-direction:column;padding:1.6rem}}"
    return css, (
        f'<div class="in">{p.logos(extra=1)}<div class="h" style="color:{a}">PIAGAM JUARA</div><div class="lead">{p.lead}</div>{p.name("font-size:2.3rem")}<div class="role" style="font-size:1.9rem">{p.f("role", p.role)}</div>'
        f'<div class="body">{p.fill(pick(p.rng, p.data.WIN_BODIES))}</div><div class="gap"></div>{p.signs()}{p.number_line(css="font-size:.75rem;text-align:center")}</div>'
    )


def campus(p):
    a, b = p.org["logo"][2:]
    css = f".page{{padding:3rem 6rem;text-align:center;background:radial-gradient(circle at 80% 20%,{b},transparent 45%),radial-gradient(circle at 15% 90%,{b},transparent 40%),#fff}}"
    p.title = p.title.upper().strip('\u201c\u201d"')
    cue, body = pick(p.rng, p.data.ROLE_BODIES)
    return css, (
        f'{p.logos(extra=3, size="3.4rem")}<div class="h" style="letter-spacing:.6em;font-weight:300">{p.heading}</div>{p.number_line()}<div class="lead">{p.lead}</div>{p.name("font-size:2.3rem")}<div>{cue}</div>'
        f'<div class="role">{p.f("role", p.role.upper())}</div><div class="body">{p.fill(body)}</div><div class="gap"></div>{p.signs()}'
    )


def letter(p):
    css = ".page{padding:3rem 4.4rem;background:#fff;font-size:1rem}"
    return css, (
        f'{p.letterhead()}<div class="h" style="font-size:1.25rem;margin-top:2rem">SURAT KETERANGAN MENGIKUTI KEGIATAN</div>{p.number_line()}'
        f'<p style="text-align:justify;text-indent:2.5rem">{p.signers[-1][0].strip(",")} {p.org["name"]} dengan ini menerangkan bahwa saudara {p.f("recipient", p.printed_name, "font-weight:bold")}, guru pada {p.teacher["unit"]}, '
        f'tercatat pada kegiatan kami.</p><p style="text-align:justify;text-indent:2.5rem">{p.fill(pick(p.rng, p.data.LETTER_BODIES))}</p><div class="gap"></div>{p.signs("flex-end")}<div style="height:8rem"></div>'
    )


def programme(p):
    a = p.org["logo"][2]
    css = f".page{{padding:2.6rem 4rem;text-align:center;background:linear-gradient(135deg,{a} 0 12%,#fff 12.2% 88%,{a} 88.2%)}}"
    return (
        css,
        (
            f'{p.number_line(css="text-align:right;font-size:.8rem")}{p.logos(extra=1)}<div class="h" style="font-family:\'{p.script}\';font-weight:400;font-size:3rem">Sertifikat</div>'
            f'<div class="lead">{p.lead}</div>{p.name("font-size:2.2rem")}<div class="body" style="padding:0 4rem">{p.fill(pick(p.rng, p.data.BODIES))}</div><div class="gap"></div>{p.signs()}'
        ),
        hours_table(p),
    )


LAYOUTS = [
    Layout("OB1_bilingual", {""}, True, bilingual),
    Layout("OB2_watermark", {"head"}, True, watermark),
    Layout("OB3_panel", {"noelectronic"}, True, panel),
    Layout("OB4_table", {""}, False, table),
    Layout("OB5_course", {"electronic", "qr"}, True, course),
    Layout("OB6_contest", {"win"}, True, contest),
    Layout("OB7_campus", {"three"}, True, campus),
    Layout("OB8_letter", {"noelectronic", "head"}, False, letter),
    Layout("OB9_programme", {"hours"}, True, programme),
]
