// SPDX-License-Identifier: Apache-2.0
#include "steps/intake/intake.h"
#include "steps/intake/kinds.h"

namespace absah::intake {

Result<Document> open(
    const Path& file,
    std::span<const std::uint8_t> bytes,
    const Limits& limits,
    const std::function<bool(Page&&)>& each)
{
    if (bytes.size() > limits.bytes) {
        return fail(ErrorCode::TooLarge, "file of " + std::to_string(bytes.size()) + " bytes");
    }
    const FileKind kind = sniff(bytes);
    if (kind == FileKind::Empty) return fail(ErrorCode::Unreadable, "empty file");
    const std::string media_type = media_type_of(bytes);
    if (kind == FileKind::Unknown) {
        return fail(ErrorCode::Unreadable, "not a kind of file that is read: " + media_type);
    }
    auto document = kind == FileKind::Pdf ? open_pdf(file, bytes, limits, each)
                                          : open_picture(kind, bytes, limits, each);
    if (document) document->media_type = media_type;
    return document;
}

} // namespace absah::intake
