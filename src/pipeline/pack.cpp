// SPDX-License-Identifier: Apache-2.0
#include "pipeline/pack.h"

#include "core/base/text.h"
#include "pipeline/pack_cover.h"
#include "pipeline/pack_room.h"
#include "pipeline/pack_steps.h"
#include "pipeline/pack_wire.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace absah::pipeline {

namespace {

/// Bookmark, names and objects of a PDF beside its pages; more than was ever seen of them.
constexpr std::uint64_t bytes_a_paper = 600;
constexpr std::uint64_t bytes_a_cover = 16'000;

/// The first thing that somebody has to decide or mend.
PackState state_of(const std::vector<PackedFile>& files, bool attach_whole)
{
    if (std::ranges::any_of(files, [](const auto& file) { return file.trouble.has_value(); }))
        return PackState::Refused;
    const bool any_whole =
        std::ranges::any_of(files, [](const auto& file) { return file.whole.has_value(); });
    return any_whole && !attach_whole ? PackState::NeedsConsent : PackState::Packed;
}

/// A picture among all files.
struct Place {
    std::size_t file;
    PictureId picture;
};

/// One packing, from the survey to the bytes.
class Packer {
public:
    Packer(std::span<const Path> files, const PackSettings& settings)
        : settings_(settings),
          pool_(make_packing_pool(settings)),
          surveys_(files.size())
    {
        for (const auto& file : files)
            packing_.files.push_back({.file = file});
    }

    Result<Packing> run()
    {
        survey();
        packing_.state = state_of(packing_.files, settings_.attach_whole);
        if (packing_.state != PackState::Packed) return std::move(packing_);
        list_pictures();
        // What the parts weigh together is known only when they are bound: a second try is rare, a
        // third has not been seen.
        std::uint64_t reserve = 0;
        constexpr int tries = 4;
        for (int i = 0; i < tries; ++i) {
            if (!fit(reserve)) break;
            auto bound = bind();
            if (!bound) return tl::unexpected(bound.error());
            if (bound->size() <= settings_.limit) return packed(std::move(*bound));
            reserve += bound->size() - settings_.limit;
        }
        packing_.state = PackState::TooLarge;
        count();
        packing_.size = rest_;
        for (const auto& picture : pictures_)
            packing_.size += picture.size();
        return std::move(packing_);
    }

private:
    void survey()
    {
        std::vector<std::string> requests;
        for (const auto& file : packing_.files)
            requests.push_back(survey_request(file.file));
        pool_.run(requests, [&](std::size_t i, const Result<Bytes>& reply) {
            surveys_[i] = to_survey(reply);
        });
        std::map<std::string, std::size_t> seen;
        for (std::size_t i = 0; i < surveys_.size(); ++i) {
            const auto& survey = surveys_[i];
            auto& file = packing_.files[i];
            file.trouble = survey.trouble;
            file.before = survey.before;
            file.pages = survey.pages;
            if (file.trouble) continue;
            if (const auto [first, fresh] = seen.emplace(survey.sha256, i); !fresh) {
                file.same_as = first->second;
                continue;
            }
            file.whole = survey.whole;
            file.attachments = survey.whole ? 0 : survey.attachments;
        }
    }

    void list_pictures()
    {
        rest_ = 0;
        for (std::size_t i = 0; i < surveys_.size(); ++i) {
            const auto& file = packing_.files[i];
            if (file.same_as) continue;
            rest_ += bytes_a_paper;
            rest_ += file.whole ? file.before + bytes_a_cover : surveys_[i].alone;
            if (file.whole) continue;
            for (const auto& [id, bytes] : surveys_[i].pictures) {
                rest_ -= std::min(rest_, bytes);
                places_.push_back({i, id});
                pictures_.push_back({{bytes}, 0, 0});
            }
        }
        coded_.resize(pictures_.size());
    }

    /// Pictures in their steps, all of them legible; false when that is too much still.
    bool fit(std::uint64_t reserve)
    {
        if (lighten(pictures_, rest_ + reserve, settings_.limit)) return true;
        weigh();
        while (true) {
            const bool fits = lighten(pictures_, rest_ + reserve, settings_.limit);
            if (!prove()) return fits;
        }
    }

    /// What every picture would weigh at every step.
    void weigh()
    {
        if (std::exchange(weighed_, true)) return;
        std::vector<std::string> requests;
        for (const auto& place : places_)
            requests.push_back(sizes_request(packing_.files[place.file].file, place.picture));
        pool_.run(requests, [&](std::size_t i, const Result<Bytes>& reply) {
            auto& picture = pictures_[i];
            picture.sizes = to_sizes(reply, picture.size());
            picture.last = picture.sizes.size() - 1;
        });
    }

