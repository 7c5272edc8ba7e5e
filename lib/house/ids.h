#ifndef JZ_HOUSE_IDS_H
#define JZ_HOUSE_IDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/index.h"
#include "base/text.h"

/* Which household a row belongs to, and the ids of those that have none. */

enum { IDS_SIZE = 128 };

/*
 * The number in place of the signs # of the form, of as many digits at least, into out: "JP-###"
 * and 7 make "JP-007".  A form without # has it at its end; of a form that is too long the
 * number alone is left.
 */
void ids_form(const char *form, int64_t number, char out[IDS_SIZE]);

struct ids_first {
	size_t sheet;
	size_t item; /* of sheet.h: where it began */
};

struct ids {
	const char *form;  /* "JP-###"; NULL: the number alone */
	bool numbered;     /* by the running numbers of the sheets, else by the count */
	bool several;      /* there are several sheets */
	size_t sheet;      /* the one that is read */
	size_t households; /* that were given an id so far */
	char id[IDS_SIZE]; /* of the row above; blank: there is none */
	struct index seen; /* ids of several sheets, with their places in first[] */
	struct ids_first *first;
	size_t first_room;
	size_t firsts;
};

/* What a row says. */
struct ids_row {
	bool has_id;    /* there is a column of ids */
	struct text id; /* in it */
	struct text seq;
	bool head;   /* it begins a household */
	bool broken; /* a page break or a total stands above */
	size_t item; /* its place, as in sheet.h */
};

/* Another sheet begins: nothing stands above its first row. */
void ids_next_sheet(struct ids *ids);

/*
 * Take the household of a row into ids->id; false where it is not known.  A blank id is
 * that of the row above, where the row is no head's and nothing stands between the two.  *same
 * says whether it is the household of the row above.  Where the row begins a household whose id
 * one of another sheet has, *again is the item where that began; else SIZE_MAX.
 */
bool ids_find(struct ids *ids, const struct ids_row *row, bool *same, size_t *again);

void ids_end(struct ids *ids);

#endif
