#!/usr/bin/env python3
"""school_test.py PROGRAM [--teachers N --files M --kills K --seed S --minutes T --keep]: a school drops files in bad ways
while the watcher is killed; afterwards every file must be there exactly once, judged, with its card or receipt.
Standard library only. A large one: school_test.py build/release/src/absah --teachers 40 --files 400 --kills 20
"""
import argparse
import collections
import hashlib
import json
import os
import pathlib
import random
import re
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time

import text_papers

DAY = "2024-07-15"
OURS = re.compile(r"(\.hasil\.html|^tanda-terima\.jsonl)(\.\w{6})?$")  # a kill leaves drafts, which nobody takes for evidence


def digest(contents):
    return hashlib.sha256(contents).hexdigest()


class Watcher:
    """absah watch in a process of its own, that can be killed and started again."""

    def __init__(self, program, workspace):
        self.words = [program, "watch", workspace, "--today", DAY, "--every", "1", "--quiet", "--lang", "id"]
        self.process = None

    def start(self):
        self.process = subprocess.Popen(self.words, stderr=subprocess.PIPE, text=True)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        _, complaints = self.process.communicate(timeout=120)
        return self.process.returncode, complaints


class Dropper:
    """Ways in which a file comes into a folder. Each leaves `contents` there in the end, exactly once unless it says otherwise."""

    def __init__(self, inbox, outside, chance):
        self.inbox, self.outside, self.chance = inbox, outside, chance
        self.left = collections.Counter()  # SHA-256 of what was handed in for good
        self.lock = threading.Lock()

    def drop(self, way, folder, name, contents, earlier):
        getattr(self, way)(self.inbox / folder, name, contents, earlier)
        with self.lock:
            self.left[digest(contents)] += 2 if way == "twice" else 1

    def at_once(self, folder, name, contents, _):
        (folder / name).write_bytes(contents)

    def slowly(self, folder, name, contents, _):
        with open(folder / name, "wb", buffering=0) as file:
            for start in range(0, len(contents), len(contents) // 5 + 1):
                file.write(contents[start:start + len(contents) // 5 + 1])
                time.sleep(self.chance.uniform(0.1, 0.7))

    def in_pieces(self, folder, name, contents, _):
        """As a phone app that opens the file for each piece."""
        third = len(contents) // 3
        for piece in (contents[:third], contents[third:2 * third], contents[2 * third:]):
            with open(folder / name, "ab") as file:
                file.write(piece)
            time.sleep(self.chance.uniform(0.3, 1.6))

    def reserved(self, folder, name, contents, _):
        """As a desktop that sets the space aside first."""
        with open(folder / name, "wb") as file:
            file.truncate(len(contents))
        time.sleep(self.chance.uniform(0.5, 2))
        with open(folder / name, "r+b") as file:
            file.write(contents)

    def by_temporary_name(self, folder, name, contents, _):
        draft = folder / (name + ".part")
        draft.write_bytes(contents[:100])
        time.sleep(self.chance.uniform(0.2, 1.5))
        draft.write_bytes(contents)
        draft.rename(folder / name)

    def renamed(self, folder, name, contents, _):
        draft = folder / ("Scan " + name)
        draft.write_bytes(contents)
        time.sleep(self.chance.uniform(0.1, 4))
        try:
            draft.rename(folder / name)
        except FileNotFoundError:
            pass  # it was accepted meanwhile

    def replaced(self, folder, name, contents, earlier):
        (folder / name).write_bytes(earlier)
        time.sleep(self.chance.uniform(0.1, 4))
        (folder / name).write_bytes(contents)

    def replaced_by_rename(self, folder, name, contents, earlier):
        (folder / name).write_bytes(earlier)
        time.sleep(self.chance.uniform(0.1, 4))
        draft = self.outside / f"{folder.name}-{name}"
        draft.write_bytes(contents)
        os.replace(draft, folder / name)

    def cut_first(self, folder, name, contents, _):
        (folder / name).write_bytes(contents[:len(contents) // 2])
        time.sleep(self.chance.uniform(1, 3))
        (folder / name).write_bytes(contents)

    def twice(self, folder, name, contents, _):
        (folder / name).write_bytes(contents)
        time.sleep(self.chance.uniform(0, 2))
        (folder / ("Salinan " + name)).write_bytes(contents)

    def deep(self, folder, name, contents, _):
        place = folder / "Semester 1" / self.chance.choice("ABC")
        place.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(contents)

    def as_folder(self, folder, name, contents, _):
        bundle = self.outside / f"{folder.name} {name} bundel"
        bundle.mkdir()
        (bundle / name).write_bytes(contents)
        bundle.rename(folder / bundle.name)

    def oddly_named(self, folder, name, contents, _):
        odd = self.chance.choice(("-rf *.pdf", "a\nb.pdf", "\u202egnp.pdf", "100% #1?.pdf", "x" * 245 + ".pdf", "Ringkasan.pdf", "é .pdf "))
        place = folder / f"map {name}"
        place.mkdir()
        (place / odd).write_bytes(contents)

    WAYS = ("at_once slowly in_pieces reserved by_temporary_name renamed replaced replaced_by_rename cut_first twice deep as_folder "
            "oddly_named").split()


class School:
    def __init__(self, program, options, folder):
        self.program, self.options, self.folder = program, options, folder
        self.chance = random.Random(options.seed)
        self.workspace = folder / "sekolah"
        self.problems = []
        self.outside = folder / "luar"
        self.outside.mkdir()
        subprocess.run([program, "init", self.workspace, "--quiet"], check=True)
        rules = self.workspace / "verifiers" / "rules"
        rules.mkdir()
        (rules / "pmm-2024.toml").write_text(text_papers.RULES)
        self.people = text_papers.teachers(options.teachers)
        self.activities = {}
        for index, name in enumerate(self.people):
            identity = f"T{index + 1:03}"
            self.activities[identity] = text_papers.titles(-(-options.files // options.teachers) + 1, seed=1)
            plan = text_papers.plan(identity, name, self.activities[identity])
            (self.workspace / "plans" / f"{identity}.json").write_text(json.dumps(plan))
            (self.workspace / "inbox" / identity).mkdir()

    def jobs(self):
        """(way, folder, file name, contents, an earlier version): complete papers, and every fifth with a fault."""
        for index in range(self.options.files):
            teacher = index % self.options.teachers
            identity, name = f"T{teacher + 1:03}", self.people[teacher]
            title = self.activities[identity][index // self.options.teachers]
            number = f"{index + 1001}/BPG/SRT/III/2024"
            good = text_papers.certificate(name, title, number)
            wrong = text_papers.certificate("Zulkifli Prakoso", title, f"{index + 5001}/BPG/SRT/III/2024")
            faulty = index % 5 == 4
            late = text_papers.certificate(name, title, number, year=2023)
            way = Dropper.WAYS[index % len(Dropper.WAYS)]
            yield way, identity, f"sertifikat {index:04}.pdf", late if faulty else good, wrong

    def run(self):
        watcher = Watcher(self.program, self.workspace)
        watcher.start()
        try:
            self.drop_and_kill(watcher)
            status, complaints = watcher.stop()
        finally:
            watcher.process.kill()
        self.expect(status in (0, 3), f"the watcher ended with {status}")
        self.expect(complaints == "", f"complaints: {complaints}")
        once = subprocess.run([*watcher.words, "--once"], capture_output=True, text=True, timeout=300)
        self.expect(once.returncode == 0 and once.stderr == "", f"nothing was left to do, but: {once.returncode} {once.stderr}")
        self.judge()

    def drop_and_kill(self, watcher):
        dropper = Dropper(self.workspace / "inbox", self.outside, self.chance)
        (self.workspace / "inbox/T001/tautan").symlink_to("/etc/passwd")
        os.mkfifo(self.workspace / "inbox/T001/pipa")
        pause = self.options.minutes * 60 / self.options.files
        threads = []

        def all_drops():
            for job in self.jobs():
                thread = threading.Thread(target=dropper.drop, args=job)
                thread.start()
                threads.append(thread)
                time.sleep(pause)

        dropping = threading.Thread(target=all_drops)
        start = time.monotonic()
        dropping.start()
        for _ in range(self.options.kills):
            time.sleep(self.chance.uniform(0.5, 1.5) * self.options.minutes * 60 / (self.options.kills + 1))
            watcher.kill()
            watcher.start()
        dropping.join()
        for thread in threads:
            thread.join()
        self.dropped = dropper.left
        self.await_answers()
        self.seconds = time.monotonic() - start

    def await_answers(self):
        """Until nothing has happened for five seconds."""
        quiet, last, end = 0, None, time.monotonic() + 600
        while quiet < 5 and time.monotonic() < end:
            time.sleep(1)
            now = self.rows("SELECT count(*), max(id) FROM handin"), self.rows("SELECT count(*) FROM handin WHERE settled = 0")
            pending = any(not self.answered(path) for path in self.evidence("inbox"))
            quiet = quiet + 1 if now == last and not pending else 0
            last = now

    def answered(self, path):
        return len(path.name.encode()) > 200 or (path.parent / f"{path.name}.hasil.html").exists()

    def rows(self, question, *values):
        with sqlite3.connect(self.workspace / "absah.db", timeout=30) as database:
            database.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
            return database.execute(question, values).fetchall()

    def evidence(self, below):
        return [path for path in sorted((self.workspace / below).rglob("*"))
                if path.is_file() and not path.is_symlink() and not OURS.search(path.name)]

    def expect(self, holds, problem):
        if not holds:
            self.problems.append(problem)

    def judge(self):
        inbox = {str(p.relative_to(self.workspace / "inbox")): digest(p.read_bytes()) for p in self.evidence("inbox")}
        out = {str(p.relative_to(self.workspace)): digest(p.read_bytes()) for p in self.evidence("out")}
        there = collections.Counter([*inbox.values(), *out.values()])
        self.expect(there == self.dropped, f"lost {self.dropped - there}, too many {there - self.dropped}")
        live = self.rows("SELECT path, sha256, moved_to, verdict, settled FROM handin WHERE replaced_by = 0")
        stays = {path: sha for path, sha, moved, _, _ in live if not moved}
        moved = {goal: sha for _, sha, goal, _, _ in live if goal}
        gone = {path for path in stays if path not in inbox}  # renamed by hand before it was looked at again
        self.expect({p: s for p, s in stays.items() if p not in gone} == inbox, "inbox and memory differ: "
                    f"{set(stays.items()) ^ set(inbox.items())}")
        self.expect(moved == out, f"out and memory differ: {set(moved.items()) ^ set(out.items())}")
        self.expect(all(verdict == 0 for _, _, goal, verdict, _ in live if goal), "something moved that was not accepted")
        self.expect(all(settled for *_, settled in live), "an answer was not laid down")
        self.expect(len(set(out.values())) == len(out), "one content was accepted twice")
        self.judge_receipts(out)
        self.judge_originals()
        for path in inbox:
            file = self.workspace / "inbox" / path
            self.expect(self.answered(file), f"no card for {path}")
        self.expect(self.rows("PRAGMA integrity_check") == [("ok",)], "the database is damaged")
        self.accepted, self.staying = len(out), len(inbox)
        self.judgements = self.rows("SELECT count(*) FROM handin")[0][0]

    def judge_receipts(self, out):
        receipts = collections.Counter()
        for file in (self.workspace / "out").rglob("tanda-terima.jsonl"):
            for line in file.read_text().splitlines():
                receipt = json.loads(line)
                place = str((file.parent / receipt["file"]).relative_to(self.workspace))
                receipts[place] += 1
                self.expect(out.get(place) == receipt["sha256"], f"a receipt for other bytes: {place}")
                self.expect(len(receipt["activities"]) == 1 and receipt["plan"] == file.parent.name, f"receipt of {place}: {receipt}")
        self.expect(receipts == collections.Counter(out.keys()), "files and receipts differ")
        twice = self.rows("SELECT sha256, count(*) FROM attachment WHERE undone_at = '' GROUP BY sha256 HAVING count(*) > 1")
        self.expect(not twice, f"evidence attached twice: {twice}")

    def judge_originals(self):
        for (sha,) in self.rows("SELECT DISTINCT sha256 FROM handin"):
            original = self.workspace / "blobs" / sha[:2] / sha[2:]
            self.expect(original.is_file() and digest(original.read_bytes()) == sha, f"the original {sha} is not kept")


def latency(program, folder, files):
    """Seconds from the end of a drop to the card, one file after another, without kills."""
    options = argparse.Namespace(teachers=2, files=max(files, 2), seed=2)
    school = School(program, options, folder)
    watcher = Watcher(program, school.workspace)
    watcher.start()
    time.sleep(2)
    seconds = []
    for _, identity, name, contents, _ in list(school.jobs())[:files]:
        file = school.workspace / "inbox" / identity / name
        file.write_bytes(contents)
        start = time.monotonic()
        card = file.parent / f"{name}.hasil.html"
        while not card.exists() and time.monotonic() - start < 60:
            time.sleep(0.02)
        seconds.append(time.monotonic() - start)
    watcher.stop()
    return seconds


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--teachers", type=int, default=4)
    parser.add_argument("--files", type=int, default=26)
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=0.25, help="over which the files come")
    parser.add_argument("--timed", type=int, default=3, help="files whose time from drop to card is measured")
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="absah-school-"))
    try:
        (folder / "waktu").mkdir()
        seconds = latency(options.program.resolve(), folder / "waktu", options.timed)
        school = School(options.program.resolve(), options, folder)
        school.run()
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)
    print(f"{options.teachers} teachers, {options.files} drops, {sum(school.dropped.values())} files, {options.kills} kills, "
          f"{school.seconds:.0f} s: {school.accepted} accepted, {school.staying} stay, {school.judgements} judgements")
    print(f"from drop to card: median {statistics.median(seconds):.1f} s, slowest {max(seconds):.1f} s, of {len(seconds)}")
    print("\n".join(school.problems) or "every file exactly once, nothing lost, all receipts right")
    return bool(school.problems)


if __name__ == "__main__":
    sys.exit(main())
