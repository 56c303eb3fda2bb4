// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/language.h"

#include <span>
#include <string>

/// What became of everything in a teacher's folder, on one page.
namespace absah::present {

enum class FolderState {
    Accepted, ///< complete, and moved to where accepted evidence lies
    Complete, ///< complete, but it belongs to no plan and stays
    Doubtful,
    Rejected,
    Replaced,   ///< a later file took its place; it may go
    Arriving,   ///< not whole yet, or not looked at yet
    Cut,        ///< waited for, but its end does not come
    Closed,     ///< cannot be opened
    Link,       ///< leads elsewhere; not followed
    Special,    ///< no file
    Unfinished, ///< still has the name of something that is being loaded
};

/// One file of a folder. Texts are bytes from anywhere.
struct FolderLine {
    std::string file; ///< below the folder
    FolderState state = FolderState::Arriving;
    std::string said;   ///< of Doubtful and Rejected: the weightiest finding
    std::string advice; ///< and what to do about it
    std::string card;   ///< its card, below the folder; empty when there is none
    std::string place;  ///< of Accepted: where it lies now; of Replaced: the later file
};

/// One self-contained HTML page that opens by double click: a line a file, in the order given.
/// Links lead to the cards beside it.
std::string
to_folder_page(const std::string& folder, std::span<const FolderLine> lines, Language language);

} // namespace absah::present
