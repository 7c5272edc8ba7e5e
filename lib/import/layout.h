#ifndef JZ_IMPORT_LAYOUT_H
#define JZ_IMPORT_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "import/sheet.h"
#include "import/survey.h"
#include "table/rowout.h"

/* What a sheet is, and the columns of the register that is made of it. */

enum layout_source {
	LAYOUT_CELL,         /* a column of the sheet */
	LAYOUT_HOUSEHOLD_ID, /* made */
	LAYOUT_RELATION,     /* 户主 */
	LAYOUT_VILLAGE,      /* of the row above that names it, or of the sheet's name */
};

struct layout_column {
	enum layout_source source;
	size_t place;         /* in the sheet, of LAYOUT_CELL */
	struct heading about; /* what it is in the register */
	enum cell_kind kind;
	struct text own; /* its heading in the sheet, where it has one */
};

struct layout {
	bool roster; /* one row per household, with its head alone */
	bool has_id; /* the sheet has a column of household ids */
	bool has_relation;
	bool blocks;         /* rows name the village of those below them, and no column does */
	struct text village; /* that the sheet's name names, where neither does; else blank */
	struct layout_column *column;
	size_t count;
};

/*
 * Judge a sheet, and give the columns of its meaning where only the whole sheet shows it: in
 * a roster 户主姓名 is the name, 保障类别 is the category where it says 低保 and the like, and a
 * column that nobody knows is read by what its cells are (guess.h), but where a map says -.
 * What a person should know is reported.  villages: whether the name of a sheet may give the
 * village.  The households of the survey are settled too.  False, with trouble reported, where no
 * register can be made.
 */
bool layout_settle(struct layout *layout, struct sheet *sheet, struct survey *survey, bool villages,
		   struct arena *arena);

#endif
