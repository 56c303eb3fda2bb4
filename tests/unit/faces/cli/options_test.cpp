// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/options.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <optional>

namespace absah::cli {
namespace {

using Words = std::vector<std::string_view>;
using Parsed = std::variant<Command, Ending>;

Parsed parsed(const Words& words, Language language = Language::English)
{
    return parse(words, language);
}

/// The check that a command line asks for; an empty optional when it is not understood.
std::optional<CheckOptions> check(const Words& words)
{
    const auto result = parsed(words);
    const auto* command = std::get_if<Command>(&result);
    if (command == nullptr) return {};
    return std::get<CheckOptions>(command->what);
}

Ending ending(const Words& words, Language language = Language::English)
{
    const auto result = parsed(words, language);
    const auto* end = std::get_if<Ending>(&result);
    return end == nullptr ? Ending{Exit::Failed, "understood"} : *end;
}

CommonOptions common(const Words& words, Language language)
{
    const auto result = parsed(words, language);
    const auto* command = std::get_if<Command>(&result);
    return command == nullptr ? CommonOptions{.quiet = true} : command->common;
}

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

TEST(Parse, ACheckOfAFileNeedsNothingElse)
{
    const auto options = check({"check", "foto.jpg"});
    ASSERT_TRUE(options);
    EXPECT_EQ(options->inputs, std::vector<Path>{"foto.jpg"});
    EXPECT_FALSE(options->plan || options->plans || options->card || options->today);
    EXPECT_TRUE(options->verifiers.empty());
    EXPECT_EQ(options->output, Output::Cards);
    EXPECT_GE(options->jobs, 1);
    EXPECT_EQ(options->max_pages, 20);
}

TEST(Parse, UnderstandsEveryOptionOfACheck)
{
    const auto options = check(
        {"check",
         "a",
         "b",
         "--plans",
         "rencana",
         "--verifiers",
         "v1",
         "--verifiers",
         "v2",
         "--card",
         "c.html",
         "--jsonl",
         "-j",
         "3",
         "--max-pages",
         "7",
         "--today",
         "2024-07-15"});
    ASSERT_TRUE(options);
    EXPECT_EQ(options->inputs, (std::vector<Path>{"a", "b"}));
    EXPECT_EQ(options->plans, Path{"rencana"});
    EXPECT_EQ(options->verifiers, (std::vector<Path>{"v1", "v2"}));
    EXPECT_EQ(options->card, Path{"c.html"});
    EXPECT_EQ(options->output, Output::JsonLines);
    EXPECT_EQ(options->jobs, 3);
    EXPECT_EQ(options->max_pages, 7);
    ASSERT_TRUE(options->today);
    EXPECT_EQ(to_iso(*options->today), "2024-07-15");
}

TEST(Parse, TakesOptionsBeforeAndAfterTheFiles)
{
    for (const Words& words :
         {Words{"check", "--json", "a"},
          Words{"check", "a", "--json"},
          Words{"check", "--json", "--", "a"}}) {
        const auto options = check(words);
        ASSERT_TRUE(options);
        EXPECT_EQ(options->output, Output::Json);
        EXPECT_EQ(options->inputs, std::vector<Path>{"a"});
    }
}

TEST(Parse, TakesANameThatLooksLikeAnOptionAfterTwoDashes)
{
    const auto options = check({"check", "--", "-rf.pdf"});
    ASSERT_TRUE(options);
    EXPECT_EQ(options->inputs, std::vector<Path>{"-rf.pdf"});
}

class Mistakes : public testing::TestWithParam<Words> {};

TEST_P(Mistakes, AreUsageAndPointToTheHelp)
{
    const auto end = ending(GetParam());
    EXPECT_EQ(end.exit, Exit::Usage);
    EXPECT_TRUE(end.text.starts_with("absah: ")) << end.text;
    EXPECT_TRUE(contains(end.text, "absah --help")) << end.text;
}

INSTANTIATE_TEST_SUITE_P(
    Parse,
    Mistakes,
    testing::Values(
        Words{},
        Words{"check"},
        Words{"explain"},
        Words{"nonsense"},
        Words{"check", "a", "--nonsense"},
        Words{"check", "a", "--plan", "p", "--plans", "q"},
        Words{"check", "a", "--json", "--jsonl"},
        Words{"check", "a", "--plan"},
        Words{"check", "a", "-j", "0"},
        Words{"check", "a", "-j", "65"},
        Words{"check", "a", "-j", "two"},
        Words{"check", "a", "--max-pages", "0"},
        Words{"check", "a", "--max-pages", "99999999999999999999"},
        Words{"check", "a", "--today", "2024-02-30"},
        Words{"check", "a", "--today", "today"},
        Words{"check", "a", "--lang", "fr"},
        Words{"explain", "a", "b"}));

TEST(Parse, TheLanguageOptionBeatsTheEnvironmentWhereverItStands)
{
    for (const Words& words :
         {Words{"--lang", "en", "check", "a"},
          Words{"check", "a", "--lang", "en"},
          Words{"check", "a", "--lang=en"}}) {
        EXPECT_EQ(common(words, Language::Indonesian).language, Language::English);
    }
    EXPECT_EQ(common({"check", "a"}, Language::Indonesian).language, Language::Indonesian);
    EXPECT_EQ(common({"check", "a"}, Language::English).language, Language::English);
}

TEST(Parse, QuietIsAskedForOnEitherSideOfTheCommand)
{
    EXPECT_FALSE(common({"check", "a"}, Language::English).quiet);
    EXPECT_TRUE(common({"-q", "check", "a"}, Language::English).quiet);
    EXPECT_TRUE(common({"check", "a", "--quiet"}, Language::English).quiet);
}

TEST(Parse, MistakesAreToldInTheLanguageAskedFor)
{
    EXPECT_TRUE(contains(ending({"check"}, Language::Indonesian).text, "Lihat"));
    EXPECT_TRUE(contains(ending({"check"}, Language::English).text, "See"));
}

TEST(Parse, HelpIsCleanAndNamesTheCommands)
{
    const auto end = ending({"--help"});
    EXPECT_EQ(end.exit, Exit::Clean);
    for (const auto* word : {"check", "explain", "--version", "--lang", "Usage"})
        EXPECT_TRUE(contains(end.text, word)) << word;
}

TEST(Parse, HelpOfACommandNamesItsOptionsAndShowsAnExample)
{
    const auto english = ending({"check", "--help"}).text;
    for (const auto* word :
         {"--plan",
          "--plans",
          "--verifiers",
          "--json",
          "--jsonl",
          "--card",
          "--jobs",
          "--max-pages",
          "--today",
          "--quiet",
          "Example"})
        EXPECT_TRUE(contains(english, word)) << word;
    EXPECT_FALSE(contains(english, "Contoh"));
    EXPECT_TRUE(contains(ending({"check", "--help"}, Language::Indonesian).text, "Contoh"));
    const auto explain = ending({"explain", "--help", "--lang", "id"}).text;
    EXPECT_TRUE(contains(explain, "Contoh"));
    EXPECT_FALSE(contains(explain, "--plans"));
}

TEST(Parse, TheVersionIsACommandOfItsOwn)
{
    const auto result = parsed({"--version"});
    const auto* command = std::get_if<Command>(&result);
    ASSERT_NE(command, nullptr);
    EXPECT_TRUE(std::holds_alternative<VersionOptions>(command->what));
}

TEST(Parse, AnExplanationIsOfOneFinding)
{
    const auto result = parsed({"explain", "stamp.missing"});
    ASSERT_TRUE(std::holds_alternative<Command>(result));
    const auto& what = std::get<Command>(result).what;
    ASSERT_TRUE(std::holds_alternative<ExplainOptions>(what));
    EXPECT_EQ(std::get<ExplainOptions>(what).finding, "stamp.missing");
}

/// The environment's three language variables, put back afterwards.
class Environment : public testing::Test {
protected:
    void SetUp() override
    {
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (const char* value = std::getenv(names[i])) before_[i] = value;
            ::unsetenv(names[i]);
        }
    }

