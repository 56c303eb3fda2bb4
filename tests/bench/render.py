#!/usr/bin/env python3
"""render.py PROGRAM [--records N] [--peers N] [--singles N] [--school N]: papers, in one run.

CPU seconds (user and system of the whole process tree) and peak memory of `PROGRAM render skp` and of
WeasyPrint on a form of the same words: same page, identity table, wide table with a repeated head and
cells over rows, signature block, same typeface, cut down and embedded. Each as one process for many
papers and as one process a paper. Records and HTML are made here from the template's sample, outside
the measurement. Then a school of many in one command. Peak is all that is resident, own is without
libraries and files in memory, which processes share.
Standard library only; needs weasyprint, poppler-utils and fonts-liberation2. Judges nothing.
"""
import argparse
import copy
import html
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
import typing

SOURCE = pathlib.Path(__file__).resolve().parents[2]
TEMPLATES = SOURCE / "templates"
MONTHS = ("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember").split()
GIVEN = "Siti Bagas Dewi Rahmat Ayu Yohanes Maria Ketut Nur Fajar".split()
FAMILY = "Nurhalizah Pratama Lestari Hidayat Wulandari Manurung Simbolon Sutarja Azizah Ramadhan".split()
# What a caller who knows WeasyPrint does for many documents: fonts and style sheet are read once.
MANY = """
import sys, weasyprint
from weasyprint.text.fonts import FontConfiguration
fonts = FontConfiguration()
style = weasyprint.CSS(filename=sys.argv[1], font_config=fonts)
for file in sys.argv[2:]:
    weasyprint.HTML(filename=file).write_pdf(file[:-4] + "pdf", stylesheets=[style], font_config=fonts)
"""
STYLE = """
@page { size: 210mm 297mm; margin: 15mm 15mm 20mm;
  @bottom-left { content: string(foot); font: 7.5pt 'Liberation Sans'; }
  @bottom-right { content: 'Halaman ' counter(page) ' dari ' counter(pages); font: 7.5pt 'Liberation Sans'; } }
body { font: 9pt 'Liberation Sans'; margin: 0; }
h1 { font-size: 13pt; text-align: center; margin: 0; string-set: foot attr(title); }
h2 { font-size: 10.5pt; text-align: center; text-transform: uppercase; margin: 0 0 4mm; }
p.period { font-weight: bold; display: flex; justify-content: space-between; margin: 1mm 0; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; margin-bottom: 4mm; }
th, td { border: 0.5pt solid; padding: 1mm; vertical-align: top; text-align: left; }
thead th { font-size: 8.5pt; text-align: center; }
thead th.title { font-size: 9.5pt; text-align: left; }
thead tr.numbers th { font-size: 7.5pt; font-weight: normal; }
tr { break-inside: avoid; }
tr.section td { background: #ececec; font-weight: bold; break-after: avoid; }
ul { list-style: '- '; margin: 0; padding-left: 3mm; }
.sign { display: flex; font-size: 10pt; break-inside: avoid; }
.sign div { width: 50%; }
.sign b { display: block; text-decoration: underline; margin-top: 17mm; }
"""


class Cost(typing.NamedTuple):
    cpu: float
    peak: float
    own: float


def record_of(number, sample):
    """A record like the sample: another person, other numbers, texts a little longer or shorter."""
    record = copy.deepcopy(sample)
    name = f"{GIVEN[number % 10]} {FAMILY[number // 10 % 10]}"
    record["id"] = f"S7-{number:04}"
    record["employee"].update(name=name, name_with_titles=f"{name}, S.Pd.", nip=f"1995121120200{number:05}")
    for row in record["hasil_kerja"]["utama"] + record["hasil_kerja"]["tambahan"]:
        row["rhk"] += f" kelas VII-{'ABCDEFG'[number % 7]}" * (number % 3)
        for aspect in row["aspek"]:
            aspect["indikator"] += f" ({number % 9 + 1} kali)"
    return record


def day(iso):
    year, month, number = (int(part) for part in iso.split("-"))
    return f"{number} {MONTHS[month - 1]} {year}"


def cells(*words, tag="td", **more):
    more = "".join(f" {key}='{value}'" for key, value in more.items())
    return "".join(f"<{tag}{more}>{html.escape(w)}</{tag}>" for w in words)


def head(title, columns, widths, numbered=False):
    numbers = f"<tr class=numbers>{cells(*(f'({i + 1})' for i in range(len(columns))), tag='th')}</tr>" if numbered else ""
    return ("<table><colgroup>" + "".join(f"<col style='width:{w}%'>" for w in widths) + "</colgroup><thead>"
            f"<tr><th class=title colspan={len(columns)}>{title}</th></tr><tr>{cells(*columns, tag='th')}</tr>{numbers}</thead><tbody>")


