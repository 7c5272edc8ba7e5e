#include "learn/sites.h"

#include "unit.h"

static struct sites sites;

static void
add(const char *name, int rows)
{
	while (rows-- > 0)
		sites_add(&sites, text_of(name));
}

static void
set_up(void)
{
	sites = (struct sites){ 0 };
	add("枫林村", 9);
	add("白鹤村", 6);
}

/* What a name is taken for that one row has; blank: what it is. */
static void
ck(const char *name, const char *want)
{
	add(name, 1);
	struct text like = sites_like(&sites, text_of(name));

	ck_assert_msg(text_equal(like, text_of(want)), "%s: %.*s", name, (int)like.n, like.p);
	set_up();
}

START_TEST(names_that_are_miswritten)
{
	ck("枫乎村", "枫林村");
	ck("枫林忖", "枫林村");
	ck("林枫村", "枫林村");
	ck("枫林林村", "枫林村");
	ck("枫林", "枫林村");
	ck("枫林村委会", "枫林村");
	ck("枫林村3组", "枫林村");
	ck("柳溪镇枫林村", "枫林村");
	ck("白鹤村委会", "白鹤村");
}
END_TEST

START_TEST(names_of_other_places)
{
	ck("桃林村", "");
	ck("上林村", "");
	ck("大塘村", "");
	ck("白鹤社区", "");
	ck("白鹤", "白鹤村");
	ck("", "");
}
END_TEST

/* Real villages of one sheet, each beside another. */
START_TEST(neighbours_are_two_places)
{
	static const char *const pairs[][2] = {
		{ "刘家村", "李家村" },   { "张家湾村", "王家湾村" }, { "石板村", "石桥村" },
		{ "大石坝", "大石桥" },   { "李家坝", "王家坝" },     { "长圳村", "长塘村" },
		{ "杨柳沟", "杨柳树" },   { "王家塝", "王家坝" },     { "大屋塆", "大屋场" },
		{ "新华村", "新华社区" }, { "新华社区", "新华村" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(pairs); i++)
		for (size_t j = 0; j < 2; j++) {
			add(pairs[i][1 - j], 12);
			ck(pairs[i][j], "");
		}
}
END_TEST

/* By the sound, whatever else the characters are. */
START_TEST(characters_that_sound_alike)
{
	add("石桥村", 6);
	ck_assert(text_equal(sites_like(&sites, TEXT("石桥村")), TEXT_NONE));
	add("石乔村", 1);
	ck_assert(text_equal(sites_like(&sites, TEXT("石乔村")), TEXT("石桥村")));
	add("大塘村", 6);
	add("大唐村", 1);
	ck_assert(text_equal(sites_like(&sites, TEXT("大唐村")), TEXT("大塘村")));
	add("清溪村", 6);
	add("清西村", 1);
	ck_assert(text_equal(sites_like(&sites, TEXT("清西村")), TEXT("清溪村")));
	/* as many rows have the other */
	add("竹山村", 2);
	add("竹三村", 1);
	ck_assert(text_equal(sites_like(&sites, TEXT("竹三村")), TEXT_NONE));
}
END_TEST

/* 花垣村 and 花桥村 are two, in a sheet of some villages. */
START_TEST(two_places_of_one_first_character)
{
	add("花桥村", 9);
	add("花垣村", 1);
	add("白鹤村", 20);
	ck_assert_uint_eq(sites_like(&sites, TEXT("花垣村")).n, 0);
}
END_TEST

START_TEST(one_name_with_two_ends)
{
	add("竹山村", 1);
	add("竹山村委会", 1);
	ck_assert(text_equal(sites_like(&sites, TEXT("竹山村委会")), TEXT("竹山村")));
	ck_assert_uint_eq(sites_like(&sites, TEXT("竹山村")).n, 0);
}
END_TEST

START_TEST(what_is_no_place)
{
	add("崔小虎", 1);
	ck_assert(sites_is_none(&sites, TEXT("崔小虎")));
	ck_assert(!sites_is_none(&sites, TEXT("枫林村")));
	add("敬老院", 1);
	ck_assert(!sites_is_none(&sites, TEXT("崔小虎")) && !sites_is_none(&sites, TEXT("敬老院")));
}
END_TEST

START_TEST(east_and_west)
{
	add("东枫林村", 1);
	ck_assert_uint_eq(sites_like(&sites, TEXT("东枫林村")).n, 0);
	add("枫林村1组", 9);
	add("枫林村11组", 1);
	ck_assert_uint_eq(sites_like(&sites, TEXT("枫林村11组")).n, 0);
	add("枫林一村", 1);
	ck_assert_uint_eq(sites_like(&sites, TEXT("枫林一村")).n, 0);
}
END_TEST

/* In a large sheet a name that one row has alone is asked about sooner. */
START_TEST(names_in_a_large_sheet)
{
	add("枫林村", 80);
	add("桃林村", 1);
	ck_assert(text_equal(sites_like(&sites, TEXT("桃林村")), TEXT("枫林村")));
	add("桃林村", 9);
	ck_assert_uint_eq(sites_like(&sites, TEXT("桃林村")).n, 0);
}
END_TEST

START_TEST(groups_of_many_rows_are_groups)
{
	add("枫林村1组", 3);
	add("枫林村2组", 3);
	ck_assert_uint_eq(sites_like(&sites, TEXT("枫林村1组")).n, 0);
}
END_TEST

START_TEST(figures_among_names)
{
	add("3", 1);
	ck_assert(sites_is_odd(&sites, TEXT("3")));
	ck_assert(!sites_is_odd(&sites, TEXT("枫林村")));
	ck_assert(sites_is_odd(&sites, TEXT("３组")) && sites_is_odd(&sites, TEXT("三")));
	ck_assert(!sites_is_odd(&sites, TEXT("三塘村")) && !sites_is_odd(&sites, TEXT("")));
	add("泉口镇", 1);
	ck_assert(sites_is_odd(&sites, TEXT("泉口镇")));
	ck_assert(sites_has(&sites, TEXT("白鹤村")) && !sites_has(&sites, TEXT("白鹤")));
	ck_assert_uint_eq(sites_rows(&sites, text_ends_any, "村|社区"), 15);
	ck_assert_uint_eq(sites_rows(&sites, text_has_any, "鹤"), 6);
	ck_assert(sites_is_odd(&sites, TEXT("村")) && sites_is_odd(&sites, TEXT("社区")));
	add("0", 4); /* merged over some households */
	ck_assert(sites_is_odd(&sites, TEXT("0")));
	add("7", 20);
	ck_assert(!sites_is_odd(&sites, TEXT("3")));
}
END_TEST

UNIT(set_up, NULL, names_that_are_miswritten, names_of_other_places, neighbours_are_two_places,
     east_and_west, characters_that_sound_alike, two_places_of_one_first_character,
     one_name_with_two_ends, what_is_no_place, names_in_a_large_sheet,
     groups_of_many_rows_are_groups, figures_among_names);
