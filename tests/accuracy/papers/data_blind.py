# SPDX-License-Identifier: Apache-2.0
"""Invented data of the blind set: of its papers only the table of scores is looked at."""
ORGANISERS = [
    (
        "c01",
        "Dinas Pendidikan dan Kebudayaan Kabupaten Muara Lasolo",
        "DIKBUD-ML",
        "Muara Lasolo",
        "gov",
        True,
        ["PEMERINTAH KABUPATEN MUARA LASOLO"],
        ("crest", "torch", "#92400e", "#fde68a"),
    ),
    (
        "c02",
        "Kelompok Kerja Guru Gugus Melati Sungai Raut",
        "KKG-GM",
        "Sungai Raut",
        "club",
        True,
        [],
        ("arch", "book", "#15803d", "#fef9c3"),
    ),
    (
        "c03",
        "MGMP Bahasa Indonesia SMP Kabupaten Wanua Tengah",
        "MGMP-BI",
        "Wanua Tengah",
        "club",
        False,
        [],
        ("diamond", "quill", "#7f1d1d", "#fef2f2"),
    ),
    (
        "c04",
        "Universitas Lontar Emas",
        "ULE",
        "Atambua",
        "campus",
        True,
        ["YAYASAN PENDIDIKAN LONTAR EMAS"],
        ("rosette", "palm", "#713f12", "#fef3c7"),
    ),
    (
        "c05",
        "Balai Guru Tanah Rempah",
        "BGTR",
        "Tobelo",
        "gov",
        True,
        ["KEMENTERIAN PENDIDIKAN DASAR DAN MENENGAH", "DIREKTORAT JENDERAL GURU DAN TENAGA KEPENDIDIKAN"],
        ("diamond", "torch", "#1e40af", "#fcd34d"),
    ),
    ("c06", "Kelas Pelita Digital", "KPD", "Depok", "company", True, [], ("pill", "spark", "#4f46e5", "#eef2ff")),
    (
        "c07",
        "SMA Negeri 2 Cempaka Hulu",
        "SMAN2CH",
        "Cempaka Hulu",
        "school",
        True,
        ["PEMERINTAH PROVINSI BATANG HULU", "DINAS PENDIDIKAN"],
        ("crest", "quill", "#0f766e", "#fefce8"),
    ),
    (
        "c08",
        "Perkumpulan Pendidik Inklusi Nusa Cendana",
        "PPINC",
        "Waingapu",
        "club",
        True,
        [],
        ("pill", "hands", "#c2410c", "#ffedd5"),
    ),
    ("c09", "Yayasan Rumah Baca Sekar Wangi", "YRBSW", "Salatiga", "club", True, [], ("arch", "flower", "#be185d", "#fdf2f8")),
    ("c10", "Sanggar Guru Berkarya", "SGB", "Tegal", "company", True, [], ("rosette", "spark", "#0369a1", "#f0f9ff")),
]
UNITS = [
    "SDN 07 Tanjung Harapan",
    "UPTD SMP Negeri 2 Lewolaga",
    "SMA Kristen Pelita Kasih",
    "TK Pertiwi Mojolegi",
    "SDIT Nurul Falah Kradenan",
    "SMKN 1 Batulicin Hilir",
    "SLB Negeri Tunas Mulya",
]
TEACHERS = [
    ("Agustinus Leonardus Tefa", "S.Pd."),
    ("Ratu Ayu Kencanasari", "S.Pd., M.Pd."),
    ("Mohammad Fathurrahim", "S.Pd.I., M.Pd.I."),
    ("Ketut Sri Wahyuniari", "S.Pd.SD"),
    ("Desman Halomoan Lumbantobing", "S.Kom., Gr."),
    ("Supriyadi", "S.Pd."),
    ("Yohana Fransiska Kelen", "S.Fil."),
    ("Tri Puji Astutiningsih", "S.Pd., Gr."),
    ("R. Aryo Hadinegoro", "S.S."),
    ("Elsye Margaretha Pattinama", "M.Pd."),
    ("Abd. Rauf Lasimpala", "S.Pd., M.M."),
    ("Nur Aisyah Tanriwali", "S.Si., S.Pd."),
    ("Lalu Wiradarma Jayengrana", "S.Or."),
    ("Ngadinem", "A.Ma.Pd."),
]
SIGNERS = [
    "Dr. H. Suryana Atmadipura, M.Pd.",
    "Dra. Kornelia Bili Tanggu",
    "Ansar Lapandewa, S.Pd., M.M.",
    "Prof. Dr. Hendrikus Manafe",
    "Titik Suparmiyati, S.Pd.SD",
    "Rangga Prawirasasmita, M.Kom.",
    "Hj. Rosdiana Mappeasse, S.E.",
    "Drs. Sahat Marolop Tampubolon",
    "Dewa Ayu Raka Sintawati, M.Hum.",
    "Moch. Irfan Ghozali, S.S.",
]
POSTS = {
    "gov": ["Kepala Dinas,", "Kepala Bidang Pembinaan GTK,", "Plt. Sekretaris Dinas,", "Kepala Subbagian Umum,"],
    "club": ["Ketua,", "Sekretaris,", "Ketua Pengurus Harian,", "Pengawas Pembina,"],
    "campus": ["Ketua LPPM,", "Wakil Rektor Bidang Akademik,", "Ketua Tim Pengabdian,", "Dekan FKIP,"],
    "school": ["Kepala SMA Negeri 2 Cempaka Hulu,", "Ketua Panitia Pelaksana,", "Wakasek Bidang Kurikulum,"],
    "company": ["Direktur,", "Kepala Divisi Pelatihan,", "Founder,", "Penanggung Jawab Program,"],
    "english": ["Director of Programs", "Head of Learning", "Lead Instructor", "Academic Coordinator"],
}
ESIGN = "Dokumen ini ditandatangani<br>secara elektronik"
ACTIVITIES = [
    ("Pelatihan", "Penyusunan Kisi-Kisi dan Kartu Soal Ujian Sekolah"),
    ("Workshop", "Pengembangan Bahan Tayang Interaktif dengan Papan Tulis Digital"),
    ("Webinar", "Disiplin Positif dan Keyakinan Kelas"),
    ("Bimbingan Teknis", "Pemutakhiran Data Pokok dan Sarana Prasarana Sekolah"),
    ("Seminar Pendidikan", "Menumbuhkan Nalar Kritis Murid Sekolah Dasar"),
    ("Diseminasi", "Hasil Perbaikan Pembelajaran oleh Guru Pamong"),
    ("In House Training", "Merancang Proyek Penguatan Karakter"),
    ("Lokakarya", "Penyelarasan Kurikulum Operasional dengan Kearifan Lokal"),
    ("Webinar Series 3", "Strategi Membaca Nyaring di PAUD"),
    ("Pelatihan", "Pengolahan Nilai dan Daftar Hadir dengan Lembar Sebar"),
    ("Bimtek", "Satuan Tugas Sekolah Aman dan Nyaman"),
    ("Pelatihan", "Alat Peraga Pecahan dan Bangun Datar"),
    ("Workshop", "Menyusun Rencana Pembelajaran Mendalam"),
    ("Seminar Nasional", "Sekolah Kejuruan Menjawab Kebutuhan Industri Daerah: Peluang, Tantangan, dan Kemitraan"),
    ("Pelatihan Daring", "Desain Infografis bagi Wali Kelas"),
    ("Sosialisasi", "Layanan Bimbingan Karier Siswa Kelas XII"),
    ("Talkshow", "Guru Sehat, Kelas Bahagia"),
    ("Pembinaan", "Guru Pendamping Olimpiade IPA"),
    ("Pelatihan", "Dasar Mendongeng dan Teater Boneka"),
    ("Kuliah Umum", "Neurosains di Balik Kebiasaan Belajar"),
]
CONTESTS = [
    "Lomba Guru Berprestasi Tingkat Kabupaten",
    "Lomba Menulis Esai Hari Guru",
    "Lomba Paduan Suara Pendidik Antarkecamatan",
]
COURSES_EN = [
    "Foundations of Inquiry Learning",
    "Digital Tools for Formative Feedback",
    "Managing Large Classes",
    "English for Science Teachers",
]
ROLES = ["Peserta"] * 8 + ["Narasumber", "Pembicara", "Moderator", "Panitia", "Fasilitator"]
PLACES = [  # the words before the place | the place
    "di|Aula Rinjani, Kabupaten {c}",
    "bertempat di|Aula SMP Negeri 1 {c}",
    "di|Gedung Guru Kecamatan {c}",
    "secara daring melalui|Zoom Meeting",
    "secara virtual melalui|Google Meet",
    "melalui|Zoom Meeting",
    "secara|daring",
    "di|Hotel Nirmala Indah, {c}",
    "di|Ruang Multimedia Lantai 2",
    "di|{c}",
]
DAY_FORMS = {
    "plain": [
        "{d} {M} {y}",
        "{d} {M} {y}",
        "{d} {M} {y}",
        "{d} {M} {y}",
        "{dd} {M} {y}",
        "{dd}.{mm}.{y}",
        "{dd} - {mm} - {y}",
        "{M} {d}, {y}",
    ],
    "weekday": ["{wd}, {d} {M} {y}", "{wd}, {dd} {M} {y}", "{wd} ({d} {M} {y})"],
    "two": [
        "{d} dan {e} {M} {y}",
        "{d} & {e} {M} {y}",
        "{wd} dan {we}, {d} dan {e} {M} {y}",
        "{d} - {e} {M} {y}",
        "{d} {M} s.d. {e} {M} {y}",
    ],
    "range": [
        "{d} - {e} {M} {y}",
        "{d}-{e} {M} {y}",
        "{d} s.d {e} {M} {y}",
        "{d} s.d. {e} {M} {y}",
        "{d} sampai {e} {M} {y}",
        "{dd} s/d {ee} {M} {y}",
        "{d} {M} s.d. {e} {M} {y}",
        "{wd} s.d. {we}, {d} s.d. {e} {M} {y}",
        "{d} {M} {y} s.d. {e} {M} {y}",
    ],
    "months": [
        "{d} {M} s.d. {e} {N} {z}",
        "{d} {M} - {e} {N} {z}",
        "{d} {M} {y} sampai {e} {N} {z}",
        "{dd}/{mm}/{y} s.d. {ee}/{nn}/{z}",
    ],
}
HEADINGS = ["SERTIFIKAT", "SERTIFIKAT", "S E R T I F I K A T", "E-SERTIFIKAT", "SERTIFIKAT KEIKUTSERTAAN"]
LEADS = [
    "Dengan ini memberikan sertifikat kepada",
    "Sertifikat diberikan kepada Bapak/Ibu",
    "Memberikan penghargaan kepada :",
    "disampaikan kepada",
    "Menerangkan bahwa",
    "Ucapan terima kasih dan penghargaan kami berikan kepada",
    "Piagam ini kami berikan kepada :",
]
BODIES = [
    "atas partisipasi aktifnya sebagai {role} dalam kegiatan {title} yang dilaksanakan oleh {organiser}[ pada tanggal {date}][ {at}][ dengan alokasi waktu {hours} JP].",
    "telah melaksanakan kegiatan {title} dari awal sampai selesai sebagai {role}[ selama {hours} jam pelajaran][ {at}][ pada {date}]. Kegiatan ini merupakan program {organiser}.",
    "telah berpartisipasi sebagai {role} pada {theme} yang diadakan oleh {organiser}[, {date}][ {at}][ (total {hours} JP)].",
    "yang telah mengikuti {title} sebagai {role} dengan baik[, dilaksanakan {at}][ mulai tanggal {date}]. Penanggung jawab kegiatan: {organiser}[. Jumlah jam: {hours} JP].",
    "sebagai {role} pada kegiatan {theme}[ dalam waktu {hours} JP] yang terselenggara atas kerja keras {organiser}[ {at}][ tanggal {date}].",
]
ROLE_BODIES = [
    (
        "atas perannya sebagai",
        "dalam kegiatan {theme}[ pada tanggal {date}][ {at}]<br>yang diselenggarakan oleh {organiser}[, {hours} JP]",
    ),
    ("Sebagai :", "Kegiatan {title}<br>{organiser}[<br>{at}][, {date}][<br>dengan jumlah {hours} Jam Pelajaran (JP)]"),
    (
        "yang telah berperan aktif sebagai",
        "pada {title}[ {at}][ pada {date}]. Penyelenggara {organiser}[ dengan beban {hours} JP]",
    ),
]
WIN_BODIES = [
    "dalam {title} yang dilaksanakan oleh {organiser}[ {at}][ pada tanggal {date}]",
    "pada {title}[ tanggal {date}][ {at}]<br>oleh {organiser}",
]
EN_BODIES = [
    "attended and passed the online course<br>{title}<br>delivered by {organiser}[ ({date})][, {hours} hours in total]",
    "for the completion of {title}[, {hours} study hours][, {date}]. This course was organized by {organiser}.",
]
LETTER_BODIES = [
    "adalah benar telah bertugas sebagai {role} dalam kegiatan {title}[ pada tanggal {date}][ {at}][ dengan jumlah {hours} JP]. Kegiatan tersebut diselenggarakan oleh {organiser}.",
    "yang namanya tercantum di atas telah selesai mengikuti {title} sebagai {role}[ selama {hours} JP][ {at}][, tanggal {date}]. Adapun pelaksana kegiatan adalah {organiser}.",
]
FONTS = [
    "Liberation Serif",
    "Liberation Sans",
    "Carlito",
    "EB Garamond",
    "Cantarell",
    "P052",
    "C059",
    "Noto Sans Display",
    "Noto Serif",
    "Roboto Slab",
    "Andika",
    "Baskervald ADF Std",
    "Linux Biolinum O",
    "Oxygen-Sans",
    "FreeSerif",
    "Universalis ADF Std",
    "Lato",
    "Open Sans",
    "Comic Neue",
    "DejaVu Serif Condensed",
]
DISPLAY = ["Noto Serif Display", "Arapey", "Universalis ADF Std", "Liberation Serif", "Allerta", "Libris ADF Std", "Prociono"]
SCRIPTS = ["Dancing Script", "Dancing Script", "TeX Gyre Chorus", "Breip", "Isabella"]
NUMBERS = [
    "{n:03}/SERTIF/{code}/{m:02}/{y}",
    "400.3.{d}/{n:03}/{y}",
    "{n:03}.{e}/{code}/PP/{rom}/{y}",
    "{code}/{rom}/{y}/{n:04}",
    "T/{n:04}/UN{e}{d}.{e}/PM.01/{y}",
    "CERT-{y}-{n:05}",
    "{y}{m:02}{n:05}",
    "Kode Sertifikat|{HEX}",
    "{n:04}/E-SERT/{code}-{rom}/{y}",
    "{n}/{code}/{m:02}.{y}",
]
