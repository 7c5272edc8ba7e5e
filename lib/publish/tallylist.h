#ifndef JZ_PUBLISH_TALLYLIST_H
#define JZ_PUBLISH_TALLYLIST_H

#include "publish/tallypeople.h"
#include "register/record.h"
#include "table/table.h"

/*
 * The rows of decisions or payments that bring money, as lines of tallies.  Where a tally is by age
 * or disability, the amount of a household is parted evenly among those whom it covers.
 */

/* Starts as { 0 }, with tally[] and people as they are wanted. */
struct tallylist {
	struct tally *tally; /* each gets all lines */
	size_t tallies;
	struct tally_names names;
	const struct tallypeople *people; /* NULL: no register is given */
	size_t counted;                   /* rows */
	size_t left;                      /* rows that bring nothing: refused, ended, 0.00 … */
	size_t unread;                    /* rows that cannot be read, as was reported */
	fen_t amount;                     /* of the rows that are counted */
	enum language language;           /* of the last list */
};

/* Read a list of RECORD_DECISION or RECORD_PAYMENT; false with trouble reported. */
bool tallylist_read(struct tallylist *list, const char *path, enum record_type type,
		    const struct table_options *options, struct diag *diag);

void tallylist_free(struct tallylist *list);

#endif
