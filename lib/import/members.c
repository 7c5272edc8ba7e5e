#include "import/members.h"

#include "mend/mend.h"

enum {
	NOTHING = -1,
	ALL_LEAST = 9, /* of so many households list all their members, */
	ALL_OF = 10,
	ALL_FEWEST = 3,   /* and so many at least */
	PAYEES_LEAST = 5, /* households with an account holder, */
	PAYEES_PART = 5,  /* of so many at most one may have a stranger */
	OFTEN_LEAST = 2,  /* more households, */
	OFTEN_PART = 5,   /* and more than one of so many */
};

/* A household: rows from first to before end; what is stated of it, or NOTHING. */
struct span {
	size_t first;
	size_t end;
	size_t rows;
	int32_t members;
	int32_t covered;
	uint64_t head; /* whom the column of heads names; 0: nobody */
};

/* The household at or behind a row; false where there is none. */
static bool
next_span(const struct bounds *bounds, size_t at, struct span *span)
{
	while (at < bounds->count && !bounds->row[at].begins)
		at++;
	*span = (struct span){ .first = at, .end = at, .members = NOTHING, .covered = NOTHING };
	while (span->end < bounds->count && (span->end == at || !bounds->row[span->end].begins)) {
		const struct bounds_row *row = &bounds->row[span->end++];

		if (row->unknown)
			continue;
		span->rows++;
		span->members = span->members == NOTHING ? row->members : span->members;
		span->covered = span->covered == NOTHING ? row->covered : span->covered;
		span->head = span->head == 0 ? row->said[BOUNDS_HEAD] : span->head;
	}
	return span->rows > 0;
}

/* Who says that he is the head, else whom the column of heads names; SIZE_MAX: nobody. */
static size_t
find_head(const struct bounds *bounds, const struct span *span)
{
	size_t named = SIZE_MAX;

	for (size_t i = span->first; i < span->end; i++) {
		const struct bounds_row *row = &bounds->row[i];

		if (row->unknown)
			continue;
		if (row->relation == BOUNDS_IS_HEAD)
			return i;
		if (named == SIZE_MAX && row->relation == BOUNDS_UNSAID && span->head != 0 &&
		    row->name == span->head)
			named = i;
	}
	return named;
}

static void
judge_head(struct bounds *bounds, const struct span *span)
{
	struct bounds_row *first = &bounds->row[span->first];
	size_t at = find_head(bounds, span);
	struct bounds_row *head = &bounds->row[at == SIZE_MAX ? span->first : at];
	bool related = bounds->place[BOUNDS_RELATION] != SIZE_MAX;
	bool named = bounds->place[BOUNDS_HEAD] != SIZE_MAX;

	head->head = true;
	if (at == SIZE_MAX && related && first->code == DIAG_NONE)
		bounds_disagree(first, DIAG_BOUNDS_HEADLESS, first->by, BOUNDS_RELATION, 0);
	else if (at == SIZE_MAX && named && first->code == DIAG_NONE)
		bounds_disagree(first, DIAG_BOUNDS_ABSENT, BOUNDS_HEAD, BOUNDS_HEAD, 0);
	else if (at != SIZE_MAX && related && head->relation == BOUNDS_UNSAID)
		bounds_disagree(head, DIAG_BOUNDS_MADE, BOUNDS_RELATION, BOUNDS_HEAD, 0);
	else if (at != SIZE_MAX && head->code == DIAG_NONE && span->head != 0 && head->name != 0 &&
		 head->name != span->head && head->said[BOUNDS_HEAD] != 0)
		bounds_disagree(head, DIAG_BOUNDS_OTHER, BOUNDS_HEAD, BOUNDS_NAME, 0);
}

static bool
is_counted(const struct span *span)
{
	return span->members != NOTHING || span->covered != NOTHING;
}

/* The number of people that is stated, the greater of two. */
static int32_t
most_of(const struct span *span)
{
	return span->members > span->covered ? span->members : span->covered;
}

/* Which number the rows of a household are. */
enum counts { COUNTS_NOTHING, COUNTS_EITHER, COUNTS_MEMBERS };

static bool
is_as_stated(const struct span *span, enum counts counts)
{
	int32_t rows = (int32_t)span->rows;

	/* more covered persons than members are another finding */
	return rows == span->members || (rows == span->covered && (counts != COUNTS_MEMBERS ||
								   span->members <= span->covered));
}

/*
 * Has the sheet the members of the households, so that their number can be held against them?  All
 * of them, where the rows are the members in nearly all households; else those alone may be there
 * who are covered.
 */
