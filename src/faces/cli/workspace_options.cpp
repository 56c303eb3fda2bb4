// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/workspace_options.h"

#include "faces/cli/texts.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <thread>

namespace absah::cli {

namespace {

void add_init(
    CLI::App& app,
    RawWorkspace& raw,
    const Texts& text,
    const std::function<void(CLI::App&)>& add_common)
{
    auto& init =
        *app.add_subcommand("init", text("buat ruang kerja sekolah", "make a school's workspace"));
    add_common(init);
    init.add_option("DIR", raw.folder, text("folder ruang kerja", "folder of the workspace"))
        ->required()
        ->type_name("");
    init.footer(text("Contoh:\n", "Example:\n") + "  absah init sekolah/\n  absah watch sekolah/");
}

std::string is_day(const std::string& text)
{
    return parse_iso_date(text) ? std::string{} : "YYYY-MM-DD: " + text;
}

void add_reading(CLI::App& watch, RawWorkspace& raw, const Texts& text)
{
    raw.watch.jobs = std::max(1, int(std::thread::hardware_concurrency()));
    watch
        .add_option(
            "-j,--jobs",
            raw.watch.jobs,
            text("proses pembaca sekaligus", "reading processes at once"))
        ->check(CLI::Range(1, 64).description(""))
        ->type_name("N");
    watch
        .add_option(
            "--max-pages",
            raw.watch.max_pages,
            text("halaman per berkas yang dibaca", "pages looked at in a file"))
        ->check(CLI::Range(1, 1000).description(""))
        ->type_name("N")
        ->capture_default_str();
    watch
        .add_option(
            "--verifiers",
            raw.verifiers,
            text(
                "folder tambahan berisi aturan dan profil penyelenggara",
                "further folder of rules and organiser profiles"))
        ->type_name("DIR");
    watch
        .add_option(
            "--today",
            raw.today,
            text("hari ini menurut pemeriksaan (TTTT-BB-HH)", "the day of the check (YYYY-MM-DD)"))
        ->check(is_day)
        ->type_name("DAY");
}

void add_watch(
    CLI::App& app,
    RawWorkspace& raw,
    const Texts& text,
    const std::function<void(CLI::App&)>& add_common)
{
    auto& watch = *app.add_subcommand(
        "watch",
        text(
            "jawab berkas yang ditaruh guru di inbox/", "answer files that are dropped in inbox/"));
    add_common(watch);
    watch
        .add_option(
            "WORKSPACE",
            raw.workspace,
            text(
                "ruang kerja; folder ini bila tidak disebut", "workspace; this folder if left out"))
        ->type_name("");
    watch.add_flag(
        "--once",
        raw.watch.once,
        text("jawab yang ada sekarang, lalu selesai", "answer what is there now, and end"));
    watch
        .add_option(
            "--every",
            raw.watch.poll_seconds,
            text(
                "detik di antara dua kali melihat, bila tidak ada kabar dari sistem",
                "seconds between looks when the system tells nothing"))
        ->check(CLI::Range(1, 3600).description(""))
        ->type_name("N")
        ->capture_default_str();
    add_reading(watch, raw, text);
    watch.footer(
        text("Contoh:\n", "Example:\n") + "  absah watch sekolah/\n  absah watch sekolah/ --once");
}

void add_decision(CLI::App& attach, RawWorkspace& raw, const Texts& text)
{
    attach
        .add_option(
            "--activity",
            raw.attach.activity,
            text(
                "id kegiatan; yang ditemukan pemeriksaan bila tidak disebut",
                "id of the activity; the one that the check found if left out"))
        ->type_name("ID");
    attach
        .add_option(
            "--by",
            raw.attach.by,
            text(
                "siapa yang memutuskan; pengguna komputer ini bila tidak disebut",
                "who decides; the user of this computer if left out"))
        ->type_name("WHO");
    attach
        .add_option(
            "--reason",
            raw.attach.reason,
            text(
                "alasan, bila pemeriksaan berpendapat lain, dan untuk membatalkan",
                "why, where the check found otherwise, and to undo"))
        ->type_name("WHY");
    attach.add_flag("--undo", raw.attach.undo, text("batalkan", "undo it"));
    attach
        .add_option(
            "--workspace",
            raw.workspace,
            text(
                "ruang kerja; folder ini bila tidak disebut", "workspace; this folder if left out"))
        ->type_name("DIR");
}

void add_attach(
    CLI::App& app,
    RawWorkspace& raw,
    const Texts& text,
    const std::function<void(CLI::App&)>& add_common)
{
    auto& attach = *app.add_subcommand(
        "attach",
        text("jadikan berkas bukti suatu kegiatan", "make a file evidence for an activity"));
    add_common(attach);
    attach
        .add_option(
            "PLAN",
            raw.attach.plan,
            text("id rencana, atau berkasnya", "id of a plan, or its file"))
        ->required()
        ->type_name("");
    attach
        .add_option(
            "FILE", raw.file, text("berkas yang sudah diserahkan", "a file that was handed in"))
        ->required()
        ->type_name("");
    add_decision(attach, raw, text);
    attach.footer(
        text("Contoh:\n", "Example:\n") +
        "  absah attach T011 inbox/T011/foto.jpg --activity T011-A03 --by \"Bu Rini\" --reason "
        "\"" +
        text("kertas aslinya sudah saya lihat", "I have seen the paper itself") + "\"");
}

} // namespace

void add_workspace_commands(
    CLI::App& app,
    RawWorkspace& raw,
    Language language,
    const std::function<void(CLI::App&)>& add_common)
{
    const Texts text{language};
    add_init(app, raw, text, add_common);
    add_watch(app, raw, text, add_common);
    add_attach(app, raw, text, add_common);
}

std::optional<decltype(Command::what)>
workspace_command(const CLI::App& app, const RawWorkspace& raw)
{
    if (app.got_subcommand("init")) return InitOptions{raw.folder};
    if (app.got_subcommand("watch")) {
        auto watch = raw.watch;
        watch.workspace = raw.workspace;
        watch.verifiers.assign(raw.verifiers.begin(), raw.verifiers.end());
        watch.today = parse_iso_date(raw.today);
        return watch;
    }
    if (app.got_subcommand("attach")) {
        auto attach = raw.attach;
        attach.file = raw.file;
        attach.workspace = raw.workspace;
        return attach;
    }
    return {};
}

} // namespace absah::cli