    /// Makes the pictures as small as was decided and has them read. True when some turned out to
    /// bear less: then the others have to bear more.
    bool prove()
    {
        std::vector<std::size_t> wanted;
        std::vector<std::string> requests;
        for (std::size_t i = 0; i < pictures_.size(); ++i) {
            const auto step = pictures_[i].step;
            if (step == 0 || coded_[i].step == step) continue;
            wanted.push_back(i);
            const auto& place = places_[i];
            requests.push_back(
                shrink_request(packing_.files[place.file].file, place.picture, step));
        }
        bool less = false;
        pool_.run(requests, [&](std::size_t i, const Result<Bytes>& reply) {
            const auto index = wanted[i];
            auto& picture = pictures_[index];
            coded_[index] = to_shrunk(reply);
            const auto proven = coded_[index].step;
            if (proven >= picture.step) return;
            picture.step = proven;
            picture.last = proven;
            less = true;
        });
        return less;
    }

    Result<Bytes> bind()
    {
        std::vector<PackPaper> papers;
        std::set<std::string> names;
        for (std::size_t i = 0; i < surveys_.size(); ++i) {
            const auto& file = packing_.files[i];
            if (file.same_as) continue;
            auto& paper = papers.emplace_back();
            paper.title = clean_utf8(file.file.stem().string());
            paper.file = file.file;
            paper.sha256 = surveys_[i].sha256;
            if (!file.whole) continue;
            paper.attach_as = own_name(file.file, names);
            paper.description = paper.title;
            auto cover = draw_cover(
                {paper.attach_as, paper.sha256, *file.whole, file.pages, file.before},
                settings_.language);
            if (!cover) return tl::unexpected(cover.error());
            paper.cover = std::move(*cover);
        }
        add_smaller(papers);
        Result<Bytes> bound = fail(ErrorCode::Crash, "");
        const std::vector<std::string> request{bind_request(papers)};
        pool_.run(
            request, [&](std::size_t, const Result<Bytes>& reply) { bound = to_bound(reply); });
        return bound;
    }

    void add_smaller(std::vector<PackPaper>& papers) const
    {
        for (std::size_t i = 0; i < pictures_.size(); ++i) {
            if (pictures_[i].step == 0) continue;
            const auto& [file, picture] = places_[i];
            const auto paper =
                std::ranges::find(papers, packing_.files[file].file, &PackPaper::file);
            if (paper != papers.end()) paper->anew.emplace(picture, coded_[i].picture);
        }
    }

    static std::string own_name(const Path& file, std::set<std::string>& names)
    {
        auto name = clean_utf8(file.filename().string());
        for (int copy = 2; !names.insert(name).second; ++copy)
            name = fmt::format(
                "{} ({}){}",
                clean_utf8(file.stem().string()),
                copy,
                clean_utf8(file.extension().string()));
        return name;
    }

    /// What became of every file.
    void count()
    {
        for (std::size_t i = 0; i < surveys_.size(); ++i) {
            auto& file = packing_.files[i];
            if (file.same_as) continue;
            file.after = file.whole ? file.before + bytes_a_cover : surveys_[i].alone;
            file.smaller = 0;
        }
        for (std::size_t i = 0; i < pictures_.size(); ++i) {
            auto& file = packing_.files[places_[i].file];
            const auto& picture = pictures_[i];
            file.after -= std::min(file.after, picture.sizes.front() - picture.size());
            if (picture.step > 0) ++file.smaller;
        }
    }

    Packing packed(Bytes&& pdf)
    {
        count();
        packing_.size = pdf.size();
        packing_.pdf = std::move(pdf);
        return std::move(packing_);
    }

    const PackSettings& settings_;
    Pool pool_;
    std::vector<PackSurvey> surveys_;
    Packing packing_;
    std::vector<Place> places_;
    std::vector<Shrinkable> pictures_; ///< of `places_`
    std::vector<Shrunk> coded_;        ///< of `places_`, where proven
    std::uint64_t rest_ = 0;           ///< what all weighs but the pictures
    bool weighed_ = false;
};

} // namespace

Limits pack_limits()
{
    Limits limits;
    limits.pages = 1'000;
    limits.wall_seconds = 240; // a picture is read up to five times
    limits.cpu_seconds = 180;
    return limits;
}

Result<Packing> pack_files(std::span<const Path> files, const PackSettings& settings)
{
    return Packer(files, settings).run();
}

} // namespace absah::pipeline
