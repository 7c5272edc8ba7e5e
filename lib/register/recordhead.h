#ifndef JZ_REGISTER_RECORDHEAD_H
#define JZ_REGISTER_RECORDHEAD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "register/column.h"
#include "table/table.h"

enum { RECORDHEAD_EXTRA = -1 }; /* the column of a heading that names none */

/* The first row of a file of records: which of its cells names which column. */
struct recordhead {
	const struct schema *schema;
	size_t line;
	size_t width; /* its cells, without blank ones at its end */
	int *column;  /* by place, of which there are width */
	struct text
		heading[COLUMN_LIMIT]; /* by column, as the file has it; blank: no such column */
	size_t *extra_place;           /* of the headings that name no column, in file order */
	struct text *extra_heading;
	size_t extras;
	enum language
		language; /* of the headings that are known; Chinese where as many are of either */
	struct arena arena; /* of all this */
};

/*
 * Read it from a table that stands before it, as record_open() tells.  false where the file cannot
 * be read as such records: that was reported.  head is to be given to recordhead_free() in either
 * case.
 */
bool recordhead_read(struct recordhead *head, enum record_type type, struct table *table,
		     const int *required, struct diag *diag);
void recordhead_free(struct recordhead *head);

/* The heading of a column as the file writes it, else its own. */
struct text recordhead_of(const struct recordhead *head, int column);

#endif
