// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/finding.h"
#include "core/model/geometry.h"
#include "core/model/proof.h"

#include <string>
#include <string_view>
#include <vector>

namespace absah {

/// Whether the code on a print was signed by a school that is trusted.
enum class Seal {
    Right,
    Wrong,     ///< the key is known, and it did not sign this
    UnknownKey ///< nobody here has the key
};

/// Where the record of a print is.
enum class RecordState {
    NotAsked, ///< no folder of records was given
    AtHand,
    Changed, ///< a record of this id is there, with other contents
    Absent
};

/// A value that the code gives, and what is printed.
struct PrintValue {
    std::string name; ///< "person", "period", "hasil_kerja", "perilaku", "predikat"
    Outcome outcome = Outcome::Undecided;
    std::string expected; ///< by the code, as the forms print it
    std::string seen;     ///< as printed; empty when it was not found
    int page = 0;         ///< of the file; 0 when it was not found
    Box box;
};

/// What became of a scan that was to be kept with its record.
enum class Filing {
    NotAsked,
    Filed,
    Already, ///< the same bytes lie there
    Withheld ///< something has to be settled first
};

/// What is known of a print, besides its findings.
struct CheckedPrint {
    Proof proof;
    Seal seal = Seal::UnknownKey;
    std::string key_name; ///< of the trusted key; empty for an unknown one
    RecordState record = RecordState::NotAsked;
    std::string record_file; ///< when it is at hand
    std::vector<PrintValue> values;
    std::vector<int> missing_pages; ///< numbers in the print; of all files of the run
    int page_count = 0;             ///< of the print; 0 when that is not known
    bool stamped_elsewhere = false; ///< another file of the run shows a stamp on this print
    Filing filing = Filing::NotAsked;
    std::string filed_as;
};

/// "right", "wrong", "unknown_key"; "not_asked", "at_hand", "changed", "absent"; "not_asked",
/// "filed", "already", "withheld".
std::string_view name_of(Seal seal);
std::string_view name_of(RecordState state);
std::string_view name_of(Filing filing);

} // namespace absah
