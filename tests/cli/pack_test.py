#!/usr/bin/env python3
"""pack_test.py PROGRAM SOURCE: papers packed as a teacher packs them. Debian's Python with Pillow and numpy."""
import hashlib
import io
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

import numpy
from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageOps

PROGRAM, SOURCE = pathlib.Path(sys.argv.pop(1)), pathlib.Path(sys.argv.pop(1))
PDFS, BROKEN = SOURCE / "samples/pdf", SOURCE / "samples/broken"
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
WORDS = ("surat tugas kepala sekolah menengah pertama negeri kepada guru untuk mengikuti pelatihan "
         "penyusunan perangkat ajar dan asesmen pembelajaran selama lima hari kerja").split()


def absah(*words, **more):
    return subprocess.run([PROGRAM, *words], capture_output=True, text=True, timeout=600, **more)


def tool(*words):
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    return done.stdout + done.stderr


def letter(width=1654, height=2339, size=34, seed=1, tint=(250, 246, 238), noise=True):
    """A page of print; with the noise of a camera, which is what costs bytes."""
    chance = random.Random(seed)
    page = Image.new("RGB", (width, height), tint)
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(FONT, size)
    for y in range(size * 3, height - size * 3, size * 2):
        line = " ".join(chance.choice(WORDS) for _ in range(7)) + f" {chance.randint(1000, 9999)}"
        pen.text((size * 3, y), line, (30, 30, 60), font)
    if not noise:
        return page
    grain = numpy.random.default_rng(seed).normal(0, 24, (height, width, 1))
    return Image.fromarray(numpy.clip(numpy.asarray(page) + grain, 0, 255).astype("uint8"))


def jpeg(picture, quality=90, **more):
    data = io.BytesIO()
    picture.save(data, "JPEG", quality=quality, **more)
    return data.getvalue()


def pdf_of(objects, root="1 0 R"):
    """A PDF of numbered objects: bytes or text."""
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + (body if isinstance(body, bytes) else body.encode()) + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + f"trailer\n<</Size {len(objects) + 1} /Root {root}>>\nstartxref\n{table}\n%%EOF\n".encode()


def stream(body, entries=""):
    body = body if isinstance(body, bytes) else body.encode()
    return b"<<" + entries.encode() + b" /Length %d>>\nstream\n" % len(body) + body + b"\nendstream"


def scan_pdf(picture):
    return pdf_of([
        "<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>>",
        "<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</XObject <</P 5 0 R>>>>>>",
        stream("q 595 0 0 842 0 0 cm /P Do Q"),
        stream(picture, "/Type /XObject /Subtype /Image /Width 1654 /Height 2339 /ColorSpace /DeviceRGB "
                        "/BitsPerComponent 8 /Filter /DCTDecode")])


