"""Makes what `absah check` is given after a principal's evening: prints of invented people, signed, stamped,
scanned or photographed; some with one word changed, some without signature or stamp."""
import io
import json
import math
import pathlib
import re
import subprocess
import tomllib

import numpy
from PIL import Image, ImageDraw, ImageFilter, ImageFont

REPORTS = ["evaluasi", "dokumen-evaluasi", "skp", "lampiran", "observasi", "berita-acara", "rangkuman"]
PRINT_DPI = 300
SCAN_DPI = 150
FIRST = "Siti Budi Ratna Agus Dewi Hendra Maya Joko Lestari Wahyu Putri Bayu Indah Rudi Sri Tono".split()
LAST = "Nurhalizah Santoso Wulandari Prasetyo Kurniawati Hidayat Siregar Mahendra Utami Wibowo Lubis Saputra".split()
OTHER_WORDS = ("laporan modul peserta kelas bulan guru tujuan proyek harian lembar media siswa dinas kegiatan tahunan "
               "asesmen pelatihan dokumen mandiri kurang lebih belum sudah tidak").split()


def liberation_sans(bold, size):
    name = "LiberationSans-Bold.ttf" if bold else "LiberationSans-Regular.ttf"
    found = sorted(pathlib.Path("/usr/share/fonts/truetype").glob(f"liberation*/{name}"))
    return ImageFont.truetype(str(found[0]), round(size))


def terms(source):
    return tomllib.loads((source / "templates/terms/predikat.toml").read_text())


def signer_words(source, report):
    """The last printed line above each signature room, in the template's order."""
    def walk(value):
        if isinstance(value, dict):
            if "above" in value and "name" in value:
                lines = [line["text"] if isinstance(line, dict) else line for line in value["above"]]
                yield re.sub(r"\{[\w.]*\?([^}]*)\}", r"\1", lines[-1])
            for inner in value.values():
                yield from walk(inner)
        if isinstance(value, list):
            for inner in value:
                yield from walk(inner)
    files = [source / "templates" / report / "template.toml", source / "templates/shared/both_sign.toml"]
    return {words for file in files for words in walk(tomllib.loads(file.read_text()))}


