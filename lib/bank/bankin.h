#ifndef JZ_BANK_BANKIN_H
#define JZ_BANK_BANKIN_H

#include "bank/bankline.h"
#include "base/diag.h"
#include "table/table.h"

/*
 * What the bank gives back, line by line; or what was sent to it, read again.  The file is believed
 * only when it is whole: every line fits the template, every status is a word of its, and what head
 * and tail say agrees with the lines.  So nothing may be done with a row before bankin_next() has
 * given TABLE_END.
 */
struct bankin;

/* NULL where trouble was reported.  path, bank and diag must outlive it. */
struct bankin *bankin_open(const char *path, const struct bank *bank, enum bank_way way,
			   struct diag *diag);

/*
 * The next row of the body, whose texts the arena keeps.  TABLE_FAILED: a line does not fit, or, at
 * the end, a total differs; all lines are looked at first, and each fault is reported.
 */
enum table_result bankin_next(struct bankin *in, struct arena *arena, struct bank_row *row);

/* What head and tail say, good after TABLE_END until in is closed; blank where there is none. */
const struct bank_row *bankin_head(const struct bankin *in);
const struct bank_row *bankin_tail(const struct bankin *in);

/* NULL is allowed. */
void bankin_close(struct bankin *in);

#endif
