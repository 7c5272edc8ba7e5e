#include "table/sheetpick.h"

#include <string.h>

#include "unit.h"

static const struct table_sheet sheets[] = {
	{ { "chart", 5 }, false, false }, { { "words", 5 }, true, true },
	{ { "cover", 5 }, false, true },  { { "3", 1 }, false, true },
	{ { "roster", 6 }, false, true },
};
static char message[512];

static bool
holds(void *context, size_t sheet)
{
	return strchr(context, '0' + (int)sheet) != NULL;
}

static void
sink(void *context, const struct finding *finding)
{
	(void)context;
	memcpy(message, finding->message.p, finding->message.n);
	message[finding->message.n] = '\0';
}

/* Those of the sheets whose digits stand in full hold rows; the first that is chosen. */
static size_t chosen[sizeof(sheets) / sizeof(*sheets)];
static size_t choices;

static size_t
choose_of(const char *full, const char *asked, bool every)
{
	struct table_options options = { .sheet = asked, .every = every };
	char copy[16];
	struct diag diag = { .language = LANGUAGE_EN, .sink = sink };
	struct where where = { 0 };
	struct sheetpick pick = { sheets, sizeof(sheets) / sizeof(*sheets), holds, copy };

	message[0] = '\0';
	memcpy(copy, full, strlen(full) + 1);
	choices = sheetpick_choose(&pick, &options, &diag, &where, chosen);
	return choices > 0 ? chosen[0] : SIZE_MAX;
}

static size_t
choose(const char *full, const char *asked)
{
	return choose_of(full, asked, false);
}

START_TEST(names_come_before_numbers)
{
	ck_assert_uint_eq(choose("", "roster"), 4);
	ck_assert_uint_eq(choose("", "3"), 3);
	ck_assert_uint_eq(choose("", "4"), 3);
	ck_assert_uint_eq(choose("", "2"), 1);
	ck_assert_str_eq(message, "");
	ck_assert_uint_eq(choose("", "chart"), SIZE_MAX);
	ck_assert_uint_eq(choose("", "6"), SIZE_MAX);
	ck_assert_str_eq(message, "there is no sheet “6”; there are: words、cover、3、roster");
}
END_TEST

START_TEST(without_a_word_the_first_that_holds_rows)
{
	ck_assert_uint_eq(choose("14", NULL), 4);
	ck_assert_str_eq(message, "");
	ck_assert_uint_eq(choose("", NULL), 2);
	ck_assert_uint_eq(choose("01234", NULL), 2);
	ck_assert_str_eq(message, "only the sheet “cover” was read; others that hold something: "
				  "3、roster");
}
END_TEST

START_TEST(every_visible_one_that_holds_rows)
{
	ck_assert_uint_eq(choose_of("01234", NULL, true), 2);
	ck_assert_str_eq(message, "");
	ck_assert_uint_eq(choices, 3);
	ck_assert_uint_eq(chosen[1], 3);
	ck_assert_uint_eq(chosen[2], 4);
	ck_assert_uint_eq(choose_of("01", NULL, true), 2);
	ck_assert_uint_eq(choices, 1);
	ck_assert_uint_eq(choose_of("01234", "words", true), 1);
	ck_assert_uint_eq(choices, 1);
	ck_assert_uint_eq(choose_of("01234", "none", true), SIZE_MAX);
}
END_TEST

/* A name that cannot be read is no text at all, which nothing may be copied from. */
START_TEST(a_sheet_without_a_name_is_listed_without_one)
{
	static const struct table_sheet unnamed[] = { { { "cover", 5 }, false, true },
						      { { NULL, 0 }, false, true },
						      { { "roster", 6 }, false, true } };
	struct table_options options = { .sheet = "none" };
	struct diag diag = { .language = LANGUAGE_EN, .sink = sink };
	struct where where = { 0 };
	struct sheetpick pick = { unnamed, ARRAY_LENGTH(unnamed), holds, (char[]){ "012" } };

	ck_assert_uint_eq(sheetpick_choose(&pick, &options, &diag, &where, chosen), 0);
	ck_assert_str_eq(message, "there is no sheet “none”; there are: cover、、roster");
	options.sheet = NULL;
	ck_assert_uint_eq(sheetpick_choose(&pick, &options, &diag, &where, chosen), 1);
	ck_assert_str_eq(message, "only the sheet “cover” was read; others that hold something: "
				  "roster");
}
END_TEST

START_TEST(directions_are_read_where_there_is_nothing_else)
{
	static const struct table_sheet form[] = { { { "填写说明", 12 }, false, true },
						   { { "填表", 6 }, false, true } };
	struct table_options options = { .every = true };
	struct diag diag = { .language = LANGUAGE_EN, .sink = sink };
	struct where where = { 0 };
	char both[] = "01";
	char first[] = "0";
	struct sheetpick pick = { form, 2, holds, both };

	message[0] = '\0';
	ck_assert_uint_eq(sheetpick_choose(&pick, &options, &diag, &where, chosen), 1);
	ck_assert_uint_eq(chosen[0], 1);
	pick.context = first;
	ck_assert_uint_eq(sheetpick_choose(&pick, &options, &diag, &where, chosen), 1);
	ck_assert_uint_eq(chosen[0], 0);
	ck_assert_str_eq(message, "");
}
END_TEST

UNIT(NULL, NULL, a_sheet_without_a_name_is_listed_without_one, names_come_before_numbers,
     without_a_word_the_first_that_holds_rows, every_visible_one_that_holds_rows,
     directions_are_read_where_there_is_nothing_else);
