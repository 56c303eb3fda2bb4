#pragma once

#include "core/model/checked.h"
#include "core/model/plan.h"
#include "steps/present/present.h"

#include <chrono>

namespace absah::test {

inline constexpr Size page_size{1000, 700};

inline Element found(std::string value, Source source, Box box)
{
    return {State::Found, std::move(value), 0.9412, source, 1, box};
}

/// A complete certificate that fits its plan: no finding, verdict accept.
inline Checked valid_checked()
{
    using namespace std::chrono_literals;
    using enum ElementId;
    Checked checked;
    checked.file = "T001/sertifikat.jpg";
    checked.sha256 = std::string(64, 'a');
    checked.plan = "T001";
    checked.activity = "T001-A03";
    checked.verdict = Verdict::Accept;
    auto& reading = checked.reading;
    reading.media_type = "image/jpeg";
    reading.page_count = 1;
    reading.kind = Kind::Certificate;
    reading.pages = {page_size};
    reading.ms_total = 512;
    reading.ms_ocr = 301;
    reading.codes = {{"QRCode", "https://sertifikat.example/0123", 1, {850, 560, 90, 90}}};
    auto& certificate = reading.certificate;
    certificate[Logo] = found("o04", Source::Image, {60, 40, 100, 100});
    certificate[Title] =
        found("Asesmen Diagnostik di Kelas Awal", Source::Ocr, {200, 330, 600, 40});
    certificate[Number] = found("0123/ABC-D/III/2024", Source::Ocr, {380, 150, 240, 24});
    certificate[Recipient] = found("Siti Nurhalizah, S.Pd.", Source::Ocr, {300, 210, 400, 50});
    certificate[Role] = found("Peserta", Source::Ocr, {440, 290, 120, 28});
    certificate[Organiser] = found("Balai Belajar Sagara", Source::Ocr, {250, 50, 500, 40});
    certificate[Place] = found("Sagara", Source::Ocr, {420, 400, 80, 24});
    certificate[ElementId::Date] = found("2024-03-04/2024-03-08", Source::Ocr, {510, 400, 180, 24});
    certificate[Hours] = found("32", Source::Ocr, {450, 440, 60, 24});
    certificate[Signature] = found("", Source::Image, {600, 520, 180, 80});
    certificate[Stamp] = found("", Source::Image, {540, 500, 110, 110});
    certificate.recipient_name = "Siti Nurhalizah";
    certificate.organiser_id = "o04";
    certificate.held = {{2024y / 3 / 4, 2024y / 3 / 8}};
    certificate.issued = 2024y / 3 / 12;
    certificate.signature_kind = SignatureKind::Ink;
    return checked;
}

/// The same with its stamp not there.
inline Checked without_stamp()
{
    auto checked = valid_checked();
    checked.reading.certificate[ElementId::Stamp] = {};
    checked.findings = {{"stamp.missing", Level::Review, ElementId::Stamp, "", ""}};
    checked.verdict = Verdict::Review;
    return checked;
}

/// A file of two papers: on page 1 a complete certificate, on page 2 one without stamp.
inline Checked two_papers()
{
    auto checked = valid_checked();
    checked.parts = {valid_checked(), without_stamp()};
    checked.verdict = Verdict::Review;
    for (int page = 1; page <= 2; ++page) {
        auto& reading = checked.parts[std::size_t(page) - 1].reading;
        reading.pages = {page_size, page_size};
        reading.own_pages = {page};
        for (auto& element : reading.certificate.elements)
            if (element.state != State::Missing) element.page = page;
    }
    return checked;
}

inline Plan valid_plan()
{
    Plan plan;
    plan.id = "T001";
    plan.employee.name = "Siti Nurhalizah";
    plan.employee.name_with_titles = "Siti Nurhalizah, S.Pd.";
    plan.activities = {
        {"T001-A03",
         "Asesmen Diagnostik di Kelas Awal",
         "Peserta",
         "Balai Belajar Sagara",
         "o04",
         "sertifikat"}};
    return plan;
}

} // namespace absah::test
