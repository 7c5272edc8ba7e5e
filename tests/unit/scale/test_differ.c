#include "scale/differ.h"

#include <stdio.h>

#include "scratch.h"
#include "unit.h"

static void
begin(void)
{
	scratch_begin(&scratch);
	scratch_write(&scratch, "one.csv", "name,amount\na,1\nb,2\n");
}

/* Where another table begins to differ from one.csv. */
static struct differ
against(const char *other)
{
	struct differ differ;
	char one[128];

	(void)snprintf(one, sizeof(one), "%s", scratch_path(&scratch, "one.csv"));
	scratch_write(&scratch, "two.csv", other);
	ck_assert(differ_find(&differ, one, scratch_path(&scratch, "two.csv"), &scratch.arena,
			      &scratch.diag));
	return differ;
}

START_TEST(the_first_cell_is_named)
{
	struct differ differ = against("name,amount\na,1\nb,3\n");

	ck_assert_uint_eq(differ.line, 3);
	ck_assert(text_equal(differ.column, TEXT("amount")));
	differ = against("name,sum\na,1\nb,3\n");
	ck_assert_uint_eq(differ.line, 1);
	ck_assert(text_equal(differ.column, TEXT("amount")));
}
END_TEST

START_TEST(a_row_too_many_or_too_few)
{
	struct differ differ = against("name,amount\na,1\nb,2\nc,3\n");

	ck_assert_uint_eq(differ.line, 4);
	ck_assert_uint_eq(differ.column.n, 0);
	differ = against("name,amount\na,1\n");
	ck_assert_uint_eq(differ.line, 3);
}
END_TEST

START_TEST(the_same_in_other_bytes)
{
	ck_assert_uint_eq(against("name,amount\r\n\"a\",1\r\nb,2\r\n").line, 0);
}
END_TEST

UNIT(begin, scratch_tear_down, the_first_cell_is_named, a_row_too_many_or_too_few,
     the_same_in_other_bytes);
