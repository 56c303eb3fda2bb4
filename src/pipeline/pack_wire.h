// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/coded_picture.h"
#include "pipeline/pack.h"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

/// Private to this room: what `pack_files` and its reading processes say to one another, as CBOR.
namespace absah::pipeline {

/// A picture of a file: its page (from 0) in a picture file, the number of its object in a PDF.
using PictureId = int;

/// What a file is.
struct PackSurvey {
    std::optional<PackTrouble> trouble;
    std::optional<WholeBecause> whole;
    std::string sha256;
    std::uint64_t before = 0;
    std::uint64_t alone = 0; ///< bytes that it adds to a PDF as it is
    int pages = 0;
    int attachments = 0;
    std::map<PictureId, std::uint64_t> pictures; ///< with their bytes as they would go in
};

/// A picture at the strongest step up to the one asked for at which it reads as well as before.
struct Shrunk {
    std::size_t step = 0; ///< 0: there is none; then `picture` is empty
    CodedPicture picture;
};

/// One paper of the PDF.
struct PackPaper {
    std::string title;
    Path file;
    std::string sha256;
    std::map<PictureId, CodedPicture> anew;
    std::string attach_as;   ///< the file's name inside; empty when its pages go in
    std::string description; ///< of the attachment
    Bytes cover;             ///< of an attachment: a PDF that names it
};

// The parent trusts no answer.

std::string survey_request(const Path& file);
PackSurvey to_survey(const Result<Bytes>& reply);

std::string sizes_request(const Path& file, PictureId picture);
/// By step, from 0, never growing; only `alone` when the picture cannot be made smaller.
std::vector<std::uint64_t> to_sizes(const Result<Bytes>& reply, std::uint64_t alone);

std::string shrink_request(const Path& file, PictureId picture, std::size_t step);
Shrunk to_shrunk(const Result<Bytes>& reply);

std::string bind_request(const std::vector<PackPaper>& papers);
/// The PDF. Errors: Unreadable when a file is not what was surveyed; Tool, Limit, Crash.
Result<Bytes> to_bound(const Result<Bytes>& reply);

// For the reading process. What is not as it should be is thrown: it would be our own mistake.

nlohmann::json to_json(const CodedPicture& picture);
CodedPicture picture_of(const nlohmann::json& json);
Path path_of(const nlohmann::json& json);

} // namespace absah::pipeline
