#ifndef JZ_MATCH_ADJUDICATED_H
#define JZ_MATCH_ADJUDICATED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/index.h"
#include "match/lead.h"

/*
 * What people made of leads, adjudicated(5).  A lead that was cleared stays away, and one that was
 * confirmed is no more open, while its change columns say what was seen; then it is back, and says
 * which of them is another.
 */
struct adjudicated {
	struct record *row;
	size_t rows;
	size_t room;
	const struct text *extra; /* headings of the unknown columns */
	size_t extras;
	struct text file;
	enum language language;
	const char *encoding;
	struct index by_id;
	struct arena arena;
	size_t met; /* decisions whose lead is there today */
};

/*
 * Read a list of decisions, or of leads that was filled in; it starts as { 0 }.  A row without a
 * decision is passed over.  False where trouble was reported.
 */
bool adjudicated_read(struct adjudicated *adjudicated, const char *path,
		      const struct table_options *options, day_t today, struct diag *diag);

/*
 * Give the leads the state that was decided; of several decisions the one of the latest day counts,
 * of equals the last.  One that does not say what was seen counts only where it can be filled in:
 * fill; else that is reported, and the lead stays open.
 */
void adjudicated_apply(struct adjudicated *adjudicated, struct leads *leads, bool fill,
		       struct diag *diag);

/* The list again, in which it now stands what was seen; in its own language. */
struct rowout;
void adjudicated_write(const struct adjudicated *adjudicated, struct rowout *out);

void adjudicated_free(struct adjudicated *adjudicated);

#endif
