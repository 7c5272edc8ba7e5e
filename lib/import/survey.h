#ifndef JZ_IMPORT_SURVEY_H
#define JZ_IMPORT_SURVEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/hash.h"
#include "base/money.h"
#include "heading/guess.h"
#include "heading/propose.h"
#include "house/bounds.h"
#include "import/habits.h"
#include "import/sheet.h"
#include "import/usual.h"
#include "learn/cross.h"
#include "learn/follows.h"
#include "learn/kinship.h"
#include "learn/order.h"
#include "learn/overlap.h"
#include "learn/rates.h"
#include "learn/steady.h"
#include "learn/twins.h"
#include "mend/mend.h"

/*
 * What a first reading of a sheet shows that no single row can: which columns are merged
 * over rows, where households may begin, what a person of a class gets, what the cells are of
 * columns that nobody knows.
 */

struct survey_column {
	size_t filled;
	size_t blank;
	size_t repeated; /* cells that say what the row above says */
	size_t lists;    /* cells with several things: 张三,李四 */
	size_t heads;    /* rows of heads, */
	size_t named;    /* in which it has his name, */
	size_t selves;   /* and of others, in which it has theirs */
	size_t owned;    /* identity numbers with what else is said of the person, */
	size_t fitting;  /* of these such as fit it; */
	size_t aged;     /* such as fit an age or a birth, */
	size_t men;      /* or of the two sexes one */
	size_t women;
	size_t rival;   /* another column that has the meaning of its heading; or SIZE_MAX */
	size_t clashes; /* rows in which that says something else */
	size_t first;   /* the first column of the same meaning */
	bool differs;   /* some row says something else there */
	size_t spans;   /* cells that say several months, where the heading may */
	bool may_span;
	size_t own;    /* cells with a word that is not the column's, but stands elsewhere too */
	bool may_name; /* its heading may be of people's names, which are kept */
	bool nameless; /* it has no heading of its own */
	bool begun;    /* does the first row have it? */
	struct guess guess;  /* where the heading is unknown */
	struct guess shared; /* the same, of all sheets that have the heading: see strange.h */
	struct proposal proposal;
	struct hash_set values; /* of names, numbers, and words that are not the column's */
	struct text above;
	char value[MEND_CELL_SIZE];
};

struct survey {
	size_t rows;
	size_t villages;   /* rows that name the village of those below */
	size_t places;     /* cells of 姓名 that are villages */
	size_t categories; /* cells of 保障类别 that are categories of aid: 低保, 特困 … */
	size_t areas;      /* the same, of 城镇 and 农村 */
	size_t classified; /* cells of 现保障类别 that are classes: A类, B类 … */
	struct bounds bounds;
	struct usual usual;
	struct cross cross;
	struct twins twins;
	struct steady steady;
	struct order order;
	struct follows follows;
	struct habits habits;
	size_t kin; /* the place of a column that nobody knows, but that speaks of relations */
	struct kinship kinship;
	size_t class; /* the place by which rates are: of classes, else of categories; or SIZE_MAX
		       */
	struct survey_column *column; /* width of them */
	size_t width;
	struct rates rates;
	struct arena arena;
};

/*
 * Read the whole sheet; its identity numbers go to overlap too, if that is not NULL.  False
 * with trouble reported.
 */
bool survey_take(struct survey *survey, struct sheet *sheet, const struct mender *mender,
		 struct overlap *overlap);

/*
 * Is the column merged over rows: surely so, by the pattern of its blanks?  Not where the workbook
 * says itself which cells are merged.
 */
bool survey_is_merged(const struct survey *survey, struct sheet *sheet, size_t place);

/* The column whose cells are names, where none is known to hold them; SIZE_MAX: none. */
size_t survey_names(const struct survey *survey, const struct sheet *sheet);

void survey_free(struct survey *survey);

#endif
