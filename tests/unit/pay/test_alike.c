#include "pay/alike.h"

#include "unit.h"

#define ID "439921195501069017"

static struct payment_list list;

static void
begin(void)
{
	list = (struct payment_list){ .month = 2026 * 12 + 11 };
}

static void
end(void)
{
	payment_free(&list);
}

static const struct payment bill = { .household = TEXT_INIT("H1"),
				     .beneficiary = TEXT_INIT("甲"),
				     .beneficiary_id = TEXT_INIT(ID),
				     .account = TEXT_INIT("12345678901234"),
				     .case_id = TEXT_INIT("ZY-1"),
				     .kind = WORD_PAYMENT_ONCE,
				     .programme = WORD_CATEGORY_MEDICAL,
				     .owed = 2026 * 12 + 11,
				     .approved = 55200,
				     .amount = 55200 };

/* Is another one alike, which is the bill but for one thing? */
static const struct {
	const char *what;
	const char *household;
	const char *name;
	const char *id;
	const char *case_id;
	month_t later;
	fen_t more;
	bool alike;
} rows[] = {
	{ "a case typed in another way", "H1", "甲", ID, "ZY—1", 0, 0, true },
	{ "without a number", "h1", "甲", "", "X", 0, 0, true },
	{ "in another household", "H2", "甲", ID, "X", 0, 0, true },
	{ "of another name, without a number", "H1", "乙", "", "X", 0, 0, false },
	{ "of another household, without a number", "H2", "甲", "", "X", 0, 0, false },
	{ "of another number", "H1", "甲", "439921196203041029", "X", 0, 0, false },
	{ "the same case is asked of elsewhere", "H1", "甲", ID, "ＺＹ-1", 0, 0, false },
	{ "a stage of it", "H1", "甲", ID, "zy-1/2", 0, 0, false },
	{ "another month", "H1", "甲", ID, "X", 1, 0, false },
	{ "another amount", "H1", "甲", ID, "X", 0, 1, false },
	{ "typed in another way, of another month and amount", "H2", "甲", ID, "zy01", 1, 1, true },
	{ "with a hospital", "H1", "甲", ID, "ZY-1@区医院", 1, 1, true },
	{ "what is added to it", "H1", "甲", ID, "ZY-1@区医院#7", 1, 1, false },
	{ "another one", "H1", "甲", ID, "zy11", 1, 1, false },
	{ "of another person", "H1", "乙", "439921196203041029", "zy01", 1, 1, false },
};

START_TEST(the_same_occasion_under_two_cases_is_seen)
{
	struct payment other = bill;
	struct alike found;

	other.household = text_of(rows[_i].household);
	other.beneficiary = text_of(rows[_i].name);
	other.beneficiary_id = text_of(rows[_i].id);
	other.case_id = text_of(rows[_i].case_id);
	other.owed += rows[_i].later;
	other.approved += rows[_i].more;
	payment_add(&list, &bill, TEXT_NONE, TEXT_NONE);
	ck_assert_msg(alike_find(&list, &other, &found) == rows[_i].alike, "%s", rows[_i].what);
	other.kind = WORD_PAYMENT_REGULAR;
	ck_assert(!alike_find(&list, &other, &found));
}
END_TEST

/* Of a disaster the household stands in the case, and may have got another number. */
START_TEST(of_a_disaster_the_event_and_the_kind_count)
{
	struct payment one = bill;
	struct payment other = bill;
	struct alike found;

	one.programme = other.programme = WORD_CATEGORY_DISASTER;
	one.case_id = TEXT("水1/h1/emergency");
	other.owed++;
	payment_add(&list, &one, TEXT_NONE, TEXT_NONE);
	other.case_id = TEXT("水1/x9/emergency");
	ck_assert(alike_find(&list, &other, &found));
	ck_assert(text_equal(found.case_id, one.case_id) && found.owed == one.owed);
	other.case_id = TEXT("水1/h1/transition");
	ck_assert(!alike_find(&list, &other, &found));
	other.case_id = TEXT("水2/h1/emergency");
	ck_assert(!alike_find(&list, &other, &found));
}
END_TEST

/* What was paid as emergency relief comes again as expenditure relief, or as another programme. */
START_TEST(the_category_of_a_case_does_not_matter)
{
	struct payment other = bill;
	struct alike found;

	other.owed++;
	other.programme = WORD_CATEGORY_RELIEF_EXPENDITURE;
	payment_add(&list, &bill, TEXT_NONE, TEXT_NONE);
	ck_assert(alike_find(&list, &other, &found));
	other.approved++;
	ck_assert(!alike_find(&list, &other, &found));
	other.programme = WORD_CATEGORY_RELIEF_EMERGENCY;
	payment_add(&list, &other, TEXT_NONE, TEXT_NONE);
	other.programme = WORD_CATEGORY_RELIEF_EXPENDITURE;
	other.approved++;
	ck_assert(alike_find(&list, &other, &found));
}
END_TEST

UNIT(begin, end, the_category_of_a_case_does_not_matter,
     EACH(the_same_occasion_under_two_cases_is_seen, rows),
     of_a_disaster_the_event_and_the_kind_count);
