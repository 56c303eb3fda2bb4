// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/geometry.h"
#include "steps/extract/layout.h"

#include <string>
#include <vector>

namespace absah::extract {

/// What a token is; everything but Word is a single mark of punctuation.
enum class Mark { Word, Quote, Open, Close, Colon, Comma, Bar, Slash, Dash };

/// A word or a mark of the running text.
struct Token {
    std::string text; ///< as printed
    std::string key;  ///< folded; may hold blanks ("e sertifikat"); empty for marks
    Mark mark = Mark::Word;
    bool glued = false; ///< no blank between it and the token before
    Break before = Break::None;
    int line = 0; ///< index into the lines
    double confidence = 1;
    Box box;            ///< of the printed word it is part of
    int first_part = 0; ///< its first folded part, see Running::parts
    int last_part = 0;  ///< one past the last
};

/// One blank-free piece of a token's key; cue phrases are matched on these.
struct Part {
    std::string text;
    int token = 0;
};

/// The page as one running text.
struct Running {
    std::vector<Line> lines;
    std::vector<Token> tokens;
    std::vector<Part> parts;
    std::vector<int> line_begin; ///< first token of each line, and one entry past the last

    /// The printed text of tokens [begin, end): one blank where the print has white space.
    [[nodiscard]] std::string surface(int begin, int end) const;

    [[nodiscard]] Box box(int begin, int end) const;

    /// Mean reading confidence of [begin, end).
    [[nodiscard]] double confidence(int begin, int end) const;
};

/// Cuts lines into tokens: quotes, brackets, colons and commas stand alone, runs of single letters
/// ("S E R T I F I K A T") become one word.
Running tokenise(std::vector<Line> lines);

} // namespace absah::extract