class Case:
    """One print with what was done to it."""

    def __init__(self, number, report, rng, source):
        self.name = f"{number:03}-{report}"
        self.report, self.rng, self.source = report, rng, source
        self.paper = "f4" if rng.random() < 0.4 else "a4"
        self.photo = rng.random() < 0.2
        self.altered = None  # (page, what stood there, what stands there now)
        self.unsigned = []   # pages and anchors of rooms left empty
        self.rooms = 0
        self.stamped = rng.random() < 0.75

    def write_record(self, folder):
        rng = self.rng
        names = sorted(p.stem for p in (self.source / "templates" / self.report / "samples").glob("*.json"))
        names = [name for name in names if name != "nasty"]
        sample = self.source / "templates" / self.report / "samples" / f"{names[int(rng.integers(len(names)))]}.json"
        record = json.loads(sample.read_text())
        record["id"] = f"{record['id']}-{self.name}"
        person = f"{FIRST[rng.integers(len(FIRST))]} {LAST[rng.integers(len(LAST))]}"
        record["employee"]["name"] = person
        if "name_with_titles" in record["employee"]:
            record["employee"]["name_with_titles"] = person + ", S.Pd."
        if "rating" in record:
            ratings = [term["id"] for term in terms(self.source)["rating"]]
            record["rating"] = {key: ratings[int(rng.integers(3))] for key in record["rating"]}
        self.record = folder / f"{self.name}.json"
        self.record.write_text(json.dumps(record, ensure_ascii=False, indent=1))

    def render(self, program, key, folder):
        pdf = folder / f"{self.name}.pdf"
        subprocess.run([program, "render", self.report, self.record, "-o", pdf, "--key", key, "--paper", self.paper,
                        "--quiet"], check=True)
        subprocess.run(["pdftoppm", "-r", str(PRINT_DPI), "-png", pdf, folder / self.name], check=True)
        self.pages = [Image.open(page).convert("RGB") for page in sorted(folder.glob(f"{self.name}-*.png"))]
        boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
        self.words = []
        for page in boxes.split("<page ")[1:]:
            found = re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>', page)
            self.words.append([(tuple(float(x) * PRINT_DPI / 72 for x in word[:4]), word[4]) for word in found])
        for page in folder.glob(f"{self.name}-*.png"):
            page.unlink()

    def find(self, phrase):
        """Places of a phrase: page, box, index of its first word."""
        wanted = phrase.split()
        for page, words in enumerate(self.words):
            for at in range(len(words) - len(wanted) + 1):
                run = words[at:at + len(wanted)]
                if [word for _, word in run] != wanted or len({round(box[1]) for box, _ in run}) > 1:
                    continue
                yield page, (run[0][0][0], run[0][0][1], run[-1][0][2], run[0][0][3]), at

    # What is changed.

    def alter(self, figures=False):
        if figures:
            return self.alter_figure()
        if self.report in ("evaluasi", "dokumen-evaluasi"):
            return self.alter_rating()
        self.alter_any_word()

    def alter_rating(self):
        data = terms(self.source)
        choices = []
        for kind in ("rating", "predikat"):
            labels = [term["label"] for term in data[kind]]
            for label in labels:
                for page, box, _ in self.find(label):
                    before = " ".join(word for other, word in self.words[page]
                                      if abs(other[1] - box[1]) < 8 and other[2] <= box[0])
                    if re.search(r"(RATING HASIL KERJA|RATING PERILAKU|PREDIKAT KINERJA PEGAWAI)$", before):
                        choices += [(page, box, label, other) for other in labels if other != label]
        page, box, label, other = choices[int(self.rng.integers(len(choices)))]
        self.replace(page, box, label, other, bold=True)

    def alter_any_word(self):
        rng = self.rng
        choices = [(page, box, word) for page, words in enumerate(self.words) for box, word in words
                   if re.fullmatch(r"[a-z]{4,12}", word)]
        while True:
            page, box, word = choices[int(rng.integers(len(choices)))]
            other = OTHER_WORDS[int(rng.integers(len(OTHER_WORDS)))]
            if other != word and self.fits(other, box):
                return self.replace(page, box, word, other, bold=False)

    def alter_figure(self):
        """One figure of a number becomes another: the smallest change there is."""
        rng = self.rng
        choices = [(page, box, word) for page, words in enumerate(self.words) for box, word in words
                   if re.fullmatch(r"[0-9]{2,8}", word) and box[3] - box[1] < 60]
        page, box, word = choices[int(rng.integers(len(choices)))]
        at = int(rng.integers(len(word)))
        figure = str((int(word[at]) + int(rng.integers(1, 10))) % 10)
        font = self.font(box, False)
        left, width = box[0] + font.getlength(word[:at]), font.getlength(word[at])
        whole = box
        self.replace(page, (left + 1, box[1], left + width - 1, box[3]), word[at], figure, bold=False)
        self.altered = (page, word, word[:at] + figure + word[at + 1:], whole)

    @staticmethod
    def font(box, bold):
        # The boxes of pdftotext are as high as Liberation Sans reaches: 0.905 above, 0.212 below the base line.
        return liberation_sans(bold, (box[3] - box[1]) / 1.117)

    def fits(self, text, box):
        return abs(self.font(box, False).getlength(text) - (box[2] - box[0])) < 0.25 * (box[2] - box[0])

    def replace(self, page, box, old, new, bold):
        draw = ImageDraw.Draw(self.pages[page])
        font = self.font(box, bold)
        ground = self.pages[page].getpixel((round(box[0]) - 2, round(box[1] + 2)))
        draw.rectangle((box[0] - 1, box[1] + 2, max(box[2], box[0]) + 1, box[3] - 2), fill=ground)
        draw.text((box[0], box[1] + 0.905 * font.size), new, font=font, fill=(0, 0, 0), anchor="ls")
        self.altered = (page, old, new)

    # What a hand adds.

    def sign(self):
        rng = self.rng
        rooms = [(page, box) for words in sorted(signer_words(self.source, self.report)) for page, box, _ in self.find(words)]
        self.rooms = len(rooms)
        skip = int(rng.integers(len(rooms))) if rooms and rng.random() < 0.25 else -1
        for number, (page, box) in enumerate(rooms):
            if number == skip:
                self.unsigned.append(page)
                continue
            self.draw_signature(page, box)
        self.stamped = self.stamped and bool(rooms)
        if self.stamped:
            page, box = [room for number, room in enumerate(rooms) if number != skip or len(rooms) == 1][-1]
            self.draw_stamp(page, box)

    def draw_signature(self, page, box):
        rng = self.rng
        mm = PRINT_DPI / 25.4
        ink = [(20, 30, 120), (15, 15, 20), (30, 50, 160)][int(rng.integers(3))]
        left, base = box[0] + rng.uniform(-1, 6) * mm, box[3] + rng.uniform(8, 15) * mm
        width, height = rng.uniform(22, 42) * mm, rng.uniform(5, 12) * mm
        count = int(rng.integers(5, 9))
        xs = left + width * numpy.linspace(0, 1, count) + rng.normal(0, 0.06 * width, count)
        ys = base + height * numpy.where(numpy.arange(count) % 2, -1, 0.3) * rng.uniform(0.3, 1, count)
        points = []
        for i in range(count - 1):
            before, after = max(i - 1, 0), min(i + 2, count - 1)
            for t in numpy.linspace(0, 1, 24, endpoint=False):
                a = [0.5 * (2 * p[i] + (p[i + 1] - p[before]) * t
                            + (2 * p[before] - 5 * p[i] + 4 * p[i + 1] - p[after]) * t * t
                            + (3 * p[i] - p[before] - 3 * p[i + 1] + p[after]) * t ** 3) for p in (xs, ys)]
                points.append(tuple(a))
        draw = ImageDraw.Draw(self.pages[page])
        draw.line(points, fill=ink, width=max(3, round(rng.uniform(0.4, 0.7) * mm)), joint="curve")
        draw.line([(left, base + 1.5 * mm), (left + width, base + rng.uniform(-1, 2) * mm)], fill=ink, width=4)

    def draw_stamp(self, page, box):
        rng = self.rng
        mm = PRINT_DPI / 25.4
        side = round(rng.uniform(32, 38) * mm)
        ink = [(60, 40, 150), (30, 60, 170), (120, 30, 110)][int(rng.integers(3))]
        stamp = Image.new("RGBA", (side, side), ink + (0,))
        draw = ImageDraw.Draw(stamp)
        for inset, width in ((4, 7), (26, 3), (side * 0.28, 3)):
            draw.ellipse((inset, inset, side - inset, side - inset), outline=ink + (215,), width=width)
        font = liberation_sans(True, 2.9 * mm)
        text = "PEMERINTAH KOTA SAGARA * SMP NEGERI 7 * "
        for i, letter in enumerate(text):
            angle = 2 * math.pi * i / len(text)
            tile = Image.new("RGBA", (60, 60), ink + (0,))
            ImageDraw.Draw(tile).text((30, 30), letter, font=font, fill=ink + (215,), anchor="mm")
            tile = tile.rotate(-math.degrees(angle), resample=Image.BICUBIC)
            radius = side / 2 - 26 - 2.6 * mm
            at = (round(side / 2 + radius * math.sin(angle) - 30), round(side / 2 - radius * math.cos(angle) - 30))
            stamp.alpha_composite(tile, at)
        middle = liberation_sans(True, 4 * mm)
        draw.text((side / 2, side / 2), "SMPN 7", font=middle, fill=ink + (215,), anchor="mm")
        stamp = stamp.rotate(rng.uniform(-20, 20), resample=Image.BICUBIC)
        at = (round(box[0] - rng.uniform(12, 18) * mm), round(box[3] - rng.uniform(3, 8) * mm))
        # Stamp ink darkens what lies under it and never hides it.
        area = at + (at[0] + side, at[1] + side)
        under = numpy.asarray(self.pages[page].crop(area), float)
        pad = numpy.asarray(stamp, float)
        share = pad[..., 3:] / 255
        over = under * (1 - share) + under * pad[..., :3] / 255 * share
        self.pages[page].paste(Image.fromarray(over.clip(0, 255).astype(numpy.uint8)), at)

    # What a machine makes of it.

    def capture(self, folder):
        pages = [self.photographed(page) if self.photo else self.scanned(page) for page in self.pages]
        if self.photo:
            self.files = []
            for number, page in enumerate(pages, 1):
                file = folder / f"{self.name}-{number}.jpg"
                page.save(file, quality=int(self.rng.integers(70, 88)))
                self.files.append(file.name)
            return
        streams = []
        for page in pages:
            kept = io.BytesIO()
            page.save(kept, "JPEG", quality=int(self.rng.integers(50, 80)))
            streams.append(Image.open(kept))
        file = folder / f"{self.name}.pdf"
        streams[0].save(file, save_all=True, append_images=streams[1:], resolution=SCAN_DPI, quality=90)
        self.files = [file.name]

    def scanned(self, page):
        rng = self.rng
        page = page.convert("L")
        page = page.resize((round(page.width * SCAN_DPI / PRINT_DPI), round(page.height * SCAN_DPI / PRINT_DPI)), Image.BOX)
        page = page.rotate(rng.uniform(-2, 2), resample=Image.BICUBIC, fillcolor=250)
        page = page.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 0.7)))
        light = numpy.linspace(rng.uniform(0.92, 1), 1, page.width)[None, :]
        grey = (22 + numpy.asarray(page, float) * 0.89) * light + rng.normal(0, rng.uniform(3, 8), (page.height, page.width))
        return Image.fromarray(grey.clip(0, 255).astype(numpy.uint8))

    def photographed(self, page):
        rng = self.rng
        factor = 200 / PRINT_DPI
        page = page.resize((round(page.width * factor), round(page.height * factor)), Image.BOX)
        width, height = page.size
        rim = 0.08
        size = (round(width * (1 + 2 * rim)), round(height * (1 + 2 * rim)))
        corners = [(rim * width, rim * height), (width * (1 + rim), rim * height),
                   (width * (1 + rim), height * (1 + rim)), (rim * width, height * (1 + rim))]
        corners = [(x + rng.uniform(-0.03, 0.03) * width, y + rng.uniform(-0.02, 0.02) * height) for x, y in corners]
        back = coefficients(corners, [(0, 0), (width, 0), (width, height), (0, height)])
        warped = page.transform(size, Image.PERSPECTIVE, back, Image.BICUBIC)
        mask = Image.new("L", page.size, 255).transform(size, Image.PERSPECTIVE, back, Image.BICUBIC)
        desk = Image.new("RGB", size, tuple(int(x) for x in rng.integers(40, 100, 3)))
        desk.paste(warped, mask=mask)
        photo = desk.filter(ImageFilter.GaussianBlur(rng.uniform(0.4, 0.9)))
        yy, xx = numpy.mgrid[0:1:size[1] * 1j, 0:1:size[0] * 1j]
        light = rng.uniform(0.78, 0.95) + rng.uniform(-0.15, 0.15) * xx + rng.uniform(-0.15, 0.15) * yy
        tint = numpy.array([1, rng.uniform(0.96, 1), rng.uniform(0.88, 0.98)])
        pixels = numpy.asarray(photo, float) * light[..., None] * tint + rng.normal(0, rng.uniform(2, 5), size[::-1] + (3,))
        return Image.fromarray(pixels.clip(0, 255).astype(numpy.uint8))


def coefficients(to, source):
    """Of the projective map that takes `to` to `source`, as PIL wants them."""
    rows, values = [], []
    for (x, y), (u, v) in zip(to, source):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return numpy.linalg.solve(numpy.array(rows), numpy.array(values))


def make(program, source, folder, count, seed, figures=False):
    """`count` cases below `folder`: records/, scans/, keys/keys/school.pub."""
    folder = pathlib.Path(folder)
    for part in ("records", "scans", "prints", "keys/keys"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    key = folder / "school.key"
    subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", key], check=True)
    subprocess.run(["openssl", "pkey", "-in", key, "-pubout", "-out", folder / "keys/keys/school.pub"], check=True)
    rng = numpy.random.default_rng(seed)
    cases = []
    for number in range(count):
        case = Case(number, REPORTS[number // 2 % len(REPORTS)], rng, source)
        case.write_record(folder / "records")
        case.render(program, key, folder / "prints")
        if number % 2:
            case.alter(figures)
        case.sign()
        case.capture(folder / "scans")
        case.pages = None
        cases.append(case)
    return cases
