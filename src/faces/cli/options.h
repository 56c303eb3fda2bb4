// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/dates.h"
#include "core/base/files.h"
#include "core/base/language.h"
#include "core/model/plan_state.h"
#include "core/model/template.h"
#include "faces/cli/app.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace absah::cli {

/// What every command understands.
struct CommonOptions {
    Language language = Language::Indonesian;
    bool quiet = false;
};

enum class Output { Cards, Json, JsonLines };

struct CheckOptions {
    std::vector<Path> inputs;
    std::optional<Path> plan;
    std::optional<Path> plans;
    std::vector<Path> verifiers;
    std::vector<Path> templates;
    std::optional<Path> records; ///< of our own prints among the files
    bool file = false;           ///< keep signed prints with their records
    std::optional<Path> card;
    Output output = Output::Cards;
    int jobs = 1;
    int max_pages = 20;
    std::optional<Day> today; ///< for repeating an old check; the clock's day otherwise
};

struct RenderOptions {
    std::string report; ///< "skp"
    std::vector<Path> records;
    Path out; ///< a PDF, or a folder for one PDF a record
    std::vector<Path> templates;
    std::optional<form::Paper> paper;
    std::optional<Path> key;
    std::optional<Path> results; ///< of `absah check`, for a dossier
    bool preview = false;
};

struct ImportOptions {
    std::string report; ///< "evaluasi"
    Path table;         ///< CSV
    Path out;           ///< folder
    std::vector<Path> templates;
};

struct KeyOptions {
    Path out; ///< the secret key; the public one stands beside it
};

struct ExplainOptions {
    std::string finding;
};

struct VersionOptions {};

struct InitOptions {
    Path folder;
};

struct WatchOptions {
    Path workspace = ".";
    std::vector<Path> verifiers;
    int jobs = 1;
    int max_pages = 20;
    int poll_seconds = 2;
    std::optional<Day> today;
    bool once = false;
};

struct AttachOptions {
    std::string plan; ///< id or file
    Path file;
    std::string activity;
    std::string by;
    std::string reason;
    Path workspace = ".";
    bool undo = false;
};

struct PackOptions {
    std::vector<Path> inputs;
    Path out;
    std::optional<std::uint64_t> limit; ///< bytes; that of a regulation otherwise
    std::string regulation;
    std::optional<Path> plan; ///< whose regulation
    std::vector<Path> verifiers;
    bool attach_signed = false;
    bool replace = false;
    bool json = false;
    int jobs = 1;
};

/// `absah plan`: one of five jobs.
struct PlanOptions {
    struct Validate {
        std::vector<Path> inputs;
    };

    struct Status {
        Path folder;
        std::optional<Path> results; ///< of `absah check`
        std::optional<Day> today;    ///< the clock's day otherwise
    };

    struct Import {
        Path table;
        Path out;           ///< folder
        Path template_file; ///< an empty table to write instead; empty for none
    };

    struct Export {
        Path folder;
        Path table;
    };

    struct Move {
        Path plan;
        PlanState to = PlanState::Draft;
        PlanActor by = PlanActor::Employee;
        std::string reason;
        std::optional<Day> date; ///< the clock's day otherwise
    };

    std::variant<Validate, Status, Import, Export, Move> what;
    std::vector<Path> verifiers;
    std::vector<Path> templates;
    bool json = false;
};

/// A command line that was understood.
struct Command {
    CommonOptions common;
    std::variant<
        CheckOptions,
        RenderOptions,
        ImportOptions,
        PlanOptions,
        KeyOptions,
        ExplainOptions,
        VersionOptions,
        InitOptions,
        WatchOptions,
        AttachOptions,
        PackOptions>
        what;
};

/// A command line that ends here: help, or a mistake.
struct Ending {
    Exit exit = Exit::Usage;
    std::string text; ///< for standard output when `exit` is Clean, else for standard error
};

/// Understands a command line. `language` is what the environment says; --lang overrides it.
std::variant<Command, Ending> parse(std::span<const std::string_view> args, Language language);

/// English when LC_ALL, LC_MESSAGES or LANG (the first one set) begins with "en", else Indonesian.
Language language_of_environment();

/// `indonesian` or `english`, as `language` asks.
inline std::string_view in(Language language, std::string_view indonesian, std::string_view english)
{
    return language == Language::Indonesian ? indonesian : english;
}

} // namespace absah::cli