def work_rows(rows):
    for number, row in enumerate(rows, 1):
        for place, aspect in enumerate(row["aspek"]):
            shared = "" if place else cells(str(number), row["rhk_atasan"], row["rhk"], rowspan=len(row["aspek"]))
            yield f"<tr>{shared}{cells(aspect['aspek'], aspect['indikator'], aspect['target'])}</tr>"


def page_of(record, values, ranks):
    """The record as HTML, words and tables in the order of templates/skp."""
    people = record["employee"], record["appraiser"]
    period = f"{day(record['period']['start'])} s.d. {day(record['period']['end'])}"
    lines = [("NAMA", "name_with_titles"), ("NIP", "nip"), ("PANGKAT/GOL. RUANG", "rank"), ("JABATAN", "jabatan"), ("UNIT KERJA", "unit")]
    for person in people:
        person["rank"] = f"{ranks[person['golongan']]}, {person['golongan']}"
    identity = "".join("<tr>" + "".join(cells(str(i), label, person[key]) for person in people) + "</tr>" for i, (label, key) in enumerate(lines, 1))
    work = record["hasil_kerja"]
    out = [f"<!DOCTYPE html><html lang=id><meta charset=utf-8><title>SKP</title><body><h1 title='SKP {people[0]['name_with_titles']}, {period}'>SASARAN KINERJA PEGAWAI</h1>",
           f"<h2>Pendekatan Hasil Kerja {record['approach']}<br>bagi Pejabat Administrasi dan Pejabat Fungsional</h2>",
           f"<p class=period><span>{record['agency']}</span><span>PERIODE PENILAIAN: {period}</span></p>",
           "<table><colgroup>" + "".join(f"<col style='width:{w}%'>" for w in (5, 15, 30) * 2) + "</colgroup>"
           "<tr><th></th><th colspan=2>PEGAWAI YANG DINILAI</th><th></th><th colspan=2>PEJABAT PENILAI KINERJA</th></tr>", identity, "</table>",
           head("HASIL KERJA", ("NO", "RENCANA HASIL KERJA ATASAN YANG DIINTERVENSI", "RENCANA HASIL KERJA", "ASPEK", "INDIKATOR KINERJA INDIVIDU", "TARGET"), (5, 19, 24, 11, 24, 17), True)]
    for section, rows in (("A. UTAMA", work["utama"]), ("B. TAMBAHAN", work["tambahan"])):
        out += [f"<tr class=section><td colspan=6>{section}</td></tr>", *work_rows(rows)]
    out += ["</tbody></table>", head("PERILAKU KERJA", ("NO", "NILAI DASAR DAN PERILAKU", "EKSPEKTASI KHUSUS PIMPINAN"), (5, 57, 38))]
    for number, (value, said) in enumerate(zip(values, record["perilaku"]), 1):
        points = "".join(cells(*value["items"], tag="li"))
        out.append(f"<tr>{cells(str(number))}<td><strong>{said['nilai']}</strong><ul>{points}</ul></td>{cells(said['ekspektasi'])}</tr>")
    signing = f"{record['signing']['place']}, {day(record['signing']['date'])}"
    signers = zip(("<br>Pegawai yang Dinilai,", f"{signing}<br>Pejabat Penilai Kinerja,"), people)
    out += ["</tbody></table><div class=sign>", *(f"<div>{above}<b>{p['name_with_titles']}</b>NIP {p['nip']}</div>" for above, p in signers), "</div>"]
    return "".join(out)


def make_inputs(count, folder, pages=False):
    """`count` records as JSON in `folder`; their HTML beside them when `pages`."""
    sample = json.loads((TEMPLATES / "skp/samples/normal.json").read_text())
    values = tomllib.loads((TEMPLATES / "terms/perilaku.toml").read_text())
    ranks = tomllib.loads((TEMPLATES / "terms/personnel.toml").read_text())["ranks"]
    folder.mkdir(parents=True)
    for number in range(count):
        record = record_of(number, sample)
        (folder / f"T{number:04}.json").write_text(json.dumps(record))
        if pages:
            (folder / f"T{number:04}.html").write_text(page_of(record, values["value"], ranks))
    return sorted(folder.glob("*.json"))


def own_kib(pid):
    """Memory that the process has for itself at this moment; without libraries and files in memory."""
    try:
        status = pathlib.Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("RssAnon:")), 0)


