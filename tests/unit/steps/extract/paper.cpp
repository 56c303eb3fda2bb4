// SPDX-License-Identifier: Apache-2.0
#include "paper.h"

#include "core/base/files.h"
#include "records/catalog/catalog.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace absah::test {
namespace {

constexpr int page_width = 1700;
constexpr int left_margin = 70;
constexpr double body_height = 22;

const std::map<std::string, std::string> element_of{
    {"n", "number"},
    {"r", "recipient"},
    {"t", "title"},
    {"g", "organiser"},
    {"o", "role"},
    {"d", "date"},
    {"i", "issued"},
    {"p", "place"},
    {"q", "city"},
    {"h", "hours"}};

/// Takes the marks out of `line` and remembers what they said.
std::string unmarked(const std::string& line, std::map<std::string, std::string>& truth)
{
    std::string out;
    std::string open;
    std::string given;
    std::size_t from = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto end = line.find(']', i);
        if (line[i] != '[' || end == line.npos) {
            out += line[i];
            continue;
        }
        const auto mark = line.substr(i + 1, end - i - 1);
        if (mark.front() == '/') {
            truth[element_of.at(open)] = given.empty() ? out.substr(from) : given;
        } else {
            const auto equals = mark.find('=');
            open = mark.substr(0, equals);
            given = equals == mark.npos ? "" : mark.substr(equals + 1);
            from = out.size();
        }
        i = end;
    }
    return out;
}

class Typesetter {
public:
    explicit Typesetter(extract::TextPage& page)
        : page_(page)
    {
    }

    void set(std::string line)
    {
        double size = 1;
        if (line.starts_with('#')) {
            const auto bar = line.find('|');
            size = std::stod(line.substr(1, bar - 1));
            line.erase(0, bar + 1);
        }
        if (line.find("||") != line.npos)
            set_columns(line, size);
        else
            set_centred(line, size);
    }

    [[nodiscard]] int bottom() const { return int(y_); }

private:
    static std::vector<std::string> words_of(const std::string& text)
    {
        std::istringstream in(text);
        std::vector<std::string> words;
        for (std::string word; in >> word;)
            words.push_back(word);
        return words;
    }

    static double width(const std::string& word, double size)
    {
        return double(word.size()) * 11 * size;
    }

    void put(const std::vector<std::string>& words, double x, double size)
    {
        for (const auto& word : words) {
            const Box box{
                int(x), int(y_), std::max(1, int(width(word, size))), int(body_height * size)};
            page_.words.push_back({word, box, 0.96, line_});
            x += width(word, size) + 11 * size;
        }
        ++line_;
    }

    void set_centred(const std::string& text, double size)
    {
        std::vector<std::string> row;
        double used = 0;
        const auto flush = [&] {
            if (row.empty()) return;
            put(row, (page_width - used) / 2, size);
            y_ += body_height * size * 1.45;
            row.clear();
            used = 0;
        };
        for (const auto& word : words_of(text)) {
            const double needed = width(word, size) + 11 * size;
            if (used + needed > page_width - 2 * left_margin) flush();
            row.push_back(word);
            used += needed;
        }
        flush();
    }

    void set_columns(const std::string& text, double size)
    {
        double x = 200;
        for (std::size_t from = 0; from <= text.size(); x += 800) {
            const auto to = std::min(text.find("||", from), text.size());
            put(words_of(text.substr(from, to - from)), x, size);
            from = to + 2;
        }
        y_ += body_height * size * 1.45;
    }

    extract::TextPage& page_;
    double y_ = 60;
    int line_ = 0;
};

} // namespace

Paper paper_from(std::string_view lines)
{
    Paper paper;
    Typesetter typesetter(paper.page);
    std::istringstream in{std::string(lines)};
    for (std::string line; std::getline(in, line);) {
        if (!line.empty()) typesetter.set(unmarked(line, paper.truth));
    }
    paper.page.size = {page_width, std::max(1200, typesetter.bottom() + 60)};
    return paper;
}

std::vector<Paper> all_papers()
{
    std::ifstream in(Path(ABSAH_SOURCE_DIR) / "tests/unit/steps/extract/certificates.txt");
    std::vector<Paper> papers;
    std::string name;
    std::string lines;
    const auto flush = [&] {
        if (name.empty()) return;
        papers.push_back(paper_from(lines));
        papers.back().name = name;
        lines.clear();
    };
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("---")) {
            flush();
            name = line.substr(3);
        } else if (!name.empty()) {
            lines += line + '\n';
        }
    }
    flush();
    return papers;
}

const Lexicon& lexicon()
{
    static const Lexicon loaded = [] {
        const std::array folders{Path(ABSAH_SOURCE_DIR) / "verifiers"};
        auto verifiers = catalog::load_verifiers(folders);
        if (!verifiers) throw std::runtime_error(verifiers.error().message);
        return verifiers->lexicon;
    }();
    return loaded;
}

extract::Fields read(const Paper& paper)
{
    return extract::read_fields(std::span(&paper.page, 1), lexicon(), {}, {});
}

} // namespace absah::test
