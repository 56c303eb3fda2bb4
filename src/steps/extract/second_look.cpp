// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/second_look.h"

#include "core/base/text.h"
#include "core/model/payload.h"
#include "steps/extract/line_crop.h"
#include "steps/extract/two_readings.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <set>
#include <string>

namespace absah::extract {

namespace {

/// Words that are one number, whatever blanks the first reader put into it, from left to right.
using Run = std::vector<std::size_t>;

int digits_in(const std::string& text)
{
    return int(std::ranges::count_if(text, [](unsigned char c) { return std::isdigit(c) != 0; }));
}

bool is_separator(char c)
{
    return c == '/' || c == '-' || c == '.';
}

int separators_in(const std::string& text)
{
    return int(std::ranges::count_if(text, is_separator));
}

/// Separators alone, or digits and capitals; not "No.", not an address, not the bars and dots that
/// readers make of ornaments.
bool part_of_number(const Word& word)
{
    const auto& text = word.text;
    if (text.find("www.") != text.npos || text.find("://") != text.npos ||
        text.find('@') != text.npos)
        return false;
    if (digits_in(text) > 0 || std::ranges::all_of(text, is_separator)) return true;
    const auto count = [&](auto&& is) { return std::ranges::count_if(text, is); };
    const bool capitals = count([](unsigned char c) { return std::isupper(c) != 0; }) > 0;
    const bool small = count([](unsigned char c) { return std::islower(c) != 0; }) > 0;
    const bool label = text.back() == '.' || text.back() == ':';
    return capitals && !small && !label;
}

/// "25-02-2024", "1/3/24": the first reader reads dates well, and they end a number.
bool is_plain_date(const std::string& text)
{
    if (text.empty() || !std::ranges::all_of(text, [](unsigned char c) {
            return std::isdigit(c) != 0 || is_separator(char(c));
        }))
        return false;
    std::vector<int> lengths{0};
    for (const char c : text) {
        if (is_separator(c))
            lengths.push_back(0);
        else
            ++lengths.back();
    }
    return lengths.size() == 3 && lengths[0] <= 2 && lengths[1] <= 2 &&
           (lengths[2] == 2 || lengths[2] == 4);
}

/// Side by side on one line of print, with room for no more than a blank between them. The first
/// reader's own lines do not count: it tears them at gaps and stamps.
bool adjoin(const Word& left, const Word& right)
{
    constexpr double widest_blank = 0.75; // of the height
    constexpr double level = 0.6;
    const int height = std::min(left.box.height, right.box.height);
    const int gap = right.box.x - left.box.right();
    const int overlap =
        std::min(left.box.bottom(), right.box.bottom()) - std::max(left.box.y, right.box.y);
    return right.box.x > left.box.x && gap > -height && gap <= widest_blank * height &&
           overlap >= level * std::max(left.box.height, right.box.height);
}

std::string text_of(const std::vector<Word>& words, const Run& run)
{
    std::string text;
    for (const auto i : run)
        text += words[i].text;
    return text;
}

/// As many signs and digits as numbers have; separators are lost on copies.
bool may_be_number(const std::string& text)
{
    constexpr std::size_t shortest = 7;
    constexpr std::size_t longest = 60;
    return text.size() >= shortest && text.size() <= longest && digits_in(text) >= 3 &&
           !is_plain_date(text);
}

/// Digits and separators as only numbers and addresses have them.
bool looks_like_number(const std::string& text)
{
    return may_be_number(text) && separators_in(text) >= 1;
}

using Labels = std::set<std::string, std::less<>>;

/// The words of which labels of numbers are made: "nomor", "sertifikat", "id".
Labels label_words(const Lexicon& lexicon)
{
    Labels out;
    const auto labels = lexicon.cues.find("num1");
    if (labels == lexicon.cues.end()) return out;
    for (const auto& phrase : labels->second) {
        for (auto& word : folded_words(phrase))
            out.insert(std::move(word));
    }
    return out;
}

/// Capitals before a number are often its label: "NOMOR 421.3/017" is no "NOMOR421.3/017".
void drop_label(Run& run, const std::vector<Word>& words, const Labels& labels)
{
    while (run.size() > 1 && labels.contains(fold(words[run.front()].text)))
        run.erase(run.begin());
}

/// The words behind a label on each row of print that begins with one, when they can all be parts
/// of a number. Blanks of any width: what stood there was lost.
std::vector<Run>
labelled_runs(const std::vector<Word>& words, std::span<const Box> rows, const Labels& labels)
{
    std::vector<Run> runs;
    for (const auto& row : rows) {
        Run run;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (lies_in(words[i].box, row)) run.push_back(i);
        }
        std::ranges::sort(run, {}, [&](std::size_t i) { return words[i].box.x; });
        const auto is_label = [&](std::size_t i) { return labels.contains(fold(words[i].text)); };
        const auto number = std::ranges::find_if_not(run, is_label);
        const bool labelled = number != run.begin();
        run.erase(run.begin(), number);
        if (labelled && run.size() > 1 && std::ranges::all_of(run, [&](std::size_t i) {
                return part_of_number(words[i]) && !is_plain_date(words[i].text);
            }))
            runs.push_back(std::move(run));
    }
    return runs;
}

/// Words that look like parts of a number, from left to right.
std::vector<std::size_t> parts_of_numbers(const std::vector<Word>& words)
{
    std::vector<std::size_t> parts;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].box.empty() && part_of_number(words[i]) && !is_plain_date(words[i].text))
            parts.push_back(i);
    }
    std::ranges::stable_sort(parts, {}, [&](std::size_t i) { return words[i].box.x; });
    return parts;
}