def measure(command):
    """CPU seconds, peak MiB resident (not less than this process's own) and peak MiB of its own, looked up each ms."""
    own = 0
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen([str(w) for w in command], stdout=subprocess.DEVNULL, stderr=said)
        while True:
            own = max(own, own_kib(child.pid))
            done, status, usage = os.wait4(child.pid, os.WNOHANG)
            if done:
                break
            time.sleep(0.001)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            said.seek(0)
            sys.exit(f"{command[0]} ended with {child.returncode}: {said.read().decode()[-400:]}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, own / 1024)


def pages_and_bytes(files):
    """Medians of pages and bytes; every font must be inside, or the comparison is not alike."""
    pages = []
    for file in files[:5]:
        info = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
        pages += [int(line.split()[1]) for line in info.splitlines() if line.startswith("Pages:")]
        fonts = subprocess.run(["pdffonts", file], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        if not fonts or not all("LiberationSans" in f.replace("-", "") and f.split()[-5:-3] == ["yes", "yes"] for f in fonts):
            sys.exit(f"{file}: not set in Liberation Sans, embedded and cut down:\n" + "\n".join(fonts))
    return statistics.median(pages), statistics.median(f.stat().st_size for f in files)


def show(name, files, costs):
    """Prints a line; papers per CPU second, peak and own memory for the comparison."""
    cpu, peak, own = sum(c.cpu for c in costs), max(c.peak for c in costs), max(c.own for c in costs)
    pages, size = pages_and_bytes(files)
    print(f"{name:32}{len(files):6}{pages:6.0f}{cpu:8.2f}{1000 * cpu / len(files):10.1f}{len(files) / cpu:10.2f}{peak:10.1f}{own:9.1f}{size:8.0f}", flush=True)
    return len(files) / cpu, peak, own


def compare(asked, folder):
    records = make_inputs(asked.records, folder / "records")
    out = [folder / "ours" / f"{r.stem}.pdf" for r in records]
    render = [asked.program, "render", "skp", "--quiet", "--paper", "a4", "-o"]
    print(f"{'':32}{'papers':>6}{'pages':>6}{'CPU s':>8}{'ms/paper':>10}{'papers/s':>10}{'peak MiB':>10}{'own MiB':>9}{'bytes':>8}")
    ours = [show("absah, one process", out, [measure([*render, folder / "ours", folder / "records"])]),
            show("absah, a process a paper", out[:asked.singles], [measure([*render, o, r]) for r, o in zip(records[:asked.singles], out)])]
    make_inputs(max(asked.peers, asked.singles), folder / "html", pages=True)
    forms = sorted((folder / "html").glob("*.html"))
    style = folder / "form.css"
    style.write_text(STYLE)
    made = [f.with_suffix(".pdf") for f in forms]
    theirs = [show("WeasyPrint, one process", made[:asked.peers], [measure([asked.python, "-c", MANY, style, *forms[:asked.peers]])]),
              show("WeasyPrint, a process a paper", made[:asked.singles], [measure(["weasyprint", "-s", style, f, o]) for f, o in zip(forms[:asked.singles], made)])]
    print(f"\n{'absah against WeasyPrint':32}{'papers/s':>16}{'peak':>10}{'own':>10}")
    for name, (mine, other) in zip(("one process", "a process a paper"), zip(ours, theirs)):
        print(f"{name:32}{mine[0] / other[0]:13.0f} to 1{mine[1] / other[1]:10.2f}{mine[2] / other[2]:10.2f}")
    best, *least = max(t[0] for t in theirs), *(min(t[i] for t in theirs) for i in (1, 2))
    print(f"{'its better figure of each':32}{ours[0][0] / best:13.0f} to 1{ours[0][1] / least[0]:10.2f}{ours[0][2] / least[1]:10.2f}\n")


def school(asked, folder):
    print(f"{'a school in one command':32}{'papers':>6}{'CPU s':>14}{'ms/paper':>10}{'papers/s':>10}{'peak MiB':>10}{'own MiB':>9}")
    for count in (asked.school // 10, asked.school):
        records = folder / f"school{count}"
        make_inputs(count, records)
        for name, out in (("a file each", folder / f"out{count}"), ("one file for all", folder / f"all{count}.pdf")):
            cost = measure([asked.program, "render", "skp", "--quiet", "-o", out, records])
            print(f"{name:32}{count:6}{cost.cpu:14.2f}{1000 * cost.cpu / count:10.1f}{count / cost.cpu:10.2f}{cost.peak:10.1f}{cost.own:9.1f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--records", type=int, default=200, help="papers of absah")
    parser.add_argument("--peers", type=int, default=50, help="papers of WeasyPrint in one process; half a second each")
    parser.add_argument("--singles", type=int, default=5, help="papers in a process each, of both")
    parser.add_argument("--school", type=int, default=1000, help="papers of the school; also a tenth of it")
    parser.add_argument("--python", default="/usr/bin/python3", help="the Python that has WeasyPrint")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        compare(asked, pathlib.Path(folder))
        school(asked, pathlib.Path(folder))


if __name__ == "__main__":
    main()
