# SPDX-License-Identifier: Apache-2.0
"""Layouts of the blind set: other designs than those of the first and second, same contract."""
import ink
from layouts_first import Layout
from paper import pick


def behind(drawing, wide=True):
    box = "0 0 1123 794" if wide else "0 0 794 1123"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" preserveAspectRatio="none" style="position:absolute;left:0;top:0;width:100%;height:100%;z-index:-1">{drawing}</svg>'


def page(css):
    return f".page{{isolation:isolate;background:#fff;{css}}}.body{{font-size:1.12rem;line-height:1.5}}"


def state_emblem(p, size="4.4rem"):
    return f'<div data-f="logo_other" style="width:{size};height:{size};align-self:center;flex:none">{ink.emblem(pick(p.rng, ["#b8860b", "#8a6d1b", "#444444"]))}</div>'


def place_and_day(p):
    if p.rng.random() < 0.5:
        return f'<div>{p.f("issue_place", p.city)}, {p.f("issue_date", p.issue_text)}</div>'
    first, second = pick(p.rng, [("Ditetapkan di", "Pada tanggal"), ("Dikeluarkan di", "Tanggal"), ("Diterbitkan di", "pada")])
    return (
        f'<table style="margin:0 auto;border-spacing:0;line-height:1.25;text-align:left"><tr><td>{first}</td><td>&nbsp;: {p.f("issue_place", p.city)}</td></tr>'
        f'<tr><td>{second}</td><td>&nbsp;: {p.f("issue_date", p.issue_text)}</td></tr></table>'
    )


def post_first(p, i, top="", pen=None):
    post, who, nip = p.signers[i]
    number = f'<div>NIP. {nip.replace(" ", "") if p.rng.random() < 0.5 else nip}</div>' if nip else ""
    return f'<div class="sig">{top}<div>{post}</div>{p.marks(i == len(p.signers) - 1, pen)}<div style="text-decoration:underline;font-weight:bold">{p.f("signer", who)}</div>{number}</div>'


def name_first(p, i, pen=None):
    post, who, _ = p.signers[i]
    return f'<div class="sig">{p.marks(i == len(p.signers) - 1, pen)}<div style="border-top:1.5px solid currentColor;padding-top:.15rem;font-weight:bold">{p.f("signer", who)}</div><div style="font-size:.88em">{post.strip(",")}</div></div>'


def row_of(blocks, p, justify, css=""):
    code = "" if p.electronic else p.code_box()
    return f'<div class="signs" style="justify-content:{justify};{css}">{code}{"".join(blocks)}</div>'


def gold_corners(p):
    deep, gold = pick(p.rng, [("#0b2545", "#c9a227"), ("#3b0d2b", "#d4a24c"), ("#12372a", "#c8a951"), ("#1f2937", "#b08d57")])
    wave = (
        f'<path d="M0 0H330C250 30 215 95 120 112C60 124 18 160 0 232z" fill="{deep}"/><path d="M0 0H190C150 20 120 50 70 58C35 65 10 90 0 120z" fill="{gold}" opacity=".55"/>'
        f'<path d="M0 262C22 178 66 140 128 126C228 106 268 34 352 0" fill="none" stroke="{gold}" stroke-width="4"/><path d="M0 278C26 190 72 152 134 138C240 116 282 40 372 0" fill="none" stroke="{gold}" stroke-width="1.2"/>'
    )
    back = behind(f'{wave}<g transform="rotate(180 561.5 397)">{wave}</g>')
    cue, body = pick(p.rng, p.data.ROLE_BODIES)
    under = f'<div style="display:flex;align-items:center;justify-content:center;gap:1rem;letter-spacing:.3em;font-size:.95rem;color:{deep}"><span style="width:6rem;border-top:2px solid {gold}"></span>{pick(p.rng, ["PENGHARGAAN", "APRESIASI", "KEGIATAN GURU"])}<span style="width:6rem;border-top:2px solid {gold}"></span></div>'
    heading = pick(p.rng, ["SERTIFIKAT", "PIAGAM", "SERTIFIKAT"])
    blocks = [name_first(p, i) for i in range(len(p.signers))]
    slant = "font-style:italic;" if p.name_font == p.font else ""
    return page("padding:2.6rem 9rem 2.4rem;text-align:center"), (
        f'{back}{p.logos(extra=int(p.rng.integers(0, 3)))}<div class="h" style="color:{deep};letter-spacing:.18em;font-size:3rem;line-height:1.1">{heading}</div>{under}{p.number_line(("Nomor", "No."), "margin-top:.3rem")}'
        f'<div class="lead">{p.lead}</div>{p.name(f"{slant}font-size:2.6rem;color:{deep};border-bottom:2px solid {gold};align-self:center;padding:0 2.5rem .1rem;margin-top:.3rem")}'
        f'<div style="margin-top:.4rem">{cue} {p.f("role", p.role, "font-weight:bold")}</div><div class="body" style="margin-top:.1rem">{p.fill(body)}</div><div class="gap"></div>'
        f'<div>{p.f("issue_place", p.city)}, {p.f("issue_date", p.issue_text)}</div>{row_of(blocks, p, "center", "gap:4rem")}'
    )


