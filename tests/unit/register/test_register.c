#include "register/register.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

#define HEADER "household_id,name,relation,birth_date,wage,vehicles\n"

static struct register_reader *
open_register(struct scratch *caught, const char *content, const struct register_options *options)
{
	scratch_begin(caught);
	scratch_write(caught, "in.csv", content);
	return register_open(scratch_path(caught, "in.csv"), options, day_of(2026, 11, 23),
			     &caught->diag);
}

/* What comes out, as "H1 2 valid, ..." */
static const char *
read_all(struct register_reader *reg, char *buf, size_t size)
{
	struct household household;
	enum register_result result;
	size_t used = 0;

	buf[0] = '\0';
	while ((result = register_next(reg, &household)) == REGISTER_HOUSEHOLD)
		used += (size_t)snprintf(buf + used, size - used, "%.*s:%zu%s%s ",
					 (int)household.id.n, household.id.p, household.persons,
					 household.valid ? "" : "!", household.again ? "~" : "");
	(void)snprintf(buf + used, size - used, result == REGISTER_END ? "end" : "failed");
	return buf;
}

START_TEST(households_come_out_in_order)
{
	static const struct register_options options;
	struct scratch caught;
	char buf[256];
	struct register_reader *reg = open_register(&caught,
						    HEADER "H1,甲,户主,1970-01-01,,\n"
							   "H1,乙,妻,1970-01-01,,\n"
							   "H2,丙,户主,1970-01-01,x,\n"
							   ",丁,户主,1970-01-01,,\n"
							   ",戊,户主,1970-01-01,,\n"
							   "H3,己,户主,1970-01-01,,\n",
						    &options);

	ck_assert_str_eq(read_all(reg, buf, sizeof(buf)), "H1:2 H2:1! :1! :1! H3:1! end");
	ck_assert(!register_must_repeat(reg));
	ck_assert_str_eq(caught.cells + strlen("R301 2 id_number H1 -\nR301 3 id_number H1 -\n"),
			 "R201 4 wage H2 x\nR301 4 id_number H2 -\nR109 4 household_id H2 H2\n"
			 "R301 5 id_number - -\nR101 5 household_id - -\n"
			 "R301 6 id_number - -\nR101 6 household_id - -\n"
			 "R301 7 id_number H3 -\nR109 7 household_id H3 H3\n");
	ck_assert_str_eq(read_all(reg, buf, sizeof(buf)), "end");
	register_close(reg);
	scratch_end(&caught);
}
END_TEST

/* A row whose cells may have moved names no household, unless its id stands first. */
START_TEST(a_shifted_row_holds_its_neighbours_back)
{
	static const struct register_options options;
	struct scratch caught;
	char buf[256];
	const char *content = "name,relation,household_id\n甲,户主,H1\n乙,妻,x,H1\n丙,户主,H2\n"
			      "丁,户主,H3\n";
	struct register_reader *reg = open_register(&caught, content, &options);

	ck_assert_str_eq(read_all(reg, buf, sizeof(buf)), "H1:1! :1! H2:1! H3:1 end");
	register_close(reg);
	scratch_end(&caught);
	reg = open_register(&caught, HEADER "H1,甲,户主,,,\nH2,乙,户主,,,,x\nH3,丙,户主,,,\n",
			    &options);
	ck_assert_str_eq(read_all(reg, buf, sizeof(buf)), "H1:1 H2:1! H3:1 end");
	register_close(reg);
	scratch_end(&caught);
}
END_TEST

