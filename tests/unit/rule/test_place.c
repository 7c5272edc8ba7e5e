#include "rule/place.h"

#include <stdio.h>
#include <unistd.h>

#include "os/path.h"
#include "scratch.h"
#include "unit.h"

#define NAMES "[place]\nname_zh = 区\nname_en = Place\n"

static struct place_chain chain;

static void
begin(void)
{
	scratch_begin(&scratch);
	scratch_write(&scratch, "country/place.ini", "[place]\nname_zh = 国\nname_en = Country\n");
	scratch_write(&scratch, "city/place.ini", NAMES "within = country\n");
}

static void
read_place(const char *folder)
{
	scratch_forget(&scratch);
	chain = place_read(scratch_path(&scratch, folder), NULL, &scratch.arena, &scratch.diag);
}

static void
ck_chain(void)
{
	ck_assert_str_eq(scratch.found, "");
	ck_assert(chain.good);
	ck_assert_uint_eq(chain.count, 2);
	ck_assert(text_equal(chain.place[0].key, TEXT("city")));
	ck_assert(text_equal(chain.place[0].name[LANGUAGE_ZH], TEXT("区")));
	ck_assert(text_equal(chain.place[1].key, TEXT("country")));
	ck_assert(text_equal(chain.place[1].name[LANGUAGE_EN], TEXT("Country")));
}

START_TEST(a_place_lies_within_others)
{
	read_place("city");
	ck_chain();
	ck_assert_str_eq(chain.place[0].dir, scratch_path(&scratch, "city"));
	ck_assert_str_eq(chain.place[1].dir, scratch_path(&scratch, "country"));
}
END_TEST

START_TEST(slashes_and_dots_name_the_same_place)
{
	read_place("city//");
	ck_chain();
	ck_assert_int_eq(chdir(scratch_path(&scratch, "city")), 0);
	chain = place_read(".", NULL, &scratch.arena, &scratch.diag);
	ck_chain();
	chain = place_read("../city/", NULL, &scratch.arena, &scratch.diag);
	ck_chain();
	chain = place_read("../country/../city/.", NULL, &scratch.arena, &scratch.diag);
	ck_chain();
	ck_assert_int_eq(chdir(scratch.dir), 0);
	chain = place_read("city", NULL, &scratch.arena, &scratch.diag);
	ck_chain();
	ck_assert_str_eq(chain.place[1].dir, "country");
	ck_assert_int_eq(chdir("/"), 0);
}
END_TEST

static const struct {
	const char *content;
	const char *found;
	size_t count;
} faults[] = {
	{ NAMES "within = town\n", "city/place.ini:4 I123\n", 1 },
	{ NAMES "within = ../city\n", "city/place.ini:4 I123\n", 1 },
	{ NAMES "within = ..\n", "city/place.ini:4 I123\n", 1 },
	{ NAMES "within = city\n", "city/place.ini:4 I124\n", 1 },
	{ NAMES "within = round\n", "round/place.ini:4 I124\n", 2 },
	{ NAMES "inside = country\n", "city/place.ini:4 I121\n", 1 },
	{ NAMES "[dibao]\nurban = 650 yuan/month @ 一\n", "city/place.ini:5 I121\n", 1 },
	{ "[place]\nname_en = District\n", "city/place.ini:1 I122\n", 1 },
	{ "", "city/place.ini:1 I122\n", 1 },
	{ NAMES "level = city\n", "city/place.ini:4 I125\n", 1 },
	{ NAMES "within = bare\n", "bare:0 I120\n", 2 },
	{ NAMES "within = country\nname_zh = 县\n", "city/place.ini:5 I106\n", 2 },
};

START_TEST(each_fault_is_found)
{
	scratch_write(&scratch, "round/place.ini", NAMES "within = city\n");
	scratch_write(&scratch, "bare/notes.txt", "");
	scratch_write(&scratch, "city/place.ini", faults[_i].content);
	read_place("city");
	ck_assert_str_eq(scratch.found, faults[_i].found);
	ck_assert(!chain.good);
	ck_assert_uint_eq(chain.count, faults[_i].count);
}
END_TEST

START_TEST(a_folder_that_is_not_there_is_trouble)
{
	read_place("none");
	ck_assert_str_eq(scratch.found, "none:0 T001\n");
	ck_assert_uint_eq(chain.count, 0);
	ck_assert(!chain.good);
	read_place("city/place.ini");
	ck_assert_str_eq(scratch.found, "city/place.ini:0 T001\n");
}
END_TEST

