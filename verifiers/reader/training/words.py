"""Word lists of the line generator, made up for it. Their order matters for seeds.

For what is built from them see texts.py and number_texts.py.
"""

GIVEN_NAMES = """
Agus Ahmad Aisyah Ayu Bambang Budi Citra Dewi Dian Edi Eka Endang Fajar Fatimah Fitri
Galih Hadi Hendra Indah Irfan Joko Kartika Lestari Lina Made Maria Muhammad Nining Nur
Nyoman Putri Putu Rahmat Rani Rina Rizky Rudi Sari Slamet Sri Sulastri Sutrisno Teguh
Titin Tri Umi Utami Wahyu Wayan Wulan Yanti Yohanes Yudi Yuliana Zainal Zulkifli Abdul
Ade Aditya Agnes Albertus Alif Andi Andreas Anggun Anita Annisa Arif Aryo Bagas Bayu
Bernadeta Cahyo Cecep Dadang Daniel Darmawan Debora Desak Didik Dini Dodi Dwi
Elisabeth Elok Emilia Ester Farhan Febri Ferdinan Gede Gita Gregorius Gusti Hafidz
Hanifah Hasan Hesti Heru Husna I Ida Ignatius Ikhsan Imam Intan Iwan Jamilah Juminten
Ketut Khadijah Komang Kristina Kurnia Laila Lukman Maftuh Mega Meilani Mujiono Mukhlis
Mulyadi Nanda Nengah Ni Novi Nugroho Nurul Oktavia Paulus Petrus Pramudya Purwanti
Qonita Ratna Retno Ridwan Robertus Rohmah Rosmini Sabar Salma Samuel Septian Sinta
Siska Siti Sofyan Stefanus Suci Sugeng Suharti Sukma Sumarni Supriyadi Suryani Susilo
Syahrul Syifa Taufik Theresia Tuti Ujang Vera Veronika Vita Widya Winarni Xaverius
Yasmin Yosef Yusuf Zahra Zubaidah Bagus Cokorda Dayu Encep Fransiska Moh. M. R. Muh. Abd.
Ngurah Luh Kadek Anak Agung Dewa Oka Alit Raka Rai Sang Ayu Pande Kompyang Gusti Ketut
Parlindungan Parulian Tiurma Rotua Sahat Poltak Togar Hotma Tigor Marulam Rismawati
Saut Jonggi Maruli Tiopan Datuk Sutan Rang Kayo Uni Zulfahmi Yusnidar Asnimar Syafril
Desmawati Erizal Nofriadi Baso Besse Andi Sitti Muhtar Daeng Hasnah Arfah Kaharuddin
Yohanis Yakobus Yosina Naomi Marthen Silas Melkias Obet Welhelmina Dorkas Yuliana Titus
Paskalis Maria Goreti Kornelis Blasius Hendrikus Wilhelmus Yovita Emerensiana Theodorus
Nurhayati Ucu Asep Neneng Euis Ujang Dede Cucu Iis Tatang Paijo Ngatiman Sutinah Tukiman
Wagiyem Poniman Sri Sudarmi Suyatmi Ngadimin Mbak Raden Roro Rr. Syarifah Teuku Cut
Tengku Said Wan Encik Faisal Ismail Khairul Mutia Zuraida Rasyid Hamdani Rusli Ramlah
""".split()

