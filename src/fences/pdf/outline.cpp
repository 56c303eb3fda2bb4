// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "fences/pdf/reader.h"
#include "fences/pdf/structure.h"

#include <algorithm>
#include <cctype>
#include <exception>
#include <string_view>

#include <qpdf/QPDFExc.hh>

namespace absah::pdf {

namespace {

std::string_view text_of(std::span<const std::uint8_t> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; // NOLINT
}

/// Whether the end-of-file mark is missing; readers look for it in the last 1024 bytes.
bool lacks_end(std::string_view text)
{
    return text.substr(text.size() - std::min<std::size_t>(text.size(), 1024)).find("%%EOF") ==
           std::string_view::npos;
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes what `belongs` off the end of `text`; false when there is none.
template <typename Belongs>
bool take_last(std::string_view& text, Belongs belongs)
{
    const auto before = text.size();
    while (!text.empty() && belongs(text.back()))
        text.remove_suffix(1);
    return text.size() < before;
}

/// Whether `text` ends with the two numbers of an object's head.
bool ends_with_numbers(std::string_view text)
{
    const auto is_blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    return take_last(text, is_blank) && take_last(text, is_digit) && take_last(text, is_blank) &&
           take_last(text, is_digit);
}

bool has_object_head(std::string_view text)
{
    constexpr std::string_view word = "obj";
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto after = at + word.size();
        const bool goes_on = after < text.size() && std::isalnum(std::uint8_t(text[after])) != 0;
        if (!goes_on && ends_with_numbers(text.substr(0, at))) return true;
    }
    return false;
}

tl::unexpected<Error> unreadable(std::string_view text, std::string message)
{
    const bool torn = lacks_end(text) && has_object_head(text);
    return fail(torn ? ErrorCode::Truncated : ErrorCode::Unreadable, std::move(message));
}

bool was_rebuilt(QPDF& pdf)
{
    const auto warnings = pdf.getWarnings();
    return std::any_of(warnings.begin(), warnings.end(), [](const QPDFExc& warning) {
        return warning.getMessageDetail().find("reconstruct") != std::string::npos;
    });
}

struct Field {
    QPDFObjectHandle object;
    QPDFObjectHandle type; ///< /FT, inherited
    std::string name;
    int depth = 0;
};

std::vector<std::string> signed_fields(QPDF& pdf)
{
    constexpr int most_fields = 5'000;
    constexpr int deepest_field = 20;
    std::vector<std::string> names;
    std::vector<Field> open;
    const auto push = [&](QPDFObjectHandle kids, const Field& parent) {
        if (!kids.isArray()) return;
        for (int i = std::min(kids.getArrayNItems(), most_fields) - 1; i >= 0; --i) {
            open.push_back({kids.getArrayItem(i), parent.type, parent.name, parent.depth + 1});
        }
    };
    auto form = pdf.getRoot().getKey("/AcroForm");
    if (!form.isDictionary()) return names;
    push(form.getKey("/Fields"), {{}, QPDFObjectHandle::newNull(), "", 0});
    for (int looked = 0; !open.empty() && looked < most_fields; ++looked) {
        Field field = std::move(open.back());
        open.pop_back();
        if (!field.object.isDictionary() || field.depth > deepest_field) continue;
        if (auto type = field.object.getKey("/FT"); type.isName()) field.type = type;
        if (auto own = field.object.getKey("/T"); own.isString()) {
            field.name += (field.name.empty() ? "" : ".") + clean_utf8(own.getUTF8Value());
        }
        const bool signature = field.type.isName() && field.type.getName() == "/Sig";
        if (signature && field.object.getKey("/V").isDictionary()) names.push_back(field.name);
        push(field.object.getKey("/Kids"), field);
    }
    return names;
}

Result<Outline> outline_of(QPDF& pdf, std::string_view text, const Limits& limits)
{
    const auto pages = list_pages(pdf, limits.pages);
    if (pages.count == 0) return unreadable(text, "PDF without pages");
    Outline outline;
    outline.pages = pages.count;
    for (const auto& page : pages.first) {
        const double longest = std::max(page.box.width(), page.box.height()) * page.user_unit;
        if (!(longest <= limits.page_points)) {
            return fail(ErrorCode::TooLarge, "PDF page of " + std::to_string(longest) + " points");
        }
        outline.displays.push_back(display_size(page));
    }
    outline.signature_fields = signed_fields(pdf);
    outline.repaired = lacks_end(text) || was_rebuilt(pdf);
    return outline;
}

} // namespace

bool holds_object(std::span<const std::uint8_t> bytes)
{
    return has_object_head(text_of(bytes));
}

Result<Outline> read_outline(std::span<const std::uint8_t> bytes, const Limits& limits)
{
    const auto text = text_of(bytes);
    try {
        const auto pdf = open_structure(bytes);
        return outline_of(*pdf, text, limits);
    } catch (const QPDFExc& error) {
        const auto code = error.getErrorCode();
        const bool locked =
            code == qpdf_e_password ||
            (code == qpdf_e_unsupported && text.find("/Encrypt") != std::string_view::npos);
        if (locked) return fail(ErrorCode::Encrypted, error.what());
        return unreadable(text, error.what());
    } catch (const std::exception& error) {
        return unreadable(text, error.what());
    }
}

} // namespace absah::pdf
