#include "pay/pricelist.h"

#include <stdio.h>
#include <string.h>

#include "priced.h"
#include "scratch.h"
#include "unit.h"

static struct pricelist list;

#define HEAD "439921196001010013"
#define MEMBER "439921199001010017"
#define STRANGER "43992119600101003X"

static void
set_up(void)
{
	priced_begin();
	list = (struct pricelist){ .price = &priced.price };
	ck_assert(priced_read("2026-11,3.5,5.9,3.6"));
	ck_assert(price_judge(&priced.price, &priced.law, &scratch.diag));
}

static void
tear_down(void)
{
	pricelist_free(&list);
	priced_end();
}

/* A household of so many people, of whom so many are covered. */
static void
see_household(int64_t members, int64_t covered, const char *head_id)
{
	struct record decision;

	record_clear(&decision);
	decision.line = 2;
	decision.value[DECISION_category] = WORD_CATEGORY_DIBAO;
	decision.value[DECISION_members] = members;
	decision.value[DECISION_covered] = covered;
	decision.text[DECISION_household_id] = TEXT("H1");
	decision.text[DECISION_head] = TEXT("张三");
	decision.text[DECISION_head_id] = text_of(head_id);
	pricelist_see(&list, &decision);
}

static void
see_person(const char *person_id)
{
	struct record decision;

	record_clear(&decision);
	decision.line = 3;
	decision.value[DECISION_category] = WORD_CATEGORY_TEKUN;
	decision.text[DECISION_household_id] = TEXT("H1");
	decision.text[DECISION_person] = TEXT("李四");
	decision.text[DECISION_person_id] = text_of(person_id);
	pricelist_see(&list, &decision);
}

static void
register_is(const char *rows)
{
	char content[512];

	(void)snprintf(content, sizeof(content),
		       "household_id,name,id_number,member_status,died_on\n%s", rows);
	scratch_write(&scratch, "r.csv", content);
	ck_assert(pricelist_register(&list, scratch_path(&scratch, "r.csv"),
				     &(struct table_options){ 0 }, &scratch.diag));
}

static bool
take(const char *name, const char *id, const char *remark)
{
	static const struct where at = { .line = 9 };
	struct record row;
	struct record out;

	record_clear(&row);
	row.line = 9;
	row.text[GROUP_name] = text_of(name);
	row.text[GROUP_id_number] = text_of(id);
	row.text[GROUP_remark] = text_of(remark);
	row.value[GROUP_group] = WORD_GROUP_UNEMPLOYMENT;
	row.value[GROUP_area] = WORD_AREA_URBAN;
	bool taken = pricelist_take(&list, &row, &at, &out, &scratch.diag);

	if (taken) {
		ck_assert_int_eq(out.value[DECISION_amount], 2340);
		ck_assert_int_eq(out.value[DECISION_from], priced.price.month);
		ck_assert_int_eq(out.value[DECISION_category], WORD_CATEGORY_OTHER);
		ck_assert(text_equal(out.text[DECISION_payee], text_of(name)));
	}
	return taken;
}

START_TEST(everybody_gets_it_once)
{
	see_household(2, 2, HEAD);
	see_person("439921196001010048");
	register_is("H1,张三," HEAD ",,\nH1,张四," MEMBER ",,\nH7,王五," STRANGER ",,\n");
	ck_assert(!take("张三", HEAD, ""));
	ck_assert(!take("张四", "４３９９２１１９９００１０１００１７", ""));
	ck_assert(!take("李四", "439921 19600101 0048", "看过"));
	ck_assert(take("王五", "43992119600101003x", ""));
	ck_assert(!take("王武", STRANGER, ""));
	ck_assert_str_eq(scratch.found, ":9 D715\n:9 D715\n:9 D715\n:9 D708\n");
	ck_assert_uint_eq(list.given, 1);
	ck_assert_uint_eq(list.counted, 4);
	ck_assert_int_eq(priced.price.sum, 2340);
}
END_TEST

