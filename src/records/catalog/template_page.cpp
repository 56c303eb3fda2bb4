// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/spelling.h"
#include "records/catalog/template_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace absah::catalog {
namespace {

using drawing::Face;
using form::Align;

constexpr std::array faces{
    std::pair{std::string_view("regular"), Face::Regular},
    std::pair{std::string_view("bold"), Face::Bold},
    std::pair{std::string_view("italic"), Face::Italic},
    std::pair{std::string_view("bold_italic"), Face::BoldItalic}};

constexpr std::array aligns{
    std::pair{std::string_view("left"), Align::Left},
    std::pair{std::string_view("centre"), Align::Centre},
    std::pair{std::string_view("right"), Align::Right},
    std::pair{std::string_view("justify"), Align::Justify}};

constexpr std::array papers{
    std::pair{std::string_view("a4"), form::Paper::A4},
    std::pair{std::string_view("f4"), form::Paper::F4}};

constexpr std::array orientations{
    std::pair{std::string_view("portrait"), form::Orientation::Portrait},
    std::pair{std::string_view("landscape"), form::Orientation::Landscape}};

constexpr std::array qr_sides{
    std::pair{std::string_view("right"), Align::Right},
    std::pair{std::string_view("left"), Align::Left}};

/// The names that blocks use where a template says no style: they are always there.
constexpr std::array<std::string_view, 20> standard_styles{
    "body",          "heading1",    "heading2", "heading3", "cell",   "label",     "column_title",
    "column_number", "table_title", "section",  "empty",    "marked", "signature", "signer_name",
    "caption",       "contents",    "head",     "foot",     "note",   "tick"};

class StyleReader {
public:
    StyleReader(Reading& reading, const std::vector<StyleFile>& files)
        : reading_(reading)
    {
        for (const auto name : standard_styles)
            layers_[std::string(name)];
        for (const auto& [file, styles] : files) {
            reading_.file = file;
            if (styles != nullptr) collect(file, *styles);
        }
    }

    void read()
    {
        for (const auto name : standard_styles)
            reading_.made.styles.push_back(resolve(std::string(name)));
        for (const auto& [name, layers] : layers_)
            if (std::ranges::find(standard_styles, name) == standard_styles.end())
                reading_.made.styles.push_back(resolve(name));
    }

private:
    struct Layer {
        std::size_t file;
        const toml::table* table;
    };

    void collect(std::size_t file, const toml::table& styles)
    {
        for (const auto& [name, node] : styles) {
            const auto* table = node.as_table();
            if (table != nullptr)
                layers_[std::string(name.str())].push_back({file, table});
            else
                reading_.note(
                    node.source(), fmt::format("[styles.{}] must be a table", name.str()));
        }
    }

    form::Style resolve(const std::string& name)
    {
        if (const auto known = resolved_.find(name); known != resolved_.end()) return known->second;
        form::Style style;
        std::string base = name == "body" ? "" : "body";
        const Layer* said_by = nullptr;
        for (const auto& layer : layers_[name])
            if (const auto* node = layer.table->get("based_on"); node != nullptr) {
                base = node->value_or(std::string());
                said_by = &layer;
            }
        if (!base.empty()) style = resolve_base(name, base, said_by);
        style.name = name;
        for (const auto& layer : layers_[name]) {
            reading_.file = layer.file;
            apply(*layer.table, style);
        }
        resolved_[name] = style;
        return style;
    }

    form::Style resolve_base(const std::string& name, const std::string& base, const Layer* said_by)
    {
        std::vector<std::string_view> names;
        for (const auto& [known, layers] : layers_)
            names.push_back(known);
        const bool circle = !open_.insert(name).second || open_.contains(base);
        if (said_by != nullptr && (circle || !layers_.contains(base))) {
            reading_.file = said_by->file;
            reading_.note(
                said_by->table->get("based_on")->source(),
                circle
                    ? fmt::format("the style \"{}\" is based on itself in a circle", name)
                    : fmt::format("there is no style \"{}\"{}", base, did_you_mean(base, names)));
        }
        auto style = reading_.wrong ? form::Style() : resolve(base);
        open_.erase(name);
        return style;
    }

