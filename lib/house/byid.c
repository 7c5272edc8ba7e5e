#include "house/byid.h"

#include "base/index.h"

enum { FEW_MOST = 2, FEW_PART = 20 /* of the rows */, NAMED_LEAST = 5 };

/* Are the blanks below an id cells merged with it?  Then others are of another household. */
static bool
is_drawn(const struct bounds *bounds)
{
	size_t merged = 0;
	size_t blank = 0;

	for (size_t i = 0; i < bounds->count; i++) {
		if (bounds->row[i].said[BOUNDS_ID] != 0)
			continue;
		blank++;
		merged += signs_is_merged(&bounds->row[i], BOUNDS_ID);
	}
	return merged * 2 > blank;
}

/* What a kind says of a row, as far as a column of ids does not say it itself. */
static size_t
contrary(const struct judge *judge, const struct bounds_row *row,
	 const enum vote vote[BOUNDS_KINDS])
{
	enum vote id = vote[BOUNDS_ID];
	size_t begins = BOUNDS_KINDS;
	size_t goes_on = BOUNDS_KINDS;

	for (size_t i = BOUNDS_ID + 1; i < BOUNDS_KINDS; i++) {
		if (vote[i] == VOTE_BEGINS && begins == BOUNDS_KINDS)
			begins = i;
		if (vote[i] == VOTE_GOES_ON && goes_on == BOUNDS_KINDS)
			goes_on = i;
	}
	if (judge->above.first == SIZE_MAX || row->relation == BOUNDS_IS_HEAD)
		return BOUNDS_KINDS;
	if (id == VOTE_BEGINS)
		return begins == BOUNDS_KINDS ? goes_on : BOUNDS_KINDS;
	return goes_on == BOUNDS_KINDS ? begins : BOUNDS_KINDS;
}

/* A kind that says otherwise in many rows means something else. */
static void
choose_kinds(struct judge *judge)
{
	struct bounds *bounds = judge->bounds;
	size_t against[BOUNDS_KINDS] = { 0 };
	uint64_t last[BOUNDS_KINDS] = { 0 };

	for (size_t i = 0; i < bounds->count; i++) {
		const struct bounds_row *row = &bounds->row[i];
		bool begins = row->said[BOUNDS_ID] != 0 && row->said[BOUNDS_ID] != last[BOUNDS_ID];

		for (size_t k = BOUNDS_ID; k < BOUNDS_GAP; k++) {
			if (row->said[k] == 0)
				continue;
			against[k] += begins != (row->said[k] != last[k]);
			last[k] = row->said[k];
		}
	}
	for (size_t k = BOUNDS_ID + 1; k < BOUNDS_GAP; k++)
		judge->use[k] = bounds->place[k] != SIZE_MAX &&
				(against[k] <= FEW_MOST || against[k] * FEW_PART <= bounds->count);
	judge->use[BOUNDS_ID] = true;
	judge->gaps = signs_gaps(bounds, judge->use);
}

static size_t
related_of(const struct judge *judge)
{
	return judge->bounds->place[BOUNDS_RELATION] != SIZE_MAX ? BOUNDS_RELATION : BOUNDS_ID;
}

/* A second spouse, and a row without an id, of the household above or not. */
static void
doubt_row(struct judge *judge, struct bounds_row *row, bool drawn)
{
	struct above *above = &judge->above;
	bool blank = row->said[BOUNDS_ID] == 0;
	size_t related = related_of(judge);

	if (row->unknown)
		return;
	if (blank && !row->tied && drawn && above->first != SIZE_MAX) {
		above->unknown = true;
		if (row->relation != BOUNDS_IS_HEAD)
			signs_disagree(row, DIAG_BOUNDS_TORN, BOUNDS_ID, related, 0);
	} else if (row->spouse && above->spouse != SIZE_MAX && judge->one_spouse) {
		signs_disagree(row, DIAG_BOUNDS_SPOUSES, BOUNDS_ID, related,
			       judge->bounds->row[above->spouse].line);
		row->unknown = true;
	}
	row->unknown |= blank && above->unknown;
}

/*
 * An id that no other row has is that of a household, whoever stands beside it; but not below a
 * head whose own is not known.
 */
static bool
is_anothers(const struct judge *judge, const struct index *ids, const struct bounds_row *row)
{
	if (!judge->once[BOUNDS_ID] || row->relation != BOUNDS_IS_MEMBER ||
	    judge->above.first == SIZE_MAX)
		return false;
	return index_count(ids, row->said[BOUNDS_ID]) > 1 ||
	       (row[-1].unknown && row[-1].relation == BOUNDS_IS_HEAD);
}

/* A head without an id where all others have one begins no household that is known. */
static bool
lacks_id(const struct judge *judge, const struct bounds_row *row)
{
	return judge->every[BOUNDS_ID] && row->said[BOUNDS_ID] == 0 &&
	       row->relation == BOUNDS_IS_HEAD;
}

