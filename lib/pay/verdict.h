#ifndef JZ_PAY_VERDICT_H
#define JZ_PAY_VERDICT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "mend/mender.h"
#include "register/record.h"

/*
 * A row of the town's list, as people write it: what it says of which decision.  Words are read
 * as WORDS_VERDICT has them, days and amounts as jz-import mends them.
 */
struct verdict {
	size_t line;
	bool bad; /* a cell could not be read, as was reported: the row counts for nothing */
	struct text household;
	struct text person;
	struct text person_id;
	struct text head;
	struct text head_id;
	struct text remark;
	struct text case_id;
	struct text approved_by;
	int64_t word;   /* WORD_VERDICT_…, or BLANK: it says nothing */
	int64_t amount; /* fen a month, or BLANK */
	int64_t approved_on;
	int64_t heard_on;
	int64_t told_on;
	int64_t from;     /* the first month of the decision that the list was made of, or BLANK */
	int64_t category; /* the same; WORD_CATEGORY_… */
	size_t rows;      /* decisions of the household */
	size_t hits;      /* decisions that it names */
	size_t target;    /* line of the decision that it means; 0: none */
};

/*
 * Read a row of a list of RECORD_VERDICT; its texts are the record's, or in the mender's arena.
 * A cell that cannot be read is reported.
 */
void verdict_read(struct verdict *verdict, const struct record_reader *list,
		  const struct record *record, const struct mender *mender, struct diag *diag);

/*
 * Does it name the decision?  The household's own row is meant where nobody is named, or the
 * head.
 */
bool verdict_names(const struct verdict *verdict, const struct record *decision);

/*
 * What the list has otherwise than the decision that it names: VERDICT_head_id, _head, _person,
 * _category or _from; -1: nothing.  Then it was made of another list, or for another month.
 */
int verdict_differs(const struct verdict *verdict, const struct record *decision);

/*
 * The words that a list is filled in with, for a workbook of decisions in a language; they are put
 * into word[].
 */
enum { VERDICT_WORDS = WORD_VERDICT_POSTPONED - WORD_VERDICT_PROPOSED + 1 };
struct rowout_choice verdict_choice(struct text word[VERDICT_WORDS], enum language language);

#endif