def signed_pdf(folder):
    """A PDF with a detached CMS signature that pdfsig calls valid."""
    hole = 16384
    body = pdf_of([
        "<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [4 0 R] /SigFlags 3>>>>",
        "<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>>",
        "<</Type /Page /Parent 2 0 R /Annots [4 0 R]>>",
        "<</Type /Annot /Subtype /Widget /FT /Sig /T (tte) /V 5 0 R /P 3 0 R /Rect [0 0 0 0] /F 132>>",
        b"<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached "
        b"/ByteRange [0 1111111111 2222222222 3333333333] /Contents <" + b"0" * hole + b">>>"])
    start = body.index(b"/Contents <") + len("/Contents ")
    end = start + hole + 2
    for mark, number in ((b"1111111111", start), (b"2222222222", end), (b"3333333333", len(body) - end)):
        body = body.replace(mark, str(number).ljust(10).encode())
    (folder / "part").write_bytes(body[:start] + body[end:])
    key, certificate = folder / "key.pem", folder / "cert.pem"
    tool("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "9",
         "-subj", "/CN=Contoh")
    tool("openssl", "cms", "-sign", "-binary", "-in", folder / "part", "-signer", certificate, "-inkey", key, "-outform",
         "DER", "-out", folder / "sig")
    signature = (folder / "sig").read_bytes().hex().encode()
    return body[:start + 1] + signature.ljust(hole, b"0") + body[end - 1:]


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.out = self.folder / "hasil" / "satu.pdf"
        self.out.parent.mkdir()

    def tearDown(self):
        shutil.rmtree(self.folder)

    def put(self, name, data):
        file = self.folder / name
        file.write_bytes(data)
        return file

    def pack(self, *words, code=0):
        done = absah("pack", *words, "-o", self.out, "--lang", "en")
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        if code in (0, 3):
            self.assertIn("No syntax or stream encoding errors", tool("qpdf", "--check", self.out))
            said = tool("mutool", "draw", "-q", "-r", "20", "-F", "png", "-o", os.devnull, self.out)
            self.assertEqual(said.replace("warning: ICC support is not available\n", ""), "")
        else:
            self.assertEqual(list(self.out.parent.iterdir()), [], "something was written")
        return done

    def drawn(self, page=1, dpi=72):
        data = subprocess.run(["mutool", "draw", "-q", "-r", str(dpi), "-F", "ppm", "-o", "-", self.out, str(page)],
                              capture_output=True, check=True).stdout
        return Image.open(io.BytesIO(data))

    def pictures(self):
        """Width, height, colour, bits and coding of every picture, as pdfimages lists them."""
        rows = [line.split() for line in tool("pdfimages", "-list", self.out).splitlines()[2:]]
        return [(int(row[3]), int(row[4]), row[5], int(row[7]), row[8]) for row in rows]


class Fits(Folder):
    def test_a_jpeg_goes_in_byte_for_byte(self):
        photos = [jpeg(letter(600, 800, seed=i)) for i in range(3)]
        done = self.pack(*[self.put(f"foto{i}.jpg", data) for i, data in enumerate(photos)])
        for photo in photos:
            self.assertIn(photo, self.out.read_bytes())
        self.assertEqual(done.stdout.count("as it is"), 3)
        self.assertIn("the limit is 10.0 MB (pmm-2024)", done.stdout)

    def test_a_photo_is_turned_as_its_camera_was_held(self):
        arrow = Image.new("RGB", (400, 300), "white")
        ImageDraw.Draw(arrow).polygon([(20, 20), (200, 60), (80, 250)], fill="navy")
        for orientation in range(1, 9):
            exif = Image.Exif()
            exif[0x0112] = orientation
            self.out.unlink(missing_ok=True)
            self.pack(self.put("foto.jpg", jpeg(arrow, exif=exif)))
            upright = ImageOps.exif_transpose(Image.open(self.folder / "foto.jpg")).convert("L")
            seen = self.drawn().convert("L").resize(upright.size)
            off = ImageChops.difference(seen, upright).resize((20, 20)).getextrema()[1]
            self.assertLess(off, 60, f"orientation {orientation}")

    def test_pictures_that_are_no_jpeg_keep_every_pixel(self):
        for name, picture in (("a.png", letter(500, 700)), ("a.tif", letter(500, 700, seed=2)),
                              ("grey.png", letter(500, 700).convert("L"))):
            self.out.unlink(missing_ok=True)
            picture.save(self.folder / name)
            self.pack(self.folder / name)
            tool("pdfimages", "-png", self.out, self.folder / "got")
            got = Image.open(self.folder / "got-000.png").convert("RGB")
            self.assertIsNone(ImageChops.difference(got, picture.convert("RGB")).getbbox(), name)

    def test_a_page_of_black_and_white_takes_one_bit_a_pixel(self):
        page = letter(1000, 1400, noise=False).convert("1", dither=Image.Dither.NONE)
        page.save(self.folder / "a.tif")
        self.pack(self.folder / "a.tif")
        self.assertEqual(self.pictures(), [(1000, 1400, "gray", 1, "ccitt")])
        tool("pdfimages", "-png", self.out, self.folder / "got")
        got = Image.open(self.folder / "got-000.png").convert("1")
        self.assertIsNone(ImageChops.difference(got, page).getbbox())

    def test_every_page_of_a_tiff_is_there(self):
        pages = [letter(400, 500, seed=i) for i in range(3)]
        pages[0].save(self.folder / "a.tif", save_all=True, append_images=pages[1:])
        self.pack(self.folder / "a.tif")
        self.assertIn("Pages: 3", tool("mutool", "info", self.out))

    def test_pages_have_the_shape_of_their_picture_within_a4(self):
        self.pack(self.put("a.jpg", jpeg(letter(800, 400))), self.put("b.jpg", jpeg(letter(300, 1200))))
        boxes = re.findall(r"MediaBox.*?r=\"([\d.]+)\" t=\"([\d.]+)\"", tool("mutool", "pages", self.out))
        self.assertEqual([(round(float(w)), round(float(h))) for w, h in boxes], [(842, 421), (210, 842)])

    def test_the_same_files_give_the_same_bytes(self):
        files = [self.put("a.jpg", jpeg(letter())), PDFS / "pages-25.pdf"]
        seen = set()
        for _ in range(2):
            self.out.unlink(missing_ok=True)
            self.pack(*files, "--limit", "400KB")
            seen.add(self.out.read_bytes())
        self.assertEqual(len(seen), 1)

    def test_every_paper_has_a_bookmark(self):
        self.pack(self.put("Surat Tugas é.jpg", jpeg(letter(300, 400))), PDFS / "pages-25.pdf", self.put("c.jpg", jpeg(letter(310, 400))))
        outline = tool("mutool", "show", self.out, "outline")
        self.assertEqual(re.findall(r'"(.*?)"\s+#page=(\d+)', outline)[0], ("Surat Tugas é", "1"))
        self.assertEqual(len(outline.splitlines()), 3)

    def test_a_folder_is_packed_in_order(self):
        for name in ("2.jpg", "1.jpg"):
            self.put(name, jpeg(letter(300, 400, seed=ord(name[0]))))
        done = self.pack(self.folder)
        self.assertLess(done.stdout.index("1.jpg"), done.stdout.index("2.jpg"))


