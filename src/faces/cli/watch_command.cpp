// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "faces/cli/commands.h"
#include "pipeline/watch.h"
#include "pipeline/workspace.h"

#include <csignal>
#include <cstdio>
#include <string>

namespace absah::cli {

namespace {

volatile std::sig_atomic_t asked_to_end = 0; // NOLINT: all that a signal handler may touch

extern "C" void note_signal(int /*signal*/)
{
    asked_to_end = 1;
}

void listen_to_signals()
{
    struct sigaction action {};

    action.sa_handler = note_signal; // NOLINT(cppcoreguidelines-pro-type-union-access)
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGHUP, &action, nullptr);
}

std::string_view answer_of(const store::HandIn& handin, Language language)
{
    switch (handin.verdict) {
    case Verdict::Accept:
        return in(language, "Lengkap", "Complete");
    case Verdict::Review:
        return in(language, "Perlu ditinjau", "Please look");
    case Verdict::Reject:
        break;
    }
    return in(language, "Tidak sesuai", "Does not fit");
}

/// "T011/foto.jpg: Lengkap, ke out/T011/foto.jpg"
std::string line_for(const store::HandIn& handin, Language language)
{
    auto line = handin.path + ": " + std::string(answer_of(handin, language));
    if (!handin.moved_to.empty())
        line += std::string(in(language, ", ke ", ", to ")) + handin.moved_to;
    else if (!handin.said.empty())
        line += ". " + handin.said;
    auto clean = clean_utf8(line);
    for (auto& c : clean)
        if (c == '\n') c = ' ';
    return clean + '\n';
}

Exit say_busy(const CommonOptions& common, const WatchOptions& options, int holder)
{
    const auto text =
        in(common.language,
           "%s sudah dijaga oleh absah watch yang lain (proses %d); biarkan yang itu bekerja, atau "
           "hentikan dulu\n",
           "%s is watched already, by another absah watch (process %d); leave it to that one, or "
           "stop it first\n");
    std::fprintf(stderr, "absah: ");
    std::fprintf(stderr, text.data(), clean_utf8(options.workspace.string()).c_str(), holder);
    return Exit::Failed;
}

} // namespace

Exit run_watch(const CommonOptions& common, const WatchOptions& options)
{
    const auto workspace = pipeline::open_workspace(options.workspace);
    if (!workspace) {
        complain(common.language, workspace.error());
        return Exit::Failed;
    }
    pipeline::WatchSettings settings;
    settings.workspace = *workspace;
    settings.verifiers = options.verifiers;
    settings.language = common.language;
    settings.jobs = options.jobs;
    settings.max_pages = options.max_pages;
    settings.today = options.today;
    settings.once = options.once;
    settings.poll = std::chrono::seconds{options.poll_seconds};
    listen_to_signals();
    const pipeline::WatchEvents events{
        [&](const store::HandIn& handin) {
            if (common.quiet) return;
            std::fputs(line_for(handin, common.language).c_str(), stdout);
            std::fflush(stdout);
        },
        [&](const Error& error) { complain(common.language, error); },
        [] { return asked_to_end != 0; }};
    const auto done = pipeline::watch(settings, events);
    if (!done) {
        complain(common.language, done.error());
        return Exit::Failed;
    }
    if (done->busy) return say_busy(common, options, done->holder);
    return done->with_findings > 0 ? Exit::Findings : Exit::Clean;
}

} // namespace absah::cli
