#!/usr/bin/env python3
"""check_test.py PROGRAM SAMPLES: the program as its users run it. Standard library only."""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM, SAMPLES = pathlib.Path(sys.argv.pop(1)), pathlib.Path(sys.argv.pop(1))
EVIDENCE, PLANS, ORGANISERS = SAMPLES / "bukti", SAMPLES / "plans", SAMPLES / "verifiers"
GOOD = EVIDENCE / "T011" / "Bukti dukung 60.pdf"  # a born-digital certificate: read in a blink
DAY = "2024-07-15"


def absah(*words, **more):
    return subprocess.run([PROGRAM, *words], capture_output=True, text=True, timeout=300, **more)


def check(*words, **more):
    return absah("check", *words, "--today", DAY, "--verifiers", ORGANISERS, **more)


def lines(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def ids(result):
    return [finding["id"] for finding in result["findings"]]


class ExitCodes(unittest.TestCase):
    def test_a_complete_certificate_is_clean(self):
        done = check(GOOD, "--plans", PLANS)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("Lengkap", done.stdout)

    def test_findings_are_three(self):
        done = check(EVIDENCE / "T011" / "ahmad_699.pdf", "--plans", PLANS, "--jsonl")
        self.assertEqual(done.returncode, 3)
        self.assertIn("number.missing", ids(lines(done)[0]))

    def test_a_senseless_command_line_is_one(self):
        for words in ([], ["check"], ["check", GOOD, "--nonsense"], ["nonsense"],
                      ["check", GOOD, "--plan", "a", "--plans", "b"], ["check", GOOD, "--today", "2024-02-30"]):
            done = absah(*words)
            self.assertEqual(done.returncode, 1, words)
            self.assertEqual(done.stdout, "")
            self.assertIn("absah", done.stderr)

    def test_what_is_not_there_is_two(self):
        for words in ([GOOD.parent / "none.pdf"], [GOOD, "--plans", "/none"], [GOOD, "--plan", "/none.json"]):
            done = check(*words)
            self.assertEqual(done.returncode, 2, words)
            self.assertIn("none", done.stderr)

    def test_the_version_names_the_readers(self):
        self.assertRegex(absah("--version").stdout, r"^absah \S+ \(Tesseract \S+, ZXing \S+\)\n$")

    def test_help_and_version_are_clean(self):
        for words in (["--help"], ["check", "--help"], ["explain", "--help"], ["--version"]):
            done = absah(*words)
            self.assertEqual((done.returncode, done.stderr), (0, ""), words)
        self.assertIn("Example", absah("check", "--help", "--lang", "en").stdout)
        self.assertIn("Contoh", absah("check", "--help", "--lang", "id").stdout)


class Languages(unittest.TestCase):
    def test_the_option_beats_the_environment(self):
        english = dict(os.environ, LC_ALL="en_GB.UTF-8")
        self.assertIn("Complete", check(GOOD, "--plans", PLANS, env=english).stdout)
        self.assertIn("Lengkap", check(GOOD, "--plans", PLANS, "--lang", "id", env=english).stdout)

    def test_a_bare_environment_is_indonesian(self):
        bare = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG"))}
        self.assertIn("Lengkap", check(GOOD, "--plans", PLANS, env=bare).stdout)


class BadPlans(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def test_a_slip_in_a_plan_names_file_and_place(self):
        plan = self.folder / "T1.json"
        plan.write_text('{"schema": "absah.plan/1",\n "id": }')
        done = check(GOOD, "--plan", plan)
        self.assertEqual(done.returncode, 2)
        self.assertIn("T1.json:2", done.stderr)

    def test_a_slip_in_a_profile_names_the_nearest_key(self):
        profile = self.folder / "organisers" / "x1" / "profile.toml"
        profile.parent.mkdir(parents=True)
        profile.write_text('[organiser]\nid = "x1"\nnmae = "Salah Ketik"\n')
        done = absah("check", GOOD, "--verifiers", self.folder)
        self.assertEqual(done.returncode, 2)
        self.assertIn("profile.toml:3", done.stderr)
        self.assertIn("name", done.stderr)


class OddFiles(unittest.TestCase):
    """Odd files together with good ones: each gets its own line, the good ones stay right."""

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        odd = SAMPLES / "broken"
        evidence = cls.folder / "T011"
        evidence.mkdir()
        for name in ("text.pdf", "cut.png", "deep-dictionary.pdf", "huge.png", "locked.pdf", "ribbon.png", "speck.png"):
            shutil.copy(odd / name, evidence)
        (evidence / "empty.jpg").write_bytes(b"")
        shutil.copy(EVIDENCE / "T004" / "foto terpotong.jpg", evidence / "cut.jpg")
        shutil.copy(GOOD, evidence / "baik.pdf")
        os.mkfifo(evidence / "fifo")
        start = time.monotonic()
        cls.done = check(cls.folder, "--plans", PLANS, "--jsonl")
        cls.seconds = time.monotonic() - start
        cls.results = {pathlib.Path(r["file"]).name: r for r in lines(cls.done)}

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def test_the_run_ends_with_findings(self):
        self.assertEqual(self.done.returncode, 3, self.done.stderr)
        self.assertEqual(self.done.stderr, "")
        self.assertEqual(len(self.results), 11)

    def test_the_good_file_is_right(self):
        good = self.results["baik.pdf"]
        self.assertEqual(good["verdict"], "accept", good["findings"])
        self.assertEqual(good["plan"], "T011")

    def test_each_odd_file_has_its_own_finding(self):
        expected = {"empty.jpg": "file.unreadable", "text.pdf": "file.unreadable", "cut.jpg": "file.truncated",
                    "cut.png": "file.truncated", "locked.pdf": "file.encrypted", "huge.png": "file.too_large",
                    "deep-dictionary.pdf": "file.unreadable", "fifo": "file.unreadable",
                    "ribbon.png": "file.unreadable", "speck.png": "file.unreadable"}
        for name, finding in expected.items():
            with self.subTest(name):
                result = self.results[name]
                self.assertEqual(ids(result), [finding])
                self.assertNotEqual(result["verdict"], "accept")
                self.assertEqual(result["kind"], "unreadable")
                self.assertTrue(result["findings"][0]["message"])
                self.assertTrue(result["findings"][0]["advice"])


class SeveralPapers(unittest.TestCase):
    """A merged PDF: a complete certificate, a letter of assignment, a certificate without number."""

    def setUp(self):
        self.merged = SAMPLES / "pdf" / "merged.pdf"
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def test_each_paper_is_judged_by_itself(self):
        done = check(self.merged, "--plan", PLANS / "T011.json", "--jsonl")
        self.assertEqual(done.returncode, 3, done.stderr)
        result = lines(done)[0]
        self.assertEqual([part["pages"] for part in result["parts"]], [[1], [2], [3]])
        self.assertEqual([part["verdict"] for part in result["parts"]], ["accept", "accept", "review"])
        self.assertEqual([part["kind"] for part in result["parts"]],
                         ["certificate", "assignment_letter", "certificate"])
        self.assertEqual(ids(result["parts"][1]), ["kind.companion"])
        self.assertEqual(ids(result["parts"][2]), ["number.missing"])
        activities = [part["activity"] for part in result["parts"]]
        self.assertEqual(len({activities[0], activities[2]} - {None}), 2)
        self.assertIsNone(activities[1])
        self.assertEqual((result["verdict"], result["activity"]), ("review", activities[0]))
        self.assertEqual(result["elements"], result["parts"][0]["elements"])

    def test_a_single_certificate_has_no_parts(self):
        self.assertNotIn("parts", lines(check(GOOD, "--plans", PLANS, "--jsonl"))[0])

    def test_a_paper_that_was_handed_in_alone_as_well_is_a_duplicate(self):
        alone, merged = lines(check(GOOD, self.merged, "--plan", PLANS / "T011.json", "--jsonl"))
        self.assertEqual(alone["duplicates"][0]["pages"], [1])
        told = [[i for i in ids(paper) if i.startswith("copy.")] for paper in (alone, merged["parts"][0])]
        self.assertCountEqual(told, [["copy.kept"], ["copy.duplicate"]])
        self.assertNotIn("copy.duplicate", ids(merged["parts"][2]))

    def test_the_cards_list_the_papers(self):
        card = self.folder / "hasil.html"
        done = check(self.merged, "--plan", PLANS / "T011.json", "--lang", "id", "--card", card)
        self.assertIn("Berkas ini berisi 3 surat: 1 lengkap, 1 pendamping, 1 perlu ditinjau.", " ".join(done.stdout.split()))
        self.assertIn("Surat 3 dari 3, halaman 3", done.stdout)
        self.assertIn("Berkas ini berisi 3 surat", card.read_text())
        self.assertEqual(card.read_text().count("data:image/jpeg"), 3)


class Outputs(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def test_json_is_one_array_and_jsonl_one_line_a_file(self):
        array = json.loads(check(GOOD, GOOD, "--plans", PLANS, "--json").stdout)
        self.assertEqual([r["schema"] for r in array], ["absah.result/1"] * 2)
        self.assertEqual(len(lines(check(GOOD, GOOD, "--plans", PLANS, "--jsonl"))), 2)

    def test_of_the_same_file_twice_one_counts(self):
        copy = self.folder / "copy.pdf"
        shutil.copy(GOOD, copy)
        first, second = lines(check(GOOD, copy, "--plan", PLANS / "T011.json", "--jsonl"))
        for result in (first, second):
            self.assertEqual(result["duplicates"][0]["how"], "bytes")
        self.assertCountEqual([first["verdict"], second["verdict"]], ["accept", "review"])
        told = [i for result in (first, second) for i in ids(result) if i.startswith("copy.")]
        self.assertCountEqual(told, ["copy.kept", "copy.duplicate"])
        self.assertTrue(first["duplicates"][0]["file"].endswith("copy.pdf"))

    def test_the_same_run_says_the_same(self):
        def run():
            results = lines(check(GOOD, "--plans", PLANS, "--jsonl"))
            for result in results:
                del result["ms"]
            return results
        self.assertEqual(run(), run())

    def test_a_file_name_is_only_a_name(self):
        for name in ("-rf.pdf", "a b'\"$(id).pdf", "\u202egnp.pdf", "x\n.pdf"):
            shutil.copy(GOOD, self.folder / name)
        done = check(self.folder, "--plan", PLANS / "T011.json", "--jsonl")
        self.assertEqual(len(lines(done)), 4)
        for result in lines(done):
            self.assertEqual(result["kind"], "certificate", result["file"])

    def test_the_card_is_whole_or_not_there(self):
        card = self.folder / "hasil.html"
        done = check(GOOD, "--plans", PLANS, "--card", card)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("</html>", card.read_text())
        done = check(GOOD, "--plans", PLANS, "--card", self.folder / "none" / "hasil.html")
        self.assertEqual(done.returncode, 2)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["hasil.html"])

    def test_the_card_never_covers_evidence(self):
        copy = self.folder / "asli.pdf"
        shutil.copy(GOOD, copy)
        done = check(copy, "--plans", PLANS, "--card", self.folder / "." / "asli.pdf")
        self.assertEqual(done.returncode, 1)
        self.assertIn("--card", done.stderr)
        self.assertEqual(copy.read_bytes(), GOOD.read_bytes())

    def test_a_card_into_a_device_leaves_it_a_device(self):
        self.assertEqual(check(GOOD, "--plans", PLANS, "--card", "/dev/null").returncode, 0)
        self.assertTrue(pathlib.Path("/dev/null").is_char_device())
        self.assertEqual(check(GOOD, "--plans", PLANS, "--card", "/dev/full").returncode, 2)

    def test_a_full_disk_is_a_failure_that_is_told(self):
        with open("/dev/full", "w") as full:
            done = subprocess.run([PROGRAM, "check", GOOD, "--plans", PLANS, "--jsonl"], stdout=full,
                                  stderr=subprocess.PIPE, text=True, timeout=300)
        self.assertEqual(done.returncode, 2)
        self.assertIn("absah", done.stderr)

    def test_the_original_is_never_touched(self):
        copy = self.folder / "asli.pdf"
        shutil.copy(GOOD, copy)
        os.chmod(copy, 0o400)
        before = copy.stat()
        check(copy, "--plans", PLANS)
        after = copy.stat()
        self.assertEqual((before.st_mtime_ns, before.st_size, before.st_ino), (after.st_mtime_ns, after.st_size, after.st_ino))
        self.assertEqual(copy.read_bytes(), GOOD.read_bytes())


class Killed(unittest.TestCase):
    def test_nobody_is_left_behind(self):
        run = subprocess.Popen([PROGRAM, "check", EVIDENCE, "--plans", PLANS, "--jsonl"], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 30
        children = []
        while not children and run.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
            children = pathlib.Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text().split()
        self.assertTrue(children)
        run.send_signal(signal.SIGKILL)
        run.communicate()
        deadline = time.monotonic() + 10
        while any(pathlib.Path(f"/proc/{c}").exists() for c in children) and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertEqual([c for c in children if self.alive(c)], [])

    @staticmethod
    def alive(process):
        try:
            return pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
        except OSError:
            return False


class Explain(unittest.TestCase):
    def test_a_finding_is_told_in_full(self):
        done = absah("explain", "stamp.missing", "--lang", "en")
        self.assertEqual(done.returncode, 0)
        self.assertIn("tamp", done.stdout)

    def test_a_slip_gets_the_nearest_name(self):
        done = absah("explain", "stamp.mising")
        self.assertEqual(done.returncode, 2)
        self.assertIn("stamp.missing", done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