class Merges(Folder):
    def test_links_lead_where_they_led_and_scripts_stay_behind(self):
        source = pdf_of([
            "<</Type /Catalog /Pages 2 0 R /OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>>>",
            "<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 300 300] /Rotate 90>>",
            "<</Type /Page /Parent 2 0 R /Annots [5 0 R 6 0 R 7 0 R] /AA <</O <</S /JavaScript /JS (x)>>>>>>",
            "<</Type /Page /Parent 2 0 R>>",
            "<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [4 0 R /Fit]>>",
            "<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /JavaScript /JS (x)>>>>",
            "<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /URI /URI (https://example.org)>>>>"])
        self.pack(self.put("a.pdf", source), self.put("b.pdf", source + b"\n"))
        tool("qpdf", "--qdf", "--object-streams=disable", self.out, self.folder / "plain.pdf")
        plain = (self.folder / "plain.pdf").read_bytes().decode("latin-1")
        self.assertNotIn("JavaScript", plain)
        self.assertEqual(plain.count("https://example.org"), 2)
        pages = re.findall(r"(\d+) 0 R", re.search(r"/Kids \[(.*?)\]", plain, re.S).group(1))
        ends = re.findall(r"/Dest \[\s*(\d+) 0 R\s+/Fit\s*\]\s*/Rect", plain)
        self.assertEqual(ends, [pages[1], pages[3]])
        self.assertEqual(plain.count("/Rotate 90"), 4)

    def test_what_was_filled_into_a_form_is_seen(self):
        source = pdf_of([
            "<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [4 0 R]>>>>",
            "<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 100 100]>>",
            "<</Type /Page /Parent 2 0 R /Annots [4 0 R]>>",
            "<</Type /Annot /Subtype /Widget /FT /Tx /T (nama) /V (x) /P 3 0 R /Rect [20 20 80 80] /F 4 /AP <</N 5 0 R>>>>",
            stream("0 g 0 0 60 60 re f", "/Type /XObject /Subtype /Form /BBox [0 0 60 60]")])
        self.pack(self.put("a.pdf", source))
        self.assertEqual(self.drawn().convert("L").getpixel((50, 50)), 0)

    def test_a_layer_that_is_off_stays_off(self):
        source = pdf_of([
            "<</Type /Catalog /Pages 2 0 R /OCProperties <</OCGs [5 0 R] /D <</OFF [5 0 R] /Order [5 0 R]>>>>>>",
            "<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 100 100]>>",
            "<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Properties <</L 5 0 R>>>>>>",
            stream("/OC /L BDC 0 g 0 0 100 100 re f EMC"), "<</Type /OCG /Name (draf)>>"])
        self.pack(self.put("a.pdf", source))
        self.assertEqual(self.drawn().convert("L").getpixel((50, 50)), 255)

    def test_files_inside_a_pdf_stay_behind_and_are_told(self):
        inner = self.put("tabel.csv", b"a;b\n")
        tool("qpdf", PDFS / "pages-25.pdf", "--add-attachment", inner, "--", self.folder / "a.pdf")
        done = self.pack(self.folder / "a.pdf", code=3)
        self.assertIn("files inside that were left out: 1", done.stdout)


