// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/binder.h"

#include "fences/pdf/leaves.h"
#include "fences/pdf/structure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace absah::pdf {

namespace {

using Handle = QPDFObjectHandle;

std::string text_of(const Bytes& bytes)
{
    return {bytes.begin(), bytes.end()};
}

Handle colours_of(const CodedPicture& picture)
{
    if (picture.channels == 1) return Handle::newName("/DeviceGray");
    return Handle::newName(picture.channels == 4 ? "/DeviceCMYK" : "/DeviceRGB");
}

/// The filter's arguments; null for none.
Handle options_of(const CodedPicture& picture)
{
    if (picture.coding == Coding::Jpeg) return Handle::newNull();
    const auto form =
        picture.coding == Coding::Fax
            ? fmt::format("<</K -1 /Columns {} /Rows {}>>", picture.width, picture.height)
            : fmt::format(
                  "<</Predictor 15 /Colors {} /Columns {}>>", picture.channels, picture.width);
    return Handle::parse(form);
}

Handle filter_of(Coding coding)
{
    if (coding == Coding::Jpeg) return Handle::newName("/DCTDecode");
    return Handle::newName(coding == Coding::Fax ? "/CCITTFaxDecode" : "/FlateDecode");
}

void put_data(Handle stream, const CodedPicture& picture)
{
    stream.replaceStreamData(
        text_of(picture.bytes), filter_of(picture.coding), options_of(picture));
    auto dict = stream.getDict();
    dict.replaceKey("/Width", Handle::newInteger(picture.width));
    dict.replaceKey("/Height", Handle::newInteger(picture.height));
    const int bits = picture.coding == Coding::Fax ? 1 : 8;
    dict.replaceKey("/BitsPerComponent", Handle::newInteger(bits));
}

Handle new_image(QPDF& file, const CodedPicture& picture)
{
    auto stream = Handle::newStream(&file);
    put_data(stream, picture);
    auto dict = stream.getDict();
    dict.replaceKey("/Type", Handle::newName("/XObject"));
    dict.replaceKey("/Subtype", Handle::newName("/Image"));
    dict.replaceKey("/ColorSpace", colours_of(picture));
    if (picture.inverted) dict.replaceKey("/Decode", Handle::parse("[1 0 1 0 1 0 1 0]"));
    return stream;
}

/// From the unit square of a picture to a page of this size, by EXIF orientation.
std::string matrix_for(int orientation, double width, double height)
{
    const auto line = [](double a, double b, double c, double d, double e, double f) {
        return fmt::format("{:.3f} {:.3f} {:.3f} {:.3f} {:.3f} {:.3f}", a, b, c, d, e, f);
    };
    switch (orientation) {
    case 2:
        return line(-width, 0, 0, height, width, 0);
    case 3:
        return line(-width, 0, 0, -height, width, height);
    case 4:
        return line(width, 0, 0, -height, 0, height);
    case 5:
        return line(0, -height, -width, 0, width, height);
    case 6:
        return line(0, -height, width, 0, 0, height);
    case 7:
        return line(0, height, width, 0, 0, 0);
    case 8:
        return line(0, height, -width, 0, width, 0);
    default:
        return line(width, 0, 0, height, 0, 0);
    }
}

/// Points, within A4 upright or lying, of the picture's shape.
std::pair<double, double> page_size(const CodedPicture& picture)
{
    constexpr double a4_short = 210 / 25.4 * 72;
    constexpr double a4_long = 297 / 25.4 * 72;
    const bool lying = picture.orientation >= 5;
    const double width = lying ? picture.height : picture.width;
    const double height = lying ? picture.width : picture.height;
    const double scale =
        std::min(a4_long / std::max(width, height), a4_short / std::min(width, height));
    constexpr double least = 3; // ISO 32000-1, annex C.2
    return {std::max(least, width * scale), std::max(least, height * scale)};
}

} // namespace

struct Binder::Parts {
    struct Paper {
        std::string title;
        Handle first_page; ///< uninitialised until it has one
    };

    std::shared_ptr<QPDF> file = QPDF::create();
    std::vector<Bytes> bytes; ///< what copied streams are read from while the file is written
    std::vector<std::shared_ptr<QPDF>> sources;
    std::vector<Paper> papers;
    Layers layers;

