// SPDX-License-Identifier: Apache-2.0
#include "pipeline/dossier.h"

#include "core/base/text.h"
#include "core/model/certificate.h"
#include "core/model/finding.h"
#include "steps/present/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <utility>

namespace absah::pipeline {

namespace {

constexpr std::string_view sheet_name = "lembar bukti ";

std::string text_at(const Field& field, std::string_view path)
{
    const auto* found = field.find(path);
    return found == nullptr ? std::string() : found->shown();
}

/// Names that templates ask for.
std::string_view name_of_trouble(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return "hilang";
    case ErrorCode::Encrypted:
        return "terkunci";
    case ErrorCode::TooLarge:
        return "terlalu_besar";
    case ErrorCode::Limit:
        return "terlalu_lama";
    case ErrorCode::Truncated:
        return "terpotong";
    case ErrorCode::Io:
        return "tertutup";
    case ErrorCode::Usage:
    case ErrorCode::Unreadable:
    case ErrorCode::BadData:
    case ErrorCode::Tool:
    case ErrorCode::Crash:
        break;
    }
    return "tidak_terbaca";
}

template <class Enum, std::size_t count>
std::string words_of(const std::string& id, const std::array<Enum, count>& all)
{
    for (const auto one : all)
        if (name_of(one) == id) return std::string(present::word_for(one, Language::Indonesian));
    return id;
}

constexpr std::array verdicts{Verdict::Accept, Verdict::Review, Verdict::Reject};
constexpr std::array kinds{
    Kind::Certificate,
    Kind::AssignmentLetter,
    Kind::Report,
    Kind::Other,
    Kind::Unclear,
    Kind::Blank,
    Kind::Unreadable};

Field fields_of(const reports::PaperResult& paper)
{
    auto field = Field::object(
        {{"verdict", paper.verdict},
         {"verdict_words", words_of(paper.verdict, verdicts)},
         {"kind_words", words_of(paper.kind, kinds)},
         {"pages", paper.pages}});
    auto elements = Field::list();
    for (const auto& element : paper.elements)
        elements.add(Field::object(
            {{"name", words_of(element.id, all_elements)},
             {"state", element.state},
             {"value", present::shown(element.value, Language::Indonesian)}}));
    auto findings = Field::list();
    for (const auto& finding : paper.findings)
        findings.add(Field::object(
            {{"level", finding.level}, {"message", finding.message}, {"advice", finding.advice}}));
    field.set("elements", std::move(elements));
    field.set("findings", std::move(findings));
    return field;
}

/// Files one piece of evidence after the other.
class Clerk {
public:
    Clerk(const reports::Results& results, FiledEvidence& filed)
        : results_(results),
          filed_(filed)
    {
    }

    /// `number` counts the pieces from 1.
    void file(Field& entry, std::size_t number, const Evidence* evidence)
    {
        if (evidence == nullptr) {
            entry.set("file_state", "kosong");
            return;
        }
        if (!evidence->sha256.empty()) check_bytes(entry, *evidence);
        if (evidence->trouble) {
            entry.set("file_state", "gagal");
            entry.set("trouble", name_of_trouble(*evidence->trouble));
            filed_.left_out.push_back(text_at(entry, "file"));
        } else if (const auto [first, fresh] = shown_.try_emplace(evidence->sha256, number);
                   !fresh) {
            entry.set("file_state", "ulang");
            entry.set("same_as", int(first->second));
        } else if (evidence->whole.size() > 0) {
            attach(entry, number, *evidence);
        } else {
            show(entry, *evidence);
        }
    }

private:
    void check_bytes(Field& entry, const Evidence& evidence)
    {
        const auto told = text_at(entry, "sha256");
        entry.set("found_sha256", evidence.sha256);
        entry.set("found_pages", evidence.pages);
        entry.set("changed", !told.empty() && told != evidence.sha256);
        const auto found = results_.find(evidence.sha256);
        if (found == results_.end()) return;
        auto papers = Field::list();
        for (const auto& paper : found->second)
            papers.add(fields_of(paper));
        entry.set("results", std::move(papers));
    }

    void attach(Field& entry, std::size_t number, const Evidence& evidence)
    {
        auto name = clean_utf8(Path(text_at(entry, "file")).filename().string());
        std::ranges::replace(name, '\\', '-');
        std::ranges::replace(name, '\n', ' ');
        name = fmt::format("bukti-{:02}-{}", number, name);
        entry.set("file_state", "lampiran");
        entry.set("attachment", name);
        filed_.attachments.push_back(
            {std::move(name), "application/pdf", text_at(entry, "title"), {}, evidence.whole});
    }

    void show(Field& entry, const Evidence& evidence)
    {
        entry.set("file_state", "halaman");
        auto sheets = Field::list();
        bool lost = false;
        for (const auto& sheet : evidence.sheets) {
            auto field = Field::object({{"number", sheet.number}, {"wide", false}});
            lost = lost || sheet.width == 0;
            if (sheet.width > 0) {
                field.set("picture", fmt::format("{}{}", sheet_name, filed_.sheets.size()));
                field.set("wide", sheet.width > sheet.height);
                filed_.sheets.push_back(sheet);
            }
            sheets.add(std::move(field));
        }
        const auto shown = int(evidence.sheets.size());
        if (evidence.pages > shown) {
            entry.set("shown_pages", shown);
            lost = true;
        }
        if (lost) filed_.left_out.push_back(text_at(entry, "file"));
        entry.set("sheets", std::move(sheets));
    }

    const reports::Results& results_;
    FiledEvidence& filed_;
    std::map<std::string, std::size_t> shown_; ///< SHA-256 -> the first piece that shows it
};

} // namespace

std::vector<Path> evidence_files(const Field& record, const Path& folder)
{
    std::set<Path> files;
    const auto* register_ = record.find("bukti");
    if (register_ == nullptr) return {};
    for (const auto& entry : register_->entries())
        if (const auto name = text_at(entry, "file"); !name.empty()) files.insert(folder / name);
    return {files.begin(), files.end()};
}

FiledEvidence file_evidence(
    Field& record, const ReadFiles& read, const Path& folder, const reports::Results& results)
{
    FiledEvidence filed;
    const auto* register_ = record.find("bukti");
    if (register_ == nullptr) return filed;
    auto entries = register_->entries();
    Clerk clerk(results, filed);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto name = text_at(entries[i], "file");
        const auto found = name.empty() ? read.end() : read.find(folder / name);
        clerk.file(entries[i], i + 1, found == read.end() ? nullptr : &found->second);
    }
    record.set("bukti", Field::list(std::move(entries)));
    return filed;
}

std::optional<std::size_t> sheet_called(const std::string& name)
{
    if (!name.starts_with(sheet_name)) return std::nullopt;
    std::size_t number = 0;
    const auto* end = name.data() + name.size();
    const auto read = std::from_chars(name.data() + sheet_name.size(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return number;
}

} // namespace absah::pipeline
