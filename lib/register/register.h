#ifndef JZ_REGISTER_REGISTER_H
#define JZ_REGISTER_REGISTER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/day.h"
#include "base/diag.h"
#include "register/household.h"
#include "register/record.h"

/*
 * A register of households, one row per person, read household by household.  Memory is the
 * largest household plus a hash per household seen.
 */

struct register_options {
	struct table_options table;
	const bool *wanted;        /* columns parsed and checked; NULL for all; see below */
	const char *const *assume; /* "key=value" as in assume.h; NULL-ended, or NULL */
};

enum register_result {
	REGISTER_HOUSEHOLD,
	REGISTER_END,
	REGISTER_FAILED, /* reported as trouble */
};

struct register_reader;

/*
 * Open a register; date is the day on which nobody may be unborn.  The columns household_id,
 * name and relation must be there.  household_id, relation, id_number, birth_date and the
 * assumed columns are read whether wanted or not.  Trouble is reported and gives NULL.
 */
struct register_reader *register_open(const char *path, const struct register_options *options,
				      day_t date, struct diag *diag);

/*
 * The next household.  It and all in it are good until the next call.  What holds a household
 * back is reported with its cell and leaves valid false.  A row that names no household is an
 * invalid household of its own, and holds back those above and below it, whose it may be.
 */
enum register_result register_next(struct register_reader *reg, struct household *household);

/* The reader behind it, for headings, language, extra columns and places of cells. */
const struct record_reader *register_records(const struct register_reader *reg);

/*
 * A household must come out once, and whole; but that its rows do not stand together shows
 * only when its id comes again.  So, after REGISTER_END, true means that there were such
 * households, that what was written must be thrown away, and that the register stands before
 * its first household again.  In this second reading such a household comes out at its first
 * row, invalid and with again set; its later rows do not come out, and are reported.  All
 * other findings were reported by the first reading: diag is hushed until the second ends.
 */
bool register_must_repeat(struct register_reader *reg);

/*
 * What a tool does with a register: begin() before the first household, and once more where the
 * register must be read again, to throw away what was made; then take() for each.  begin() gives
 * false, with trouble reported, where the reading is to end.
 */
struct register_reading {
	bool (*begin)(void *context);
	void (*take)(void *context, const struct household *household);
	void *context;
};

/* Read it so, from where it stands to its end; false where trouble was reported. */
bool register_each(struct register_reader *reg, const struct register_reading *reading);

/* NULL is allowed. */
void register_close(struct register_reader *reg);

#endif
