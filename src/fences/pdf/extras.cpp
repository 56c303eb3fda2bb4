// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/keep.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>

namespace absah::pdf {

namespace {

using namespace PoDoFo;

PdfArray destination(PdfMemDocument& file, const drawing::Bookmark& bookmark)
{
    const PdfPage* page = file.GetPage(int(bookmark.page));
    PdfArray place;
    place.push_back(page->GetObject()->Reference());
    place.push_back(PdfName{"XYZ"});
    place.push_back(PdfVariant::NullValue);
    place.push_back(PdfVariant{page->GetMediaBox().GetHeight() - bookmark.top});
    place.push_back(PdfVariant::NullValue); // keeps the reader's zoom, which libharu cannot say
    return place;
}

/// Children of each entry; `count` stands for the root.
std::map<std::size_t, std::vector<std::size_t>>
children_of(const std::vector<drawing::Bookmark>& bookmarks)
{
    std::map<std::size_t, std::vector<std::size_t>> children;
    std::vector<std::size_t> path; // the latest entry of each level
    for (std::size_t i = 0; i < bookmarks.size(); ++i) {
        path.resize(std::size_t(bookmarks[i].level));
        children[path.empty() ? bookmarks.size() : path.back()].push_back(i);
        path.push_back(i);
    }
    return children;
}

/// Leaves a gap for `content` in a stream that keeps the filter of its dictionary.
void leave_gap(PdfObject& object, const Stored& content, std::vector<Gap>& gaps)
{
    const auto mark = mark_of(content);
    if (!mark) throw Unstored{mark.error()};
    PdfMemoryInputStream bytes{mark->data(), pdf_long(mark->size())};
    object.GetStream()->SetRawData(&bytes, pdf_long(mark->size()));
    gaps.push_back({(long long)(object.Reference().ObjectNumber()), content});
}

/// The pictures that pages show, each once, in the order of their first places: libharu makes its
/// objects in this order.
std::vector<const drawing::Picture*> shown_pictures(const drawing::Document& document)
{
    std::vector<const drawing::Picture*> shown;
    std::set<std::size_t> seen;
    for (const auto& page : document.pages)
        for (const auto& item : page.items)
            if (const auto* placed = std::get_if<drawing::Placed>(&item);
                placed != nullptr && seen.insert(placed->picture).second)
                shown.push_back(&document.pictures[placed->picture]);
    return shown;
}

} // namespace

void replace_pictures(
    PdfMemDocument& file, const drawing::Document& document, std::vector<Gap>& gaps)
{
    const auto shown = shown_pictures(document);
    std::vector<PdfObject*> images; // PoDoFo keeps its objects sorted by number
    for (PdfObject* object : file.GetObjects()) {
        if (!object->IsDictionary()) continue;
        const PdfObject* kind = object->GetDictionary().GetKey(PdfName{"Subtype"});
        if (kind != nullptr && kind->IsName() && kind->GetName() == PdfName{"Image"})
            images.push_back(object);
    }
    if (images.size() != shown.size()) PODOFO_RAISE_ERROR(ePdfError_InternalLogic);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (shown[i]->jpeg.size() == 0) continue;
        auto& entries = images[i]->GetDictionary();
        entries.AddKey(PdfName{"Width"}, PdfVariant{pdf_int64{shown[i]->width}});
        entries.AddKey(PdfName{"Height"}, PdfVariant{pdf_int64{shown[i]->height}});
        entries.AddKey(PdfName{"ColorSpace"}, PdfName{"DeviceRGB"});
        entries.AddKey(PdfName{"BitsPerComponent"}, PdfVariant{pdf_int64{8}});
        entries.AddKey(PdfName{"Filter"}, PdfName{"DCTDecode"});
        leave_gap(*images[i], shown[i]->jpeg, gaps);
    }
}

