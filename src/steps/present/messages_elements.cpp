// SPDX-License-Identifier: Apache-2.0
#include "steps/present/messages.h"

#include <array>

namespace absah::present {

namespace {

constexpr std::array wordings{
    Wording{
        "logo.missing",
        {"Logo penyelenggara belum terlihat.",
         "Pastikan bagian atas sertifikat ikut terfoto utuh, lalu foto atau pindai ulang."},
        {"No organiser's logo was seen.",
         "Make sure the top of the certificate is in the picture, then photograph or scan it "
         "again."}},
    Wording{
        "logo.doubtful",
        {"Logo terlihat, tetapi belum jelas milik siapa.",
         "Bandingkan logo pada sertifikat dengan logo penyelenggara. Bila gambarnya buram, foto "
         "ulang."},
        {"There is a logo, but whose it is remains unclear.",
         "Compare it with the organiser's logo. If the picture is blurred, take it again."}},
    Wording{
        "title.missing",
        {"Judul kegiatan belum terbaca.",
         "Foto ulang lebih dekat dan rata, atau cari halaman yang memuat judul kegiatan."},
        {"The title of the activity could not be read.",
         "Photograph it again, closer and flat, or look for the page that carries the title."}},
    Wording{
        "title.doubtful",
        {"Judul kegiatan terbaca kurang jelas[: \"{seen}\"].",
         "Cocokkan dengan sertifikat. Bila berbeda, foto ulang bagian judul dengan cahaya cukup."},
        {"The title of the activity was not read clearly[: \"{seen}\"].",
         "Compare it with the certificate. If it differs, photograph that part again in good "
         "light."}},
    Wording{
        "number.missing",
        {"Nomor sertifikat belum terlihat.",
         "Periksa bagian atas, tepi, dan bawah sertifikat. Bila terpotong, foto ulang seluruh "
         "lembar; "
         "bila memang tidak tercetak, tanyakan kepada penyelenggara."},
        {"No certificate number was seen.",
         "Look at the top, the edges and the bottom. If it was cut off, photograph the whole sheet "
         "again; if none is printed, ask the organiser."}},
    Wording{
        "number.doubtful",
        {"Nomor sertifikat terbaca kurang jelas[: \"{seen}\"].",
         "Cocokkan setiap angka dan huruf dengan sertifikat. Bila berbeda, foto ulang bagian "
         "nomor."},
        {"The certificate number was not read clearly[: \"{seen}\"].",
         "Compare every digit and letter with the paper. If it differs, photograph that part "
         "again."}},
    Wording{
        "recipient.missing",
        {"Nama penerima belum terbaca.",
         "Pastikan nama tidak tertutup atau terpotong, lalu foto ulang. Bila nama memang kosong, "
         "mintalah sertifikat yang sudah diisi kepada penyelenggara."},
        {"The recipient's name could not be read.",
         "Make sure the name is neither covered nor cut off and photograph it again. If the line "
         "is "
         "empty, ask the organiser for a completed certificate."}},
    Wording{
        "recipient.doubtful",
        {"Nama penerima terbaca kurang jelas[: \"{seen}\"].",
         "Cocokkan dengan nama pada sertifikat. Bila berbeda, foto ulang bagian nama."},
        {"The recipient's name was not read clearly[: \"{seen}\"].",
         "Compare it with the name on the certificate. If it differs, photograph that part "
         "again."}},
    Wording{
        "role.missing",
        {"Peran (peserta, narasumber, panitia, ...) belum terlihat.",
         "Bila peran tercetak, foto ulang bagian itu. Bila tidak, lampirkan surat tugas atau "
         "daftar hadir."},
        {"The role (participant, speaker, committee, ...) was not seen.",
         "If it is printed, photograph that part again. If not, add the assignment letter or the "
         "attendance list."}},
    Wording{
        "role.doubtful",
        {"Peran terbaca kurang jelas[: \"{seen}\"].",
         "Cocokkan dengan sertifikat. Bila berbeda, foto ulang bagian itu."},
        {"The role was not read clearly[: \"{seen}\"].",
         "Compare it with the certificate. If it differs, photograph that part again."}},
    Wording{
        "organiser.missing",
        {"Nama penyelenggara belum terbaca.",
         "Foto ulang bagian kop, tanda tangan, dan stempel sampai nama penyelenggara terbaca."},
        {"The organiser's name could not be read.",
         "Photograph the letterhead, the signature and the stamp again so that the name can be "
         "read."}},
    Wording{
        "organiser.doubtful",
        {"Nama penyelenggara terbaca kurang jelas[: \"{seen}\"].",
         "Cocokkan dengan kop atau stempel pada sertifikat. Bila berbeda, foto ulang bagian itu."},
        {"The organiser's name was not read clearly[: \"{seen}\"].",
         "Compare it with the letterhead or the stamp. If it differs, photograph that part "
         "again."}},
    Wording{
        "place.missing",
        {"Tempat kegiatan belum terlihat.",
         "Periksa baris tempat dan tanggal. Bila terpotong, foto ulang; bila tidak tercetak, "
         "lampirkan "
         "undangan atau surat tugas."},
        {"The place of the activity was not seen.",
         "Look at the line with place and date. If it was cut off, photograph it again; if none is "
         "printed, add the invitation or the assignment letter."}},
    Wording{
        "place.doubtful",
        {"Tempat kegiatan terbaca kurang jelas[: \"{seen}\"].",
         "Cocokkan dengan sertifikat. Bila berbeda, foto ulang bagian itu."},
        {"The place of the activity was not read clearly[: \"{seen}\"].",
         "Compare it with the certificate. If it differs, photograph that part again."}},
    Wording{
        "date.missing",
        {"Tanggal kegiatan belum terlihat.",
         "Periksa baris tanggal dan bagian di atas tanda tangan. Bila terpotong, foto ulang; bila "
         "tidak "
         "tercetak, tanyakan kepada penyelenggara."},
        {"No date of the activity was seen.",
         "Look at the date line and above the signature. If it was cut off, photograph it again; "
         "if "
         "none is printed, ask the organiser."}},
    Wording{
        "date.doubtful",
        {"Tanggal terbaca kurang jelas[: {seen}].",
         "Cocokkan tanggal, bulan, dan tahun dengan sertifikat. Bila berbeda, foto ulang bagian "
         "itu."},
        {"The date was not read clearly[: {seen}].",
         "Compare day, month and year with the certificate. If they differ, photograph that part "
         "again."}},
    Wording{
        "hours.missing",
        {"Jumlah jam pelajaran (JP) belum terlihat.",
         "Bila JP tercetak di halaman belakang, sertakan halaman itu. Bila tidak ada, JP tidak "
         "dihitung."},
        {"The number of lesson hours (JP) was not seen.",
         "If it is printed on the back, add that page. If there is none, no hours are counted."}},
    Wording{
        "hours.doubtful",
        {"Jumlah jam pelajaran terbaca kurang jelas[: {seen} JP].",
         "Cocokkan angkanya dengan sertifikat. Bila berbeda, foto ulang bagian itu."},
        {"The number of lesson hours was not read clearly[: {seen} JP].",
         "Compare the figure with the certificate. If it differs, photograph that part again."}},
    Wording{
        "signature.missing",
        {"Tanda tangan belum terlihat.",
         "Foto ulang bagian bawah sertifikat, atau mintalah lembar yang sudah ditandatangani "
         "kepada "
         "penyelenggara."},
        {"No signature was seen.",
         "Photograph the lower part again, or ask the organiser for a signed sheet."}},
    Wording{
        "signature.doubtful",
        {"Ada goresan seperti tanda tangan, tetapi kurang jelas.",
         "Lihat potongan gambarnya. Bila memang tanda tangan, foto ulang bagian itu lebih dekat."},
        {"There are strokes like a signature, but not clearly so.",
         "Look at the cut-out. If it is a signature, photograph that part again from closer up."}},
    Wording{
        "stamp.missing",
        {"Stempel belum terlihat.",
         "Foto ulang bagian tanda tangan, atau mintalah lembar yang sudah distempel kepada "
         "penyelenggara."},
        {"No stamp was seen.",
         "Photograph the part with the signature again, or ask the organiser for a stamped "
         "sheet."}},
    Wording{
        "stamp.doubtful",
        {"Ada bentuk seperti stempel, tetapi kurang jelas.",
         "Lihat potongan gambarnya. Bila memang stempel, foto ulang bagian itu dengan cahaya "
         "cukup."},
        {"There is a shape like a stamp, but not clearly so.",
         "Look at the cut-out. If it is a stamp, photograph that part again in good light."}},
};

} // namespace

std::span<const Wording> element_wordings()
{
    return wordings;
}

} // namespace absah::present
