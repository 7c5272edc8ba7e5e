#ifndef JZ_IMPORT_PART_H
#define JZ_IMPORT_PART_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/index.h"
#include "house/idbook.h"
#include "house/ids.h"
#include "import/doubt.h"
#include "import/fill.h"
#include "import/layout.h"
#include "import/sheet.h"
#include "import/survey.h"
#include "import/total.h"
#include "mend/mend.h"
#include "mend/subtotal.h"
#include "table/rowout.h"

/* A sheet of a clerk's file on its way into the register: its rows, one after the other. */

/* A column of the register. */
struct part_column {
	struct heading about; /* unknown ones are told by their headings */
	enum cell_kind kind;
	struct text own;     /* the heading in the sheet that has it first */
	struct text heading; /* of the register */
	struct text value;   /* the same in all rows, where n > 0 */
};

/* What all sheets of the file share. */
struct part_run {
	struct diag *diag;
	day_t today;
	struct ids ids;
	struct idbook *book; /* of ids that last, or NULL */
	struct doubt_seen seen;
	struct mender mender;
	struct arena row;                 /* of a row; the mender's */
	const struct part_column *column; /* of the register */
	size_t columns;
	size_t persons; /* that were written, one a row */
};

struct part {
	struct part_run *run;
	struct sheet *sheet;
	struct survey survey;
	struct layout layout;
	size_t *from; /* by column of the register: in layout, or SIZE_MAX */
	struct fill fill;
	struct total_sheet sums;
	struct subtotal subtotal;
	struct doubt doubt;
	struct entry_comments comment;
	struct mend *mend;                    /* of the row, by column of the sheet */
	struct text *value;                   /* the same, without the rest */
	const struct idbook_household *named; /* the next household's, in book */
	const struct idbook_household *household;
	size_t id; /* places in the sheet, or SIZE_MAX */
	size_t relation;
	size_t name;
	size_t number;
	size_t head_name;
	size_t seq;
	size_t bank;
	bool unsettled;         /* no row above has named the village of those below it yet */
	bool ended;             /* a sum above has ended a village, and none has begun */
	bool broken;            /* a page break or a total stands above the row */
	char village[IDS_SIZE]; /* that a row above names, or the sheet's name */
	char left[IDS_SIZE];    /* that a row above named, and that may go on or not */
};

/*
 * Sheet, survey, layout and from are there, and so is the run; before is the part before it,
 * or NULL.  False where trouble was reported.
 */
bool part_begin(struct part *part, struct part_run *run, const struct part *before,
		struct arena *arena);

/* Write the row into the register, or say what it is that is left out. */
void part_row(struct part *part, const struct sheet_row *row, struct rowout *out);

/* Its rows are all there: what could not be said before. */
void part_end(struct part *part);

#endif