static enum counts
counts_of(const struct bounds *bounds)
{
	struct span span;
	size_t several = 0;
	size_t agree = 0;
	size_t differ = 0;
	size_t all = 0;

	for (size_t at = 0; next_span(bounds, at, &span); at = span.end) {
		bool as_stated = is_counted(&span) && is_as_stated(&span, COUNTS_EITHER);

		several += span.rows > 1;
		agree += as_stated;
		all += as_stated && (int32_t)span.rows == span.members;
		differ += is_counted(&span) && !as_stated;
	}
	if (several == 0 || agree < differ)
		return COUNTS_NOTHING;
	return all * ALL_OF >= agree * ALL_LEAST && all >= ALL_FEWEST ? COUNTS_MEMBERS
								      : COUNTS_EITHER;
}

/*
 * Another number of rows than is stated.  Where the relation alone tells households apart, or
 * blanks alone tie rows that are too many to this one, they may be of another.
 */
static void
judge_count(struct bounds *bounds, const struct span *span, enum counts counts, bool evident)
{
	size_t kind = span->members != NOTHING ? BOUNDS_MEMBERS : BOUNDS_COVERED;
	int32_t most = most_of(span);
	struct bounds_row *first = &bounds->row[span->first];

	if (!is_counted(span) || is_as_stated(span, counts))
		return;
	if (evident || (int32_t)span->rows <= most || most < 1) {
		if (first->code == DIAG_NONE)
			bounds_disagree(first, DIAG_BOUNDS_COUNT, kind, kind, span->rows);
		return;
	}
	for (size_t i = span->first, rows = 0; i < span->end; i++) {
		struct bounds_row *row = &bounds->row[i];

		rows += !row->unknown;
		if (row->unknown || (int32_t)rows <= most)
			continue;
		if ((int32_t)rows == most + 1)
			bounds_disagree(row, DIAG_BOUNDS_MORE, kind, kind, (size_t)most);
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

		if (row->relation != BOUNDS_IS_HEAD || row->said[BOUNDS_ID] == 0)
			continue;
		if (head != NULL)
			bounds_disagree(row, DIAG_BOUNDS_HEADS, BOUNDS_ID, BOUNDS_RELATION,
					head->line);
		else
			head = row;
	}
}

/* The number of rows that a household has more than is stated; 0 where it has not. */
static size_t
excess_of(const struct span *span)
{
	int32_t more = (int32_t)span->rows - most_of(span);

	return is_counted(span) && most_of(span) > 0 && more > 0 ? (size_t)more : 0;
}

/*
 * Does nothing but blanks tie the last rows of a household to it, of which it has more than is
 * stated?  They may be of another, whose head's row is gone, or stands below them.
 */
static bool
is_loose(const struct bounds *bounds, const struct span *span)
{
	for (size_t i = span->end - excess_of(span); i < span->end; i++)
		if (bounds->row[i].tied)
			return false;
	return excess_of(span) > 0;
}

/* Do so many households have more rows than is stated that the number says nothing of a row? */
static bool
is_often_more(const struct bounds *bounds)
{
	struct span span;
	size_t counted = 0;
	size_t more = 0;

	for (size_t at = 0; next_span(bounds, at, &span); at = span.end) {
		counted += is_counted(&span);
		more += excess_of(&span) > 0;
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
		bool known = payee == 0 || payee == span->head;

		*paid |= payee != 0;
		for (size_t k = span->first; k < span->end && !known; k++)
			known = bounds->row[k].name == payee;
		if (!known && found == SIZE_MAX)
			found = i;
	}
	return found;
}

/* An account holder who is nobody of his household, where nearly all others are. */
static void
judge_payees(struct bounds *bounds)
{
	struct span span;
	size_t payees = 0;
	size_t strangers = 0;
	bool paid;

	for (size_t at = 0; next_span(bounds, at, &span); at = span.end) {
		strangers += find_stranger(bounds, &span, &paid) != SIZE_MAX;
		payees += paid;
	}
	if (strangers == 0 || payees < PAYEES_LEAST || strangers * PAYEES_PART > payees)
		return;
	for (size_t at = 0; next_span(bounds, at, &span); at = span.end) {
		size_t row = find_stranger(bounds, &span, &paid);

		if (row != SIZE_MAX)
			bounds->row[row].stranger = true;
	}
}

void
members_settle(struct bounds *bounds)
{
	bool by_id = bounds->place[BOUNDS_ID] != SIZE_MAX;
	enum counts counts = counts_of(bounds);
	bool often = is_often_more(bounds);
	struct span span;

	for (size_t at = 0; !bounds->roster && next_span(bounds, at, &span); at = span.end) {
		if (by_id)
			judge_heads(bounds, &span);
		else
			judge_head(bounds, &span);
		if (counts != COUNTS_NOTHING)
			judge_count(bounds, &span, counts,
				    (by_id || bounds->told) && (often || !is_loose(bounds, &span)));
	}
	if (bounds->place[BOUNDS_NAME] != SIZE_MAX || bounds->place[BOUNDS_HEAD] != SIZE_MAX)
		judge_payees(bounds);
}
