#!/usr/bin/env python3
"""plan_test.py PROGRAM ROOT: plans as an admin meets them: a table full of faults, mended, imported, told,
written out again, equal; the sample plans of every regulation and their faulty twins."""
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
SAMPLES = ROOT / "samples/regulations"
REGULATIONS = ["bkn-2022", "pmm-2024", "rgtk-2025", "rgtk-2026"]

HEAD = ("id;regulation;state;position;period.start;period.end;employee.name;employee.employment;employee.nip;"
        "employee.unit;employee.npsn;appraiser.name;appraiser.nip;activities.id;activities.title;activities.form;"
        "pengembangan_kompetensi.peran;pengembangan_kompetensi.kegiatan;pengembangan_kompetensi.activity;"
        "perilaku.nilai;perilaku.ekspektasi")


def person(id, name, nip, **changes):
    """The first row of a plan that is right, as columns."""
    row = dict.fromkeys(HEAD.split(";"), "")
    row.update({
        "id": id, "regulation": "pmm-2024", "state": "draf", "position": "guru", "period.start": "01/01/2024",
        "period.end": "30/06/2024", "employee.name": name, "employee.employment": "PNS", "employee.nip": nip,
        "employee.unit": "SMP Negeri 7 Sagara", "employee.npsn": "20990071",
        "appraiser.name": "Bambang Suryadinata", "appraiser.nip": "19700315 199512 1 002",
        "activities.id": id + "-A1", "activities.title": "Pembelajaran Berdiferensiasi", "activities.form": "sertifikat",
        "pengembangan_kompetensi.peran": "Peserta pelatihan mandiri",
        "pengembangan_kompetensi.kegiatan": "Pembelajaran Berdiferensiasi",
        "pengembangan_kompetensi.activity": id + "-A1",
        "perilaku.nilai": "Akuntabel", "perilaku.ekspektasi": "Nilai dimutakhirkan; setiap pekan"})
    row.update(changes)
    return row


def more(id, **changes):
    """A further row of the same plan."""
    row = dict.fromkeys(HEAD.split(";"), "")
    row.update({"id": id, **changes})
    return row


def right_rows():
    return [
        person("T1", "Siti Nurhalizah", "19951211 202004 2 026"),
        more("T1", **{"activities.id": "T1-A2", "activities.title": "Seminar Literasi", "activities.form": "sertifikat",
                      "pengembangan_kompetensi.peran": "Coach/mentor pengembangan kompetensi",
                      "pengembangan_kompetensi.kegiatan": "Mendampingi rekan", "perilaku.nilai": "Loyal"}),
        person("T2", "Dewi Anggraini", "19900315 202221 2 007", **{"employee.employment": "PPPK"}),
        person("T3", "Asep Saepuloh", "19970708 202012 1 007"),
        person("T4", "Made Wirawan", "19880517 201101 1 003"),
    ]


