# SPDX-License-Identifier: Apache-2.0
"""One invented paper: draws its values and turns them into pieces of HTML that the layouts put together."""
import datetime as dt
import html
import re

import ink

MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
MONTHS_EN = "January February March April May June July August September October November December".split()
DAYS = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()
ROMAN = "I II III IV V VI VII VIII IX X XI XII".split()
STAMP_INK = ["#1d4ed8", "#6d28d9", "#b91c1c", "#1f2937", "#4338ca"]
PEN_INK = ["#111827", "#1e3a8a", "#1d4ed8", "#0f172a"]


def pick(rng, items):
    return items[int(rng.integers(len(items)))]


def write_day(rng, d, english=False, weekday=True):
    m, e, short = MONTHS[d.month - 1], MONTHS_EN[d.month - 1], MONTHS[d.month - 1][:3]
    if english:
        return pick(
            rng, [f"{e} {d.day}, {d.year}", f"{d.day} {e} {d.year}", f"{d.day:02}-{e[:3]}-{d.year}", f"{e[:3]} {d.day}, {d.year}"]
        )
    day = DAYS[d.weekday()]
    with_day = [f"{day}, {d.day} {m} {d.year}", f"{day} {d.day} {m} {d.year}"] if weekday else []
    return pick(
        rng,
        with_day
        + [f"{d.day} {m} {d.year}"] * 5
        + [
            f"{d.day:02} {m} {d.year}",
            f"{d.day:02}/{d.month:02}/{d.year}",
            f"{d.day:02}-{d.month:02}-{d.year}",
            f"{d.day} {e} {d.year}",
            f"{d.day} {short} {d.year}",
            f"{d.day} {m.upper()} {d.year}",
            f"{short} {d.day}, {d.year}",
        ],
    )


def write_range(rng, a, b, english=False):
    if a == b:
        return write_day(rng, a, english)
    ma, mb = (MONTHS_EN if english else MONTHS)[a.month - 1], (MONTHS_EN if english else MONTHS)[b.month - 1]
    sep = " to " if english else pick(rng, [" s.d. ", " s/d ", " - ", " sampai dengan ", "\u2013", " hingga "])
    if english:
        return f"{a.day} {ma} {a.year} to {b.day} {mb} {b.year}"
    if a.month == b.month:
        if (b - a).days == 1 and rng.random() < 0.4:
            return f"{a.day} dan {b.day} {mb} {b.year}"
        if rng.random() < 0.15:
            return f"{DAYS[a.weekday()]}-{DAYS[b.weekday()]}, {a.day}{sep}{b.day} {mb} {b.year}"
        return f"{a.day}{sep}{b.day} {mb} {b.year}"
    return f"{a.day} {ma}{sep}{b.day} {mb} {b.year}"


def in_form(form, a, b):
    """A date or range by a form of the data: {d} {dd} {M} {mm} {y} {wd} of the first day, {e} {ee} {N} {nn} {z} {we} of the last."""
    one = dict(d=a.day, dd=f"{a.day:02}", M=MONTHS[a.month - 1], mm=f"{a.month:02}", y=a.year, wd=DAYS[a.weekday()])
    two = dict(e=b.day, ee=f"{b.day:02}", N=MONTHS[b.month - 1], nn=f"{b.month:02}", z=b.year, we=DAYS[b.weekday()])
    return form.format(**one, **two)


def write_number(rng, shape, org, day):
    label, _, body = shape.rpartition("|")
    hexes = "".join(pick(rng, "0123456789abcdef") for _ in range(pick(rng, [8, 10, 12])))
    values = dict(
        n=int(rng.integers(11, 999)),
        code=org["code"],
        rom=ROMAN[day.month - 1],
        y=day.year,
        m=day.month,
        d=int(rng.integers(1, 9)),
        e=int(rng.integers(2, 9)),
        hex=hexes,
        HEX=hexes.upper(),
    )
    return label, body.format(**values)


def write_nip(rng, born, since, serials):
    """A civil servant's number: birth, appointment (at 19 or later), sex, serial."""
    year, birth = int(rng.integers(*born)), f"{rng.integers(1, 13):02}{rng.integers(1, 29):02}"
    start = max(2000 + int(rng.integers(*since)), 1900 + year + 19)
    return f"19{year}{birth} {start}{rng.integers(1, 13):02} {rng.integers(1, 3)} {rng.integers(1, serials):03}"


