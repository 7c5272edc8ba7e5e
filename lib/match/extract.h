#ifndef JZ_MATCH_EXTRACT_H
#define JZ_MATCH_EXTRACT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "match/matchkind.h"
#include "match/seal.h"
#include "table/table.h"

/* A department's extract, read row by row as its kind says. */

struct extract_row {
	size_t line;
	bool usable; /* is somebody named, and can be read what a hit depends on? */
	struct whose whose;
	day_t day[MATCH_UNTIL + 1];     /* of MATCH_ON, MATCH_FROM, MATCH_UNTIL; DAY_NONE: blank */
	fen_t amount;                   /* BLANK: there is none */
	struct text cell[MATCH_FIELDS]; /* from MATCH_ON on, as the file has them */
};

/* What an extract covers, by its own columns: of days the first and the last that it names. */
struct extract_coverage {
	struct text place;
	day_t from;
	day_t until;
};

struct extract {
	struct table *table;
	const struct match_kind *kind;
	const struct match_hit *hit;
	const struct seal_key *key; /* of a sealed one; else NULL */
	struct diag *diag;
	day_t today;
	struct arena arena;         /* of this header */
	size_t place[MATCH_FIELDS]; /* SIZE_MAX: there is no such column */
	struct text heading[MATCH_FIELDS];
	size_t cover[MATCH_COVERS];
	size_t seal[SEALS];               /* of a sealed one */
	size_t header;                    /* its line */
	size_t width;                     /* its cells, without blank ones at its end */
	struct extract_coverage coverage; /* as far as was read */
};

/* What an extract is read by; all of it outlives it. */
struct extract_options {
	struct table_options table;
	const struct match_kind *kind;
	const struct match_hit *hit; /* of the kind */
	const struct seal_key *key;  /* with which it was sealed; NULL: it is an open one */
	day_t today;
};

/*
 * Open it; false with trouble reported, where a column is missing that a hit depends on or that
 * says who is meant, or another key was used.
 */
bool extract_open(struct extract *extract, const char *path, const struct extract_options *options,
		  struct diag *diag);

/*
 * The next row; its texts are good until the one behind it, and the arena's reset.  What makes it
 * unusable is reported, with its line.
 */
enum table_result extract_next(struct extract *extract, struct arena *arena,
			       struct extract_row *row);

/* Stand before the first row again; false with trouble reported. */
bool extract_rewind(struct extract *extract);

/* It covers this too, as one of its rows says; a blank place and DAY_NONE: no more is said. */
void extract_cover(struct extract *extract, struct text place, day_t from, day_t until);

/* A copy of a row whose texts are the arena's. */
const struct extract_row *extract_keep(const struct extract_row *row, struct arena *arena);

/* Where a cell of a row stands. */
struct where extract_where(const struct extract *extract, size_t line, enum match_field field);

void extract_close(struct extract *extract);

#endif