    void apply(const toml::table& table, form::Style& style)
    {
        constexpr double smallest = 3;
        constexpr double largest = 144;
        Keys keys(reading_, table, fmt::format("[styles.{}]", style.name));
        (void)keys.find("based_on");
        if (keys.has("face")) style.face = keys.one_of("face", faces);
        if (keys.has("align")) style.align = keys.one_of("align", aligns);
        style.size = keys.number("size", style.size);
        if (style.size < smallest || style.size > largest)
            keys.note("size", "\"size\" must be from 3 to 144 points");
        style.leading = keys.number("leading", style.leading);
        if (style.leading < 0.8 || style.leading > 5)
            keys.note("leading", "\"leading\" must be from 0.8 to 5 (times the size)");
        const auto length = [&](std::string_view key, double& value, bool negative = false) {
            value = keys.length(key, value / points_per_millimetre, negative);
        };
        length("before", style.before);
        length("after", style.after);
        length("indent", style.indent);
        length("indent_right", style.indent_right);
        length("first_line", style.first_line, true);
        style.ink = keys.colour("colour", style.ink);
        if (keys.has("fill")) style.fill = keys.colour("fill", {});
        style.underline = keys.flag("underline", style.underline);
        style.capitals = keys.flag("capitals", style.capitals);
        keys.no_others();
    }

    Reading& reading_;
    std::map<std::string, std::vector<Layer>> layers_;
    std::map<std::string, form::Style> resolved_;
    std::set<std::string> open_;
};

form::Band read_band(Reading& reading, const toml::table& table, const std::string& name)
{
    Keys keys(reading, table, fmt::format("[{}]", name));
    form::Band band;
    band.left = keys.words("left");
    band.centre = keys.words("centre");
    band.right = keys.words("right");
    band.style = keys.style("style", name);
    band.rule = keys.flag("rule");
    constexpr double usual_gap = 3;
    band.gap = keys.length("gap", usual_gap);
    band.from_page = keys.whole("from_page", 1, 1, 1000);
    band.conditions = keys.conditions();
    if (keys.has("qr")) {
        constexpr double usual_side = 18;
        form::Qr qr{.text = keys.words("qr")};
        qr.side = keys.length("qr_size", usual_side);
        qr.align = keys.one_of("qr_side", qr_sides);
        band.qr = std::move(qr);
    }
    keys.no_others();
    return band;
}

} // namespace

void read_styles(Reading& reading, const std::vector<StyleFile>& files)
{
    const auto file = reading.file;
    StyleReader(reading, files).read();
    reading.file = file;
}

void read_page(Reading& reading, const toml::table& top)
{
    static const toml::table nothing;
    Keys all(reading, top, "the template");
    const auto found = all.tables("page");
    Keys keys(reading, found.empty() ? nothing : *found.front(), "[page]");
    auto& page = reading.made.page;
    page.paper = keys.one_of("paper", papers);
    page.orientation = keys.one_of("orientation", orientations);
    constexpr double usual = 15; // what printed SKP forms have; schools' printers reach it
    const auto* margin = keys.find("margin");
    if (margin != nullptr && margin->is_table()) {
        Keys sides(reading, *margin->as_table(), "\"margin\"");
        page.top = sides.length("top", usual);
        page.right = sides.length("right", usual);
        page.bottom = sides.length("bottom", usual);
        page.left = sides.length("left", usual);
        sides.no_others();
    } else {
        page.top = page.right = page.bottom = page.left = keys.length("margin", usual);
    }
    constexpr double widest = 80 * points_per_millimetre; // two of them leave A4 some paper
    for (const auto side : {page.top, page.right, page.bottom, page.left})
        if (side > widest) keys.note("margin", "a margin wider than 80 mm leaves no paper");
    keys.no_others();
}

void read_bands(Reading& reading, const toml::table& top)
{
    Keys keys(reading, top, "the template");
    reading.in_band = true;
    for (const auto* table : keys.tables("head"))
        reading.made.head = read_band(reading, *table, "head");
    for (const auto* table : keys.tables("foot"))
        reading.made.foot = read_band(reading, *table, "foot");
    reading.in_band = false;
}

} // namespace absah::catalog
