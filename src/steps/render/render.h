// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/model/drawing.h"
#include "core/model/field_tree.h"
#include "core/model/template.h"
#include "core/model/type_measure.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A template and a record become pages. Nothing is read or written here: letters are measured,
/// pictures and codes made by what the caller lends. Same input, same pages.
namespace absah::render {

/// What layout borrows for the run.
struct Tools {
    const drawing::TypeMeasure& type;
    /// The matrix of a code that says `text`; its area is set by the layout.
    std::function<Result<drawing::Code>(std::string_view text)> code;
    /// A picture, decoded. The file of a template is whole; a name from the record is as the record
    /// has it.
    std::function<Result<drawing::Picture>(const Path& file)> picture;
};

/// What may differ from one print of the same record to the next.
struct Wish {
    std::optional<form::Paper> paper; ///< over the template's
    Day date;                         ///< of the document's information
};

/// The room that is left for a signature and a stamp.
struct SignatureRoom {
    std::string id;   ///< as the template calls it
    std::string name; ///< of the signer
    std::size_t page = 0;
    drawing::Area area;
};

struct Rendered {
    drawing::Document document;
    std::vector<SignatureRoom> rooms;
};

/// Lays `record` out. BadData, with the place in the template, when the record lacks what the
/// template asks for, when the typeface lacks a character (which is named, with its field), or when
/// something cannot fit: a column narrower than a letter, a head taller than the page.
Result<Rendered>
render(const form::Template& form, const Field& record, const Tools& tools, const Wish& wish);

/// Several documents as one, in order, each with its own page numbers; the information is the
/// first one's. An attachment whose name is taken gets a number before it.
Rendered joined(std::vector<Rendered> parts);

} // namespace absah::render
