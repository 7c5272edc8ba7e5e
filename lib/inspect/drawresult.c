#include "inspect/drawresult.h"

#include <stdlib.h>

#include "base/num.h"

enum { STRATUM_SIZE = 1024 };

static struct drawresult *
result_of(struct drawresults *results, struct text stratum, bool risk)
{
	for (size_t i = 0; i < results->count; i++)
		if (results->result[i].risk == risk &&
		    text_equal(results->result[i].stratum, stratum))
			return &results->result[i];
	results->result = arena_grow(results->result, &results->room, results->count,
				     sizeof(*results->result));
	results->result[results->count] = (struct drawresult){ .stratum = stratum, .risk = risk };
	return &results->result[results->count++];
}

/* Was what the check found wrong set right since? */
static bool
is_corrected(const struct record *row)
{
	int64_t said = row->value[DRAWN_result];
	int64_t on = row->value[DRAWN_corrected_on];

	return on != BLANK && (said == WORD_CHECKED_WRONG || said == WORD_CHECKED_RECOVERY) &&
	       on >= row->value[DRAWN_checked_on]; /* BLANK is less than any day */
}

/* What the row says, put to what others of its stratum, or of all, said. */
static void
count_into(struct drawresult *result, const struct record *row, bool replaced)
{
	int64_t said = row->value[DRAWN_result];

	result->drawn += replaced ? 0 : 1;
	result->right += said == WORD_CHECKED_RIGHT;
	result->wrong += said == WORD_CHECKED_WRONG;
	result->recovery += said == WORD_CHECKED_RECOVERY;
	result->corrected += is_corrected(row);
	result->absent += said == WORD_CHECKED_ABSENT;
	result->open += said == BLANK;
	if (said == WORD_CHECKED_RECOVERY && row->value[DRAWN_amount] != BLANK)
		result->amount += row->value[DRAWN_amount];
}

static void
check_row(const struct drawn *drawn, const struct record *row, bool replaced, struct diag *diag)
{
	int64_t said = row->value[DRAWN_result];

	if (said == WORD_CHECKED_RECOVERY && row->value[DRAWN_amount] == BLANK)
		diag_say(diag, DIAG_DRAW_NO_AMOUNT, .at = drawn_where(drawn, row, DRAWN_amount));
	if (said != BLANK && !replaced && row->value[DRAWN_checked_on] == BLANK)
		diag_say(diag, DIAG_DRAW_NO_DAY, .at = drawn_where(drawn, row, DRAWN_checked_on));
	if (row->value[DRAWN_corrected_on] != BLANK && !is_corrected(row))
		diag_say(diag, DIAG_DRAW_CORRECTED,
			 .at = drawn_where(drawn, row, DRAWN_corrected_on));
	if (said == WORD_CHECKED_ABSENT && !replaced &&
	    row->value[DRAWN_picked] != WORD_PICKED_RISK)
		diag_say(diag, DIAG_DRAW_ABSENT, .at = drawn_where(drawn, row, DRAWN_result));
}

/* Places run from 1 on without a gap, and each stands once. */
static bool
is_whole(const struct drawresult *result, const struct drawn *drawn)
{
	bool *there = arena_calloc(result->random + 1, sizeof(*there));
	bool whole = result->last == (int64_t)result->random;

	for (size_t i = 0; whole && i < drawn->rows; i++) {
		const struct record *row = &drawn->row[i];
		int64_t order = row->value[DRAWN_order];

		if (row->value[DRAWN_picked] == WORD_PICKED_RISK ||
		    !text_equal(row->text[DRAWN_stratum], result->stratum))
			continue;
		whole = order >= 1 && !there[order];
		if (whole)
			there[order] = true;
	}
	free(there);
	return whole;
}

/* How many seats the announcement gives a stratum, that end its line; 0: it has none. */
static int64_t
seats_of(const struct drawplan *plan, struct text stratum)
{
	struct text share = plan == NULL ? TEXT_NONE : drawplan_share(plan, stratum);
	int64_t seats = 0;

	(void)text_next(&share, ',');
	share = text_trim(share);
	(void)num_parse(share.p, share.n, INT32_MAX, &seats);
	return seats;
}

static void
check_whole(const struct drawresult *result, const struct drawn *drawn, const struct drawplan *plan,
	    struct diag *diag)
{
	int64_t seats = seats_of(plan, result->stratum);
	int64_t wanted = result->last > seats ? result->last : seats;

	if (!result->risk && (!is_whole(result, drawn) || wanted != (int64_t)result->random))
		diag_say(diag, DIAG_DRAW_GAP, .at = { .file = drawn->file }, .one = result->stratum,
			 .two = NUM_TEXT(wanted), .three = NUM_TEXT((int64_t)result->random));
}

/* A stratum of the announcement of which no row came back. */
static void
check_strata(const struct drawresults *results, const struct drawn *drawn,
	     const struct drawplan *plan, struct diag *diag)
{
	const struct ini *ini = &plan->ini;
	char folded[STRATUM_SIZE];

	for (size_t i = 0; i < ini->count; i++) {
		bool there = !text_equal(ini->entry[i].section, TEXT("strata"));

		for (size_t k = 0; !there && k < results->count; k++)
			there = !results->result[k].risk &&
				text_equal(text_fold(results->result[k].stratum, folded,
						     sizeof(folded)),
					   ini->entry[i].key);
		if (!there)
			diag_say(diag, DIAG_DRAW_GAP, .at = { .file = drawn->file },
				 .one = ini->entry[i].key,
				 .two = NUM_TEXT(seats_of(plan, ini->entry[i].key)),
				 .three = TEXT("0"));
	}
}

static int
compare(const void *a, const void *b)
{
	const struct drawresult *one = a;
	const struct drawresult *two = b;

	if (one->risk != two->risk)
		return one->risk ? 1 : -1;
	return text_compare(one->stratum, two->stratum);
}

void
drawresult_count(struct drawresults *results, const struct drawn *drawn,
		 const struct drawplan *plan, struct diag *diag)
{
	for (size_t i = 0; i < drawn->rows; i++) {
		const struct record *row = &drawn->row[i];
		bool risk = row->value[DRAWN_picked] == WORD_PICKED_RISK;
		bool replaced = drawn_substitute_of(drawn, row->text[DRAWN_draw_id]) != NULL;
		struct drawresult *result = result_of(results, row->text[DRAWN_stratum], risk);

		count_into(result, row, replaced);
		count_into(&results->sum[risk], row, replaced);
		check_row(drawn, row, replaced, diag);
		if (!risk) {
			int64_t order = row->value[DRAWN_order];

			result->random++;
			result->last = order > result->last ? order : result->last;
		}
	}
	if (results->count > 0)
		qsort(results->result, results->count, sizeof(*results->result), compare);
	for (size_t i = 0; i < results->count; i++)
		check_whole(&results->result[i], drawn, plan, diag);
	if (plan != NULL)
		check_strata(results, drawn, plan, diag);
}

void
drawresult_free(struct drawresults *results)
{
	free(results->result);
}