def office(p):
    ink_a, ink_b = pick(p.rng, [("#7c5a12", "#e9d8a6"), ("#14532d", "#bbf7d0"), ("#1e3a8a", "#bfdbfe")])
    tiles = "".join(
        f'<path d="M{x} 11l11 11-11 11-11-11z" fill="{ink_a}"/><path d="M{x} 761l11 11-11 11-11-11z" fill="{ink_a}"/>'
        for x in range(45, 1100, 31)
    ) + "".join(
        f'<path d="M22 {y}l11 11-11 11-11-11z" fill="{ink_a}"/><path d="M1101 {y}l11 11-11 11-11-11z" fill="{ink_a}"/>'
        for y in range(42, 740, 31)
    )
    back = behind(
        f'<rect x="8" y="8" width="1107" height="778" fill="{ink_b}" stroke="{ink_a}" stroke-width="2"/><rect x="36" y="36" width="1051" height="722" fill="#fffefa" stroke="{ink_a}" stroke-width="2"/>{tiles}'
    )
    lines = "".join(f"<div>{line}</div>" for line in p.org["head"])
    rows = [
        ("Nama", p.f("recipient", p.printed_name, "font-weight:bold")),
        ("NIP", pick(p.rng, [p.teacher["nip"], "-"])),
        ("Tempat Tugas", p.teacher["unit"]),
    ]
    table = "".join(f"<tr><td>{k}</td><td>:</td><td>{v}</td></tr>" for k, v in rows)
    blocks = [post_first(p, i, place_and_day(p) if i == len(p.signers) - 1 else "") for i in range(len(p.signers))]
    return page("padding:3.2rem 5.4rem 3rem;text-align:center"), (
        f'{back}<div style="display:flex;align-items:center;gap:1rem">{p.logos(size="4.8rem")}<div style="flex:1;line-height:1.25;font-size:1.1rem">{lines}<div style="font-weight:bold;font-size:1.3rem">{p.f("organiser", p.org["name"].upper())}</div>'
        f'<div class="small">Kompleks Perkantoran Jalan Pattimura Nomor {p.rng.integers(1, 40)}, {p.org["city"]} {p.rng.integers(11000, 99000)}</div></div>{state_emblem(p, "4.8rem")}</div>'
        f'<div class="h" style="font-weight:bold;font-size:2.2rem;letter-spacing:.1em">{pick(p.rng, ["SERTIFIKAT", "PIAGAM"])}</div>{p.number_line(("Nomor", "NOMOR"))}<div class="lead">{p.lead}</div>'
        f'<table class="lv" style="margin:.4rem auto;font-size:1.12rem">{table}</table><div class="body">{p.fill(pick(p.rng, p.data.BODIES))}</div><div class="gap"></div>{row_of(blocks, p, "flex-end")}'
    )


