#!/usr/bin/env python3
"""render_test.py PROGRAM SOURCE: papers printed as their users print them. Standard library only."""
import json
import os
import pathlib
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

PROGRAM, SOURCE = pathlib.Path(sys.argv.pop(1)), pathlib.Path(sys.argv.pop(1))
TEMPLATES = SOURCE / "templates"
REPORTS = ["skp", "lampiran", "observasi", "evaluasi", "dokumen-evaluasi", "berita-acara", "rangkuman", "dossier"]


def absah(*words, **more):
    return subprocess.run([PROGRAM, *words], capture_output=True, text=True, timeout=300, **more)


def sample(report, name="normal"):
    return TEMPLATES / report / "samples" / f"{name}.json"


def text_of(pdf):
    """What a reader selects, blanks and line ends aside."""
    done = subprocess.run(["mutool", "draw", "-q", "-F", "txt", "-o", "-", pdf], capture_output=True, text=True, check=True)
    return re.sub(r"\s+", "", done.stdout)


def sizes_of(pdf):
    done = subprocess.run(["mutool", "info", "-M", pdf], capture_output=True, text=True, check=True)
    return set(re.findall(r"\[ ([\d. ]+) \]", done.stdout))


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.out = self.folder / "out.pdf"

    def tearDown(self):
        shutil.rmtree(self.folder)


class Papers(Folder):
    def test_every_report_prints_every_sample_in_both_papers(self):
        for report in REPORTS:
            for record in sorted((TEMPLATES / report / "samples").glob("*.json")):
                for paper, side in (("a4", "595.2"), ("f4", "609.4")):
                    done = absah("render", report, record, "-o", self.out, "--paper", paper)
                    if (report, record.stem) == ("dossier", "nasty"):  # evidence that cannot be shown
                        self.assertEqual((done.returncode, done.stderr.count("\n")), (3, 4), done.stderr)
                    else:
                        self.assertEqual((done.returncode, done.stderr), (0, ""), record)
                    self.assertIn(side, " ".join(sizes_of(self.out)), record)

    def test_the_words_of_the_record_can_be_selected(self):
        done = absah("render", "skp", sample("skp"), "-o", self.out)
        self.assertEqual(done.returncode, 0, done.stderr)
        text = text_of(self.out)
        for words in ("SASARANKINERJAPEGAWAI", "SitiNurhalizah,S.Pd.,Gr.", "199512112020042026", "PenataMuda,III/a",
                      "1Januaris.d.31Desember2024", "Sagara,29Januari2024", "B.TAMBAHAN", "Halaman2dari2"):
            self.assertIn(words, text)

    def test_the_predikat_stands_with_its_cell(self):
        absah("render", "evaluasi", sample("evaluasi"), "-o", self.out)
        self.assertIn("Baik(HasilKerjaDiAtasEkspektasi,PerilakuKerjaSesuaiEkspektasi)", text_of(self.out))

    def test_evidence_never_changes_the_predikat(self):
        record = json.loads(sample("dokumen-evaluasi").read_text())
        record["bukti"] = [{"title": "t", "file": "f.pdf", "verdict": "reject"}] * 5
        changed = self.folder / "changed.json"
        changed.write_text(json.dumps(record))
        absah("render", "dokumen-evaluasi", changed, "-o", self.out)
        other = self.folder / "other.pdf"
        absah("render", "dokumen-evaluasi", sample("dokumen-evaluasi"), "-o", other)
        self.assertEqual(text_of(self.out), text_of(other))

    def test_the_same_twice_is_the_same_bytes(self):
        other = self.folder / "other.pdf"
        for out in (self.out, other):
            absah("render", "evaluasi", sample("evaluasi"), "-o", out)
        self.assertEqual(self.out.read_bytes(), other.read_bytes())

    def test_a_person_outside_the_civil_service_has_no_nip(self):
        absah("render", "skp", sample("skp", "short"), "-o", self.out)
        self.assertEqual(text_of(self.out).count("NIP1"), 2)  # both the appraiser's: in the head and below the name


