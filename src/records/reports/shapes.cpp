// SPDX-License-Identifier: Apache-2.0
#include "records/reports/shapes.h"

#include <algorithm>
#include <array>

namespace absah::reports {
namespace {

constexpr bool required = true;
constexpr bool optional = false;

constexpr Key text(std::string_view name, bool need = optional, Words words = Words::Any)
{
    return {name, Kind::Text, need, words};
}

constexpr Key texts(std::string_view name)
{
    return {name, Kind::Texts};
}

constexpr Key day(std::string_view name, bool need = optional)
{
    return {name, Kind::Day, need};
}

constexpr Key object(std::string_view name, const Shape& shape, bool need = optional)
{
    return {name, Kind::Object, need, Words::Any, &shape};
}

constexpr Key objects(std::string_view name, const Shape& shape, bool need = optional)
{
    return {name, Kind::Objects, need, Words::Any, &shape};
}

constexpr std::array period_keys{day("start", required), day("end", required)};
constexpr Shape period{period_keys};

constexpr std::array person_keys{
    text("name", required),
    text("name_with_titles"),
    text("employment", optional, Words::Employment),
    text("nip", optional, Words::Nip),
    text("nuptk", optional, Words::Nuptk),
    text("pangkat"),
    text("golongan", optional, Words::Golongan),
    text("jabatan"),
    text("acting", optional, Words::Acting),
    text("unit"),
    text("npsn", optional, Words::Npsn)};
constexpr Shape person{person_keys};

constexpr std::array signing_keys{
    text("place"), day("date"), text("employee_place"), day("employee_date")};
constexpr Shape signing{signing_keys};

constexpr std::array activity_keys{
    text("id", required),
    text("title", required),
    text("role"),
    text("organiser"),
    text("organiser_id"),
    text("form")};
constexpr Shape activity{activity_keys};

constexpr std::array aspek_keys{
    text("aspek", required, Words::Aspect),
    text("indikator", required),
    text("target", required),
    text("realisasi"),
    text("umpan_balik")};
constexpr Shape aspek{aspek_keys};

constexpr std::array rhk_keys{
    text("id"),
    text("rhk", required),
    text("rhk_atasan"),
    objects("aspek", aspek),
    texts("ukuran_keberhasilan"),
    texts("realisasi"),
    texts("umpan_balik")};
constexpr Shape rhk{rhk_keys};

constexpr std::array hasil_kerja_keys{objects("utama", rhk, required), objects("tambahan", rhk)};
constexpr Shape hasil_kerja{hasil_kerja_keys};

constexpr std::array perilaku_keys{
    text("nilai", required, Words::Nilai), text("ekspektasi"), text("umpan_balik")};
constexpr Shape perilaku{perilaku_keys};

constexpr std::array lampiran_keys{
    texts("sumber_daya"), texts("pertanggungjawaban"), texts("konsekuensi")};
constexpr Shape lampiran{lampiran_keys};

constexpr std::array competence_keys{
    text("peran", required),
    text("kegiatan", required),
    text("activity"),
    Key{"poin", Kind::Count},
    text("bukti"),
    text("verdict", optional, Words::Verdict)};
constexpr Shape competence{competence_keys};

constexpr std::array praktik_keys{
    text("indicator", optional, Words::Indicator),
    texts("target_perilaku"),
    texts("upaya"),
    text("activity")};
constexpr Shape praktik{praktik_keys};

constexpr std::array tugas_keys{text("tugas", required), text("keterangan"), text("activity")};
constexpr Shape tugas{tugas_keys};

constexpr std::array history_keys{
    text("move", required, Words::Move),
    text("by", required, Words::Actor),
    day("date", required),
    text("note")};
constexpr Shape history{history_keys};

constexpr std::array plan_keys{
    text("schema", required),
    text("id", required),
    text("folder"),
    text("regulation"),
    text("state", optional, Words::State),
    text("position"),
    object("period", period, required),
    text("agency"),
    text("approach", optional, Words::Approach),
    object("employee", person, required),
    object("appraiser", person),
    object("appraiser_superior", person),
    objects("activities", activity, required),
    object("praktik_kinerja", praktik),
    object("hasil_kerja", hasil_kerja),
    objects("pengembangan_kompetensi", competence),
    objects("tugas_tambahan", tugas),
    objects("perilaku", perilaku),
    object("lampiran", lampiran),
    objects("history", history),
    object("signing", signing)};

constexpr std::array persiapan_keys{
    day("date"),
    text("time"),
    text("place"),
    text("rhk"),
    texts("target_perilaku"),
    texts("upaya"),
    day("observation_date"),
    text("observation_time"),
    text("observation_place"),
    texts("perangkat_ajar"),
    texts("catatan")};
constexpr Shape persiapan{persiapan_keys};

constexpr std::array seen_keys{
    text("perilaku", required), text("level", optional, Words::Level), text("catatan")};
constexpr Shape seen{seen_keys};

constexpr std::array observasi_keys{
    day("date"),
    text("time"),
    text("place"),
    objects("perilaku", seen),
    texts("rekomendasi"),
    texts("catatan")};
constexpr Shape observasi{observasi_keys};

constexpr std::array tindak_lanjut_keys{
    day("date"),
    text("time"),
    text("place"),
    texts("pertahankan"),
    texts("tingkatkan"),
    texts("hentikan"),
    texts("upaya"),
    texts("dukungan"),
    texts("catatan")};
constexpr Shape tindak_lanjut{tindak_lanjut_keys};

constexpr std::array refleksi_keys{
    day("date"),
    text("time"),
    text("place"),
    texts("capaian"),
    texts("tantangan"),
    texts("rencana"),
    texts("catatan")};
constexpr Shape refleksi{refleksi_keys};

constexpr std::array observation_keys{
    text("schema", required),
    text("id", required),
    text("regulation"),
    object("period", period, required),
    text("agency"),
    object("employee", person, required),
    object("observer", person, required),
    text("indicator", required, Words::Indicator),
    text("subject"),
    text("class"),
    text("topic"),
    object("persiapan", persiapan),
    object("observasi", observasi),
    object("tindak_lanjut", tindak_lanjut),
    object("refleksi", refleksi),
    object("signing", signing)};

constexpr std::array organisation_keys{
    text("capaian", required, Words::Achievement), texts("catatan")};
constexpr Shape organisation{organisation_keys};

constexpr std::array rating_keys{
    text("hasil_kerja", required, Words::Rating), text("perilaku", required, Words::Rating)};
constexpr Shape rating{rating_keys};

constexpr std::array bukti_keys{
    text("title", required),
    text("rhk"),
    text("form"),
    text("file"),
    text("sha256", optional, Words::Sha256),
    Key{"pages", Kind::Count},
    Key{"bytes", Kind::Count},
    text("verdict", optional, Words::Verdict),
    text("catatan")};
constexpr Shape bukti{bukti_keys};

constexpr std::array berita_acara_keys{
    text("nomor"), day("date"), text("place"), text("penyimpanan"), texts("catatan")};
constexpr Shape berita_acara{berita_acara_keys};

constexpr std::array appraisal_keys{
    text("schema", required),
    text("id", required),
    text("plan"),
    text("regulation"),
    text("stage", required, Words::Stage),
    object("period", period, required),
    text("agency"),
    text("approach", optional, Words::Approach),
    object("employee", person, required),
    object("appraiser", person, required),
    object("appraiser_superior", person),
    object("organisation", organisation),
    object("hasil_kerja", hasil_kerja),
    objects("perilaku", perilaku),
    object("rating", rating),
    texts("rekomendasi"),
    objects("bukti", bukti),
    object("berita_acara", berita_acara),
    object("signing", signing)};

constexpr std::array shapes{
    RecordShape{"absah.plan/1", {plan_keys}, true},
    RecordShape{"absah.observation/1", {observation_keys}},
    RecordShape{"absah.appraisal/1", {appraisal_keys}}};

} // namespace

const RecordShape* shape_of(std::string_view schema)
{
    const auto found = std::ranges::find(shapes, schema, &RecordShape::schema);
    return found == shapes.end() ? nullptr : &*found;
}

std::span<const RecordShape> all_shapes()
{
    return shapes;
}

} // namespace absah::reports
