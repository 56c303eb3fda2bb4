// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pipeline/file_end.h"
#include "records/store/originals.h"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Which files of an inbox have arrived whole. Names are bytes, relative to the inbox.
namespace absah::pipeline {

/// One look at an inbox. Left out: what check leaves out, and result cards that a crash left
/// unfinished.
struct Look {
    struct File {
        std::string path;
        store::FileMark mark;
    };

    std::vector<File> files;             ///< regular files, sorted by name
    std::vector<std::string> links;      ///< not followed: they may lead anywhere
    std::vector<std::string> special;    ///< fifos, sockets, devices: never opened
    std::vector<std::string> unfinished; ///< names that programs give to what they still load
    std::vector<std::string> closed;     ///< folders that cannot be listed
    std::vector<std::string> folders;    ///< all others, "" for the inbox itself
};

/// Whatever cannot be looked at just now is left out and seen at the next look.
Look look_into(const Path& inbox);

using Moment = std::chrono::steady_clock::time_point;

/// How long a file must not have changed.
struct Patience {
    std::chrono::milliseconds whole{1000};    ///< its end is there
    std::chrono::milliseconds unmarked{3000}; ///< its format has no mark of the end
    std::chrono::milliseconds missing{10000}; ///< its end is missing; then that is what it is
};

/// Remembers what was seen when. Only times between our own looks count: the clock of a network
/// share may be wrong.
class Arrivals {
public:
    using EndOf = std::function<FileEnd(const std::string& path)>;

    explicit Arrivals(const Patience& patience);

    /// A file that has been handled already, as it was then.
    void know(const std::string& path, const store::FileMark& mark);

    /// Handled or not, it is looked at as if it were new.
    void forget(const std::string& path);

    /// The files that have arrived since the last look, those that waited longest first. Each is
    /// told once until its mark changes or it is forgotten.
    std::vector<Look::File> take(const Look& look, Moment now, const EndOf& end_of);

    /// When the next file may be ready if nothing more happens to it; empty when none is waited
    /// for.
    [[nodiscard]] std::optional<Moment> next() const;

    /// Files that have been waited for longer than `patience.missing`, and why.
    [[nodiscard]] std::map<std::string, FileEnd> delayed(Moment now) const;

    /// Whether a file may still become ready: one that has changed lately, or has not been waited
    /// for long enough.
    [[nodiscard]] bool waits_for_more(Moment now) const;

private:
    struct Waiting {
        store::FileMark mark;
        Moment first; ///< when the file was seen for the first time
        Moment quiet; ///< since when its mark has not changed
        Moment due;   ///< when to look at its end
        FileEnd end = FileEnd::Unmarked;
        bool asked = false;
    };

    bool has_arrived(Waiting& file, const std::string& path, Moment now, const EndOf& end_of) const;

    Patience patience_;
    std::map<std::string, store::FileMark> known_;
    std::map<std::string, Waiting> waiting_;
};

} // namespace absah::pipeline
