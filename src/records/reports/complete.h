// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/field_tree.h"
#include "core/model/terms.h"
#include "records/reports/check.h"

#include <string_view>

/// From a checked record to what a template sees. For the sources of this room only.
namespace absah::reports {

/// The record in its own order. Every day becomes an object: iso, words ("4 Maret 2024"), weekday.
Field to_field(const Json& record, const Shape& shape);

/// People, period, places of signing: what all records have.
void complete_common(Field& record, const terms::Terms& terms);

/// The seven values with their items, RHK with the words of their parts, points of competence.
void complete_plan(Field& record, const terms::Terms& terms);

/// What complete_plan does, with ratings, predikat and its cell, and the register of evidence.
void complete_appraisal(Field& record, const terms::Terms& terms);

/// Indicator, behaviours that were looked at, levels.
void complete_observation(Field& record, const terms::Terms& terms);

/// The text at `path`; empty when there is none.
std::string text_at(const Field& record, std::string_view path);

/// A copy of the list at `path`; empty when there is none.
std::vector<Field> list_at(const Field& record, std::string_view path);

} // namespace absah::reports
