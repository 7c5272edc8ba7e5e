#include "law/ask.h"

#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "law/criterion.h"

struct ask {
	enum criterion criterion;
	enum {
		LINK_AND,
		LINK_OR,   /* the next condition may hold instead */
		LINK_GATE, /* a no ends the stage: nothing else is asked */
	} link;
};

#define ASK(criterion, link) { CRITERION_##criterion, LINK_##link },
#define STAGE(name, zh, en, asks) static const struct ask asks_of_##name[] = { asks };
#include "law/stage.def"
#undef STAGE

/* Who asks what, in the order of stage.def. */
static const struct stage_asks {
	const struct ask *ask;
	size_t count;
} stages[] = {
#define STAGE(name, zh, en, asks) { asks_of_##name, ARRAY_LENGTH(asks_of_##name) },
#include "law/stage.def"
#undef STAGE
};
#undef ASK

_Static_assert((int)CRITERIA <= (int)WALK_CONDITIONS, "every condition has a bit of asked");

/* The answer of a condition that was asked of this seat; of a person mostly one of the last. */
static struct walk_test *
find(const struct walk *walk, enum criterion criterion, size_t seat)
{
	size_t i = walk->tests;

	if (seat == WALK_UNIT)
		return &walk->test[walk->answer[criterion]];
	while (i > 0 && (walk->test[i - 1].condition != criterion_of(criterion) ||
			 walk->test[i - 1].seat != seat))
		i--;
	assert(i > 0);
	return &walk->test[i - 1];
}

/* Ask it, unless an earlier stage did. */
static const struct walk_test *
answer(struct walk *walk, enum stage stage, enum criterion criterion, size_t seat)
{
	static const struct walk_test unasked = {
		.factor = PARAM_COUNT, .base = PARAM_COUNT, .limit = { 0, 1 }, .times = 1
	};
	uint64_t *asked = seat == WALK_UNIT ? &walk->asked : &walk->seat[seat].asked;
	uint64_t bit = UINT64_C(1) << criterion;

	if ((*asked & bit) != 0)
		return find(walk, criterion, seat);
	*asked |= bit;
	walk->test = arena_grow(walk->test, &walk->test_room, walk->tests, sizeof(*walk->test));
	if (seat == WALK_UNIT)
		walk->answer[criterion] = walk->tests;
	struct walk_test *test = &walk->test[walk->tests++];

	memcpy(test, &unasked, sizeof(*test)); /* gcc assigns it by a slow string instruction */
	test->condition = criterion_of(criterion);
	test->stage = stage;
	test->seat = seat;
	walk->using = &test->used;
	test->truth = criterion_test(walk, criterion, test);
	walk->using = NULL;
	if ((test->missing & FACT_RULES) != 0) { /* not set: open, without the figures */
		test->truth = TRUTH_UNKNOWN;
		test->relation = WALK_NO_NUMBERS;
	}
	return test;
}

enum truth
ask_hold(struct walk *walk, enum stage stage, size_t seat, facts_t *missing)
{
	const struct stage_asks *asks = &stages[stage];
	enum truth all = TRUTH_YES;
	enum truth group = TRUTH_NO;
	facts_t all_open = 0;
	facts_t group_open = 0;

	for (size_t i = 0; i < asks->count; i++) {
		const struct walk_test *test = answer(walk, stage, asks->ask[i].criterion, seat);

		group = truth_or(group, test->truth);
		group_open |= test->missing;
		if (asks->ask[i].link == LINK_OR)
			continue;
		if (group == TRUTH_NO && asks->ask[i].link == LINK_GATE)
			return TRUTH_NO;
		all = truth_and(all, group);
		if (group == TRUTH_UNKNOWN)
			all_open |= group_open;
		group = TRUTH_NO;
		group_open = 0;
	}
	if (all == TRUTH_UNKNOWN)
		*missing |= all_open;
	return all;
}

reasons_t
ask_grant(struct walk *walk, enum stage stage, size_t seat)
{
	const struct stage_asks *asks = &stages[stage];
	reasons_t reasons = 0;
	bool held = false; /* does one of the group hold? */

	for (size_t i = 0; i < asks->count; i++) {
		struct walk_test *test = find(walk, asks->ask[i].criterion, seat);

		test->decided |= seat == WALK_UNIT || test->truth == TRUTH_YES;
		if (!held && test->truth == TRUTH_YES)
			reasons |= test->condition->grants;
		held = (held || test->truth == TRUTH_YES) && asks->ask[i].link == LINK_OR;
	}
	return reasons;
}

/* The conditions from first to last, one of which would have been enough, all failed. */
static reasons_t
refuse(struct walk *walk, const struct ask *first, const struct ask *last, size_t seat)
{
	reasons_t reasons = 0;

	for (const struct ask *ask = first; ask <= last; ask++) {
		struct walk_test *test = find(walk, ask->criterion, seat);

		test->decided = true;
		reasons |= test->condition->refuses;
	}
	return reasons;
}

reasons_t
ask_refuse(struct walk *walk, enum stage stage, size_t seat)
{
	const struct stage_asks *asks = &stages[stage];
	const struct ask *first = asks->ask;
	enum truth group = TRUTH_NO;
	reasons_t reasons = 0;

	for (const struct ask *ask = first; ask < asks->ask + asks->count; ask++) {
		group = truth_or(group, find(walk, ask->criterion, seat)->truth);
		if (ask->link == LINK_OR)
			continue;
		if (ask->link == LINK_GATE && group != TRUTH_YES)
			break;
		if (group == TRUTH_NO)
			reasons |= refuse(walk, first, ask, seat);
		group = TRUTH_NO;
		first = ask + 1;
	}
	return reasons;
}
