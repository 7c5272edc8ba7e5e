#include "import/members.h"

#include "mend/mend.h"

enum { NOTHING = -1 };

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

static bool
is_as_stated(const struct span *span)
{
	return (int32_t)span->rows == span->members || (int32_t)span->rows == span->covered;
}

/* Has the sheet the members of the households, so that their number can be held against them? */
static bool
lists_members(const struct bounds *bounds)
{
	struct span span;
	size_t several = 0;
	size_t agree = 0;
	size_t differ = 0;

	for (size_t at = 0; next_span(bounds, at, &span); at = span.end) {
		several += span.rows > 1;
		agree += is_counted(&span) && is_as_stated(&span);
		differ += is_counted(&span) && !is_as_stated(&span);
	}
	return several > 0 && agree >= differ;
}

/*
 * Another number of rows than is stated.  Where the relation alone tells households apart, rows too
 * many may be of one whose head's row is missing.
 */
static void
judge_count(struct bounds *bounds, const struct span *span, bool evident)
{
	size_t kind = span->members != NOTHING ? BOUNDS_MEMBERS : BOUNDS_COVERED;
	int32_t most = span->members > span->covered ? span->members : span->covered;
	struct bounds_row *first = &bounds->row[span->first];

	if (!is_counted(span) || is_as_stated(span))
		return;
	if (evident || (int32_t)span->rows < most || most < 1) {
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

void
members_settle(struct bounds *bounds)
{
	bool by_id = bounds->place[BOUNDS_ID] != SIZE_MAX;
	bool counted = lists_members(bounds);
	struct span span;

	for (size_t at = 0; !bounds->roster && next_span(bounds, at, &span); at = span.end) {
		if (!by_id)
			judge_head(bounds, &span);
		if (counted)
			judge_count(bounds, &span, by_id || bounds->told);
	}
}
