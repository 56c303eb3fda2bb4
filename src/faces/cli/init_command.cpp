// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "faces/cli/commands.h"
#include "pipeline/workspace.h"

#include <cstdio>
#include <string>

namespace absah::cli {

namespace {

std::string list_of(const std::vector<std::string>& names)
{
    std::string list;
    for (const auto& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

constexpr std::string_view next_steps_indonesian =
    "  plans/      taruh rencana di sini, satu berkas JSON per guru\n"
    "  inbox/      setiap guru mendapat folder sendiri dan menaruh buktinya di sana\n"
    "  out/        bukti yang diterima, dengan tanda terima\n"
    "  verifiers/  aturan dan penyelenggara milik sekolah, bila ada\n"
    "Berikutnya: taruh rencana di plans/, lalu jalankan  absah watch ";

constexpr std::string_view next_steps_english =
    "  plans/      put the plans here, one JSON file a teacher\n"
    "  inbox/      every teacher gets a folder and drops evidence there\n"
    "  out/        evidence that was accepted, with receipts\n"
    "  verifiers/  the school's own rules and organisers, if any\n"
    "Next: put the plans into plans/, then run  absah watch ";

} // namespace

Exit run_init(const CommonOptions& common, const InitOptions& options)
{
    const auto done = pipeline::make_workspace(options.folder);
    if (!done) {
        complain(common.language, done.error());
        return Exit::Failed;
    }
    if (common.quiet) return Exit::Clean;
    const auto root = clean_utf8(options.folder.string());
    if (done->made.empty()) {
        const auto text =
            in(common.language,
               "%s: ruang kerja sudah ada; tidak ada yang diubah\n",
               "%s: the workspace is there already; nothing was changed\n");
        std::printf(text.data(), root.c_str()); // both are literals
        return Exit::Clean;
    }
    const auto made = in(common.language, "%s: dibuat %s\n", "%s: made %s\n");
    std::printf(made.data(), root.c_str(), list_of(done->made).c_str());
    const auto next = in(common.language, next_steps_indonesian, next_steps_english);
    std::printf("%.*s%s\n", int(next.size()), next.data(), root.c_str());
    return Exit::Clean;
}

} // namespace absah::cli