/* The texts of a household must outlive the step to the row behind it. */
START_TEST(a_household_is_good_until_the_next)
{
	static const struct register_options options;
	struct scratch caught;
	struct household household;
	struct register_reader *reg =
		open_register(&caught,
			      HEADER "H1,甲,户主,1970-01-01,,\nH2,乙,户主,1970-01-01,,\n"
				     "H2,丙,妻,1970-01-01,,\nH3,丁,户主,1970-01-01,,\n",
			      &options);

	ck_assert_int_eq(register_next(reg, &household), REGISTER_HOUSEHOLD);
	ck_assert(text_equal(household.person[0].row.text[REGISTER_name], TEXT("甲")));
	ck_assert_int_eq(register_next(reg, &household), REGISTER_HOUSEHOLD);
	ck_assert(text_equal(household.person[0].row.text[REGISTER_name], TEXT("乙")));
	ck_assert(text_equal(household.person[1].row.text[REGISTER_name], TEXT("丙")));
	ck_assert(text_equal(household.id, TEXT("H2")));
	ck_assert_int_eq(register_next(reg, &household), REGISTER_HOUSEHOLD);
	ck_assert(text_equal(household.person[0].row.text[REGISTER_name], TEXT("丁")));
	register_close(reg);
	scratch_end(&caught);
}
END_TEST

START_TEST(a_household_in_pieces_comes_out_once)
{
	static const struct register_options options;
	struct scratch caught;
	char buf[256];
	struct register_reader *reg = open_register(&caught,
						    HEADER "H1,甲,户主,1970-01-01,,\n"
							   "H2,乙,户主,1970-01-01,,\n"
							   "H1,丙,妻,1970-01-01,,\n"
							   "H3,丁,户主,1970-01-01,,\n"
							   "H1,戊,子,1970-01-01,,\n"
							   "H3,己,妻,1970-01-01,,\n",
						    &options);

	ck_assert_str_eq(read_all(reg, buf, sizeof(buf)), "H1:1 H2:1 H3:1 end");
	size_t warnings = caught.diag.count[DIAG_WARNING];

	scratch_forget(&caught);
	ck_assert(register_must_repeat(reg));
	ck_assert_str_eq(read_all(reg, buf, sizeof(buf)), "H1:1!~ H2:1 H3:1!~ end");
	ck_assert_str_eq(caught.cells, "R102 4 household_id H1 H1\nR102 6 household_id H1 H1\n"
				       "R102 7 household_id H3 H3\n");
	ck_assert_ptr_nonnull(strstr(caught.said, "it began in line 5\n"));
	ck_assert_uint_eq(caught.diag.count[DIAG_WARNING], warnings);
	ck_assert_int_eq(caught.diag.least, 0);
	ck_assert(!register_must_repeat(reg));
	register_close(reg);
	scratch_end(&caught);
}
END_TEST

START_TEST(a_second_reading_that_is_broken_off_unmutes)
{
	static const struct register_options options;
	struct scratch caught;
	char buf[256];
	struct register_reader *reg = open_register(
		&caught, HEADER "H1,甲,户主,,,\nH2,乙,户主,,,\nH1,丙,妻,,,\n", &options);

	(void)read_all(reg, buf, sizeof(buf));
	ck_assert(register_must_repeat(reg));
	ck_assert_int_eq(caught.diag.least, DIAG_TROUBLE);
	register_close(reg);
	ck_assert_int_eq(caught.diag.least, 0);
	scratch_end(&caught);
}
END_TEST

START_TEST(assumed_values_are_marked)
{
	static const char *const assume[] = { "vehicles=0", "wage=100", NULL };
	static const struct register_options options = { .assume = assume };
	struct scratch caught;
	struct household household;
	struct register_reader *reg =
		open_register(&caught,
			      HEADER "H1,甲,户主,1970-01-01,,\nH1,乙,妻,1970-01-01,7,\n"
				     "H2,丙,户主,1970-01-01,,3\n",
			      &options);

	ck_assert_int_eq(register_next(reg, &household), REGISTER_HOUSEHOLD);
	ck_assert_int_eq(household.row.value[REGISTER_vehicles], 0);
	ck_assert(household.assumed == BITS(REGISTER_vehicles));
	ck_assert_int_eq(household.person[0].row.value[REGISTER_wage], 10000);
	ck_assert(household.person[0].assumed == BITS(REGISTER_wage));
	ck_assert_int_eq(household.person[1].row.value[REGISTER_wage], 700);
	ck_assert(household.person[1].assumed == 0);
	ck_assert_int_eq(register_next(reg, &household), REGISTER_HOUSEHOLD);
	ck_assert_int_eq(household.row.value[REGISTER_vehicles], 3);
	ck_assert(household.assumed == 0);
	register_close(reg);
	scratch_end(&caught);
}
END_TEST

