// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/language.h"
#include "core/base/result.h"
#include "core/model/limits.h"
#include "records/catalog/catalog.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Several papers become one PDF of at most so many bytes, for an upload elsewhere.
namespace absah::pipeline {

/// Why a file cannot be taken along.
enum class PackTrouble {
    Missing,
    Closed, ///< the system does not let us read it
    Empty,
    UnknownKind,
    Damaged,
    Torn, ///< its end is missing
    NeedsPassword,
    TooLarge, ///< over what one reading process is allowed
    TooSlow,  ///< over its time
};

/// Why a PDF travels inside as it is, with a page that names it, instead of page by page.
enum class WholeBecause { Signed, Locked };

struct PackedFile {
    Path file;
    std::optional<PackTrouble> trouble;
    std::optional<WholeBecause> whole;
    std::optional<std::size_t> same_as; ///< an earlier file with the same bytes; nothing is added
    std::uint64_t before = 0;           ///< bytes of the file
    std::uint64_t after = 0; ///< bytes that it adds; where nothing was packed, the fewest possible
    int pages = 0;
    int smaller = 0;     ///< pictures that were made smaller
    int attachments = 0; ///< files inside a PDF, which stay behind
};

enum class PackState {
    Packed,
    Refused,      ///< some files have troubles
    NeedsConsent, ///< some would go in whole, which nobody has agreed to
    TooLarge,     ///< over the limit even with pictures as small as can still be read
};

struct Packing {
    PackState state = PackState::Packed;
    std::vector<PackedFile> files; ///< in the order given
    std::uint64_t size = 0;        ///< of the PDF; of TooLarge about the smallest that there is
    Bytes pdf;                     ///< empty unless Packed
};

struct PackSettings {
    const catalog::Verifiers& verifiers;
    std::uint64_t limit = 0;   ///< bytes
    bool attach_whole = false; ///< agreed to WholeBecause
    Language language = Language::Indonesian;
    Limits limits;
    int jobs = 1;
};

/// At most this much: an answer of a reading process holds no more.
inline constexpr std::uint64_t most_packed_bytes = 60'000'000;

/// Limits for packing: more pages than a check looks at, and time to read a picture several times.
Limits pack_limits();

/// Puts the files into one PDF, in their order, each with a bookmark. Nothing is written and no
/// file is changed. Pictures become pages of their own shape; JPEGs go in byte for byte as long as
/// everything fits. Otherwise the heaviest are made smaller, step by step (pack_steps.h), and every
/// picture is read before and after: a step after which it says less is not taken. PDFs go in
/// page by page, their JPEGs by the same rule, and signed or locked ones whole.
/// The same files give the same bytes. Files are opened in reading processes only.
/// Errors: Crash or Limit when putting them together failed; NotFound, Tool as write_pdf, for the
/// pages that name whole files.
Result<Packing> pack_files(std::span<const Path> files, const PackSettings& settings);

/// "1,9 MB", "640 kB": decimal, as limits are.
std::string shown_bytes(std::uint64_t bytes, Language language);

/// `absah pack --json` (docs/cli.md).
std::string json_of(const Packing& packing, std::uint64_t limit, const Path& out);

} // namespace absah::pipeline
