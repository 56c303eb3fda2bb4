#!/usr/bin/env python3
"""workspace_test.py PROGRAM SOURCE: init, watch and attach as their users run them. Standard library only."""
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

PROGRAM, SOURCE = pathlib.Path(sys.argv.pop(1)), pathlib.Path(sys.argv.pop(1))
sys.path.insert(0, str(SOURCE / "tests/school"))
import text_papers  # noqa: E402

ANISA, BAYU = "Anisa Hapsari", "Bayu Wibowo"
TITLES = text_papers.titles(4, seed=1)


def absah(*words):
    return subprocess.run([PROGRAM, *words, "--lang", "en"], capture_output=True, text=True, timeout=300)


class Workspace(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.root = self.folder / "sekolah"
        self.inbox, self.out = self.root / "inbox", self.root / "out"
        self.assertEqual(absah("init", self.root).returncode, 0)
        rules = self.root / "verifiers/rules"
        rules.mkdir()
        (rules / "pmm-2024.toml").write_text(text_papers.RULES)
        self.plan("T001", ANISA)
        self.plan("T002", BAYU)

    def plan(self, identity, name):
        (self.root / f"plans/{identity}.json").write_text(json.dumps(text_papers.plan(identity, name, TITLES)))

    def drop(self, path, contents):
        file = self.inbox / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(contents)
        return file

    def watch(self, *words):
        done = absah("watch", self.root, "--once", "--today", "2024-07-15", *words)
        self.assertIn(done.returncode, (0, 3), done.stderr)
        self.assertEqual(done.stderr, "")
        return done

    def attach(self, *words):
        return absah("attach", *words, "--workspace", self.root)

    def receipts(self, plan):
        return [json.loads(line) for line in (self.out / plan / "tanda-terima.jsonl").read_text().splitlines()]

    def card(self, path):
        return (self.inbox / f"{path}.hasil.html").read_text()


def paper(name=ANISA, title=0, number="101/BPG/SRT/III/2024", **more):
    return text_papers.certificate(name, TITLES[title], number, **more)


class Init(Workspace):
    def test_twice_changes_nothing(self):
        before = sorted(self.root.rglob("*"))
        done = absah("init", self.root)
        self.assertEqual(done.returncode, 0)
        self.assertIn("nothing was changed", done.stdout)
        self.assertEqual(before, sorted(self.root.rglob("*")))

    def test_what_is_no_workspace_is_not_watched(self):
        done = absah("watch", self.folder, "--once")
        self.assertEqual(done.returncode, 2)
        self.assertIn("absah init", done.stderr)


class Answers(Workspace):
    def test_each_file_gets_its_answer_once(self):
        self.drop("T001/good.pdf", paper())
        self.drop("T001/dalam/late.pdf", paper(title=1, number="102/BPG/SRT/III/2023", year=2023))
        self.drop("T001/salah orang.pdf", paper(BAYU, title=2, number="103/BPG/SRT/III/2024"))
        first = self.watch()
        self.assertEqual(first.returncode, 3)
        self.assertEqual(len(first.stdout.splitlines()), 3, first.stdout)
        self.assertIn("T001/good.pdf: Complete, to out/T001/good.pdf", first.stdout)
        self.assertEqual((self.out / "T001/good.pdf").read_bytes(), paper())
        self.assertFalse((self.inbox / "T001/good.pdf").exists())
        self.assertTrue((self.inbox / "T001/salah orang.pdf").exists())
        for path in ("T001/good.pdf", "T001/dalam/late.pdf", "T001/salah orang.pdf"):
            self.assertIn("<!doctype html>", self.card(path).lower())
        summary = (self.inbox / "T001/_Ringkasan.hasil.html").read_text()
        self.assertIn("1 complete, 0 to look at, 2 that do not fit", summary)
        (receipt,) = self.receipts("T001")
        self.assertEqual([bound["activity"] for bound in receipt["activities"]], ["T001-A01"])
        again = self.watch()
        self.assertEqual((again.returncode, again.stdout), (0, ""))

    def test_odd_things_are_left_alone_and_told(self):
        self.drop("T001/download.pdf.crdownload", paper())
        (self.inbox / "T001/link.pdf").symlink_to("/etc/passwd")
        os.mkfifo(self.inbox / "T001/fifo")
        self.assertEqual(self.watch().stdout, "")
        summary = (self.inbox / "T001/_Ringkasan.hasil.html").read_text()
        for words in ("A link", "No file", "Still loading"):
            self.assertIn(words, summary)

    def test_a_corrected_file_replaces_the_earlier_try(self):
        self.drop("T001/a.pdf", paper(year=2023))
        self.watch()
        self.drop("T001/a.pdf", paper())
        self.assertIn("Complete", self.watch().stdout)
        self.assertEqual((self.out / "T001/a.pdf").read_bytes(), paper())

    def test_another_try_at_a_paper_that_was_not_accepted_is_no_copy(self):
        self.drop("T001/a.pdf", paper(year=2023))
        self.watch()
        self.drop("T001/b.pdf", paper(year=2023) + b"% scanned anew")
        self.watch()
        self.assertNotIn("the same as another", self.card("T001/b.pdf"))
        self.assertIn("Replaced", (self.inbox / "T001/_Ringkasan.hasil.html").read_text())

    def test_what_was_handed_in_before_is_known_again(self):
        self.drop("T001/a.pdf", paper())
        self.watch()
        self.drop("T001/b.pdf", paper())
        self.drop("T002/c.pdf", paper(BAYU))
        said = self.watch().stdout
        self.assertIn("T001/b.pdf: Please look", said)
        self.assertIn("T002/c.pdf: Please look", said)
        self.assertIn("the same as another", self.card("T001/b.pdf"))
        self.assertIn("much like a file in another name", self.card("T002/c.pdf"))

    def test_a_file_in_the_wrong_folder_may_be_moved_to_the_right_one(self):
        wrong = self.drop("T002/a.pdf", paper())
        self.watch()
        wrong.rename(self.inbox / "T001/a.pdf")
        self.assertIn("T001/a.pdf: Complete", self.watch().stdout)

    def test_a_plan_that_changes_is_judged_by_again(self):
        self.drop("T003/a.pdf", paper("Citra Maharani"))
        self.assertIn("Please look", self.watch().stdout)
        self.plan("T003", "Citra Maharani")
        self.assertIn("T003/a.pdf: Complete", self.watch().stdout)

    def test_a_plan_with_a_mistake_is_told_before_anything_is_done(self):
        (self.root / "plans/T009.json").write_text('{"schema": }')
        self.drop("T001/a.pdf", paper())
        done = absah("watch", self.root, "--once")
        self.assertEqual(done.returncode, 2)
        self.assertIn("T009.json:1", done.stderr)
        self.assertTrue((self.inbox / "T001/a.pdf").exists())


class Watching(Workspace):
    def start(self):
        watcher = subprocess.Popen([PROGRAM, "watch", self.root, "--today", "2024-07-15", "--lang", "en"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(watcher.kill)
        return watcher

    def wait_for(self, file, seconds=60):
        end = time.monotonic() + seconds
        while not file.exists():
            self.assertLess(time.monotonic(), end, file)
            time.sleep(0.05)

    def test_a_folder_for_each_plan_an_answer_and_a_clean_end(self):
        watcher = self.start()
        self.wait_for(self.inbox / "T002")
        second = absah("watch", self.root, "--once")
        self.assertEqual(second.returncode, 2)
        self.assertIn(f"process {watcher.pid}", second.stderr)
        self.drop("T002/a.pdf", paper(BAYU))
        self.wait_for(self.out / "T002/a.pdf")
        self.wait_for(self.inbox / "T002/_Ringkasan.hasil.html")
        watcher.send_signal(signal.SIGTERM)
        said, complaints = watcher.communicate(timeout=60)
        self.assertEqual((watcher.returncode, complaints), (0, ""))
        self.assertIn("T002/a.pdf: Complete", said)


class Attach(Workspace):
    def setUp(self):
        super().setUp()
        self.drop("T001/good.pdf", paper())
        self.drop("T001/late.pdf", paper(title=1, number="102/BPG/SRT/III/2023", year=2023))
        self.watch()

    def test_what_the_check_refused_needs_a_reason(self):
        refused = self.attach("T001", self.inbox / "T001/late.pdf")
        self.assertEqual(refused.returncode, 3)
        self.assertIn("did not find it complete", refused.stderr)
        self.assertIn("--reason", refused.stderr)
        done = self.attach("T001", self.inbox / "T001/late.pdf", "--by", "Bu Rini", "--reason", "the year is a slip of the printer")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual((self.inbox / "T001/late.pdf").exists(), False)
        (bound,) = [r for r in self.receipts("T001") if r["file"] == "late.pdf"][0]["activities"]
        self.assertEqual((bound["activity"], bound["by"], bound["why"]), ("T001-A02", "Bu Rini", "the year is a slip of the printer"))
        self.assertEqual(self.watch().stdout, "")

    def test_one_certificate_serves_once(self):
        refused = self.attach("T001", self.out / "T001/good.pdf", "--activity", "T001-A03")
        self.assertEqual(refused.returncode, 3)
        self.assertIn("evidence already for T001 T001-A01", refused.stderr)
        done = self.attach("T001", self.out / "T001/good.pdf", "--activity", "T001-A03", "--reason", "both were one day")
        self.assertEqual(done.returncode, 0, done.stderr)
        receipt = [r for r in self.receipts("T001") if r["file"] == "good.pdf"][0]
        self.assertEqual([b.get("finding") for b in receipt["activities"]], [None, "evidence.used_twice"])

    def test_a_copy_of_it_does_not_serve_either(self):
        self.drop("T002/copy.pdf", paper(BAYU))
        self.watch()
        refused = self.attach("T002", self.inbox / "T002/copy.pdf")
        self.assertEqual(refused.returncode, 3)
        self.assertIn("out/T001/good.pdf", refused.stderr)

    def test_it_can_be_undone_and_done_again(self):
        self.assertEqual(self.attach("T001", "out/T001/good.pdf", "--undo").returncode, 3)
        undone = self.attach("T001", "out/T001/good.pdf", "--undo", "--reason", "wrong person")
        self.assertEqual(undone.returncode, 0, undone.stderr)
        again = self.attach("T001", "out/T001/good.pdf")
        self.assertEqual(again.returncode, 0, again.stderr)
        receipt = [r for r in self.receipts("T001") if r["file"] == "good.pdf"][0]
        self.assertEqual(["undone" in b for b in receipt["activities"]], [True, False])
        self.assertIn("already", self.attach("T001", "out/T001/good.pdf").stdout)

    def test_what_is_not_there_is_said(self):
        self.assertEqual(self.attach("T009", "out/T001/good.pdf").returncode, 2)
        self.assertEqual(self.attach("T001", "out/T001/none.pdf").returncode, 2)
        unknown = self.attach("T001", "out/T001/good.pdf", "--activity", "T001-A0")
        self.assertIn("Perhaps you mean", unknown.stderr)
        stranger = self.folder / "x.pdf"
        stranger.write_bytes(paper(number="999/BPG/SRT/III/2024"))
        self.assertIn("has not been checked", self.attach("T001", stranger).stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
