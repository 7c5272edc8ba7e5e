#ifndef JZ_INSPECT_DRAWLIST_H
#define JZ_INSPECT_DRAWLIST_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/digest.h"
#include "base/index.h"
#include "inspect/seats.h"
#include "rule/param.h"
#include "table/table.h"

/*
 * Whom a draw is from: a register (its households), decisions (their units) or applications, cut
 * into strata.  Everybody on the list has one chance: what cannot be told apart is refused.
 */

enum draw_by { DRAW_BY_VILLAGE, DRAW_BY_TOWN, DRAW_BYS };

struct draw_unit {
	struct text id;        /* what is hashed: household_id, with #NAME of a person's unit, or
				  the number of an application */
	struct text household; /* its number; may be blank */
	struct text person;    /* head, person or applicant; may be blank */
	struct text town;
	struct text village;
	size_t stratum;
	size_t line; /* its first */
	char ticket[DIGEST_SIZE];
};

struct draw_stratum {
	struct text name; /* "河坝镇", or town and village, "河坝镇金山社区" */
	struct seats seats;
};

struct drawlist {
	enum draw_by by;
	enum param rule; /* draw.tekun.share: of those alone that it is about; PARAM_COUNT: all */
	struct draw_unit *unit; /* in the order of the file */
	size_t units;
	size_t room;
	struct draw_stratum *stratum; /* by name, bytewise */
	size_t strata;
	size_t aside; /* rows that the rule is not about */
	struct index by_id;
	enum language language; /* of the file */
	struct arena arena;
	char digest[DIGEST_SIZE]; /* of its lines "STRATUM/ID", sorted bytewise */
};

/* Who is of which household, for who must not check it; number is as the list has it. */
struct draw_members {
	void (*take)(void *context, struct text number, struct text household);
	void *context;
};

/* "village" or "town", in either language; DRAW_BYS: neither. */
enum draw_by drawlist_by(struct text word);
struct text drawlist_by_name(enum draw_by by, enum language language);

/*
 * Read the file at path, which starts as { .by = …, .rule = … }; members may be NULL.  False, with
 * trouble reported, where something of it cannot be drawn from.
 */
bool drawlist_read(struct drawlist *list, const char *path, const struct table_options *options,
		   const struct draw_members *members, struct diag *diag);

/* Share size seats over the strata; false, with trouble reported, where it is too few or many. */
bool drawlist_share(struct drawlist *list, size_t size, size_t least, struct diag *diag);

/* Give each its ticket. */
void drawlist_draw(struct drawlist *list, struct text seed);

/* The unit of an id; NULL where there is none. */
const struct draw_unit *drawlist_find(const struct drawlist *list, struct text id);

void drawlist_free(struct drawlist *list);

#endif
