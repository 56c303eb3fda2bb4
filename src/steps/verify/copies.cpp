// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/copies.h"

#include "core/base/text.h"
#include "core/model/payload.h"
#include "steps/verify/checks/agreement.h"
#include "steps/verify/kinship.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace absah::verify {
namespace {

using Members = std::vector<std::size_t>;
using Buckets = std::map<std::string, Members>;

// Beyond this a name, number or code is a whole class's, and comparing all with all tells nothing.
constexpr std::size_t largest_bucket = 256;

const std::string number_key = "number ";

/// How many of `texts` are of different people or events, slips of a reader aside; counted to 3.
int different(const std::vector<std::string>& texts)
{
    constexpr double a_slip = 0.7;
    std::vector<const std::string*> kinds;
    for (const auto& text : texts) {
        if (text.empty() || kinds.size() >= 3) continue;
        if (std::ranges::none_of(
                kinds, [&](const auto* kind) { return similarity(*kind, text) >= a_slip; }))
            kinds.push_back(&text);
    }
    return int(kinds.size());
}

/// The pages of a paper that shares its file with others; none for a whole file.
std::vector<int> pages_in_file(const Reading& paper)
{
    return paper.own_pages.size() < paper.pages.size() ? paper.own_pages : std::vector<int>{};
}

int first_page(const Reading& paper)
{
    return paper.own_pages.empty() ? 0 : paper.own_pages.front();
}

/// "bundel.pdf", or "bundel.pdf, page 2" where the file holds several papers.
std::string place_of(const Checked& paper)
{
    const auto pages = pages_in_file(paper.reading);
    return pages.empty() ? paper.file : paper.file + ", page " + std::to_string(pages.front());
}

bool has(const Checked& paper, std::string_view finding)
{
    return std::ranges::any_of(
        paper.findings, [&](const Finding& found) { return found.id == finding; });
}

/// Whether two readings of an element may be of one print. Long ones may differ by a reader's slip.
bool agree(const Element& one, const Element& other, ElementId id)
{
    if (one.state != State::Found || other.state != State::Found) return true;
    constexpr double a_slip = 0.9;
    const bool is_long =
        id == ElementId::Title || id == ElementId::Organiser || id == ElementId::Place;
    const auto mine = fold_tight(one.value);
    const auto theirs = fold_tight(other.value);
    return is_long ? similarity(mine, theirs) >= a_slip : mine == theirs;
}

/// Copies between which nobody need choose: whichever counts, the same is counted.
bool say_the_same(const Checked& one, const Checked& other)
{
    if (one.plan != other.plan) return false;
    if (has(one, "edit.suspected") || has(other, "edit.suspected")) return false;
    return std::ranges::all_of(all_elements, [&](ElementId id) {
        return agree(one.reading.certificate[id], other.reading.certificate[id], id);
    });
}

/// How sure all was read and seen, 0..1.
double legibility(const Checked& paper)
{
    double sum = 0;
    for (const auto id : all_elements)
        sum += paper.reading.certificate[id].confidence;
    return sum / double(all_elements.size());
}

class Run {
public:
    Run(std::span<const Checked* const> papers, const Lexicon& lexicon)
        : papers_(papers),
          lexicon_(lexicon),
          news_(papers.size())
    {
        for (std::size_t i = 0; i < papers.size(); ++i)
            sort_in(i);
    }

    std::vector<CopyNews> compare() &&
    {
        for (const auto& [key, members] : buckets_) {
            if (members.size() > largest_bucket) continue;
            for (std::size_t i = 0; i < members.size(); ++i)
                for (std::size_t j = 0; j < i; ++j)
                    candidates_.emplace(members[j], members[i]);
        }
        for (const auto& [one, other] : candidates_)
            note(one, other, relation_of(*papers_[one], *papers_[other], lexicon_));
        for (auto& links : links_)
            tell(links.first, links.second);
        return std::move(news_);
    }

private:
    struct Link {
        Kinship kind;
        std::string how;
        std::size_t other;
    };

    void sort_in(std::size_t paper)
    {
        for (const auto& key : copy_keys(*papers_[paper])) {
            auto& members = buckets_[key];
            if (members.empty() || members.back() != paper) members.push_back(paper);
        }
    }

    void note(std::size_t one, std::size_t other, const Relation& relation)
    {
        if (relation.kind == Kinship::None) return;
        if (relation.kind != Kinship::Duplicate && is_shared_by_many(*papers_[one])) return;
        links_[one].push_back({relation.kind, relation.how, other});
        links_[other].push_back({relation.kind, relation.how, one});
    }

