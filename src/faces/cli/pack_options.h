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

/// Private to this room: the command line of `absah pack`.
namespace absah::cli {

/// What the parser writes into.
struct RawPack {
    std::vector<std::string> inputs;
    std::string out;
    std::string limit;
    std::string plan;
    std::vector<std::string> verifiers;
    PackOptions options;
};

/// "10MB", "1,5 MB", "800 kB" as bytes, decimal; nothing for what is no size or under 1 kB.
std::optional<std::uint64_t> parse_size(const std::string& text);

/// `add_common` adds what every command understands.
void add_pack_command(
    CLI::App& app,
    RawPack& raw,
    Language language,
    const std::function<void(CLI::App&)>& add_common);

/// The command that was given, if it is this one.
std::optional<PackOptions> pack_command(const CLI::App& app, const RawPack& raw);

} // namespace absah::cli