def working_group(p):
    a, b = p.org["logo"][2:]
    ribbons = f'<path d="M0 640L150 794H0z" fill="{a}"/><path d="M0 560L230 794H190L0 602z" fill="{b}" stroke="{a}"/><path d="M1123 640L973 794H1123z" fill="{a}"/><path d="M1123 560L893 794H933L1123 602z" fill="{b}" stroke="{a}"/><rect width="1123" height="12" fill="{a}"/><rect y="16" width="1123" height="4" fill="{b}"/>'
    number = p.number_line(("Nomor", "No"), "display:inline")
    left, middle, right = (
        post_first(p, i, t)
        for i, t in enumerate(
            ["<div>Mengetahui,</div>", "", f'<div>{p.f("issue_place", p.city)}, {p.f("issue_date", p.issue_text)}</div>']
        )
    )
    return page("padding:2rem 4.5rem 2.4rem;text-align:center"), (
        f'{behind(ribbons)}<div style="display:flex;align-items:center;justify-content:space-between">{p.logos(extra=1)}<div style="line-height:1.25;padding:0 1rem">{pick(p.rng, ["PENGURUS", "PANITIA PELAKSANA KEGIATAN", "PENGEMBANGAN KEPROFESIAN GURU"])}<div style="font-weight:bold;font-size:1.15rem">{p.f("organiser", p.org["name"].upper())}</div>'
        f'TAHUN PELAJARAN 2023/2024</div><div class="logos">{state_emblem(p, "4.2rem")}</div></div>'
        f'<div class="h" style="color:{a};font-weight:bold">{p.heading}</div>{f"<div>({number})</div>" if number else ""}<div class="lead">{p.lead}</div>'
        f'{p.name("font-size:2.1rem;text-decoration:underline")}<div>{p.teacher["unit"]}</div><div class="body" style="padding:0 2.5rem">{p.fill(pick(p.rng, p.data.BODIES))}</div><div class="gap"></div>{row_of([left, middle, right], p, "space-around")}'
    )


def webinar(p):
    a, b = p.org["logo"][2:]
    dots = "".join(
        f'<circle cx="{x}" cy="{y}" r="3" fill="{a}" opacity=".25"/>' for x in range(960, 1110, 22) for y in range(250, 400, 22)
    )
    band = f'<path d="M0 96H1123V196C900 236 700 168 470 206C280 236 120 214 0 196z" fill="{a}"/><path d="M0 196C120 214 280 236 470 206C700 168 900 236 1123 196V206C900 250 700 182 470 218C280 246 120 226 0 210z" fill="{b}" stroke="{a}" stroke-width=".5"/>{dots}'
    post, who, _ = p.signers[-1]
    panel = (
        f'<div style="display:flex;gap:.9rem;align-items:center;border:1px solid #94a3b8;border-radius:.5rem;padding:.5rem .9rem;align-self:flex-end">{p.code_box("4.6rem")}<div style="text-align:left;line-height:1.3;font-size:.9rem">'
        f'{p.f("issue_place", p.city)}, {p.f("issue_date", p.issue_text)}<br>{post}<div style="font-size:.62rem;color:#475569;margin:.3rem 0">{p.data.ESIGN}</div><b>{p.f("signer", who)}</b></div></div>'
    )
    role = f'<div style="align-self:center;background:{a};color:#fff;border-radius:2rem;padding:.15rem 2rem;font-weight:bold;margin:.3rem">{p.f("role", p.role.upper())}</div>'
    cue, body = pick(p.rng, p.data.ROLE_BODIES)
    return page("padding:0 4.5rem 1.6rem;text-align:center"), (
        f'{behind(band)}<div style="height:96px;display:flex;align-items:center;justify-content:space-between;flex:none">{p.logos(extra=int(p.rng.integers(0, 4)), size="3.4rem")}<div style="font-size:.85rem;text-align:right">{p.number_line(("No. Sertifikat", "Nomor"))}</div></div>'
        f'<div style="height:120px;flex:none;display:flex;align-items:center;justify-content:center;color:#fff"><div class="h" style="margin:0;font-size:44px;letter-spacing:.2em">{pick(p.rng, ["E-SERTIFIKAT", "SERTIFIKAT", "e-Sertifikat"])}</div></div>'
        f'<div class="lead">{p.lead}</div>{p.name("font-size:2.3rem")}<div>{cue}</div>{role}<div class="body" style="padding:0 3rem">{p.fill(body)}</div><div class="gap"></div>{panel}'
        f'<div class="small" style="margin-top:.6rem;color:#475569">Sertifikat ini terbit secara elektronik dan berlaku tanpa cap basah.</div>'
    )


