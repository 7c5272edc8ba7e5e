#include "register/registerbeside.h"

#include <stdio.h>
#include <stdlib.h>

#include "scratch.h"
#include "unit.h"

/* All households of in.csv as text, read by one thread or held in pieces of so many bytes. */
static char *
read_by(size_t piece)
{
	static const struct register_options options = { 0 };
	struct heldrows held = { 0 };
	struct household household;
	size_t size;
	char *text;
	FILE *file = open_memstream(&text, &size);
	struct register_reader *reg = register_open(scratch_path(&scratch, "in.csv"), &options,
						    day_of(2026, 11, 23), &scratch.diag);
	struct register_reader *from =
		piece == 0 ? reg : registerbeside_open(reg, &held, &scratch.diag);

	while (piece == 0 || registerbeside_hold(reg, &held, piece)) {
		if (piece > 0)
			registerbeside_begin(from);
		while (register_next(from, &household) == REGISTER_HOUSEHOLD)
			(void)fprintf(file, "%.*s%s %zu from %zu\n", SHOW(household.id),
				      household.valid ? "" : "!", household.persons,
				      household.person[0].row.line);
		if (piece == 0)
			break;
	}
	(void)fprintf(file, "%d\n", register_must_repeat(reg));
	if (from != reg)
		register_close(from);
	register_close(reg);
	heldrows_free(&held);
	(void)fclose(file);
	return text;
}

/* Blank lines, quotes, guards and numbers that differ in little; one that comes again, at last. */
START_TEST(households_are_held_whole)
{
	static const size_t pieces[] = { 1, 40, 100, 1000 };

	scratch_write(&scratch, "in.csv",
		      "household_id,name,relation\nA,甲,head\nA,乙,spouse\n\n,,\n A ,丙,child\n"
		      "\"A\",丁,child\n\"\",\" \",\nA1,甲,head\n'=1,甲,head\n=1,乙,spouse\n"
		      "\"B,1\",甲,head\nA,戊,child\nA,己,child\nC,\"甲\n\",head\nC,乙,child\nD");
	char *wanted = read_by(0);

	ck_assert_str_eq(wanted, "A 4 from 2\nA1 1 from 9\n=1 2 from 10\nB,1 1 from 12\n"
				 "C 2 from 15\nD! 1 from 17\n1\n");
	for (size_t i = 0; i < ARRAY_LENGTH(pieces); i++) {
		char *got = read_by(pieces[i]);

		ck_assert_str_eq(got, wanted);
		free(got);
	}
	free(wanted);
}
END_TEST

/* What a row each was in the file is so many bytes, which nobody has split. */
START_TEST(lines_are_held_as_they_stand)
{
	struct heldrows held = { 0 };
	struct register_options options = { 0 };

	scratch_write(
		&scratch, "in.csv",
		"household_id,name,relation\nA,甲,head\nA,乙,spouse\nB,甲,head\nB,乙,child\n");
	struct register_reader *reg = register_open(scratch_path(&scratch, "in.csv"), &options,
						    day_of(2026, 11, 23), &scratch.diag);

	ck_assert(registerbeside_hold(reg, &held, 20));
	ck_assert_uint_eq(held.count, 2); /* and the next, to be looked at */
	ck_assert_uint_eq(held.cells, 0);
	ck_assert(held.more);
	ck_assert(registerbeside_hold(reg, &held, 20));
	ck_assert_uint_eq(held.count, 1);
	ck_assert(!held.more);
	ck_assert(!registerbeside_hold(reg, &held, 20));
	register_close(reg);
	heldrows_free(&held);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, households_are_held_whole, lines_are_held_as_they_stand);
