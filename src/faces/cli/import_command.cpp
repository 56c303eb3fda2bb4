// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/commands.h"
#include "pipeline/import.h"
#include "records/catalog/catalog.h"

#include <cstdio>

namespace absah::cli {

Exit run_import(const CommonOptions& common, const ImportOptions& options)
{
    const auto data = catalog::find_data_folder();
    if (!data) {
        complain(common.language, data.error());
        return Exit::Failed;
    }
    pipeline::ImportSettings settings{options.report, options.templates, common.language};
    settings.templates.push_back(*data / "templates");
    std::size_t records = 0;
    std::size_t failed = 0;
    const auto done =
        pipeline::import_records(settings, options.table, options.out, [&](const auto& one) {
            ++records;
            if (!one.error) return;
            ++failed;
            complain(common.language, *one.error);
        });
    if (!done) {
        complain(common.language, done.error());
        return Exit::Failed;
    }
    if (!common.quiet) {
        const auto text =
            in(common.language,
               "%zu data: %zu disimpan, %zu perlu diperbaiki\n",
               "%zu records: %zu stored, %zu to mend\n");
        std::printf(text.data(), records, records - failed, failed); // both are literals
    }
    if (failed == 0) return Exit::Clean;
    return failed == records ? Exit::Failed : Exit::Findings;
}

} // namespace absah::cli