static const struct {
	const char *members; /* of the register; NULL: there is none */
	int64_t size;
	int64_t covered;
	const char *head_id;
	const char *name;
	const char *id;
	const char *remark;
	const char *found;
} doubts[] = {
	/* not all are covered, and is he? */
	{ "H1,张四," MEMBER ",,\n", 3, 2, HEAD, "张四", MEMBER, "", ":9 D716\n" },
	{ "H1,张四," MEMBER ",,\n", 3, 2, HEAD, "张四", MEMBER, "不在低保内", "" },
	{ "H1,张四," MEMBER ",,\n", 3, BLANK, HEAD, "张四", MEMBER, "", ":9 D716\n" },
	/* somebody of the name has no number, or none that can be one */
	{ "H1,张四,,,\n", 2, 2, HEAD, "张四", MEMBER, "", ":9 D716\n" },
	{ "H1,张四,439921199001010016,,\n", 2, 2, HEAD, "张四", MEMBER, "", ":9 D716\n" },
	{ "", 2, 2, "", "张三", STRANGER, "", ":9 D716\n" },
	/* who is in the household cannot be seen without a register */
	{ NULL, 2, 2, HEAD, "王五", STRANGER, "不在低保内", "" },
	{ NULL, 1, 1, HEAD, "王五", STRANGER, "", "" },
	/* the dead, and who died in the month */
	{ "H7,王五," STRANGER ",死亡,2026-10-31\n", 1, 1, HEAD, "王五", STRANGER, "", ":9 D718\n" },
	{ "H7,王五," STRANGER ",,\nH8,王五," STRANGER ",死亡,2026-10-31\n", 1, 1, HEAD, "王五",
	  STRANGER, "", ":9 D718\n" },
	{ "H7,王五," STRANGER ",死亡,\n", 1, 1, HEAD, "王五", STRANGER, "", ":9 D718\n" },
	{ "H7,王五," STRANGER ",死亡,2026-11-01\n", 1, 1, HEAD, "王五", STRANGER, "", "" },
	{ "H1,张三," HEAD ",,\nH1,张四,,死亡,2026-10-31\n", 2, 2, HEAD, "张四", MEMBER, "", "" },
	/* nobody, or no number */
	{ "", 1, 1, HEAD, "王五", "", "看过", ":9 D713\n" },
	{ "", 1, 1, HEAD, "王五", "439921196001010031", "看过", ":9 D713\n" },
	{ "", 1, 1, HEAD, "", STRANGER, "看过", ":9 D713\n" },
};

START_TEST(what_cannot_be_seen_is_left_out_and_said)
{
	see_household(doubts[_i].size, doubts[_i].covered, doubts[_i].head_id);
	if (doubts[_i].members != NULL)
		register_is(doubts[_i].members);
	bool taken = take(doubts[_i].name, doubts[_i].id, doubts[_i].remark);

	ck_assert_str_eq(scratch.found, doubts[_i].found);
	ck_assert(taken == (doubts[_i].found[0] == '\0'));
	ck_assert_uint_eq(list.held, taken ? 0 : 1);
	ck_assert_uint_eq(list.unseen, 0);
}
END_TEST

START_TEST(without_a_register_nobody_can_be_told_from_a_member)
{
	see_household(2, 2, HEAD);
	ck_assert(!take("王五", STRANGER, ""));
	ck_assert_str_eq(scratch.found, "");
	ck_assert_uint_eq(list.held, 1);
	ck_assert_uint_eq(list.unseen, 1);
}
END_TEST

START_TEST(a_roster_of_heads_does_not_tell_members)
{
	see_household(2, 2, HEAD);
	register_is("H1,张三," HEAD ",,\nH7,王五," STRANGER ",,\n");
	ck_assert(!take("王五", STRANGER, ""));
	ck_assert_str_eq(scratch.found, "");
	ck_assert_uint_eq(list.unseen, 1);
}
END_TEST

START_TEST(the_rules_say_which_groups)
{
	static const struct where at = { .line = 9 };
	struct record row;
	struct record out;

	record_clear(&row);
	row.text[GROUP_name] = TEXT("王五");
	row.text[GROUP_id_number] = TEXT(STRANGER);
	row.value[GROUP_area] = WORD_AREA_RURAL;
	ck_assert(!pricelist_take(&list, &row, &at, &out, &scratch.diag));
	row.value[GROUP_group] = WORD_GROUP_LOW_INCOME;
	ck_assert(!pricelist_take(&list, &row, &at, &out, &scratch.diag));
	row.value[GROUP_group] = WORD_GROUP_STUDENT;
	row.value[GROUP_area] = BLANK;
	ck_assert(!pricelist_take(&list, &row, &at, &out, &scratch.diag));
	ck_assert_str_eq(scratch.found, ":9 D719\n:9 D714\n:9 D707\n");
	ck_assert_uint_eq(list.held, 3);
}
END_TEST

START_TEST(who_is_in_no_register_has_the_same_number_every_month)
{
	static const struct where at = { .line = 9 };
	struct record row;
	struct record out;

	record_clear(&row);
	row.text[GROUP_name] = TEXT("王五");
	row.text[GROUP_payee] = TEXT("王六");
	row.text[GROUP_id_number] = TEXT("43992119600101003x");
	row.value[GROUP_group] = WORD_GROUP_VETERAN;
	row.value[GROUP_area] = WORD_AREA_RURAL;
	ck_assert(pricelist_take(&list, &row, &at, &out, &scratch.diag));
	ck_assert_int_eq(out.value[DECISION_amount], 2000);
	ck_assert(text_equal(out.text[DECISION_payee], TEXT("王六")));
	/* printf '43992119600101003X\n' | sha256sum | cut -c 1-16 */
	ck_assert(text_equal(out.text[DECISION_household_id], TEXT("P9d198d4769c0e754")));
}
END_TEST

UNIT(set_up, tear_down, everybody_gets_it_once,
     EACH(what_cannot_be_seen_is_left_out_and_said, doubts),
     without_a_register_nobody_can_be_told_from_a_member, a_roster_of_heads_does_not_tell_members,
     the_rules_say_which_groups, who_is_in_no_register_has_the_same_number_every_month);
