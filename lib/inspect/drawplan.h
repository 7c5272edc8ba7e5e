#ifndef JZ_INSPECT_DRAWPLAN_H
#define JZ_INSPECT_DRAWPLAN_H

#include "base/day.h"
#include "inspect/drawlist.h"
#include "table/ini.h"
#include "table/outfile.h"

/*
 * What is fixed, and made public, before the number is known that decides: the digest of the list,
 * its strata and how many are drawn of each, and which public number of which day it will be.
 */
struct drawplan {
	struct text name; /* of the list's file, for people */
	day_t date;       /* of the announcement */
	struct text source;
	day_t on; /* when the number comes */
	enum draw_by by;
	enum param rule; /* as drawlist has it */
	int64_t rows;
	int64_t size;
	struct text list; /* its digest */
	struct ini ini;   /* as read: [strata] NAME = rows, seats */
};

/* What it says of a stratum, "23, 2", whatever the blanks and the width of its name; blank:
 * nothing. */
struct text drawplan_share(const struct drawplan *plan, struct text stratum);

/* Write it for a list whose seats are shared out. */
void drawplan_write(const struct drawplan *plan, struct drawlist *list, struct outfile *file);

/* Read it; texts are the arena's.  False, with trouble reported, where something is missing. */
bool drawplan_read(struct drawplan *plan, const char *path, struct arena *arena, struct diag *diag);

/*
 * Is this the list that was plan, and are its strata those?  Its seats are shared out then;
 * else trouble is reported.
 */
bool drawplan_hold(const struct drawplan *plan, struct drawlist *list, struct diag *diag);

#endif