def side_column(p):
    a, b = p.org["logo"][2:]
    facts = [
        ("NOMOR SERTIFIKAT", p.f("number", p.number)),
        ("WAKTU PELAKSANAAN", p.f("date", p.date_text)),
        ("TEMPAT", p.f("place", p.place)),
        ("DURASI", f'{p.f("hours_jp", p.hours)} JP' if p.hours else ""),
    ]
    column = "".join(
        f'<div style="margin-bottom:1.1rem"><div style="font-size:.66rem;letter-spacing:.12em;opacity:.8">{k}</div><div style="font-weight:bold;font-size:.95rem">{v}</div></div>'
        for k, v in facts
        if v
    )
    blocks = [name_first(p, i) for i in range(len(p.signers))]
    cue = pick(p.rng, ["telah menuntaskan kegiatan sebagai", "sebagai", "berperan sebagai"])
    css = (
        page("padding:0;flex-direction:row")
        + f".m{{flex:1;padding:3rem 2.6rem 2.2rem 3.6rem;display:flex;flex-direction:column}}.k{{width:27%;background:{a};color:#fff;padding:2.6rem 1.6rem;box-sizing:border-box;display:flex;flex-direction:column}}"
    )
    return css, (
        f'<div class="m"><div class="h" style="text-align:left;font-size:2.7rem;color:{a};margin:0">{pick(p.rng, ["Sertifikat", "SERTIFIKAT"])}</div><div style="width:5rem;height:.35rem;background:{a};margin:.5rem 0 1.4rem"></div>'
        f'<div>{p.lead}</div>{p.name("font-size:2.4rem;text-align:left;margin:.2rem 0")}<div>{cue} {p.f("role", p.role, "font-weight:bold")}</div>'
        f'<div style="font-size:1.35rem;line-height:1.3;margin:.9rem 0 .4rem;font-weight:bold">{p.f("title", p.title)}</div><div>Diselenggarakan oleh {p.f("organiser", p.org_printed)}</div><div class="gap"></div>'
        f'<div>{p.f("issue_place", p.city)}, {p.f("issue_date", p.issue_text)}</div>{row_of(blocks, p, "flex-start", "margin-top:.4rem")}</div>'
        f'<div class="k"><div style="background:#fff;border-radius:.8rem;padding:.8rem;align-self:flex-start;margin-bottom:2rem">{p.logos(size="4.6rem")}</div>{column}</div>'
    )


