# SPDX-License-Identifier: Apache-2.0
"""Invented data of the second set, which may be looked at."""
ORGANISERS = [
    (
        "b01",
        "Dinas Pendidikan Kabupaten Wolowaru",
        "DISDIK-WLW",
        "Wolowaru",
        "gov",
        True,
        ["PEMERINTAH KABUPATEN WOLOWARU", "DINAS PENDIDIKAN"],
        ("pent", "mountain", "#0c4a6e", "#fde047"),
    ),
    (
        "b02",
        "SMK Bina Samudra Larantuka",
        "SMK-BSL",
        "Larantuka Baru",
        "school",
        True,
        ["YAYASAN BINA SAMUDRA", "SMK BINA SAMUDRA LARANTUKA"],
        ("circle", "wave", "#075985", "#e0f2fe"),
    ),
    (
        "b03",
        "Sekolah Tinggi Keguruan Mahameru",
        "STKM",
        "Lumajang Utara",
        "campus",
        True,
        ["SEKOLAH TINGGI KEGURUAN MAHAMERU"],
        ("shield", "sun", "#581c87", "#fae8ff"),
    ),
    (
        "b04",
        "Komunitas Guru Penulis Andalas",
        "KGPA",
        "Payakumbuh Hilir",
        "club",
        True,
        [],
        ("drop", "book", "#9f1239", "#ffe4e6"),
    ),
    (
        "b05",
        "Akademi Daring Khatulistiwa",
        "ADK",
        "Pontianak Timur",
        "company",
        True,
        [],
        ("hex", "letter", "#1d4ed8", "#dbeafe"),
    ),
    (
        "b06",
        "Ikatan Pendidik Seni Borneo",
        "IPSB",
        "Tenggarong Seberang",
        "club",
        True,
        [],
        ("star", "leaf", "#166534", "#dcfce7"),
    ),
    ("b07", "Forum Kepala Sekolah Minahasa", "FKSM", "Tondano", "club", False, [], ("ring", "bird", "#9a3412", "#ffedd5")),
    (
        "b08",
        "Lembaga Uji Terap Teknologi Ajar",
        "LUTTA",
        "Sleman Barat",
        "company",
        True,
        [],
        ("square", "gearm", "#111827", "#fbbf24"),
    ),
]
TEACHERS = [
    ("Bambang Prihantoro Wicaksono", "S.Pd."),
    ("I Made Wirya Dharmaputra", "S.Pd., M.Pd."),
    ("Rosintan Uli Panggabean", "S.Pd.K."),
    ("Moh. Ilham Bachtiar Ruslan", "S.Kom."),
    ("Markus Kogoya", "S.Pd."),
    ("Welhelmina Sopacua", "S.Si., M.Si."),
    ("Nurhayati Jambak", "S.Pd.I."),
    ("Sulastri", "S.Pd.SD"),
    ("Maruli Tua Hutahaean", "M.Pd."),
    ("Andi Makkulau Petta Lolo", "S.Ag."),
    ("Anak Agung Istri Citrawati", "S.Sn."),
    ("Dominggus Mandacan Iba", "S.P."),
    ("Joko Sulistiyo H.", "S.Pd., Gr."),
    ("Yusnidar Tanjung Sutan", "S.E."),
]
SIGNERS = [
    "Drs. Paulus Ndoen, M.Si.",
    "Dr. Hj. Asmaniar",
    "Benyamin Wakum, M.Pd.",
    "Retno Palupi Sekarsari, S.Psi.",
    "Ir. Tagor Simanungkalit",
    "I Nengah Suastika, S.H.",
    "Fitriana Mokodompit",
    "Prof. Dr. Wiryawan Saputra",
]
POSTS = ["Kepala Dinas,", "Ketua Pelaksana,", "Kepala SMK,", "Rektor,", "Pembina,", "Manajer Akademik,", "Ketua Pengurus,"]
ACTIVITIES = [
    ("Pelatihan", "Penyusunan Bahan Bacaan Berjenjang"),
    ("Webinar Nasional", "Guru Melek Data: Dari Angka Menjadi Tindakan"),
    ("Workshop", "Komik Digital untuk Pelajaran Sejarah"),
    ("Sarasehan", "Menjaga Bahasa Ibu di Ruang Kelas"),
    ("Bimbingan Teknis", "Tata Kelola Keuangan Sekolah yang Terbuka"),
    ("Lokakarya", "Kebun Sekolah sebagai Laboratorium Hidup"),
    ("Diklat", "Konseling Sebaya bagi Guru Pembimbing"),
    ("Seminar", "Matematika Realistik dan Permainan Rakyat"),
    ("Pelatihan", "Penulisan Artikel Ilmiah Populer"),
    ("Webinar", "Membangun Portofolio Digital Pendidik"),
    ("Workshop", "Perakitan Alat Ukur Cuaca Sederhana"),
    ("Kursus", "Bahasa Inggris Kelas bagi Guru Mata Pelajaran"),
    ("Kuliah Tamu", "Etika Kecerdasan Buatan di Sekolah"),
    ("Lokakarya", "Pembelajaran Luar Ruang yang Aman"),
    ("Bimtek", "Penyusunan Anggaran Kegiatan Berbasis Kebutuhan Murid"),
    ("Seminar Daring", "Orang Tua sebagai Mitra Belajar"),
    ("Pelatihan", "Musik Bambu untuk Kelas Rendah"),
    ("Simposium", "Pendidikan Pesisir dan Perubahan Iklim"),
]
CONTESTS = ["Festival Video Ajar Kreatif Nusantara", "Lomba Karya Tulis Guru Pesisir", "Kompetisi Alat Peraga Hemat Biaya"]
COURSES_EN = [
    "Project Work in Rural Classrooms",
    "Practical Assessment for Learning",
    "Storytelling with Digital Maps",
    "Coaching Skills for Teachers",
]
ROLES = ["Peserta"] * 8 + ["Narasumber", "Pembicara", "Moderator", "Panitia", "Fasilitator"]
PLACES = [
    "Balai Pertemuan {c}",
    "Hotel Citra Teluk",
    "Ruang Sidang Lantai 3",
    "Google Meet",
    "daring",
    "Auditorium {c}",
    "{c}",
]
HEADINGS = ["SERTIFIKAT", "Sertifikat", "PIAGAM", "SERTIFIKAT PESERTA PELATIHAN", "SERTIFIKAT PENGHARGAAN"]
LEADS = [
    "Sertifikat ini diserahkan kepada",
    "Diberikan dengan hormat kepada",
    "Menyatakan bahwa:",
    "untuk",
    "Apresiasi setinggi-tingginya kepada",
    "dengan ini diberikan kepada :",
    "Nama yang tersebut di bawah ini",
]
BODIES = [
    "telah menyelesaikan rangkaian {title} sebagai {role}[ sejak {date}][ di {place}] yang dikelola {organiser}[ dengan bobot {hours} JP].",
    "yang telah ambil bagian sebagai {role} pada gelaran {title} persembahan {organiser}[ ({date})][, {place}][, {hours} JP].",
    "Sebagai {role} dalam {title}[ yang dilangsungkan pada hari {date}][ dengan tempat pelaksanaan {place}]. Diadakan oleh {organiser}[ selama {hours} jam pelajaran].",
    "berkat dedikasinya sebagai {role} sehingga {title} terlaksana dengan baik[ pada {date}][ di {place}]. Panitia penyelenggara: {organiser}[; {hours} JP].",
    "telah mengikuti secara aktif {title}[ pada tanggal {date}][ di {place}] dengan status {role}. Acara diselenggarakan {organiser}[, setara {hours} JP].",
]
ROLE_BODIES = [
    ("selaku", "di kegiatan {title}<br>yang diadakan oleh {organiser}[<br>pada {date}][ di {place}][ / {hours} JP]"),
    ("dengan predikat", "{title}[, {date}][, {place}]<br>{organiser} sebagai penyelenggara[<br>Bobot {hours} JP]"),
    ("Berpartisipasi sebagai", "dalam acara<br>{title}<br>{organiser}[, {place}][, {date}][, {hours} jam pelajaran]"),
    ("/ sebagai /", "{title}<br>[{date}][ di {place}]<br>Diselenggarakan: {organiser}[ &ndash; {hours} JP]"),
]
WIN_BODIES = ["dalam {title} yang diadakan {organiser}[ di {place}][, {date}]", "{title}[<br>{place}][, {date}]<br>{organiser}"]
EN_BODIES = [
    "in recognition of completing<br>{title}<br>conducted by {organiser}[, {date}][, {hours} learning hours]",
    "has fulfilled the requirements of {title}[ held on {date}] by {organiser}",
]
LETTER_BODIES = [
    "Yang bersangkutan telah melaksanakan tugas sebagai {role} pada {title}[ tanggal {date}][ di {place}][ selama {hours} JP], yang diselenggarakan oleh {organiser}. Demikian keterangan ini dibuat agar dapat digunakan seperlunya."
]
FONTS = [
    "Linux Libertine O",
    "Lato",
    "Caladea",
    "Karla",
    "Tuffy",
    "TeX Gyre Schola",
    "Cardo",
    "TeX Gyre Adventor",
    "Averia Sans GWF",
    "Roboto Condensed",
    "Essays1743",
    "Manrope",
    "Yrsa",
    "Fanwood Text",
    "Carlito",
    "Liberation Sans Narrow",
]
DISPLAY = ["Vollkorn", "Yanone Kaffeesatz", "GFS Didot", "Sora", "Quicksand", "Gillius ADF", "Comfortaa", "Kaushan Script"]
SCRIPTS = ["Kaushan Script", "TeX Gyre Chorus", "femkeklaver", "Kristi", "Romande ADF Script Std", "Rufscript"]
NUMBERS = [
    "{n:03}/{rom}/{code}/{y}",
    "800.1.{d}/{n:04}/{code}/{y}",
    "{code}.{n:04}.{m:02}.{y}",
    "{n:04}-{code}-{y}",
    "{y}/{code}/{n:05}",
    "Reg.no|{hex}",
    "{n:03}/ {code} /{rom}/ {y}",
    "B-{n}/L.{e}/PP.00.{d}/{m:02}/{y}",
    "Kode|{code}{m:02}{n:05}",
    "{n:05}.{e}{d}.{y}",
]
