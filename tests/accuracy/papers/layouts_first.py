# SPDX-License-Identifier: Apache-2.0
"""Layouts of the first set: each takes a Paper and returns (css, body) or (css, body, second page)."""
from collections import namedtuple

from paper import pick

Layout = namedtuple("Layout", "name style wide build")


def hours_table(p):
    total = p.hours or 16
    rows, left, i = "", total, 1
    for topic in [
        "Kebijakan dan arah pengembangan",
        "Pengantar materi",
        "Praktik terbimbing",
        "Tugas mandiri",
        "Presentasi dan refleksi",
    ]:
        n = left if i == 5 else min(left, max(1, total // 5))
        left -= n
        if n:
            rows += f"<tr><td>{i}</td><td>{topic}</td><td>{n}</td></tr>"
        i += 1
    return f'<div class="c"><h3>STRUKTUR PROGRAM</h3><table class="grid"><tr><th>No.</th><th>Materi</th><th>JP</th></tr>{rows}<tr><td></td><td>Jumlah</td><td>{total}</td></tr></table></div>'


def centred_frame(p):
    cue, body = pick(p.rng, p.data.ROLE_BODIES)
    a = p.logo_spec[2] if p.logo_spec else "#444"
    css = f".page{{padding:3rem 4rem;background:#fffdf5;text-align:center;border:.7rem double {a}}}"
    return css, (
        f'{p.logos(extra=int(p.rng.integers(0, 3)))}<div class="h" style="color:{a};letter-spacing:.3em">{p.heading}</div>{p.number_line()}'
        f'<div class="lead">{p.lead}</div>{p.name("font-size:2.5rem;border-bottom:1px solid #999;padding:0 3rem;align-self:center")}'
        f'<div>{cue}</div><div class="role">{p.f("role", p.role)}</div><div class="body">{p.fill(body)}</div><div class="gap"></div>{p.signs()}'
    )


def left_bar(p):
    a, b = p.org["logo"][2:]
    css = f".page{{padding:3.4rem 4rem 2rem 9rem;background:linear-gradient(90deg,{a} 0 6.5rem,{b} 6.5rem 7rem,#fff 7rem)}}"
    return css, (
        f'<div style="display:flex;justify-content:space-between"><div class="h" style="text-align:left;margin:0">{p.heading}</div>{p.logos(extra=1)}</div>'
        f'<div class="lead" style="text-align:left;margin-top:2rem">{p.lead}</div>{p.name("font-size:2.7rem;text-align:left;margin:.4rem 0")}'
        f'<div class="body" style="text-align:left;max-width:44rem">{p.fill(pick(p.rng, p.data.BODIES))}</div><div class="gap"></div>'
        f'{p.signs("flex-start")}{p.number_line(("Nomor", "No. Sertifikat"), "font-size:.72rem;text-align:left;color:#555")}'
    )


def keterangan(p):
    css = ".page{padding:3rem 4.2rem;font-size:1rem;background:#fff}"
    rows = [
        ("Nama", p.f("recipient", p.printed_name)),
        ("NIP", "-" if p.rng.random() < 0.3 else p.teacher["nip"]),
        ("Unit Kerja", p.teacher["unit"]),
        ("Jabatan", "Guru"),
    ]
    table = "".join(f"<tr><td>{k}</td><td>:</td><td>{v}</td></tr>" for k, v in rows)
    return css, (
        f'{p.letterhead()}<div class="h" style="font-size:1.3rem;text-decoration:underline;margin-top:1.6rem">SURAT KETERANGAN</div>{p.number_line()}'
        f'<p>Yang bertanda tangan di bawah ini, {p.signers[-1][0].strip(",")} {p.org["name"]}, menerangkan dengan sebenarnya bahwa:</p><table class="lv">{table}</table>'
        f'<p style="text-align:justify">{p.fill(pick(p.rng, p.data.LETTER_BODIES)).replace("<b>", "").replace("</b>", "")}</p>'
        f'<p style="text-align:justify">Surat keterangan ini diberikan untuk dipergunakan sebagaimana mestinya.</p><div class="gap"></div>{p.signs("flex-end")}<div style="height:4rem"></div>'
    )


def platform(p):
    a = p.org["logo"][2]
    css = f".page{{padding:3.5rem 4rem;background:#f8fafc;border-top:1.2rem solid {a}}}"
    p.label = pick(p.rng, ["Credential ID", "Certificate No", "ID"])
    valid = (
        f'<div class="small">Valid until {p.issue.day} {["June", "August"][p.issue.day % 2]} {p.issue.year + 3}</div>'
        if p.rng.random() < 0.6
        else ""
    )
    return css, (
        f'{p.logos()}<div class="h" style="text-align:left;font-size:2rem">{pick(p.rng, ["CERTIFICATE OF COMPLETION", "Certificate of Completion"])}</div><div class="lead" style="text-align:left">This is to certify that</div>'
        f'{p.name("font-size:2.8rem;text-align:left")}<div class="body" style="text-align:left">{p.fill(pick(p.rng, p.data.EN_BODIES))}</div>'
        f'<div class="gap"></div>{p.signs("space-between")}<div style="display:flex;justify-content:space-between;align-items:end">{p.number_line(("ID",), "text-align:left;font-size:.8rem")}{valid}</div>'
    )


def champion(p):
    a, b = p.org["logo"][2:]
    css = f".page{{padding:2.4rem 5rem;text-align:center;background:radial-gradient(circle at 10% 10%,{b} 0 9rem,transparent 9.1rem),radial-gradient(circle at 92% 88%,{b} 0 11rem,transparent 11.1rem),#fff}}"
    return css, (
        f'{p.logos(extra=2)}<div class="h">PIAGAM PENGHARGAAN</div>{p.number_line()}<div class="lead">{p.lead}</div>{p.name("font-size:2.4rem")}<div>{p.teacher["unit"]}</div>'
        f'<div class="lead">sebagai</div><div class="role" style="font-size:2.2rem;color:{a}">{p.f("role", p.role.upper())}</div><div class="body">{p.fill(pick(p.rng, p.data.WIN_BODIES))}</div><div class="gap"></div>{p.signs()}'
    )


def seminar(p):
    a = p.org["logo"][2]
    css = f".page{{padding:2.4rem 3.4rem;text-align:center;background:linear-gradient(#fff 0 86%,{a}22 86%)}}"
    no = p.number_line(("Nomor",)).replace('<span data-f="number"', '<span data-f="number"')
    return css, (
        f'{p.logos(extra=3, size="3.6rem", css="justify-content:space-between")}<div style="font-family:\'{p.display}\';font-size:1.2rem">{p.f("organiser", p.org["name"].upper(), "letter-spacing:.08em")}</div>'
        f'<div class="h" style="font-variant:small-caps">{p.heading}</div><div>({no[no.index("<span"):no.rindex("</div>")] if no else ""})</div>'.replace(
            "<div>()</div>", ""
        )
        + f'<div class="lead">{p.lead}</div>{p.name("font-size:2.2rem")}<div class="body" style="padding:0 3rem">{p.fill(pick(p.rng, p.data.BODIES))}</div><div class="gap"></div>{p.signs()}'
    )


def dark(p):
    css = ".page{padding:3.4rem 4.4rem;background:linear-gradient(135deg,#0b1220,#1e293b);color:#f1f5f9;text-align:center;outline:1px solid #d4af37;outline-offset:-1.4rem}b{color:#fde68a}"
    p.label = ""
    p.stamp_ink = pick(p.rng, ["#93c5fd", "#fca5a5", "#c4b5fd"])
    cue, body = pick(p.rng, p.data.ROLE_BODIES)
    no = f'<div class="no">{p.f("number", p.number)}</div>'
    return css, (
        f'{p.logos(extra=1)}<div class="h" style="color:#d4af37;letter-spacing:.4em">{p.heading}</div>{no}<div class="lead">{p.lead}</div>{p.name("font-size:2.6rem;color:#fff")}'
        f'<div>{cue} {p.f("role", p.role, "font-weight:bold")}</div><div class="body">{p.fill(body)}</div><div class="gap"></div>{p.signs(pen="#e2e8f0")}'
    )


def labels(p):
    a = p.org["logo"][2]
    css = f".page{{padding:2.6rem 5rem;background:#fff;box-shadow:inset 0 0 0 1rem #fff,inset 0 0 0 1.2rem {a}}}"
    rows = [
        ("Nama", p.f("recipient", p.printed_name, f"font-family:'{p.display}';font-size:1.3rem")),
        ("Instansi", p.teacher["unit"]),
        ("Status", p.f("role", p.role)),
        ("Kegiatan", p.f("title", p.title)),
        ("Penyelenggara", p.f("organiser", p.org_printed)),
        ("Waktu", p.f("date", p.date_text)),
        ("Tempat", p.f("place", p.place)),
        ("Beban belajar", f'{p.f("hours_jp", p.hours)} JP' if p.hours else ""),
    ]
    table = "".join(f"<tr><td>{k}</td><td>:</td><td>{v}</td></tr>" for k, v in rows if v)
    return (
        css,
        f'{p.logos(extra=1, css="justify-content:space-between")}<div class="h">{p.heading}</div>{p.number_line()}<div class="lead">{p.lead}</div><table class="lv" style="font-size:1.1rem">{table}</table><div class="gap"></div>{p.signs("space-between")}',
    )


def decree(p):
    css = ".page{padding:4rem 4.4rem;text-align:center;background:#fdfcf7;border:.35rem solid #7c6f46}"
    cue, body = pick(p.rng, p.data.ROLE_BODIES)
    return (
        css,
        (
            f'{p.logos(size="5rem")}<div>{p.org["head"][0] if p.org["head"] else ""}</div><div class="h" style="font-size:1.7rem">SURAT TANDA TAMAT PELATIHAN</div>{p.number_line()}'
            f'<p style="text-align:justify">{p.f("organiser", p.org["name"])}, berdasarkan Keputusan Kepala Dinas Nomor 188.4/{p.rng.integers(100, 900)}/KPTS/2022 tanggal {p.rng.integers(2, 28)} Maret 2022 tentang Penyelenggaraan Pelatihan Pendidik, menyatakan bahwa:</p>'
            f'{p.name("font-size:1.9rem")}<div>lahir di {pick(p.rng, ["Ambon", "Bone", "Solok", "Blora"])} pada tanggal {p.rng.integers(1, 28)} Agustus {p.rng.integers(1968, 1994)}</div>'
            f'<div class="lead">{cue}</div><div class="role">{p.f("role", p.role)}</div><div class="body">{p.fill(body)}</div><div class="gap"></div>{p.signs("flex-end")}<div style="height:3rem"></div>'
        ),
        hours_table(p),
    )


LAYOUTS = [
    Layout("OT1_centred_frame", {""}, True, centred_frame),
    Layout("OT2_left_bar", {""}, True, left_bar),
    Layout("OT3_keterangan", {"noelectronic", "head"}, False, keterangan),
    Layout("OT4_platform_en", {"english", "qr", "stampless", "roleless"}, True, platform),
    Layout("OT5_champion", {"win"}, True, champion),
    Layout("OT6_seminar", {"three"}, True, seminar),
    Layout("OT7_dark", {"noelectronic"}, True, dark),
    Layout("OT8_labels", {""}, True, labels),
    Layout("OT9_decree", {"hours"}, False, decree),
]
