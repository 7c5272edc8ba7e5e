#include "terms/amend.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "named.h"
#include "unit.h"

static struct diag quiet;

static void
check_file(const char *path, const char *want)
{
	char text[1024];

	ck_assert_str_eq(named_take(path, text, sizeof(text)), want);
}

/* Change the wage of every person to one yuan. */
static void
change_wages(const char *from, const char *to)
{
	const bits_t wage = BITS(REGISTER_wage);
	struct amend amend;
	struct record row;

	ck_assert(amend_open(&amend, from, &(struct table_options){ 0 }, &quiet));
	struct rowout *out = rowout_open(to, &(struct rowout_options){ 0 }, &quiet);

	amend_write_header(&amend, wage, out);
	while (amend_next(&amend, &row) == TABLE_ROW) {
		bool last = text_equal(row.text[REGISTER_name], TEXT("乙"));

		row.value[REGISTER_wage] = 100;
		amend_write(&amend, &row, last ? wage : 0, out);
	}
	ck_assert(rowout_finish(out));
	amend_close(&amend);
}

START_TEST(only_what_changed_is_another)
{
	char from[NAMED_SIZE];
	char to[NAMED_SIZE];

	(void)named_file(from, "x,姓名,月工资收入,户编号\n1,甲,\"1,2 元\",H1\n2,乙,oops,H1\n", "");
	(void)named_file(to, "", "");
	change_wages(from, to);
	check_file(to, "\xEF\xBB\xBF"
		       "x,姓名,月工资收入,户编号\n1,甲,\"1,2 元\",H1\n2,乙,1.00,H1\n");
	unlink(from);
}
END_TEST

START_TEST(a_column_that_is_wanting_comes_behind)
{
	char from[NAMED_SIZE];
	char to[NAMED_SIZE];

	(void)named_file(from, "household_id,name\nH1,甲\nH1,乙\n", "");
	(void)named_file(to, "", "");
	change_wages(from, to);
	check_file(to, "\xEF\xBB\xBF"
		       "household_id,name,wage\nH1,甲,\nH1,乙,1.00\n");
	unlink(from);
}
END_TEST

START_TEST(a_file_without_the_keys_is_refused)
{
	struct amend amend;
	char from[NAMED_SIZE];

	(void)named_file(from, "a,b\n", "");
	quiet = (struct diag){ 0 };
	ck_assert(!amend_open(&amend, from, &(struct table_options){ 0 }, &quiet));
	ck_assert_uint_eq(quiet.count[DIAG_TROUBLE], 2);
	amend_close(&amend);
	unlink(from);
}
END_TEST

UNIT(NULL, NULL, only_what_changed_is_another, a_column_that_is_wanting_comes_behind,
     a_file_without_the_keys_is_refused);
