#ifndef JZ_IMPORT_ENTRY_H
#define JZ_IMPORT_ENTRY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "import/sheet.h"
#include "mend/mend.h"

/* A row of people on its way into the register. */
struct entry {
	struct sheet *sheet;
	size_t line;
	const struct text *cell; /* as the sheet has them, by column of the sheet */
	struct mend *mend;       /* what they became */
	struct text household;   /* its id; blank where it is not known */
	bool is_head;
};

/* Where a cell of it stands; SIZE_MAX: the row as a whole. */
struct where entry_where(const struct entry *entry, size_t place);

/* What a column of the sheet became; blank for SIZE_MAX. */
struct text entry_value(const struct entry *entry, size_t place);

/* Report a finding about a cell; its value is the cell as the sheet has it. */
void entry_report(const struct entry *entry, size_t place, enum diag_code code, struct text one,
		  struct text two);

/* The same, with nothing more to say. */
void entry_flag(const struct entry *entry, size_t place, enum diag_code code);

/* Report what the mending of each cell has to say. */
void entry_report_mends(const struct entry *entry);

/* Report a row with fewer or more cells than the header, and what stands beside the table. */
void entry_report_width(const struct entry *entry, const struct sheet_row *row);

#endif
