#include "house/headless.h"

#include "base/hash.h"
#include "base/index.h"
#include "house/span.h"

enum { STRONG = 2, MISSING_FEW = 2, HEADLESS_FEW = 2, HEADLESS_PART = 20, BELOW_PART = 20 };

static bool
has_no_head(const struct bounds *bounds, const struct span *span)
{
	enum diag_code code = bounds->row[span->first].code;

	if (bounds->place[BOUNDS_ID] != SIZE_MAX)
		/* of one row whoever gets it may be no head */
		return (bounds->place[BOUNDS_RELATION] != SIZE_MAX ||
			(bounds->named && span->rows > 1 &&
			 bounds->row[span->first].said[BOUNDS_HEAD] != 0)) &&
		       span_head(bounds, span) == SIZE_MAX;
	return code == DIAG_BOUNDS_HEADLESS || code == DIAG_BOUNDS_ABSENT;
}

static bool
follows(const struct bounds *bounds, const struct span *span, const struct span *above)
{
	int32_t seq = bounds->row[span->first].seq;

	return seq > 0 && above->rows > 0 && bounds->row[above->first].seq + 1 == seq;
}

/* Does its running number follow on that of the household above, and that below on it? */
static bool
runs_on(const struct bounds *bounds, const struct span *span, const struct span *above)
{
	return follows(bounds, span, above) &&
	       (span->end == bounds->count ||
		bounds->row[span->end].seq == bounds->row[span->first].seq + 1);
}

/* Does its first row say anything of households in a column? */
static bool
says_something(const struct bounds *bounds, const struct span *span)
{
	const struct bounds_row *first = &bounds->row[span->first];

	for (size_t kind = 0; kind < BOUNDS_GAP; kind++)
		if (bounds->place[kind] != SIZE_MAX &&
		    (first->said[kind] != 0 || first->top[kind] > 0))
			return true;
	return false;
}

/* How many things say that the rows are a household of their own. */
static size_t
pieces_of(const struct bounds *bounds, const struct span *span, const struct span *above)
{
	size_t pieces = bounds->row[span->first].pieces + runs_on(bounds, span, above);
	bool tied = false;

	/* a blank row ties nobody to anybody */
	for (size_t i = span->first + 1; i < span->end && says_something(bounds, span); i++)
		tied |= bounds->row[i].tied && !bounds->row[i].unknown;
	return pieces + tied;
}

/* Running numbers may begin anew, as in each village: what they say is told apart by run. */
static uint64_t
key_of(const struct bounds_row *row, size_t kind, uint64_t said)
{
	const uint64_t key[] = { kind, said, kind == BOUNDS_SEQ ? row->run : 0 };

	return hash_text((struct text){ (const char *)key, sizeof(key) });
}

/* What a household says of itself first. */
static uint64_t
said_of(const struct bounds *bounds, const struct span *span, size_t kind)
{
	uint64_t said = 0;

	for (size_t i = span->first; i < span->end && said == 0; i++)
		said = bounds->row[i].unknown ? 0 : bounds->row[i].said[kind];
	return said;
}

/* A number 1 begins a run, unless it stands for another one: behind it stands 2, or nothing. */
static void
number_runs(struct bounds *bounds)
{
	size_t run = 0;

	for (size_t i = 0, end = 0; i < bounds->count; i++) {
		struct bounds_row *row = &bounds->row[i];

		if (row->begins && row->seq == 1) {
			end = i + 1;
			while (end < bounds->count && !bounds->row[end].begins)
				end++;
			run += end == bounds->count || bounds->row[end].seq == row->seq + 1;
		}
		row->run = run;
	}
}

/* The households that have a head, by what they say. */
static void
take_sayers(struct index *sayers, const struct bounds *bounds)
{
	struct span span;

	for (size_t at = 0; span_next(bounds, at, &span); at = span.end)
		for (size_t kind = 0; kind < BOUNDS_GAP && !has_no_head(bounds, &span); kind++) {
			uint64_t said = said_of(bounds, &span, kind);
			uint64_t key = key_of(&bounds->row[span.first], kind, said);

			if (bounds->place[kind] != SIZE_MAX && said != 0 &&
			    index_find(sayers, key) == INDEX_NONE)
				index_add(sayers, key, span.first);
		}
}

