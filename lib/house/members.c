#include "house/members.h"

#include "base/index.h"
#include "house/astray.h"
#include "house/headless.h"
#include "house/span.h"

enum {
	PAYEES_LEAST = 5, /* households with an account holder, */
	PAYEES_PART = 5,  /* of so many at most one may have a stranger */
	ROSTER_PART = 20, /* the same of several where members are not listed, who may be these */
	OFTEN_LEAST = 2,  /* more households, */
	OFTEN_PART = 5,   /* and more than one of so many */
	NAMED_LEAST = 3,  /* heads who are named as such beside their own name */
};

static void
judge_head(struct bounds *bounds, const struct span *span)
{
	struct bounds_row *first = &bounds->row[span->first];
	size_t at = span_head(bounds, span);
	struct bounds_row *head = &bounds->row[at == SIZE_MAX ? span->first : at];
	bool related = bounds->place[BOUNDS_RELATION] != SIZE_MAX;
	bool named = bounds->place[BOUNDS_HEAD] != SIZE_MAX;

	head->head = true;
	bool open = first->code == DIAG_NONE || signs_is_slight(first->code);

	if (at == SIZE_MAX && related && open)
		signs_disagree(first, DIAG_BOUNDS_HEADLESS, first->by, BOUNDS_RELATION, 0);
	else if (at == SIZE_MAX && named && open)
		signs_disagree(first, DIAG_BOUNDS_ABSENT, BOUNDS_HEAD, BOUNDS_HEAD, 0);
	else if (at != SIZE_MAX && related && head->relation == BOUNDS_UNSAID)
		signs_disagree(head, DIAG_BOUNDS_MADE, BOUNDS_RELATION, BOUNDS_HEAD, 0);
	else if (at != SIZE_MAX && head->code == DIAG_NONE && span->head != 0 && head->name != 0 &&
		 head->name != span->head && head->said[BOUNDS_HEAD] != 0)
		signs_disagree(head, DIAG_BOUNDS_OTHER, BOUNDS_HEAD, BOUNDS_NAME, 0);
}

/*
 * Do the running numbers of this household and of the next follow on each other, so that none
 * between them can have lost its head's row?
 */
static bool
runs_on(const struct bounds *bounds, const struct span *span)
{
	int32_t seq = bounds->row[span->first].seq;

	return span->end < bounds->count && seq > 0 && bounds->row[span->end].seq == seq + 1;
}

/*
 * Another number of rows than is stated.  Where the relation alone tells households apart, or
 * blanks alone tie rows that are too many to this one, they may be of another.
 */
static void
judge_count(struct bounds *bounds, const struct span *span, enum span_counts counts, bool evident)
{
	size_t kind = span->members != SPAN_UNSAID ? BOUNDS_MEMBERS : BOUNDS_COVERED;
	int32_t most = span_most(span);
	struct bounds_row *first = &bounds->row[span->first];

	if (!span_is_counted(span) || span_is_as_stated(span, counts))
		return;
	/* not all who live in a household need be covered */
	if (kind == BOUNDS_COVERED && (int32_t)span->all > most &&
	    (evident || runs_on(bounds, span)))
		return;
	if (evident || (int32_t)span->all <= most || most < 1) {
		if (first->code == DIAG_NONE)
			signs_disagree(first, DIAG_BOUNDS_COUNT, kind, kind, span->all);
		return;
	}
	for (size_t i = span->first, rows = 0; i < span->end; i++) {
		struct bounds_row *row = &bounds->row[i];

		rows += !row->unknown;
		if (row->unknown || (int32_t)rows <= most)
			continue;
		if ((int32_t)rows == most + 1)
			signs_disagree(row, DIAG_BOUNDS_MORE, kind, kind, (size_t)most);
		row->unknown = true;
	}
}

/* By a column of ids the rows are one household, and two of them its heads. */
static void
judge_heads(struct bounds *bounds, const struct span *span)
{
	const struct bounds_row *head = NULL;

	for (size_t i = span->first; i < span->end; i++) {
		struct bounds_row *row = &bounds->row[i];

		if (!signs_is_head(bounds, row) || row->said[BOUNDS_ID] == 0)
			continue;
		if (head != NULL)
			signs_disagree(row, DIAG_BOUNDS_HEADS, BOUNDS_ID, BOUNDS_RELATION,
				       head->line);
		else
			head = row;
	}
}

