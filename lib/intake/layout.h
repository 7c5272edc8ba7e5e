#ifndef JZ_INTAKE_LAYOUT_H
#define JZ_INTAKE_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "intake/sheet.h"
#include "intake/survey.h"
#include "table/rowout.h"

/* What a sheet is, and the columns of the register that is made of it. */

enum layout_source {
	LAYOUT_CELL,         /* a column of the sheet */
	LAYOUT_HOUSEHOLD_ID, /* made */
	LAYOUT_RELATION,     /* 户主 */
	LAYOUT_VILLAGE,      /* of the row above that names it */
	LAYOUT_SET,          /* the same value in every row */
};

struct layout_column {
	enum layout_source source;
	size_t place; /* in the sheet */
	enum cell_kind kind;
	struct text heading;
	struct text value; /* of LAYOUT_SET */
};

struct layout {
	bool roster;   /* one row per household, with its head alone */
	bool numbered; /* households are named by their running numbers, else by the count */
	bool has_id;   /* the sheet has a column of household ids */
	bool has_relation;
	bool blocks; /* rows name the village of those below them, and no column does */
	struct layout_column *column;
	size_t count;
	enum language language; /* of the known headings */
};

/*
 * Judge a sheet, and give the columns of its meaning where only the whole sheet shows it: in
 * a roster 户主姓名 is the name, and 保障类别 is the category where it says 低保 and the like.
 * What a person should know is reported.  set is a NULL-ended list of "column=value", or NULL.
 * False, with trouble reported, where no register can be made.
 */
bool layout_settle(struct layout *layout, struct sheet *sheet, const struct survey *survey,
		   const char *const *set, bool ids_formed, struct arena *arena);

/* The header, in a language. */
void layout_head(struct layout *layout, const struct sheet *sheet, enum language language);

#endif