std::vector<Run>
find_runs(const std::vector<Word>& words, std::span<const Box> rows, const Lexicon& lexicon)
{
    const auto labels = label_words(lexicon);
    // A page of tens of thousands of words is no certificate, and pairs of them take for ever.
    constexpr std::size_t many = 3000;
    if (words.size() > many) return {};
    std::vector<Run> runs;
    std::vector<bool> taken(words.size(), false);
    const auto take = [&](Run run, bool labelled) {
        drop_label(run, words, labels);
        const auto text = text_of(words, run);
        if (!looks_like_number(text) && !(labelled && may_be_number(text))) return;
        for (const auto i : run)
            taken[i] = true;
        runs.push_back(std::move(run));
    };
    for (auto& run : labelled_runs(words, rows, labels))
        take(std::move(run), true);
    const auto parts = parts_of_numbers(words);
    for (std::size_t first = 0; first < parts.size(); ++first) {
        if (taken[parts[first]]) continue;
        Run run{parts[first]};
        for (auto next = first + 1; next < parts.size(); ++next) {
            if (taken[parts[next]] || !adjoin(words[run.back()], words[parts[next]])) continue;
            run.push_back(parts[next]);
        }
        take(std::move(run), false);
    }
    return runs;
}

Box box_of(const std::vector<Word>& words, const Run& run)
{
    Box box = words[run.front()].box;
    for (const auto i : run)
        box = united(box, words[i].box);
    return box;
}

Result<Lattice> read_run(
    const std::vector<Word>& words, const Run& run, const Picture& plane, ocr::LineReader& reader)
{
    const auto is_own = [&](std::size_t i) { return std::ranges::find(run, i) != run.end(); };
    return reader.read(line_at(box_of(words, run), words, is_own, plane));
}

/// Those most like a certificate's number.
std::vector<Run> most_likely(std::vector<Run> runs, const std::vector<Word>& words)
{
    constexpr std::size_t most = 4; // a page of a table may hold dozens, none of them the number
    std::ranges::stable_sort(
        runs, std::greater{}, [&](const Run& run) { return separators_in(text_of(words, run)); });
    if (runs.size() > most) runs.resize(most);
    return runs;
}

void take_doubtful(std::vector<Word>& words, const Run& run)
{
    constexpr double unconfirmed = 0.6;
    constexpr double sure = 0.85;
    for (const auto i : run) {
        auto& confidence = words[i].confidence;
        if (confidence < sure) confidence = std::min(confidence, unconfirmed);
    }
}

/// The first word of the run becomes the whole of it, the others lose their text.
void make_one_word(std::vector<Word>& words, const Run& run, Agreed agreed)
{
    const Box box = box_of(words, run);
    for (const auto i : run)
        words[i].text.clear();
    auto& whole = words[std::ranges::min(run)];
    whole.box = box;
    whole.text = std::move(agreed.text);
    whole.confidence = agreed.confidence;
}

/// How sure two readers are together was measured on pages that the first one could read.
Agreed
capped_on_a_poor_page(Agreed agreed, std::span<const std::size_t> run, std::span<const Word> words)
{
    constexpr double sure_on_a_poor_page = 0.85;
    if (any_read_by(ReadBy::FirstAlone, run, words))
        agreed.confidence = std::min(agreed.confidence, sure_on_a_poor_page);
    return agreed;
}

Agreed weighed(const std::vector<Word>& words, const Run& run, const Lattice& lattice)
{
    return capped_on_a_poor_page(weigh_number(text_of(words, run), lattice), run, words);
}

/// What the first reader made of a fanciful script is no reading.
bool hardly_read(std::span<const std::size_t> own, std::span<const Word> words)
{
    constexpr double rubbish = 0.4;
    double sum = 0;
    for (const auto i : own)
        sum += words[i].confidence;
    return sum < rubbish * double(own.size());
}

