#include "house/judge.h"

void
judge_nobody(struct judge *judge)
{
	judge->above = (struct above){ .first = SIZE_MAX, .head = SIZE_MAX, .spouse = SIZE_MAX };
}

/* Another person of the same name: the head above has had his row, and has another number. */
static bool
is_namesake(const struct above *above, const struct bounds_row *row)
{
	return above->own_met && row->name != 0 && row->name == row->said[BOUNDS_HEAD] &&
	       (row->number == 0 || row->number != above->own);
}

/* Of a cell without words: one merged with that of somebody above goes on, else it begins. */
static enum vote
vote_of_blank(const struct judge *judge, const struct bounds_row *row, size_t kind)
{
	size_t top = row->top[kind];

	if (top == 0)
		return VOTE_BLANK;
	return row != judge->bounds->row && row[-1].line >= top && judge->above.first != SIZE_MAX
		       ? VOTE_GOES_ON
		       : VOTE_BEGINS;
}

static enum vote
vote_of(const struct judge *judge, const struct bounds_row *row, size_t kind)
{
	const struct above *above = &judge->above;
	uint64_t said = row->said[kind];

	if (!judge->use[kind])
		return VOTE_NONE;
	if (said == 0)
		return vote_of_blank(judge, row, kind);
	if (above->first == SIZE_MAX || said != above->said[kind] ||
	    (kind == BOUNDS_HEAD && is_namesake(above, row)))
		return VOTE_BEGINS;
	return judge->once[kind] ? VOTE_AGAIN : VOTE_GOES_ON;
}

void
judge_votes(struct judge *judge, const struct bounds_row *row, enum vote vote[BOUNDS_KINDS])
{
	for (size_t i = 0; i < BOUNDS_KINDS; i++)
		vote[i] = vote_of(judge, row, i);
}

size_t
judge_first(const enum vote vote[BOUNDS_KINDS], enum vote wanted)
{
	size_t i = 0;

	while (i < BOUNDS_KINDS && vote[i] != wanted)
		i++;
	return i;
}

enum vote
judge_merged(struct judge *judge, const struct bounds_row *row, size_t *kind)
{
	static const size_t kinds[] = { BOUNDS_MEMBERS, BOUNDS_COVERED };

	for (size_t i = 0; judge->above.first != SIZE_MAX && i < ARRAY_LENGTH(kinds); i++) {
		bool blank = kinds[i] == BOUNDS_MEMBERS ? row->members < 0 : row->covered < 0;
		enum vote vote = blank ? vote_of_blank(judge, row, kinds[i]) : VOTE_BLANK;

		*kind = kinds[i];
		if (vote != VOTE_BLANK)
			return vote;
	}
	return VOTE_NONE;
}

void
judge_begin(struct judge *judge, struct bounds_row *row, const enum vote vote[BOUNDS_KINDS],
	    size_t by)
{
	judge_nobody(judge);
	for (size_t i = 0; i < BOUNDS_KINDS; i++)
		row->pieces += vote[i] == VOTE_BEGINS;
	row->begins = true;
	row->by = (unsigned char)by;
	judge->above.first = (size_t)(row - judge->bounds->row);
}

void
judge_go_on(struct judge *judge, struct bounds_row *row, size_t by)
{
	struct above *above = &judge->above;
	const struct bounds_row *all = judge->bounds->row;

	for (size_t i = 0; i < BOUNDS_KINDS; i++)
		if (above->said[i] == 0)
			above->said[i] = row->said[i];
	if (row->name != 0 && row->name == above->said[BOUNDS_HEAD]) {
		above->own_met = true;
		above->own = row->number;
	}
	above->stated |= row->members >= 0;
	if (row->spouse && above->spouse == SIZE_MAX)
		above->spouse = (size_t)(row - all);
	if (row->relation != BOUNDS_IS_HEAD)
		return;
	if (above->head == SIZE_MAX)
		above->head = (size_t)(row - all);
	else if (judge->any)
		signs_disagree(row, DIAG_BOUNDS_HEADS, by, BOUNDS_RELATION, all[above->head].line);
}

void
judge_tear(struct judge *judge, struct bounds_row *row, size_t begins, size_t goes_on)
{
	signs_disagree(row, DIAG_BOUNDS_TORN, begins, goes_on, 0);
	row->unknown = judge->above.unknown = true;
}

void
judge_again(struct judge *judge, struct bounds_row *row, size_t kind)
{
	signs_disagree(row, DIAG_BOUNDS_AGAIN, kind, kind, row[-1].line);
	row->unknown = judge->above.unknown = true;
}

bool
judge_is_behind_gap(const struct judge *judge, const struct bounds_row *row)
{
	return judge->gaps == SIGNS_GAPS_DOUBT && row != judge->bounds->row && !row->cut &&
	       row->said[BOUNDS_GAP] != row[-1].said[BOUNDS_GAP];
}
