// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/signers.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <sstream>
#include <string>

namespace absah::extract {
namespace {

constexpr double signing_area = 0.5;  // share of the page height below which signatures stand
constexpr double longest_reach = 0.3; // page heights from a position down to its holder's name

/// A stamp's lettering comes as loose letters and stars that fall into the lines around it.
bool is_stray(const Scene& scene, int i)
{
    const auto& token = scene.token(i);
    if (token.mark != Mark::Word) return false;
    return token.text.find('.') == token.text.npos && (token.text.size() < 2 || token.key.empty());
}

/// A run of single letters is taken for one spaced word when tokens are made.
bool has_whole_word(const Line& line)
{
    constexpr std::size_t whole = 3; // letters
    return std::any_of(line.words.begin(), line.words.end(), [](const Word* word) {
        return word->text.size() >= whole;
    });
}

bool could_be_name(const Scene& scene, int line)
{
    constexpr int longest = 9; // words, titles included
    const int end = scene.running.line_begin[line + 1];
    int begin = scene.running.line_begin[line];
    while (begin < end && (scene.token(begin).mark != Mark::Word || is_stray(scene, begin)))
        ++begin;
    if (begin == end || !has_whole_word(scene.running.lines[line])) return false;
    if (!scene.starts_with_capital(begin)) return false;
    int words = 0;
    int capitals = 0;
    for (int i = begin; i < end; ++i) {
        if (scene.token(i).mark != Mark::Word || is_stray(scene, i)) continue;
        if (scene.has_digit(i) || scene.date(i) != nullptr) return false;
        const auto* hit = scene.cue(i);
        if (hit != nullptr && (hit->words > 1 || i == begin)) return false;
        if (scene.is_organisation(i)) return false;
        ++words;
        capitals += scene.starts_with_capital(i);
    }
    if (words < 1 || words > longest) return false;
    return capitals * 2 >= words && (words > 1 || scene.token(begin).text.size() > 3);
}

bool has_title(const Scene& scene, int line)
{
    const int end = scene.running.line_begin[line + 1];
    for (int i = scene.running.line_begin[line]; i < end; ++i) {
        if (scene.is_name_title(i)) return true;
    }
    return false;
}

bool overlap_columns(const Box& a, const Box& b)
{
    return std::min(a.right(), b.right()) > std::max(a.x, b.x);
}

/// The nearest line above (`up`) or below `from` in its column that could be a name; -1 when none.
int nearest_name(const Scene& scene, int from, bool up, double reach)
{
    const auto& lines = scene.running.lines;
    const auto& own = lines[from];
    int best = -1;
    int best_gap = int(reach);
    for (int k = 0; k < int(lines.size()); ++k) {
        if (k == from || lines[k].page != own.page || !overlap_columns(lines[k].box, own.box))
            continue;
        const int gap = up ? own.box.y - lines[k].box.bottom() : lines[k].box.y - own.box.bottom();
        if (gap < -own.box.height / 2 || gap >= best_gap || !could_be_name(scene, k)) continue;
        best = k;
        best_gap = gap;
    }
    return best;
}

/// Where names stand or, unread, must stand.
struct Signers {
    std::set<int> lines;
    std::vector<Box> spots;

    [[nodiscard]] std::vector<Box> boxes(const Scene& scene) const
    {
        auto all = spots;
        for (const int line : lines)
            all.push_back(scene.running.lines[line].box);
        return all;
    }
};

Box moved_down(Box box, double by)
{
    box.y += int(by);
    return box;
}

/// Whether a name is already known in the column of `from`, less than `reach` below it.
bool has_name_below(const Scene& scene, const Signers& signers, const Box& from, double reach)
{
    const auto boxes = signers.boxes(scene);
    return std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) {
        return overlap_columns(box, from) && box.y > from.y && box.y - from.bottom() < reach;
    });
}

class SignerSearch {
public:
    SignerSearch(const Scene& scene, int page, const Box& recipient)
        : scene_(scene),
          page_(page),
          recipient_(recipient)
    {
    }

    [[nodiscard]] std::vector<Box> run()
    {
        look_for_titles();
        look_above_numbers();
        look_below_positions();
        if (signers_.lines.empty() && signers_.spots.empty()) guess_below_dates();
        return signers_.boxes(scene_);
    }

private:
    [[nodiscard]] const Line& line(int k) const { return scene_.running.lines[k]; }