def statement(p):
    post, who, nip = p.signers[-1]
    lines = "".join(f"<div>{line}</div>" for line in p.org["head"])
    own = [("Nama", who), ("NIP", nip or "-"), ("Jabatan", post.strip(",")), ("Unit Kerja", p.org["name"])]
    theirs = [
        ("Nama", p.f("recipient", p.printed_name, "font-weight:bold")),
        ("NIP", p.teacher["nip"].replace(" ", "")),
        ("Jabatan", pick(p.rng, ["Guru Kelas", "Guru Mata Pelajaran", "Guru Ahli Pertama"])),
        ("Asal Sekolah", p.teacher["unit"]),
    ]
    table = (
        lambda rows: '<table class="lv">' + "".join(f"<tr><td>{k}</td><td>:</td><td>{v}</td></tr>" for k, v in rows) + "</table>"
    )
    blocks = [post_first(p, len(p.signers) - 1, place_and_day(p))]
    return page("padding:2.6rem 4.4rem 3rem;font-size:1rem"), (
        f'<div style="display:flex;align-items:center;gap:1rem;border-bottom:.2rem solid #111;padding-bottom:.5rem">{p.logos(size="5rem")}<div style="flex:1;text-align:center;line-height:1.25">{lines}<div style="font-weight:bold;font-size:1.2rem">{p.f("organiser", p.org["name"].upper())}</div><div class="small">Jl. Trans Selatan Km. {p.rng.integers(2, 30)} &bull; Pos-el: sekretariat@{p.org["code"].lower()}.or.id</div></div></div><div style="border-top:1px solid #111;margin-top:.15rem"></div>'
        f'<div class="h" style="font-family:inherit;font-weight:bold;font-size:1.3rem;margin-top:1.6rem">{pick(p.rng, ["SURAT KETERANGAN", "SURAT KETERANGAN TELAH MENGIKUTI KEGIATAN", "SURAT KETERANGAN DIKLAT"])}</div>{p.number_line(("Nomor", "No."))}'
        f'<p style="margin:1.4rem 0 0">Saya yang bertanda tangan di bawah ini :</p>{table(own)}<p style="margin:1rem 0 0">dengan ini menyatakan bahwa guru tersebut di bawah ini :</p>{table(theirs)}'
        f'<p style="text-align:justify;line-height:1.6">{p.fill(pick(p.rng, p.data.LETTER_BODIES)).replace("<b>", "").replace("</b>", "")}</p>'
        f'<p style="text-align:justify;line-height:1.6">{pick(p.rng, ["Demikian surat ini kami buat untuk menjadi maklum.", "Atas perhatian dan kerja sama semua pihak kami ucapkan terima kasih.", "Surat ini dibuat sebagai bukti pengembangan diri."])}</p>{row_of(blocks, p, "flex-end", "margin-top:1.5rem")}<div class="gap"></div>'
    )


def two_tongues(p):
    a = p.org["logo"][2]
    frame = f'<rect x="22" y="22" width="750" height="1079" fill="none" stroke="{a}" stroke-width="9"/><rect x="36" y="36" width="722" height="1051" fill="none" stroke="{a}" stroke-width="1.5"/>'
    frame += "".join(
        f'<path d="M{x} {y}h{60 * s}v{8 * t}h{-52 * s}v{52 * t}h{-8 * s}z" fill="{a}"/>'
        for x, s in ((46, 1), (748, -1))
        for y, t in ((46, 1), (1077, -1))
    )
    v = p.values()
    line = (
        lambda own, other, value, css="": f'<div style="margin-top:.55rem">{own}<div style="font-style:italic;font-size:.78em;line-height:1.15;color:#555">{other}</div><div style="{css}">{value}</div></div>'
        if value
        else ""
    )
    rest = (
        line("atas peran sertanya sebagai", "for taking part as", v["role"], "font-weight:bold;font-size:1.2rem")
        + line("pada kegiatan", "in the program", v["title"], "font-size:1.15rem;line-height:1.3")
        + line("yang dilaksanakan oleh", "held by", v["organiser"], "font-weight:bold")
        + line("pada tanggal", "date of event", v["date"])
        + line("bertempat di" if p.place_cue == "di" else p.place_cue, "venue", v["place"])
        + line("jumlah jam", "credit hours", f'{v["hours"]} JP' if v["hours"] else "")
    )
    blocks = [name_first(p, i) for i in range(len(p.signers))]
    return page("padding:4.2rem 5rem 3.6rem;text-align:center"), (
        f'{behind(frame, wide=False)}{p.logos(extra=int(p.rng.integers(0, 2)), size="4.6rem")}<div class="h" style="color:{a}">SERTIFIKAT</div><div style="font-style:italic;letter-spacing:.1em">{pick(p.rng, ["Certificate of Attendance", "Certificate of Participation", "Certificate"])}</div>'
        f'{p.number_line(("No. / Number", "Nomor Sertifikat"), "font-size:.9rem")}<div style="margin-top:1rem">Dengan bangga diberikan kepada<div style="font-style:italic;font-size:.78em;line-height:1.15;color:#555">is proudly presented to</div></div>{p.name("font-size:2rem")}{rest}<div class="gap"></div>'
        f'<div>{p.f("issue_place", p.city)}, {p.f("issue_date", p.issue_text)}</div>{row_of(blocks, p, "space-around")}'
    )


