#include "house/bounds.h"

#include <assert.h>
#include <stdlib.h>

#include "base/index.h"
#include "house/byid.h"
#include "house/judge.h"
#include "house/namesake.h"
#include "house/running.h"

enum {
	MEMBERS_LEAST = 5, /* a fifth of the rows */
	ELSEWHERE_LEAST = 3,
	ELSEWHERE_PART = 4,
};

bool
bounds_relation_is_payees(const struct bounds *bounds)
{
	uint64_t head = 0;
	size_t members = 0;
	size_t payees = 0;

	if (bounds->place[BOUNDS_RELATION] == SIZE_MAX)
		return false;
	if (bounds->place[BOUNDS_NAME] == SIZE_MAX)
		return bounds->place[BOUNDS_PAYEE] != SIZE_MAX &&
		       bounds->place[BOUNDS_HEAD] != SIZE_MAX;
	for (size_t i = 0; i < bounds->count; i++) {
		const struct bounds_row *row = &bounds->row[i];
		bool himself = row->name != 0 && row->name == row->said[BOUNDS_HEAD];

		if (row->relation == BOUNDS_IS_HEAD)
			head = row->name;
		if (row->relation != BOUNDS_IS_MEMBER)
			continue;
		members++;
		payees += himself || (row->payee != 0 && row->payee != row->name &&
				      row->payee != head && row->payee != row->said[BOUNDS_HEAD]);
	}
	return payees * 2 > members;
}

bool
bounds_has_members(const struct bounds *bounds)
{
	size_t seq = bounds->place[BOUNDS_SEQ];
	size_t bare = 0;

	for (size_t i = 0; seq != SIZE_MAX && i < bounds->count; i++) {
		const struct bounds_row *row = &bounds->row[i];

		if (row->said[BOUNDS_SEQ] != 0)
			continue;
		if (signs_is_merged(row, BOUNDS_SEQ))
			return true;
		bare += i > 0 && !row->paid;
	}
	return bare * MEMBERS_LEAST >= bounds->count && bare > 0 && bare < bounds->count;
}

bool
bounds_lists_recipients(const struct bounds *bounds)
{
	struct index names = { 0 };
	size_t elsewhere = 0;
	size_t members = 0; /* of a head who has a row of his own */
	size_t joined = 0;

	if (bounds->place[BOUNDS_NAME] == SIZE_MAX || bounds->place[BOUNDS_HEAD] == SIZE_MAX)
		return false;
	for (size_t i = 0; i < bounds->count; i++)
		if (index_find(&names, bounds->row[i].name) == INDEX_NONE)
			index_add(&names, bounds->row[i].name, i);
	for (size_t i = 0; i < bounds->count; i++) {
		uint64_t head = bounds->row[i].said[BOUNDS_HEAD];
		bool listed = head != 0 && index_find(&names, head) != INDEX_NONE;

		elsewhere += head != 0 && !listed;
		members += listed && head != bounds->row[i].name;
		joined += i > 0 && head != 0 && head == bounds->row[i - 1].said[BOUNDS_HEAD];
	}
	index_free(&names);
	return members == 0 && joined == 0 && elsewhere >= ELSEWHERE_LEAST &&
	       elsewhere * ELSEWHERE_PART > bounds->count;
}

/*
 * By what else does somebody who is no head begin a household, where nothing but the relation, and
 * blanks, say where his row belongs?  BOUNDS_PLACES: by nothing.
 */
static size_t
begins_by(const struct judge *judge, const struct bounds_row *row)
{
	if (judge->states_once && judge->above.stated && row->members >= 0)
		return BOUNDS_MEMBERS;
	if (judge_is_behind_gap(judge, row))
		return BOUNDS_GAP;
	if (judge->pays_once && row->paid && row->relation == BOUNDS_IS_MEMBER)
		return judge->bounds->place[BOUNDS_AMOUNT] != SIZE_MAX ? BOUNDS_AMOUNT
								       : BOUNDS_ACCOUNT;
	return BOUNDS_PLACES;
}

/* Somebody who says that he is a head: another household, or a second head of this one. */
static void
judge_head(struct judge *judge, struct bounds_row *row, size_t blank)
{
	static const enum vote none[BOUNDS_KINDS] = { VOTE_NONE };
	const struct above *above = &judge->above;

	if (above->first == SIZE_MAX || above->unknown || blank == BOUNDS_KINDS)
		judge_begin(judge, row, none, BOUNDS_RELATION);
	judge_go_on(judge, row, blank == BOUNDS_KINDS ? BOUNDS_RELATION : blank);
}

/* Nothing but the relation, and blanks, say where the row belongs. */
static void
judge_by_relation(struct judge *judge, struct bounds_row *row, size_t blank)
{
	const struct above *above = &judge->above;
	size_t goes_on = blank == BOUNDS_KINDS ? BOUNDS_RELATION : blank;
	/* nor does a blank say anything in a column that stands in each row */
	bool unsaid = row->relation == BOUNDS_UNSAID &&
		      (blank == BOUNDS_KINDS ? !judge->heads_alone : judge->every[blank]);
	size_t begins = begins_by(judge, row);

	if (row->relation == BOUNDS_IS_HEAD) {
		judge_head(judge, row, blank);
	} else if (above->first == SIZE_MAX || above->unknown || unsaid) {
		if (unsaid)
			signs_disagree(row, DIAG_BOUNDS_UNSAID, goes_on, goes_on, 0);
		row->unknown = judge->above.unknown = true;
	} else if (row->spouse && above->spouse != SIZE_MAX && judge->one_spouse) {
		signs_disagree(row, DIAG_BOUNDS_SPOUSES, BOUNDS_RELATION, BOUNDS_RELATION,
			       judge->bounds->row[above->spouse].line);
		row->unknown = judge->above.unknown = true;
	} else if (begins < BOUNDS_PLACES) {
		judge_tear(judge, row, begins, goes_on);
	} else {
		judge_go_on(judge, row, goes_on);
	}
}

