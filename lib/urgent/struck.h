#ifndef JZ_URGENT_STRUCK_H
#define JZ_URGENT_STRUCK_H

#include "aid/medclass.h"
#include "rule/law.h"
#include "urgent/disaster.h"
#include "urgent/given.h"
#include "urgent/purse.h"

/*
 * Households that a disaster hit (struck(5)), made decisions that are paid once: each kind of aid
 * of an event once a household.  Who has it by the ledger gets that decision again, so that a run
 * that broke off behind the ledger loses nothing; its case is the same, and nothing is paid twice.
 * In a trial what is new has no case, so that it cannot be paid.
 */

/* It starts as { .law = …, .disasters = …, .given = …, .homes = …, .date = …, .take = … }. */
struct struck {
	const struct ruleset *rules; /* NULL: law alone counts */
	const struct law *law;       /* of date */
	const struct disaster_book *disasters;
	struct given_book *given;
	const struct medclass_book *homes; /* of registers and decisions; it may be blank */
	const struct purse *reserve;       /* NULL: not known */
	day_t date;
	bool record; /* what is given will be put down */
	void (*take)(void *context, const struct record *decision); /* each row that is made */
	void *context;

	struct law *own;    /* of the row at hand */
	struct index lines; /* of the list that gave a line of the ledger, by its place there */
	struct arena arena;
	size_t rows;
	size_t granted; /* with money that is new */
	size_t again;   /* that the ledger had */
	size_t outside; /* the day or place is not of the disaster's */
	size_t open;    /* undecided */
	size_t held;    /* back, as was reported */
	fen_t sum;      /* granted */
};

/* Judge a row (RECORD_STRUCK). */
void struck_take(struct struck *struck, const struct record_reader *reader,
		 const struct record *row, struct diag *diag);

/*
 * All rows of the file at path; *begin is called with the reader before the first.  False where
 * trouble was reported.
 */
bool struck_read(struct struck *struck, const char *path, const struct table_options *options,
		 bool (*begin)(void *context, const struct record_reader *reader),
		 struct diag *diag);

void struck_free(struct struck *struck);

#endif