MATERIALS = [
    ("A. MATERI UMUM", ["Orientasi kegiatan dan kontrak belajar", "Arah kebijakan pendidikan daerah"]),
    (
        "B. MATERI POKOK",
        [
            "Konsep dasar dan contoh penerapan",
            "Penyusunan rencana dan perangkat",
            "Praktik berkelompok dan umpan balik",
            "Simulasi di kelas",
        ],
    ),
    ("C. MATERI PENUNJANG", ["Tes awal dan tes akhir", "Rencana tindak lanjut"]),
]


def material_table(p):
    topics = sum(len(t) for _, t in MATERIALS)
    rows, i, k = "", 0, 0
    for group, items in MATERIALS:
        body = ""
        for item in items:
            n, k = p.hours * (k + 1) // topics - p.hours * k // topics, k + 1
            if n:
                i += 1
                body += f'<tr><td class="c">{i}</td><td>{item}</td><td class="c">{n}</td></tr>'
        rows += f'<tr><td></td><td style="font-weight:bold">{group}</td><td></td></tr>{body}' if body else ""
    number = f'Lampiran Sertifikat Nomor {p.f("number", p.number)}<br>' if p.number else ""
    return (
        f'<div style="padding:34px 90px;font-size:16px;line-height:1.2"><div class="c" style="font-weight:bold;font-size:1.25rem">DAFTAR MATERI DAN ALOKASI WAKTU</div><div style="margin-top:.8rem">{number}Nama peserta: {p.f("recipient", p.printed_name)}</div>'
        f'<table class="grid" style="width:100%;text-align:left;margin:.8rem 0"><tr><th style="width:3rem">No</th><th>Materi</th><th style="width:9rem">Jam Pelajaran</th></tr>{rows}<tr><td></td><td style="font-weight:bold">JUMLAH</td><td class="c" style="font-weight:bold">{p.hours}</td></tr></table></div>'
    )


def with_materials(p):
    gold = pick(p.rng, ["#a67c00", "#8c6d31", "#7a6a3a"])
    corner = f'<path d="M40 120V40H120M52 132V52H132M40 90Q90 90 90 40" fill="none" stroke="{gold}" stroke-width="3"/><circle cx="66" cy="66" r="7" fill="{gold}"/>'
    flips = "".join(
        f'<g transform="translate({x} {y}) scale({s} {t})">{corner}</g>'
        for x, s in ((0, 1), (1123, -1))
        for y, t in ((0, 1), (794, -1))
    )
    lines = (
        f'<path d="M140 40H983M140 754H983M40 140V654M1083 140V654M140 50H983M140 744H983" stroke="{gold}" stroke-width="1.6"/>'
    )
    decree = f"Keputusan Pengurus Nomor {p.rng.integers(10, 99)}/SK/{p.rng.integers(100, 900)}/2023 tanggal {p.rng.integers(2, 28)} Oktober 2023"
    blocks = [post_first(p, i, place_and_day(p) if i == len(p.signers) - 1 else "") for i in range(len(p.signers))]
    return (
        page("padding:3.6rem 6rem 3.4rem;text-align:center"),
        (
            f'{behind(flips + lines)}{p.logos(extra=1)}<div class="h" style="color:{gold};font-weight:bold">{pick(p.rng, ["SURAT TANDA TAMAT PENDIDIKAN DAN PELATIHAN", "SERTIFIKAT DIKLAT", "SERTIFIKAT"])}</div>{p.number_line(("Nomor", "Nomor Seri"))}'
            f'<div style="margin-top:.6rem;font-size:.95rem">{p.f("organiser", p.org["name"])} berdasarkan {decree} memberikan sertifikat ini kepada</div>{p.name("font-size:2.2rem")}<div>{p.teacher["unit"]}</div>'
            f'<div class="body">{p.fill(pick(p.rng, p.data.BODIES))}</div><div class="gap"></div>{row_of(blocks, p, "space-between")}'
        ),
        material_table(p),
    )