class Paper:
    """The values of a paper, its look, and `html()` for each piece; what the layout prints is what the truth holds."""

    def __init__(self, rng, data, org, teacher, layout, activity, days):
        self.rng, self.data, self.org, self.teacher, self.layout = rng, data, org, teacher, layout
        self.kind, self.topic = activity
        self.start, self.end = days
        style = layout.style
        english = self.english = "english" in style
        days_long = (self.end - self.start).days + 1
        self.hours = (
            int(pick(rng, [h for h in [2, 4, 8, 16, 24, 32, 36, 40] if 2 <= h <= 8 * days_long]))
            if rng.random() < 0.65 or "hours" in style
            else None
        )
        self.place_cue, _, place = pick(rng, data.PLACES).format(c=org["city"]).rpartition("|")
        self.place = place if rng.random() < 0.75 else None
        self.issue = self.end + dt.timedelta(days=int(pick(rng, [0, 0, 0, 1, 2, 5])))
        self.city = org["city"].replace(" Raya", "")
        self.role = f"Juara {pick(rng, ['I', 'II', 'III'])}" if "win" in style else pick(rng, data.ROLES)
        if english:
            self.role = {"Peserta": "Participant", "Narasumber": "Speaker", "Fasilitator": "Facilitator"}.get(
                self.role, self.role
            )
        name = teacher["name"]
        self.printed_name = name if rng.random() < 0.35 else f"{name}, {teacher['titles']}"
        if rng.random() < 0.25:
            self.printed_name = self.printed_name.replace(name, name.upper())
        self.title_text()
        self.org_printed = org["name"].upper() if rng.random() < 0.18 else org["name"]
        self.label, self.number = write_number(rng, pick(rng, data.NUMBERS), org, self.issue)
        self.date_text = self.range_text()
        self.issue_text = self.day_text(weekday=rng.random() < 0.1)
        self.font, self.display, self.script = pick(rng, data.FONTS), pick(rng, data.DISPLAY), pick(rng, data.SCRIPTS)
        self.name_font = (
            self.script if rng.random() < 0.35 and not self.printed_name.isupper() else pick(rng, [self.display, self.font])
        )
        if self.name_font == "Lobster Two" and self.printed_name.isupper():
            self.name_font = self.font
        if self.name_font == "Bebas Neue":
            self.printed_name = self.printed_name.upper()
        self.electronic = "electronic" in style or ("noelectronic" not in style and rng.random() < 0.08)
        self.stamped = "stampless" not in style and not self.electronic
        self.signed = True
        self.code = "qr" if self.electronic or "qr" in style or rng.random() < 0.2 else ("bars" if rng.random() < 0.1 else None)
        host = org["code"].lower().replace("-", "") + ".or.id"
        self.payload = (
            pick(
                rng,
                [
                    f"https://{host}/cek/{rng.integers(1 << 40):x}",
                    f"https://verifikasi.{host}/s?no={self.number.replace(' ', '')}",
                ],
            )
            if self.code == "qr"
            else (f"{org['code']}{rng.integers(10 ** 7):07}" if self.code == "bars" else None)
        )
        self.stamp_shape, self.stamp_ink = pick(rng, ["round", "round", "oval", "rect"]), pick(rng, STAMP_INK)
        self.pen = pick(rng, PEN_INK)
        self.logo_spec = org["logo"]
        n = 3 if "three" in style else pick(rng, [1, 1, 2])
        order = rng.permutation(len(data.SIGNERS))[:n]
        posts = self.posts(n)
        self.signers = [
            (
                next(posts),
                data.SIGNERS[i],
                write_nip(rng, (62, 86), (0, 13), 20) if rng.random() < 0.5 else None,
            )
            for i in order
        ]

    def day_text(self, weekday=False):
        forms = getattr(self.data, "DAY_FORMS", None)
        if not forms or self.english:
            return write_day(self.rng, self.issue, self.english, weekday)
        return in_form(pick(self.rng, forms["weekday" if weekday else "plain"]), self.issue, self.issue)

    def range_text(self):
        forms, a, b = getattr(self.data, "DAY_FORMS", None), self.start, self.end
        if not forms or self.english:
            return write_range(self.rng, a, b, self.english)
        if a == b:
            return in_form(pick(self.rng, forms["plain"] + forms["weekday"]), a, b)
        kind = "months" if a.month != b.month else "two" if (b - a).days == 1 else "range"
        return in_form(pick(self.rng, forms[kind]), a, b)

    def posts(self, n):
        """`n` posts of signers; of data that sorts them by the kind of organiser, different ones that fit."""
        every = self.data.POSTS
        if not isinstance(every, dict):
            yield from (pick(self.rng, every) for _ in range(n))
        else:
            some = every["english" if self.english else self.org["kind"]]
            yield from (some[i] for i in self.rng.permutation(len(some))[:n])

    def title_text(self):
        rng = self.rng
        t = (
            self.topic
            if "english" in self.layout.style or "win" in self.layout.style or rng.random() < 0.3
            else f"{self.kind} {self.topic}"
        )
        if rng.random() < 0.25:
            t = t.upper()
        quote = pick(rng, [None, None, None, ("\u201c", "\u201d"), ('"', '"')])
        self.title = quote[0] + t + quote[1] if quote else t

    def f(self, field, text, css=""):
        if text is None or text == "":
            return ""
        keep = "white-space:nowrap;" if field in ("date", "issue_date", "number", "hours_jp") else ""
        return f'<span data-f="{field}" style="{keep}{css}">{html.escape(str(text))}</span>'

    def name(self, css=""):
        return f'<div class="name" style="font-family:\'{self.name_font}\';{css}">{self.f("recipient", self.printed_name)}</div>'

    def values(self):
        themed = f"{self.kind} dengan tema " if self.kind and self.kind.lower() not in self.title.lower() else ""
        return {
            "role": self.f("role", self.role),
            "title": f'<b>{self.f("title", self.title)}</b>',
            "organiser": self.f("organiser", self.org_printed),
            "place": self.f("place", self.place),
            "theme": f'{themed}<b>{self.f("title", self.title)}</b>',
            "at": f'{self.place_cue} {self.f("place", self.place)}'.strip() if self.place else "",
            "date": self.f("date", self.date_text),
            "hours": self.f("hours_jp", self.hours),
        }

    def fill(self, template):
        v = self.values()
        out = re.sub(r"\[([^\]]*)\]", lambda m: m[1] if all(v[k] for k in re.findall(r"\{(\w+)\}", m[1])) else "", template)
        return out.format(**v)

    def number_line(self, labels=("Nomor", "No.", "NOMOR", "No"), css=""):
        if not self.number:
            return ""
        label = self.label or pick(self.rng, list(labels))
        return f'<div class="no" style="{css}">{label}{pick(self.rng, [": ", " : ", " "]) if label else ""}{self.f("number", self.number)}</div>'

    def logos(self, extra=0, size="4.2rem", css=""):
        own = (
            f'<span class="lg" data-f="logo" style="width:{size};height:{size}">{ink.logo(self.logo_spec, self.org["code"])}</span>'
            if self.logo_spec
            else ""
        )
        return f'<div class="logos" style="{css}">{own}{self.others(extra, size)}</div>'

    def others(self, count, size="4.2rem"):
        orgs = [o for o in self.data_orgs if o["id"] != self.org["id"]]
        return "".join(
            f'<span class="lg" data-f="logo_other" style="width:{size};height:{size}">{ink.logo(o["logo"], o["code"])}</span>'
            for o in [pick(self.rng, orgs) for _ in range(count)]
        )

    def letterhead(self):
        lines = "".join(f"<div>{html.escape(l)}</div>" for l in self.org["head"] if l != self.org["name"].upper())
        return (
            f'<div class="head">{self.logos(size="4.6rem")}<div class="headtext">{lines}<div class="headname">{self.f("organiser", self.org["name"].upper())}</div>'
            f'<div class="small">Jalan Kenanga Raya Nomor {self.rng.integers(2, 90)} {html.escape(self.org["city"])} Kode Pos {self.rng.integers(10000, 99999)} Telepon (0{self.rng.integers(300, 990)}) {self.rng.integers(20000, 99999)}</div></div></div>'
        )

    def code_box(self, size="4.5rem"):
        if self.code == "qr":
            return f'<div data-f="qr" class="qr" style="width:{size};height:{size}">{ink.qr(self.payload)}</div>'
        if self.code == "bars":
            return f'<div data-f="qr" class="qr" style="width:11rem;height:2.4rem">{ink.code128(self.payload)}</div>'
        return ""

    def marks(self, last, pen=None):
        """The room between post and name: the signature, and the stamp over the last one."""
        drawn = seal = ""
        if self.electronic:
            words = getattr(self.data, "ESIGN", "Ditandatangani secara<br>elektronik oleh")
            drawn = f'<div style="display:flex;align-items:center;gap:.5rem;font-size:.6rem;text-align:left">{self.code_box("4rem") if last else ""}<span>{words}</span></div>'
        elif self.signed:
            drawn = f'<div data-f="signature" style="position:absolute;left:12%;top:-6%;width:76%;height:112%">{ink.signature(self.rng, pen or self.pen)}</div>'
        if self.stamped and last:
            w, h = {"round": (160, 133), "oval": (170, 140), "rect": (160, 88)}[
                self.stamp_shape
            ]  # 3 to 4 cm, as rubber stamps are
            seal = f'<div data-f="stamp" style="position:absolute;left:{self.rng.integers(-72, -12)}px;top:{36 - h // 2 + self.rng.integers(-8, 12)}px;width:{w}px;height:{h}px;filter:blur(.3px)">{ink.stamp(self.rng, self.org["name"], self.org["city"], self.stamp_shape, self.stamp_ink)}</div>'
        return f'<div style="position:relative;height:4.4rem">{drawn}{seal}</div>'

    def signs(self, justify="space-around", pen=None, dated=True):
        blocks = []
        for i, (post, who, nip) in enumerate(self.signers):
            last = i == len(self.signers) - 1
            line = (
                f'<div>{self.f("issue_place", self.city)}, {self.f("issue_date", self.issue_text)}</div>'
                if last and dated
                else "<div>&nbsp;</div>"
                if dated
                else ""
            )
            blocks.append(
                f'<div class="sig">{line}<div>{post}</div>{self.marks(last, pen)}'
                f'<div><b><u>{self.f("signer", who)}</u></b></div>{f"<div>NIP {nip}</div>" if nip else "<div>&nbsp;</div>"}</div>'
            )
        code = "" if self.electronic else self.code_box()
        return f'<div class="signs" style="justify-content:{justify}">{code}{"".join(blocks)}</div>'