static void
hold(const struct bounds *bounds, size_t at, size_t kind, size_t line)
{
	struct span span;

	if (!span_next(bounds, at, &span) || span.first != at || span_is_held(bounds, &span))
		return;
	struct bounds_row *row = span_held(bounds, &span);

	if (row->code == DIAG_NONE)
		signs_disagree(row, DIAG_BOUNDS_APART, kind, kind, line);
	row->unknown = true;
}

/* By a column of ids those of a household may stand anywhere. */
static bool
is_headless(const struct bounds *bounds, const struct index *sayers, const struct span *span)
{
	uint64_t id = bounds->row[span->first].said[BOUNDS_ID];

	return has_no_head(bounds, span) &&
	       (id == 0 ||
		index_find(sayers, key_of(&bounds->row[span->first], BOUNDS_ID, id)) == INDEX_NONE);
}

/*
 * Another head of the same name?  His household lacks nobody, or who names him has money of his
 * own.
 */
static bool
is_other_head(const struct bounds *bounds, size_t other, const struct bounds_row *row)
{
	struct span span;

	return row->paid || !span_next(bounds, other, &span) ||
	       (span_is_counted(&span) && span_is_as_stated(&span, SPAN_COUNTS_EITHER));
}

/* Rows that say what another household says elsewhere are perhaps of that one. */
static void
hold_others(const struct bounds *bounds, const struct index *sayers, const struct bounds_row *row)
{
	for (size_t kind = 0; kind < BOUNDS_GAP; kind++) {
		uint64_t said = row->said[kind];
		size_t other = said == 0 || bounds->place[kind] == SIZE_MAX
				       ? INDEX_NONE
				       : index_find(sayers, key_of(row, kind, said));

		if (other != INDEX_NONE &&
		    (kind != BOUNDS_HEAD || !is_other_head(bounds, other, row)))
			hold(bounds, other, kind, row->line);
	}
}

/* The same of rows of which it is not known where they belong. */
static void
hold_named(const struct bounds *bounds, const struct index *sayers)
{
	for (size_t i = 0; i < bounds->count; i++) {
		const struct bounds_row *row = &bounds->row[i];

		if (row->unknown && row->code != DIAG_BOUNDS_APART &&
		    row->code != DIAG_BOUNDS_MOVED)
			hold_others(bounds, sayers, row);
	}
}

/* ---- numbers that are left out ---- */

/* The first row that nothing ties to the household, which has as many as are stated, or SIZE_MAX.
 */
static size_t
find_loose(const struct bounds *bounds, const struct span *span)
{
	int32_t rows = (int32_t)span->rows;

	if (rows == span->members || rows == span->covered)
		return SIZE_MAX;
	for (size_t i = span->first + 1; i < span->end; i++)
		if (!bounds->row[i].tied && !bounds->row[i].unknown)
			return i;
	return SIZE_MAX;
}

static bool
leaves_out(const struct bounds *bounds, const struct span *span)
{
	return span->end < bounds->count && bounds->row[span->first].seq > 0 &&
	       bounds->row[span->end].seq > bounds->row[span->first].seq + 1;
}

/*
 * Where hardly a number is left out, a head's row may be gone with it; or the whole household
 * left, which is nothing unusual.
 */
static void
judge_missing(struct bounds *bounds)
{
	struct span span;
	size_t missing = 0;

	for (size_t at = 0; span_next(bounds, at, &span); at = span.end)
		missing += leaves_out(bounds, &span);
	if (!bounds->once[BOUNDS_SEQ] || missing > MISSING_FEW)
		return;
	for (size_t at = 0; span_next(bounds, at, &span); at = span.end) {
		size_t loose = leaves_out(bounds, &span) ? find_loose(bounds, &span) : SIZE_MAX;

		if (loose != SIZE_MAX && bounds->row[loose].code == DIAG_NONE)
			signs_disagree(&bounds->row[loose], DIAG_BOUNDS_MISSING, BOUNDS_SEQ,
				       BOUNDS_SEQ, bounds->row[span.end].line);
	}
}

