#include "pay/judge.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "named.h"
#include "unit.h"

static char path[NAMED_SIZE];
static struct diag quiet;

static void
set_up(void)
{
	quiet = (struct diag){ 0 };
}

static void
tear_down(void)
{
	unlink(path);
}

/* Take decisions that have the columns below; results are a letter each. */
static void
take(struct payment_list *list, const char *rows, char *results)
{
	static const char header[] =
		"household_id,town,village,head,person,person_id,category,"
		"amount,from,until,status,approved_amount,account,payee,basis\n";
	char text[2048];
	struct record decision;

	snprintf(text, sizeof(text), "%s%s", header, rows);
	(void)named_file(path, text, "");
	struct record_reader *reader = record_open(
		path, RECORD_DECISION, &(struct table_options){ 0 }, NULL, NULL, &quiet);

	ck_assert_ptr_nonnull(reader);
	while (record_next(reader, &list->arena, &decision) == TABLE_ROW)
		*results++ = "PNH"[judge_decision(list, reader, &decision, &quiet)];
	*results = '\0';
	record_close(reader);
}

START_TEST(only_what_is_approved_and_due_is_paid)
{
	struct payment_list list = { .month = 2026 * 12 + 11, .date = 20800 };
	char results[16];

	take(&list,
	     "H1,,,,,,dibao,10,2026-12,,approved,10,12345678901234,甲,official\n"
	     "H2,,,,,,dibao,10,2027-01,,approved,10,12345678901234,甲,\n"
	     "H3,,,,,,phase-out,10,2026-01,2026-11,approved,10,12345678901234,甲,\n"
	     "H4,,,,,,phase-out,10,2026-01,2026-12,approved,12,12345678901235,甲,\n"
	     "H5,,,,,,low-income,0,2026-12,,approved,0,,,\n"
	     "H6,,,,,,dibao,10,2026-12,,proposed,,12345678901234,甲,\n"
	     "H7,,,,,,dibao,10,2026-12,,refused,,12345678901234,甲,\n"
	     "H8,,,,,,undecided,,,,proposed,,,,\n"
	     "H1,,,,,,phase-out,10,2026-12,,approved,10,12345678901234,甲,\n",
	     results);
	ck_assert_str_eq(results, "PNNPNHNHH");
	ck_assert_uint_eq(list.count, 2);
	ck_assert_int_eq(list.sum, 2200);
	ck_assert_uint_eq(list.rows, list.count + list.nothing + list.held);
	ck_assert_uint_eq(list.shaky, 1);
	payment_free(&list);
}
END_TEST

START_TEST(a_person_is_paid_once_wherever_he_lives)
{
	struct payment_list list = { .month = 2026 * 12 + 11, .date = 20800 };
	char results[16];

	take(&list,
	     "H1,,,甲,乙,439921199001010017,tekun,10,2026-12,,approved,10,12345678901234,甲,\n"
	     "H2,,,丙,乙,439921199001010017,dibao-single,10,2026-12,,approved,10,12345678901234,甲,"
	     "\n"
	     "H1,,,甲,,,dibao,10,2026-12,,approved,10,12345678901234,甲,\n"
	     "H3,,,甲,丁,,tekun,10,2026-12,,approved,10,12345678901234,甲,\n"
	     "H4,,,甲,丁,,tekun,10,2026-12,,approved,10,12345678901234,甲,\n",
	     results);
	ck_assert_str_eq(results, "PHPPP");
	payment_free(&list);
}
END_TEST

UNIT(set_up, tear_down, only_what_is_approved_and_due_is_paid,
     a_person_is_paid_once_wherever_he_lives);