static void
judge_row(struct judge *judge, const struct index *ids, struct bounds_row *row, bool drawn)
{
	enum vote vote[BOUNDS_KINDS];

	judge_votes(judge, row, vote);
	size_t against = contrary(judge, row, vote);
	bool begins = vote[BOUNDS_ID] == VOTE_BEGINS;

	row->tied = row->said[BOUNDS_ID] != 0 || vote[BOUNDS_ID] == VOTE_GOES_ON;
	if (vote[BOUNDS_ID] == VOTE_AGAIN && judge->bounds->place[BOUNDS_RELATION] == SIZE_MAX) {
		judge_again(judge, row, BOUNDS_ID);
	} else if (begins && row->said[BOUNDS_ID] == 0 && row->relation == BOUNDS_IS_HEAD) {
		row->unknown = judge->above.unknown = true;
	} else if (begins && row->said[BOUNDS_ID] == 0) {
		judge_tear(judge, row, BOUNDS_ID, related_of(judge));
	} else if (lacks_id(judge, row)) {
		signs_disagree(row, DIAG_BOUNDS_ID_NONE, BOUNDS_ID, related_of(judge), 0);
		row->unknown = true;
	} else if (begins && is_anothers(judge, ids, row)) {
		judge_tear(judge, row, BOUNDS_ID, BOUNDS_RELATION);
	} else if (against < BOUNDS_KINDS) {
		judge_tear(judge, row, begins ? BOUNDS_ID : against, begins ? against : BOUNDS_ID);
	} else if (begins) {
		judge_begin(judge, row, vote, BOUNDS_ID);
	} else if (vote[BOUNDS_ID] == VOTE_BLANK && row->relation != BOUNDS_IS_HEAD &&
		   judge_is_behind_gap(judge, row)) {
		judge_tear(judge, row, BOUNDS_GAP, BOUNDS_ID);
	}
	doubt_row(judge, row, drawn);
	if (!row->unknown)
		judge_go_on(judge, row, BOUNDS_ID);
}

/* The head of rows that stand elsewhere: another than of those with the id above? */
static void
judge_head(const struct bounds *bounds, struct index *heads, struct bounds_row *row)
{
	size_t head;

	if (!signs_is_head(bounds, row) || row->said[BOUNDS_ID] == 0 || row->unknown)
		return;
	head = index_find(heads, row->said[BOUNDS_ID]);
	if (head == INDEX_NONE)
		index_add(heads, row->said[BOUNDS_ID], (size_t)(row - bounds->row));
	else if (row->code == DIAG_NONE)
		signs_disagree(row, DIAG_BOUNDS_HEADS, BOUNDS_ID, BOUNDS_RELATION,
			       bounds->row[head].line);
}

/* Has nearly each id one row of him whom the column of heads names, where no relation says it? */
static bool
is_named(const struct bounds *bounds, const struct index *ids)
{
	size_t heads = 0;
	size_t households = 0;
	size_t several = 0;

	for (size_t i = 0; i < bounds->count; i++) {
		const struct bounds_row *row = &bounds->row[i];
		bool first =
			row->said[BOUNDS_ID] != 0 && index_find(ids, row->said[BOUNDS_ID]) == i;

		heads += row->name != 0 && row->name == row->said[BOUNDS_HEAD];
		households += first;
		several += first && index_count(ids, row->said[BOUNDS_ID]) > 1;
	}
	size_t apart = heads > households ? heads - households : households - heads;

	return bounds->place[BOUNDS_RELATION] == SIZE_MAX && several >= NAMED_LEAST &&
	       (apart <= FEW_MOST || apart * FEW_PART <= households);
}

/* Rows of one id may stand anywhere: which are the first, and how many stand elsewhere. */
static void
join_parts(struct bounds *bounds)
{
	struct index ids = { 0 };
	struct index heads = { 0 };
	struct bounds_row *row = bounds->row;
	size_t first = INDEX_NONE;

	for (size_t i = 0; i < bounds->count; i++) {
		if (row[i].begins) {
			first = index_find(&ids, row[i].said[BOUNDS_ID]);
			row[i].part = first != INDEX_NONE;
			if (!row[i].part)
				index_add(&ids, row[i].said[BOUNDS_ID], i);
		}
		judge_head(bounds, &heads, &row[i]);
		if (first != INDEX_NONE && !row[i].unknown)
			row[first].elsewhere++;
	}
	index_free(&heads);
	index_free(&ids);
}

void
byid_settle(struct judge *judge)
{
	struct bounds *bounds = judge->bounds;
	bool drawn = is_drawn(bounds);
	struct index ids = { 0 };

	choose_kinds(judge);
	for (size_t i = 0; i < bounds->count; i++)
		if (bounds->row[i].said[BOUNDS_ID] != 0)
			index_add(&ids, bounds->row[i].said[BOUNDS_ID], i);
	bounds->named = is_named(bounds, &ids);
	for (size_t i = 0; i < bounds->count; i++) {
		struct bounds_row *row = &bounds->row[i];

		row->head = bounds->place[BOUNDS_RELATION] != SIZE_MAX
				    ? row->relation == BOUNDS_IS_HEAD
				    : row->name != 0 && row->name == row->said[BOUNDS_HEAD];
		judge_row(judge, &ids, row, drawn);
	}
	index_free(&ids);
	join_parts(bounds);
}
