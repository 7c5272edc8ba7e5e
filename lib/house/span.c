#include "house/span.h"

enum {
	ALL_LEAST = 9, /* of so many households list all their members, */
	ALL_OF = 10,
	ALL_FEWEST = 3 /* and so many at least */
};

/* The household at or behind a row. */
static void
take(const struct bounds *bounds, size_t at, struct span *span)
{
	while (at < bounds->count && !bounds->row[at].begins)
		at++;
	*span = (struct span){
		.first = at, .end = at, .members = SPAN_UNSAID, .covered = SPAN_UNSAID
	};
	while (span->end < bounds->count && (span->end == at || !bounds->row[span->end].begins)) {
		const struct bounds_row *row = &bounds->row[span->end++];

		if (row->unknown)
			continue;
		span->rows++;
		if (bounds->row[span->first].part)
			continue;
		span->members = span->members == SPAN_UNSAID ? row->members : span->members;
		span->covered = span->covered == SPAN_UNSAID ? row->covered : span->covered;
		span->head = span->head == 0 ? row->said[BOUNDS_HEAD] : span->head;
	}
	if (span->rows > 0)
		span->all = span->rows + bounds->row[span->first].elsewhere;
}

bool
span_next(const struct bounds *bounds, size_t at, struct span *span)
{
	take(bounds, at, span);
	while (span->rows == 0 && span->end < bounds->count)
		take(bounds, span->end, span);
	return span->rows > 0;
}

size_t
span_head(const struct bounds *bounds, const struct span *span)
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

struct bounds_row *
span_held(const struct bounds *bounds, const struct span *span)
{
	size_t at = span->rows > 1 ? span->first + 1 : span->first;

	while (bounds->row[at].unknown)
		at++;
	return &bounds->row[at];
}

bool
span_is_held(const struct bounds *bounds, const struct span *span)
{
	size_t first = span->first > 0 ? span->first - 1 : 0;

	for (size_t i = first; i < bounds->count && i <= span->end; i++)
		if (bounds->row[i].unknown)
			return true;
	return false;
}

bool
span_is_counted(const struct span *span)
{
	return span->members != SPAN_UNSAID || span->covered != SPAN_UNSAID;
}

int32_t
span_most(const struct span *span)
{
	return span->members > span->covered ? span->members : span->covered;
}

bool
span_is_as_stated(const struct span *span, enum span_counts counts)
{
	int32_t rows = (int32_t)span->all;

	/* more covered persons than members are another finding */
	return rows == span->members || (rows == span->covered && (counts != SPAN_COUNTS_MEMBERS ||
								   span->members <= span->covered));
}

enum span_counts
span_counts(const struct bounds *bounds)
{
	struct span span;
	size_t several = 0;
	size_t agree = 0;
	size_t differ = 0;
	size_t all = 0;
	int64_t rows = 0; /* of households that are counted, and as many as are stated of all */
	int64_t stated = 0;

	for (size_t at = 0; span_next(bounds, at, &span); at = span.end) {
		bool as_stated =
			span_is_counted(&span) && span_is_as_stated(&span, SPAN_COUNTS_EITHER);

		several += span.rows > 1;
		rows += span_is_counted(&span) ? (int64_t)span.all : 0;
		stated += span_is_counted(&span) ? span_most(&span) : 0;
		agree += as_stated;
		all += as_stated && (int32_t)span.all == span.members;
		differ += span_is_counted(&span) && !as_stated;
	}
	/* all numbers together are right: some row stands elsewhere */
	if (several == 0 || (agree < differ && (agree == 0 || rows != stated)))
		return SPAN_COUNTS_NOTHING;
	return all * ALL_OF >= agree * ALL_LEAST && all >= ALL_FEWEST ? SPAN_COUNTS_MEMBERS
								      : SPAN_COUNTS_EITHER;
}

size_t
span_excess(const struct span *span)
{
	int32_t more = (int32_t)span->all - span_most(span);

	return span_is_counted(span) && span_most(span) > 0 && more > 0 ? (size_t)more : 0;
}

int32_t
span_surplus(const struct span *span, enum span_counts counts)
{
	int32_t stated = span->members != SPAN_UNSAID ? span->members : span->covered;

	if (!span_is_counted(span) || span_is_as_stated(span, counts))
		return 0;
	return span_excess(span) > 0 ? (int32_t)span_excess(span) : (int32_t)span->all - stated;
}
