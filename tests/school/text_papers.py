"""Certificates as small PDFs with a text layer, drawn from nothing: read in a blink, all people and organisers invented."""
import random

FIRST = "Anisa Bayu Citra Dimas Eka Fajar Gita Hendra Intan Joko Kartika Lukman Maya Nugroho Oki Putri Rangga Sari Teguh Umi".split()
LAST = "Hapsari Wibowo Maharani Saputra Lestari Kurniawan Pratiwi Gunawan Anggraini Setiawan".split()
THEMES = ("Asesmen Formatif", "Literasi Membaca", "Numerasi Dasar", "Disiplin Positif", "Kelas Inklusif", "Pembelajaran Proyek",
          "Refleksi Mengajar", "Komunikasi Orang Tua", "Media Ajar Digital", "Penilaian Autentik", "Bimbingan Karier", "Budaya Sekolah")
FORMS = ("Lokakarya", "Pelatihan", "Bimbingan Teknis", "Seminar", "Webinar", "Diklat")
MONTHS = "Januari Februari Maret April Mei Juni".split()


def teachers(count):
    """Names that no slip of a reader turns into one another."""
    names = [f"{a} {b}" for b in LAST for a in FIRST]
    return names[:count]


def titles(count, seed):
    all_titles = [f"{form} {theme} {level}" for form in FORMS for theme in THEMES
                  for level in ("Tingkat Dasar", "Tingkat Lanjut", "bagi Guru Kelas", "bagi Guru Penggerak")]
    random.Random(seed).shuffle(all_titles)
    return all_titles[:count]


def plan(identity, name, activities):
    return {"schema": "absah.plan/1", "id": identity, "folder": identity, "regulation": "pmm-2024",
            "period": {"start": "2024-01-01", "end": "2024-06-30"},
            "employee": {"name": name, "name_with_titles": f"{name}, S.Pd.", "nip": "", "unit": "SMP Negeri 7 Sagara"},
            "activities": [{"id": f"{identity}-A{i:02}", "title": title, "role": "Peserta", "organiser": None,
                            "organiser_id": None, "form": "sertifikat"} for i, title in enumerate(activities, 1)]}


def certificate(name, title, number, month=3, day=12, year=2024):
    """PDF bytes. `month` is 1..6."""
    when = f"{day} {MONTHS[month - 1]} {year}"
    lines = [(16, "BALAI PENGEMBANGAN GURU SAGARA"), (30, "SERTIFIKAT"), (13, f"Nomor: {number}"), (12, "Diberikan kepada"),
             (24, f"{name}, S.Pd."), (12, "SMP Negeri 7 Sagara"), (12, "sebagai Peserta dalam kegiatan"), (17, title),
             (12, f"yang diselenggarakan pada tanggal {when} di Sagara"), (12, f"Sagara, {when}"), (12, "Kepala Balai,"),
             (12, "Dr. Rukmini Atmaja, M.Pd.")]
    text, height = [], 540
    for size, line in lines:
        height -= 14 + 1.1 * size
        left = 421 - 0.27 * size * len(line)
        text.append(f"BT /F1 {size} Tf {left:.1f} {height:.1f} Td ({line.translate(str.maketrans({'(': '', ')': ''}))}) Tj ET")
    return pdf("\n".join(text))


def pdf(content):
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
               f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    out, places = "%PDF-1.4\n", []
    for index, value in enumerate(objects, 1):
        places.append(len(out))
        out += f"{index} 0 obj\n{value}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (f"{out}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
            f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n").encode("latin-1")


RULES = """# A school that asks for nothing that a paper without pictures cannot have.
extends = "dasar"
[levels]
"logo.missing" = "note"
"logo.doubtful" = "note"
"signature.missing" = "note"
"signature.doubtful" = "note"
"stamp.missing" = "note"
"stamp.doubtful" = "note"
"""
