// SPDX-License-Identifier: Apache-2.0
#include "import_properties.h"

#include "records/catalog/regulations.h"
#include "records/catalog/terms.h"
#include "records/reports/plan_table.h"

#include <nlohmann/json.hpp>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace absah::fuzz {

namespace {

[[noreturn]] void broken(const char* property, const std::string& what)
{
    std::fprintf(stderr, "property does not hold: %s\n%s\n", property, what.c_str());
    std::abort();
}

template <class Value>
Value needed(Result<Value> loaded)
{
    if (!loaded) broken("the shipped data load", loaded.error().message);
    return std::move(*loaded);
}

/// A file that is only in memory.
class MemoryFile {
public:
    explicit MemoryFile(const std::string& bytes)
        : descriptor_(::memfd_create("import", MFD_CLOEXEC))
    {
        std::string_view rest = bytes;
        while (!rest.empty()) {
            const auto written = ::write(descriptor_, rest.data(), rest.size());
            if (written <= 0) broken("there is memory for a file", "");
            rest.remove_prefix(std::size_t(written));
        }
    }

    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    ~MemoryFile() { ::close(descriptor_); }

    [[nodiscard]] Path path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

private:
    int descriptor_;
};

const Path source{ABSAH_SOURCE_DIR};

const terms::Terms& terms()
{
    static const auto loaded = needed(catalog::load_terms(std::array{source / "templates"}));
    return loaded;
}

const Regulations& regulations()
{
    static const auto loaded = needed(catalog::load_regulations(std::array{source / "verifiers"}));
    return loaded;
}

Result<std::vector<reports::Imported>> imported(const std::string& bytes)
{
    const MemoryFile file(bytes);
    return reports::import_plans(file.path(), terms(), regulations(), Language::English);
}

/// The file of the one plan that `bytes` hold.
std::string only_plan(const std::string& bytes, const char* property)
{
    const auto plans = imported(bytes);
    if (!plans) broken(property, plans.error().message + '\n' + bytes);
    if (plans->size() != 1) broken(property, std::to_string(plans->size()) + " plans\n" + bytes);
    const auto& one = plans->front();
    if (one.error) broken(property, one.error->message + '\n' + bytes);
    return one.json;
}

Result<reports::PlanTable> table_of(const std::string& plan)
{
    const MemoryFile file(plan);
    return reports::plan_table(std::array{file.path()}, Language::English);
}

void check_whole(const std::string& plan)
{
    constexpr auto as_json = "a whole plan says the same as JSON";
    const auto same = only_plan(plan, as_json);
    if (nlohmann::json::parse(same) != nlohmann::json::parse(plan)) broken(as_json, plan);
    const auto table = table_of(plan);
    if (!table || !table->lost.empty()) return; // told, with the advice to take JSON
    constexpr auto as_table = "a whole plan comes back from a table";
    const auto again = table_of(only_plan(reports::to_csv(table->rows), as_table));
    if (!again) broken(as_table, again.error().message + '\n' + plan);
    if (again->rows != table->rows) broken(as_table, plan);
}

} // namespace

void check_import(const std::string& bytes)
{
    const auto plans = imported(bytes);
    if (!plans) {
        if (plans.error().message.empty()) broken("an error says what is wrong", bytes);
        return;
    }
    for (const auto& plan : *plans) {
        if (plan.error && plan.error->message.empty()) broken("an error says what is wrong", bytes);
        if (plan.error) continue;
        if (plan.json.empty()) broken("a plan without an error is there", bytes);
        check_whole(plan.json);
    }
}

} // namespace absah::fuzz