/* No kind begins a household, and none goes on; what stands in merged cells may. */
static bool
judge_by_merged(struct judge *judge, struct bounds_row *row)
{
	size_t kind;
	enum vote vote = judge_merged(judge, row, &kind);

	if (vote == VOTE_GOES_ON) {
		judge->any = true;
		row->tied = true;
		judge_go_on(judge, row, kind);
	} else if (vote == VOTE_BEGINS && row->relation != BOUNDS_IS_HEAD) {
		judge_tear(judge, row, kind, BOUNDS_RELATION);
	} else {
		return false;
	}
	return true;
}

static void
judge_row(struct judge *judge, struct bounds_row *row)
{
	enum vote vote[BOUNDS_KINDS];

	if (row->cut)
		judge_nobody(judge);
	judge_votes(judge, row, vote);
	size_t begins = judge_first(vote, VOTE_BEGINS);
	size_t goes_on = judge_first(vote, VOTE_GOES_ON);
	size_t again = judge_first(vote, VOTE_AGAIN);
	size_t blank = judge_first(vote, VOTE_BLANK);
	bool asks = again < BOUNDS_KINDS && goes_on == BOUNDS_KINDS && begins == BOUNDS_KINDS &&
		    row->relation == BOUNDS_UNSAID;

	goes_on = goes_on == BOUNDS_KINDS ? again : goes_on;
	/* a number beside a member, where his household's first row would have a head's name too */
	bool stray = goes_on == BOUNDS_KINDS && blank < BOUNDS_KINDS &&
		     row->relation == BOUNDS_IS_MEMBER && judge->above.first != SIZE_MAX;

	if (asks) {
		judge_again(judge, row, again);
	} else if (begins < BOUNDS_KINDS && (goes_on < BOUNDS_KINDS || stray)) {
		judge_tear(judge, row, begins, stray ? BOUNDS_RELATION : goes_on);
	} else if (begins < BOUNDS_KINDS) {
		judge_begin(judge, row, vote, begins);
		judge_go_on(judge, row, begins);
	} else if (goes_on != BOUNDS_KINDS) {
		row->tied = true;
		judge_go_on(judge, row, goes_on);
	} else if (!judge_by_merged(judge, row)) {
		judge_by_relation(judge, row, blank);
	}
}

static void
judge_by_evidence(struct judge *judge)
{
	struct bounds *bounds = judge->bounds;

	for (size_t i = BOUNDS_HEAD_ID; i < BOUNDS_GAP; i++) {
		judge->use[i] = bounds->place[i] != SIZE_MAX &&
				(i != BOUNDS_SEQ || signs_counts_households(bounds));
		judge->any |= judge->use[i];
	}
	judge->gaps = signs_gaps(bounds, judge->use);
	judge->use[BOUNDS_GAP] = judge->gaps == SIGNS_GAPS_PART;
	judge->any |= judge->use[BOUNDS_GAP];
	for (size_t i = 0; i < bounds->count; i++)
		judge_row(judge, &bounds->row[i]);
	bounds->told = judge->any;
}

static void
judge_all(struct bounds *bounds)
{
	struct judge judge = {
		.bounds = bounds,
		.heads_alone = signs_names_heads_alone(bounds),
		.states_once = signs_states_once(bounds),
		.pays_once = signs_pays_once(bounds),
		.one_spouse = signs_has_one_spouse(bounds),
	};

	judge_nobody(&judge);
	for (size_t i = 0; i < BOUNDS_GAP; i++) {
		judge.once[i] = signs_stands_once(bounds, i);
		judge.every[i] = signs_stands_everywhere(bounds, i);
	}
	if (bounds->place[BOUNDS_ID] != SIZE_MAX)
		byid_settle(&judge);
	else
		judge_by_evidence(&judge);
	for (size_t i = 0; i < BOUNDS_GAP; i++)
		bounds->once[i] = judge.once[i] && judge.use[i];
}

void
bounds_settle(struct bounds *bounds, bool roster)
{
	bounds->roster = roster;
	if (roster)
		for (size_t i = 0; i < bounds->count; i++)
			bounds->row[i].begins = bounds->row[i].head = true;
	else
		judge_all(bounds);
	running_settle(bounds);
	namesake_find(bounds);
}

size_t
bounds_end_of(const struct bounds *bounds, size_t first)
{
	size_t end = first + 1;

	while (end < bounds->count && !bounds->row[end].begins)
		end++;
	return end;
}

int64_t
bounds_persons(const struct bounds *bounds, size_t at)
{
	const struct bounds_row *row = &bounds->row[at];
	int64_t rows = (int64_t)(bounds_end_of(bounds, at) - at);

	if (row->covered > 0)
		return row->covered;
	return row->members > rows ? row->members : rows;
}

size_t
bounds_households(const struct bounds *bounds)
{
	size_t households = 0;

	for (size_t i = 0; i < bounds->count; i++)
		households += bounds->row[i].begins;
	return households;
}

void
bounds_rewind(struct bounds *bounds)
{
	bounds->next = 0;
}

const struct bounds_row *
bounds_take(struct bounds *bounds)
{
	assert(bounds->next < bounds->count);
	return &bounds->row[bounds->next++];
}

void
bounds_free(struct bounds *bounds)
{
	free(bounds->row);
	*bounds = (struct bounds){ 0 };
}
