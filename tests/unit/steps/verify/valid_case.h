// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "steps/verify/judge.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace absah::test {

inline Day day(const char* iso)
{
    return parse_iso_date(iso).value();
}

/// A certificate that fits its plan in every point. A test changes one thing and looks at the
/// findings; the base rule set's levels for what the tests ask about stand in `rules`.
struct ValidCase {
    Reading reading;
    Plan plan;
    Registry registry;
    Lexicon lexicon;
    Rules rules;
    Day today = day("2024-07-15");

    ValidCase()
    {
        set(ElementId::Logo, "o1");
        set(ElementId::Title, "Webinar Nasional Literasi dan Numerasi di Kelas Awal");
        set(ElementId::Number, "0544/BBG/V/2024");
        set(ElementId::Recipient, "DEWI LESTARI WULANDARI, S.Pd.");
        set(ElementId::Role, "PESERTA");
        set(ElementId::Organiser, "Balai Belajar Guru Kota Sagara");
        set(ElementId::Place, "Sagara");
        set(ElementId::Hours, "16");
        set(ElementId::Signature, "");
        set(ElementId::Stamp, "");
        reading.kind = Kind::Certificate;
        auto& certificate = reading.certificate;
        certificate.recipient_name = "DEWI LESTARI WULANDARI";
        certificate.organiser_id = "o1";
        certificate.signature_kind = SignatureKind::Ink;
        certificate.issued = day("2024-05-16");
        hold("2024-05-13/2024-05-14");

        plan.id = "T1";
        plan.period = {day("2024-01-01"), day("2024-06-30")};
        plan.employee.name = "Dewi Lestari Wulandari";
        plan.employee.name_with_titles = "Dewi Lestari Wulandari, S.Pd.";
        plan.activities = {
            {"A1",
             "Literasi dan Numerasi di Kelas Awal",
             "Peserta",
             "Balai Belajar Guru Kota Sagara",
             "o1",
             "sertifikat"},
            {"A2", "Pengelolaan Sampah Sekolah Adiwiyata", "Panitia", "", "", "sertifikat"}};

        OrganiserProfile organiser;
        organiser.id = "o1";
        organiser.name = "Balai Belajar Guru Kota Sagara";
        organiser.logo = "logo.png";
        OrganiserProfile other;
        other.id = "o2";
        other.name = "Universitas Cakrawala Nusantara";
        other.logo = "logo.png";
        registry = {organiser, other};

        lexicon.words["back_title"] = {"s pd", "m pd"};
        lexicon.role_groups = {
            {"peserta", "peserta"},
            {"peserta aktif", "peserta"},
            {"narasumber", "narasumber"},
            {"pemateri", "narasumber"},
            {"panitia", "panitia"}};

        rules.levels = {
            {"recipient.mismatch", Level::Reject},
            {"date.outside_period", Level::Reject},
            {"hours.missing", Level::Ignore},
            {"place.missing", Level::Note}};
    }

    Element& operator[](ElementId id) { return reading.certificate[id]; }

    void set(ElementId id, const std::string& value)
    {
        auto& element = reading.certificate[id];
        element.state = State::Found;
        element.value = value;
        element.confidence = 0.95;
    }

    void remove(ElementId id) { reading.certificate[id] = Element{}; }

    void name(const std::string& recipient)
    {
        set(ElementId::Recipient, recipient);
        reading.certificate.recipient_name = recipient;
    }

    void hold(const char* iso)
    {
        reading.certificate.held = parse_iso_range(iso);
        set(ElementId::Date, iso);
    }

    void code(const std::string& payload) { reading.codes.push_back({"QRCode", payload}); }

    [[nodiscard]] Findings findings(bool with_plan = true) const
    {
        const auto* activity =
            with_plan ? verify::match_activity(reading.certificate, plan, lexicon) : nullptr;
        return verify::judge(
            {reading, with_plan ? &plan : nullptr, activity, registry, lexicon, rules, today});
    }

    /// The ids of all findings, in their order.
    [[nodiscard]] std::vector<std::string> ids(bool with_plan = true) const
    {
        std::vector<std::string> names;
        for (const auto& finding : findings(with_plan))
            names.push_back(finding.id);
        return names;
    }
};

using Ids = std::vector<std::string>;

} // namespace absah::test
