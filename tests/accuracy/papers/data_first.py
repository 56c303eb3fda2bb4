# SPDX-License-Identifier: Apache-2.0
"""Invented data of the first set, which may be looked at."""
# id, name, short code, city, kind, registered with the verifiers, letterhead, logo (shape, motif, colours)
ORGANISERS = [
    (
        "t01",
        "Balai Pengembangan Guru Kepulauan Meranti Raya",
        "BPGKMR",
        "Selatpanjang Baru",
        "gov",
        True,
        ["PEMERINTAH PROVINSI RIAU PESISIR", "DINAS PENDIDIKAN"],
        ("shield", "wave", "#14532d", "#facc15"),
    ),
    (
        "t02",
        "SMA Negeri 4 Banyubiru",
        "SMAN4BB",
        "Banyubiru",
        "school",
        True,
        ["PEMERINTAH PROVINSI JAWA SELATAN", "DINAS PENDIDIKAN DAN KEBUDAYAAN"],
        ("hex", "book", "#1e3a8a", "#f8fafc"),
    ),
    (
        "t03",
        "Universitas Tirta Kencana",
        "UTK",
        "Kertajaya",
        "campus",
        True,
        ["KEMENTERIAN PENDIDIKAN, KEBUDAYAAN, RISET, DAN TEKNOLOGI", "UNIVERSITAS TIRTA KENCANA"],
        ("ring", "mountain", "#7c2d12", "#fed7aa"),
    ),
    (
        "t04",
        "Himpunan Guru Matematika Wilayah Lawu",
        "HGMWL",
        "Magetan Timur",
        "club",
        True,
        [],
        ("circle", "letter", "#be123c", "#ffffff"),
    ),
    ("t05", "Ruang Belajar Nusa", "RBN", "Bekasi Laut", "company", True, [], ("square", "leaf", "#0f766e", "#a7f3d0")),
    ("t06", "Yayasan Cahaya Pelosok", "YCP", "Ruteng Selatan", "club", True, [], ("star", "sun", "#b45309", "#fffbeb")),
    (
        "t07",
        "MGMP Informatika Kabupaten Soppeng Barat",
        "MGMP-TIK",
        "Watansoppeng",
        "club",
        False,
        [],
        ("gear", "letter", "#334155", "#38bdf8"),
    ),
    ("t08", "Dewan Kesenian Kota Tanjungsari", "DKKT", "Tanjungsari", "club", True, [], ("drop", "bird", "#6d28d9", "#ede9fe")),
]
TEACHERS = [  # name as in the plan, titles, spelling without full words that a paper may print
    ("Bagus Wirakrama Suryadilaga", "S.Pd., M.Pd."),
    ("Ni Luh Komang Ayu Pradnyani", "S.Pd.H."),
    ("Tiurma Hotmaida Sitanggang", "S.Si."),
    ("Muh. Yusril Daeng Manrapi", "S.Pd."),
    ("Yulianus Wenda", "S.Th."),
    ("Fransina Latuconsina", "M.Pd."),
    ("Rahmi Fadhila Caniago", "S.Ag., M.A."),
    ("Siti Rukmini Kusumaningtyas", "S.Pd.SD"),
    ("Bonar Parlindungan Nababan", "S.T., Gr."),
    ("Andi Besse Tenriwaru", "S.S."),
    ("Ida Bagus Gede Oka Mahendra", "M.Si."),
    ("Wagimin", "A.Ma.Pd."),
    ("Yosepha Rumbiak", "S.Pd."),
    ("Haji Zulkarnain Piliang", "S.E., M.M."),
]
SIGNERS = [
    "Dr. Sutrisno Adiwijaya, M.Hum.",
    "Dra. Meutia Zahrani",
    "Prof. Ketut Artawijaya, Ph.D.",
    "Yohanes Boruk, S.Kom.",
    "Ir. Darmansyah Koto, M.T.",
    "Lestari Wulandhari, S.Sn.",
    "H. Mappanyukki, S.Pd., M.M.",
    "Robert Siahaya",
]
POSTS = [
    "Kepala Balai,",
    "Ketua Panitia,",
    "Kepala Sekolah,",
    "Direktur Program,",
    "Dekan,",
    "Ketua Umum,",
    "Sekretaris Jenderal,",
]
ACTIVITIES = [
    ("Pelatihan", "Menulis Modul Ajar Berdiferensiasi untuk Kelas Rangkap"),
    ("Lokakarya", "Membaca Rapor Pendidikan Bersama Komite Sekolah"),
    ("Webinar", "Merancang Asesmen Awal yang Ramah Murid"),
    ("Bimbingan Teknis", "Pengelolaan Perpustakaan Digital Sekolah Dasar"),
    ("Seminar Nasional", "Etnomatematika dalam Anyaman dan Ukiran Nusantara"),
    ("Workshop", "Laboratorium Sains Murah dari Barang Bekas"),
    ("Kursus Daring", "Dasar Pemrograman Visual untuk Guru"),
    ("Diklat", "Penanganan Perundungan di Lingkungan Sekolah"),
    ("Pelatihan", "Fotografi Pembelajaran dan Dokumentasi Kelas"),
    ("Temu Pendidik", "Berbagi Praktik Kokurikuler Bertema Pangan Lokal"),
    ("Lokakarya", "Penyusunan Soal Berpikir Tingkat Tinggi"),
    ("Webinar", "Kesehatan Mental Guru: Bertahan, Pulih, dan Bertumbuh"),
    ("Pelatihan", "Bahasa Isyarat Dasar bagi Pendidik"),
    ("Bimtek", "Pemanfaatan Akun Belajar untuk Administrasi Kelas"),
    ("Seminar", "Sastra Lisan sebagai Sumber Belajar"),
    ("Workshop", "Membuat Gim Edukasi Tanpa Kode"),
    ("Pelatihan", "Pertolongan Pertama pada Kecelakaan di Sekolah"),
    ("Konferensi", "Riset Tindakan Kelas di Daerah Kepulauan"),
]
CONTESTS = [
    "Lomba Inovasi Media Ajar Tingkat Provinsi",
    "Sayembara Penulisan Cerita Anak Berbahasa Daerah",
    "Olimpiade Guru Sains Antarpulau",
]
COURSES_EN = [
    "Designing Inclusive Online Lessons",
    "Data Literacy for School Leaders",
    "Game-Based Learning Essentials",
    "Teaching with Local Stories",
]
ROLES = ["Peserta"] * 8 + ["Narasumber", "Pemateri", "Moderator", "Panitia", "Fasilitator"]
PLACES = ["Aula Graha Widya, {c}", "Hotel Puri Bahari", "Gedung Serbaguna {c}", "Zoom Meeting", "daring", "Kampus II {c}", "{c}"]
HEADINGS = ["SERTIFIKAT", "Sertifikat", "SERTIFIKAT PELATIHAN", "PIAGAM PENGHARGAAN", "SERTIFIKAT KEGIATAN"]
LEADS = [
    "Diberikan kepada:",
    "dengan bangga dipersembahkan untuk",
    "Sertifikat ini menjadi milik",
    "Penghargaan ini disampaikan kepada Saudara/i",
    "Panitia menyatakan bahwa",
    "Kami menerangkan bahwa",
    "dianugerahkan kepada",
]
BODIES = [  # {x}: a field; [..]: left out when a field inside is not on the paper
    "yang telah berperan sebagai {role} dalam {title} yang diprakarsai {organiser}[ pada {date}][ bertempat di {place}][ dengan beban belajar {hours} jam pelajaran].",
    "Terima kasih atas sumbangsihnya selaku {role} pada acara {title}[, {date}][, di {place}]. Kegiatan ini digelar oleh {organiser}[ (setara {hours} JP)].",
    "telah hadir penuh dan menuntaskan tugas sebagai {role} {title}[ yang berlangsung {date}][ di {place}], penyelenggara: {organiser}[, durasi {hours} JP].",
    "atas keikutsertaannya selaku {role} dalam rangkaian {title} kerja sama {organiser} dan para mitra[, tanggal {date}][ melalui {place}][, total {hours} jam].",
    "turut serta menjadi {role} di acara {title} besutan {organiser}[. Acara dilangsungkan di {place}][ pada {date}][ selama {hours} JP].",
]
ROLE_BODIES = [
    ("sebagai", "{title}<br>Penyelenggara: {organiser}[<br>{place}][, {date}][ &bull; {hours} JP]"),
    (
        "atas peran sertanya sebagai",
        "dalam kegiatan<br>{title}<br>[Tanggal {date}][ bertempat di {place}]<br>yang dihelat oleh {organiser}[ ({hours} Jam Pelajaran)]",
    ),
    ("dalam kapasitas", "pada {title}[ tanggal {date}][ di {place}], diadakan {organiser}[. Alokasi waktu: {hours} JP]"),
    ("SEBAGAI", "Dalam rangka {title} oleh {organiser}[<br>{date}][ | {place}][ | {hours} JP]"),
]
WIN_BODIES = [
    "pada ajang {title} yang ditaja {organiser}[ pada {date}][ di {place}]",
    "{title}<br>Penyelenggara {organiser}[ &mdash; {place}][, {date}]",
]
EN_BODIES = [
    "for successfully finishing the course<br>{title}<br>offered by {organiser}[ on {date}][ ({hours} hours)]",
    "has completed all modules of {title}, a program of {organiser}[, {date}]",
]
LETTER_BODIES = [
    "Nama tersebut benar-benar telah mengikuti {title} dengan kedudukan sebagai {role}[ pada {date}][ bertempat di {place}][, dengan jumlah {hours} jam pelajaran]. Kegiatan dilaksanakan oleh {organiser}."
]
FONTS = [
    "Gentium Plus",
    "Open Sans",
    "PT Serif",
    "Roboto",
    "Clear Sans",
    "Nimbus Roman",
    "Quattrocento",
    "URW Bookman",
    "Averia Serif GWF",
    "PT Sans Narrow",
    "Goudy Bookletter 1911",
    "Inter",
    "Dosis",
    "Charis SIL",
    "Junction",
    "Nimbus Sans",
]
DISPLAY = ["Bebas Neue", "Play", "Old Standard TT", "League Spartan", "Cabin", "URW Gothic", "Century Catalogue"]
SCRIPTS = ["Dancing Script", "Z003", "Leckerli One", "Lobster Two", "Klaudia"]
NUMBERS = [
    "{n:04}/{code}/SERT/{rom}/{y}",
    "421.{d}/{n:03}/10{e}.3.{d}/{y}",
    "{n:03} / {code} / {rom} / {y}",
    "{y}.{n:04}.{m:02}",
    "{code}-{y}{m:02}-{n:05}",
    "No. Seri|{code}{y}{n:05}",
    "{n}/UN{e}.7/PM/{y}",
    "ID Kredensial|{hex}",
    "{n:05} {m:02} {e} {y}",
    "{d}{e}{n:04}-{y}{m:02}{n:03}",
]
