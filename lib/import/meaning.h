#ifndef JZ_IMPORT_MEANING_H
#define JZ_IMPORT_MEANING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/hash.h"
#include "heading/guess.h"
#include "heading/propose.h"
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

#endif
