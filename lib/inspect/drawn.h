#ifndef JZ_INSPECT_DRAWN_H
#define JZ_INSPECT_DRAWN_H

#include "inspect/inspector.h"
#include "register/record.h"

/* Rows of a draw, drawn(5): made of a list and a seed, and read back. */

struct drawn {
	struct record *row;
	size_t rows;
	size_t room;
	const struct text *extra; /* headings of the file's own columns */
	size_t extras;
	struct text file;
	enum language language;
	const char *encoding; /* of the file */
	struct arena arena;
};

/*
 * The units by stratum and ticket; to be given to free().  Those of a stratum are its rows, one
 * stratum behind the other.
 */
const struct draw_unit **drawn_order(const struct drawlist *list);

/* One more row: of a unit, its place in its stratum (0: none), how it was picked (WORD_PICKED_…).
 */
struct record *drawn_add(struct drawn *drawn, const struct drawlist *list,
			 const struct draw_unit *unit, struct text seed, size_t order,
			 int64_t picked);

/* The first of each stratum, as many as it has seats. */
void drawn_pick(struct drawn *drawn, const struct drawlist *list, struct text seed);

/*
 * Those of a file that are to be checked for a risk: on the list, and not drawn already.  *again
 * counts those who are drawn already.  False, with trouble reported, where it cannot be read.
 */
bool drawn_add_risks(struct drawn *drawn, const struct drawlist *list, struct text seed,
		     const char *path, size_t *again, struct diag *diag);

/*
 * A unit stands in for a row, which was not met, at a place of its stratum: as a row behind the
 * others; where a risk had it picked already, that row is the one.
 */
void drawn_stand_in(struct drawn *drawn, const struct drawlist *list, const struct draw_unit *unit,
		    struct record *gone, size_t order, struct text reason);

/* Two inspectors for each row from the first on, in the order of tickets; where there are none it
 * is reported. */
void drawn_send(struct drawn *drawn, size_t first, const struct drawlist *list,
		struct inspectors *inspectors, struct diag *diag);

/*
 * Read rows back.  One whose ticket is not of its seed, stratum and number is reported and left
 * out.  False, with trouble reported, where the file cannot be read.
 */
bool drawn_read(struct drawn *drawn, const char *path, const struct table_options *options,
		struct diag *diag);

/* The row of an id; NULL where there is none. */
struct record *drawn_find(const struct drawn *drawn, struct text id);

/* The row that stands in for an id; NULL where there is none. */
const struct record *drawn_substitute_of(const struct drawn *drawn, struct text id);

/* Where a cell of it stands. */
struct where drawn_where(const struct drawn *drawn, const struct record *row, int column);

void drawn_free(struct drawn *drawn);

#endif