    void TearDown() override
    {
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (before_[i])
                ::setenv(names[i], before_[i]->c_str(), 1);
            else
                ::unsetenv(names[i]);
        }
    }

private:
    static constexpr std::array names{"LC_ALL", "LC_MESSAGES", "LANG"};
    std::array<std::optional<std::string>, 3> before_;
};

TEST_F(Environment, ThatSaysNothingIsIndonesian)
{
    EXPECT_EQ(language_of_environment(), Language::Indonesian);
    ::setenv("LANG", "", 1);
    EXPECT_EQ(language_of_environment(), Language::Indonesian);
}

TEST_F(Environment, IsEnglishWhenTheFirstVariableSetSaysSo)
{
    ::setenv("LANG", "en_GB.UTF-8", 1);
    EXPECT_EQ(language_of_environment(), Language::English);
    ::setenv("LC_MESSAGES", "id_ID.UTF-8", 1);
    EXPECT_EQ(language_of_environment(), Language::Indonesian);
    ::setenv("LC_ALL", "en", 1);
    EXPECT_EQ(language_of_environment(), Language::English);
}

TEST_F(Environment, OfAnyOtherTongueIsIndonesian)
{
    ::setenv("LC_ALL", "C.UTF-8", 1);
    EXPECT_EQ(language_of_environment(), Language::Indonesian);
}

/// The render that a command line asks for; an empty optional when it is not understood.
std::optional<RenderOptions> render(const Words& words)
{
    const auto result = parsed(words);
    const auto* command = std::get_if<Command>(&result);
    if (command == nullptr) return {};
    return std::get<RenderOptions>(command->what);
}

TEST(RenderLine, ReadsEveryOption)
{
    const auto options = render(
        {"render",
         "skp",
         "a.json",
         "b/",
         "-o",
         "out.pdf",
         "--paper",
         "f4",
         "--templates",
         "t",
         "--key",
         "k",
         "--preview"});
    ASSERT_TRUE(options);
    EXPECT_EQ(options->report, "skp");
    EXPECT_EQ(options->records, (std::vector<Path>{"a.json", "b/"}));
    EXPECT_EQ(options->out, "out.pdf");
    EXPECT_EQ(options->paper, form::Paper::F4);
    EXPECT_EQ(options->templates, std::vector<Path>{"t"});
    EXPECT_EQ(options->key, Path("k"));
    EXPECT_TRUE(options->preview);
}

TEST(RenderLine, LeavesThePaperToTheTemplate)
{
    const auto options = render({"render", "skp", "a.json", "-o", "out.pdf"});
    ASSERT_TRUE(options);
    EXPECT_FALSE(options->paper);
    EXPECT_FALSE(options->key);
    EXPECT_FALSE(options->preview);
}

TEST(RenderLine, NeedsAReportRecordsAndAnOutput)
{
    for (const auto& words :
         {Words{"render"},
          Words{"render", "skp", "-o", "out.pdf"},
          Words{"render", "skp", "a.json"},
          Words{"render", "skp", "a.json", "-o", "out.pdf", "--paper", "letter"}})
        EXPECT_EQ(ending(words).exit, Exit::Usage);
}

} // namespace
} // namespace absah::cli