    [[nodiscard]] bool is_shared_by_many(const Checked& paper) const
    {
        const auto& number = paper.reading.certificate[ElementId::Number];
        const auto bucket = buckets_.find(number_key + identity_of(number));
        if (bucket == buckets_.end()) return false;
        std::vector<std::string> people;
        std::vector<std::string> events;
        for (const auto member : bucket->second) {
            const auto& reading = papers_[member]->reading;
            if (std::ranges::any_of(reading.codes, [&](const Code& code) {
                    return holds_number(code.text, number.value);
                }))
                return false;
            people.push_back(fold_tight(recipient_of(reading.certificate)));
            events.push_back(fold_tight(reading.certificate[ElementId::Title].value));
        }
        return different(people) >= 3 || different(events) >= 3;
    }

    void tell(std::size_t paper, std::vector<Link>& links)
    {
        std::ranges::sort(links, {}, [&](const Link& link) {
            return std::tuple(
                link.kind,
                std::string_view(papers_[link.other]->file),
                std::string_view(papers_[link.other]->sha256),
                first_page(papers_[link.other]->reading));
        });
        auto& news = news_[paper];
        const bool kept = counts(paper, links);
        Kinship told = Kinship::None;
        for (const auto& link : links) {
            const auto& other = *papers_[link.other];
            if (link.kind == Kinship::Duplicate && news.duplicates.size() < most_duplicates)
                news.duplicates.push_back({other.file, link.how, pages_in_file(other.reading)});
            if (link.kind != told) news.findings.push_back(finding(link.kind, paper, other, kept));
            told = link.kind;
        }
    }

    /// Whether this is the one of the copies that counts.
    [[nodiscard]] bool counts(std::size_t paper, const std::vector<Link>& links) const
    {
        if (papers_[paper]->verdict != Verdict::Accept) return false;
        return std::ranges::all_of(links, [&](const Link& link) {
            return link.kind == Kinship::Duplicate &&
                   say_the_same(*papers_[paper], *papers_[link.other]) &&
                   outranks(paper, link.other);
        });
    }

    [[nodiscard]] bool outranks(std::size_t one, std::size_t other) const
    {
        const auto worth = [&](std::size_t i) {
            const auto& paper = *papers_[i];
            return std::tuple(paper.verdict == Verdict::Accept, legibility(paper));
        };
        if (worth(one) != worth(other)) return worth(one) > worth(other);
        const auto name = [&](std::size_t i) { // a copy's name mostly has something added
            const std::string_view file = papers_[i]->file;
            return std::tuple(file.size(), file, first_page(papers_[i]->reading), i);
        };
        return name(one) < name(other);
    }

    [[nodiscard]] Finding
    finding(Kinship kind, std::size_t paper, const Checked& other, bool kept) const
    {
        const auto& mine = papers_[paper]->reading.certificate;
        Finding found;
        if (kind == Kinship::Duplicate) {
            found.id = kept ? "copy.kept" : "copy.duplicate";
            found.seen = place_of(other);
        } else if (kind == Kinship::Borrowed) {
            found.id = "copy.borrowed";
            found.element = ElementId::Recipient;
            found.seen = place_of(other);
            found.expected = recipient_of(other.reading.certificate);
        } else {
            found.id = "number.reused";
            found.element = ElementId::Number;
            found.seen = mine[ElementId::Number].value;
            found.expected = place_of(other);
        }
        return found;
    }

    std::span<const Checked* const> papers_;
    const Lexicon& lexicon_;
    std::vector<CopyNews> news_;
    Buckets buckets_;
    std::set<std::pair<std::size_t, std::size_t>> candidates_;
    std::map<std::size_t, std::vector<Link>> links_;
};

} // namespace

std::vector<std::string> copy_keys(const Checked& paper)
{
    std::vector<std::string> keys;
    const auto add = [&](const std::string& kind, const std::string& key) {
        if (!key.empty()) keys.push_back(kind + key);
    };
    const auto& certificate = paper.reading.certificate;
    add("bytes ", paper.sha256);
    add(number_key, identity_of(certificate[ElementId::Number]));
    add("name ", fold_tight(recipient_of(certificate)));
    for (const auto& code : paper.reading.codes)
        add("code ", code.text);
    return keys;
}

std::vector<CopyNews> find_copies(std::span<const Checked* const> papers, const Lexicon& lexicon)
{
    return Run{papers, lexicon}.compare();
}

} // namespace absah::verify