def to_csv(rows, separator=";"):
    text = io.StringIO()
    writer = csv.DictWriter(text, HEAD.split(";"), delimiter=separator, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return ("\ufeff" + text.getvalue()).encode()


# Row of the file (the names are row 1), column, what is put there, what the message must say.
FAULTS = [
    (2, "regulation", "pmm-2042", "pmm-2024"),
    (3, "perilaku.nilai", "Loyall", "Loyal"),
    (4, "period.end", "31/06/2024", "2024-06-30"),
    (4, "employee.nip", "19900315 202221 3 007", "ke-15"),
    (4, "employee.npsn", "2099007", "8 angka"),
    (4, "activities.form", "sertifkat", "sertifikat"),
    (5, "employee.name", "", "belum diisi"),
    (5, "employee.nip", "1,99707E+17", "Excel"),
    (5, "state", "terkunsi", "terkunci"),
    (6, "employee.nip", "19880517 201121 1 003", "PPPK"),
    (6, "pengembangan_kompetensi.peran", "Peserta pelatihan mandri", "Peserta pelatihan mandiri"),
    (6, "pengembangan_kompetensi.activity", "T4-A9", "T4-A1"),
]


def run(*words, lang="id"):
    done = subprocess.run([PROGRAM, "plan", *map(str, words), "--lang", lang], capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


class Samples(unittest.TestCase):
    def test_one_of_every_regulation_is_good(self):
        for name in REGULATIONS:
            code, out, err = run("validate", SAMPLES / name / "plan.json")
            self.assertEqual((code, err), (0, ""), out)

    def test_faulty_twins_are_explained_in_both_languages(self):
        for name in REGULATIONS:
            file = SAMPLES / name / "faulty.json"
            for lang in ("id", "en"):
                code, out, err = run("validate", file, lang=lang)
                self.assertEqual((code, err), (3, ""))
                lines = [line for line in out.splitlines() if line.startswith(str(file))]
                self.assertGreaterEqual(len(lines), 4, out)
                for line in lines:
                    self.assertRegex(line, r":\d+:\d+: ")

    def test_json_says_the_same_as_the_lines(self):
        file = SAMPLES / "pmm-2024/faulty.json"
        _, out, _ = run("validate", file)
        code, text, _ = run("validate", file, "--json")
        self.assertEqual(code, 3)
        [plan] = json.loads(text)
        self.assertFalse(plan["good"])
        for remark in plan["remarks"]:
            self.assertIn(f"{file}:{remark['line']}:{remark['column']}: ", out)
            self.assertIn(remark["message"], out)

    def test_plans_that_are_only_checked_have_no_fault(self):
        code, out, _ = run("validate", ROOT / "samples/plans")
        self.assertEqual(code, 0, out)

    def test_what_is_not_there_is_a_failure(self):
        self.assertEqual(run("validate", "/nowhere/at/all")[0], 2)
        self.assertEqual(run("validate")[0], 1)
        self.assertEqual(run("import")[0], 1)


class RoundTrip(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name)
        self.plans = self.path / "rencana"

    def tearDown(self):
        self.folder.cleanup()

    def table(self, rows, name="guru.csv", separator=";"):
        file = self.path / name
        file.write_bytes(to_csv(rows, separator))
        return file

    def test_twelve_faults_are_told_with_row_and_column_and_nothing_is_stored(self):
        rows = right_rows()
        names = HEAD.split(";")
        for row, column, value, _ in FAULTS:
            rows[row - 2][column] = value
        file = self.table(rows)
        code, out, err = run("import", file, "-o", self.plans)
        self.assertEqual((code, out), (2, ""))
        for row, column, _, says in FAULTS:
            cell = names.index(column) + 1
            # What is missing has no cell: the row tells where to look.
            places = [f"{file}:{row}:{cell}: /", f"{file}:{row}:1: /"]
            told = [line for line in err.splitlines() if any(place in line for place in places) and says in line]
            self.assertTrue(told, f"row {row}, {column}: {says}\n{err}")
        self.assertFalse(self.plans.exists())
        self.assertEqual([file], list(self.path.iterdir()), "something was left behind")

    def test_mended_it_is_imported_validated_told_and_written_out_equal(self):
        code, out, err = run("import", self.table(right_rows()), "-o", self.plans)
        self.assertEqual((code, err), (0, ""), err)
        self.assertEqual(sorted(p.name for p in self.plans.iterdir()), ["T1.json", "T2.json", "T3.json", "T4.json"])
        code, out, _ = run("validate", self.plans)
        self.assertEqual(code, 0, out)
        self.assertIn("belum diketahui", out, "unknown points are told")
        again = self.path / "kembali"
        for table in ("keluar.csv", "keluar.xlsx", "keluar.json"):
            code, _, err = run("export", self.plans, "-o", self.path / table)
            self.assertEqual((code, err), (0, ""))
            code, _, err = run("import", self.path / table, "-o", again)
            self.assertEqual((code, err), (0, ""))
            for plan in self.plans.iterdir():
                self.assertEqual(json.loads(plan.read_text()), json.loads((again / plan.name).read_text()))
        self.assertTrue((self.path / "keluar.csv").read_bytes().startswith(b"\xef\xbb\xbfid;"))

    def test_commas_are_as_good_as_semicolons(self):
        code, _, err = run("import", self.table(right_rows(), separator=","), "-o", self.plans)
        self.assertEqual((code, err), (0, ""))
        self.assertEqual(len(list(self.plans.iterdir())), 4)

    def test_a_second_import_adds_what_is_new_and_changes_nothing(self):
        run("import", self.table(right_rows()[:3]), "-o", self.plans)
        before = {p.name: p.read_bytes() for p in self.plans.iterdir()}
        code, out, _ = run("import", self.table(right_rows()), "-o", self.plans)
        self.assertEqual(code, 0)
        self.assertIn("2 disimpan, 2 sudah ada", out)
        for name, text in before.items():
            self.assertEqual((self.plans / name).read_bytes(), text)
        other = right_rows()
        other[3]["employee.unit"] = "SMP Lain"
        other.append(person("T5", "Orang Baru", "19880517 201101 2 003"))
        code, _, err = run("import", self.table(other), "-o", self.plans)
        self.assertEqual(code, 2)
        self.assertIn("T3.json", err)
        self.assertFalse((self.plans / "T5.json").exists(), "half of a table was stored")
        self.assertFalse(list(self.plans.glob(".*")))

    def test_the_empty_table_names_every_column_and_is_never_overwritten(self):
        file = self.path / "kosong.csv"
        self.assertEqual(run("import", "--template", file)[0], 0)
        columns = file.read_text(encoding="utf-8-sig").strip().split(";")
        self.assertTrue(set(HEAD.split(";")) <= set(columns))
        file.write_text("milik sekolah")
        self.assertEqual(run("import", "--template", file)[0], 2)
        self.assertEqual(file.read_text(), "milik sekolah")

    def test_status_tells_evidence_and_points_of_teacher_and_school(self):
        run("import", self.table(right_rows()), "-o", self.plans)
        def result(file, plan, activity, verdict, **more):
            return {"schema": "absah.result/1", "file": file, "sha256": file, "kind": "certificate", "plan": plan,
                    "activity": activity, "verdict": verdict, "elements": {}, "findings": [], **more}
        results = self.path / "hasil.jsonl"
        results.write_text("\n".join(json.dumps(one) for one in [
            result("T1/a.jpg", "T1", "T1-A1", "accept"),
            result("T1/b.jpg", "T1", "T1-A2", "review"),
            result("T2/c.jpg", "T2", "T2-A1", "reject",
                   elements={"date": {"state": "found", "value": "2024-07-03"}},
                   findings=[{"id": "date.outside_period", "level": "reject", "message": "x"}]),
            result("T3/d.jpg", "T3", None, "accept")]))
        code, out, err = run("status", self.plans, "--results", results, "--today", "2024-05-01")
        self.assertEqual((code, err), (0, ""))
        for words in ("SMP Negeri 7 Sagara", "1 ada", "1 perlu ditinjau", "1 terlambat", "poin 8 dari 8",
                      "1 butir belum diketahui poinnya", "1 berkas tanpa kegiatan", "ajukan (pegawai)"):
            self.assertIn(words, out)
        code, text, _ = run("status", self.plans, "--results", results, "--today", "2024-05-01", "--json")
        [school] = json.loads(text)
        plans = {plan["id"]: plan for plan in school["plans"]}
        self.assertEqual(plans["T1"]["points"]["there"], 8)
        self.assertEqual(plans["T1"]["points"]["unknown"], 1)
        self.assertEqual(plans["T2"]["evidence"]["terlambat"], 1)
        self.assertEqual(plans["T4"]["evidence"]["belum"], 1)
        self.assertNotIn("199512112020042026", text.replace(" ", ""), "a NIP tells day of birth and sex")
        _, out, _ = run("status", self.plans, "--results", results, "--today", "2024-07-01")
        self.assertIn("3 terlambat", out, "the period is over")


class Moves(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.plan = pathlib.Path(self.folder.name) / "plan.json"
        self.plan.write_bytes((SAMPLES / "pmm-2024/plan.json").read_bytes())

    def tearDown(self):
        self.folder.cleanup()

    def move(self, to, by, *more):
        return subprocess.run([PROGRAM, "plan", "move", self.plan, "--to", to, "--by", by, "--lang", "en", *more],
                              capture_output=True, text=True)

    def test_a_plan_goes_its_way_and_stays_good(self):
        for to, by, day in (("dilaksanakan", "pegawai", "2024-05-20"), ("dinilai", "pejabat_penilai", "2024-06-20"),
                            ("selesai", "atasan_pejabat_penilai", "2024-06-25")):
            done = self.move(to, by, "--date", day, "--reason", "catatan é")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(f"-> {to}", done.stdout)
        told = json.loads(subprocess.run([PROGRAM, "plan", "validate", "--json", self.plan], capture_output=True, text=True).stdout)
        self.assertTrue(told[0]["good"], told)
        status = subprocess.run([PROGRAM, "plan", "status", "--json", self.folder.name], capture_output=True, text=True).stdout
        self.assertEqual(json.loads(status)[0]["plans"][0]["state"], "selesai")
        last = json.loads(self.plan.read_text())["history"][-1]
        self.assertEqual((last["date"], last["note"]), ("2024-06-25", "catatan é"))
        self.assertEqual([one.name for one in pathlib.Path(self.folder.name).iterdir()], ["plan.json"])

    def test_a_refused_move_changes_nothing_and_says_what_may_be_done(self):
        before = self.plan.read_bytes()
        for to, by in (("dinilai", "pejabat_penilai"), ("dilaksanakan", "sistem")):
            done = self.move(to, by)
            self.assertEqual((done.returncode, done.stdout), (3, ""))
            self.assertIn("Possible: --to dilaksanakan --by pegawai", done.stderr)
            self.assertIn("The plan was not changed.", done.stderr)
        self.assertEqual(self.plan.read_bytes(), before)
        self.assertEqual(self.move("terkunci", "sistem").returncode, 0)
        self.assertEqual(self.plan.read_bytes(), before)

    def test_words_that_are_none_are_a_wrong_command(self):
        self.assertEqual(self.move("selesai-sudah", "pegawai").returncode, 1)
        self.assertEqual(self.move("dilaksanakan", "guru").returncode, 1)

    def test_what_is_no_plan_is_a_failure(self):
        self.plan.write_text("{")
        self.assertEqual(self.move("diajukan", "pegawai").returncode, 2)
        self.plan.unlink()
        self.assertEqual(self.move("diajukan", "pegawai").returncode, 2)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
