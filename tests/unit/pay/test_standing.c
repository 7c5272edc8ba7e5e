#include "pay/standing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "named.h"
#include "unit.h"

static struct diag quiet;

/* The roster's heading of the class. */
static const char *tier_heading = "保障类别";

/* What becomes of the rows of a register, a letter each: A approved, O open, F failed. */
static void
stand(const char *rows, const struct standing_options *options, char *results, struct record *last)
{
	char header[128];
	char path[NAMED_SIZE];
	struct household household;

	(void)snprintf(
		header, sizeof(header),
		"household_id,name,relation,id_number,category,amount,payee,account,保障人数,%s\n",
		tier_heading);
	(void)named_file(path, header, rows);
	quiet = (struct diag){ 0 };
	struct register_reader *reg =
		register_open(path, &(struct register_options){ 0 }, options->date, &quiet);

	ck_assert_ptr_nonnull(reg);
	while (register_next(reg, &household) == REGISTER_HOUSEHOLD) {
		enum standing_result made =
			standing_fill(last, &household, options, register_records(reg), &quiet);

		*results++ = "AOF"[made];
		if (made == STANDING_APPROVED)
			ck_assert_int_eq(last->value[DECISION_tier], WORD_TIER_B);
	}
	*results = '\0';
	register_close(reg);
	unlink(path);
}

static const struct standing_options dibao = { .programme = WORD_CATEGORY_DIBAO,
					       .from = 2026 * 12 + 9,
					       .date = 20750 };

START_TEST(an_amount_and_a_programme_are_an_approval)
{
	struct record decision;
	char results[8];

	stand("H1,甲,户主,439921195501069017,,650,,6299990009001164,2,B类\n", &dibao, results,
	      &decision);
	ck_assert_str_eq(results, "A");
	ck_assert_int_eq(decision.value[DECISION_category], WORD_CATEGORY_DIBAO);
	ck_assert_int_eq(decision.value[DECISION_approved_amount], 65000);
	ck_assert_int_eq(decision.value[DECISION_status], WORD_STATUS_APPROVED);
	ck_assert_int_eq(decision.value[DECISION_basis], WORD_BASIS_RECORDED);
	ck_assert_int_eq(decision.value[DECISION_from], dibao.from);
	ck_assert_int_eq(decision.value[DECISION_until], BLANK);
	ck_assert_int_eq(decision.value[DECISION_covered], 2);
	ck_assert_int_eq(decision.value[DECISION_standard], BLANK); /* nothing is computed */
}
END_TEST

START_TEST(what_is_missing_is_named)
{
	struct standing_options nothing = dibao;
	struct record decision;
	char results[8];

	nothing.programme = BLANK;
	stand("H1,甲,户主,439921195501069017,,650,,,2,B类\n"
	      "H2,乙,户主,439921199001010017,特困,,,,1,B类\n"
	      "H3,丙,户主,439921198001010012,特困,885,,,1,B类\n",
	      &nothing, results, &decision);
	ck_assert_str_eq(results, "OOA");
	ck_assert_str_eq(diag_id(DIAG_STANDING_CATEGORY), "D215");
	ck_assert_str_eq(diag_id(DIAG_STANDING_AMOUNT), "D216");
	ck_assert_int_eq(decision.value[DECISION_category], WORD_CATEGORY_TEKUN);
}
END_TEST

START_TEST(members_are_no_roster)
{
	static const char rows[] = "H1,甲,户主,439921195501069017,,650,,,2,B类\n"
				   "H1,乙,配偶,439921199001010017,,,,,,\n";
	struct standing_options heads = dibao;
	struct record decision;
	char results[8];

	stand(rows, &dibao, results, &decision);
	ck_assert_str_eq(results, "F");
	ck_assert_uint_eq(quiet.count[DIAG_TROUBLE], 1);
	heads.heads = true;
	stand(rows, &heads, results, &decision);
	ck_assert(results[0] != 'F');
}
END_TEST

START_TEST(the_class_is_read_under_its_own_heading)
{
	static const char *const words[] = { "B类", "B", "二档" };
	struct record decision;
	char results[8];
	char row[128];

	tier_heading = "保障档次";
	snprintf(row, sizeof(row), "H1,甲,户主,439921195501069017,,650,,6299990009001164,2,%s\n",
		 words[_i]);
	stand(row, &dibao, results, &decision);
	ck_assert_str_eq(results, "A"); /* and stand() saw the tier */
}
END_TEST

UNIT(NULL, NULL, an_amount_and_a_programme_are_an_approval, what_is_missing_is_named,
     members_are_no_roster, TIMES(the_class_is_read_under_its_own_heading, 3));
