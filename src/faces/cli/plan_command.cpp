// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "faces/cli/commands.h"
#include "faces/cli/plan_move_words.h"
#include "pipeline/moments.h"
#include "pipeline/plan_tables.h"
#include "pipeline/plans.h"
#include "records/catalog/catalog.h"

#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

namespace absah::cli {

namespace {

/// The books that come with the program, the school's over them.
Result<pipeline::PlanBooks> load_books(const PlanOptions& options)
{
    const auto data = catalog::find_data_folder();
    if (!data) return tl::unexpected(data.error());
    std::vector<Path> verifiers{*data / "verifiers"};
    verifiers.insert(verifiers.end(), options.verifiers.begin(), options.verifiers.end());
    auto templates = options.templates;
    templates.push_back(*data / "templates");
    return pipeline::load_plan_books(verifiers, templates);
}

void print(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

/// One job on plans: the books are loaded, what is said goes out in one language.
class PlanJob {
public:
    PlanJob(const CommonOptions& common, const PlanOptions& options, pipeline::PlanBooks books)
        : common_(common),
          options_(options),
          books_(std::move(books))
    {
    }

    Exit operator()(const PlanOptions::Validate& wanted) const
    {
        const auto plans = pipeline::validate_plans(wanted.inputs, books_, common_.language);
        if (!plans) return failed(plans.error());
        std::size_t unread = 0;
        std::size_t faulty = 0;
        std::size_t notes = 0;
        for (const auto& one : *plans) {
            if (!one.plan) {
                ++unread;
                complain(common_.language, one.plan.error());
                continue;
            }
            if (!one.plan->good()) ++faulty;
            notes += std::size_t(
                std::ranges::count(one.plan->remarks, false, &reports::PlanRemark::fault));
            if (!options_.json) print(words_of(one, common_.language));
        }
        if (options_.json)
            print(json_of(*plans));
        else if (!common_.quiet)
            say_sum(plans->size(), faulty + unread, notes);
        if (unread == plans->size()) return Exit::Failed;
        return faulty + unread == 0 ? Exit::Clean : Exit::Findings;
    }

    Exit operator()(const PlanOptions::Status& wanted) const
    {
        const pipeline::StatusSettings settings{
            wanted.folder,
            wanted.results,
            wanted.today.value_or(pipeline::today_by_clock()),
            common_.language};
        const auto plans = pipeline::plan_status(settings, books_.regulations);
        if (!plans) return failed(plans.error());
        print(
            options_.json ? json_of(*plans)
                          : words_of(*plans, books_.regulations, common_.language));
        return Exit::Clean;
    }

    Exit operator()(const PlanOptions::Import& wanted) const
    {
        if (!wanted.template_file.empty()) {
            const auto written =
                pipeline::write_plan_template(wanted.template_file, common_.language);
            return written ? Exit::Clean : failed(written.error());
        }
        const auto done =
            pipeline::import_plans(wanted.table, wanted.out, books_, common_.language);
        if (!done) return failed(done.error());
        for (const auto& fault : done->faults)
            complain(common_.language, fault);
        if (!done->faults.empty()) {
            const auto nothing =
                in(common_.language,
                   "Tidak ada yang disimpan. Perbaiki tabelnya, lalu ulangi.\n",
                   "Nothing was stored. Mend the table, then try again.\n");
            std::fprintf(stderr, "%s", nothing.data());
            return Exit::Failed;
        }
        const auto text =
            in(common_.language,
               "%zu rencana: %zu disimpan, %zu sudah ada\n",
               "%zu plans: %zu stored, %zu there already\n");
        if (!common_.quiet)
            std::printf(text.data(), done->plans, done->fresh, done->plans - done->fresh);
        return Exit::Clean;
    }

    Exit operator()(const PlanOptions::Export& wanted) const
    {
        const auto done = pipeline::export_plans(wanted.folder, wanted.table, common_.language);
        if (!done) return failed(done.error());
        const auto lost =
            in(common_.language,
               "absah: tidak ada kolomnya, maka tidak ikut: %s\n",
               "absah: there is no column for this, so it was left out: %s\n");
        for (const auto& key : done->lost)
            std::fprintf(stderr, lost.data(), clean_utf8(key).c_str());
        const auto text = in(common_.language, "%zu rencana ditulis\n", "%zu plans written\n");
        if (!common_.quiet) std::printf(text.data(), done->plans);
        return done->lost.empty() ? Exit::Clean : Exit::Findings;
    }

    Exit operator()(const PlanOptions::Move& wanted) const
    {
        const reports::PlanStep step{
            wanted.to, wanted.by, wanted.date.value_or(pipeline::today_by_clock()), wanted.reason};
        const auto moved = pipeline::move_plan(wanted.plan, step, books_, common_.language);
        if (!moved) return failed(moved.error());
        return tell_move(common_, wanted.plan, step, *moved);
    }

private:
    Exit failed(const Error& error) const
    {
        complain(common_.language, error);
        return error.code == ErrorCode::Usage ? Exit::Usage : Exit::Failed;
    }

    void say_sum(std::size_t plans, std::size_t faulty, std::size_t notes) const
    {
        const auto text =
            in(common_.language,
               "%zu rencana: %zu baik, %zu perlu diperbaiki; %zu catatan\n",
               "%zu plans: %zu good, %zu to mend; %zu notes\n");
        std::printf(text.data(), plans, plans - faulty, faulty, notes); // both are literals
    }

    const CommonOptions& common_;
    const PlanOptions& options_;
    pipeline::PlanBooks books_;
};

} // namespace

Exit run_plan(const CommonOptions& common, const PlanOptions& options)
{
    auto books = load_books(options);
    if (!books) {
        complain(common.language, books.error());
        return Exit::Failed;
    }
    return std::visit(PlanJob(common, options, std::move(*books)), options.what);
}

} // namespace absah::cli