    void add_page(Handle page)
    {
        file->addPage(page, false);
        if (!papers.empty() && !papers.back().first_page.isInitialized())
            papers.back().first_page = page;
    }

    void add_outline()
    {
        std::vector<Handle> entries;
        auto root = file->makeIndirectObject(Handle::newDictionary());
        for (const auto& paper : papers) {
            if (!paper.first_page.isInitialized()) continue;
            auto entry = Handle::newDictionary();
            entry.replaceKey("/Title", Handle::newUnicodeString(paper.title));
            entry.replaceKey("/Parent", root);
            auto place = Handle::newArray();
            place.appendItem(paper.first_page);
            place.appendItem(Handle::newName("/Fit"));
            entry.replaceKey("/Dest", place);
            entries.push_back(file->makeIndirectObject(entry));
        }
        if (entries.empty()) return;
        for (std::size_t i = 1; i < entries.size(); ++i) {
            entries[i].replaceKey("/Prev", entries[i - 1]);
            entries[i - 1].replaceKey("/Next", entries[i]);
        }
        root.replaceKey("/Type", Handle::newName("/Outlines"));
        root.replaceKey("/First", entries.front());
        root.replaceKey("/Last", entries.back());
        root.replaceKey("/Count", Handle::newInteger((long long)(entries.size())));
        file->getRoot().replaceKey("/Outlines", root);
        if (entries.size() > 1)
            file->getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
    }
};

Binder::Binder()
    : parts_(std::make_unique<Parts>())
{
    parts_->file->emptyPDF();
    parts_->file->setSuppressWarnings(true);
}

Binder::~Binder() = default;

void Binder::begin_paper(const std::string& title)
{
    parts_->papers.push_back({title, {}});
}

void Binder::add_picture(const CodedPicture& picture)
{
    auto& file = *parts_->file;
    const auto [width, height] = page_size(picture);
    auto page = Handle::parse(fmt::format(
        "<</Type /Page /MediaBox [0 0 {:.3f} {:.3f}] /Resources <</XObject <<>>>>>>",
        width,
        height));
    page.getKey("/Resources").getKey("/XObject").replaceKey("/Im0", new_image(file, picture));
    const auto matrix = matrix_for(picture.orientation, width, height);
    page.replaceKey("/Contents", Handle::newStream(&file, "q " + matrix + " cm /Im0 Do Q\n"));
    parts_->add_page(file.makeIndirectObject(page));
}

Result<void>
Binder::add_pdf(Bytes pdf, const std::map<int, CodedPicture>& anew, const Limits& limits)
{
    auto& kept = parts_->bytes.emplace_back(std::move(pdf));
    try {
        const auto source = open_structure(kept);
        parts_->sources.push_back(source);
        for (const auto& [number, picture] : anew) {
            auto image = source->getObjectByID(number, 0);
            if (!image.isStream()) return fail(ErrorCode::Tool, "a picture of the PDF is gone");
            if (picture.channels == 1)
                image.getDict().replaceKey("/ColorSpace", Handle::newName("/DeviceGray"));
            put_data(image, picture);
        }
        return take_leaves(*source, *parts_->file, parts_->layers, limits, [this](Handle page) {
            parts_->add_page(page);
        });
    } catch (const std::exception& error) {
        return fail(ErrorCode::Tool, error.what());
    }
}

void Binder::attach(const std::string& name, const std::string& description, const Bytes& bytes)
{
    auto& file = *parts_->file;
    auto stream = QPDFEFStreamObjectHelper::createEFStream(file, text_of(bytes));
    stream.setSubtype("application/pdf");
    auto specification = QPDFFileSpecObjectHelper::createFileSpec(file, name, stream);
    specification.setDescription(description);
    QPDFEmbeddedFileDocumentHelper(file).replaceEmbeddedFile(name, specification);
}

Result<Bytes> Binder::finish()
{
    try {
        parts_->add_outline();
        parts_->layers.put_into(*parts_->file);
        QPDFWriter writer(*parts_->file);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return Bytes(buffer->getBuffer(), buffer->getBuffer() + buffer->getSize());
    } catch (const std::exception& error) {
        return fail(ErrorCode::Tool, error.what());
    }
}

} // namespace absah::pdf
