#ifndef JZ_INSPECT_INSPECTOR_H
#define JZ_INSPECT_INSPECTOR_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/digest.h"
#include "base/index.h"
#include "inspect/drawlist.h"

/* Who checks: two at a time, and nobody his own household, relatives or village. */

struct inspector {
	struct text name;
	struct text village;
	struct text relatives; /* numbers of households, as filed */
	uint64_t number;       /* a hash; 0: not given */
	size_t line;
	size_t load; /* how many he has */
	char ticket[DIGEST_SIZE];
};

/* Starts as { 0 }. */
struct inspectors {
	struct inspector *inspector;
	size_t count;
	size_t room;
	struct index by_number;
	struct index own; /* hash of a household -> who is a member of it */
	struct arena arena;
};

/* Two, or none, and how many were kept from it by which rule. */
struct inspector_pair {
	struct inspector *inspector[2]; /* NULL: there are no two */
	size_t relatives;
	size_t village; /* of those who are no relatives */
	size_t free;
};

/* Read inspectors(5); false, with trouble reported, also where two have one name. */
bool inspector_read(struct inspectors *inspectors, const char *path,
		    const struct table_options *options, struct diag *diag);

/* The order among equals, by tickets of SEED/NAME; once, before the list is read. */
void inspector_seed(struct inspectors *inspectors, struct text seed);

/* What drawlist_read() tells them: one who is a member of a household does not check it. */
struct draw_members inspector_members(struct inspectors *inspectors);

/* He has another one, by a draw that was made before; a name that is none of theirs says nothing.
 */
void inspector_load(struct inspectors *inspectors, struct text name);

/*
 * The two with the least to do of those who may check the unit, and each has one more.  Where fewer
 * than two may, none.
 */
struct inspector_pair inspector_pair(struct inspectors *inspectors, const struct draw_unit *unit);

/*
 * Who lives in the village of a unit, is no relative, and has the least to do: he has one more
 * then; NULL where there is nobody.  named: he, or nobody; blank: any of them.
 */
struct inspector *inspector_visitor(struct inspectors *inspectors, const struct draw_unit *unit,
				    struct text named);

void inspector_free(struct inspectors *inspectors);

#endif
