// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/keep.h"

#include <algorithm>
#include <cstddef>
#include <map>

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

} // namespace

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

void add_attachments(PdfMemDocument& file, const drawing::Document& document)
{
    if (document.attachments.empty()) return;
    const PdfString moment{pdf_date(document.information.date)};
    PdfArray associated;
    std::map<std::string, PdfReference> by_name; // a name tree is sorted
    for (const auto& attachment : document.attachments) {
        PdfObject* stream = file.GetObjects().CreateObject("EmbeddedFile");
        stream->GetDictionary().AddKey(PdfName{"Subtype"}, PdfName{attachment.media_type});
        PdfDictionary about;
        about.AddKey(PdfName{"Size"}, PdfVariant{pdf_int64(attachment.bytes.size())});
        about.AddKey(PdfName{"ModDate"}, moment);
        stream->GetDictionary().AddKey(PdfName{"Params"}, about);
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
