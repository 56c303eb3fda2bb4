// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

// A fuzz target as a plain program:
//     fuzz_csv RUNS SEED FILE|FOLDER...
// Every file as it is, then RUNS mutations of them, the same for the same SEED. The input at hand
// stands in ./fuzz_csv.input; when the program dies or hangs, that is the one.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using std::string_view_literals::operator""sv;

/// What tables, JSON and XML are made of, and numbers at the edge.
constexpr std::array tokens{
    ";"sv,
    ","sv,
    "\t"sv,
    "\""sv,
    "\"\""sv,
    "\r\n"sv,
    "\r"sv,
    "\n"sv,
    "'"sv,
    "\xEF\xBB\xBF"sv,
    "\0"sv,
    "sep=;\n"sv,
    "|"sv,
    "\xFF"sv,
    "\xF0\x9F\x98\x80"sv,
    "{}"sv,
    "[]"sv,
    "null"sv,
    "1e999"sv,
    "-0"sv,
    "\\u0000"sv,
    "\\ud800"sv,
    ": "sv,
    "<c r=\"XFD1048576\"><v>1</v></c>"sv,
    "&amp;"sv,
    "&#0;"sv,
    "</row>"sv,
    "t=\"s\""sv,
    "9999999999999999999999"sv,
    "0001-01-01"sv,
    "2024-02-30"sv,
    "45300"sv,
    "0.1"sv,
    " "sv};

class Mutator {
public:
    Mutator(std::vector<std::string> seeds, unsigned seed)
        : seeds_(std::move(seeds)),
          chance_(seed)
    {
    }

    std::string next()
    {
        auto text = seeds_[below(seeds_.size())];
        const auto changes = 1 + below(8);
        for (std::size_t i = 0; i < changes; ++i)
            change(text);
        return text;
    }

private:
    /// Not a distribution of the library, which another library would draw otherwise.
    std::size_t below(std::size_t end) { return end == 0 ? 0 : chance_() % end; }

    void change(std::string& text)
    {
        const auto at = below(text.size() + 1);
        const auto length = std::min(text.size() - at, below(64));
        switch (below(6)) {
        case 0:
            if (at < text.size()) text[at] = char(text[at] ^ char(1U << below(8)));
            return;
        case 1:
            text.erase(at, length);
            return;
        case 2:
            text.insert(at, tokens.at(below(tokens.size())));
            return;
        case 3:
            text.insert(below(text.size() + 1), text.substr(at, length));
            return;
        case 4: {
            const auto& other = seeds_[below(seeds_.size())];
            const auto from = below(other.size() + 1);
            text.replace(at, length, other, from, below(64));
            return;
        }
        default:
            text.replace(at, std::min<std::size_t>(length, 1), tokens.at(below(tokens.size())));
        }
    }

    std::vector<std::string> seeds_;
    std::mt19937 chance_;
};

std::vector<std::string> read_all(int count, char** names)
{
    std::vector<std::filesystem::path> files;
    for (int i = 0; i < count; ++i) {
        if (!std::filesystem::is_directory(names[i])) {
            files.emplace_back(names[i]);
            continue;
        }
        for (const auto& entry : std::filesystem::directory_iterator(names[i]))
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::vector<std::string> texts;
    for (const auto& file : files) {
        std::ifstream in{file, std::ios::binary};
        texts.emplace_back(std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{});
    }
    return texts;
}

/// Writes the input down before it is tried.
void run(const std::string& input, const std::string& note)
{
    constexpr unsigned longest = 20; // seconds; a hang is a fault too
    std::ofstream(note, std::ios::binary | std::ios::trunc) << input;
    ::alarm(longest);
    LLVMFuzzerTestOneInput(
        reinterpret_cast<const std::uint8_t*>(input.data()), input.size()); // NOLINT
    ::alarm(0);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 4) {
        std::fprintf(stderr, "usage: %s RUNS SEED FILE|FOLDER...\n", argv[0]);
        return 2;
    }
    const auto note = std::filesystem::path(argv[0]).filename().string() + ".input";
    const auto runs = std::strtoul(argv[1], nullptr, 10);
    const auto seeds = read_all(argc - 3, argv + 3);
    if (seeds.empty()) {
        std::fprintf(stderr, "there are no seeds\n");
        return 2;
    }
    for (const auto& seed : seeds)
        run(seed, note);
    Mutator mutator(seeds, unsigned(std::strtoul(argv[2], nullptr, 10)));
    for (std::size_t i = 0; i < runs; ++i)
        run(mutator.next(), note);
    std::filesystem::remove(note);
    std::printf("%zu seeds, %lu mutations\n", seeds.size(), runs);
    return 0;
}
