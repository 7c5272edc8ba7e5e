#include "base/heard.h"

#include "scratch.h"
#include "unit.h"

static void
say(struct heard *heard, const char *file, size_t line)
{
	struct diag diag = { .language = LANGUAGE_EN, .sink = heard_take, .context = heard };
	char name[16];

	text_keep(name, sizeof(name), text_of(file)); /* gone when it is told */
	diag_say(&diag, DIAG_MONEY_FORM,
		 .at = { .file = text_of(name),
			 .line = line,
			 .column = TEXT("wage"),
			 .household = TEXT("H1") },
		 .value = TEXT("12a"));
}

START_TEST(findings_are_told_in_their_order_as_they_were)
{
	struct heard heard = { 0 };

	for (size_t i = 0; i < 100; i++)
		say(&heard, "a.csv", i + 1);
	ck_assert_uint_eq(heard.count, 100);
	heard_tell(&heard, 97, 99, &scratch.diag);
	ck_assert_str_eq(scratch.cells, "R201 98 wage H1 12a\nR201 99 wage H1 12a\n");
	ck_assert_uint_eq(scratch.diag.count[DIAG_ERROR], 2);
	heard_tell(&heard, 99, 99, &scratch.diag);
	ck_assert_uint_eq(scratch.diag.count[DIAG_ERROR], 2);
	heard_free(&heard);
}
END_TEST

START_TEST(what_is_forgotten_is_not_told_and_a_hushed_diag_hears_nothing)
{
	struct heard heard = { 0 };

	say(&heard, "a.csv", 1);
	heard_forget(&heard);
	say(&heard, "b.csv", 2);
	(void)diag_hush(&scratch.diag, DIAG_LEVELS);
	heard_tell(&heard, 0, heard.count, &scratch.diag);
	ck_assert_str_eq(scratch.cells, "");
	(void)diag_hush(&scratch.diag, 0);
	heard_tell(&heard, 0, heard.count, &scratch.diag);
	ck_assert_str_eq(scratch.cells, "R201 2 wage H1 12a\n");
	ck_assert_str_eq(scratch.found, "b.csv:2 R201\n");
	heard_free(&heard);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, findings_are_told_in_their_order_as_they_were,
     what_is_forgotten_is_not_told_and_a_hushed_diag_hears_nothing);
