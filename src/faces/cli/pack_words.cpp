// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/pack_words.h"

#include "core/base/text.h"
#include "faces/cli/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <vector>

namespace absah::cli {

namespace {

using pipeline::PackedFile;
using pipeline::PackState;
using pipeline::PackTrouble;
using pipeline::shown_bytes;
using pipeline::WholeBecause;

std::string name_of(const PackedFile& file)
{
    return clean_utf8(file.file.filename().string());
}

void say(FILE* stream, const std::string& line)
{
    std::fprintf(stream, "%s\n", line.c_str());
}

std::string_view words_for(PackTrouble trouble, Language language)
{
    switch (trouble) {
    case PackTrouble::Missing:
        return in(language, "tidak ada", "is not there");
    case PackTrouble::Closed:
        return in(
            language,
            "tidak boleh dibaca; periksa izin berkasnya",
            "may not be read; look at its permissions");
    case PackTrouble::Empty:
        return in(
            language,
            "kosong (0 byte); salin atau unduh sekali lagi",
            "is empty (0 bytes); copy or download it again");
    case PackTrouble::UnknownKind:
        return in(
            language,
            "bukan gambar dan bukan PDF; simpan dahulu sebagai PDF",
            "is neither a picture nor a PDF; save it as PDF first");
    case PackTrouble::Damaged:
        return in(
            language,
            "rusak dan tidak dapat dibuka; minta berkasnya sekali lagi, atau pindai ulang",
            "is damaged and cannot be opened; ask for it again, or scan it again");
    case PackTrouble::Torn:
        return in(
            language,
            "terpotong, bagian akhirnya hilang; salin atau kirim sekali lagi",
            "is cut off, its end is missing; copy or send it again");
    case PackTrouble::NeedsPassword:
        return in(
            language,
            "terkunci dengan kata sandi; simpan salinan tanpa kata sandi",
            "is locked with a password; save a copy without one");
    case PackTrouble::TooLarge:
        return in(
            language,
            "terlalu besar untuk dibuka; pindai dengan 300 dpi, atau bagi menjadi beberapa berkas",
            "is too large to be opened; scan it at 300 dpi, or split it");
    case PackTrouble::TooSlow:
        break;
    }
    return in(
        language,
        "terlalu lama dibuka; simpan ulang sebagai PDF atau JPEG biasa",
        "takes too long to open; save it again as plain PDF or JPEG");
}

std::string_view words_for(WholeBecause because, Language language)
{
    return because == WholeBecause::Signed
               ? in(language, "bertanda tangan elektronik", "electronically signed")
               : in(language, "dikunci pembuatnya", "locked by its maker");
}

void say_nothing_written(Language language)
{
    say(stderr, std::string(in(language, "Tidak ada yang ditulis.", "Nothing was written.")));
}

void say_refused(const pipeline::Packing& packing, Language language)
{
    for (const auto& file : packing.files)
        if (file.trouble)
            say(stderr,
                fmt::format(
                    "absah: {}: {}",
                    clean_utf8(file.file.string()),
                    words_for(*file.trouble, language)));
    say_nothing_written(language);
}

void say_whole(const pipeline::Packing& packing, Language language)
{
    for (const auto& file : packing.files)
        if (file.whole)
            say(stderr,
                fmt::format("absah: {}: {}", name_of(file), words_for(*file.whole, language)));
}

void say_consent(const pipeline::Packing& packing, Language language)
{
    say_whole(packing, language);
    const auto text = in(
        language,
        "Menggabungkan halamannya membatalkan tanda tangan atau melanggar kuncinya. Pilihannya:\n"
        "- unggah berkas itu sendiri, tanpa disatukan (paling aman), atau\n"
        "- tambahkan --attach-signed: berkasnya dilampirkan utuh di dalam PDF, dengan satu "
        "halaman\n"
        "  yang menyebutnya; pemeriksa harus membuka daftar lampiran untuk melihatnya.",
        "Merging its pages would void the signature or break the lock. Either\n"
        "- upload that file by itself, not merged (safest), or\n"
        "- add --attach-signed: the file goes into the PDF whole, as an attachment, with a page "
        "that\n"
        "  names it; whoever checks has to open the list of attachments to see it.");
    say(stderr, std::string(text));
    say_nothing_written(language);
}

void say_too_large(const pipeline::Packing& packing, const UploadLimit& limit, Language language)
{
    const auto head =
        in(language,
           "absah: tidak muat: paling kecil {} dengan gambar yang masih terbaca, batasnya {} ({})",
           "absah: it does not fit: {} at least with pictures that can still be read, the limit is "
           "{} ({})");
    say(stderr,
        fmt::format(
            fmt::runtime(head),
            shown_bytes(packing.size, language),
            shown_bytes(limit.bytes, language),
            limit.source));
    std::vector<const PackedFile*> heaviest;
    for (const auto& file : packing.files)
        if (!file.same_as) heaviest.push_back(&file);
    std::ranges::stable_sort(
        heaviest, std::greater<>{}, [](const auto* file) { return file->after; });
    for (const auto* file : heaviest) {
        const bool enough = heaviest.size() > 1 && packing.size - file->after <= limit.bytes;
        const auto note = in(language, "  (tanpa ini muat)", "  (it fits without this one)");
        say(stderr,
            fmt::format(
                "  {:>8}  {}{}",
                shown_bytes(file->after, language),
                name_of(*file),
                enough ? note : std::string_view{}));
    }
    const auto advice =
        in(language,
           "Keluarkan satu berkas, atau bagi menjadi dua PDF.",
           "Leave one out, or make two PDFs of them.");
    say(stderr, std::string(advice));
    say_nothing_written(language);
}

std::string story_of(const PackedFile& file, const pipeline::Packing& packing, Language language)
{
    if (file.same_as)
        return fmt::format(
            fmt::runtime(
                in(language, "sama dengan {}, cukup sekali", "the same as {}, once is enough")),
            name_of(packing.files.at(*file.same_as)));
    if (file.whole)
        return fmt::format(
            fmt::runtime(in(language, "dilampirkan utuh ({})", "attached whole ({})")),
            words_for(*file.whole, language));
    std::string story{in(language, "apa adanya", "as it is")};
    if (file.smaller > 0)
        story = fmt::format(
            fmt::runtime(
                in(language,
                   "{} gambar diperkecil, tetap terbaca",
                   "pictures made smaller, still legible: {}")),
            file.smaller);
    if (file.attachments > 0)
        story += fmt::format(
            fmt::runtime(
                in(language,
                   "; {} lampiran di dalamnya tidak ikut",
                   "; files inside that were left out: {}")),
            file.attachments);
    return story;
}

} // namespace

void warn(const pipeline::Packing& packing, const UploadLimit& limit, Language language)
{
    if (!limit.confirmed)
        say(stderr,
            fmt::format(
                fmt::runtime(
                    in(language,
                       "absah: batas {} dari {} belum dipastikan",
                       "absah: the limit of {} of {} is not confirmed")),
                shown_bytes(limit.bytes, language),
                limit.source));
    switch (packing.state) {
    case PackState::Packed:
        return say_whole(packing, language);
    case PackState::Refused:
        return say_refused(packing, language);
    case PackState::NeedsConsent:
        return say_consent(packing, language);
    case PackState::TooLarge:
        return say_too_large(packing, limit, language);
    }
}

void print_packed(
    const pipeline::Packing& packing, const UploadLimit& limit, const Path& out, Language language)
{
    for (const auto& file : packing.files) {
        auto size = shown_bytes(file.before, language);
        if (file.smaller > 0) size += " -> " + shown_bytes(file.after, language);
        say(stdout,
            fmt::format("{}: {}; {}", name_of(file), size, story_of(file, packing, language)));
    }
    say(stdout,
        fmt::format(
            fmt::runtime(in(language, "{}: {}, batasnya {} ({})", "{}: {}, the limit is {} ({})")),
            clean_utf8(out.string()),
            shown_bytes(packing.size, language),
            shown_bytes(limit.bytes, language),
            limit.source));
}

} // namespace absah::cli