def winner(p):
    a, b = p.org["logo"][2:]
    rays = "".join(
        f'<path d="M561 300L{x} -200L{x + 90} -200zM561 300L{x} 1200L{x + 90} 1200z" fill="{b}" opacity=".35"/>'
        for x in range(-1260, 2400, 180)
    )
    ends = f'<path d="M0 0H70V794H0z" fill="{a}"/><path d="M70 0H82V794H70z" fill="#d4af37"/><path d="M1053 0H1123V794H1053z" fill="{a}"/><path d="M1041 0H1053V794H1041z" fill="#d4af37"/>'
    medal = f'<svg viewBox="0 0 60 84" style="height:4.8rem;align-self:center"><path d="M14 0H28L36 34H22zM46 0H32L24 34H38z" fill="{a}"/><circle cx="30" cy="56" r="24" fill="#d4af37" stroke="#a67c00" stroke-width="3"/><path d="M30 40l5 11 12 1-9 8 3 12-11-6-11 6 3-12-9-8 12-1z" fill="#fff8dc"/></svg>'
    upright = p.rng.random() < 0.3
    number = p.number_line(
        ("No.", "Nomor"),
        "position:absolute;left:96px;top:26%;writing-mode:vertical-rl;transform:rotate(180deg);font-size:.75rem"
        if upright
        else "",
    )
    blocks = [name_first(p, i) for i in range(len(p.signers))]
    return page("padding:1.8rem 9rem 2rem;text-align:center"), (
        f'{behind(rays + ends)}<div style="display:flex;align-items:center;justify-content:space-between">{p.logos()}{medal}{state_emblem(p, "4.2rem")}</div><div class="h" style="font-weight:bold;color:{a};margin:0">{pick(p.rng, ["PIAGAM KEJUARAAN", "PIAGAM", "SERTIFIKAT JUARA"])}</div>'
        f'{number}<div class="lead">{p.lead}</div>{p.name("font-size:2.2rem")}<div>{p.teacher["unit"]}</div><div class="lead">{pick(p.rng, ["yang berhasil meraih", "sebagai", "atas pencapaiannya sebagai"])}</div>'
        f'<div class="role" style="font-size:2rem;line-height:1.25;color:{a}">{p.f("role", p.role)}</div><div class="body">{p.fill(pick(p.rng, p.data.WIN_BODIES))}</div><div class="gap"></div><div>{p.f("issue_place", p.city)}, {p.f("issue_date", p.issue_text)}</div>{row_of(blocks, p, "center", "gap:4rem")}'
    )


