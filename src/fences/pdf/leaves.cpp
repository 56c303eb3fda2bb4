// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/leaves.h"

#include "fences/pdf/jpeg_objects.h"
#include "fences/pdf/structure.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace absah::pdf {

namespace {

using Handle = QPDFObjectHandle;

/// What a page shows by; scripts, thumbnails and the tags of its old file stay behind.
constexpr std::array<std::string_view, 12> kept_keys{
    "/Type",
    "/Resources",
    "/MediaBox",
    "/CropBox",
    "/BleedBox",
    "/TrimBox",
    "/ArtBox",
    "/Rotate",
    "/Contents",
    "/Group",
    "/UserUnit",
    "/Tabs"};

/// A filled form has no fields in the new file: what its fields show becomes part of the page.
void draw_forms(QPDF& source)
{
    QPDFAcroFormDocumentHelper form(source);
    if (!form.hasAcroForm()) return;
    form.generateAppearancesIfNeeded();
    QPDFPageDocumentHelper(source).flattenAnnotations();
}

/// A place that can be found again: named ones are listed in the old file only.
bool leads_somewhere(Handle destination)
{
    return destination.isArray() && destination.getArrayNItems() > 0 &&
           destination.getArrayItem(0).isDictionary();
}

/// Whether anything is left of an annotation that a reader sees or follows.
bool cleaned(Handle annotation)
{
    if (!annotation.isDictionary() || is_name(annotation.getKey("/Subtype"), "/Widget"))
        return false;
    annotation.removeKey("/AA");
    auto action = annotation.getKey("/A");
    const bool web = action.isDictionary() && is_name(action.getKey("/S"), "/URI");
    const bool jump = action.isDictionary() && is_name(action.getKey("/S"), "/GoTo") &&
                      leads_somewhere(action.getKey("/D"));
    if (!web && !jump) annotation.removeKey("/A");
    if (!leads_somewhere(annotation.getKey("/Dest"))) annotation.removeKey("/Dest");
    const bool link = is_name(annotation.getKey("/Subtype"), "/Link");
    return !link || annotation.hasKey("/A") || annotation.hasKey("/Dest");
}

/// Makes the page of the source whole in itself; its annotations, which may point at pages that are
/// not copied yet, are taken off it and returned.
std::vector<Handle> loosen(Handle page)
{
    QPDFPageObjectHelper helper(page);
    for (const char* key : {"/Resources", "/MediaBox", "/CropBox", "/Rotate"})
        if (auto value = helper.getAttribute(key, false); !value.isNull())
            page.replaceKey(key, value);
    page.replaceKey("/Type", Handle::newName("/Page"));
    std::vector<Handle> annotations;
    if (auto list = page.getKey("/Annots"); list.isArray())
        for (auto& annotation : list.getArrayAsVector())
            if (cleaned(annotation)) annotations.push_back(annotation);
    for (const auto& key : page.getKeys())
        if (std::ranges::find(kept_keys, key) == kept_keys.end()) page.removeKey(key);
    return annotations;
}

Handle copied(QPDF& source, QPDF& into, Handle object)
{
    return into.copyForeignObject(object.isIndirect() ? object : source.makeIndirectObject(object));
}

} // namespace

void Layers::take(QPDF& source, QPDF& into)
{
    auto properties = source.getRoot().getKey("/OCProperties");
    if (!properties.isDictionary()) return;
    auto usual = properties.getKey("/D");
    if (!usual.isDictionary()) usual = Handle::newDictionary();
    const auto listed = [](Handle list) {
        std::set<QPDFObjGen> all;
        if (list.isArray())
            for (auto& one : list.getArrayAsVector())
                all.insert(one.getObjGen());
        return all;
    };
    const bool all_off = is_name(usual.getKey("/BaseState"), "/OFF");
    const auto off = listed(usual.getKey("/OFF"));
    const auto on = listed(usual.getKey("/ON"));
    auto groups = properties.getKey("/OCGs");
    if (!groups.isArray()) return;
    for (auto& group : groups.getArrayAsVector()) {
        if (!group.isIndirect() || !group.isDictionary()) continue;
        all_.push_back(into.copyForeignObject(group));
        const auto id = group.getObjGen();
        if (off.contains(id) || (all_off && !on.contains(id))) off_.push_back(all_.back());
    }
}

void Layers::put_into(QPDF& file)
{
    if (all_.empty()) return;
    auto usual = Handle::newDictionary();
    usual.replaceKey("/Order", Handle::newArray(all_));
    usual.replaceKey("/OFF", Handle::newArray(off_));
    auto properties = Handle::newDictionary();
    properties.replaceKey("/OCGs", Handle::newArray(all_));
    properties.replaceKey("/D", usual);
    file.getRoot().replaceKey("/OCProperties", properties);
}

Result<void> take_leaves(
    QPDF& source,
    QPDF& into,
    Layers& layers,
    const Limits& limits,
    const std::function<void(QPDFObjectHandle)>& add_page)
{
    draw_forms(source);
    const auto pages = list_pages(source, limits.pages);
    if (pages.count == 0) return fail(ErrorCode::Unreadable, "PDF without pages");
    if (pages.count > limits.pages)
        return fail(ErrorCode::TooLarge, "PDF of " + std::to_string(pages.count) + " pages");
    std::vector<std::vector<Handle>> annotations;
    for (const auto& page : pages.first)
        annotations.push_back(loosen(page.object));
    // All pages before what points at them: libqpdf writes null for a page that it has not copied.
    std::vector<Handle> copies;
    for (const auto& page : pages.first) {
        copies.push_back(copied(source, into, page.object));
        add_page(copies.back());
    }
    for (std::size_t i = 0; i < copies.size(); ++i) {
        if (annotations[i].empty()) continue;
        auto list = Handle::newArray();
        for (const auto& annotation : annotations[i])
            list.appendItem(copied(source, into, annotation));
        copies[i].replaceKey("/Annots", list);
    }
    layers.take(source, into);
    return {};
}

} // namespace absah::pdf
