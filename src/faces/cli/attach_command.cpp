// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "faces/cli/commands.h"
#include "pipeline/attach.h"
#include "pipeline/moments.h"
#include "pipeline/workspace.h"

#include <cstdio>
#include <string>

namespace absah::cli {

namespace {

using pipeline::Objection;

/// A sentence in both languages; the detail follows where there is one.
std::string_view words_for(Objection what, Language language)
{
    switch (what) {
    case Objection::NotHandedIn:
        return in(
            language,
            "Berkas ini belum diperiksa. Taruh dulu di inbox/ dan tunggu kartunya (absah watch).",
            "This file has not been checked. Drop it in inbox/ and wait for its card (absah "
            "watch).");
    case Objection::Replaced:
        return in(
            language,
            "Sudah ada berkas yang lebih baru untuk sertifikat ini; pakai yang baru.",
            "A later file took this one's place; use that one.");
    case Objection::NoActivity:
        return in(
            language,
            "Kegiatannya tidak ditemukan sendiri; sebutkan dengan --activity. Yang ada:",
            "Its activity was not found; name it with --activity. There are:");
    case Objection::UnknownActivity:
        return in(
            language,
            "Tidak ada kegiatan dengan id itu dalam rencana. Mungkin maksud Anda:",
            "The plan has no activity of that id. Perhaps you mean:");
    case Objection::NothingToUndo:
        return in(
            language,
            "Berkas ini tidak terikat pada kegiatan itu; tidak ada yang dibatalkan.",
            "This file is not attached there; there is nothing to undo.");
    case Objection::NoReason:
        return in(
            language,
            "Pembatalan perlu alasan: tambahkan --reason.",
            "To undo needs a reason: add --reason.");
    case Objection::NotAccepted:
        return in(
            language,
            "Pemeriksaan belum menyatakannya lengkap.",
            "The check did not find it complete.");
    case Objection::OtherPlan:
        return in(
            language,
            "Berkas ini diserahkan untuk rencana lain, atau tanpa rencana.",
            "It was handed in for another plan, or for none.");
    case Objection::OtherActivity:
        return in(
            language, "Isinya cocok dengan kegiatan lain:", "What it says fits another activity:");
    case Objection::UsedTwice:
        break;
    }
    return in(
        language,
        "Sertifikat ini sudah menjadi bukti untuk",
        "This certificate is evidence already for");
}

void print_objections(const pipeline::Attached& attached, Language language, FILE* stream)
{
    for (const auto& [what, detail] : attached.objections) {
        const auto words = std::string(words_for(what, language));
        const auto line = clean_utf8(detail.empty() ? words : words + ' ' + detail);
        std::fprintf(stream, "- %s\n", line.c_str());
    }
}

Exit refuse(const CommonOptions& common, const pipeline::Attached& attached)
{
    const auto start = in(common.language, "tidak dilakukan:", "not done:");
    std::fprintf(stderr, "absah: %.*s\n", int(start.size()), start.data());
    print_objections(attached, common.language, stderr);
    if (attached.objections.back().what >= Objection::NotAccepted) {
        const auto advice =
            in(common.language,
               "Bila Anda sudah melihat kertasnya dan memutuskan lain: --by NAMA --reason ALASAN.",
               "If you have seen the paper and decide otherwise: --by NAME --reason WHY.");
        std::fprintf(stderr, "%.*s\n", int(advice.size()), advice.data());
    }
    return Exit::Findings;
}

void say_done(
    const CommonOptions& common, const AttachOptions& options, const pipeline::Attached& done)
{
    if (common.quiet) return;
    auto format =
        in(common.language,
           "%s menjadi bukti kegiatan %s (%s)\n",
           "%s is evidence for activity %s (%s)\n");
    if (done.was_so)
        format =
            in(common.language,
               "%s sudah menjadi bukti kegiatan %s (%s)\n",
               "%s was evidence for activity %s already (%s)\n");
    if (options.undo)
        format =
            in(common.language,
               "%s tidak lagi menjadi bukti kegiatan %s (%s)\n",
               "%s is not evidence for activity %s any more (%s)\n");
    std::printf(
        format.data(), done.place.c_str(), done.activity.c_str(), done.plan.c_str()); // literals
    print_objections(done, common.language, stdout);
}

struct Opened {
    pipeline::Workspace workspace;
    store::Store store;
    catalog::Verifiers verifiers;
    std::vector<Plan> plans;
};

Result<Opened> open(const AttachOptions& options)
{
    auto workspace = pipeline::open_workspace(options.workspace);
    if (!workspace) return tl::unexpected(workspace.error());
    const auto data = catalog::find_data_folder();
    if (!data) return tl::unexpected(data.error());
    const std::vector<Path> folders{*data / "verifiers", workspace->verifiers()};
    auto verifiers = catalog::load_verifiers(folders);
    if (!verifiers) return tl::unexpected(verifiers.error());
    auto plans = catalog::load_plans(workspace->plans());
    if (!plans) return tl::unexpected(plans.error());
    auto store = store::Store::open(workspace->database());
    if (!store) return tl::unexpected(store.error());
    return Opened{
        std::move(*workspace), std::move(*store), std::move(*verifiers), std::move(*plans)};
}

} // namespace

Exit run_attach(const CommonOptions& common, const AttachOptions& options)
{
    auto opened = open(options);
    if (!opened) {
        complain(common.language, opened.error());
        return Exit::Failed;
    }
    const pipeline::AttachRequest request{
        options.plan,
        options.file,
        options.activity,
        options.by.empty() ? pipeline::user_name() : options.by,
        options.reason,
        options.undo};
    const pipeline::Office office{
        opened->workspace,
        opened->store,
        opened->verifiers,
        opened->plans,
        common.language,
        pipeline::time_by_clock()};
    const auto attached = pipeline::attach(office, request);
    if (!attached) {
        complain(common.language, attached.error());
        return Exit::Failed;
    }
    if (!attached->done && !attached->was_so) return refuse(common, *attached);
    say_done(common, options, *attached);
    return Exit::Clean;
}

} // namespace absah::cli
