#include "warn/warning.h"

#include "warned.h"

START_TEST(a_row_says_whom_and_what)
{
	ck_assert(warned_signals("甲," A ",,T,V,ill,2026-11-20,\n"
				 "乙,439921550106001,,,,bill,2026/11/2,6000\n"
				 "丙,,1966-11-27,,,残疾,,\n"));
	ck_assert_str_eq(scratch.cells, "M201 3 on - 2026/11/2\n");
	ck_assert_uint_eq(warnings.count, 3);
	ck_assert_uint_eq(warnings.unusable, 0);
	ck_assert_int_eq(warnings.item[1].on, day_of(2026, 11, 2));
	ck_assert_int_eq(warnings.item[1].amount, 600000);
	ck_assert_int_eq(warnings.item[2].signal, WORD_SIGNAL_DISABLED);
}
END_TEST

START_TEST(who_is_not_known_or_what_of_is_left_out)
{
	ck_assert(warned_signals("甲,,,,,ill,,\n"                   /* a name alone */
				 "乙,439921195501060013,,,,ill,,\n" /* a slip, and no birth date */
				 ",,1966-11-27,,,ill,,\n"
				 "丙," C ",,,,,,\n"
				 "丙," C ",,,,胖,,\n"
				 "丁," B ",,,,ill,2026-11-24,\n"
				 "戊," B ",,,,ill,2026-11-23,\n"));
	ck_assert_uint_eq(warnings.rows, 7);
	ck_assert_uint_eq(warnings.unusable, 5);
	ck_assert_ptr_nonnull(strstr(scratch.cells, "G511 2 id_number"));
	ck_assert_ptr_nonnull(strstr(scratch.cells, "G511 3 id_number"));
	ck_assert_ptr_nonnull(strstr(scratch.cells, "G511 4 id_number"));
	ck_assert_ptr_nonnull(strstr(scratch.cells, "G512 5 signal"));
	ck_assert_ptr_nonnull(strstr(scratch.cells, "G512 6 signal"));
	ck_assert_ptr_nonnull(strstr(scratch.cells, "G513 7 on"));
	ck_assert_ptr_null(strstr(scratch.cells, "G513 8"));
	ck_assert_int_eq(warnings.item[0].on, BLANK);
}
END_TEST

START_TEST(a_list_of_one_kind_needs_no_column_of_it)
{
	ck_assert(warning_read_signals(
		&warnings, warned_file("s.csv", "name,id_number\n", "甲," A "\n"),
		&(struct table_options){ 0 }, WORD_SIGNAL_MONITORED, &scratch.diag));
	ck_assert_int_eq(warnings.item[0].signal, WORD_SIGNAL_MONITORED);
}
END_TEST

static size_t found;

static void
note(void *context, size_t item)
{
	(void)context;
	found = found * 10 + item + 1;
}

static size_t
about(const char *name, const char *number, day_t birth)
{
	struct whose whose;

	found = 0;
	whose_read(&whose, text_of(name), text_of(number), birth, -1, warnings.today);
	warning_each(&warnings, &whose, note, NULL);
	return found;
}

START_TEST(a_person_is_found_by_number_or_by_name_and_birth)
{
	ck_assert(
		warned_signals("甲," A ",,,,ill,,\n甲,,1955-01-06,,,bill,,\n甲," C ",,,,ill,,\n"));
	ck_assert_uint_eq(about("甲", A, DAY_NONE), 12);
	ck_assert_uint_eq(about("甲", "439921550106001", DAY_NONE), 12); /* the same of 15 */
	ck_assert_uint_eq(about("乙", A, DAY_NONE), 1);
	ck_assert_uint_eq(about("甲", "", day_of(1955, 1, 6)), 12);
	ck_assert_uint_eq(about("甲", "", day_of(1955, 1, 7)), 0);
	ck_assert_uint_eq(about("甲", "", DAY_NONE), 0);
}
END_TEST

START_TEST(a_number_stands_in_another_row_of_his)
{
	ck_assert(warned_signals("甲,,1955-01-06,,,ill,,\n甲," A
				 ",,,,bill,,\n甲,,1955-01-07,,,ill,,\n"));
	ck_assert_str_eq(warning_number(&warnings, 0).p, A);
	ck_assert_str_eq(warning_number(&warnings, 1).p, A);
	ck_assert_uint_eq(warning_number(&warnings, 2).n, 0);
	/* two of one name and birth date: nobody knows which */
	ck_assert(warned_signals("甲,439921195501060039,,,,ill,,\n"));
	ck_assert_uint_eq(warning_number(&warnings, 0).n, 0);
	ck_assert_str_eq(warning_number(&warnings, 1).p, A);
}
END_TEST

static const struct {
	const char *row; /* behind the id */
	const char *code;
	bool visited;
} visits[] = {
	{ "ill,strong,甲," A ",,,,2026-11-25,,2026-11-23,cleared,\n", NULL, true },
	{ "ill,strong,甲," A ",,,,2026-11-25,,2026-11-24,cleared,\n", "G522", false },
	{ "ill,strong,甲," A ",,,,2026-11-25,,,cleared,\n", "G521", false },
	{ "ill,strong,甲," A ",,,,2026-11-25,,2026-11-22,,\n", "G523", false },
	{ "bill,strong,甲," A ",,,,2026-11-25,,2026-11-22,cleared,\n", "G524", false },
	{ "ill,strong,甲," C ",,,,2026-11-25,,2026-11-22,cleared,\n", "G524", false },
};

START_TEST(a_visit_counts_by_its_day_and_outcome)
{
	char id[LEAD_ID_SIZE];
	char row[256];

	warning_id(WORD_SIGNAL_ILL, TEXT(A), TEXT_NONE, DAY_NONE, id);
	(void)snprintf(row, sizeof(row), "%s,%s", id, visits[_i].row);
	ck_assert(warned_last(row));
	ck_assert_uint_eq(warnings.count, 1);
	ck_assert(warning_is_visited(warnings.item[0].last, warnings.today) == visits[_i].visited);
	if (visits[_i].code == NULL)
		ck_assert_str_eq(scratch.cells, "");
	else
		ck_assert_ptr_nonnull(strstr(scratch.cells, visits[_i].code));
}
END_TEST

START_TEST(an_id_that_a_spreadsheet_changed_is_no_other)
{
	ck_assert(warned_last("1234567890123450,ill,,甲," A ",,,,,,2026-11-22,cleared,\n"
			      "1.2E+15,bill,,甲," A ",,,,,,2026-11-22,cleared,\n"
			      ",disabled,,甲," A ",,,,,,2026-11-22,cleared,\n"));
	ck_assert_str_eq(scratch.cells, "");
	for (size_t i = 0; i < 3; i++)
		ck_assert(warning_is_visited(warnings.item[i].last, warnings.today));
}
END_TEST

UNIT(warned_begin, warned_end, a_row_says_whom_and_what, who_is_not_known_or_what_of_is_left_out,
     a_list_of_one_kind_needs_no_column_of_it, a_person_is_found_by_number_or_by_name_and_birth,
     a_number_stands_in_another_row_of_his, EACH(a_visit_counts_by_its_day_and_outcome, visits),
     an_id_that_a_spreadsheet_changed_is_no_other);
