// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/options.h"

#include "faces/cli/pack_options.h"
#include "faces/cli/plan_options.h"
#include "faces/cli/texts.h"
#include "faces/cli/workspace_options.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>
#include <thread>

namespace absah::cli {

namespace {

/// Everything the parser writes into; turned into a Command afterwards.
struct Raw {
    std::string language;
    bool quiet = false;
    CheckOptions check;
    std::string plan;
    std::string plans;
    std::vector<std::string> inputs;
    std::vector<std::string> verifiers;
    std::string check_records;
    std::string card;
    std::string today;
    bool json = false;
    bool json_lines = false;
    RenderOptions render;
    std::vector<std::string> records;
    std::vector<std::string> templates;
    std::string out;
    std::string paper;
    std::string key;
    std::string results;
    std::string table;
    RawPlan plan_job;
    RawWorkspace workspace;
    RawPack pack;
    ExplainOptions explain;
};

std::string is_day(const std::string& text)
{
    return parse_iso_date(text) ? std::string{} : "YYYY-MM-DD: " + text;
}

std::string is_named(const std::string& text)
{
    return text.empty() ? "\"\"" : std::string{};
}

void add_common(CLI::App& command, Raw& raw, const Texts& text)
{
    command
        .add_option(
            "--lang",
            raw.language,
            text("bahasa pesan: id atau en", "language of messages: id or en"))
        ->check(CLI::IsMember({"id", "en"}).description(""))
        ->type_name("id|en");
    command.add_flag(
        "-q,--quiet",
        raw.quiet,
        text("tanpa kemajuan dan ringkasan", "no progress and no summary"));
}

void add_check_sources(CLI::App& check, Raw& raw, const Texts& text)
{
    check
        .add_option(
            "FILE", raw.inputs, text("berkas atau folder bukti", "evidence files or folders"))
        ->required()
        ->type_name("");
    auto* plan = check.add_option(
        "--plan",
        raw.plan,
        text(
            "satu rencana (absah.plan/1) untuk semua berkas",
            "one plan (absah.plan/1) for all files"));
    plan->type_name("FILE");
    check
        .add_option(
            "--plans",
            raw.plans,
            text(
                "folder berisi rencana; dicocokkan lewat folder berkas atau nama",
                "folder of plans, matched by a file's folder or by name"))
        ->excludes(plan)
        ->type_name("DIR");
    auto* records = check.add_option(
        "--records",
        raw.check_records,
        text(
            "folder data yang dicetak: hasil cetak dibandingkan kata demi kata",
            "folder of the records that were printed: prints are compared word by word"));
    records->type_name("DIR");
    check
        .add_flag(
            "--file",
            raw.check.file,
            text(
                "simpan pindaian yang lengkap dan benar di samping datanya",
                "keep scans that are complete and right beside their records"))
        ->needs(records);
    check
        .add_option(
            "--templates",
            raw.templates,
            text(
                "folder templat sekolah yang dipakai saat mencetak",
                "folder of the school's templates that the prints were made from"))
        ->type_name("DIR");
    check
        .add_option(
            "--verifiers",
            raw.verifiers,
            text(
                "folder tambahan berisi aturan dan profil penyelenggara",
                "further folder of rules and organiser profiles"))
        ->type_name("DIR");
}

void add_check_output(CLI::App& check, Raw& raw, const Texts& text)
{
    auto* json = check.add_flag(
        "--json", raw.json, text("hasil sebagai satu larik JSON", "results as one JSON array"));
    check
        .add_flag(
            "--jsonl", raw.json_lines, text("satu baris JSON per berkas", "one JSON line a file"))
        ->excludes(json);
    check
        .add_option(
            "--card",
            raw.card,
            text("tulis kartu hasil HTML ke berkas ini", "write an HTML result card to this file"))
        ->type_name("FILE");
    check
        .add_option(
            "-j,--jobs",
            raw.check.jobs,
            text("proses pembaca sekaligus", "reading processes at once"))
        ->check(CLI::Range(1, 64).description(""))
        ->type_name("N");
    check
        .add_option(
            "--max-pages",
            raw.check.max_pages,
            text("halaman per berkas yang dibaca", "pages looked at in a file"))
        ->check(CLI::Range(1, 1000).description(""))
        ->type_name("N")
        ->capture_default_str();
    check
        .add_option(
            "--today",
            raw.today,
            text("hari ini menurut pemeriksaan (TTTT-BB-HH)", "the day of the check (YYYY-MM-DD)"))
        ->check(is_day)
        ->type_name("DAY");
}

void add_templates(CLI::App& command, Raw& raw, const Texts& text)
{
    command
        .add_option(
            "--templates",
            raw.templates,
            text(
                "folder berisi templat, kop surat, dan istilah sekolah",
                "folder of the school's templates, letterhead and terms"))
        ->type_name("DIR");
}

void add_render_style(CLI::App& render, Raw& raw, const Texts& text)
{
    render
        .add_option(
            "--paper", raw.paper, text("ukuran kertas: a4 atau f4", "size of paper: a4 or f4"))
        ->check(CLI::IsMember({"a4", "f4"}).description(""))
        ->type_name("a4|f4");
    add_templates(render, raw, text);
    render
        .add_option(
            "--key",
            raw.key,
            text(
                "kunci sekolah (Ed25519): kode QR di setiap halaman",
                "the school's key (Ed25519): a QR code on every page"))
        ->type_name("FILE");
    render
        .add_option(
            "--results",
            raw.results,
            text(
                "hasil absah check (--json, --jsonl) untuk dossier",
                "results of absah check (--json, --jsonl) for a dossier"))
        ->type_name("FILE");
    render.add_flag(
        "--preview",
        raw.render.preview,
        text("halaman sebagai gambar PNG, ke folder", "pages as PNG pictures, into a folder"));
}

void add_render(CLI::App& app, Raw& raw, const Texts& text)
{
    auto& render = *app.add_subcommand(
        "render",
        text("cetak SKP, observasi, dan evaluasi", "print SKP, observations and appraisals"));
    add_common(render, raw, text);
    render
        .add_option(
            "REPORT",
            raw.render.report,
            text(
                "skp, lampiran, observasi, evaluasi, dokumen-evaluasi, berita-acara, rangkuman, "
                "dossier",
                "skp, lampiran, observasi, evaluasi, dokumen-evaluasi, berita-acara, rangkuman, "
                "dossier"))
        ->required()
        ->type_name("");
    render
        .add_option(
            "DATA",
            raw.records,
            text("data (JSON), atau folder berisi data", "records (JSON), or folders of records"))
        ->required()
        ->type_name("");
    render
        .add_option(
            "-o,--out",
            raw.out,
            text(
                "satu PDF untuk semua, atau folder untuk satu PDF per data",
                "one PDF for all, or a folder for one PDF a record"))
        ->required()
        ->check(is_named)
        ->type_name("OUT.pdf|DIR");
    add_render_style(render, raw, text);
    render.footer(
        text("Contoh:\n", "Example:\n") +
        "  absah render skp guru/T001.json -o skp.pdf --paper f4\n  absah render evaluasi guru/ "
        "-o cetak/");
}

void add_import(CLI::App& app, Raw& raw, const Texts& text)
{
    auto& import_ = *app.add_subcommand(
        "import",
        text("buat data dari tabel sekolah (CSV)", "make records from a school's table (CSV)"));
    add_common(import_, raw, text);
    import_
        .add_option(
            "REPORT",
            raw.render.report,
            text(
                "surat yang akan dicetak: skp, evaluasi, ...",
                "paper to print: skp, evaluasi, ..."))
        ->required()
        ->type_name("");
    import_
        .add_option(
            "TABLE",
            raw.table,
            text("tabel, disimpan sebagai CSV UTF-8", "table, saved as CSV UTF-8"))
        ->required()
        ->type_name("");
    import_
        .add_option(
            "-o,--out",
            raw.out,
            text("folder: satu berkas data per id", "folder: one record a file, by id"))
        ->required()
        ->check(is_named)
        ->type_name("DIR");
    add_templates(import_, raw, text);
    import_.footer(
        text("Contoh:\n", "Example:\n") +
        "  absah import evaluasi guru.csv -o guru/\n  absah render evaluasi guru/ -o cetak.pdf");
}

void add_key(CLI::App& app, Raw& raw, const Texts& text)
{
    auto& key = *app.add_subcommand(
        "key", text("buat kunci sekolah untuk --key", "make the school's key for --key"));
    add_common(key, raw, text);
    key.add_option(
           "FILE",
           raw.out,
           text(
               "kunci rahasia; yang terbuka di sampingnya (.pub)",
               "the secret key; the public one beside it (.pub)"))
        ->required()
        ->type_name("");
    key.footer(text("Contoh:\n", "Example:\n") + "  absah key sekolah.key");
}

void translate_labels(CLI::App& app, const Texts& text)
{
    app.option_defaults()->group(text("Opsi", "Options"));
    const auto labels = app.get_formatter();
    labels->label("Usage", text("Pemakaian", "Usage"));
    labels->label("OPTIONS", text("OPSI", "OPTIONS"));
    labels->label("SUBCOMMAND", text("PERINTAH", "COMMAND"));
    labels->label("Positionals", text("Masukan", "Input"));
    labels->label("Options", text("Opsi", "Options"));
    labels->label("Subcommands", text("Perintah", "Commands"));
    labels->label("REQUIRED", "");
    labels->label("Excludes", text("tidak bersama", "not with"));
    labels->column_width(28);
    app.set_help_flag("-h,--help", text("tampilkan bantuan ini", "show this help"));
}

void build(CLI::App& app, Raw& raw, const Texts& text)
{
    translate_labels(app, text);
    app.require_subcommand(1);
    app.set_version_flag("--version", "", text("tampilkan versi", "show the version"));
    add_common(app, raw, text);
    auto* check = app.add_subcommand(
        "check",
        text(
            "periksa bukti: sertifikat, piagam, surat",
            "check evidence: certificates and the like"));
    add_common(*check, raw, text);
    add_check_sources(*check, raw, text);
    add_check_output(*check, raw, text);
    check->footer(
        text("Contoh:\n", "Example:\n") +
        "  absah check bukti/ --plans rencana/ --card hasil.html\n  absah check foto.jpg --plan "
        "T001.json --jsonl");
    add_render(app, raw, text);
    add_import(app, raw, text);
    add_plan_commands(
        app, raw.plan_job, text.language(), [&](CLI::App& one) { add_common(one, raw, text); });
    add_key(app, raw, text);
    add_workspace_commands(
        app, raw.workspace, text.language(), [&](CLI::App& one) { add_common(one, raw, text); });
    add_pack_command(
        app, raw.pack, text.language(), [&](CLI::App& one) { add_common(one, raw, text); });
    auto* explain =
        app.add_subcommand("explain", text("jelaskan satu temuan", "explain one finding"));
    add_common(*explain, raw, text);
    explain
        ->add_option(
            "ID",
            raw.explain.finding,
            text("id temuan, misalnya stamp.missing", "finding id, for example stamp.missing"))
        ->required()
        ->type_name("");
    explain->footer(text("Contoh:\n", "Example:\n") + "  absah explain recipient.near_miss");
    app.footer(text(
        "Kode keluar: 0 bersih, 1 salah perintah, 2 gagal, 3 selesai dengan temuan.",
        "Exit codes: 0 clean, 1 usage, 2 failed, 3 done with findings."));
}

std::optional<Path> path_if_given(const std::string& text)
{
    if (text.empty()) return {};
    return Path{text};
}

CheckOptions check_options(Raw&& raw)
{
    CheckOptions options = std::move(raw.check);
    options.inputs.assign(raw.inputs.begin(), raw.inputs.end());
    options.verifiers.assign(raw.verifiers.begin(), raw.verifiers.end());
    options.plan = path_if_given(raw.plan);
    options.plans = path_if_given(raw.plans);
    options.records = path_if_given(raw.check_records);
    options.templates.assign(raw.templates.begin(), raw.templates.end());
    options.card = path_if_given(raw.card);
    options.today = parse_iso_date(raw.today);
    if (raw.json) options.output = Output::Json;
    if (raw.json_lines) options.output = Output::JsonLines;
    return options;
}

RenderOptions render_options(Raw&& raw)
{
    RenderOptions options = std::move(raw.render);
    options.records.assign(raw.records.begin(), raw.records.end());
    options.templates.assign(raw.templates.begin(), raw.templates.end());
    options.out = raw.out;
    options.key = path_if_given(raw.key);
    options.results = path_if_given(raw.results);
    if (raw.paper == "a4") options.paper = form::Paper::A4;
    if (raw.paper == "f4") options.paper = form::Paper::F4;
    return options;
}

/// --lang has to be known before the help texts are made.
Language asked_language(std::span<const std::string_view> args, Language language)
{
    for (std::size_t i = 0; i < args.size(); ++i) {
        std::string_view value;
        if (args[i] == "--lang" && i + 1 < args.size()) value = args[i + 1];
        if (args[i].starts_with("--lang=")) value = args[i].substr(7);
        if (value == "en") language = Language::English;
        if (value == "id") language = Language::Indonesian;
    }
    return language;
}

} // namespace

std::variant<Command, Ending> parse(std::span<const std::string_view> args, Language language)
{
    language = asked_language(args, language);
    const Texts text{language};
    Raw raw;
    raw.check.jobs = std::max(1, int(std::thread::hardware_concurrency()));
    CLI::App app{
        text(
            "Memeriksa bukti kinerja guru dan mencetak surat kinerjanya, tanpa internet.",
            "Checks teachers' performance evidence and prints the papers of it, offline."),
        "absah"};
    build(app, raw, text);
    try {
        // CLI11 eats its arguments from the back.
        std::vector<std::string> reversed(args.rbegin(), args.rend());
        app.parse(reversed);
    } catch (const CLI::CallForVersion&) {
        return Command{{language, raw.quiet}, VersionOptions{}};
    } catch (const CLI::Success&) {             // some form of help
        return Ending{Exit::Clean, app.help()}; // of the command named, if one was
    } catch (const CLI::ParseError& mistake) {
        return Ending{
            Exit::Usage,
            std::string("absah: ") + mistake.what() + '\n' +
                text("Lihat: absah --help\n", "See: absah --help\n")};
    }
    Command command{{language, raw.quiet}, ExplainOptions{raw.explain}};
    if (app.got_subcommand("check")) command.what = check_options(std::move(raw));
    if (app.got_subcommand("import"))
        command.what = ImportOptions{
            raw.render.report, raw.table, raw.out, {raw.templates.begin(), raw.templates.end()}};
    if (app.got_subcommand("key")) command.what = KeyOptions{raw.out};
    if (auto plan = plan_command(app, raw.plan_job)) command.what = std::move(*plan);
    if (auto pack = pack_command(app, raw.pack)) command.what = std::move(*pack);
    if (auto what = workspace_command(app, raw.workspace)) command.what = std::move(*what);
    if (app.got_subcommand("render")) command.what = render_options(std::move(raw));
    return command;
}

Language language_of_environment()
{
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): before any thread
        if (value == nullptr || *value == '\0') continue;
        return std::string_view(value).starts_with("en") ? Language::English : Language::Indonesian;
    }
    return Language::Indonesian;
}

} // namespace absah::cli