START_TEST(what_must_be_known_is_read_unwanted)
{
	static bool wanted[COLUMN_LIMIT];
	static const char *const assume[] = { "vehicles=0", NULL };
	struct register_options options = { .wanted = wanted, .assume = assume };
	struct scratch caught;
	struct household household;
	struct register_reader *reg =
		open_register(&caught, HEADER "H1,甲,户主,1970-01-02,x,2\n", &options);

	ck_assert_int_eq(register_next(reg, &household), REGISTER_HOUSEHOLD);
	ck_assert(household.valid);
	ck_assert_str_eq(caught.cells, "R301 2 id_number H1 -\n");
	ck_assert_int_eq(household.person[0].birth, 1);
	ck_assert_int_eq(household.row.value[REGISTER_vehicles], 2);
	ck_assert_uint_eq(household.person[0].row.text[REGISTER_name].n, 0);
	register_close(reg);
	scratch_end(&caught);
}
END_TEST

START_TEST(what_cannot_be_opened_is_trouble)
{
	static const char *const assume[] = { "cars=0", NULL };
	struct register_options options = { 0 };
	struct scratch caught;

	ck_assert_ptr_null(open_register(&caught, "household_id,name\nH1,甲\n", &options));
	ck_assert_str_eq(caught.cells, "T112 1 - - -\n");
	scratch_end(&caught);
	options.assume = assume;
	ck_assert_ptr_null(open_register(&caught, HEADER, &options));
	ck_assert_str_eq(caught.cells, "R107 0 - - cars=0\n");
	scratch_end(&caught);
	register_close(NULL);
}
END_TEST

START_TEST(a_household_without_end_is_trouble)
{
	static const struct register_options options;
	enum { ROWS = 10001, ROW = 40 };
	struct scratch caught;
	char buf[64];
	char *content = calloc(ROWS + 2, ROW);
	size_t used = (size_t)sprintf(content, "household_id,name,relation\n");

	for (int i = 0; i < ROWS; i++)
		used += (size_t)sprintf(content + used, "H1,甲,\n");
	struct register_reader *reg = open_register(&caught, content, &options);

	ck_assert_str_eq(read_all(reg, buf, sizeof(buf)), "failed");
	ck_assert_str_eq(caught.cells, "R106 2 household_id H1 H1\n");
	ck_assert_uint_eq(caught.diag.count[DIAG_TROUBLE], 1);
	register_close(reg);
	scratch_end(&caught);
	free(content);
}
END_TEST

static struct register_reader *
open_sample(struct scratch *caught, const char *path)
{
	static const struct register_options options;
	struct register_reader *reg;

	scratch_begin(caught);
	reg = register_open(path, &options, day_of(2026, 11, 23), &caught->diag);
	ck_assert_msg(reg != NULL, "%s", caught->said);
	return reg;
}

/* Is there a finding of this code about this household? */
static bool
was_found(const struct scratch *caught, struct text code, struct text household)
{
	for (const char *line = caught->cells; *line != '\0'; line = strchr(line, '\n') + 1) {
		char found[16];
		char about[64];

		if (sscanf(line, "%15s %*s %*s %63s", found, about) == 2 &&
		    text_equal(text_of(found), code) && text_equal(text_of(about), household))
			return true;
	}
	return false;
}