void add_outline(PdfMemDocument& file, const std::vector<drawing::Bookmark>& bookmarks)
{
    if (bookmarks.empty()) return;
    std::vector<PdfObject*> entries;
    for (const auto& bookmark : bookmarks) {
        entries.push_back(file.GetObjects().CreateObject());
        auto& entry = entries.back()->GetDictionary();
        entry.AddKey(PdfName{"Title"}, pdf_text(bookmark.title));
        entry.AddKey(PdfName{"Dest"}, destination(file, bookmark));
    }
    entries.push_back(file.GetObjects().CreateObject("Outlines"));
    for (const auto& [parent, children] : children_of(bookmarks)) {
        auto& above = entries[parent]->GetDictionary();
        above.AddKey(PdfName{"First"}, entries[children.front()]->Reference());
        above.AddKey(PdfName{"Last"}, entries[children.back()]->Reference());
        // Below zero: shown closed. The root's are always seen.
        const auto count = pdf_int64(children.size());
        above.AddKey(PdfName{"Count"}, PdfVariant{parent == bookmarks.size() ? count : -count});
        for (std::size_t i = 0; i < children.size(); ++i) {
            auto& entry = entries[children[i]]->GetDictionary();
            entry.AddKey(PdfName{"Parent"}, entries[parent]->Reference());
            if (i > 0) entry.AddKey(PdfName{"Prev"}, entries[children[i - 1]]->Reference());
            if (i + 1 < children.size())
                entry.AddKey(PdfName{"Next"}, entries[children[i + 1]]->Reference());
        }
    }
    auto& catalog = file.GetCatalog()->GetDictionary();
    catalog.AddKey(PdfName{"Outlines"}, entries.back()->Reference());
    catalog.AddKey(PdfName{"PageMode"}, PdfName{"UseOutlines"});
}

void add_attachments(
    PdfMemDocument& file, const drawing::Document& document, std::vector<Gap>& gaps)
{
    if (document.attachments.empty()) return;
    const PdfString moment{pdf_date(document.information.date)};
    PdfArray associated;
    std::map<std::string, PdfReference> by_name; // a name tree is sorted
    for (const auto& attachment : document.attachments) {
        PdfObject* stream = file.GetObjects().CreateObject("EmbeddedFile");
        stream->GetDictionary().AddKey(PdfName{"Subtype"}, PdfName{attachment.media_type});
        PdfDictionary about;
        const bool stored = attachment.bytes.empty() && attachment.stored.size() > 0;
        const auto size = stored ? attachment.stored.size() : attachment.bytes.size();
        about.AddKey(PdfName{"Size"}, PdfVariant{pdf_int64(size)});
        about.AddKey(PdfName{"ModDate"}, moment);
        stream->GetDictionary().AddKey(PdfName{"Params"}, about);
        if (stored)
            leave_gap(*stream, attachment.stored, gaps);
        else
            stream->GetStream()->Set(attachment.bytes.data(), pdf_long(attachment.bytes.size()));

        PdfObject* specification = file.GetObjects().CreateObject("Filespec");
        auto& entries = specification->GetDictionary();
        entries.AddKey(PdfName{"F"}, pdf_text(attachment.name));
        entries.AddKey(PdfName{"UF"}, pdf_text(attachment.name));
        if (!attachment.description.empty())
            entries.AddKey(PdfName{"Desc"}, pdf_text(attachment.description));
        entries.AddKey(PdfName{"AFRelationship"}, PdfName{"Data"});
        PdfDictionary content;
        content.AddKey(PdfName{"F"}, stream->Reference());
        content.AddKey(PdfName{"UF"}, stream->Reference());
        entries.AddKey(PdfName{"EF"}, content);
        associated.push_back(specification->Reference());
        by_name.emplace(attachment.name, specification->Reference());
    }
    PdfArray names;
    for (const auto& [name, specification] : by_name) {
        names.push_back(pdf_text(name));
        names.push_back(specification);
    }
    PdfDictionary tree;
    tree.AddKey(PdfName{"Names"}, names);
    PdfDictionary embedded;
    embedded.AddKey(PdfName{"EmbeddedFiles"}, tree);
    auto& catalog = file.GetCatalog()->GetDictionary();
    catalog.AddKey(PdfName{"Names"}, embedded);
    catalog.AddKey(PdfName{"AF"}, associated);
}

} // namespace absah::pdf