class Proof(Folder):
    def setUp(self):
        super().setUp()
        self.key = self.folder / "school.key"
        done = absah("key", self.key)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_picture_of_every_page_tells_what_the_print_is(self):
        done = absah("render", "evaluasi", sample("evaluasi"), "-o", self.out, "--key", self.key)
        self.assertEqual(done.returncode, 0, done.stderr)
        pages = self.folder / "pages"
        pages.mkdir()
        subprocess.run(["mutool", "draw", "-q", "-r", "150", "-c", "gray", "-o", pages / "%d.png", self.out], check=True)
        results = json.loads(absah("check", pages, "--json").stdout)
        self.assertGreaterEqual(len(results), 3)
        for result in results:
            said = [code["text"] for code in result["codes"]]
            self.assertEqual(len(said), 1, result["file"])
            self.assertTrue(said[0].startswith("ABSAH1:EVALUASI:S7-014-2024:SITI NURHALIZAH:20240101-20241231:"
                                               "DI%5FATAS/SESUAI/BAIK:"), said)

    def test_without_a_key_there_is_no_code(self):
        plain = self.folder / "plain.pdf"
        absah("render", "evaluasi", sample("evaluasi"), "-o", plain)
        absah("render", "evaluasi", sample("evaluasi"), "-o", self.out, "--key", self.key)
        self.assertLess(plain.stat().st_size, self.out.stat().st_size)

    def test_what_is_no_key_is_two(self):
        done = absah("render", "skp", sample("skp"), "-o", self.out, "--key", sample("skp"))
        self.assertEqual(done.returncode, 2)
        self.assertFalse(self.out.exists())


class Keys(Folder):
    def test_a_pair_is_made_and_never_overwritten(self):
        key = self.folder / "sekolah.key"
        done = absah("key", key, "--lang", "en")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(key.stat().st_mode & 0o777, 0o600)
        public = self.folder / "sekolah.pub"
        self.assertTrue(public.read_text().startswith("-----BEGIN PUBLIC KEY-----"))
        self.assertIn(str(public), done.stdout)
        self.assertRegex(done.stdout, r"fingerprint: ([0-9A-F]{4}-){3}[0-9A-F]{4}")
        self.assertNotIn("PRIVATE", done.stdout)
        before = key.read_bytes()
        for missing in (None, key):
            if missing:
                missing.unlink()  # the public one alone stops it as well
            done = absah("key", key, "--lang", "id")
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn("kunci tidak pernah ditimpa", done.stderr)
        self.assertFalse(key.exists())
        self.assertNotEqual(before, b"")

    def test_nothing_is_left_where_a_pair_cannot_be_made(self):
        for name, code in (("", 1), ("a.pub", 1), ("no/folder.key", 2)):
            done = absah("key", self.folder / name if name else "")
            self.assertEqual(done.returncode, code, name)
            self.assertNotEqual(done.stderr, "")
        self.assertEqual(list(self.folder.iterdir()), [])


class Dossier(Folder):
    def test_results_of_a_check_become_verdict_sheets(self):
        results = self.folder / "hasil.json"
        results.write_text(absah("check", TEMPLATES / "dossier" / "bukti", "--json").stdout)
        done = absah("render", "dossier", sample("dossier"), "-o", self.out, "--results", results)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        text = text_of(self.out)
        for words in ("DAFTARISI", "RENCANAKINERJA", "Bukti3.SertifikatPembelajaranSosialEmosional",
                      "Hasilpemeriksaanbukti3", "Berkasinibertandatanganelektronik"):
            self.assertIn(words, text)

    def test_a_signed_file_comes_out_as_it_went_in(self):
        absah("render", "dossier", sample("dossier"), "-o", self.out)
        out = subprocess.run(["qpdf", "--show-attachment=bukti-04-surat-tugas.pdf", self.out], capture_output=True, check=True)
        self.assertEqual(out.stdout, (TEMPLATES / "dossier" / "bukti" / "surat-tugas.pdf").read_bytes())

    def test_the_same_twice_is_the_same_bytes(self):
        other = self.folder / "other.pdf"
        for out in (self.out, other):
            absah("render", "dossier", sample("dossier"), "-o", out)
        self.assertEqual(self.out.read_bytes(), other.read_bytes())

    def test_what_is_no_result_is_two(self):
        done = absah("render", "dossier", sample("dossier"), "-o", self.out, "--results", sample("skp"))
        self.assertEqual(done.returncode, 2)
        self.assertIn("absah.result/1", done.stderr)
        self.assertFalse(self.out.exists())


