#include "register/towns.h"

#include "scratch.h"
#include "unit.h"

static struct arena arena;

/* What is told of a file with this in it. */
static struct text
told(const char *content, enum language language)
{
	static const struct table_options plain;
	struct scratch own;
	struct towns towns = { .arena = &arena };

	scratch_begin(&own);
	scratch_write(&own, "list.csv", content);
	towns_read(&towns, scratch_path(&own, "list.csv"), &plain);
	struct text text = towns_tell(&towns, language);

	scratch_end(&own);
	return text;
}

static void
check(const char *content, enum language language, const char *want)
{
	struct text text = told(content, language);

	ck_assert_msg(text_equal(text, text_of(want)), "%.*s", (int)text.n, text.p);
}

START_TEST(a_list_is_of_its_towns)
{
	check("户编号,镇\n1,河坝镇\n2,河坝镇\n", LANGUAGE_ZH, "河坝镇");
	check("household_id,town\n1,Heba\n2,\n3,Jinpen\n4,Heba\n", LANGUAGE_EN,
	      "Heba and others (2 towns)");
	check("名单\n户编号,镇\n1,河坝镇\n2,金盆镇\n3,北洲子镇\n", LANGUAGE_ZH, "河坝镇等3个乡镇");
	arena_free(&arena);
}
END_TEST

START_TEST(what_says_no_town_is_of_none)
{
	check("户编号,村\n1,银河村\n", LANGUAGE_ZH, "");
	check("户编号,镇\n1,\n", LANGUAGE_ZH, "");
	check("", LANGUAGE_ZH, "");
	struct towns towns = { .arena = &arena };
	static const struct table_options plain;

	towns_read(&towns, "nowhere.csv", &plain);
	ck_assert_uint_eq(towns.count, 0);
	arena_free(&arena);
}
END_TEST

UNIT(NULL, NULL, a_list_is_of_its_towns, what_says_no_town_is_of_none);
