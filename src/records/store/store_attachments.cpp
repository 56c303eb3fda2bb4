// SPDX-License-Identifier: Apache-2.0
#include "records/store/rows.h"

namespace absah::store {

void insert_attachment(const Database& database, const Attachment& attachment)
{
    auto insert = database.prepare(
        "INSERT INTO attachment (handin, part, plan, activity, sha256, verdict, findings, who, why,"
        " at) VALUES (?,?,?,?,?,?,?,?,?,?)");
    insert.with(attachment.handin).with(std::int64_t(attachment.part)).with(attachment.plan);
    insert.with(attachment.activity).with(attachment.sha256);
    insert.with(std::int64_t(attachment.verdict)).with(attachment.findings);
    insert.with(attachment.by).with(attachment.why).with(attachment.at).run();
}

Result<void> Store::attach(const Attachment& attachment)
{
    return in_database([&] { insert_attachment(*database_, attachment); });
}

Result<void> Store::undo(
    std::int64_t attachment, const std::string& by, const std::string& why, const std::string& at)
{
    return in_database([&] {
        database_
            ->prepare("UPDATE attachment SET undone_by = ?, undone_why = ?, undone_at = ?"
                      " WHERE id = ? AND undone_at = ''")
            .with(by)
            .with(why)
            .with(at)
            .with(attachment)
            .run();
    });
}

Result<std::vector<Attachment>> Store::attachments_of(std::int64_t handin) const
{
    return in_database([&] {
        auto rows = database_->prepare(
            "SELECT id, handin, part, plan, activity, sha256, verdict, findings, who, why, at,"
            " undone_by, undone_why, undone_at FROM attachment WHERE handin = ? ORDER BY id");
        rows.with(handin);
        std::vector<Attachment> found;
        while (rows.step()) {
            int column = 0;
            Attachment one;
            one.id = rows.number(column++);
            one.handin = rows.number(column++);
            one.part = int(rows.number(column++));
            one.plan = rows.text(column++);
            one.activity = rows.text(column++);
            one.sha256 = rows.text(column++);
            one.verdict = Verdict(rows.number(column++));
            one.findings = rows.text(column++);
            one.by = rows.text(column++);
            one.why = rows.text(column++);
            one.at = rows.text(column++);
            one.undone_by = rows.text(column++);
            one.undone_why = rows.text(column++);
            one.undone_at = rows.text(column);
            found.push_back(std::move(one));
        }
        return found;
    });
}

} // namespace absah::store
