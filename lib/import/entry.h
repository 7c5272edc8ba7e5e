#ifndef JZ_IMPORT_ENTRY_H
#define JZ_IMPORT_ENTRY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "import/sheet.h"
#include "mend/mend.h"

/* A row of people on its way into the register. */
struct entry {
	struct sheet *sheet;
	size_t line;
	size_t member;           /* as of sheet_row */
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

/* A blank cell that should not be one: reported once, whoever finds it first. */
void entry_flag_blank(const struct entry *entry, size_t place);

/* Report what the mending of each cell has to say. */
void entry_report_mends(const struct entry *entry);

/* Report a row with fewer or more cells than the header, and what stands beside the table. */
void entry_report_width(const struct entry *entry, const struct sheet_row *row);

/*
 * What somebody wrote beside the cells of a sheet: it is no part of any cell, so it is told to who
 * imports, and never read as a value.
 */
struct entry_comments {
	const struct table_comment *one; /* by row and column */
	size_t count;
	struct entry_words {
		uint64_t hash;
		size_t at; /* in one[] */
	} * words;         /* of all, by their hashes */
	size_t rows;       /* of people in the sheet */
};

/*
 * Those of the sheet at which its table stands; rows is how many people it has.  False where
 * trouble was reported.
 */
bool entry_take_comments(struct entry_comments *comment, struct sheet *sheet, size_t rows);

/* Tell what is written beside the cells of a row of people. */
void entry_report_comments(const struct entry_comments *comment, const struct entry *entry);

/* The same of a row that is none. */
void entry_pass_comments(const struct entry_comments *comment, const struct sheet *sheet,
			 size_t line);

#endif
