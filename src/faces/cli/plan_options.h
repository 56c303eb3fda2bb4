// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "faces/cli/options.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

/// Private to this room: the command line of `absah plan`.
namespace absah::cli {

/// What the parser writes into.
struct RawPlan {
    std::vector<std::string> inputs;
    std::string folder;
    std::string table;
    std::string out;
    std::string template_file;
    std::string results;
    std::string today;
    std::vector<std::string> verifiers;
    std::vector<std::string> templates;
    bool json = false;
    std::string plan;
    std::string to;
    std::string by;
    std::string reason;
};

/// `add_common` adds what every command understands.
void add_plan_commands(
    CLI::App& app,
    RawPlan& raw,
    Language language,
    const std::function<void(CLI::App&)>& add_common);

/// The command that was given, if it is one of plans.
std::optional<PlanOptions> plan_command(const CLI::App& app, const RawPlan& raw);

} // namespace absah::cli
