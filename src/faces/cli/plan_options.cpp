// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/plan_options.h"

#include "faces/cli/texts.h"

#include <CLI/CLI.hpp>

namespace absah::cli {

namespace {

using AddCommon = std::function<void(CLI::App&)>;

void add_books(CLI::App& command, RawPlan& raw, const Texts& text)
{
    command
        .add_option(
            "--verifiers",
            raw.verifiers,
            text("folder tambahan berisi peraturan", "further folder of regulations"))
        ->type_name("DIR");
    command
        .add_option(
            "--templates",
            raw.templates,
            text("folder berisi istilah sekolah", "folder of the school's terms"))
        ->type_name("DIR");
}

void add_validate(CLI::App& plan, RawPlan& raw, const Texts& text, const AddCommon& add_common)
{
    auto& validate = *plan.add_subcommand(
        "validate",
        text("jelaskan semua kesalahan rencana", "explain everything that is wrong with plans"));
    add_common(validate);
    validate
        .add_option(
            "PLAN",
            raw.inputs,
            text("rencana (JSON), atau folder berisi rencana", "plans (JSON), or folders of plans"))
        ->required()
        ->type_name("");
    add_books(validate, raw, text);
    validate.add_flag("--json", raw.json, text("hasil sebagai JSON", "results as JSON"));
    validate.footer(
        text("Contoh:\n", "Example:\n") +
        "  absah plan validate rencana/\n  absah plan validate T001.json --json");
}

void add_status(CLI::App& plan, RawPlan& raw, const Texts& text, const AddCommon& add_common)
{
    auto& status = *plan.add_subcommand(
        "status",
        text("bukti dan poin per guru dan sekolah", "evidence and points by teacher and school"));
    add_common(status);
    status.add_option("DIR", raw.folder, text("folder berisi rencana", "folder of plans"))
        ->required()
        ->type_name("");
    status
        .add_option(
            "--results",
            raw.results,
            text("hasil absah check (--json, --jsonl)", "results of absah check (--json, --jsonl)"))
        ->type_name("FILE");
    status
        .add_option(
            "--today",
            raw.today,
            text("hari ini menurut laporan (TTTT-BB-HH)", "the day of the report (YYYY-MM-DD)"))
        ->check([](const std::string& day) {
            return parse_iso_date(day) ? std::string{} : "YYYY-MM-DD: " + day;
        })
        ->type_name("DAY");
    add_books(status, raw, text);
    status.add_flag("--json", raw.json, text("hasil sebagai JSON", "results as JSON"));
    status.footer(
        text("Contoh:\n", "Example:\n") +
        "  absah check bukti/ --plans rencana/ --jsonl > hasil.jsonl\n"
        "  absah plan status rencana/ --results hasil.jsonl");
}

void add_import(CLI::App& plan, RawPlan& raw, const Texts& text, const AddCommon& add_common)
{
    auto& import_ = *plan.add_subcommand(
        "import", text("buat rencana dari tabel sekolah", "make plans from a school's table"));
    add_common(import_);
    auto* table = import_.add_option(
        "TABLE",
        raw.table,
        text("tabel: XLSX, CSV UTF-8, atau JSON", "table: XLSX, CSV in UTF-8, or JSON"));
    table->type_name("");
    auto* out = import_.add_option(
        "-o,--out", raw.out, text("folder: satu rencana per berkas", "folder: one plan a file"));
    out->type_name("DIR");
    table->needs(out);
    out->needs(table);
    auto* template_file = import_.add_option(
        "--template",
        raw.template_file,
        text("tulis tabel kosong untuk diisi", "write an empty table to fill in"));
    template_file->excludes(table)->type_name("FILE");
    add_books(import_, raw, text);
    import_.footer(
        text("Contoh:\n", "Example:\n") + "  absah plan import --template kosong.xlsx\n"
                                          "  absah plan import guru.xlsx -o rencana/");
    import_.callback(
        [&raw,
         message = text(
             "sebut TABLE dan --out, atau --template", "name TABLE and --out, or --template")] {
            if (raw.table.empty() && raw.template_file.empty()) throw CLI::ValidationError(message);
        });
}

void add_export(CLI::App& plan, RawPlan& raw, const Texts& text, const AddCommon& add_common)
{
    auto& export_ =
        *plan.add_subcommand("export", text("tulis rencana ke tabel", "write plans into a table"));
    add_common(export_);
    export_.add_option("DIR", raw.folder, text("folder berisi rencana", "folder of plans"))
        ->required()
        ->type_name("");
    export_
        .add_option(
            "-o,--out",
            raw.table,
            text("tabel: .xlsx, .csv, atau .json", "table: .xlsx, .csv or .json"))
        ->required()
        ->type_name("FILE");
    export_.footer(text("Contoh:\n", "Example:\n") + "  absah plan export rencana/ -o guru.csv");
}

/// The ids of an enum's values, and nothing else.
template <class Values>
CLI::IsMember one_of(const Values& values)
{
    std::vector<std::string> ids;
    for (const auto value : values)
        ids.emplace_back(id_of(value));
    return CLI::IsMember(ids);
}

void add_move(CLI::App& plan, RawPlan& raw, const Texts& text, const AddCommon& add_common)
{
    auto& move = *plan.add_subcommand(
        "move", text("pindahkan rencana ke keadaan lain", "move a plan to another state"));
    add_common(move);
    move.add_option("PLAN", raw.plan, text("rencana (JSON)", "a plan (JSON)"))
        ->required()
        ->type_name("");
    move.add_option(
            "--to",
            raw.to,
            text(
                "draf, diajukan, perlu_perbaikan, disetujui, disetujui_otomatis, terkunci, "
                "dilaksanakan, dinilai, selesai",
                "draf, diajukan, perlu_perbaikan, disetujui, disetujui_otomatis, terkunci, "
                "dilaksanakan, dinilai, selesai"))
        ->required()
        ->check(one_of(plan_states).description(""))
        ->type_name("STATE");
    move.add_option(
            "--by",
            raw.by,
            text(
                "pegawai, pejabat_penilai, atasan_pejabat_penilai, sistem",
                "pegawai, pejabat_penilai, atasan_pejabat_penilai, sistem"))
        ->required()
        ->check(one_of(plan_actors).description(""))
        ->type_name("WHO");
    move.add_option("--reason", raw.reason, text("catatan di riwayatnya", "a note in its history"))
        ->type_name("WHY");
    move.add_option(
            "--date",
            raw.today,
            text("hari perpindahan (TTTT-BB-HH)", "the day of the move (YYYY-MM-DD)"))
        ->check([](const std::string& day) {
            return parse_iso_date(day) ? std::string{} : "YYYY-MM-DD: " + day;
        })
        ->type_name("DAY");
    add_books(move, raw, text);
    move.footer(
        text("Contoh:\n", "Example:\n") +
        "  absah plan move rencana/T001.json --to diajukan --by pegawai");
}

} // namespace

void add_plan_commands(CLI::App& app, RawPlan& raw, Language language, const AddCommon& add_common)
{
    const Texts text{language};
    auto& plan = *app.add_subcommand(
        "plan", text("periksa dan kelola rencana (SKP)", "look after plans (SKP)"));
    plan.require_subcommand(1);
    add_common(plan);
    add_validate(plan, raw, text, add_common);
    add_status(plan, raw, text, add_common);
    add_import(plan, raw, text, add_common);
    add_export(plan, raw, text, add_common);
    add_move(plan, raw, text, add_common);
}

std::optional<PlanOptions> plan_command(const CLI::App& app, const RawPlan& raw)
{
    if (!app.got_subcommand("plan")) return {};
    const auto* plan = app.get_subcommand("plan");
    PlanOptions options;
    options.verifiers.assign(raw.verifiers.begin(), raw.verifiers.end());
    options.templates.assign(raw.templates.begin(), raw.templates.end());
    options.json = raw.json;
    if (plan->got_subcommand("validate"))
        options.what = PlanOptions::Validate{{raw.inputs.begin(), raw.inputs.end()}};
    if (plan->got_subcommand("status")) {
        PlanOptions::Status status{raw.folder, {}, parse_iso_date(raw.today)};
        if (!raw.results.empty()) status.results = raw.results;
        options.what = std::move(status);
    }
    if (plan->got_subcommand("import"))
        options.what = PlanOptions::Import{raw.table, raw.out, raw.template_file};
    if (plan->got_subcommand("export")) options.what = PlanOptions::Export{raw.folder, raw.table};
    if (plan->got_subcommand("move"))
        options.what = PlanOptions::Move{
            raw.plan,
            plan_state(raw.to).value_or(PlanState::Draft),
            plan_actor(raw.by).value_or(PlanActor::Employee),
            raw.reason,
            parse_iso_date(raw.today)};
    return options;
}

} // namespace absah::cli