class Tables(Folder):
    def test_a_table_becomes_records_that_print(self):
        for report in ("skp", "evaluasi", "rangkuman"):
            data = self.folder / report
            done = absah("import", report, TEMPLATES / report / "isian.csv", "-o", data, "--lang", "en")
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertEqual(done.stdout, "2 records: 2 stored, 0 to mend\n")
            done = absah("render", report, data, "-o", self.out)
            self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_a_bad_row_never_stops_the_rest(self):
        table = self.folder / "guru.csv"
        lines = (TEMPLATES / "rangkuman" / "isian.csv").read_text(encoding="utf-8-sig").splitlines()
        lines[1] = lines[1].replace("199512112020042026", "1,99512E+17")
        table.write_text("\n".join(lines) + "\n")
        done = absah("import", "rangkuman", table, "-o", self.folder / "data", "--lang", "id")
        self.assertEqual(done.returncode, 3)
        self.assertIn("guru.csv:2:9: /employee/nip: ", done.stderr)
        self.assertIn("Excel mengubah NIP", done.stderr)
        self.assertEqual(len(list((self.folder / "data").iterdir())), 1)

    def test_what_is_no_table_is_two(self):
        table = self.folder / "guru.csv"
        for text in (b"", b"id;nama\n", "id\nS\xe9\n".encode("latin-1"), b"PK\x03\x04\0\0"):
            table.write_bytes(text)
            done = absah("import", "rangkuman", table, "-o", self.folder / "data")
            self.assertEqual((done.returncode, done.stdout), (2, ""), text)
            self.assertFalse((self.folder / "data").exists())


class Preview(Folder):
    def test_every_page_is_a_picture(self):
        done = absah("render", "skp", sample("skp"), "-o", self.folder / "gambar", "--preview")
        self.assertEqual(done.returncode, 0, done.stderr)
        made = sorted((self.folder / "gambar").iterdir())
        self.assertEqual([p.name for p in made], ["normal-1.png", "normal-2.png"])
        for page in made:
            self.assertEqual(page.read_bytes()[:8], b"\x89PNG\r\n\x1a\n")

    def test_pictures_want_a_folder(self):
        done = absah("render", "skp", sample("skp"), "-o", self.out, "--preview")
        self.assertEqual(done.returncode, 1)
        self.assertFalse(self.out.exists())


