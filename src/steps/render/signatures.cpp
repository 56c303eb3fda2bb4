// SPDX-License-Identifier: Apache-2.0
#include "steps/render/signatures.h"

#include <algorithm>
#include <span>

namespace absah::render {
namespace {

struct SetSigner {
    std::string id;
    std::string name;
    Stack above;
    Stack signed_name;
    Stack below;
};

class SignatureSetter {
public:
    SignatureSetter(Setting& setting, const form::Signatures& spec, double width)
        : setting_(setting),
          spec_(spec),
          column_(width / spec.columns)
    {
    }

    std::vector<Atom> set()
    {
        std::vector<SetSigner> signers;
        for (std::size_t i = 0; i < spec_.signers.size(); ++i)
            if (setting_.fill.holds(spec_.signers[i].conditions))
                signers.push_back(set_signer(spec_.signers[i], i));
        std::vector<Atom> atoms;
        const auto columns = std::size_t(spec_.columns);
        for (std::size_t at = 0; at < signers.size(); at += columns) {
            const auto end = std::min(at + columns, signers.size());
            const std::span row(signers.data() + at, end - at);
            const auto free = double(columns - row.size());
            // Who signs alone signs at the right, who is left over in the middle.
            atoms.push_back(row_of(row, signers.size() == 1 ? free : free / 2));
            atoms.back().before = at == 0 ? 0 : between_rows;
            atoms.back().keep_with_next = end < signers.size();
        }
        return atoms;
    }

private:
    static constexpr double gutter = 12;       ///< points between two signers
    static constexpr double between_rows = 18; ///< points between two rows of signers

    [[nodiscard]] double text_width() const
    {
        return spec_.columns == 1 ? column_ : column_ - gutter;
    }

    Stack set_lines(const std::vector<form::Cell>& lines, const form::Style& style)
    {
        Stack stack;
        for (const auto& line : lines)
            if (setting_.fill.holds(line.conditions))
                add(stack,
                    set_text(
                        setting_.fill.runs(line.text, style),
                        style,
                        text_width(),
                        setting_.tools.type));
        return stack;
    }

    SetSigner set_signer(const form::Signer& signer, std::size_t place)
    {
        const auto& style = setting_.style(spec_.style);
        const auto& name_style = setting_.style(spec_.name_style);
        SetSigner made;
        made.id = signer.id.empty() ? std::to_string(place + 1) : signer.id;
        made.name = setting_.fill.plain(signer.name);
        made.above = set_lines(signer.above, style);
        made.signed_name = set_text(
            setting_.fill.runs(signer.name, name_style),
            name_style,
            text_width(),
            setting_.tools.type);
        made.below = set_lines(signer.below, style);
        return made;
    }

    static double tallest(std::span<const SetSigner> row, Stack SetSigner::*part)
    {
        double height = 0;
        for (const auto& signer : row)
            height = std::max(height, height_of((signer.*part).strips));
        return height;
    }

    Atom row_of(std::span<const SetSigner> row, double first_column)
    {
        Atom atom;
        atom.follows_text = true;
        const double above = tallest(row, &SetSigner::above);
        double height = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto& signer = row[i];
            const double left = column_ * (first_column + double(i));
            // The roles end on one line, whether or not a place and date stand above them.
            draw(signer.above, left, above - height_of(signer.above.strips), atom.items);
            const double name_top = above + spec_.room;
            draw(signer.signed_name, left, name_top, atom.items);
            const double below_top = name_top + height_of(signer.signed_name.strips);
            draw(signer.below, left, below_top, atom.items);
            height = std::max(height, below_top + height_of(signer.below.strips));
            atom.rooms.push_back(
                {signer.id, signer.name, 0, {left, above, text_width(), spec_.room}});
        }
        atom.height = height;
        return atom;
    }

    static void draw(const Stack& stack, double left, double top, std::vector<drawing::Item>& items)
    {
        for (std::size_t i = 0; i < stack.strips.size(); ++i) {
            const auto& strip = stack.strips[i];
            top += i == 0 ? 0 : strip.before;
            for (const auto& item : strip.items)
                items.push_back(shifted(item, left, top));
            top += strip.height;
        }
    }

    Setting& setting_;
    const form::Signatures& spec_;
    double column_;
};

} // namespace

std::vector<Atom> set_signatures(Setting& setting, const form::Signatures& signatures, double width)
{
    return SignatureSetter(setting, signatures, width).set();
}

} // namespace absah::render
