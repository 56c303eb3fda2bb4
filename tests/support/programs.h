// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/wait.h>

#include <cstdio>
#include <filesystem>
#include <string>

/// Other programs, asked for their opinion.
namespace absah::test {

struct Said {
    int code = -1;
    std::string words; ///< standard output and errors
};

/// What a program says; code 127 when it is not installed, which must fail a test.
inline Said run(const std::string& command)
{
    Said said;
    FILE* pipe = popen(("timeout 300 " + command + " 2>&1").c_str(), "r");
    if (pipe == nullptr) return said;
    char buffer[4096];
    for (std::size_t got = 0; (got = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
        said.words.append(buffer, got);
    const int status = pclose(pipe);
    if (WIFEXITED(status)) said.code = WEXITSTATUS(status);
    return said;
}

/// What PDFBox Preflight thinks of a PDF/A-1b file; or with `batch`, of every file in a folder,
/// each by its name, in one run: Java takes longer to start than to judge a paper.
inline Said preflight(const std::filesystem::path& file, bool batch = false)
{
    const std::string jars = "/usr/share/java/";
    std::string path;
    for (const char* jar :
         {"preflight",
          "xmpbox",
          "pdfbox2",
          "fontbox2",
          "commons-io",
          "commons-logging",
          "javax.activation",
          "jaxb-api"}) {
        path += jars + jar + ".jar:";
    }
    return run(
        "java -Xshare:auto -XX:TieredStopAtLevel=1 -cp " + path +
        " org.apache.pdfbox.preflight.Validator_A1b " + (batch ? "batch " : "") + file.string());
}

} // namespace absah::test