/* What is said beside a head of who that is, and what he is himself. */
struct naming {
	size_t kind; /* BOUNDS_HEAD or BOUNDS_HEAD_ID */
	size_t own;
	uint64_t said;
	uint64_t is;
};

/* The row of the household's head, where it is told beside him who that is; or SIZE_MAX. */
static size_t
named_head(const struct bounds *bounds, const struct span *span, struct naming *naming)
{
	size_t at = span_head(bounds, span);
	const struct bounds_row *head = &bounds->row[at == SIZE_MAX ? span->first : at];
	bool number = naming->kind == BOUNDS_HEAD_ID;

	naming->own = number ? BOUNDS_NUMBER : BOUNDS_NAME;
	naming->said = number ? head->head_number : head->said[BOUNDS_HEAD];
	naming->is = number ? head->number : head->name;
	return at == SIZE_MAX || !signs_is_head(bounds, head) || naming->said == 0 ||
			       naming->is == 0
		       ? SIZE_MAX
		       : at;
}

/* Rows of a household by which its head is somebody else than by the row of the head himself. */
static void
judge_repeated(struct bounds *bounds, const struct span *span, const struct bounds_row *head,
	       size_t kind)
{
	for (size_t i = span->first; i < span->end; i++) {
		struct bounds_row *row = &bounds->row[i];

		if (row->said[kind] != 0 && row->said[kind] != head->said[kind] && !row->unknown &&
		    row->code == DIAG_NONE)
			signs_disagree(row, DIAG_BOUNDS_REPEATED, kind, kind, head->line);
	}
}

/*
 * A head beside whom somebody else is named as such, or another number, where with nearly all
 * others it is their own.  An applicant need not be the head.
 */
static void
judge_named(struct bounds *bounds, size_t kind)
{
	struct naming naming = { .kind = kind };
	struct span span;
	size_t named = 0;
	size_t others = 0;

	for (size_t at = 0; span_next(bounds, at, &span); at = span.end)
		if (named_head(bounds, &span, &naming) != SIZE_MAX) {
			named++;
			others += naming.said != naming.is;
		}
	if (named < NAMED_LEAST || others * OFTEN_PART > named)
		return;
	for (size_t at = 0; span_next(bounds, at, &span); at = span.end) {
		size_t i = named_head(bounds, &span, &naming);

		if (i == SIZE_MAX || bounds->row[i].code != DIAG_NONE)
			continue;
		if (naming.said == naming.is)
			judge_repeated(bounds, &span, &bounds->row[i], kind);
		else
			signs_disagree(&bounds->row[i], DIAG_BOUNDS_OTHER, kind, naming.own, 0);
	}
}

/*
 * Does nothing but blanks tie the last rows of a household to it, of which it has more than is
 * stated?  They may be of another, whose head's row is gone, or stands below them.
 */
static bool
is_loose(const struct bounds *bounds, const struct span *span)
{
	size_t rows = span->end - span->first;
	size_t excess = span_excess(span); /* some of it may stand elsewhere */

	for (size_t i = span->end - (excess < rows ? excess : rows); i < span->end; i++)
		if (bounds->row[i].tied)
			return false;
	return excess > 0;
}

/* Do so many households have more rows than is stated that the number says nothing of a row? */
static bool
is_often_more(const struct bounds *bounds)
{
	struct span span;
	size_t counted = 0;
	size_t more = 0;

	for (size_t at = 0; span_next(bounds, at, &span); at = span.end) {
		counted += span_is_counted(&span);
		more += span_excess(&span) > 0;
	}
	return more > OFTEN_LEAST && more * OFTEN_PART > counted;
}

/* The row of a household whose account holder is nobody of it; SIZE_MAX: none. */
static size_t
find_stranger(const struct bounds *bounds, const struct span *span, bool *paid)
{
	size_t found = SIZE_MAX;

	*paid = false;
	for (size_t i = span->first; i < span->end; i++) {
		uint64_t payee = bounds->row[i].payee;
		bool known = payee == 0 || payee == span->head || bounds->row[i].payee_is_agent;

		*paid |= payee != 0;
		for (size_t k = span->first; k < span->end && !known; k++)
			known = bounds->row[k].name == payee;
		if (!known && found == SIZE_MAX)
			found = i;
	}
	return found;
}

/* The names of heads, by their hash as it is. */
static void
take_heads(struct index *heads, const struct bounds *bounds)
{
	for (size_t i = 0; i < bounds->count; i++)
		if (bounds->row[i].head && bounds->row[i].name != 0 &&
		    index_find(heads, bounds->row[i].name) == INDEX_NONE)
			index_add(heads, bounds->row[i].name, i);
}