START_TEST(level_and_office_are_read_and_an_english_name_is_not_needed)
{
	scratch_write(&scratch, "city/place.ini",
		      "[place]\nname_zh = 区\nlevel = 县级\n[office]\nname = 区民政局\n"
		      "phone = 0737-0000000\n");
	read_place("city");
	ck_assert(chain.good);
	ck_assert_int_eq(chain.place[0].level, PLACE_COUNTY);
	ck_assert(text_equal(chain.place[0].name[LANGUAGE_EN], TEXT("区")));
	ck_assert(text_equal(chain.place[0].office[PLACE_OFFICE_NAME], TEXT("区民政局")));
	ck_assert(text_equal(chain.place[0].office[PLACE_OFFICE_COURT], TEXT("")));
	ck_assert_int_eq(place_level(TEXT("town")), PLACE_TOWN);
	ck_assert_int_eq(place_level(TEXT("国家")), PLACE_NATION);
	ck_assert_int_eq(place_level(TEXT("省")), PLACE_PROVINCE);
	ck_assert_int_eq(place_level(TEXT("市")), PLACE_PREFECTURE);
	ck_assert_int_eq(place_level(TEXT("县")), PLACE_COUNTY);
	ck_assert_int_eq(place_level(TEXT("区")), PLACE_COUNTY);
	ck_assert_int_eq(place_level(TEXT("乡")), PLACE_TOWN);
	ck_assert_int_eq(place_level(TEXT("")), PLACE_LEVEL_NONE);
	ck_assert_int_eq(place_level(TEXT("村")), PLACE_LEVEL_NONE);
	ck_assert_str_eq(place_level_name(PLACE_PREFECTURE, LANGUAGE_ZH), "市级");
}
END_TEST

START_TEST(a_place_may_lie_within_a_shipped_one)
{
	scratch_write(&scratch, "own/town/place.ini", "[place]\nname_zh = 镇\nwithin = city\n");
	scratch_write(&scratch, "city/place.ini", NAMES "within = country\n");
	char shipped[256];

	(void)snprintf(shipped, sizeof(shipped), "%s", scratch_path(&scratch, "."));
	chain = place_read(scratch_path(&scratch, "own/town"), shipped, &scratch.arena,
			   &scratch.diag);
	ck_assert_str_eq(scratch.said, "");
	ck_assert_uint_eq(chain.count, 3);
	ck_assert(text_equal(chain.place[2].key, TEXT("country")));
}
END_TEST

START_TEST(a_new_place_begins_a_level_below_and_never_twice)
{
	char dir[512];
	const struct place within = { .key = TEXT_INIT("country"),
				      .dir = dir,
				      .level = PLACE_PROVINCE };

	(void)snprintf(dir, sizeof(dir), "%s", scratch_path(&scratch, "country"));
	ck_assert(place_begin(scratch_path(&scratch, "newcity"), &within, NULL, &scratch.diag));
	read_place("newcity");
	ck_assert(chain.good);
	ck_assert_uint_eq(chain.count, 2);
	ck_assert_int_eq(chain.place[0].level, PLACE_PREFECTURE);
	ck_assert(text_equal(chain.place[0].name[LANGUAGE_ZH], TEXT("newcity")));
	ck_assert(!place_begin(scratch_path(&scratch, "newcity"), &within, NULL, &scratch.diag));
	ck_assert_str_eq(scratch.found, "newcity/place.ini:0 I126\n");
}
END_TEST

/* What place_read() would not find again is refused, and nothing is made. */
START_TEST(a_new_place_is_within_one_that_it_can_find)
{
	char dir[512];
	char shipped[512];
	const struct place within = { .key = TEXT_INIT("country"),
				      .dir = dir,
				      .level = PLACE_PROVINCE };

	(void)snprintf(dir, sizeof(dir), "%s", scratch_path(&scratch, "country"));
	(void)snprintf(shipped, sizeof(shipped), "%s", scratch_path(&scratch, "."));
	scratch_write(&scratch, "own/other/place.ini", "[place]\nname_zh = 别处\n");
	ck_assert_ptr_null(
		place_beside(scratch_path(&scratch, "own/city"), "country", &scratch.arena));
	ck_assert(!place_begin(scratch_path(&scratch, "own/city"), &within, NULL, &scratch.diag));
	ck_assert_str_eq(scratch.found, "own/city:0 I123\n");
	ck_assert_int_eq(path_kind(scratch_path(&scratch, "own/city")), PATH_NONE);
	/* beside it stands another of that name */
	scratch_write(&scratch, "own/country/place.ini", "[place]\nname_zh = 别处\n");
	ck_assert(
		!place_begin(scratch_path(&scratch, "own/city"), &within, shipped, &scratch.diag));
	scratch_write(&scratch, "far/other/place.ini", "[place]\nname_zh = 别处\n");
	ck_assert(place_begin(scratch_path(&scratch, "far/city"), &within, shipped, &scratch.diag));
	ck_assert_ptr_nonnull(
		place_beside(scratch_path(&scratch, "far/city"), "other", &scratch.arena));
}
END_TEST

UNIT(begin, scratch_tear_down, a_place_lies_within_others, slashes_and_dots_name_the_same_place,
     EACH(each_fault_is_found, faults), a_folder_that_is_not_there_is_trouble,
     level_and_office_are_read_and_an_english_name_is_not_needed,
     a_place_may_lie_within_a_shipped_one, a_new_place_begins_a_level_below_and_never_twice,
     a_new_place_is_within_one_that_it_can_find);