FAMILY_NAMES = """
Wijaya Saputra Santoso Kusuma Hidayat Lestari Siregar Nasution Simanjuntak Sitompul
Harahap Lubis Panjaitan Manurung Hutapea Situmorang Ginting Tarigan Sembiring Sinaga
Purba Damanik Saragih Tambunan Pasaribu Sihombing Nainggolan Gultom Rambe Batubara
Daulay Pohan Chaniago Koto Piliang Tanjung Sikumbang Caniago Wibowo Prasetyo Setiawan
Gunawan Hartono Sudirman Suryadi Firmansyah Ramadhan Maulana Fauziah Rahmawati
Handayani Wulandari Puspitasari Anggraini Permatasari Kusumawati Setyawati Hasanah
Khotimah Mardiana Agustina Oktaviani Safitri Nurjanah Rohani Rahayu Mulyani Suparman
Suwarno Sunarto Widodo Pranoto Kurniawan Iskandar Basuki Purnomo Hermawan Irawan
Nugraha Permana Sutisna Suherman Ruhiyat Tumanggor Rumahorbo Latuconsina Pattiasina
Matulessy Tuasikal Leimena Rumbiak Wanggai Kogoya Wenda Mandowen Tabuni Rumengan
Lumintang Wowor Mamahit Pangemanan Kalalo Daeng Lolo Tandi Pasolang Palimbong
Ranteallo Sampe Duka Bria Nahak Seran Klau Bere Ketaren Hutasoit Rajagukguk Marpaung
Sitorus Napitupulu Silalahi Pardede Simbolon Sagala Suardana Sudiarta Ardana Suartini
Widiastuti Astuti Sukarni Adnyana Mahendra Darmayanti Pertiwi Laksmi Zulkarnain
Qomariyah Ghozali Yaqin Muttaqin Fathoni Habibie Jailani Bahri Effendi Syarifuddin
Amiruddin Jufri Hasyim Wahid Aziz Malik Karim Xaviera Octavianus
Hutagalung Hutabarat Lumbantobing Lumbangaol Panggabean Siagian Sianturi Siahaan Butarbutar
Tampubolon Aritonang Silaban Sihotang Malau Manik Simarmata Munthe Barus Karo-Karo Sitepu
Bangun Pinem Ritonga Hasibuan Rangkuti Dalimunthe Matondang Guci Jambak Pitopang Mandailiang
Suku Bodi Panyalai Putra Karang Putrawan Sudarsana Wirawan Dharmawan Arimbawa Yudhistira
Sudiana Suwitra Winata Mustika Parwata Cahyadi Sastrawan Mappiasse Mattalitti Palaguna
Pabokori Tenriawaru Paturusi Makkulau Sampara Rante Patandianan Sarungallo Pongtuluran
Rumbewas Kaisiepo Krey Wamafma Yikwa Tabuni Pigai Douw Mote Kambu Howay Asso Yoman Rumaropen
Ohoiwutun Renyaan Sahetapy Pelupessy Tomasoa Manuputty Sapulette Mangindaan Lengkong Sondakh
Tumbelaka Kaligis Ratulangi Mau Bere Manek Ndun Lay Djawa Rihi Riwu Tefa Neno Benu Hadjon
Notonegoro Sastroamidjojo Djojohadikusumo Mangunkusumo Tjahjono Soeprapto Wirjosoemarto
Suryaningrat Danuwijaya Atmaja Sukmawati Koswara Kartasasmita Suhendar Hidayatullah
Baihaqi Al-Farisi Nurrohman Syahputra Tambusai Gayo Aceh Lamuri Assegaf Alaydrus Shihab
""".split()

TITLES = """
S.Pd. M.Pd. S.Ag. S.Si. S.E. M.M. S.Kom. M.Kom. S.Sos. M.Si. S.Pd.SD S.Pd.I M.Pd.I.
S.H. M.H. Ph.D. S.S. M.Hum. S.T. M.T. A.Md. S.Psi. M.A. Gr. Lc. S.Th. M.Th. S.Pd.K
S.Or. S.Kep. M.Sc. S.PdI M.Ag. S.Fil. S.Pt. A.Ma.
""".split()

FRONT_TITLES = """
Drs. Dra. Dr. Prof. Ir. H. Hj. KH. Ust. Ns. Pdt. Rm. Sr. Apt. Dr.(C) dr. Drs.H. Dra.Hj.
""".split()

MONTHS = """
Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember
""".split()

MONTHS_SHORT = """
Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des
""".split()

MONTHS_ENGLISH = """
January February March April May June July August September October November December
""".split()

CITIES = """
Jakarta Bandung Surabaya Medan Makassar Semarang Denpasar Padang Palembang Pontianak
Manado Kupang Ambon Jayapura Yogyakarta Malang Bogor Bekasi Depok Serang Cirebon Garut
Tasikmalaya Banyumas Magelang Kudus Jember Kediri Mataram Palu Kendari Ternate
Samarinda Banjarmasin Jambi Bengkulu Pekanbaru Batam Lampung Gorontalo Sorong Wamena
Merauke Ende Maumere Singaraja
""".split()

ORGANISERS = """
Dinas Pendidikan
Dinas Pendidikan dan Kebudayaan
Kementerian Agama
Balai Besar Guru Penggerak
Balai Guru Penggerak
Lembaga Penjaminan Mutu
Yayasan Pendidikan
Universitas Negeri
Institut Agama Islam
Sekolah Tinggi Keguruan
Komunitas Guru Belajar
Forum Guru
Ikatan Guru
Persatuan Guru
Kelompok Kerja Guru
Musyawarah Guru Mata Pelajaran
MGMP Matematika
KKG Gugus
Pusat Pelatihan
Lembaga Kursus
PT Cahaya Ilmu
CV Media Karya
SD Negeri
SMP Negeri
SMA Negeri
SMK Negeri
Madrasah Aliyah
Museum Daerah
Perpustakaan
Badan Kepegawaian Daerah
Asosiasi Pendidik
Panitia Pelaksana
Pemerintah Kabupaten
Pemerintah Kota
Direktorat Jenderal
Kantor Cabang
""".strip().splitlines()

ORGANISER_TAILS = """
Merdeka
Nusantara
Harapan Bangsa
Bina Insan
Tunas Muda
Pelita
Mutiara
Cendekia
Bakti Mulia
Cahaya Timur
Gemilang
Sejahtera
Wilayah III
Provinsi
Kabupaten
Kota
Kecamatan
Indonesia
Digital
Kreatif
1
2
3
07
12
""".strip().splitlines()

