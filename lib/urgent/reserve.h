#ifndef JZ_URGENT_RESERVE_H
#define JZ_URGENT_RESERVE_H

#include <stdbool.h>
#include <stddef.h>

#include "ledger/journal.h"
#include "urgent/purse.h"

/*
 * The towns' reserve for temporary relief (备用金, 大办发〔2021〕30号（十四）; reserve(5)): a
 * journal whose lines purse.h understands.  What is put down here counts at once, and stands in
 * memory until reserve_record() adds it to the file.
 */
struct reserve;

struct reserve_options {
	struct table_options table;
	day_t date;      /* of what is added */
	bool record;     /* lines will be added: keep every other run out */
	bool begin;      /* there may be no such file yet */
	struct text had; /* as journal_options has it */
};

/*
 * Read the reserve at path.  A line that cannot be read, is not as it was written, or goes below
 * what is there makes it trouble; NULL then.
 */
struct reserve *reserve_open(const char *path, const struct reserve_options *options,
			     struct diag *diag);

/* The file of it. */
struct journal *reserve_journal(struct reserve *reserve);

/* What its lines mean, those that wait too. */
const struct purse *reserve_purse(const struct reserve *reserve);

/* Put money in. */
void reserve_fund(struct reserve *reserve, struct text town, fen_t amount, day_t day);

/*
 * Hold what the stages of a case still are to bring: stage i from 1 brings amount[i - 1].  What is
 * held already counts, what is too much is released, and a stage that was spent is left alone; so
 * the same case again changes nothing.  False, nothing changed, where the town has too little:
 * *lacks is how much.  month and stages of the case are set as they are known.
 */
bool reserve_hold(struct reserve *reserve, struct purse_case *of, const fen_t *amount,
		  size_t stages, fen_t *lacks);

/*
 * What came of a stage by the ledger of payments: so much was sent for it and has not come back, on
 * that day first.  What it held is released and that is spent; what came back is put in again.
 * False, nothing changed, where it is more than the town has.
 */
bool reserve_settle(struct reserve *reserve, struct text id, int64_t stage, fen_t paid, day_t day,
		    fen_t *lacks);

/* How many lines wait to be added. */
size_t reserve_pending(const struct reserve *reserve);

/* Add them to the file; false, with trouble reported, where that failed. */
bool reserve_record(struct reserve *reserve, enum language language, const char *encoding);

/* NULL is allowed. */
void reserve_close(struct reserve *reserve);

#endif
