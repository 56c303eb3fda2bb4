// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/jpeg_objects.h"

#include "fences/pdf/structure.h"

namespace absah::pdf {

bool is_name(QPDFObjectHandle object, const char* name)
{
    return object.isName() && object.getName() == name;
}

namespace {

bool is_jpeg(QPDFObjectHandle filter)
{
    if (filter.isArray() && filter.getArrayNItems() == 1) filter = filter.getArrayItem(0);
    return is_name(filter, "/DCTDecode") || is_name(filter, "/DCT");
}

/// Grey or RGB, as a JPEG decoder without knowledge of the PDF shows them.
bool has_plain_colours(QPDFObjectHandle space)
{
    for (const char* plain : {"/DeviceRGB", "/DeviceGray"}) {
        if (is_name(space, plain)) return true;
    }
    if (!space.isArray() || space.getArrayNItems() < 2) return false;
    const auto family = space.getArrayItem(0);
    if (is_name(family, "/CalRGB") || is_name(family, "/CalGray")) return true;
    auto profile = space.getArrayItem(1);
    if (!is_name(family, "/ICCBased") || !profile.isStream()) return false;
    const double channels = number_or(profile.getDict().getKey("/N"), 0);
    return channels == 1 || channels == 3;
}

bool keeps_values(QPDFObjectHandle decode)
{
    if (!decode.isArray()) return decode.isNull();
    for (int i = 0; i < decode.getArrayNItems() && i < 8; ++i) {
        if (number_or(decode.getArrayItem(i), -1) != i % 2) return false;
    }
    return true;
}

} // namespace

bool holds_plain_jpeg(QPDFObjectHandle image)
{
    auto dict = image.getDict();
    auto options = dict.getKey("/DecodeParms");
    if (options.isArray() && options.getArrayNItems() == 1) options = options.getArrayItem(0);
    if (options.isDictionary() && !options.getKey("/ColorTransform").isNull()) return false;
    return is_jpeg(dict.getKey("/Filter")) && has_plain_colours(dict.getKey("/ColorSpace")) &&
           keeps_values(dict.getKey("/Decode"));
}

} // namespace absah::pdf
