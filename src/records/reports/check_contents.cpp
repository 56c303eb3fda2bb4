// SPDX-License-Identifier: Apache-2.0
#include "core/base/spelling.h"
#include "core/base/text.h"
#include "records/reports/check_plan.h"
#include "records/reports/lookup.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace absah::reports {
namespace {

std::string nearest(const std::string& word, const std::vector<std::string>& known)
{
    const std::vector<std::string_view> views(known.begin(), known.end());
    return std::string(nearest_word(word, views));
}

/// The activities of the plan, and which of them an entry has taken.
class Activities {
public:
    explicit Activities(const PlanCheck& check)
        : check_(check)
    {
        const auto list = entries_at(check.record, "/activities");
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto id = words_at(list[i], "/id");
            if (id.empty()) continue;
            if (std::ranges::find(ids_, id) != ids_.end())
                check.faults.add({"activities", std::to_string(i), "id"}, Wrong::Twice, id);
            ids_.push_back(id);
            check_form(words_at(list[i], "/form"), {"activities", std::to_string(i), "form"});
        }
    }

    void take(const std::string& id, const Keys& at)
    {
        if (id.empty()) return;
        if (std::ranges::find(ids_, id) == ids_.end())
            check_.faults.add_word(at, Wrong::UnknownActivity, id, ids_);
        else if (!taken_.insert(id).second)
            check_.faults.add(at, Wrong::ActivityTaken, id);
    }

private:
    void check_form(const std::string& form, const Keys& at) const
    {
        if (form.empty()) return;
        std::vector<std::string> known;
        for (const auto& kind : check_.regulation.evidence) {
            if (fold(kind.id) == fold(form) || fold(kind.name) == fold(form)) return;
            known.push_back(kind.id);
        }
        auto& to = nearest(form, known).empty() ? check_.notes : check_.faults;
        to.add_word(at, Wrong::UnknownForm, form, known);
    }

    const PlanCheck& check_;
    std::vector<std::string> ids_;
    std::set<std::string> taken_;
};

void check_indicator(const PlanCheck& check, const std::string& indicator)
{
    const Keys at{"praktik_kinerja", "indicator"};
    const auto position = check.position();
    std::vector<std::string> known;
    const PracticeIndicator* found = nullptr;
    for (const auto& one : check.regulation.indicators) {
        const auto& whose = one.positions;
        if (!whose.empty() && std::ranges::find(whose, position) == whose.end()) continue;
        known.push_back(one.id);
        if (one.id == indicator) found = &one;
    }
    if (known.empty()) return check.notes.add(at, Wrong::IndicatorsUnknown, position);
    if (indicator.empty())
        return (check.handed_in() ? check.faults : check.notes).add(at, Wrong::NoIndicator);
    if (found == nullptr)
        check.faults.add_word(at, Wrong::UnknownWord, indicator, known);
    else if (!found->ground.confirmed())
        check.notes.add(at, Wrong::IndicatorUnsure, found->name);
}

void check_practice(const PlanCheck& check, Activities& activities)
{
    const auto* practice = value_at(check.record, Json::json_pointer("/praktik_kinerja"));
    if (practice == nullptr || !practice->is_object()) return;
    const bool asked = std::ranges::any_of(
        check.regulation.parts, [](const PlanPart& part) { return part.key == "praktik_kinerja"; });
    if (asked) {
        check_indicator(check, words_at(*practice, "/indicator"));
        const auto target = practice->find("target_perilaku");
        if (target == practice->end() || !holds_something(*target))
            (check.handed_in() ? check.faults : check.notes)
                .add({"praktik_kinerja", "target_perilaku"}, Wrong::NoTarget);
    }
    activities.take(words_at(*practice, "/activity"), {"praktik_kinerja", "activity"});
}

/// Adds up what is known; what is not known is told and stays out.
class Points {
public:
    explicit Points(const PlanCheck& check)
        : check_(check)
    {
    }

    void take(const Json& entry, const Keys& at)
    {
        const auto* role = role_of(words_at(entry, "/peran"), at);
        const auto written = entry.find("poin");
        const bool has_own = written != entry.end() && written->is_number_unsigned();
        if (!check_.regulation.competence.points) {
            if (has_own) check_.notes.add(under(at, "poin"), Wrong::PointsUnused, name());
            return;
        }
        if (has_own)
            own(written->get<std::uint64_t>(), role, at);
        else
            of_role(role, words_at(entry, "/peran"), at);
    }

