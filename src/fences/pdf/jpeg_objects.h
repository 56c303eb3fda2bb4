// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

/// Private to this room: picture objects whose data are a JPEG that can be taken out and understood
/// without its PDF.
namespace absah::pdf {

bool is_name(QPDFObjectHandle object, const char* name);

/// One JPEG filter and nothing else, grey or RGB, values as stored. Masks are not looked at.
bool holds_plain_jpeg(QPDFObjectHandle image);

} // namespace absah::pdf
