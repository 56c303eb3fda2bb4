// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "steps/verify/print.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <variant>

namespace absah::verify {
namespace {

using Labels = std::map<std::string, std::vector<std::string>>;
using Kind = form::Piece::Kind;

/// The path of the first value in a text, and the words before it.
std::optional<std::pair<std::string, std::string>> first_value(const form::Words& words)
{
    std::string before;
    for (const auto& piece : words.pieces) {
        if (piece.kind == Kind::Value) return std::pair(piece.text, squeeze(before));
        if (piece.kind != Kind::Words) return {};
        before += piece.text;
    }
    return {};
}

std::string literal(const form::Words& words)
{
    std::string text;
    for (const auto& piece : words.pieces) {
        if (piece.kind != Kind::Words) return {};
        text += piece.text;
    }
    return squeeze(text);
}

class Collector {
public:
    void take(const std::vector<form::Block>& blocks)
    {
        for (const auto& block : blocks)
            std::visit([&](const auto& content) { take(content); }, block.content);
    }

    void take(const form::Band& band)
    {
        take(band.left);
        take(band.centre);
        take(band.right);
    }

    /// Without labels that announce one value here and another there: two people have a name.
    [[nodiscard]] Labels unique() const
    {
        std::map<std::string, int> paths;
        for (const auto& [path, known] : labels_)
            for (const auto& label : known)
                ++paths[fold(label)];
        Labels kept;
        for (const auto& [path, known] : labels_)
            for (const auto& label : known)
                if (paths[fold(label)] == 1) kept[path].push_back(label);
        return kept;
    }

private:
    void add(const std::string& path, const std::string& label)
    {
        if (fold_tight(label).empty()) return;
        auto& known = labels_[path];
        if (std::ranges::find(known, label) == known.end()) known.push_back(label);
    }

    void take(const form::Words& words)
    {
        if (const auto value = first_value(words)) add(value->first, value->second);
    }

    void take(const form::Rows& rows)
    {
        std::string label;
        for (const auto& cell : rows.cells) {
            const auto value = first_value(cell.text);
            if (value) add(value->first, value->second.empty() ? label : value->second);
            if (auto text = literal(cell.text); !text.empty()) label = std::move(text);
        }
        for (const auto& inner : rows.inner)
            take(inner);
        for (const auto& more : rows.rows)
            take(more);
    }

    void take(const form::Table& table)
    {
        for (const auto& rows : table.rows)
            take(rows);
    }

    void take(const form::Sides& sides)
    {
        take(sides.left);
        take(sides.centre);
        take(sides.right);
    }

    void take(const form::Paragraph& paragraph) { take(paragraph.text); }

    void take(const form::Together& together) { take(together.blocks); }

    void take(const form::Repeat& repeat) { take(repeat.blocks); }

    template <class Other>
    void take(const Other& /*without labels*/)
    {
    }

    Labels labels_;
};

} // namespace

Labels labels_of(const form::Template& form)
{
    Collector collector;
    collector.take(form.blocks);
    for (const auto& band : {form.head, form.foot})
        if (band) collector.take(*band);
    return collector.unique();
}

} // namespace absah::verify
