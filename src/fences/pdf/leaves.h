// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/model/limits.h"

#include <functional>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

/// Private to this room: pages on their way from one PDF into another. libqpdf's exceptions pass;
/// Binder catches them.
namespace absah::pdf {

/// Optional content (layers) of several PDFs: which of it is off by default.
class Layers {
public:
    /// After the pages of `source` were copied into `into`.
    void take(QPDF& source, QPDF& into);

    void put_into(QPDF& file);

private:
    std::vector<QPDFObjectHandle> all_;
    std::vector<QPDFObjectHandle> off_;
};

/// Copies every page, what it inherits written into it, and hands each on in order. Objects that
/// several pages share come once. Errors: TooLarge (over `limits.pages` pages), Unreadable (none).
Result<void> take_leaves(
    QPDF& source,
    QPDF& into,
    Layers& layers,
    const Limits& limits,
    const std::function<void(QPDFObjectHandle)>& add_page);

} // namespace absah::pdf
