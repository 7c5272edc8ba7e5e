#ifndef JZ_IMPORT_HABITS_H
#define JZ_IMPORT_HABITS_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/index.h"
#include "import/entry.h"
#include "import/sheet.h"
#include "learn/codes.h"
#include "learn/cross.h"
#include "learn/spelling.h"

/*
 * What the cells of a column have in common, where its meaning tells nothing of them: the few words
 * that it has, numbers of one form that name things, and that hardly any cell is blank.
 */

struct habit {
	size_t place;
	bool worded;           /* else of its numbers alone */
	struct spelling words; /* of household ids, with 0 for each digit */
	struct spelling above; /* what stands above the last place: 青沅县/滨湖街道/ */
	struct codes codes;
	struct codes
		shared; /* the same, once for rows below each other that say one: a household's */
	uint64_t last;  /* what the row above says, as a hash */
};

/* A column that is filled where another one is: 残疾等级 beside 残疾类别. */
struct habit_pair {
	size_t one; /* places */
	size_t beside;
	size_t both; /* rows that have both, and that have the other alone */
	size_t alone;
};

enum { HABIT_PAIRS = 6 };

struct habits {
	struct habit *one;
	size_t count;
	size_t *filled; /* cells, by column of the sheet */
	struct habit_pair pair[HABIT_PAIRS];
	size_t pairs;
	size_t rows;
	struct arena arena;
};

void habits_begin(struct habits *habits, const struct sheet *sheet);

/* A row of people, as the sheet has it. */
void habits_add(struct habits *habits, const struct sheet *sheet, const struct text *cell);

/* The rows come again, from the first. */
void habits_rewind(struct habits *habits);

/*
 * All rows are there, and the columns have their meanings: say what is odd of a row.  Numbers that
 * name things are kept in met, which is that of all sheets of the file; cross has what the numbers
 * of the sheet make.
 */
void habits_check(struct habits *habits, struct index *met, const struct cross *cross,
		  const struct entry *entry);

void habits_free(struct habits *habits);

#endif
