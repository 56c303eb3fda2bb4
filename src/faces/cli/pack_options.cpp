// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/pack_options.h"

#include "core/base/text.h"
#include "faces/cli/texts.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <thread>

namespace absah::cli {

namespace {

std::string is_size(const std::string& text)
{
    return parse_size(text) ? std::string{} : "10MB, 800KB: " + text;
}

std::string is_named(const std::string& text)
{
    return text.empty() ? "\"\"" : std::string{};
}

void add_limit(CLI::App& pack, RawPack& raw, const Texts& text)
{
    pack.add_option(
            "--limit",
            raw.limit,
            text("besar paling banyak, misalnya 10MB", "size at most, for example 10MB"))
        ->check(is_size)
        ->type_name("SIZE");
    auto* regulation = pack.add_option(
        "--regulation",
        raw.options.regulation,
        text("batas unggah peraturan ini", "the upload limit of this regulation"));
    regulation->type_name("ID");
    pack.add_option(
            "--plan",
            raw.plan,
            text("batas unggah peraturan rencana ini", "that of the regulation of this plan"))
        ->excludes(regulation)
        ->type_name("FILE");
    pack.add_option(
            "--verifiers",
            raw.verifiers,
            text("folder tambahan berisi peraturan", "further folder of regulations"))
        ->type_name("DIR");
}

void add_ways(CLI::App& pack, RawPack& raw, const Texts& text)
{
    pack.add_flag(
        "--attach-signed",
        raw.options.attach_signed,
        text(
            "lampirkan utuh PDF yang bertanda tangan elektronik atau terkunci",
            "attach PDFs whole that are electronically signed or locked"));
    pack.add_flag(
        "--replace",
        raw.options.replace,
        text("ganti hasil yang sudah ada", "replace an output that is there"));
    pack.add_flag("--json", raw.options.json, text("hasil sebagai JSON", "results as JSON"));
    pack.add_option(
            "-j,--jobs",
            raw.options.jobs,
            text("proses pembaca sekaligus", "reading processes at once"))
        ->check(CLI::Range(1, 64).description(""))
        ->type_name("N");
}

} // namespace

std::optional<std::uint64_t> parse_size(const std::string& text)
{
    auto figures = text;
    std::ranges::replace(figures, ',', '.');
    double number = 0;
    const auto* end = figures.data() + figures.size();
    const auto read = std::from_chars(figures.data(), end, number, std::chars_format::fixed);
    if (read.ec != std::errc{}) return {};
    const auto unit = fold_tight(std::string(read.ptr, end));
    double factor = 0;
    if (unit == "kb" || unit == "k") factor = 1e3;
    if (unit == "mb" || unit == "m") factor = 1e6;
    const double bytes = number * factor;
    constexpr double least = 1e3;
    constexpr double most = 1e12;
    if (!(bytes >= least && bytes <= most)) return {};
    return std::uint64_t(std::llround(bytes));
}

void add_pack_command(
    CLI::App& app,
    RawPack& raw,
    Language language,
    const std::function<void(CLI::App&)>& add_common)
{
    const Texts text{language};
    raw.options.jobs = std::max(1, int(std::thread::hardware_concurrency()));
    auto& pack = *app.add_subcommand(
        "pack",
        text(
            "satukan beberapa berkas menjadi satu PDF untuk diunggah",
            "put several files into one PDF for an upload"));
    add_common(pack);
    pack.add_option(
            "FILE",
            raw.inputs,
            text(
                "gambar dan PDF, atau folder; dalam urutan ini",
                "pictures and PDFs, or folders; in this order"))
        ->required()
        ->type_name("");
    pack.add_option("-o,--out", raw.out, text("PDF yang dibuat", "the PDF to make"))
        ->required()
        ->check(is_named)
        ->type_name("ONE.pdf");
    add_limit(pack, raw, text);
    add_ways(pack, raw, text);
    pack.footer(
        text("Contoh:\n", "Example:\n") +
        "  absah pack surat-tugas.pdf sertifikat.jpg laporan.pdf -o bukti.pdf\n"
        "  absah pack bukti/T001/ -o bukti.pdf --limit 5MB");
}

std::optional<PackOptions> pack_command(const CLI::App& app, const RawPack& raw)
{
    if (!app.got_subcommand("pack")) return {};
    auto options = raw.options;
    options.inputs.assign(raw.inputs.begin(), raw.inputs.end());
    options.out = raw.out;
    options.verifiers.assign(raw.verifiers.begin(), raw.verifiers.end());
    if (!raw.limit.empty()) options.limit = parse_size(raw.limit);
    if (!raw.plan.empty()) options.plan = raw.plan;
    return options;
}

} // namespace absah::cli