/// A name that nothing confirms: of script lines the second reader, too, gets every fifth letter
/// wrong (verifiers/reader/README.md).
Agreed second_alone(const Lattice& lattice)
{
    constexpr double unconfirmed_script = 0.5;
    const auto read = best_text(lattice);
    return {read.text, unconfirmed_script * read.confidence};
}

/// What codes hold that is nearly `number`.
std::vector<std::string> numbers_like(const std::string& number, std::span<const Code> codes)
{
    constexpr std::size_t shortest = 6;
    constexpr double near = 0.8;
    const auto printed = fold_tight(number);
    std::vector<std::string> found;
    for (const auto& code : codes) {
        auto fields = payload_fields(code.text);
        const auto ends = path_ends(code.text);
        fields.insert(fields.end(), ends.begin(), ends.end());
        for (auto& field : fields) {
            const auto folded = fold_tight(field);
            if (folded == printed) return {}; // the code says the same
            if (folded.size() >= shortest && similarity(printed, folded) >= near)
                found.push_back(std::move(field));
        }
    }
    return found;
}

} // namespace

void look_again(PageWords& page, const SecondReader& second, const Lexicon& lexicon)
{
    auto& words = page.words;
    const auto runs = most_likely(find_runs(words, page.rows, lexicon), words);
    if (runs.empty()) return;
    auto* reader = second ? second() : nullptr;
    for (const auto& run : runs) {
        if (any_read_by(ReadBy::Second, run, words)) {
            take_doubtful(words, run);
            continue;
        }
        auto lattice = reader ? read_run(words, run, page.plane, *reader) : Lattice{};
        if (!lattice || lattice->empty()) {
            take_doubtful(words, run);
            continue;
        }
        auto first = text_of(words, run);
        const auto agreed = weighed(words, run, *lattice);
        page.read_twice.push_back({box_of(words, run), std::move(first), std::move(*lattice)});
        make_one_word(words, run, agreed);
    }
    std::erase_if(words, [](const Word& word) { return word.text.empty(); });
}

std::optional<NumberAgain> read_number_again(
    const Element& number,
    std::span<const Word> words,
    const Picture& plane,
    const SecondReader& second)
{
    const auto own = words_on_one_line(number.box, words);
    std::string text;
    for (const auto i : own)
        text += words[i].text;
    const bool by_second = any_read_by(ReadBy::Second, own, words);
    if (own.empty() || (looks_like_number(text) && !by_second)) return {};
    auto* reader = second ? second() : nullptr;
    if (reader == nullptr) return {};
    const auto is_own = [&](std::size_t i) { return lies_in(words[i].box, number.box); };
    auto lattice = reader->read(line_at(number.box, words, is_own, plane));
    if (!lattice || lattice->empty()) return {};
    NumberAgain again{{}, std::move(*lattice)};
    if (!by_second)
        again.agreed = capped_on_a_poor_page(weigh_number(number.value, again.line), own, words);
    return again;
}

std::optional<std::string> number_by_code(
    const Element& number,
    std::span<const Code> codes,
    std::span<const Word> words,
    const Picture& plane,
    const SecondReader& second)
{
    const auto candidates = numbers_like(number.value, codes);
    const auto own = words_on_one_line(number.box, words);
    auto* reader = !candidates.empty() && !own.empty() && second ? second() : nullptr;
    if (reader == nullptr) return {};
    const auto is_own = [&](std::size_t i) { return lies_in(words[i].box, number.box); };
    const auto line = reader->read(line_at(number.box, words, is_own, plane));
    if (!line || line->empty()) return {};
    constexpr double as_good = -1; // nats; figures changed by a hand cost five and more
    const double read = log_likelihood(*line, number.value, Tail::None);
    for (const auto& candidate : candidates) {
        if (log_likelihood(*line, candidate, Tail::None) - read >= as_good) return candidate;
    }
    return {};
}

std::optional<NameAgain> read_name_again(
    const Element& name,
    std::span<const Word> words,
    const Picture& plane,
    const SecondReader& second)
{
    const auto own = words_on_one_line(name.box, words);
    auto* reader = !own.empty() && second ? second() : nullptr;
    if (reader == nullptr) return {};
    const auto is_own = [&](std::size_t i) { return lies_in(words[i].box, name.box); };
    auto lattice = reader->read(line_at(name.box, words, is_own, plane));
    if (!lattice || lattice->empty()) return {};
    auto agreed =
        hardly_read(own, words) ? second_alone(*lattice) : weigh_name(name.value, *lattice);
    constexpr double unconfirmed = 0.8;
    if (any_read_by(ReadBy::Second, own, words))
        agreed.confidence = std::min(agreed.confidence, unconfirmed);
    return NameAgain{std::move(agreed.text), agreed.confidence, std::move(*lattice)};
}

} // namespace absah::extract
