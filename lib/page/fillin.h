#ifndef JZ_PAGE_FILLIN_H
#define JZ_PAGE_FILLIN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/day.h"
#include "base/diag.h"
#include "page/papers.h"
#include "register/record.h"
#include "table/outfile.h"

/*
 * A workbook that people fill in, and that its reader takes without a question: a sheet of headings
 * with lists to pick from, numbers that are names kept as text, days and amounts that the sheet
 * looks at, and a comment a heading; behind it a sheet that says what to do.  What is asked is
 * fillin.def.
 */

enum fillin_kind {
#define FORM(form, source, key, name, zh, en, row_zh, row_en, command) FILLIN_##form,
#define FIELD(form, record, key, need, zh, en)
#include "page/fillin.def"
#undef FORM
#undef FIELD
	FILLIN_KINDS
};

/* The form of that name, in either language; FILLIN_KINDS: there is none. */
enum fillin_kind fillin_find(struct text name);

/* What it is called. */
const char *fillin_name(enum fillin_kind kind, enum language language);

/* What records a form is given beforehand; RECORD_TYPES: none. */
enum record_type fillin_source(enum fillin_kind kind);

struct fillin_options {
	enum fillin_kind kind;
	enum language language;
	day_t date;               /* no day before now lies behind it */
	size_t rows;              /* to be filled in, at least */
	const struct text *extra; /* headings of people's own, behind the others */
	size_t extras;
	const struct papers *papers; /* of who applies, in the directions; NULL: none */
};

struct fillin;

/* The workbook goes to the name of file, which stays the caller's; never NULL. */
struct fillin *fillin_open(struct outfile *file, const struct fillin_options *options);

/* A row that is given, of the form's source. */
void fillin_row(struct fillin *form, const struct record *record);

/* Write the workbook and free form; false with trouble reported. */
bool fillin_finish(struct fillin *form, struct diag *diag, const struct where *where);

/* Free it; NULL is allowed. */
void fillin_abandon(struct fillin *form);

#endif