/* ---- heads below others of their household ---- */

static bool
is_below(const struct bounds *bounds, const struct span *span)
{
	size_t head = span_head(bounds, span);

	return head != SIZE_MAX && head > span->first && !bounds->row[span->first].unknown;
}

/*
 * Elsewhere the head stands first, and one thing alone says that who stands above him is of his
 * household: they may be of that above.
 */
static void
judge_below(struct bounds *bounds)
{
	struct span span;
	size_t below = 0;
	size_t several = 0;

	for (size_t at = 0; span_next(bounds, at, &span); at = span.end) {
		several += span.rows > 1;
		below += is_below(bounds, &span);
	}
	if (bounds->place[BOUNDS_RELATION] == SIZE_MAX ||
	    (below > 1 && below * BELOW_PART > several))
		return;
	for (size_t at = 0; span_next(bounds, at, &span); at = span.end) {
		struct bounds_row *first = &bounds->row[span.first];

		if (span.first == 0 || !is_below(bounds, &span) || first->pieces >= STRONG)
			continue;
		signs_disagree(first, DIAG_BOUNDS_TORN, first->by, BOUNDS_RELATION, 0);
		first->unknown = true;
	}
}

/* Where many have no head's row, the sheet is made so, and a household without one is whole. */
static bool
are_few(const struct bounds *bounds, const struct index *sayers)
{
	struct span span;
	size_t households = 0;
	size_t headless = 0;

	for (size_t at = 0; span_next(bounds, at, &span); at = span.end, households++)
		headless += is_headless(bounds, sayers, &span);
	return headless <= HEADLESS_FEW || headless * HEADLESS_PART <= households;
}

/*
 * Does its first row stand for itself: has it money of its own, or an id where first rows alone
 * have one?
 */
static bool
stands_alone(const struct bounds *bounds, const struct span *span)
{
	const struct bounds_row *first = &bounds->row[span->first];

	return first->paid || (bounds->once[BOUNDS_ID] && first->said[BOUNDS_ID] != 0);
}

void
headless_settle(struct bounds *bounds)
{
	struct index sayers = { 0 };
	struct span above = { 0 };
	struct span span;
	bool lone = false; /* the household above */
	bool next = false;

	number_runs(bounds);
	take_sayers(&sayers, bounds);
	bool few = are_few(bounds, &sayers);

	for (size_t at = 0; span_next(bounds, at, &span); above = span, at = span.end) {
		lone = next;
		/* one person, whom one thing alone parts from the rows below */
		next = span.rows == 1 && bounds->row[span.first].pieces < STRONG &&
		       span_head(bounds, &span) != SIZE_MAX && !follows(bounds, &span, &above);
		if (!is_headless(bounds, &sayers, &span))
			continue;
		struct bounds_row *first = &bounds->row[span.first];

		if ((first->code == DIAG_NONE || signs_is_slight(first->code)) && bounds->named)
			signs_disagree(first, DIAG_BOUNDS_ABSENT, BOUNDS_HEAD, BOUNDS_HEAD, 0);
		else if (first->code == DIAG_NONE || signs_is_slight(first->code))
			signs_disagree(first, DIAG_BOUNDS_HEADLESS, first->by, BOUNDS_RELATION, 0);
		hold_others(bounds, &sayers, first);
		if (few && !stands_alone(bounds, &span) && above.rows > 0 &&
		    (pieces_of(bounds, &span, &above) < STRONG || lone))
			for (size_t i = span.first; i < span.end; i++)
				bounds->row[i].unknown = true;
	}
	hold_named(bounds, &sayers);
	index_free(&sayers);
	judge_missing(bounds);
	judge_below(bounds);
}
