// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "records/store/database.h"
#include "records/store/store.h"

/// Private to this room: rows of the tables as values.
namespace absah::store {

/// From all columns of the table, in its order.
inline HandIn handin_in(const Statement& row)
{
    HandIn handin;
    int column = 0;
    handin.id = row.number(column++);
    handin.path = row.text(column++);
    handin.folder = row.text(column++);
    handin.mark.size = row.number(column++);
    handin.mark.changed = row.number(column++);
    handin.sha256 = row.text(column++);
    handin.verdict = Verdict(row.number(column++));
    handin.plan = row.text(column++);
    handin.judged_by = row.text(column++);
    handin.said = row.text(column++);
    handin.advice = row.text(column++);
    handin.result = row.text(column++);
    handin.reading = row.bytes(column++);
    handin.card = row.text(column++);
    handin.moved_to = row.text(column++);
    handin.at = row.text(column++);
    handin.settled = row.number(column++) != 0;
    handin.replaced_by = row.number(column);
    return handin;
}

void insert_attachment(const Database& database, const Attachment& attachment);

} // namespace absah::store
