// SPDX-License-Identifier: Apache-2.0
#include "pipeline/check.h"

#include "pipeline/judgement.h"
#include "pipeline/reading_room.h"

namespace absah::pipeline {

void check_files(
    std::span<const InputFile> files,
    const CheckSettings& settings,
    const std::function<void(CheckedFile&&)>& on_checked)
{
    auto pool = make_reading_pool(settings);
    Judgement judgement{settings};
    read_files(files, pool, [&](std::size_t index, FileReading&& reading) {
        judgement.add(files[index], std::move(reading));
        if (settings.on_read) settings.on_read(index + 1);
    });
    for (auto& answer : std::move(judgement).finish())
        on_checked(std::move(answer));
}

} // namespace absah::pipeline
