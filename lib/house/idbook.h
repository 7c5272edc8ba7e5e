#ifndef JZ_HOUSE_IDBOOK_H
#define JZ_HOUSE_IDBOOK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"
#include "base/index.h"
#include "house/bounds.h"
#include "house/ids.h"
#include "table/rowout.h"

/*
 * Household ids that last: who ever was in which household, in a file of its own (ids(5)).  A
 * household of a sheet gets the number of its head, else that which most of its members had; a new
 * one the number behind the highest ever.  No number is used again, and nobody is taken out.
 */

/* A person who was ever seen. */
struct idbook_person {
	struct text household; /* the id that he has now */
	struct text id_number; /* blank where it is not known */
	struct text name;
	uint64_t number; /* its hash, as in bounds.h; 0: blank */
	bool head;
	month_t first_seen;
	month_t last_seen;
};

/* What a household of a sheet is called, and why a person should know. */
struct idbook_household {
	struct text id;
	enum diag_code code; /* DIAG_NONE: nothing */
	struct text other;   /* the id that it had, or that others have now */
	bool held;           /* its own id is another than the file's: it is of no household */
};

struct idbook {
	month_t month;
	struct idbook_person *person;
	size_t room;
	size_t count;
	struct index numbers;    /* of person[], by their identity numbers */
	struct index households; /* by their household ids */
	char form[IDS_SIZE];     /* "JP-###" */
	int64_t highest;
	struct idbook_claim *claim; /* of the households of all sheets, in their order */
	struct idbook_household *household;
	size_t claim_room;
	size_t claims;
	struct arena arena;
};

/*
 * Starts as { 0 }.  Read the file; begin: there must be none yet.  form, "JP-###" or NULL, is that
 * of the first id.  False with trouble reported.
 */
bool idbook_open(struct idbook *book, const char *path, bool begin, const char *form, month_t month,
		 struct diag *diag);

/* The households of a sheet, which were settled; after those of the sheets before it. */
void idbook_add(struct idbook *book, const struct bounds *bounds);

/* All sheets are there: book->household has one for each row that begins one. */
void idbook_settle(struct idbook *book);

/* A person of the register. */
void idbook_see(struct idbook *book, struct text household, struct text id_number, struct text name,
		bool head);

/* The file, with who was seen. */
void idbook_write(const struct idbook *book, struct rowout *out, enum language language);

void idbook_free(struct idbook *book);

#endif
