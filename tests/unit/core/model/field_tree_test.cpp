// SPDX-License-Identifier: Apache-2.0
#include "core/model/field_tree.h"

#include <gtest/gtest.h>

namespace absah {
namespace {

TEST(Field, FindsWhatWasSetAtAPath)
{
    Field record;
    record.set("employee.name", "Siti").set("employee.points", 32);
    record.set("list", Field::list({"a", Field::object({{"b", 1.5}})}));
    ASSERT_NE(record.find("employee.name"), nullptr);
    EXPECT_EQ(record.find("employee.name")->shown(), "Siti");
    EXPECT_EQ(record.find("employee.points")->shown(), "32");
    EXPECT_EQ(record.find("list.0")->shown(), "a");
    EXPECT_EQ(record.find("list.1.b")->shown(), "1,5");
    EXPECT_EQ(record.find(""), &record);
    EXPECT_EQ(record.find("list.2"), nullptr);
    EXPECT_EQ(record.find("list.x"), nullptr);
    EXPECT_EQ(record.find("employee.name.x"), nullptr);
    EXPECT_EQ(record.find("nobody"), nullptr);
}

TEST(Field, KeepsTheOrderAndReplacesInPlace)
{
    Field record;
    record.set("b", 1).set("a", 2).set("b", 3);
    ASSERT_EQ(record.members().size(), 2u);
    EXPECT_EQ(record.members()[0].name, "b");
    EXPECT_EQ(record.members()[0].value.shown(), "3");
}

TEST(Field, IsPresentOnlyWhenThereIsSomethingToPrint)
{
    EXPECT_FALSE(Field().is_present());
    EXPECT_FALSE(Field("  \n").is_present());
    EXPECT_FALSE(Field(false).is_present());
    EXPECT_FALSE(Field::list().is_present());
    EXPECT_FALSE(Field::object().is_present());
    EXPECT_TRUE(Field(0).is_present());
    EXPECT_TRUE(Field("x").is_present());
    EXPECT_TRUE(Field::list({Field()}).is_present());
}

TEST(Field, ShowsNumbersAsIndonesianFormsDo)
{
    EXPECT_EQ(Field(-3).shown(), "-3");
    EXPECT_EQ(Field(1e6).shown(), "1000000");
    EXPECT_EQ(Field(0.25).shown(), "0,25");
    EXPECT_EQ(Field(true).shown(), "ya");
}

TEST(Field, GrowsIntoAList)
{
    Field field;
    field.add("a").add("b");
    ASSERT_TRUE(field.is_list());
    EXPECT_EQ(field.entries().size(), 2u);
}

} // namespace
} // namespace absah