/*
 * An account holder who is nobody of his household, where nearly all others are and nothing says
 * who it is; who is said to be the head, and is not; or who is the head of another household, whose
 * money it would be.
 */
static void
judge_payees(struct bounds *bounds)
{
	struct span span;
	size_t payees = 0;
	size_t strangers = 0;
	bool paid;

	for (size_t at = 0; span_next(bounds, at, &span); at = span.end) {
		strangers += find_stranger(bounds, &span, &paid) != SIZE_MAX;
		payees += paid;
	}
	bool few = payees >= PAYEES_LEAST && strangers * PAYEES_PART <= payees &&
		   (!bounds->roster || strangers == 1 || strangers * ROSTER_PART <= payees);
	struct index heads = { 0 };

	take_heads(&heads, bounds);
	for (size_t at = 0; span_next(bounds, at, &span); at = span.end) {
		size_t row = find_stranger(bounds, &span, &paid);

		struct bounds_row *own = row == SIZE_MAX ? NULL : &bounds->row[row];

		if (own != NULL)
			own->stranger = own->payee_is_self || (few && !own->payee_is_kin) ||
					index_find(&heads, own->payee) != INDEX_NONE;
	}
	index_free(&heads);
}

/* ---- what one household says twice ---- */

/* The first row that says another number of members than those above it; or SIZE_MAX. */
static size_t
find_other_number(const struct bounds *bounds, const struct span *span)
{
	for (size_t i = span->first; i < span->end && span->members != SPAN_UNSAID; i++)
		if (!bounds->row[i].unknown && bounds->row[i].members != SPAN_UNSAID &&
		    bounds->row[i].members != span->members)
			return i;
	return SIZE_MAX;
}

/* How many rows say the same number of members as a row. */
static size_t
sayers_of(const struct bounds *bounds, const struct span *span, int32_t members)
{
	size_t rows = 0;

	for (size_t i = span->first; i < span->end; i++)
		rows += bounds->row[i].members == members;
	return rows;
}

/* Where the number stands in each row it is one number; but one for each row is none of these. */
static void
judge_numbers_said(struct bounds *bounds)
{
	struct span span;
	size_t several = 0;
	size_t differ = 0;

	for (size_t at = 0; span_next(bounds, at, &span); at = span.end) {
		several += sayers_of(bounds, &span, SPAN_UNSAID) + 1 < span.rows;
		differ += find_other_number(bounds, &span) != SIZE_MAX;
	}
	if (differ > 1 && differ * OFTEN_PART > several)
		return;
	for (size_t at = 0; span_next(bounds, at, &span); at = span.end) {
		size_t i = find_other_number(bounds, &span);

		if (i != SIZE_MAX && bounds->row[i].code == DIAG_NONE)
			signs_disagree(&bounds->row[i], DIAG_BOUNDS_NUMBERS, BOUNDS_MEMBERS,
				       BOUNDS_MEMBERS, bounds->row[span.first].line);
	}
}

static void
judge_members(struct bounds *bounds)
{
	bool by_id = bounds->place[BOUNDS_ID] != SIZE_MAX;
	enum span_counts counts = span_counts(bounds);
	bool often = is_often_more(bounds);
	struct span span;

	judge_numbers_said(bounds);
	if (counts != SPAN_COUNTS_NOTHING)
		astray_find(bounds, counts);
	for (size_t at = 0; span_next(bounds, at, &span); at = span.end) {
		if (by_id)
			judge_heads(bounds, &span);
		else
			judge_head(bounds, &span);
		if (counts != SPAN_COUNTS_NOTHING)
			judge_count(bounds, &span, counts,
				    (by_id || bounds->told) && (often || !is_loose(bounds, &span)));
	}
	astray_hold(bounds);
	headless_settle(bounds);
	if (counts != SPAN_COUNTS_NOTHING)
		astray_hold_lacking(bounds, counts);
	judge_named(bounds, BOUNDS_HEAD);
	judge_named(bounds, BOUNDS_HEAD_ID);
}

void
members_settle(struct bounds *bounds)
{
	if (!bounds->roster)
		judge_members(bounds);
	if (bounds->place[BOUNDS_NAME] != SIZE_MAX || bounds->place[BOUNDS_HEAD] != SIZE_MAX)
		judge_payees(bounds);
}