ACTIVITY_WORDS = """
Pelatihan Workshop Webinar Seminar Nasional Bimbingan Teknis Lokakarya Penyusunan
Modul Ajar Projek Penguatan Profil Pelajar Pancasila Kurikulum Merdeka Asesmen
Diagnostik Formatif Sumatif Pembelajaran Berdiferensiasi Berbasis Literasi Numerasi
Digital Pemanfaatan Teknologi Kecerdasan Buatan Media Interaktif Kelas Guru Kepala
Sekolah Pengelolaan Kinerja Platform Mengajar Refleksi Praktik Baik Disiplin Positif
Coaching Supervisi Akademik Inklusi Anak Usia Dini Keselamatan Berkendara Kesehatan
Mental Peserta Didik Bahasa Daerah Sains Matematika Terpadu dan untuk bagi dalam
melalui dengan tentang pada Komunitas Belajar Desain Canva Video Penelitian Tindakan
Karya Tulis Ilmiah
""".split()

PHRASES = """
Diberikan kepada
SERTIFIKAT
PIAGAM PENGHARGAAN
sebagai Peserta
Sebagai Narasumber
MODERATOR
Panitia
PESERTA
Pemateri
atas partisipasinya dalam kegiatan
yang diselenggarakan oleh
Kepala Dinas
Ketua Panitia
Kepala Sekolah
Direktur
Ketua Umum
Sekretaris
Mengetahui,
Ditetapkan di
Nomor
Certificate of Attendance
This is to certify that
has participated as
Telah mengikuti
dengan predikat
SANGAT BAIK
selama 32 JP
Plt. Kepala Bidang
Rektor
Dekan Fakultas
a.n. Kepala Balai
Pembina Tk. I
Pembina Utama Muda
Zoom Meeting
Google Meet
daring
""".strip().splitlines()

CODES = """
DIKBUD DISDIK PP BGP LPMP MGMP KKG PGRI SK SERT ST WS TU UN PAN SEK Kemdikbud GTK BKD
KP PM P4 B1 A2 Dikdas HM Un SMP SMA Kep
""".split()

ROMANS = """
I II III IV V VI VII VIII IX X XI XII
""".split()

# Parts of invented syllables; repeated entries are more frequent.
VOWELS = """
a e i o u a i a u ai
""".split()

ONSETS = """
b c d f g h j k l m n p r s t w y z ny ng kh sy dw pr tr st b d k l m n r s t q v x
""".split()

CODAS = ["", "", "n", "ng", "h", "r", "s", "t", "k", "m", "l", "p"]

LABELS = """
Nomor :
Nomor:
Nomor
No.
No :
No:
NO.
NOMOR :
NOMOR:
No. Sertifikat:
No. Sertifikat :
NO. SERTIFIKAT
NO. SERTIFIKAT :
Nomor Sertifikat :
Sertifikat No.
SERTIFIKAT NOMOR :
Certificate No:
Certificate No.
CERTIFICATE NO :
Certificate ID:
Number :
Ref
Ref:
Ref. No.
Reg. No.
No. Reg.
Nomor Surat :
Kode :
Kode Verifikasi:
ID Sertifikat
Serial
#
""".strip().splitlines()

SENTENCE_WORDS = """
yang telah dengan ini menyatakan bahwa nama tersebut di atas mengikuti kegiatan sebagai
peserta pada tanggal selama jam pelajaran dan dinyatakan lulus diselenggarakan oleh
bekerja sama atas partisipasi aktif dalam rangka memperingati Hari Guru Nasional bertempat
secara luring daring melalui aplikasi semoga bermanfaat terima kasih kepada para guru se-
Kabupaten Kota Provinsi tahun ajaran angkatan gelombang tahap pertama kedua ketiga nilai
baik sekali predikat kompetensi materi narasumber moderator panitia pemateri fasilitator
this is to certify that has successfully completed attended the training on held by in
recognition of outstanding contribution and participation as speaker presented to awarded
international conference workshop course program teacher education learning total hours
for valuable during from until at with
""".split()

TITLE_WORDS = """
Strategi Inovasi Penerapan Pengembangan Peningkatan Mutu Pendidik Abad 21 Era Society 5.0
Berpikir Tingkat Tinggi HOTS Soal Bahan Perangkat RPP KOSP ATP CP P5 AKM ANBK STEAM
Steam Coding Informatika Bahasa Inggris Seni Budaya Olahraga Fisika Kimia Biologi Sejarah
Lingkungan Adiwiyata Perundungan Bullying Ramah Anak Sehat Gizi Stunting Karakter Moderasi
Beragama Kepemimpinan Manajemen Administrasi Perpustakaan Laboratorium Keuangan BOS Arsip
Google Workspace Artificial Intelligence ChatGPT Canva Quizizz Kahoot Wordwall Podcast Blog
Menulis Buku Antologi Puisi Cerpen Jurnal Best Practice PTK Publikasi Deep Learning Joyful
The Future of Teaching Classroom Management Effective Public Speaking Leadership
""".split()
