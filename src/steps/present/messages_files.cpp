// SPDX-License-Identifier: Apache-2.0
#include "steps/present/messages.h"

#include <array>

namespace absah::present {

namespace {

// What most of these findings have seen is a note for the technician: the cards print it apart.
constexpr std::array wordings{
    Wording{
        "file.unreadable",
        {"Berkas ini tidak dapat dibuka.",
         "Coba buka sendiri. Bila gagal, pindai atau foto ulang dan simpan sebagai PDF atau JPG."},
        {"This file could not be opened.",
         "Try to open it yourself. If that fails, scan or photograph it again as PDF or JPG."}},
    Wording{
        "file.empty",
        {"Berkas ini kosong.",
         "Salin atau unggah ulang; penyalinan sebelumnya tampaknya terputus."},
        {"This file is empty.",
         "Copy or upload it again; the last attempt seems to have been cut off."}},
    Wording{
        "file.not_a_document",
        {"Jenis berkas ini bukan gambar atau PDF.",
         "Simpan sertifikat sebagai PDF, JPG, atau PNG, lalu unggah kembali."},
        {"This file is neither a picture nor a PDF.",
         "Save the certificate as PDF, JPG or PNG and hand it in again."}},
    Wording{
        "file.encrypted",
        {"Berkas PDF ini dikunci dengan kata sandi.",
         "Simpan salinan tanpa kata sandi (buka, lalu cetak ke PDF), kemudian unggah kembali."},
        {"This PDF is locked with a password.",
         "Save a copy without a password (open it, then print to PDF) and hand that in."}},
    Wording{
        "file.truncated",
        {"Berkas ini terpotong: bagian akhirnya tidak ada.",
         "Salin atau unduh ulang sampai selesai, lalu unggah kembali."},
        {"This file is cut off: its end is missing.",
         "Copy or download it again to the end and hand it in once more."}},
    Wording{
        "file.too_large",
        {"Berkas ini terlalu besar untuk diperiksa.",
         "Pindai dengan 200 dpi atau perkecil fotonya, lalu unggah kembali."},
        {"This file is too large to be checked.",
         "Scan at 200 dpi or make the photo smaller and hand it in again."}},
    Wording{
        "file.pages_left_out",
        {"Halaman-halaman terakhir berkas panjang ini[ ({seen} halaman)] tidak diperiksa.",
         "Bila sertifikatnya ada di halaman belakang, simpan sebagai berkas tersendiri."},
        {"The last pages of this long file[ ({seen} pages)] were not looked at.",
         "If the certificate is among them, save it as a file of its own."}},
    Wording{
        "file.several_papers",
        {"Berkas ini mungkin memuat surat lain yang belum diperiksa[ (halaman {seen})].",
         "Lihat halaman itu. Bila ternyata sertifikat tersendiri, simpan sebagai berkas "
         "tersendiri."},
        {"This file may hold another paper that was not checked[ (page {seen})].",
         "Look at that page. If it is a certificate of its own, save it as a file of its own."}},
    Wording{
        "file.repaired",
        {"Berkas ini agak rusak, tetapi masih dapat dibaca.",
         "Periksa apakah gambarnya utuh. Bila tidak, salin atau unduh ulang."},
        {"This file is somewhat damaged but could still be read.",
         "Check that the picture is whole. If it is not, copy or download it again."}},
    Wording{
        "photo.several_papers",
        {"Gambar ini memuat dua surat atau lebih.",
         "Foto atau pindai satu per satu, agar masing-masing dapat diperiksa."},
        {"This picture shows two papers or more.",
         "Photograph or scan them one by one, so that each can be checked."}},
    Wording{
        "photo.retake",
        {"Fotonya sulit dibaca[: {seen}].",
         "Letakkan sertifikat rata di tempat terang, hindari pantulan cahaya, pegang ponsel "
         "sejajar dan "
         "diam, lalu foto seluruh lembar."},
        {"The photo is hard to read[: {seen}].",
         "Lay the certificate flat in good light without reflections, hold the phone level and "
         "still, "
         "and photograph the whole sheet."}},
    Wording{
        "internal.error",
        {"Program gagal memeriksa berkas ini.",
         "Coba sekali lagi. Bila tetap gagal, periksa dengan mata dan laporkan keterangan "
         "teknisnya."},
        {"The program failed to check this file.",
         "Try once more. If it fails again, check it by eye and report the technical note."}},
};

} // namespace

std::span<const Wording> file_wordings()
{
    return wordings;
}

} // namespace absah::present