class ExitCodes(Folder):
    def test_a_senseless_command_line_is_one(self):
        for words in (["skp"], ["skp", sample("skp")], ["skp", sample("skp"), "-o", self.out, "--paper", "a5"]):
            done = absah("render", *words)
            self.assertEqual((done.returncode, done.stdout), (1, ""), words)

    def test_what_is_not_there_is_two(self):
        for words in (["skp", self.folder / "none.json"], ["nothing", sample("skp")], ["skp", self.folder],
                      ["skp", sample("skp"), "--templates", self.folder / "none"]):
            done = absah("render", *words, "-o", self.out)
            self.assertEqual(done.returncode, 2, words)
            self.assertNotEqual(done.stderr, "")
            self.assertFalse(self.out.exists())

    def test_a_bad_record_alone_is_two_and_leaves_the_old_paper(self):
        self.out.write_text("old")
        bad = self.folder / "bad.json"
        bad.write_text(sample("skp").read_text().replace('"jabatan"', '"jabtan"').replace("2024-12-31", "2023-12-31"))
        done = absah("render", "skp", bad, "-o", self.out, "--lang", "en")
        self.assertEqual(done.returncode, 2)
        self.assertIn(f"{bad}:", done.stderr)
        self.assertIn('did you mean "jabatan"?', done.stderr)
        self.assertIn("lies before the start of the period", done.stderr)
        self.assertEqual(self.out.read_text(), "old")

    def test_messages_are_in_the_language_asked_for(self):
        bad = self.folder / "bad.json"
        bad.write_text(sample("skp").read_text().replace("2024-12-31", "31 Desember"))
        self.assertIn("bukan tanggal", absah("render", "skp", bad, "-o", self.out, "--lang", "id").stderr)
        self.assertIn("is no date", absah("render", "skp", bad, "-o", self.out, "--lang", "en").stderr)

    def test_a_record_of_another_kind_is_told(self):
        done = absah("render", "skp", sample("evaluasi"), "-o", self.out, "--lang", "en")
        self.assertEqual(done.returncode, 2)
        self.assertIn("absah.appraisal/1", done.stderr)

    def test_a_record_is_never_written_over(self):
        record = self.folder / "data.pdf"
        shutil.copy(sample("skp"), record)
        for out in (record, self.folder):  # a folder's file may be the record as well
            done = absah("render", "skp", record, "-o", out)
            self.assertEqual(done.returncode, 1)
            self.assertEqual(record.read_bytes(), sample("skp").read_bytes())

    def test_an_output_without_a_name_is_one(self):
        for words in (["render", "skp", sample("skp"), "-o", ""], ["import", "skp", "t.csv", "-o", ""]):
            done = absah(*words, cwd=self.folder)
            self.assertEqual(done.returncode, 1, words)
            self.assertEqual(list(self.folder.iterdir()), [])

    def test_links_in_a_circle_are_two(self):
        self.out.symlink_to("b.pdf")
        (self.folder / "b.pdf").symlink_to("out.pdf")
        done = absah("render", "skp", sample("skp"), "-o", self.out, "--lang", "id")
        self.assertEqual(done.returncode, 2)
        self.assertIn("tautannya berputar-putar", done.stderr)
        self.assertTrue(self.out.is_symlink())

    def test_a_report_that_is_not_there_is_told_with_those_that_are(self):
        done = absah("render", "evaluas", sample("skp"), "-o", self.out, "--lang", "id")
        self.assertEqual(done.returncode, 2)
        self.assertIn('maksudnya "evaluasi"?', done.stderr)
        self.assertIn("dossier", done.stderr)

    def test_a_record_of_ten_thousand_rows_takes_its_time_only_once(self):
        record = json.loads(sample("berita-acara").read_text())
        record["bukti"] = record["bukti"] * 2500
        record["hasil_kerja"]["utama"] += [{"id": f"R{i}", "rhk": "r"} for i in range(10000)]
        long = self.folder / "long.json"
        long.write_text(json.dumps(record))
        done = subprocess.run([PROGRAM, "render", "berita-acara", long, "-o", self.out], capture_output=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_full_disk_is_two(self):
        done = absah("render", "skp", sample("skp"), "-o", "/dev/full")
        self.assertEqual(done.returncode, 2)


class Batch(Folder):
    def setUp(self):
        super().setUp()
        self.school = self.folder / "school"
        (self.school / "VII").mkdir(parents=True)
        for i in range(3):
            shutil.copy(sample("skp", "short"), self.school / "VII" / f"G{i}.json")
        shutil.copy(sample("evaluasi"), self.school / "evaluasi.json")
        (self.school / "notes.txt").write_text("nothing")

    def test_a_folder_becomes_a_folder(self):
        done = absah("render", "skp", self.school, "-o", self.folder / "cetak", "--lang", "en")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout, "3 records: 3 printed (6 pages), 0 to mend\n")
        made = sorted(p.relative_to(self.folder / "cetak").as_posix() for p in (self.folder / "cetak").rglob("*.*"))
        self.assertEqual(made, ["VII/G0.pdf", "VII/G1.pdf", "VII/G2.pdf"])

    def test_a_folder_becomes_one_file_with_pages_of_each_own(self):
        done = absah("render", "skp", self.school, "-o", self.out, "--quiet")
        self.assertEqual((done.returncode, done.stdout), (0, ""))
        text = text_of(self.out)
        self.assertEqual(text.count("Halaman1dari2"), 3)
        self.assertEqual(text.count("Halaman2dari2"), 3)

    def test_one_bad_record_is_three_and_the_rest_is_printed(self):
        (self.school / "VII" / "G1.json").write_text('{"schema": "absah.plan/1"}')
        done = absah("render", "skp", self.school, "-o", self.folder / "cetak", "--lang", "en")
        self.assertEqual(done.returncode, 3)
        self.assertIn("3 records: 2 printed (4 pages), 1 to mend", done.stdout)
        self.assertIn("G1.json:1:1: /id: is missing or empty", done.stderr)
        self.assertTrue((self.folder / "cetak/VII/G2.pdf").exists())
        self.assertFalse((self.folder / "cetak/VII/G1.pdf").exists())

    def test_progress_is_shown_on_a_terminal_only(self):
        words = [PROGRAM, "render", "skp", self.school, "-o", self.out, "--lang", "en"]
        try:
            own, theirs = pty.openpty()
        except OSError as error:
            self.skipTest(f"no terminal can be made here: {error}")
        subprocess.run(words, stdout=subprocess.DEVNULL, stderr=theirs, timeout=60, check=True)
        os.close(theirs)
        self.assertIn(b"printing 1/3", os.read(own, 4096))
        os.close(own)
        self.assertEqual(subprocess.run(words, capture_output=True, timeout=60, check=True).stderr, b"")


