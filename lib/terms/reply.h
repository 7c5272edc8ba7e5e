#ifndef JZ_TERMS_REPLY_H
#define JZ_TERMS_REPLY_H

#include <stdint.h>

#include "mend/mender.h"

/* What people wrote into a filled sheet, as the register has it. */
struct reply {
	int64_t value; /* or BLANK */
	struct text text;
	struct mend mend; /* how it was made right, to be reported; see mend/mend.h */
	day_t died;       /* said along with it that somebody is dead; else DAY_NONE */
};

/* Does the cell say that nothing has changed: 无变化, 一样, but under words and dates not √? */
bool reply_is_same(const struct column *column, struct text cell);

/*
 * Read a cell of a register's column, mended as a clerk's sheet is ("2辆", "2026.12.1"); a day
 * without its year ("12月22日") is the last such day up to mender->today, and "已去世 2026.10.2" is
 * a state with its day.  False where the register cannot hold it.
 */
bool reply_read(const struct mender *mender, const struct column *column, struct text cell,
		struct reply *out);

#endif
