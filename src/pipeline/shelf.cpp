// SPDX-License-Identifier: Apache-2.0
#include "pipeline/shelf.h"

#include "fences/crypto/hash.h"
#include "pipeline/inputs.h"

#include <nlohmann/json.hpp>

namespace absah::pipeline {
namespace {

constexpr std::uintmax_t max_record_bytes = 16U << 20U;
constexpr std::size_t digits = 16;

std::string id_in(const Bytes& record)
{
    const auto json = nlohmann::json::parse(record, nullptr, false);
    const auto id = json.is_object() ? json.find("id") : json.end();
    return json.is_object() && id != json.end() && id->is_string() ? id->get<std::string>() : "";
}

} // namespace

Result<RecordShelf> RecordShelf::open(const Path& folder)
{
    const std::vector<Path> named{folder};
    const auto files = list_inputs(named);
    if (!files) return tl::unexpected(files.error());
    RecordShelf shelf;
    shelf.folder_ = folder;
    for (const auto& file : *files) {
        if (file.path.extension() != ".json") continue;
        const auto bytes = read_file(file.path, max_record_bytes);
        if (!bytes) continue; // it is then not at hand, which is what will be said of its print
        shelf.by_digits_.emplace(crypto::sha256_hex(*bytes).substr(0, digits), file.path);
        if (auto id = id_in(*bytes); !id.empty()) shelf.by_id_.emplace(std::move(id), file.path);
    }
    return shelf;
}

const Path* RecordShelf::find(const Proof& proof) const
{
    const auto found = by_digits_.find(proof.record);
    return found == by_digits_.end() ? nullptr : &found->second;
}

bool RecordShelf::knows_id(std::string_view id) const
{
    return by_id_.contains(id);
}

} // namespace absah::pipeline