    void judge() const
    {
        const auto& rules = check_.regulation.competence;
        if (!rules.points || !any_) return;
        const Keys at{"pengembangan_kompetensi"};
        const auto sum = std::to_string(sum_);
        if (rules.minimum && sum_ < std::uint64_t(*rules.minimum)) {
            const auto least = std::to_string(*rules.minimum);
            auto& to = check_.handed_in() ? check_.by(rules.ground) : check_.notes;
            if (unknown_ > 0)
                check_.notes.add(at, Wrong::MaybeTooFew, sum, least);
            else
                to.add(at, Wrong::TooFewPoints, sum, least);
        }
        if (rules.maximum && sum_ > std::uint64_t(*rules.maximum))
            check_.notes.add(at, Wrong::ManyPoints, sum, std::to_string(*rules.maximum));
    }

private:
    static Keys under(Keys at, std::string key)
    {
        at.push_back(std::move(key));
        return at;
    }

    [[nodiscard]] const std::string& name() const { return check_.regulation.name; }

    const CompetenceRole* role_of(const std::string& wanted, const Keys& at) const
    {
        const auto& roles = check_.regulation.roles;
        const auto* role = check_.regulation.role(wanted);
        if (role != nullptr || roles.empty() || wanted.empty()) return role;
        std::vector<std::string> known;
        for (const auto& one : roles)
            known.push_back(one.name);
        const auto listed = check_.regulation.competence.listed.value_or(0);
        if (nearest(wanted, known).empty() && std::size_t(listed) > roles.size())
            check_.notes.add(under(at, "peran"), Wrong::RoleMaybe, wanted, std::to_string(listed));
        else
            check_.faults.add_word(under(at, "peran"), Wrong::UnknownRole, wanted, known);
        return nullptr;
    }

    void own(std::uint64_t points, const CompetenceRole* role, const Keys& at)
    {
        constexpr std::uint64_t most = 100000; // beyond is a slip, and must not run over
        sum_ += std::min(points, most);
        any_ = true;
        if (role != nullptr && role->points && std::uint64_t(*role->points) != points)
            check_.notes.add(
                under(at, "poin"),
                Wrong::PointsDiffer,
                std::to_string(points),
                std::to_string(*role->points));
    }

    void of_role(const CompetenceRole* role, const std::string& wanted, const Keys& at)
    {
        any_ = true;
        if (role == nullptr || !role->points) {
            ++unknown_;
            check_.notes.add(under(at, "poin"), Wrong::PointsUnknown, wanted);
            return;
        }
        sum_ += std::uint64_t(*role->points);
        if (!role->ground.confirmed())
            check_.notes.add(
                under(at, "poin"), Wrong::PointsUnsure, wanted, std::to_string(*role->points));
    }

    const PlanCheck& check_;
    std::uint64_t sum_ = 0;
    std::size_t unknown_ = 0;
    bool any_ = false;
};

void check_competence(const PlanCheck& check, Activities& activities)
{
    Points points(check);
    const auto list = entries_at(check.record, "/pengembangan_kompetensi");
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto number = std::to_string(i);
        points.take(list[i], {"pengembangan_kompetensi", number});
        activities.take(
            words_at(list[i], "/activity"), {"pengembangan_kompetensi", number, "activity"});
    }
    points.judge();
}

void check_tasks(const PlanCheck& check, Activities& activities)
{
    std::vector<std::string> known;
    for (const auto& task : check.regulation.tasks)
        known.push_back(task.name);
    const auto list = entries_at(check.record, "/tugas_tambahan");
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto number = std::to_string(i);
        const Keys at{"tugas_tambahan", number, "tugas"};
        const auto wanted = words_at(list[i], "/tugas");
        const auto found =
            std::ranges::find_if(check.regulation.tasks, [&](const AdditionalTask& task) {
                return fold(task.name) == fold(wanted);
            });
        if (found == check.regulation.tasks.end()) {
            if (!known.empty() && !wanted.empty())
                check.notes.add_word(at, Wrong::UnknownTask, wanted, known);
        } else if (!found->ground.confirmed()) {
            check.notes.add(at, Wrong::TaskUnsure, found->name);
        }
        activities.take(words_at(list[i], "/activity"), {"tugas_tambahan", number, "activity"});
    }
}

} // namespace

void check_contents(const PlanCheck& check)
{
    Activities activities(check);
    check_practice(check, activities);
    check_competence(check, activities);
    check_tasks(check, activities);
}

} // namespace absah::reports
