// SPDX-License-Identifier: Apache-2.0
#include "steps/present/folder_page.h"

#include "steps/present/html.h"
#include "steps/present/markup.h"
#include "steps/present/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace absah::present {

namespace {

struct Words {
    Mark mark;
    std::string_view word_indonesian;
    std::string_view word_english;
    std::string_view text_indonesian; ///< `{}` stands for the line's `place`
    std::string_view text_english;
};

/// In the order of FolderState. Texts of Doubtful and Rejected come with the line.
constexpr std::array<Words, 11> words{{
    {Mark::Yes,
     "Lengkap",
     "Complete",
     "Diterima. Sekarang ada di {}",
     "Accepted. It now lies in {}"},
    {Mark::Yes,
     "Lengkap",
     "Complete",
     "Tidak termasuk rencana siapa pun, jadi tetap di sini.",
     "It belongs to nobody's plan, so it stays here."},
    {Mark::Unsure, "Perlu ditinjau", "Please look", "", ""},
    {Mark::No, "Tidak sesuai", "Does not fit", "", ""},
    {Mark::None,
     "Sudah diganti",
     "Replaced",
     "Yang berlaku sekarang: {}. Berkas lama ini boleh Anda hapus.",
     "The one that counts now: {}. You may delete this older file."},
    {Mark::None, "Sedang diperiksa", "Being checked", "Tunggu sebentar.", "Please wait a moment."},
    {Mark::Unsure,
     "Belum utuh",
     "Not whole yet",
     "Bagian akhirnya belum ada. Bila penyalinan sudah selesai, salin sekali lagi.",
     "Its end is missing. If copying is over, copy it once more."},
    {Mark::Unsure,
     "Belum terbuka",
     "Cannot be opened",
     "Berkas ini masih dipakai atau tidak boleh dibaca. Tutup programnya, atau mintalah izin "
     "kepada "
     "admin.",
     "It is in use, or may not be read. Close the program, or ask the admin for permission."},
    {Mark::Unsure,
     "Tautan",
     "A link",
     "Ini pintasan, bukan berkasnya. Salin berkas aslinya ke sini.",
     "This is a shortcut, not the file. Copy the file itself to this place."},
    {Mark::Unsure,
     "Bukan berkas",
     "No file",
     "Tidak dapat diperiksa dan dibiarkan saja.",
     "It cannot be checked and is left alone."},
    {Mark::Unsure,
     "Masih diunduh",
     "Still loading",
     "Namanya nama sementara. Tunggu sampai unduhan selesai, atau unduh sekali lagi.",
     "It has a temporary name. Wait for the download to end, or start it again."},
}};

/// A relative address; everything but the plainest characters is escaped.
std::string address_of(std::string_view path)
{
    std::string address = "./"; // a colon in the name makes no scheme of it
    for (const char c : path) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') ||
                           std::string_view("-._/").find(c) != std::string_view::npos;
        address +=
            plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return address;
}

std::string text_of(const FolderLine& line, const Words& said, const Speaker& say)
{
    if (line.state == FolderState::Doubtful || line.state == FolderState::Rejected)
        return fmt::format(
            "<p class=\"message\">{}</p><p>{}</p>",
            escaped(tidy(line.said)),
            escaped(tidy(line.advice)));
    auto text = say(said.text_indonesian, said.text_english);
    if (const auto at = text.find("{}"); at != std::string::npos)
        text.replace(at, 2, isolated(tidy(line.place)));
    return "<p>" + text + "</p>";
}

std::string row_of(const FolderLine& line, const Speaker& say)
{
    const auto& said = words.at(std::size_t(line.state));
    const auto name = isolated(tidy(line.file));
    const auto file = line.card.empty()
                          ? name
                          : fmt::format("<a href=\"{}\">{}</a>", address_of(line.card), name);
    return fmt::format(
        "<tr class=\"{}\"><td>{} {}</td><td>{}</td><td>{}</td></tr>\n",
        class_of(said.mark),
        sign_of(said.mark),
        say(said.word_indonesian, said.word_english),
        file,
        text_of(line, said, say));
}

std::string counted(std::span<const FolderLine> lines, const Speaker& say)
{
    const auto count = [&](std::initializer_list<FolderState> states) {
        return std::ranges::count_if(lines, [&](const FolderLine& line) {
            return std::ranges::find(states, line.state) != states.end();
        });
    };
    return fmt::format(
        fmt::runtime(
            say("{} lengkap, {} perlu ditinjau, {} tidak sesuai, {} sedang diperiksa.",
                "{} complete, {} to look at, {} that do not fit, {} being checked.")),
        count({FolderState::Accepted, FolderState::Complete}),
        count(
            {FolderState::Doubtful,
             FolderState::Cut,
             FolderState::Closed,
             FolderState::Link,
             FolderState::Special,
             FolderState::Unfinished}),
        count({FolderState::Rejected}),
        count({FolderState::Arriving}));
}

} // namespace

std::string
to_folder_page(const std::string& folder, std::span<const FolderLine> lines, Language language)
{
    const Speaker say{language};
    const auto title = say("Ringkasan", "Summary") + (folder.empty() ? "" : ": " + tidy(folder));
    auto html = fmt::format(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"refresh\" content=\"20\">\n"
        "<title>{}</title>\n<style>\n{}td:first-child {{ white-space: nowrap; }}\n"
        "td:nth-child(2) {{ min-width: 8rem; }}\n</style></head>\n<body><main>\n"
        "<section class=\"overview\">\n<h1>{}</h1>\n<p>{}</p>\n",
        say("id", "en"),
        escaped(title),
        style_sheet(),
        escaped(title),
        counted(lines, say));
    html += fmt::format(
        "<table><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}"
        "</th></tr></thead><tbody>\n",
        say("Hasil", "Result"),
        say("Berkas", "File"),
        say("Keterangan", "What to know"));
    for (const auto& line : lines)
        html += row_of(line, say);
    html += fmt::format(
        "</tbody></table>\n<p class=\"small\">{}</p>\n</section>\n</main></body></html>\n",
        say("Klik nama berkas untuk melihat kartu hasilnya. Halaman ini memperbarui diri.",
            "Click a file's name to see its card. This page renews itself."));
    return html;
}

} // namespace absah::present
