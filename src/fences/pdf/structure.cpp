// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/structure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <stdexcept>
#include <utility>

#include <qpdf/Pipeline.hh>

namespace absah::pdf {

namespace {

constexpr std::size_t most_nodes = 200'000;
constexpr int deepest_node = 100; // real trees have 2 to 5 levels

struct Node {
    QPDFObjectHandle object;
    QPDFObjectHandle media_box;
    QPDFObjectHandle crop_box;
    QPDFObjectHandle rotate;
    QPDFObjectHandle resources;
    int depth = 0;
};

void take(QPDFObjectHandle& inherited, QPDFObjectHandle& node, const std::string& key)
{
    auto own = node.getKey(key);
    if (!own.isNull()) inherited = own;
}

std::optional<Rect> rect_of(QPDFObjectHandle array)
{
    if (!array.isArray() || array.getArrayNItems() < 4) return {};
    std::array<double, 4> at{};
    for (int i = 0; i < 4; ++i)
        at[std::size_t(i)] = number_or(array.getArrayItem(i), NAN);
    if (std::any_of(at.begin(), at.end(), [](double v) { return !std::isfinite(v); })) return {};
    const Rect rect{
        std::min(at[0], at[2]),
        std::min(at[1], at[3]),
        std::max(at[0], at[2]),
        std::max(at[1], at[3])};
    if (rect.width() <= 0 || rect.height() <= 0) return {};
    return rect;
}

Rect page_box(const Node& node)
{
    const Rect media = rect_of(node.media_box).value_or(Rect{0, 0, 612, 792});
    const auto crop = rect_of(node.crop_box);
    if (!crop) return media;
    const Rect both{
        std::max(media.left, crop->left),
        std::max(media.bottom, crop->bottom),
        std::min(media.right, crop->right),
        std::min(media.top, crop->top)};
    return both.width() > 0 && both.height() > 0 ? both : media;
}

PageNode page_of(Node& node)
{
    const double unit = number_or(node.object.getKey("/UserUnit"), 1);
    const int turns = int(std::lround(std::fmod(number_or(node.rotate, 0), 360) / 90));
    return {
        node.object, node.resources, page_box(node), unit > 0 ? unit : 1, ((turns % 4) + 4) % 4};
}

/// Holds what is written to it and stops the writer when that is too much.
class Bounded : public Pipeline {
public:
    explicit Bounded(std::size_t most)
        : Pipeline("bounded", nullptr),
          most_{most}
    {
    }

    void write(const unsigned char* data, std::size_t length) override
    {
        if (length > most_ - text_.size()) {
            over_ = true;
            throw std::length_error("stream over its limit");
        }
        text_.append(data, data + length);
    }

    void finish() override {}

    [[nodiscard]] bool over() const { return over_; }

    std::string take() { return std::move(text_); }

private:
    std::size_t most_;
    std::string text_;
    bool over_ = false;
};

} // namespace

std::shared_ptr<QPDF> open_structure(std::span<const std::uint8_t> bytes)
{
    auto pdf = QPDF::create();
    pdf->setSuppressWarnings(true);
    pdf->processMemoryFile(
        "pdf", reinterpret_cast<const char*>(bytes.data()), bytes.size()); // NOLINT
    return pdf;
}

PageList list_pages(QPDF& pdf, int keep)
{
    PageList list;
    std::set<QPDFObjGen> seen;
    const auto none = QPDFObjectHandle::newNull();
    std::vector<Node> open{{pdf.getRoot().getKey("/Pages"), none, none, none, none, 0}};
    for (std::size_t nodes = 0; !open.empty() && nodes < most_nodes; ++nodes) {
        Node node = std::move(open.back());
        open.pop_back();
        if (!node.object.isDictionary() || node.depth > deepest_node) continue;
        if (node.object.isIndirect() && !seen.insert(node.object.getObjGen()).second) continue;
        take(node.media_box, node.object, "/MediaBox");
        take(node.crop_box, node.object, "/CropBox");
        take(node.rotate, node.object, "/Rotate");
        take(node.resources, node.object, "/Resources");
        auto kids = node.object.getKey("/Kids");
        if (kids.isArray()) {
            for (int i = kids.getArrayNItems() - 1; i >= 0; --i) {
                Node kid = node;
                kid.object = kids.getArrayItem(i);
                kid.depth = node.depth + 1;
                open.push_back(std::move(kid));
            }
            continue;
        }
        if (list.count++ < keep) list.first.push_back(page_of(node));
    }
    return list;
}

Size display_size(const PageNode& page)
{
    // Writers cut sizes to a few decimals (594.95999 for 594.96); half a pixel must not tip over.
    const auto pixels = [&](double points) {
        return std::max(1, int(std::lround(points * page.user_unit * 150 / 72 + 0.01)));
    };
    const Size size{pixels(page.box.width()), pixels(page.box.height())};
    return page.quarter_turns % 2 == 0 ? size : Size{size.height, size.width};
}

double number_or(const QPDFObjectHandle& object, double otherwise)
{
    QPDFObjectHandle handle = object;
    return handle.isNumber() ? handle.getNumericValue() : otherwise;
}

std::optional<std::string> content_of(const QPDFObjectHandle& contents, std::size_t max_bytes)
{
    constexpr int most_streams = 1'000;
    std::vector<QPDFObjectHandle> streams;
    QPDFObjectHandle handle = contents;
    if (handle.isStream()) streams.push_back(handle);
    if (handle.isArray()) {
        if (handle.getArrayNItems() > most_streams) return {};
        for (auto& item : handle.getArrayAsVector()) {
            if (item.isStream()) streams.push_back(item);
        }
    }
    std::string all;
    for (auto& stream : streams) {
        Bounded part{max_bytes - all.size()};
        bool filtered = false;
        const bool good = stream.pipeStreamData(&part, &filtered, 0, qpdf_dl_generalized, true);
        if (!good || !filtered || part.over()) return {};
        all += part.take() + '\n';
        if (all.size() > max_bytes) return {};
    }
    return all;
}

} // namespace absah::pdf