class Libraries(unittest.TestCase):
    def test_what_only_reads_evidence_is_not_loaded_to_print(self):
        loaded = subprocess.run(["ldd", PROGRAM], capture_output=True, text=True, check=True).stdout
        for reading in ("tesseract", "lept", "opencv", "heif", "magic", "curl"):
            self.assertNotIn(f"lib{reading}", loaded)

    def test_without_its_reading_part_the_program_says_so(self):
        with tempfile.TemporaryDirectory() as folder:
            alone = shutil.copy(PROGRAM, folder)
            done = subprocess.run([alone, "check", folder, "--lang", "en"], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("install Absah again", done.stderr)


class School(Folder):
    def test_a_letterhead_of_its_own_stands_on_every_report(self):
        shared = self.folder / "shared"
        shared.mkdir()
        (shared / "letterhead.toml").write_text('[[block]]\ntype = "paragraph"\ntext = "YAYASAN CONTOH SAGARA"\n')
        for report in ("skp", "berita-acara"):
            done = absah("render", report, sample(report), "-o", self.out, "--templates", self.folder)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("YAYASANCONTOHSAGARA", text_of(self.out))

    def test_an_emblem_of_its_own_is_printed(self):
        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        shared = self.folder / "shared"
        shared.mkdir()
        (shared / "garuda.png").write_bytes(
            b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0\0\0\xff")) + chunk(b"IEND", b""))
        (shared / "emblem.toml").write_text(
            '[[block]]\ntype = "picture"\nfile = "garuda.png"\nheight = 22\nalternative = "Lambang"\n')
        done = absah("render", "dokumen-evaluasi", sample("dokumen-evaluasi"), "-o", self.out, "--templates", self.folder)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn(b"/Subtype /Image", self.out.read_bytes().replace(b"/Subtype/Image", b"/Subtype /Image"))

    def test_a_word_of_the_forms_can_be_changed(self):
        (self.folder / "terms").mkdir()
        predikat = (TEMPLATES / "terms/predikat.toml").read_text().replace('label = "Baik"', 'label = "Elok"')
        (self.folder / "terms/predikat.toml").write_text(predikat)
        absah("render", "evaluasi", sample("evaluasi"), "-o", self.out, "--templates", self.folder)
        self.assertIn("Elok(HasilKerja", text_of(self.out))

    def test_a_mistake_in_a_template_is_told_with_its_place(self):
        (self.folder / "skp").mkdir()
        (self.folder / "skp/template.toml").write_text('[report]\ntitle = "x"\n\n[[block]]\ntype = "paragraf"\n')
        done = absah("render", "skp", sample("skp"), "-o", self.out, "--templates", self.folder)
        self.assertEqual(done.returncode, 2)
        self.assertIn("template.toml:5:8", done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=1)
