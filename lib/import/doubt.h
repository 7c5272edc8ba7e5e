#ifndef JZ_IMPORT_DOUBT_H
#define JZ_IMPORT_DOUBT_H

#include <stdbool.h>

#include "base/day.h"
#include "base/index.h"
#include "import/bearer.h"
#include "import/entry.h"
#include "import/figures.h"
#include "import/survey.h"

/* What the cells of a row say against each other, against the others and by being blank. */

/* What the rows of all sheets of the file had.  It starts as { 0 }. */
struct doubt_seen {
	struct index number;  /* identity numbers, with their items of sheet.h */
	struct index account; /* the same of accounts, and of accounts with their households */
	struct index name;    /* of people, whom remarks may name */
	struct index code;    /* numbers that name things in columns that nobody knows */
	struct index place;   /* names of villages and towns that were asked about */
};

struct doubt {
	struct survey *survey;
	day_t today;
	size_t name; /* places in the sheet, or SIZE_MAX */
	size_t number;
	size_t birth;
	size_t sex;
	size_t age;
	size_t account;
	size_t payee;
	size_t died;
	size_t category;
	size_t bank;
	bool destitute; /* by its title all of the sheet are supported as such (特困) */
	struct bearer bearer;
	struct figures figures;
	struct doubt_seen *seen;
};

/* survey must outlive doubt, and so must seen, which is that of all sheets of the file. */
void doubt_begin(struct doubt *doubt, const struct sheet *sheet, struct survey *survey,
		 struct doubt_seen *seen, day_t today);

/*
 * Mend the cells of a row that the identity number in it proves: a birth date that is not sure by
 * itself (mendday_fill()), and the sex where it is blank, or 1 or 2 as GB/T 2261.1 has it.
 */
void doubt_prove(const struct doubt *doubt, const struct mender *mender, struct entry *entry);

/* Report what there is to report about a mended row, of which usual.h has row, or NULL. */
void doubt_check(struct doubt *doubt, const struct entry *entry, const struct usual_row *row);

/* Do the words of a remark below the table name somebody of the rows above? */
bool doubt_is_of_somebody(const struct doubt *doubt, struct text words);

void doubt_seen_free(struct doubt_seen *seen);

#endif
