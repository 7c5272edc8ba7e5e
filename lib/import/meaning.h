#ifndef JZ_IMPORT_MEANING_H
#define JZ_IMPORT_MEANING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/hash.h"
#include "import/guess.h"
#include "import/propose.h"
#include "import/sheet.h"
#include "import/survey.h"
#include "learn/kinship.h"
#include "learn/rowcount.h"

/*
 * What a column means that nobody knows by its heading, by this and by its cells, as all sheets of
 * a file show it together that call it so: cells confirm what the heading may say, and one sheet
 * whose cells speak against it is enough that it means nothing.
 */

/* Starts as { .heading }. */
struct meaning {
	struct text heading;
	struct guess guess;
	struct proposal proposal;
	struct kinship kinship;
	struct rowcount count; /* of persons, where no other column says it */
	size_t rows;
	size_t heads; /* of survey_column, as what follows */
	size_t named;
	size_t selves;
	size_t owned;
	size_t fitting;
	size_t aged;
	size_t men;
	size_t women;
	struct hash_set values;
	bool headed;  /* the heads are known by another column, in some sheet */
	bool against; /* the cells of some sheet speak against what they are in others */
};

/* Count a column of a sheet that was read. */
void meaning_add(struct meaning *meaning, const struct sheet *sheet, const struct survey *survey,
		 size_t place);

/*
 * The meaning in words of the register or of sheets, or unknown: sexes, classes, villages and
 * relations (guess.h), the names of heads, the numbers of the rows of households, identity numbers
 * that fit the people, and their names where no sheet has these otherwise (named).
 */
struct heading meaning_find(const struct meaning *meaning, bool named);

void meaning_free(struct meaning *meaning);

/*
 * What says that a column is of several months, or of aid that is none of each month, without
 * saying what one comes to: the title, or a heading; blank where nothing does.
 */
struct text meaning_unsure(const struct sheet *sheet, const struct survey *survey, size_t from);

/*
 * Where no column is known to have the amounts, which stand in parts: 月合计 is the amount, and
 * 合计 of parts of a month (元/月) what was paid, if the rows show it to be the sum of columns of
 * aid.
 */
void meaning_take_sum(struct sheet *sheet, const struct cross *cross);

/*
 * 发放金额 is the amount where nothing else is, if it is a month's.  What a heading calls one,
 * though its rows are a month's times so many months, is none, nor what the title or another
 * column says not to be one; a map knows better.
 */
void meaning_take_paid(struct sheet *sheet, const struct survey *survey);

#endif
