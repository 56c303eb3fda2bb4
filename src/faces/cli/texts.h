// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "faces/cli/options.h"

#include <string>
#include <string_view>

/// Private to this room: help in one of two languages.
namespace absah::cli {

/// Of each help text the one in the caller's language.
class Texts {
public:
    explicit Texts(Language language)
        : language_(language)
    {
    }

    [[nodiscard]] std::string
    operator()(std::string_view indonesian, std::string_view english) const
    {
        return std::string(in(language_, indonesian, english));
    }

    [[nodiscard]] Language language() const { return language_; }

private:
    Language language_;
};

} // namespace absah::cli
