// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "faces/cli/options.h"

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace CLI {
class App;
}

/// Private to this room: the command lines of a workspace.
namespace absah::cli {

/// What the parser writes into.
struct RawWorkspace {
    std::string folder;
    WatchOptions watch;
    AttachOptions attach;
    std::string file;
    std::string workspace = ".";
    std::vector<std::string> verifiers;
    std::string today;
};

/// `add_common` adds what every command understands.
void add_workspace_commands(
    CLI::App& app,
    RawWorkspace& raw,
    Language language,
    const std::function<void(CLI::App&)>& add_common);

/// The command that was given, if it is one of a workspace.
std::optional<decltype(Command::what)>
workspace_command(const CLI::App& app, const RawWorkspace& raw);

} // namespace absah::cli
