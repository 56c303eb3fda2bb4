#!/usr/bin/env python3
"""papers_test.py PROGRAM SOURCE: every shipped paper is fit for keeping. Standard library only; needs qpdf, mutool, poppler-utils and openssl."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM, SOURCE = pathlib.Path(sys.argv.pop(1)), pathlib.Path(sys.argv.pop(1))
TEMPLATES = SOURCE / "templates"
REPORTS = sorted(p.parent.name for p in TEMPLATES.glob("*/samples"))
PAPERS = {"a4": (595.28, 841.89), "f4": (609.45, 935.43)}


def said(*words):
    """Exit status and all that a program says, warnings too."""
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300)
    return done.returncode, done.stdout


def render(report, records, out, paper, key):
    """On A4 with the code of a key, on F4 without."""
    proof = ["--key", key] if paper == "a4" else []
    status, words = said(PROGRAM, "render", report, records, "-o", out, "--paper", paper, "--quiet", *proof)
    # Of a dossier the evidence that cannot be shown is told, and its page says why.
    left_out = report == "dossier" and status == 3 and all("tidak termuat" in line for line in words.splitlines())
    if (status, words) != (0, "") and not left_out:
        raise AssertionError(f"{report}: {status} {words}")


class Kept(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        """Every sample in both papers: a file each, from one run a report and paper."""
        folder = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, folder)
        cls.papers, cls.key = folder / "papers", folder / "school.key"
        cls.copy = folder / "copy.pdf"  # by this ending mutool tells a file from a list of pages
        subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", cls.key], check=True)
        cls.samples = [(report, paper, sample) for report in REPORTS for paper in PAPERS
                       for sample in sorted((TEMPLATES / report / "samples").glob("*.json"))]
        for report in REPORTS:
            for paper in PAPERS:
                render(report, TEMPLATES / report / "samples", cls.papers / report / paper, paper, cls.key)
        cls.files = {cls.papers / r / p / f"{s.stem}.pdf": (r, p, s) for r, p, s in cls.samples}

    def test_every_sample_became_a_file(self):
        self.assertGreaterEqual(len(REPORTS), 7)
        self.assertEqual(sorted(self.files), sorted(self.papers.rglob("*.pdf")))

    def test_a_record_alone_gives_the_same_bytes_as_in_a_batch_before(self):
        for file, (report, paper, sample) in self.files.items():
            render(report, sample, self.copy, paper, self.key)
            self.assertEqual(self.copy.read_bytes(), file.read_bytes(), file)

    def expect_clean(self, file):
        status, words = said("qpdf", "--check", file)
        self.assertEqual(status, 0, words)
        self.assertIn("No syntax or stream encoding errors found", words)
        self.assertNotRegex(words, "(?i)warning")
        self.assertEqual(said("mutool", "clean", file, self.copy), (0, ""), file)

    def test_no_reader_of_pdf_complains(self):
        for file in self.files:
            self.expect_clean(file)
            self.assertEqual(said("pdftotext", file, self.copy), (0, ""), file)
            self.assertGreater(self.copy.stat().st_size, 200, file)

    def test_every_font_is_embedded_and_cut_down(self):
        for file in self.files:
            status, words = said("pdffonts", file)
            fonts = words.splitlines()[2:]
            self.assertEqual(status, 0, words)
            self.assertGreaterEqual(len(fonts), 1, file)
            for font in fonts:
                self.assertRegex(font, r"^[A-Z]{6}\+\S+ .* yes yes (yes|no ) +\d+ +0$", file)

    def test_every_paper_says_what_it_is(self):
        for file, (_, paper, _) in self.files.items():
            bytes_ = file.read_bytes()
            self.assertEqual(bytes_[:8], b"%PDF-1.7", file)
            part = b"3" if b"/EmbeddedFiles" in bytes_ else b"2"
            self.assertTrue(b"<pdfaid:part>" + part + b"</pdfaid:part>" in bytes_, file)
            self.assertIn(b"<pdfaid:conformance>B</pdfaid:conformance>", bytes_, file)
            information = dict(line.split(":", 1) for line in said("pdfinfo", file)[1].splitlines() if ":" in line)
            self.assertGreater(len(information["Title"].strip()), 5, file)
            sides = sorted(float(n) for n in re.findall(r"[\d.]+", information["Page size"])[:2])
            for side, wanted in zip(sides, PAPERS[paper]):
                self.assertAlmostEqual(side, wanted, delta=0.02, msg=file)

    def test_a_school_in_one_file_is_as_clean(self):
        joined = self.papers.parent / "joined.pdf"
        for report in REPORTS:
            render(report, TEMPLATES / report / "samples", joined, "a4", self.key)
            self.expect_clean(joined)


if __name__ == "__main__":
    unittest.main(verbosity=1)
