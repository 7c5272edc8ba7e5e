#ifndef JZ_REGISTER_RECORDBESIDE_H
#define JZ_REGISTER_RECORDBESIDE_H

#include <stdbool.h>
#include <stdint.h>

#include "register/record.h"
#include "table/heldrows.h"

/*
 * Records that one thread steps through and another reads: the rows are held between them.  Only a
 * file of text can be read so.
 */

/* How many bytes of text the file has; 0: it cannot be read so. */
int64_t recordbeside_text(const struct record_reader *reader);

/* Hold the row stepped to. */
void recordbeside_hold(const struct record_reader *reader, struct heldrows *held, bool flag);

/* Hold the lines behind it too that are a row each, see table_hold_lines(); no row is then stepped
 * to. */
bool recordbeside_hold_lines(struct record_reader *reader, struct heldrows *held);

/*
 * Those lines, for who looks at them before they are held, good until the next call; none where
 * their first cell does not name the household.
 */
bool recordbeside_lines(struct record_reader *reader, struct table_lines *lines);

/* The household of one such line, as record_household() has it; cells is to work with, and is to
 * be freed.  False: the line is blank, and no row. */
bool recordbeside_household(const struct table_lines *line, struct split *cells, struct text *id);

/*
 * A reader of what is held, with the header, the columns and the name of the other, and findings to
 * a diag of its own.  It neither touches the other nor outlives it, nor held; record_close() it.
 */
struct record_reader *recordbeside_open(const struct record_reader *reader, struct heldrows *held,
					struct diag *diag);

#endif
