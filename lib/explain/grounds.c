#include "explain/grounds.h"

#include "base/num.h"

/* ---- the figures of what failed ---- */

/* A count, or an amount; costs may be more than the income: 0 is left. */
static struct text
left_of(const struct telling *telling, const struct walk_test *test)
{
	static const char *const recorded[2] = { "登记为{1}元", "recorded {1} yuan" };
	static const char *const measured[WALK_MONTH + 1][2] = {
		[WALK_INCOME] = { "全年收入{1}元", "income of the year {1} yuan" },
		[WALK_TOTAL] = { "全年收入{1}元", "income of the year {1} yuan" },
		[WALK_COST] = { "全年刚性支出{1}元", "rigid expenditure of the year {1} yuan" },
		[WALK_REST] = { "扣除后全年{1}元", "left of the year's income {1} yuan" },
		[WALK_COUNT] = { "登记为{1}", "recorded {1}" },
	};
	const char *const *words =
		measured[test->measure][0] != NULL ? measured[test->measure] : recorded;
	struct text left = test->measure == WALK_COUNT
				   ? tell_count(telling, test->condition->looks[0], test->left)
				   : MONEY_TEXT(test->left < 0 ? 0 : test->left);

	if (test->at_least)
		left = TELL(telling, "至少{1}", "at least {1}", left);
	return TELL(telling, words[LANGUAGE_ZH], words[LANGUAGE_EN], left);
}

static struct text
limit_of(const struct telling *telling, const struct walk_test *test)
{
	struct ratio limit = ratio_mul(test->limit, ratio_whole(test->times));
	char exact[MONEY_SIZE * 2];

	return test->measure == WALK_COUNT
		       ? tell_count(telling, test->condition->looks[0], limit.num)
		       : TELL(telling, "{1}元", "{1} yuan",
			      text_of(money_format_exact(limit, exact)));
}

/* "；全年收入121200.00元，应低于23400.00元": behind what failed before. */
static struct text
add_failure(const struct telling *telling, struct text list, const struct walk_test *test)
{
	static const char *const sentence[][2] = {
		[WALK_NO_NUMBERS] = { "", "" },
		[WALK_BELOW] = { "{1}；{2}，应低于{3}", "{1}; {2}, to be below {3}" },
		[WALK_NOT_BELOW] = { "{1}；{2}，应不低于{3}", "{1}; {2}, to be not below {3}" },
		[WALK_AT_MOST] = { "{1}；{2}，不得超过{3}", "{1}; {2}, to be at most {3}" },
		[WALK_AT_LEAST] = { "{1}；{2}，应达到{3}", "{1}; {2}, to be at least {3}" },
		[WALK_ABOVE] = { "{1}；{2}，应超过{3}", "{1}; {2}, to be above {3}" },
	};
	static const char *const none[2] = { "{1}；{2}，按规定不得拥有",
					     "{1}; {2}, and none is allowed" };
	bool nothing = test->relation == WALK_AT_MOST && test->measure == WALK_COUNT &&
		       test->limit.num == 0;
	const char *const *words = nothing ? none : sentence[test->relation];

	if (test->relation == WALK_NO_NUMBERS || test->measure == WALK_MONTH)
		return list;
	return TELL(telling, words[LANGUAGE_ZH], words[LANGUAGE_EN], list, left_of(telling, test),
		    limit_of(telling, test));
}

/* The failed conditions behind a reason. */
static struct text
failures_of(const struct telling *telling, enum reason reason)
{
	const struct walk *walk = telling->walk;
	struct text list = TEXT_NONE;

	for (size_t i = 0; i < walk->tests; i++)
		if (walk->test[i].decided && walk->test[i].condition->refuses == UINT64_C(1)
											 << reason)
			list = add_failure(telling, list, &walk->test[i]);
	return list;
}

/* Who would be covered as a single person, if he applied. */
static struct text
who_may_apply(const struct telling *telling)
{
	struct text names = TEXT_NONE;

	for (size_t i = 0; i < telling->walk->seats; i++)
		if (telling->walk->seat[i].single_open)
			names = tell_more(telling, names, tell_name(telling, i));
	return TELL(telling, "：{1}，本人或近亲属可以提出申请",
		    ": {1}; they or a near relative may apply", names);
}

/* ---- the list of reasons ---- */

/* What the failed conditions of a stage refuse; that somebody has not applied is no refusal. */
static reasons_t
refused_by(const struct walk *walk, enum stage stage)
{
	reasons_t reasons = 0;

	for (size_t i = 0; i < walk->tests; i++) {
		const struct walk_test *test = &walk->test[i];

		if (test->stage == stage && test->decided && test->truth == TRUTH_NO)
			reasons |= test->condition->refuses;
	}
	return reasons & ~REASON_BIT(SINGLE_OPEN);
}

/* Items, numbered on from *number; failed: with the figures of what failed. */
static void
tell_items(const struct telling *telling, reasons_t reasons, bool failed, int *number)
{
	for (enum reason i = 0; i < REASONS; i++) {
		if ((reasons >> i & 1) == 0)
			continue;
		paper_say(telling->paper, PAPER_ITEM, "{1}．{2}{3}{4}{5}。", "{1}. {2}{3}{4}{5}.",
			  NUM_TEXT(++*number),
			  text_of(reason_sentence(i, telling->prose->language)),
			  i == REASON_SINGLE_OPEN ? who_may_apply(telling) : TEXT_NONE,
			  failed ? failures_of(telling, i) : TEXT_NONE, tell_grounds(telling, i));
	}
}

void
grounds_tell(const struct telling *telling, reasons_t reasons, bool refused)
{
	enum language language = telling->prose->language;
	reasons_t by[STAGES] = { 0 };
	reasons_t met = reasons;
	int number = 0;

	for (enum stage i = 0; refused && i < STAGES; i++) {
		by[i] = refused_by(telling->walk, i);
		met &= ~by[i];
	}
	if (met != 0)
		paper_words(telling->paper, PAPER_PART, "理由和依据：", "Reasons:");
	tell_items(telling, met, false, &number);
	for (enum stage i = 0; i < STAGES; i++) {
		if (by[i] != 0)
			paper_say(telling->paper, PAPER_PART, "不符合{1}：",
				  "Not met, {1}:", text_of(stage_title(i, language)));
		tell_items(telling, by[i], true, &number);
	}
}
