// SPDX-License-Identifier: Apache-2.0
#include "fences/image/tiff.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace absah::image {

namespace {

enum Tag : std::uint64_t {
    NewSubfileType = 254,
    ImageWidth = 256,
    ImageLength = 257,
    StripOffsets = 273,
    Orientation = 274,
    StripByteCounts = 279,
    TileOffsets = 324,
    TileByteCounts = 325,
};

/// What differs between TIFF and BigTIFF.
struct Layout {
    bool big_endian = false;
    std::size_t offset_width = 4;
    std::size_t count_width = 2; ///< of the number of entries
    std::size_t entry_width = 12;
    std::size_t first_at = 4; ///< where the first directory's offset stands
};

std::optional<Layout> layout_of(ByteView bytes)
{
    const bool big_endian = says(bytes, 0, "MM");
    if (!big_endian && !says(bytes, 0, "II")) return std::nullopt;
    switch (number_at(bytes, 2, 2, big_endian)) {
    case 42:
        return Layout{big_endian};
    case 43:
        return Layout{big_endian, 8, 8, 20, 8};
    default:
        return std::nullopt;
    }
}

struct Values {
    std::size_t at = 0;
    std::size_t width = 0;
    std::uint64_t count = 0;
};

class Directory {
public:
    Directory(ByteView bytes, const Layout& layout, std::uint64_t at)
        : bytes_(bytes),
          layout_(layout),
          at_(std::size_t(at))
    {
        if (!holds(bytes, at_, layout.count_width)) return;
        entries_ = number(at_, layout.count_width);
        const bool sane = entries_ > 0 && entries_ <= 4096;
        ok_ = sane && holds(bytes, at_ + layout.count_width, entries_ * layout.entry_width);
    }

    [[nodiscard]] bool ok() const { return ok_; }

    [[nodiscard]] std::uint64_t next() const
    {
        return number(
            at_ + layout_.count_width + entries_ * layout_.entry_width, layout_.offset_width);
    }

    [[nodiscard]] std::optional<Values> find(Tag tag) const
    {
        // Width in bytes of the field types 0..18; other types hold nothing that is asked for here.
        constexpr std::array<std::size_t, 19> widths{
            0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};
        for (std::uint64_t k = 0; k < entries_; ++k) {
            const std::size_t entry = at_ + layout_.count_width + k * layout_.entry_width;
            if (number(entry, 2) != tag) continue;
            const auto type = number(entry + 2, 2);
            if (type >= widths.size() || widths[type] == 0) return std::nullopt;
            Values values{entry + 4 + layout_.offset_width, widths[type]};
            values.count = number(entry + 4, layout_.offset_width);
            if (values.count > layout_.offset_width / values.width) {
                values.at = std::size_t(number(values.at, layout_.offset_width));
            }
            return values;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::uint64_t first(Tag tag, std::uint64_t otherwise) const
    {
        const auto values = find(tag);
        return values && values->count > 0 ? number(values->at, values->width) : otherwise;
    }

    /// Whether one of the stretches (offset, length) ends past the end of the file.
    [[nodiscard]] bool torn(Tag offsets, Tag lengths) const
    {
        const auto starts = find(offsets);
        const auto sizes = find(lengths);
        if (!starts || !sizes) return false;
        const auto count = std::min<std::uint64_t>({starts->count, sizes->count, 100'000});
        for (std::uint64_t k = 0; k < count; ++k) {
            const auto start = number(starts->at + k * starts->width, starts->width);
            const auto size = number(sizes->at + k * sizes->width, sizes->width);
            if (start > bytes_.size() || size > bytes_.size() - start) return true;
        }
        return false;
    }

private:
    [[nodiscard]] std::uint64_t number(std::size_t at, std::size_t width) const
    {
        return number_at(bytes_, at, width, layout_.big_endian);
    }

    ByteView bytes_;
    Layout layout_;
    std::size_t at_ = 0;
    std::uint64_t entries_ = 0;
    bool ok_ = false;
};

TiffPage page_of(const Directory& directory, std::uint64_t at)
{
    TiffPage page;
    page.directory = at;
    // Capped so that a nonsense 64-bit size stays "too large" instead of turning negative.
    constexpr std::uint64_t huge = 1u << 30;
    page.width = std::int64_t(std::min(directory.first(ImageWidth, 0), huge));
    page.height = std::int64_t(std::min(directory.first(ImageLength, 0), huge));
    const auto orientation = directory.first(Orientation, 1);
    page.orientation = orientation >= 1 && orientation <= 8 ? int(orientation) : 1;
    const auto place = directory.find(Orientation);
    if (place && place->count == 1 && place->width == 2) page.orientation_at = place->at;
    page.reduced = (directory.first(NewSubfileType, 0) & 1) != 0;
    page.torn = directory.torn(StripOffsets, StripByteCounts) ||
                directory.torn(TileOffsets, TileByteCounts);
    return page;
}

} // namespace

std::vector<TiffPage> read_tiff_pages(ByteView bytes)
{
    const auto layout = layout_of(bytes);
    if (!layout) return {};
    constexpr std::size_t most = 1000;
    std::vector<TiffPage> pages;
    std::set<std::uint64_t> seen; // a chain may bite its own tail
    auto at = number_at(bytes, layout->first_at, layout->offset_width, layout->big_endian);
    while (at != 0 && pages.size() < most && seen.insert(at).second) {
        const Directory directory(bytes, *layout, at);
        if (!directory.ok()) break;
        pages.push_back(page_of(directory, at));
        at = directory.next();
    }
    return pages;
}

std::vector<std::uint8_t> starting_with(ByteView bytes, const TiffPage& page)
{
    std::vector<std::uint8_t> copy(bytes.begin(), bytes.end());
    const auto layout = layout_of(bytes);
    if (!layout) return copy;
    const auto put = [&](std::size_t at, std::size_t width, std::uint64_t value) {
        if (!holds(bytes, at, width)) return;
        for (std::size_t k = 0; k < width; ++k) {
            const std::size_t place = layout->big_endian ? width - 1 - k : k;
            copy[at + place] = std::uint8_t(value >> (8 * k));
        }
    };
    put(layout->first_at, layout->offset_width, page.directory);
    if (page.orientation_at != 0) put(page.orientation_at, 2, 1);
    return copy;
}

} // namespace absah::image
