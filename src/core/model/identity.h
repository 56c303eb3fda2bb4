// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Numbers by which the school system knows people and schools. What is said here of their build
/// rests on published explanations of the numbers, not on a decree that was read; the build of a
/// NUPTK is not confirmed, so only its length is looked at.
namespace absah {

enum class NipKind {
    Unknown, ///< not broken, but the digits do not tell
    Pns,     ///< digits 13 and 14 are a month
    Pppk,    ///< digits 13 and 14 are 21 or more: the code of an agreement
};

enum class NumberFault {
    None,
    Letters, ///< something other than digits and blanks
    Length,
    Birth, ///< the first eight digits are no day
    Start, ///< no month and no agreement (00), or appointed younger than 16 or older than 60
    Sex,   ///< the 15th digit is neither 1 nor 2
};

struct NipLook {
    NumberFault fault = NumberFault::None;
    NipKind kind = NipKind::Unknown;
};

/// Looks at an 18-digit NIP or NI PPPK (one build: birth 8, start 6, sex 1, serial 3), written in
/// one run or with blanks. The first fault from the left is told.
NipLook look_at_nip(std::string_view text);

/// A NUPTK has 16 digits, blanks aside.
NumberFault look_at_nuptk(std::string_view text);

/// An NPSN has 8 digits, blanks aside.
NumberFault look_at_npsn(std::string_view text);

/// The digits of `text`, nothing else.
std::string digits_of(std::string_view text);

/// As it may be shown to others: the last three digits, the others as '*', blanks where they were.
/// A NIP tells day of birth and sex; three digits still tell namesakes of a school apart.
std::string masked_number(std::string_view text);

} // namespace absah