/* A household of the bad sample has the code of its finding as its id. */
static void
check_bad(struct scratch *caught, const struct household *household)
{
	struct text id = household->id.n > 0 ? household->id : TEXT("-");
	struct text code = household->id.n > 0 ? household->id : TEXT("R101");

	if (text_begins(id, TEXT("GOOD")))
		ck_assert(household->valid);
	else if (!text_equal(id, TEXT("R102")))
		ck_assert_msg(was_found(caught, code, id), "%.*s", (int)id.n, id.p);
	scratch_forget(caught);
}

START_TEST(the_bad_sample_shows_each_fault)
{
	struct scratch caught;
	struct household household;
	struct register_reader *reg = open_sample(&caught, JZ_SOURCE_DIR "/data/register-bad.csv");
	size_t good = 0;

	while (register_next(reg, &household) == REGISTER_HOUSEHOLD) {
		check_bad(&caught, &household);
		good += text_begins(household.id, TEXT("GOOD"));
	}
	ck_assert_uint_eq(good, 2);
	ck_assert(register_must_repeat(reg));
	while (register_next(reg, &household) == REGISTER_HOUSEHOLD)
		ck_assert_int_eq(household.again, text_equal(household.id, TEXT("R102")));
	ck_assert(was_found(&caught, TEXT("R102"), TEXT("R102")));
	register_close(reg);
	scratch_end(&caught);
}
END_TEST

/* But for the relations, which are free text, and the names of columns. */
static void
check_same(const struct household *zh, const struct household *en)
{
	ck_assert(zh->valid && en->valid);
	ck_assert_uint_eq(zh->persons, en->persons);
	ck_assert_uint_eq(zh->head, en->head);
	for (size_t i = 0; i < zh->persons; i++) {
		ck_assert(text_equal(zh->person[i].number, en->person[i].number));
		ck_assert_int_eq(zh->person[i].birth, en->person[i].birth);
		ck_assert_mem_eq(zh->person[i].row.value, en->person[i].row.value,
				 sizeof(zh->person[i].row.value));
	}
	ck_assert_mem_eq(zh->row.value, en->row.value, sizeof(zh->row.value));
}

START_TEST(the_samples_say_the_same_in_both_languages)
{
	struct scratch one;
	struct scratch two;
	struct household zh;
	struct household en;
	struct register_reader *reg_zh =
		open_sample(&one, JZ_SOURCE_DIR "/data/register-sample.csv");
	struct register_reader *reg_en =
		open_sample(&two, JZ_SOURCE_DIR "/data/register-sample.en.csv");
	size_t count = 0;

	ck_assert_int_eq(record_language(register_records(reg_zh)), LANGUAGE_ZH);
	ck_assert_int_eq(record_language(register_records(reg_en)), LANGUAGE_EN);
	while (register_next(reg_zh, &zh) == REGISTER_HOUSEHOLD) {
		ck_assert_int_eq(register_next(reg_en, &en), REGISTER_HOUSEHOLD);
		check_same(&zh, &en);
		count++;
	}
	ck_assert_int_eq(register_next(reg_en, &en), REGISTER_END);
	ck_assert_uint_ge(count, 200);
	ck_assert(!register_must_repeat(reg_zh));
	ck_assert_uint_eq(one.diag.count[DIAG_ERROR] + one.diag.count[DIAG_TROUBLE], 0);
	ck_assert_uint_eq(one.diag.count[DIAG_WARNING], two.diag.count[DIAG_WARNING]);
	register_close(reg_zh);
	register_close(reg_en);
	scratch_end(&one);
	scratch_end(&two);
}
END_TEST

UNIT(NULL, NULL, households_come_out_in_order, a_shifted_row_holds_its_neighbours_back,
     a_household_is_good_until_the_next, a_household_in_pieces_comes_out_once,
     a_second_reading_that_is_broken_off_unmutes, assumed_values_are_marked,
     what_must_be_known_is_read_unwanted, what_cannot_be_opened_is_trouble,
     a_household_without_end_is_trouble, the_bad_sample_shows_each_fault,
     the_samples_say_the_same_in_both_languages);