def academy(p):
    a, b = p.org["logo"][2:]
    shapes = f'<path d="M1123 0V330L800 0z" fill="{a}"/><path d="M1123 330V470L890 240L800 0L1123 330z" fill="{b}" stroke="{a}" stroke-width=".6"/><path d="M0 794V700L94 794z" fill="{a}"/><circle cx="1010" cy="112" r="34" fill="none" stroke="#fff" stroke-width="5"/>'
    label = (
        lambda k, v: f'<div><div style="font-size:.7rem;color:#64748b">{k}</div><div style="font-weight:bold">{v}</div></div>'
        if v
        else ""
    )
    blocks = [name_first(p, i) for i in range(len(p.signers))]
    return page("padding:3rem 4.6rem 2.4rem"), (
        f'{behind(shapes)}{p.logos(css="justify-content:flex-start")}<div class="h" style="text-align:left;font-size:2.6rem;margin-top:1.4rem">{pick(p.rng, ["Certificate of Achievement", "CERTIFICATE", "Certificate of Course Completion"])}</div>'
        f'<div style="margin-top:1rem">{pick(p.rng, ["Awarded to", "This certificate is presented to", "We hereby certify that"])}</div>{p.name("font-size:2.5rem;text-align:left")}<div class="body" style="text-align:left;max-width:42rem">{p.fill(pick(p.rng, p.data.EN_BODIES))}</div><div class="gap"></div>'
        f'{row_of(blocks, p, "space-between")}<div style="display:flex;gap:3.5rem;margin-top:1rem;border-top:1px solid #cbd5e1;padding:.5rem 0 0 2rem">{label("Date of issue", p.f("issue_date", p.issue_text))}{label(pick(p.rng, ["Certificate ID", "Certificate number", "Verification code"]), p.f("number", p.number))}</div>'
    )


def batik(p):
    ground, light = pick(p.rng, [("#5b3a1a", "#e8c98f"), ("#1b3b5a", "#d9e4ee"), ("#4a1d2f", "#f0c9b0")])
    petals = "".join(
        f'<g transform="translate({x} {y}) rotate(45)"><ellipse cx="0" cy="-13" rx="8" ry="13"/><ellipse cx="0" cy="13" rx="8" ry="13"/><ellipse cx="-13" cy="0" rx="13" ry="8"/><ellipse cx="13" cy="0" rx="13" ry="8"/></g>'
        for x in range(0, 1140, 54)
        for y in [*range(0, 140, 54), *range(740, 800, 54)]
    )
    back = f'<rect width="1123" height="794" fill="{ground}"/><g fill="{ground}" stroke="{light}" stroke-width="1.6">{petals}</g><path d="M0 96Q561 30 1123 96V700H0z" fill="#fffdf8"/><path d="M0 96Q561 30 1123 96M0 700H1123" fill="none" stroke="{light}" stroke-width="5"/>'
    cue, body = pick(p.rng, p.data.ROLE_BODIES)
    blocks = [
        post_first(
            p, i, f'<div>{p.f("issue_place", p.city)}, {p.f("issue_date", p.issue_text)}</div>' if i == len(p.signers) - 1 else ""
        )
        for i in range(len(p.signers))
    ]
    return page("padding:92px 3.6rem 106px;text-align:center"), (
        f'{behind(back)}<div style="display:flex;align-items:flex-start;justify-content:space-between;margin-top:.6rem">{p.logos(size="4.6rem")}<div><div class="h" style="margin:0;color:{ground};font-weight:bold">{p.heading}</div>{p.number_line(("Nomor", "No."))}</div>{p.others(1, "4.6rem")}</div>'
        f'<div class="lead">{p.lead}</div>{p.name(f"font-size:2.3rem;color:{ground}")}<div>{p.teacher["unit"]}</div><div style="margin-top:.3rem">{cue} {p.f("role", p.role.upper(), "font-weight:bold")}</div><div class="body">{p.fill(body)}</div><div class="gap"></div>{row_of(blocks, p, "space-evenly")}'
    )


LAYOUTS = [
    Layout("OC1_gold_corners", {""}, True, gold_corners),
    Layout("OC2_office", {"head"}, True, office),
    Layout("OC3_working_group", {"three", "noelectronic", "club"}, True, working_group),
    Layout("OC4_webinar", {"electronic", "qr"}, True, webinar),
    Layout("OC5_side_column", {""}, True, side_column),
    Layout("OC6_statement", {"head", "noelectronic"}, False, statement),
    Layout("OC7_two_tongues", {""}, False, two_tongues),
    Layout("OC8_with_materials", {"hours"}, True, with_materials),
    Layout("OC9_winner", {"win"}, True, winner),
    Layout("OC10_academy", {"english", "qr", "stampless"}, True, academy),
    Layout("OC11_batik", {""}, True, batik),
]
