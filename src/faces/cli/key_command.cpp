// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "faces/cli/commands.h"
#include "fences/crypto/signing.h"

#include <cstdio>
#include <string>
#include <system_error>

namespace absah::cli {

namespace {

bool is_there(const Path& file)
{
    std::error_code unknown;
    return std::filesystem::exists(std::filesystem::symlink_status(file, unknown));
}

/// Both files, or neither.
Result<crypto::PublicKey> make_pair(const Path& secret, const Path& open)
{
    const auto key = crypto::SigningKey::make();
    if (!key) return tl::unexpected(key.error());
    if (const auto saved = key->save(secret); !saved) return tl::unexpected(saved.error());
    const auto written = write_file(open, crypto::to_pem(key->public_key()));
    if (written) return key->public_key();
    std::error_code ignored;
    std::filesystem::remove(secret, ignored);
    return tl::unexpected(written.error());
}

void print_advice(
    Language language, const Path& secret, const Path& open, const crypto::PublicKey& key)
{
    const auto text = in(
        language,
        "Kunci sekolah dibuat. Sidiknya: %s\n\n"
        "RAHASIA  %s\n"
        "  Untuk mencetak: absah render ... --key. Simpan seperti stempel sekolah: siapa pun yang\n"
        "  memilikinya dapat membuat kode yang sah. Buat salinan di tempat terkunci; bila hilang,\n"
        "  tidak ada yang dapat membuatnya lagi.\n\n"
        "TERBUKA  %s\n"
        "  Boleh diberikan kepada siapa pun, misalnya dinas: dengannya kode pada hasil cetak "
        "dapat\n"
        "  diperiksa, tetapi tidak dapat dibuat.\n",
        "The school's key is made. Its fingerprint: %s\n\n"
        "SECRET  %s\n"
        "  For printing: absah render ... --key. Keep it like the school's stamp: whoever has it "
        "can\n"
        "  make codes that are right. Lock a copy away; a lost one cannot be made again.\n\n"
        "PUBLIC  %s\n"
        "  For anyone, the education office for example: with it the code on a print can be "
        "checked\n"
        "  but not made.\n");
    const auto fingerprint = crypto::fingerprint(key);
    std::printf(
        text.data(), // both are literals
        fingerprint.c_str(),
        clean_utf8(secret.string()).c_str(),
        clean_utf8(open.string()).c_str());
}

} // namespace

Exit run_key(const CommonOptions& common, const KeyOptions& options)
{
    Path open = options.out;
    open.replace_extension(".pub");
    if (options.out.filename().empty() || open == options.out) {
        complain(common.language, {ErrorCode::Usage, options.out.string(), {}});
        return Exit::Usage;
    }
    for (const auto& file : {options.out, open}) {
        if (!is_there(file)) continue;
        const auto why =
            in(common.language,
               ": sudah ada; kunci tidak pernah ditimpa",
               ": is there already; a key is never overwritten");
        complain(common.language, {ErrorCode::Io, file.string() + std::string(why), {}});
        return Exit::Failed;
    }
    const auto made = make_pair(options.out, open);
    if (!made) {
        complain(common.language, made.error());
        return Exit::Failed;
    }
    if (!common.quiet) print_advice(common.language, options.out, open, *made);
    return Exit::Clean;
}

} // namespace absah::cli
