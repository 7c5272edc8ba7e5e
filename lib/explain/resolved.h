#ifndef JZ_EXPLAIN_RESOLVED_H
#define JZ_EXPLAIN_RESOLVED_H

#include "base/diag.h"
#include "law/walk.h"
#include "register/record.h"
#include "table/table.h"

/*
 * What the town resolved, from a decision list: letters say what was approved, not what is computed
 * today.
 */
struct resolved;

/* What one row of the list says. */
struct resolution {
	uint64_t unit; /* unit_hash() */
	size_t line;
	int64_t category;
	int64_t status; /* WORD_STATUS_…, or BLANK: proposed */
	fen_t amount;   /* the approved amount, or the proposed; BLANK: none */
	int64_t from;   /* months, or BLANK */
	int64_t until;
	int64_t on;            /* the day of the approval, or BLANK */
	struct text household; /* as the remark, as long as struct resolved lives */
	struct text remark;
};

/* Read a list whole, 150 bytes a row.  NULL, with trouble reported, where it cannot be read. */
struct resolved *resolved_open(const char *path, const struct table_options *options,
			       struct diag *diag);

/* Has the list a row of the household? */
bool resolved_has(const struct resolved *resolved, struct text household);

/*
 * The last row of an outcome's unit, which is told by that; NULL where the list has none, and
 * where resolved is NULL.
 */
const struct resolution *resolved_of(struct resolved *resolved, const struct walk *walk,
				     const struct outcome *outcome);

/* Report the rows of paid or granted units that no letter told. */
void resolved_name_untold(const struct resolved *resolved, struct diag *diag);

/*
 * The same list for a thread of its own, which notes what it told, until that is joined to the
 * other's; NULL is allowed, and gives NULL.
 */
struct resolved *resolved_beside(const struct resolved *resolved);
void resolved_join(struct resolved *resolved, struct resolved *beside);

/* NULL is allowed. */
void resolved_close(struct resolved *resolved);

#endif
