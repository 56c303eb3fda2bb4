// SPDX-License-Identifier: Apache-2.0
#include "records/reports/mistakes.h"

#include <array>

namespace absah::reports {
namespace {

constexpr std::array messages{
    Message{
        Wrong::NoRegulation,
        "peraturan rencana ini belum disebut",
        "the regulation of this plan is not named"},
    Message{
        Wrong::UnknownRegulation,
        "tidak ada peraturan \"{0}\" di verifiers/regulations",
        "there is no regulation \"{0}\" in verifiers/regulations"},
    Message{
        Wrong::NotInForce,
        "{0} tidak berlaku untuk periode ini; masa berlakunya {1}",
        "{0} is not in force in this period; it is {1}"},
    Message{
        Wrong::NoCycle,
        "periode ini bukan periode menurut {0}: {1}",
        "this is no period of {0}: {1}"},
    Message{
        Wrong::UnknownPosition,
        "jabatan \"{0}\" tidak dikenal di peraturan ini",
        "this regulation has no position \"{0}\""},
    Message{
        Wrong::NipStart,
        "angka ke-9 sampai ke-14 NIP adalah tahun dan bulan pengangkatan (atau kode perjanjian "
        "kerja PPPK), dan ini tidak sesuai dengan tanggal lahirnya",
        "digits 9 to 14 of a NIP are year and month of appointment (or the code of a PPPK "
        "agreement), and these do not fit the day of birth"},
    Message{
        Wrong::NipSex,
        "angka ke-15 NIP adalah 1 (laki-laki) atau 2 (perempuan)",
        "the 15th digit of a NIP is 1 (man) or 2 (woman)"},
    Message{
        Wrong::NipOfOther,
        "ditulis {0}, tetapi susunan nomornya {1}",
        "said to be {0}, but the number is built like that of {1}"},
    Message{
        Wrong::NipMissing, "NIP pegawai {0} belum diisi", "the NIP of a {0} employee is missing"},
    Message{
        Wrong::NipUnwanted,
        "bukan ASN: formulir mengosongkan NIP dan pangkatnya",
        "outside the civil service: the forms leave NIP and rank empty"},
    Message{
        Wrong::SamePerson,
        "{0} dan {1} orang yang sama menurut NIP",
        "{0} and {1} are one person by their NIP"},
    Message{
        Wrong::NoAppraiser,
        "pejabat penilai belum diisi; menurut peraturannya {0}",
        "the appraiser is missing; by the regulation it is {0}"},
    Message{Wrong::PartMissing, "{0} belum diisi", "{0} is missing"},
    Message{
        Wrong::PartLater,
        "{0} belum diisi; isi sebelum rencana diajukan",
        "{0} is missing; fill it in before the plan is submitted"},
    Message{
        Wrong::PartUnsure,
        "{0} belum diisi; bahwa bagian ini diminta belum dipastikan",
        "{0} is missing; that it is asked for is not confirmed"},
    Message{
        Wrong::PartNotAsked,
        "bagian ini tidak diminta oleh {0} untuk jabatan ini",
        "{0} does not ask for this part in this position"},
    Message{
        Wrong::NoTarget,
        "sebut sedikitnya satu perilaku sasaran",
        "name at least one behaviour to work on"},
    Message{Wrong::NoIndicator, "indikator belum dipilih", "no indicator is chosen"},
    Message{
        Wrong::IndicatorsUnknown,
        "indikator praktik untuk jabatan {0} belum diketahui, maka tidak diperiksa",
        "the practice indicators of the position {0} are not known, so this was not looked at"},
    Message{
        Wrong::IndicatorUnsure,
        "bahwa peraturan memuat indikator \"{0}\" belum dipastikan",
        "that the regulation has the indicator \"{0}\" is not confirmed"},
    Message{
        Wrong::UnknownRole,
        "peran \"{0}\" tidak ada di daftar peraturan",
        "the role \"{0}\" is not in the regulation's list"},
    Message{
        Wrong::RoleMaybe,
        "peran \"{0}\" tidak dikenal; daftar resmi memuat {1} peran dan belum semuanya diketahui",
        "the role \"{0}\" is not known; the official list has {1} roles and not all are known"},
    Message{
        Wrong::PointsDiffer,
        "ditulis {0}, sedangkan menurut peraturan peran ini bernilai {1}; yang ditulis dipakai",
        "{0} here, while by the regulation this role has {1}; what is written counts"},
    Message{
        Wrong::PointsUnknown,
        "poin peran \"{0}\" belum diketahui: tidak dihitung, juga bukan 0",
        "the points of the role \"{0}\" are not known: not counted, and not 0"},
    Message{
        Wrong::PointsUnsure,
        "poin peran \"{0}\" ({1}) belum dipastikan",
        "the points of the role \"{0}\" ({1}) are not confirmed"},
    Message{Wrong::PointsUnused, "{0} tidak memakai poin", "{0} counts no points"},
    Message{
        Wrong::TooFewPoints,
        "jumlah poin {0}, kurang dari {1}",
        "the points add up to {0}, less than {1}"},
    Message{
        Wrong::MaybeTooFew,
        "jumlah poin yang diketahui {0}, kurang dari {1}; sebagian belum diketahui",
        "the points that are known add up to {0}, less than {1}; some are not known"},
    Message{
        Wrong::ManyPoints,
        "jumlah poin {0}, lebih dari {1} yang dianjurkan",
        "the points add up to {0}, more than the {1} that are advised"},
    Message{
        Wrong::UnknownActivity,
        "tidak ada kegiatan dengan id \"{0}\" di activities",
        "there is no activity with the id \"{0}\" in activities"},
    Message{
        Wrong::ActivityTaken,
        "kegiatan \"{0}\" sudah dipakai butir di atas; satu bukti tidak dapat dihitung dua kali",
        "an entry above uses the activity \"{0}\" already; one piece of evidence cannot count "
        "twice"},
    Message{
        Wrong::UnknownTask,
        "tugas tambahan \"{0}\" tidak ada di daftar yang diketahui",
        "the additional task \"{0}\" is not in the list that is known"},
    Message{
        Wrong::TaskUnsure,
        "bahwa \"{0}\" termasuk tugas tambahan belum dipastikan",
        "that \"{0}\" is one of the additional tasks is not confirmed"},
    Message{
        Wrong::UnknownForm,
        "jenis bukti \"{0}\" tidak dikenal di peraturan",
        "the kind of evidence \"{0}\" is not known in the regulation"},
    Message{
        Wrong::MoveRefused,
        "langkah \"{0}\" tidak dapat dilakukan di sini: {1}",
        "the move \"{0}\" cannot be made here: {1}"},
    Message{Wrong::MovesOpen, "yang dapat dilakukan di sini: {0}", "what can be done here: {0}"},
    Message{
        Wrong::DayBackwards,
        "mendahului langkah sebelumnya ({0})",
        "lies before the step above it ({0})"},
    Message{Wrong::OutsideWindow, "di luar masa {0} ({1})", "outside the time of {0} ({1})"},
    Message{
        Wrong::LateButTaken,
        "lewat {0}; perencanaan yang terlambat masih diterima sampai {1}",
        "after {0}; late planning was still taken until {1}"},
    Message{
        Wrong::WindowUnsure,
        "di luar masa {0} ({1}), tetapi masa itu belum dipastikan",
        "outside the time of {0} ({1}), but that time is not confirmed"},
    Message{Wrong::StateDiffers, "riwayatnya berakhir di \"{0}\"", "its history ends in \"{0}\""},
    Message{
        Wrong::StateImpossible,
        "rencana ini tidak dapat berada di keadaan \"{0}\": {1}",
        "this plan cannot be in the state \"{0}\": {1}"}};

} // namespace

std::span<const Message> plan_messages()
{
    return messages;
}

} // namespace absah::reports
