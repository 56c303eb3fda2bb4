// SPDX-License-Identifier: Apache-2.0
#include "fences/image/marks.h"
#include "fences/image/print_match.h"
#include "steps/recognise/recognise.h"

#include <algorithm>

namespace absah::recognise {
namespace {

using image::Mark;

constexpr double clear = 0.5;  // of a finder's confidence
constexpr double unsure = 0.3; // of a finder's confidence

Trace trace_of(double confidence)
{
    if (confidence >= clear) return Trace::Clear;
    return confidence >= unsure ? Trace::Unsure : Trace::None;
}

/// The line right below the room, where the name stands.
Box name_below(const Box& room, const std::vector<Word>& words)
{
    Box name;
    for (const auto& word : words) {
        const auto centre = word.box.centre();
        const bool below = centre.y > room.bottom() - word.box.height / 2.0 &&
                           centre.y < room.bottom() + 1.5 * word.box.height;
        if (below && centre.x > room.x && centre.x < room.right()) name = united(name, word.box);
    }
    if (!name.empty()) return name;
    return {room.x, room.bottom(), room.width / 2, room.height / 4};
}

/// Without what of the lines above and below may reach in.
Box without_edges(const Box& room)
{
    const int edge = room.height / 16;
    return {room.x, room.y + edge, room.width, room.height - 2 * edge};
}

/// Strokes in the room itself, where nothing is printed. How much a pen leaves there: a short
/// signature is 30 mm of line, half a millimetre wide.
Trace strokes_in(const image::InkFound& ink, const Box& room)
{
    const double mm2 =
        double(room.height) * room.height / (18.0 * 18.0); // rooms are about 18 mm high
    constexpr double short_signature = 8;                  // mm2, half of it outside a stamp
    constexpr double a_slip = 2;
    const bool wide = 3 * ink.box.width > room.height;
    if (ink.pixels >= short_signature * mm2 && wide) return Trace::Clear;
    return ink.pixels >= a_slip * mm2 ? Trace::Unsure : Trace::None;
}

/// A stamp that lies over much of the room may hide a signature; one at its edge is a neighbour's.
bool is_hidden(const std::vector<Box>& pads, const Box& room)
{
    constexpr double much = 0.25;
    return std::ranges::any_of(pads, [&](const Box& pad) {
        const auto centre = pad.centre().x;
        return centre > room.x - room.height / 2.0 && centre < room.right() - room.height &&
               common(pad, room).area() > much * room.height * room.height;
    });
}

Trace stamp_in(const std::vector<Mark>& stamps, const Box& room)
{
    constexpr double touches = 0.1; // a stamp is set over the left end of a signature
    const Box around{
        room.x - room.height / 2,
        room.y - room.height / 2,
        room.width + room.height,
        2 * room.height};
    double best = 0;
    for (const auto& stamp : stamps)
        if (common(stamp.box, around).area() >= touches * stamp.box.area())
            best = std::max(best, stamp.confidence);
    return trace_of(best);
}

} // namespace

std::vector<PrintRoom> look_into(const SeenPage& seen, std::span<const Room> rooms)
{
    std::vector<PrintRoom> looked;
    if (rooms.empty()) return looked;
    std::vector<Box> sure;
    for (const auto& word : seen.words) {
        constexpr double read_surely = 0.7; // what a pen drew is read with less
        if (word.confidence >= read_surely) sure.push_back(word.box);
    }
    const auto stamps = image::find_stamps(seen.upright, seen.codes, sure);
    std::vector<Box> pads;
    for (const auto& stamp : stamps)
        if (stamp.confidence >= unsure) pads.push_back(stamp.box);
    for (const auto& room : rooms) {
        const auto blank = without_edges(room.box);
        auto ink = strokes_in(image::added_ink(seen.upright, blank, pads, {}), room.box);
        const std::vector<Box> names{name_below(room.box, seen.words)};
        if (ink != Trace::Clear)
            for (const auto& stroke : image::find_signatures(seen.upright, names, sure, stamps)) {
                const auto shared = common(stroke.box, united(room.box, names.front()));
                if (2 * shared.area() > stroke.box.area())
                    ink = std::max(ink, trace_of(stroke.confidence));
            }
        if (ink == Trace::None && is_hidden(pads, room.box)) ink = Trace::Unsure;
        looked.push_back(
            {room.id,
             room.name,
             clipped(seen.to_display(room.box), seen.display),
             ink,
             stamp_in(stamps, room.box)});
    }
    return looked;
}

} // namespace absah::recognise