class Shrinks(Folder):
    def test_pictures_are_made_smaller_as_far_as_needed_and_can_be_read(self):
        photos = [self.put(f"foto{i}.jpg", jpeg(letter(seed=i), 95)) for i in range(2)]
        small = self.put("kecil.jpg", jpeg(letter(500, 400), 60))
        before = sum(photo.stat().st_size for photo in photos)
        limit = before // 4
        done = self.pack(*photos, small, "--limit", f"{limit // 1000}KB")
        self.assertLessEqual(self.out.stat().st_size, limit)
        self.assertGreater(self.out.stat().st_size, limit // 3, "smaller than was needed")
        self.assertEqual(done.stdout.count("still legible"), 2)
        self.assertIn(small.read_bytes(), self.out.read_bytes())
        for photo in photos:
            wanted = [word for word in tool("tesseract", photo, "-", "-l", "ind").split() if len(word) > 4]
            page = photos.index(photo) + 1
            self.drawn(page, 150).save(self.folder / "page.png")
            got = tool("tesseract", self.folder / "page.png", "-", "-l", "ind")
            lost = [word for word in wanted if word not in got]
            self.assertLess(len(lost), 0.1 * len(wanted), lost)

    def test_a_scan_inside_a_pdf_is_made_smaller_too(self):
        scan = self.put("scan.pdf", scan_pdf(jpeg(letter(), 95)))
        limit = scan.stat().st_size // 3
        self.pack(scan, "--limit", f"{limit // 1000}KB")
        self.assertLessEqual(self.out.stat().st_size, limit)
        self.assertEqual(self.pictures()[0][4], "jpeg")

    def test_a_page_without_colour_becomes_grey(self):
        photo = self.put("a.jpg", jpeg(letter(tint=(250, 250, 250)).convert("L").convert("RGB"), 95))
        self.pack(photo, "--limit", f"{photo.stat().st_size // 3000}KB")
        self.assertEqual(self.pictures()[0][2:], ("gray", 8, "jpeg"))

    def test_what_could_not_be_read_any_more_is_not_written(self):
        photos = [self.put(f"foto{i}.jpg", jpeg(letter(size=16, seed=i), 90)) for i in range(2)]
        done = self.pack(*photos, "--limit", "60KB", code=2)
        self.assertIn("it does not fit", done.stderr)
        for word in ("foto0.jpg", "foto1.jpg", "Leave one out", "Nothing was written", "the limit is 60 kB"):
            self.assertIn(word, done.stderr)

    def test_originals_are_not_touched(self):
        photo = self.put("a.jpg", jpeg(letter(), 95))
        before = hashlib.sha256(photo.read_bytes()).hexdigest(), photo.stat().st_mtime_ns
        self.pack(photo, "--limit", f"{photo.stat().st_size // 3000}KB")
        self.assertEqual((hashlib.sha256(photo.read_bytes()).hexdigest(), photo.stat().st_mtime_ns), before)


class Signed(Folder):
    def setUp(self):
        super().setUp()
        self.signed = self.put("sk.pdf", signed_pdf(self.folder))
        self.photo = self.put("foto.jpg", jpeg(letter(400, 500)))

    def test_nothing_is_written_before_somebody_has_agreed(self):
        self.assertIn("Signature is Valid", tool("pdfsig", self.signed))
        done = self.pack(self.photo, self.signed, code=2)
        for words in ("sk.pdf: electronically signed", "--attach-signed", "upload that file by itself", "Nothing was written"):
            self.assertIn(words, done.stderr)

    def test_it_travels_whole_and_its_signature_stays_valid(self):
        done = self.pack(self.photo, self.signed, "--attach-signed")
        self.assertIn("attached whole (electronically signed)", done.stdout)
        tool("pdfdetach", "-saveall", "-o", self.out.parent, self.out)
        got = self.out.parent / "sk.pdf"
        self.assertEqual(got.read_bytes(), self.signed.read_bytes())
        self.assertIn("Signature is Valid", tool("pdfsig", got))
        page = tool("mutool", "draw", "-q", "-F", "txt", "-o", "-", self.out, "2")
        for words in ("sk.pdf", "Attached whole", hashlib.sha256(self.signed.read_bytes()).hexdigest()[:20]):
            self.assertIn(words, page)

    def test_two_of_one_name_keep_a_name_each(self):
        other = self.folder / "lain"
        other.mkdir()
        shutil.copy(PDFS / "signature-fields.pdf", other / "sk.pdf")
        self.pack(self.signed, other / "sk.pdf", "--attach-signed")
        self.assertIn("2 embedded files", tool("pdfdetach", "-list", self.out))

    def test_a_long_and_strange_name_fits_its_page(self):
        name = "SK " + "Pembagian_Tugas_" * 8 + " \u4e2d\U0001f600.pdf"
        self.pack(self.put(name, self.signed.read_bytes()), "--attach-signed")
        self.assertIn("Tugas", tool("mutool", "draw", "-q", "-F", "txt", "-o", "-", self.out, "1"))

    def test_a_pdf_that_its_maker_locked_is_asked_for_likewise(self):
        tool("qpdf", PDFS / "pages-25.pdf", "--encrypt", "", "owner", "256", "--assemble=n", "--", self.folder / "kunci.pdf")
        done = self.pack(self.folder / "kunci.pdf", code=2)
        self.assertIn("kunci.pdf: locked by its maker", done.stderr)
        self.pack(self.folder / "kunci.pdf", "--attach-signed")


class Refuses(Folder):
    def test_every_file_with_a_trouble_is_told_and_nothing_is_written(self):
        bad = {"empty.pdf": "is empty", "text.pdf": "neither a picture nor a PDF", "cut-in-half.pdf": "cut off",
               "locked.pdf": "password", "cut.jpg": "damaged", "no-pages.pdf": "damaged", "huge.png": "too large",
               "deep-tree.pdf": "damaged", "own-parent.pdf": "damaged", "huge-page.pdf": "too large"}
        done = self.pack(*[BROKEN / name for name in bad], self.put("gut.jpg", jpeg(letter(300, 400))), code=2)
        for name, words in bad.items():
            self.assertRegex(done.stderr, re.escape(name) + ".*" + words)
        self.assertNotIn("gut.jpg", done.stderr)

    def test_a_missing_file_is_named(self):
        self.assertIn("tidak-ada.jpg", self.pack(self.folder / "tidak-ada.jpg", code=2).stderr)

    def test_the_same_file_twice_goes_in_once(self):
        photo = self.put("a.jpg", jpeg(letter(300, 400)))
        done = self.pack(photo, self.put("b.jpg", photo.read_bytes()), photo, code=3)
        self.assertEqual(done.stdout.count("the same as a.jpg"), 2)
        self.assertIn("Pages: 1", tool("mutool", "info", self.out))

    def test_an_output_that_is_an_input_is_a_wrong_command(self):
        photo = self.put("a.jpg", jpeg(letter(300, 400)))
        before = photo.read_bytes()
        (self.folder / "link.pdf").symlink_to(photo)
        for out in (photo, self.folder / "link.pdf", self.folder / "hasil/../a.jpg"):
            self.assertEqual(absah("pack", photo, "-o", out, "--replace").returncode, 1)
        self.assertEqual(photo.read_bytes(), before)

    def test_an_output_that_is_there_is_left_alone(self):
        photo = self.put("a.jpg", jpeg(letter(300, 400)))
        self.out.write_text("penting")
        done = absah("pack", photo, "-o", self.out)
        self.assertEqual((done.returncode, self.out.read_text()), (2, "penting"))
        self.assertIn("--replace", done.stderr)
        self.pack(photo, "--replace")

    def test_a_full_disk_and_a_missing_folder_are_told(self):
        photo = self.put("a.jpg", jpeg(letter(300, 400)))
        full = absah("pack", photo, "-o", "/dev/full", "--lang", "en")
        self.assertEqual((full.returncode, full.stdout), (2, ""))
        self.assertIn("No space left", full.stderr)
        self.assertEqual(absah("pack", photo, "-o", self.folder / "tiada/a.pdf").returncode, 2)
        self.assertEqual(absah("pack", photo, "-o", self.folder).returncode, 2)

    def test_limits_come_from_regulations(self):
        photo = self.put("a.jpg", jpeg(letter(300, 400)))
        self.assertIn("pmm-2024", self.pack(photo, "--regulation", "pmm-2024").stdout)
        self.out.unlink()
        self.assertIn("--limit", self.pack(photo, "--regulation", "rgtk-2025", code=2).stderr)
        self.assertIn("pmm-2024", self.pack(photo, "--regulation", "pmm-2042", code=2).stderr)
        self.assertEqual(absah("pack", photo, "-o", self.out, "--limit", "10").returncode, 1)
        plan = self.put("plan.json", json.dumps({
            "schema": "absah.plan/1", "id": "T1", "regulation": "pmm-2024",
            "period": {"start": "2024-01-01", "end": "2024-06-30"}, "employee": {"name": "A"}, "activities": []}).encode())
        self.assertIn("pmm-2024", self.pack(photo, "--plan", plan).stdout)

    def test_json_tells_the_same(self):
        photo = self.put("a.jpg", jpeg(letter(300, 400)))
        done = self.pack(photo, "--json")
        told = json.loads(done.stdout)
        self.assertEqual((told["state"], told["bytes"], told["limit"]), ("packed", self.out.stat().st_size, 10_000_000))
        self.assertEqual(told["files"][0]["done"], "as_it_is")
        self.out.unlink()
        told = json.loads(self.pack(BROKEN / "empty.pdf", "--json", code=2).stdout)
        self.assertEqual((told["state"], told["files"][0]["trouble"]), ("refused", "empty"))

    def test_a_killed_run_leaves_nothing_or_all(self):
        photos = [self.put(f"{i}.jpg", jpeg(letter(800, 1000, seed=i))) for i in range(3)]
        for wait in (0.05, 0.2, 0.3, 0.4, 0.6):
            run = subprocess.Popen([PROGRAM, "pack", *photos, "-o", self.out, "--replace"], stdout=subprocess.DEVNULL)
            time.sleep(wait)
            run.kill()
            run.wait()
            if self.out.exists():
                self.assertIn("No syntax", tool("qpdf", "--check", self.out))


if __name__ == "__main__":
    unittest.main()
