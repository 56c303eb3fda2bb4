// SPDX-License-Identifier: Apache-2.0
#include "steps/present/messages.h"

#include <array>

namespace absah::present {

namespace {

constexpr std::array wordings{
    Wording{
        "print.code.wrong",
        {"Kode pada hasil cetak ini tidak cocok dengan tanda tangan kunci sekolah[ ({seen})].",
         "Isi kodenya diubah atau ditiru. Cetak ulang dari datanya, lalu tanda tangani lagi."},
        {"The code on this print does not fit the signature of the school's key[ ({seen})].",
         "Its contents were changed or imitated. Print it again from its record and sign it "
         "anew."}},
    Wording{
        "print.key.unknown",
        {"Hasil cetak ini dibuat dengan kunci yang belum dikenal di sini[ (sidik {seen})].",
         "Bila kunci itu milik sekolah Anda, simpan kunci publiknya sebagai keys/sekolah.pub di "
         "folder yang diberikan dengan --verifiers."},
        {"This print was made with a key that is not known here[ (fingerprint {seen})].",
         "If it is your school's key, keep its public half as keys/school.pub in a folder given by "
         "--verifiers."}},
    Wording{
        "print.code.unreadable",
        {"Kode pada sebuah halaman tidak terbaca[ (halaman {seen})].",
         "Pindai ulang halaman itu agar kodenya utuh dan tajam, atau keluarkan bila memang lembar "
         "lain."},
        {"The code on a page could not be read[ (page {seen})].",
         "Scan that page again so that the code is whole and sharp, or take it out if it is "
         "another "
         "paper."}},
    Wording{
        "print.pages.missing",
        {"Belum lengkap: ada halaman yang belum dipindai[ (halaman {seen} dari {expected})].",
         "Pindai halaman itu juga; boleh sebagai berkas tersendiri."},
        {"Not complete yet: a page is not among the scans[ (page {seen} of {expected})].",
         "Scan it too; a file of its own will do."}},
    Wording{
        "print.pages.uncounted",
        {"Belum diketahui apakah semua halaman ada.",
         "Lihat nomor halaman di kaki surat; dengan --records Absah menghitungnya sendiri."},
        {"Whether all pages are there is not known.",
         "Look at the page numbers at the foot; with --records Absah counts them itself."}},
    Wording{
        "print.pages.doubled",
        {"Ada halaman yang terpindai dua kali[ (halaman {seen} berkas ini)].",
         "Tidak apa-apa; periksa saja apakah keduanya sama."},
        {"A page was scanned twice[ (page {seen} of this file)].",
         "No harm done; just see that both are alike."}},
    Wording{
        "print.pages.mixed",
        {"Berkas ini memuat halaman dari hasil cetak yang berlainan[ ({seen} surat)].",
         "Masing-masing diperiksa sendiri. Pindai terpisah bila ingin menyimpannya terpisah."},
        {"This file holds pages of different prints[ ({seen} papers)].",
         "Each is checked on its own. Scan them apart if you want to keep them apart."}},
    Wording{
        "print.record.changed",
        {"Data surat ini[ ({seen})] berubah setelah dicetak.",
         "Bila perubahannya memang dikehendaki, cetak dan tanda tangani ulang; bila tidak, "
         "kembalikan datanya."},
        {"The record of this paper[ ({seen})] has changed since it was printed.",
         "If the change is meant, print and sign again; if not, restore the record."}},
    Wording{
        "print.record.absent",
        {"Data surat ini[ ({seen})] tidak ada di folder --records.",
         "Kata demi kata belum dibandingkan. Tunjuk folder yang berisi data surat ini."},
        {"The record of this paper[ ({seen})] is not in the folder of --records.",
         "It was not compared word by word. Name the folder that holds this paper's record."}},
    Wording{
        "print.person.mismatch",
        {"Nama yang tercetak[ (\"{seen}\")] bukan nama menurut kodenya[ (\"{expected}\")].",
         "Lihat halamannya. Bila benar diganti, cetak ulang dari datanya."},
        {"The printed name[ (\"{seen}\")] is not the one in the code[ (\"{expected}\")].",
         "Look at the page. If it was changed, print again from the record."}},
    Wording{
        "print.period.mismatch",
        {"Periode yang tercetak[ ({seen})] lain dari menurut kodenya[ ({expected})].",
         "Lihat halamannya. Bila benar diganti, cetak ulang dari datanya."},
        {"The printed period[ ({seen})] is not the one in the code[ ({expected})].",
         "Look at the page. If it was changed, print again from the record."}},
    Wording{
        "print.hasil_kerja.mismatch",
        {"Rating hasil kerja yang tercetak[ (\"{seen}\")] lain dari menurut kodenya[ "
         "(\"{expected}\")].",
         "Lihat halamannya. Bila benar diganti, cetak ulang dari datanya."},
        {"The printed rating of hasil kerja[ (\"{seen}\")] is not the one in the code[ "
         "(\"{expected}\")].",
         "Look at the page. If it was changed, print again from the record."}},
    Wording{
        "print.perilaku.mismatch",
        {"Rating perilaku yang tercetak[ (\"{seen}\")] lain dari menurut kodenya[ "
         "(\"{expected}\")].",
         "Lihat halamannya. Bila benar diganti, cetak ulang dari datanya."},
        {"The printed rating of perilaku[ (\"{seen}\")] is not the one in the code[ "
         "(\"{expected}\")].",
         "Look at the page. If it was changed, print again from the record."}},
    Wording{
        "print.predikat.mismatch",
        {"Predikat yang tercetak[ (\"{seen}\")] lain dari menurut kodenya[ (\"{expected}\")].",
         "Lihat halamannya. Bila benar diganti, cetak ulang dari datanya."},
        {"The printed predikat[ (\"{seen}\")] is not the one in the code[ (\"{expected}\")].",
         "Look at the page. If it was changed, print again from the record."}},
    Wording{
        "print.values.unread",
        {"Yang tercetak belum dapat dicocokkan dengan kodenya[: {seen}].",
         "Bandingkan sendiri dengan isi kode, atau beri --records agar dibandingkan kata demi "
         "kata."},
        {"What is printed could not be held against the code[: {seen}].",
         "Compare it with the code yourself, or give --records to have it compared word by word."}},
    Wording{
        "print.words.other",
        {"Ada kata yang lain dari yang dicetak[ (halaman {seen})][; seharusnya \"{expected}\"].",
         "Lihat kotak pada halamannya. Bila memang diganti, cetak ulang dari datanya."},
        {"A word is not the one that was printed[ (page {seen})][; it should be \"{expected}\"].",
         "Look at the box on the page. If it was changed, print again from the record."}},
    Wording{
        "print.words.covered",
        {"Beberapa kata tertutup tinta, stempel, atau noda[ (halaman {seen})].",
         "Lihat kotaknya pada kartu; kata di bawahnya tidak dapat dipastikan."},
        {"Some words are covered by ink, a stamp or a stain[ (page {seen})].",
         "Look at the boxes on the card; the words beneath could not be told."}},
    Wording{
        "print.words.unheld",
        {"Ada halaman yang tidak dapat disandingkan dengan susunan dari datanya[ (halaman "
         "{seen})].",
         "Templat mungkin berubah sejak dicetak, atau pindaiannya kurang jelas. Bandingkan dengan "
         "mata."},
        {"A page could not be laid over what its record gives[ (page {seen})].",
         "The template may have changed since, or the scan is poor. Compare it by eye."}},
    Wording{
        "print.signature.missing",
        {"Belum ditandatangani[ oleh {expected}][ (halaman {seen})].",
         "Tanda tangani, lalu pindai ulang halaman itu."},
        {"Not signed yet[ by {expected}][ (page {seen})].", "Sign it and scan that page again."}},
    Wording{
        "print.signature.doubtful",
        {"Tanda tangan[ {expected}] kurang jelas[ (halaman {seen})].",
         "Lihat halamannya; goresannya sedikit atau tertutup stempel."},
        {"The signature[ of {expected}] is not clear[ (page {seen})].",
         "Look at the page; there are few strokes, or a stamp covers them."}},
    Wording{
        "print.stamp.missing",
        {"Stempel belum terlihat.", "Bila surat ini perlu stempel, bubuhkan lalu pindai ulang."},
        {"No stamp was seen.", "If this paper needs one, set it and scan again."}},
    Wording{
        "print.filing.failed",
        {"Pindaian ini gagal diarsipkan[ ({seen})].",
         "Tidak ada yang hilang. Periksa folder dan ruang kosongnya, lalu jalankan lagi."},
        {"This scan could not be filed[ ({seen})].",
         "Nothing is lost. See to the folder and its free space, then run it again."}},
};

} // namespace

std::span<const Wording> print_wordings()
{
    return wordings;
}

} // namespace absah::present
