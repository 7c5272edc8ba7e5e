#ifndef JZ_TERMS_REFILL_H
#define JZ_TERMS_REFILL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/day.h"
#include "base/diag.h"
#include "table/rowout.h"
#include "table/table.h"
#include "terms/amend.h"
#include "terms/visit.h"

/* A filled sheet of visits (terms/visit.h) put back into the register that it came from. */
struct refill {
	struct visit visit;
	struct amend amend;
	size_t changed; /* rows of the register that took an answer */
};

/*
 * Read the sheet, on the day today, and look through the register for whom its answers are about;
 * what is wrong with either is reported.  On false there was trouble.  refill_close() is to be
 * called all the same.
 */
bool refill_open(struct refill *refill, const char *sheet, const char *path,
		 const struct table_options *options, day_t today, struct diag *diag);

/* Write the register with the answers in it; false where reading it failed. */
bool refill_write(struct refill *refill, struct rowout *out, struct diag *diag);

void refill_close(struct refill *refill);

#endif
