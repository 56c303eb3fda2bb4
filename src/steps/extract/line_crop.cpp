// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/line_crop.h"

#include "core/base/text.h"
#include "fences/image/page.h"

#include <algorithm>
#include <limits>

namespace absah::extract {

bool lies_in(const Box& word, const Box& box)
{
    const int x = word.x + word.width / 2;
    const int y = word.y + word.height / 2;
    return x >= box.x && x < box.right() && y >= box.y && y < box.bottom();
}

Box line_area(
    const Box& box,
    std::span<const Word> words,
    const std::function<bool(std::size_t)>& is_own,
    const Size& page)
{
    int room_left = std::numeric_limits<int>::max();
    int room_right = room_left;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Box& other = words[i].box;
        const int overlap = std::min(box.bottom(), other.bottom()) - std::max(box.y, other.y);
        if (2 * overlap < std::min(box.height, other.height)) continue;
        if (is_own(i) || fold(words[i].text).empty()) continue;
        if (other.x < box.x)
            room_left = std::min(room_left, box.x - other.right());
        else
            room_right = std::min(room_right, other.x - box.right());
    }
    const int margin = std::max(2, box.height / 5);
    const int left = std::clamp(room_left / 2, 0, box.height);
    const int right = std::clamp(room_right / 2, 0, box.height);
    const Box area{box.x - left, box.y - margin, box.width + left + right, box.height + 2 * margin};
    return clipped(area, page);
}

Picture line_at(
    const Box& box,
    std::span<const Word> words,
    const std::function<bool(std::size_t)>& is_own,
    const Picture& plane)
{
    return image::cut(plane, line_area(box, words, is_own, plane.size()));
}

std::vector<std::size_t> words_on_one_line(const Box& box, std::span<const Word> words)
{
    std::vector<std::size_t> own;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!lies_in(words[i].box, box)) continue;
        if (!own.empty() && words[own.front()].line != words[i].line) return {};
        own.push_back(i);
    }
    return own;
}

bool any_read_by(ReadBy by, std::span<const std::size_t> run, std::span<const Word> words)
{
    return std::ranges::any_of(run, [&](std::size_t i) { return words[i].by == by; });
}

std::vector<Word> words_of(const LineText& read, const Box& box, int line)
{
    std::vector<Word> words;
    const auto length = double(read.text.size());
    for (std::size_t from = 0; from < read.text.size();) {
        const auto to = std::min(read.text.find(' ', from), read.text.size());
        if (to > from) {
            const int left = box.x + int(box.width * double(from) / length);
            const int right = box.x + int(box.width * double(to) / length);
            words.push_back(
                {read.text.substr(from, to - from),
                 {left, box.y, std::max(1, right - left), box.height},
                 read.confidence,
                 line,
                 ReadBy::Second});
        }
        from = to + 1;
    }
    return words;
}

} // namespace absah::extract
