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
	FEW_MOST = 2,     /* more households, */
	FEW_PART = 10,    /* and more than one of so many, are no few */
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

/* The household at or behind a row. */
static void
take_span(const struct bounds *bounds, size_t at, struct span *span)
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
}

/* The same, of a household that has a row; false where there is none. */
static bool
next_span(const struct bounds *bounds, size_t at, struct span *span)
{
	take_span(bounds, at, span);
	while (span->rows == 0 && span->end < bounds->count)
		take_span(bounds, span->end, span);
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
judge_count(struct bounds *bounds, const struct span *span, enum counts counts, bool evident)
{
	size_t kind = span->members != NOTHING ? BOUNDS_MEMBERS : BOUNDS_COVERED;
	int32_t most = most_of(span);
	struct bounds_row *first = &bounds->row[span->first];

	if (!is_counted(span) || is_as_stated(span, counts))
		return;
	/* not all who live in a household need be covered */
	if (kind == BOUNDS_COVERED && (int32_t)span->rows > most &&
	    (evident || runs_on(bounds, span)))
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

/* ---- somebody in the wrong household ---- */

/* How many rows a household has too many, or, below 0, too few. */
static int32_t
surplus_of(const struct span *span, enum counts counts)
{
	int32_t stated = span->members != NOTHING ? span->members : span->covered;

	if (!is_counted(span) || is_as_stated(span, counts))
		return 0;
	return excess_of(span) > 0 ? (int32_t)excess_of(span) : (int32_t)span->rows - stated;
}

/* Are the numbers right but in a few households, whether they are too great or too small? */
static bool
are_few(const struct bounds *bounds, enum counts counts)
{
	struct span span;
	size_t counted = 0;
	size_t wrong = 0;

	for (size_t at = 0; next_span(bounds, at, &span); at = span.end) {
		counted += is_counted(&span);
		wrong += surplus_of(&span, counts) != 0;
	}
	return wrong <= FEW_MOST || wrong * FEW_PART <= counted;
}

/* The row by which a household is held back: the first behind that of its head, if there is one. */
static struct bounds_row *
held_row(const struct bounds *bounds, const struct span *span)
{
	size_t at = span->rows > 1 ? span->first + 1 : span->first;

	while (bounds->row[at].unknown)
		at++;
	return &bounds->row[at];
}

/* The nearest household that lacks as many rows as this one has too many; or none. */
static bool
find_lacking(const struct bounds *bounds, const struct span *span, enum counts counts,
	     struct span *found)
{
	size_t nearest = SIZE_MAX;
	struct span other;

	for (size_t at = 0; next_span(bounds, at, &other); at = other.end) {
		size_t far = other.first > span->first ? other.first - span->first
						       : span->first - other.first;

		if (far >= nearest || held_row(bounds, &other)->astray > 0 ||
		    surplus_of(&other, counts) != -surplus_of(span, counts))
			continue;
		nearest = far;
		*found = other;
	}
	return nearest < SIZE_MAX;
}

/*
 * One household has as many rows too many as another has too few, and the numbers are right
 * elsewhere: somebody stands in the wrong one.
 */
static void
find_astray(struct bounds *bounds, enum counts counts)
{
	struct span span;
	struct span lacking;

	for (size_t at = 0; next_span(bounds, at, &span); at = span.end) {
		if (surplus_of(&span, counts) <= 0 ||
		    !find_lacking(bounds, &span, counts, &lacking))
			continue;
		held_row(bounds, &span)->astray = bounds->row[lacking.first].line;
		held_row(bounds, &lacking)->astray = bounds->row[span.first].line;
	}
}

/* A row of each such household is of none that is known, so that both are held back. */
static void
hold_astray(struct bounds *bounds)
{
	size_t kind = bounds->place[BOUNDS_MEMBERS] != SIZE_MAX ? BOUNDS_MEMBERS : BOUNDS_COVERED;

	for (size_t i = 0; i < bounds->count; i++) {
		struct bounds_row *row = &bounds->row[i];

		/* next to a row that is of no household it is held back already */
		if (row->astray == 0 || row->unknown || (row->begins && i > 0 && row[-1].unknown))
			continue;
		bounds_disagree(row, DIAG_BOUNDS_MOVED, kind, kind, row->astray);
		row->unknown = true;
	}
}

/* ---- what one household says twice ---- */

/* The first row that says another number of members than those above it; or SIZE_MAX. */
static size_t
find_other_number(const struct bounds *bounds, const struct span *span)
{
	for (size_t i = span->first; i < span->end; i++)
		if (!bounds->row[i].unknown && bounds->row[i].members != NOTHING &&
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

	for (size_t at = 0; next_span(bounds, at, &span); at = span.end) {
		several += sayers_of(bounds, &span, NOTHING) + 1 < span.rows;
		differ += find_other_number(bounds, &span) != SIZE_MAX;
	}
	if (differ > 1 && differ * OFTEN_PART > several)
		return;
	for (size_t at = 0; next_span(bounds, at, &span); at = span.end) {
		size_t i = find_other_number(bounds, &span);

		if (i != SIZE_MAX && bounds->row[i].code == DIAG_NONE)
			bounds_disagree(&bounds->row[i], DIAG_BOUNDS_NUMBERS, BOUNDS_MEMBERS,
					BOUNDS_MEMBERS, bounds->row[span.first].line);
	}
}

static void
judge_members(struct bounds *bounds)
{
	bool by_id = bounds->place[BOUNDS_ID] != SIZE_MAX;
	enum counts counts = counts_of(bounds);
	bool often = is_often_more(bounds);
	struct span span;

	judge_numbers_said(bounds);
	if (counts != COUNTS_NOTHING && are_few(bounds, counts))
		find_astray(bounds, counts);
	for (size_t at = 0; next_span(bounds, at, &span); at = span.end) {
		if (by_id)
			judge_heads(bounds, &span);
		else
			judge_head(bounds, &span);
		if (counts != COUNTS_NOTHING)
			judge_count(bounds, &span, counts,
				    (by_id || bounds->told) && (often || !is_loose(bounds, &span)));
	}
	hold_astray(bounds);
}

void
members_settle(struct bounds *bounds)
{
	if (!bounds->roster)
		judge_members(bounds);
	if (bounds->place[BOUNDS_NAME] != SIZE_MAX || bounds->place[BOUNDS_HEAD] != SIZE_MAX)
		judge_payees(bounds);
}