    [[nodiscard]] bool is_here(int k) const
    {
        return line(k).page == page_ && line(k).below >= signing_area;
    }

    [[nodiscard]] double reach(int k) const
    {
        return longest_reach * line(k).box.centre().y / line(k).below;
    }

    bool take(int k)
    {
        if (k < 0 || !common(line(k).box, recipient_).empty()) return false;
        signers_.lines.insert(k);
        return true;
    }

    void look_for_titles()
    {
        for (int k = 0; k < int(scene_.running.lines.size()); ++k) {
            if (is_here(k) && has_title(scene_, k) && could_be_name(scene_, k)) take(k);
        }
    }

    void look_above_numbers()
    {
        for (const auto& cue : scene_.cues) {
            const int k = scene_.token(cue.begin).line;
            if (cue.cue != Cue::Xid || !is_here(k) || !scene_.starts_line(cue.begin)) continue;
            const auto& own = line(k);
            if (take(nearest_name(scene_, k, true, 3 * own.height))) continue;
            constexpr double leading = 1.5; // lines from a number up to the unread name above it
            const auto spot = moved_down(own.box, -leading * own.box.height);
            if (common(spot, recipient_).empty()) signers_.spots.push_back(spot);
        }
    }

    void look_below_positions()
    {
        for (const auto& cue : scene_.cues) {
            const int k = scene_.token(cue.begin).line;
            if (cue.cue != Cue::Sign || !is_here(k) || !scene_.starts_line(cue.begin)) continue;
            if (has_name_below(scene_, signers_, line(k).box, reach(k))) continue;
            if (take(nearest_name(scene_, k, false, reach(k)))) continue;
            guess_below(k);
        }
    }

    void guess_below_dates()
    {
        for (int k = 0; k < int(scene_.running.lines.size()); ++k) {
            const int begin = scene_.running.line_begin[k];
            if (!is_here(k) || !scene_.starts_signing_line(begin)) continue;
            if (!has_title(scene_, k)) guess_below(k);
        }
    }

    void guess_below(int k)
    {
        constexpr double room = 7;  // lines that are left free for a signature, and the name's own
        constexpr double air = 1.6; // ascenders and descenders over the height of letters
        const auto& own = line(k);
        const double usual = air * own.height / own.size;
        const auto spot = moved_down(own.box, room * std::min<double>(own.box.height, usual));
        signers_.spots.push_back(spot);
    }

    const Scene& scene_;
    int page_;
    const Box& recipient_;
    Signers signers_;
};

/// Words of a folded phrase.
std::vector<std::string> words_of(const std::string& phrase)
{
    std::istringstream stream(phrase);
    return {std::istream_iterator<std::string>(stream), {}};
}

bool stands_at(const Scene& scene, int i, std::span<const std::string> words)
{
    if (i + int(words.size()) > scene.count()) return false;
    return std::equal(
        words.begin(), words.end(), scene.running.tokens.begin() + i, [](auto& a, auto& b) {
            return a == b.key;
        });
}

/// The print beside a picture code is small, and its first word suffers most: all words but the
/// first of a phrase for electronic signatures, in the signing area.
Box find_torn_phrase(const Scene& scene, int page)
{
    const auto phrases = scene.lexicon.cues.find("electronic");
    if (phrases == scene.lexicon.cues.end()) return {};
    for (const auto& phrase : phrases->second) {
        const auto words = words_of(phrase);
        constexpr std::size_t telling = 3; // words; less is everyday language once torn
        if (words.size() < telling) continue;
        for (int i = 0; i < scene.count(); ++i) {
            const auto& line = scene.line_of(i);
            if (line.page != page || line.below < signing_area) continue;
            if (stands_at(scene, i, std::span(words).subspan(1))) return line.box;
        }
    }
    return {};
}

} // namespace

std::vector<Box> find_signers(const Scene& scene, int page, const Box& recipient)
{
    return SignerSearch(scene, page, recipient).run();
}

Box find_electronic_block(const Scene& scene, int page)
{
    Box block;
    for (const auto& hit : scene.kinds) {
        if (hit.cue != Cue::Electronic || scene.line_of(hit.begin).page != page) continue;
        block = united(block, scene.line_of(hit.begin).box);
    }
    return block.empty() ? find_torn_phrase(scene, page) : block;
}

} // namespace absah::extract
