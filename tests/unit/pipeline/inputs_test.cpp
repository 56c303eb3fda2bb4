// SPDX-License-Identifier: Apache-2.0
#include "pipeline/inputs.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace absah::pipeline {
namespace {

/// Root acts as nobody while this lives; other users stay who they are.
class AsNobody {
public:
    AsNobody()
        : user_(::geteuid())
    {
        constexpr uid_t nobody = 65534;
        if (user_ == 0) {
            EXPECT_EQ(::seteuid(nobody), 0);
        }
    }

    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

    ~AsNobody()
    {
        if (user_ == 0) {
            EXPECT_EQ(::seteuid(user_), 0);
        }
    }

private:
    uid_t user_;
};

class Inputs : public testing::Test {
protected:
    std::vector<std::string> shown(const Path& named)
    {
        std::vector<std::string> names;
        const auto files = list_inputs(std::vector{named});
        EXPECT_TRUE(files);
        for (const auto& file : *files)
            names.push_back(file.shown);
        return names;
    }

    test::TempFolder folder_;
};

TEST_F(Inputs, AreAllFilesBelowAFolderSorted)
{
    folder_.write("b.pdf", "");
    folder_.write("T001/z.jpg", "");
    folder_.write("T001/a.jpg", "");
    EXPECT_EQ(
        shown(folder_.path()), (std::vector<std::string>{"T001/a.jpg", "T001/z.jpg", "b.pdf"}));
}

TEST_F(Inputs, LeaveOutHiddenFilesAndOurOwnCards)
{
    folder_.write("a.pdf", "");
    folder_.write("a.hasil.html", "");
    folder_.write(".DS_Store", "");
    folder_.write(".git/x", "");
    folder_.write("Thumbs.db", "");
    EXPECT_EQ(shown(folder_.path()), std::vector<std::string>{"a.pdf"});
}

TEST_F(Inputs, DoNotFollowLinksInCircles)
{
    folder_.write("a.pdf", "");
    std::filesystem::create_directory_symlink(folder_.path(), folder_.path() / "again");
    EXPECT_EQ(shown(folder_.path()), std::vector<std::string>{"a.pdf"});
}

TEST_F(Inputs, KeepTheNameOfAFileGivenByItself)
{
    const auto file = folder_.write("x.pdf", "");
    EXPECT_EQ(shown(file), std::vector<std::string>{file.string()});
}

TEST_F(Inputs, TellOfAFolderThatMayNotBeLookedInto)
{
    using std::filesystem::perms;
    folder_.write("a.pdf", "");
    folder_.write("closed/b.pdf", "");
    std::filesystem::permissions(folder_.path(), perms{0755});
    std::filesystem::permissions(folder_.path() / "closed", perms::none);
    {
        const AsNobody nothing_is_closed_to_root;
        EXPECT_EQ(shown(folder_.path()), (std::vector<std::string>{"a.pdf", "closed"}));
    }
    std::filesystem::permissions(folder_.path() / "closed", perms::owner_all);
}

TEST_F(Inputs, ThatAreMissingAreAnError)
{
    const auto files = list_inputs(std::vector{folder_.path() / "none"});
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace absah::pipeline
