// SPDX-License-Identifier: Apache-2.0
#include "steps/present/messages.h"

#include <array>

namespace absah::present {

namespace {

constexpr std::array wordings{
    Wording{
        "recipient.mismatch",
        {"Nama pada sertifikat[ (\"{seen}\")] bukan nama pemilik rencana[ (\"{expected}\")].",
         "Periksa apakah berkas ini masuk ke folder guru yang benar. Bila milik guru lain, "
         "pindahkan."},
        {"The name on the certificate[ (\"{seen}\")] is not that of the plan's owner[ "
         "(\"{expected}\")].",
         "Check whether the file is in the right teacher's folder. If it is someone else's, move "
         "it."}},
    Wording{
        "recipient.near_miss",
        {"Nama pada sertifikat[ (\"{seen}\")] hampir sama dengan nama dalam rencana[ "
         "(\"{expected}\")].",
         "Lihat potongan namanya: salah eja, atau memang orang lain? Bila salah eja, mintalah "
         "perbaikan "
         "kepada penyelenggara atau lampirkan surat keterangan."},
        {"The name on the certificate[ (\"{seen}\")] is close to the one in the plan[ "
         "(\"{expected}\")].",
         "Look at the cut-out: a slip of spelling, or another person? If it is a slip, ask the "
         "organiser "
         "for a corrected copy or add a statement."}},
    Wording{
        "date.outside_period",
        {"Tanggal kegiatan[ ({seen})] berada di luar masa rencana[ ({expected})].",
         "Gunakan sertifikat dari masa rencana ini, atau ajukan berkas ini untuk masa yang "
         "sesuai."},
        {"The date of the activity[ ({seen})] lies outside the period of the plan[ ({expected})].",
         "Use a certificate from this period, or hand this one in for the period it belongs to."}},
    Wording{
        "date.inconsistent",
        {"Tanggal-tanggal pada sertifikat tidak sejalan[: {seen}][; semestinya {expected}].",
         "Cocokkan tanggal kegiatan dengan tanggal di atas tanda tangan. Bila memang tercetak "
         "begitu, "
         "tanyakan kepada penyelenggara."},
        {"The dates on the certificate do not agree[: {seen}][; expected {expected}].",
         "Compare the date of the activity with the one above the signature. If it is printed so, "
         "ask "
         "the organiser."}},
    Wording{
        "date.weekday_mismatch",
        {"Hari dan tanggal pada sertifikat tidak cocok[: {seen}].",
         "Bandingkan dengan kalender dan perbesar tanggalnya. Bila memang tercetak begitu, "
         "tanyakan "
         "kepada penyelenggara."},
        {"The day of the week and the date on the certificate do not fit[: {seen}].",
         "Compare with a calendar and enlarge the date. If it is printed so, ask the organiser."}},
    Wording{
        "date.in_future",
        {"Tanggal pada sertifikat[ ({seen})] belum tiba.",
         "Periksa tahunnya. Bila kegiatan memang belum berlangsung, unggah kembali sesudah "
         "selesai."},
        {"The date on the certificate[ ({seen})] is still to come.",
         "Check the year. If the activity has not taken place yet, hand it in again afterwards."}},
    Wording{
        "title.mismatch",
        {"Judul pada sertifikat[ (\"{seen}\")] tidak cocok dengan kegiatan dalam rencana[ "
         "(\"{expected}\")].",
         "Pilih kegiatan yang sesuai dalam rencana, atau gunakan sertifikat kegiatan yang "
         "direncanakan."},
        {"The title[ (\"{seen}\")] does not fit the activity in the plan[ (\"{expected}\")].",
         "Choose the fitting activity of the plan, or use the certificate of the planned "
         "activity."}},
    Wording{
        "role.mismatch",
        {"Peran pada sertifikat[ (\"{seen}\")] berbeda dari rencana[ (\"{expected}\")].",
         "Periksa peran Anda pada kegiatan ini. Bila rencananya keliru, perbaiki rencananya."},
        {"The role on the certificate[ (\"{seen}\")] differs from the plan[ (\"{expected}\")].",
         "Check your role in this activity. If the plan is wrong, correct the plan."}},
    Wording{
        "organiser.mismatch",
        {"Penyelenggara pada sertifikat[ (\"{seen}\")] berbeda dari rencana[ (\"{expected}\")].",
         "Periksa apakah ini sertifikat dari kegiatan yang direncanakan."},
        {"The organiser on the certificate[ (\"{seen}\")] differs from the plan[ "
         "(\"{expected}\")].",
         "Check whether this is the certificate of the planned activity."}},
    Wording{
        "logo.mismatch",
        {"Logo pada sertifikat[ ({seen})] bukan logo penyelenggara yang tertulis[ ({expected})].",
         "Bandingkan logonya. Bila penyelenggara memang memakai logo itu, tambahkan ke daftar "
         "logo."},
        {"The logo on the certificate[ ({seen})] is not that of the named organiser[ "
         "({expected})].",
         "Compare the logos. If the organiser does use this one, add it to the list of logos."}},
    Wording{
        "number.format",
        {"Bentuk nomor[ \"{seen}\"] berbeda dari yang biasa dipakai penyelenggara[ ({expected})].",
         "Cocokkan nomor dengan sertifikat. Bila memang begitu, tanyakan kepada penyelenggara."},
        {"The number[ \"{seen}\"] is not of the shape this organiser uses[ ({expected})].",
         "Compare it with the certificate. If it is printed so, ask the organiser."}},
    Wording{
        "number.mended",
        {"Nomor[ (semula terbaca \"{seen}\")] dibaca menurut pola nomor lain dari penyelenggara "
         "yang sama[: \"{expected}\"].",
         "Tidak perlu apa-apa. Bila nomornya penting, bandingkan dengan sertifikatnya."},
        {"The number[, first read as \"{seen}\",] was read by the form of other numbers of the "
         "same "
         "organiser[: \"{expected}\"].",
         "Nothing. If the number matters, compare it with the certificate."}},
    Wording{
        "number.year_mismatch",
        {"Tahun dalam nomor[ \"{seen}\"] tidak sejalan dengan tanggal sertifikat[ "
         "({expected})].",
         "Cocokkan nomor dan tanggal dengan sertifikat. Bila memang begitu, tanyakan kepada "
         "penyelenggara."},
        {"The year in the number[ \"{seen}\"] does not agree with the date[ "
         "({expected})].",
         "Compare number and date with the certificate. If they are printed so, ask the "
         "organiser."}},
    Wording{
        "number.reused",
        {"Nomor[ \"{seen}\"] juga dipakai pada berkas lain[: {expected}].",
         "Bandingkan kedua berkas. Satu nomor biasanya hanya untuk satu sertifikat."},
        {"The number[ \"{seen}\"] is also on another file[: {expected}].",
         "Compare the two. One number usually belongs to one certificate."}},
    Wording{
        "code.mismatch",
        {"Isi kode (QR)[ \"{seen}\"] tidak cocok dengan yang tercetak[: \"{expected}\"].",
         "Pindai kodenya dengan ponsel dan bandingkan dengan sertifikat, lalu tanyakan kepada "
         "penyelenggara."},
        {"The code (QR) says[ \"{seen}\",] something other than the paper[: \"{expected}\"].",
         "Scan the code with a phone, compare it with the certificate, then ask the organiser."}},
    Wording{
        "copy.duplicate",
        {"Berkas ini sama dengan berkas lain[: {seen}].",
         "Cukup satu yang dihitung. Simpan yang paling jelas; yang lain boleh diabaikan."},
        {"This file is the same as another one[: {seen}].",
         "Only one of them counts. Keep the clearest; the others can be left aside."}},
    Wording{
        "copy.kept",
        {"Kertas yang sama juga diserahkan sebagai berkas lain[: {seen}]. Yang ini yang dihitung.",
         "Tidak perlu apa-apa lagi; salinannya boleh diabaikan."},
        {"The same paper was also handed in as another file[: {seen}]. This one counts.",
         "Nothing more to do; the copy can be left aside."}},
    Wording{
        "copy.borrowed",
        {"Sertifikat ini sangat mirip dengan berkas atas nama lain[: {seen}][ ({expected})].",
         "Bandingkan keduanya berdampingan, lalu mintalah lembar aslinya untuk diperlihatkan."},
        {"This certificate is much like a file in another name[: {seen}][ ({expected})].",
         "Compare the two side by side, then ask to be shown the paper itself."}},
    Wording{
        "evidence.used_twice",
        {"Sertifikat ini sudah menjadi bukti untuk kegiatan lain[: {seen}].",
         "Satu sertifikat untuk satu kegiatan. Pilih kegiatan yang paling cocok, atau batalkan "
         "yang "
         "lama dengan absah attach --undo."},
        {"This certificate is evidence for another activity already[: {seen}].",
         "One certificate serves one activity. Choose the one that fits best, or undo the earlier "
         "with absah attach --undo."}},
    Wording{
        "edit.suspected",
        {"Di sini tampaknya ada tulisan yang ditimpa[: \"{seen}\"].",
         "Perbesar bagian yang ditandai. Bila ragu, mintalah lembar aslinya untuk diperlihatkan."},
        {"Here one writing seems to have been put over another[: \"{seen}\"].",
         "Enlarge the marked part. When in doubt, ask to be shown the paper itself."}},
    Wording{
        "kind.not_certificate",
        {"Berkas ini tampaknya bukan sertifikat[, melainkan {seen}].",
         "Periksa apakah berkas yang diunggah sudah benar, lalu unggah sertifikatnya."},
        {"This file does not look like a certificate[, but like {seen}].",
         "Check whether it is the right file, then hand in the certificate."}},
    Wording{
        "kind.unclear",
        {"Belum jelas apakah berkas ini sertifikat: tulisannya terlalu sedikit terbaca.",
         "Lihat sendiri. Bila fotonya kurang jelas, foto ulang di tempat terang atau pindai."},
        {"It is not clear whether this file is a certificate: too little of it could be read.",
         "Look at it yourself. If the photo is poor, take it again in good light or scan it."}},
    Wording{
        "kind.assignment_letter",
        {"Berkas ini tampaknya surat tugas, bukan sertifikat.",
         "Simpan surat tugas sebagai pendamping dan unggah juga sertifikat kegiatannya."},
        {"This file looks like an assignment letter (surat tugas), not a certificate.",
         "Keep it as a companion and hand in the certificate of the activity as well."}},
    Wording{
        "kind.companion",
        {"Bagian ini bukan sertifikat[, melainkan {seen}]; ia menyertai sertifikat dalam berkas "
         "yang sama.",
         "Tidak ada yang perlu Anda lakukan: yang diperiksa adalah sertifikatnya."},
        {"This part is no certificate[, but {seen}]; it comes with a certificate in the same file.",
         "There is nothing for you to do: the certificate is what is checked."}},
    Wording{
        "signature.claimed_but_absent",
        {"Sertifikat menyebut tanda tangan elektronik, tetapi berkas ini tidak memuatnya.",
         "Unggah berkas PDF asli dari penyelenggara, bukan hasil cetak, foto, atau tangkapan "
         "layar."},
        {"The certificate mentions an electronic signature, but this file carries none.",
         "Hand in the organiser's original PDF, not a print, a photo or a screenshot."}},
    Wording{
        "signature.broken",
        {"Tanda tangan elektronik tidak lagi cocok dengan isi berkas.",
         "Berkas berubah sesudah ditandatangani. Unduh kembali dari penyelenggara, lalu unggah "
         "tanpa "
         "diubah."},
        {"The electronic signature no longer fits the contents of the file.",
         "The file was changed after signing. Download it again from the organiser and hand it in "
         "unchanged."}},
    Wording{
        "hours.implausible",
        {"Jumlah jam pelajaran[ ({seen} JP)] tidak wajar untuk lamanya kegiatan[ ({expected})].",
         "Cocokkan JP dan tanggal dengan sertifikat. Bila memang begitu, tanyakan kepada "
         "penyelenggara."},
        {"The lesson hours[ ({seen} JP)] do not fit the length of the activity[ ({expected})].",
         "Compare hours and dates with the certificate. If they are printed so, ask the "
         "organiser."}},
    Wording{
        "plan.none",
        {"Belum diketahui berkas ini untuk rencana siapa.",
         "Simpan berkas di folder guru yang bersangkutan, atau sebutkan rencananya saat "
         "memeriksa."},
        {"It is not known whose plan this file belongs to.",
         "Put the file into the teacher's folder, or name the plan when checking."}},
};

} // namespace

std::span<const Wording> check_wordings()
{
    return wordings;
}

} // namespace absah::present
