#ifndef JZ_AID_MEDICAL_H
#define JZ_AID_MEDICAL_H

#include "aid/billbook.h"
#include "aid/medclass.h"
#include "rule/ruleset.h"

/*
 * Medical assistance (大办发〔2021〕30号（八）, 社会救助法第二十四条): bills that the insurances
 * have settled become decisions that are paid once, and lines of the ledger.  A bill that waits for
 * a rule value, or for one of the list that stands before it in its year and is undecided itself,
 * or whose person has no class on its day, has a decision that says so, and is not in the ledger.
 */

/* A bill that comes to nothing now. */
struct medical_aside {
	const struct record *row;
	const struct medclass_home *home;
	int64_t category; /* WORD_CATEGORY_NONE or _UNDECIDED */
	enum param waits; /* of the latter, */
	struct text hold; /* or the bill that it waits for */
};

struct medical_again {
	size_t bill;
	size_t line; /* of the list */
};

/* It starts with rules, law, date and trial. */
struct medical {
	const struct ruleset *rules;
	const struct law *law; /* of date */
	day_t date;
	bool trial; /* what is new is not put down, and cannot be paid */
	struct billbook book;
	struct medclass_book classes;
	const struct record **reversal; /* rows that wait for the end of the list */
	size_t reversals;
	size_t reversal_room;
	struct medical_again *again; /* bills of the list that the ledger has */
	size_t agains;
	size_t again_room;
	struct medical_aside *aside;
	size_t asides;
	size_t aside_room;
	struct year_bill *open; /* bills of the list that nothing was decided about */
	size_t opens;
	size_t open_room;
	struct index by_open; /* these by person and year */
	size_t rows;
	size_t held; /* of these: what is wrong was reported */
	size_t undecided;
	size_t none;
	size_t aided;
	fen_t sum;  /* of aid in decisions */
	fen_t back; /* that comes to less */
	struct arena arena;
};

/*
 * Take the bills of a list; then post what they come to, and what that changes of others.  False
 * where trouble was reported.
 */
bool medical_read(struct medical *medical, const char *path, const struct table_options *options,
		  struct record_reader **reader, struct diag *diag);

/* Has the ledger bills of the list, and is none of it new to it? */
bool medical_is_known(const struct medical *medical);

/*
 * The law of the day on which a bill was settled, which says by what other day it counts; where it
 * does not, that of the run does.
 */
void medical_law(const struct medical *medical, const struct record *row, struct law *law);

/* The profile of a class on the bill's day, kept; NULL where it is not set, which *param names. */
const struct value *medical_profile(struct medical *medical, const struct record *row,
				    int64_t class, enum param *param);

void medical_free(struct medical *medical);

#endif
