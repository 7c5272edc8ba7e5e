#ifndef JZ_URGENT_PURSE_H
#define JZ_URGENT_PURSE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/index.h"
#include "base/money.h"
#include "register/record.h"
#include "urgent/party.h"

/*
 * What the lines of the towns' reserve mean (reserve(5)), without the file: what was put in, what
 *is held for the stages of a case that were promised, what was spent.  Of each town
 *
 *	funded - held + released - spent >= 0
 *
 * after every line, so that nothing is promised that is not there.  By them a case is also known
 * when it comes again under another number or in another town.
 */

/* A case as the lines have it; its texts are the purse's. */
struct purse_case {
	struct text id;
	struct party who; /* his town is that which took it in, and pays */
	int64_t type;     /* WORD_RELIEF_… */
	int64_t cause;    /* WORD_HARDSHIP_… */
	struct text event;
	int64_t event_on; /* day_t, or BLANK */
	day_t accepted_on;
	month_t month; /* of its first stage */
	size_t stages; /* that were held or spent since all of it was free */
	fen_t amount;  /* what is held or was spent for it */
	fen_t spent;
	int64_t town_limit; /* what the town may approve of it by itself; 0: the joint meeting
				decided; BLANK: the line is from before it stood there */
};

/* All of it; it starts as { 0 }. */
struct purse {
	struct purse_town *town;
	size_t towns;
	size_t town_room;
	struct purse_entry **entry; /* cases; they stay where they are */
	size_t entries;
	size_t entry_room;
	struct purse_movement *movement;
	size_t movements;
	size_t movement_room;
	struct index by_town;
	struct index by_id;
	struct index by_party; /* cases by household and by person */
	struct arena arena;
};

/*
 * Take a line (RECORD_RESERVE), read or to be added; false where it cannot be one: it goes below
 * what there is, closes what was not held or spent, is of another town than its case, or of a day
 * before the line above it.
 */
bool purse_take(struct purse *purse, const struct record *line);

/* The day (day_t) on which the last line was added; BLANK: there is none. */
int64_t purse_last(const struct purse *purse);

/* What a line adds to what is free; less than nothing where it takes away. */
fen_t purse_worth(const struct record *line);

/* The case of an id, however typed; NULL where there is none. */
const struct purse_case *purse_find(const struct purse *purse, struct text id);

/*
 * Cases perhaps of the same household or person for which something is held or was spent, but of
 * another id: the first after `after`, NULL for the first of all, and by what; NULL behind the
 * last.
 */
const struct purse_case *purse_next_of(const struct purse *purse, const struct purse_case *like,
				       const struct purse_case *after, enum party_match *match);

/* What a town may still promise; 0 where it never had anything. */
fen_t purse_free_of(const struct purse *purse, struct text town);

/* The i-th town, in the order of their first lines; blank behind the last. */
struct text purse_town(const struct purse *purse, size_t i);

/* Has any line of it to do with the town? */
bool purse_has_town(const struct purse *purse, struct text town);

/* What there was at the end of a day, by the days on which lines were added; town blank: of all. */
fen_t purse_balance(const struct purse *purse, struct text town, day_t day);

/* The day on which the first money of a case went out; BLANK: none did. */
int64_t purse_paid_on(const struct purse *purse, struct text id);

/* What a stage of a case, from 1, holds and what was spent for it; nothing where there is none. */
struct purse_stage {
	fen_t held;
	fen_t spent;
};
struct purse_stage purse_stage_of(const struct purse *purse, struct text id, size_t stage);

void purse_free(struct purse *purse);

#endif
