// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/dates.h"
#include "core/model/document.h"
#include "core/model/lattice.h"
#include "core/model/picture.h"
#include "core/model/print.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace absah {

/// Looked for and seen; looked for and not there; seen, but not sure enough to rely on.
enum class State { Missing, Doubtful, Found };

/// The eight elements (three of them split into two), and the hours.
enum class ElementId {
    Logo,
    Title,
    Number,
    Recipient,
    Role,
    Organiser,
    Place,
    Date,
    Hours,
    Signature,
    Stamp,
};

inline constexpr std::array all_elements{
    ElementId::Logo,
    ElementId::Title,
    ElementId::Number,
    ElementId::Recipient,
    ElementId::Role,
    ElementId::Organiser,
    ElementId::Place,
    ElementId::Date,
    ElementId::Hours,
    ElementId::Signature,
    ElementId::Stamp};

/// The key in `absah.result/1`: "logo", "title", ...
std::string_view name_of(ElementId id);

/// One element of a certificate. A missing one has no value and no box.
struct Element {
    State state = State::Missing;
    std::string value; ///< as printed, without label and quotes; dates ISO 8601, hours digits only
    double confidence = 0; ///< 0..1: how often a value with this confidence is right
    Source source = Source::None;
    int page = 0; ///< from 1; 0 when missing
    Box box;      ///< see the holder for the pixels meant
};

enum class SignatureKind { None, Ink, Electronic };

/// Whether the recipient is who the plan expects, by the picture itself and not by one reading.
enum class NameProof {
    Unknown,  ///< not weighed: no plan, no second reading, or a text layer
    Spelling, ///< this person, and written as expected
    Person,   ///< this person rather than any other of the roster; the spelling cannot be proven
    None,     ///< the picture does not support the name
};

/// A day that is printed with its day of the week, both read surely.
struct NamedDay {
    std::string printed; ///< the day of the week as printed: "Senin", "Jum'at", "Monday"
    std::chrono::weekday weekday;
    Day day;
};

/// What was read from one certificate. Boxes are display pixels of their page.
struct Certificate {
    std::array<Element, all_elements.size()> elements;
    std::string recipient_name; ///< the recipient without titles
    NameProof recipient_proof = NameProof::Unknown;
    std::string organiser_id;         ///< registry id that the organiser's text names; may be empty
    std::optional<DateRange> held;    ///< what `date` says, as days
    std::optional<Day> issued;        ///< the date above the signature
    bool date_is_issue_date = false;  ///< no activity date was printed; `date` repeats `issued`
    std::vector<NamedDay> named_days; ///< of `held`: none, its one day, or its first and last
    SignatureKind signature_kind = SignatureKind::None;

    Element& operator[](ElementId id) { return elements[std::size_t(id)]; }

    const Element& operator[](ElementId id) const { return elements[std::size_t(id)]; }
};

/// What a paper is, whatever it is named. Unclear: too little of it could be read to say that it is
/// a certificate, and nothing says that it is something else.
enum class Kind {
    Certificate,
    AssignmentLetter,
    Report,
    Other,
    Unclear,
    Blank,
    OwnPrint, ///< printed by this program, as the code on it says
    Unreadable
};

/// "certificate", "assignment_letter", ... as in `absah.result/1`.
std::string_view name_of(Kind kind);

/// Parts of a page: three rows of three, the first at the top left.
using PageParts = std::bitset<9>;

/// What made a picture hard to read, for advice to the person who took it.
struct Quality {
    double sharpness = 1; ///< 0..1, below about 0.42 the text is blurred
    double glare = 0;     ///< share of the page burnt out, 0..1
    double paper = 255;   ///< brightness of the paper, 0..255; below about 70 the photo is dark
    bool photo = false;   ///< a photo of paper that was flattened
    PageParts blurred;    ///< parts whose own text is that blurred
    PageParts burnt;      ///< parts of which a fifth is burnt out
    PageParts dark;       ///< parts whose own paper is that dark
};

/// All that reading one paper brought, before any judgement. A file may hold several papers; what
/// is about the file (its type, pages, damage, times) is then the same in each.
struct Reading {
    std::string media_type;
    int page_count = 0;
    Kind kind = Kind::Other;
    Certificate certificate;
    std::vector<Code> codes;
    std::vector<PrintPage> print;    ///< of Kind::OwnPrint: its pages; empty for any other
    std::vector<Size> pages;         ///< display size of each page of the file that was looked at
    std::vector<int> own_pages;      ///< the pages that this paper is on, from 1, rising
    std::vector<int> doubtful_pages; ///< those of them that may be another paper
    bool several_at_once = false;    ///< one of them shows more than one paper
    Lattice recipient_line; ///< what the second reader saw of the recipient's line; may be empty
    /// What the first reader alone made of the number, without blanks; empty when it saw nothing.
    std::string number_as_read;
    /// What was read of the number before other papers of its organiser mended it; else empty.
    std::string number_before;
    std::vector<std::uint8_t> number_line; ///< what the second one saw of it, a packed `Lattice`
                                           ///< (a run holds all its papers'); may be empty
    Quality quality;                       ///< of the page that the certificate is on
    std::vector<ElementId> overprinted; ///< their words lie over or under others of the same file
    std::vector<ElementId> patched;     ///< the ground of their words lacks the page's grain
    Picture fingerprint; ///< small grey likeness of that page; empty when there is no page
    bool damaged = false;
    bool text_layer = false; ///< the certificate's words came from a text layer
    int ms_total = 0;        ///< CPU milliseconds of the reading process for this file
    int ms_ocr = 0;          ///< thereof OCR
};

} // namespace absah
