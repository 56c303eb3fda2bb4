// SPDX-License-Identifier: Apache-2.0
#include "steps/intake/intake.h"
#include "steps/intake/kinds.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace absah::intake {

namespace {

/// No speck and no ribbon: one printed line needs some eight pixels, and a page is read at 1754
/// pixels of length, of which its width must keep enough to look at.
bool can_show_something(const Size& size)
{
    constexpr int least = 8;
    constexpr int slenderest = 40;
    const auto [narrow, wide] = std::minmax({size.width, size.height});
    return narrow >= least && wide <= slenderest * narrow;
}

/// Stands for a page that shows nothing, so that the ones after it keep their numbers.
Page white_page(const Size& display)
{
    constexpr int side = 64;
    Picture white{side, side, 3, std::vector<std::uint8_t>(std::size_t(side) * side * 3, 255)};
    return {std::move(white), display, {}};
}

} // namespace

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
    std::vector<Size> held_back; // handed on only when a page that shows something follows
    bool any = false;
    const EachPage each_useful = [&](Page&& page) {
        if (!can_show_something(page.picture.size())) {
            held_back.push_back(page.display);
            return true;
        }
        any = true;
        for (const auto& display : std::exchange(held_back, {})) {
            if (!each(white_page(display))) return false;
        }
        return each(std::move(page));
    };
    auto document = kind == FileKind::Pdf ? open_pdf(file, bytes, limits, each_useful)
                                          : open_picture(kind, bytes, limits, each_useful);
    if (document && !any && !held_back.empty()) {
        const auto& size = held_back.front();
        return fail(
            ErrorCode::Unreadable,
            "page of " + std::to_string(size.width) + " x " + std::to_string(size.height) +
                " pixels");
    }
    if (document) document->media_type = media_type;
    return document;
}

} // namespace absah::intake
