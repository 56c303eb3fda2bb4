// SPDX-License-Identifier: Apache-2.0
#include "core/base/letters.h"
#include "faces/cli/commands.h"
#include "faces/cli/pack_words.h"
#include "pipeline/inputs.h"
#include "pipeline/pack.h"
#include "records/catalog/catalog.h"
#include "records/catalog/regulations.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <system_error>
#include <vector>

namespace absah::cli {

namespace {

Exit failed(const CommonOptions& common, const Error& error)
{
    complain(common.language, error);
    return error.code == ErrorCode::Usage ? Exit::Usage : Exit::Failed;
}

/// The limit of the regulation that was named.
Result<UploadLimit> limit_of(const Regulations& all, const std::string& id, Language language)
{
    const auto found = all.find(id);
    if (found == all.end()) {
        std::string known;
        for (const auto& [name, regulation] : all)
            known += (known.empty() ? "" : ", ") + name;
        return fail(
            ErrorCode::NotFound,
            '"' + in_short(id) + "\". " + std::string(in(language, "Yang ada: ", "There are: ")) +
                known);
    }
    const auto& upload = found->second.upload;
    if (upload.max_bytes) return UploadLimit{*upload.max_bytes, id, upload.ground.confirmed()};
    const auto text =
        in(language,
           " tidak menyebut batas unggah; sebutkan sendiri dengan --limit, misalnya --limit 10MB",
           " names no upload limit; name one with --limit, for example --limit 10MB");
    return fail(ErrorCode::NotFound, id + std::string(text));
}

/// The smallest limit that any regulation surely has: what fits there fits anywhere.
Result<UploadLimit> strictest(const Regulations& all, Language language)
{
    UploadLimit least;
    for (const auto& [id, regulation] : all) {
        const auto& upload = regulation.upload;
        if (!upload.max_bytes || !upload.ground.confirmed()) continue;
        if (least.bytes == 0 || *upload.max_bytes < least.bytes)
            least = {*upload.max_bytes, id, true};
    }
    if (least.bytes > 0) return least;
    const auto text =
        in(language,
           "tidak ada peraturan yang menyebut batas unggah; sebutkan dengan --limit",
           "no regulation names an upload limit; name one with --limit");
    return fail(ErrorCode::NotFound, std::string(text));
}

Result<UploadLimit> find_limit(
    const CommonOptions& common, const PackOptions& options, const std::vector<Path>& verifiers)
{
    if (options.limit) return UploadLimit{*options.limit, "--limit", true};
    const auto regulations = catalog::load_regulations(verifiers);
    if (!regulations) return tl::unexpected(regulations.error());
    auto id = options.regulation;
    if (options.plan) {
        const auto plan = catalog::load_plan(*options.plan);
        if (!plan) return tl::unexpected(plan.error());
        id = plan->regulation;
    }
    return id.empty() ? strictest(*regulations, common.language)
                      : limit_of(*regulations, id, common.language);
}

/// The output would be written over one of the files, or over something that nobody gave up.
std::optional<Error>
cannot_write(const PackOptions& options, const std::vector<Path>& files, Language language)
{
    std::error_code unknown; // what is not there yet covers nothing
    const auto covers = [&](const Path& file) {
        return std::filesystem::equivalent(options.out, file, unknown);
    };
    if (std::ranges::any_of(files, covers)) {
        const auto text =
            in(language,
               ": ini salah satu berkas yang disatukan; pilih nama lain",
               ": this is one of the files; choose another name");
        return Error{ErrorCode::Usage, "--out " + options.out.string() + std::string(text), {}};
    }
    if (std::filesystem::is_directory(options.out, unknown))
        return Error{ErrorCode::Io, options.out.string() + ": Is a directory", {}};
    if (std::filesystem::is_regular_file(options.out, unknown) && !options.replace) {
        const auto text =
            in(language,
               ": sudah ada dan tidak diubah; pilih nama lain, atau tambahkan --replace",
               ": is there already and was left alone; choose another name, or add --replace");
        return Error{ErrorCode::Io, options.out.string() + std::string(text), {}};
    }
    const auto folder = options.out.parent_path();
    if (!folder.empty() && !std::filesystem::is_directory(folder, unknown))
        return Error{ErrorCode::NotFound, folder.string() + ": No such file or directory", {}};
    return {};
}

Exit write(
    const CommonOptions& common,
    const PackOptions& options,
    const pipeline::Packing& packing,
    const UploadLimit& limit)
{
    const std::string_view pdf{
        reinterpret_cast<const char*>(packing.pdf.data()), packing.pdf.size()}; // NOLINT
    if (const auto written = write_file(options.out, pdf); !written)
        return failed(common, written.error());
    if (options.json) {
        const auto json = pipeline::json_of(packing, limit.bytes, options.out);
        std::fwrite(json.data(), 1, json.size(), stdout);
    } else if (!common.quiet) {
        print_packed(packing, limit, options.out, common.language);
    }
    const bool notes = std::ranges::any_of(packing.files, [](const pipeline::PackedFile& file) {
        return file.same_as || file.attachments > 0;
    });
    return notes ? Exit::Findings : Exit::Clean;
}

} // namespace

Exit run_pack(const CommonOptions& common, const PackOptions& options)
{
    const auto inputs = pipeline::list_inputs(options.inputs);
    if (!inputs) return failed(common, inputs.error());
    std::vector<Path> files;
    for (const auto& input : *inputs)
        files.push_back(input.path);
    if (files.empty()) {
        const auto text = in(common.language, "tidak ada berkas di sana", "there are no files");
        return failed(common, {ErrorCode::NotFound, std::string(text), {}});
    }
    if (const auto why = cannot_write(options, files, common.language)) return failed(common, *why);
    const auto data = catalog::find_data_folder();
    if (!data) return failed(common, data.error());
    std::vector<Path> folders{*data / "verifiers"};
    folders.insert(folders.end(), options.verifiers.begin(), options.verifiers.end());
    const auto limit = find_limit(common, options, folders);
    if (!limit) return failed(common, limit.error());
    const auto verifiers = catalog::load_verifiers(folders);
    if (!verifiers) return failed(common, verifiers.error());
    const pipeline::PackSettings settings{
        *verifiers,
        std::min(limit->bytes, pipeline::most_packed_bytes),
        options.attach_signed,
        common.language,
        pipeline::pack_limits(),
        options.jobs};
    const auto packing = pipeline::pack_files(files, settings);
    if (!packing) return failed(common, packing.error());
    warn(*packing, *limit, common.language);
    if (packing->state == pipeline::PackState::Packed)
        return write(common, options, *packing, *limit);
    if (options.json) {
        const auto json = pipeline::json_of(*packing, limit->bytes, options.out);
        std::fwrite(json.data(), 1, json.size(), stdout);
    }
    return Exit::Failed;
}

} // namespace absah::cli
