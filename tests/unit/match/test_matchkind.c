#include "match/matchkind.h"

#include <string.h>

#include "register/column.h"
#include "scratch.h"
#include "unit.h"

#define HEAD                                                                                       \
	"[match]\nkind = k\nname_zh = 甲\nname_en = k\ndepartment = 甲局\nquestion_zh = 吗\n"  \
	"question_en = what\n"
#define COLUMNS                                                                                           \
	"[columns]\nname = 姓名\nid_number = 号码|证件\nfrom = 起\nuntil = 止\namount = 金额\n" \
	"on = 日期\n"
#define HIT "[hit]\nwhen = has\n"

static const struct match_kind *
read_kind(const char *content)
{
	scratch_write(&scratch, "k.ini", content);
	return matchkind_read(
		arena_string(&scratch.arena, text_of(scratch_path(&scratch, "k.ini"))),
		&scratch.arena, &scratch.diag);
}

START_TEST(a_kind_says_what_its_columns_mean)
{
	const struct match_kind *kind =
		read_kind(HEAD "fact = wage\nlevel_c = yes\narticle = \"第一条\"\n" COLUMNS
			       "[coverage]\nuntil = 截止\n[hit]\nwhen = on<=month\n"
			       "paid = on<month\n[change]\ncolumns = on, amount\n");

	ck_assert_ptr_nonnull(kind);
	ck_assert_int_eq(kind->fact, REGISTER_wage);
	ck_assert(kind->level_c);
	ck_assert(text_equal(kind->heading[MATCH_ID_NUMBER], TEXT("号码|证件")));
	ck_assert(text_equal(kind->cover[MATCH_COVER_UNTIL], TEXT("截止")));
	ck_assert_int_eq(kind->hit.test, MATCH_BY);
	ck_assert_int_eq(kind->paid.test, MATCH_BEFORE);
	ck_assert(kind->change[MATCH_ON] && kind->change[MATCH_AMOUNT]);
	ck_assert(!kind->change[MATCH_FROM]);
	ck_assert_str_eq(scratch.found, "");
}
END_TEST

START_TEST(payments_are_judged_as_persons_where_nothing_is_said)
{
	const struct match_kind *kind =
		read_kind(HEAD "fact = -\n" COLUMNS "[hit]\nwhen = amount>24 standards\n");

	ck_assert_ptr_nonnull(kind);
	ck_assert_int_eq(kind->fact, -1);
	ck_assert_int_eq(kind->paid.test, MATCH_ABOVE);
	ck_assert_int_eq(kind->hit.limit, MATCH_STANDARDS);
	ck_assert_int_eq(kind->hit.standards.num, 24);
	ck_assert(matchkind_needs(&kind->hit, MATCH_AMOUNT));
	ck_assert(!matchkind_needs(&kind->hit, MATCH_ON));
}
END_TEST

static const struct {
	const char *content;
	const char *said;
} faults[] = {
	{ HEAD "colour = red\n" COLUMNS HIT, "8 G101" },
	{ HEAD COLUMNS HIT "[extra]\na = b\n", "G101" },
	{ HEAD COLUMNS "phone = 电话\n" HIT, "G101" },
	{ HEAD COLUMNS "[coverage]\nto = a\n" HIT, "G101" },
	{ HEAD COLUMNS "[hit]\nif = has\n", "G101" },
	{ HEAD COLUMNS HIT "[change]\nrows = on\n", "G101" },
	{ HEAD "fact = height\n" COLUMNS HIT, "G102" },
	{ HEAD "level_c = perhaps\n" COLUMNS HIT, "G102" },
	{ HEAD COLUMNS HIT "[change]\ncolumns = on, name\n", "G102" },
	{ HEAD COLUMNS "[hit]\nwhen = amount>a lot\n", "G102" },
	{ HEAD COLUMNS "[hit]\nwhen = amount>0 standards\n", "G102" },
	{ HEAD COLUMNS "[hit]\nwhen = amount>dibao.urban\n", "G102" },
	{ HEAD COLUMNS "[hit]\nwhen = on < month\n", "G102" },
	{ COLUMNS HIT, "G103" },
	{ HEAD "[columns]\nname = 姓名\n" HIT, "G103" },
	{ HEAD "[columns]\nname = 姓名\nid_number = 号\n[hit]\nwhen = on<=month\n", "G103" },
	{ HEAD "[columns]\nname = 姓名\nid_number = 号\n[hit]\nwhen = has\n"
	       "paid = from<=month<=until\n",
	  "G103" },
	{ HEAD COLUMNS, "G103" },
};

START_TEST(what_it_does_not_know_is_refused)
{
	ck_assert_ptr_null(read_kind(faults[_i].content));
	ck_assert_msg(strstr(scratch.found, faults[_i].said) != NULL, "%s", scratch.found);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, a_kind_says_what_its_columns_mean,
     payments_are_judged_as_persons_where_nothing_is_said,
     EACH(what_it_does_not_know_is_refused, faults));
