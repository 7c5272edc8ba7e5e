#ifndef JZ_TERMS_COMINGS_H
#define JZ_TERMS_COMINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/index.h"
#include "mend/mender.h"
#include "register/record.h"

/*
 * Who came into a household, and who left it, by the rows that a sheet of visits has for that: name
 * and identity number in their columns, and behind them, in any order, the relation, the day and
 * why: “孙女，2026.12.1出生”, “12月22日出嫁”.  Who came gets a row of his own behind those of his
 * household; who left has none any more, but for the dead and others whom the register has a state
 * for, as prison.
 */
enum coming_kind { COMING_CAME, COMING_LEFT, COMING_KINDS };

struct coming {
	enum coming_kind kind;
	size_t line; /* of the sheet */
	struct text household;
	struct text name;
	struct text number;
	struct text relation;
	struct text why;
	day_t on;       /* or DAY_NONE */
	int64_t status; /* WORD_MEMBER_… of who left, or BLANK */
	size_t rows;    /* of the register that he has in the household */
	size_t last;    /* line of the household's last row in the register; 0: it has none */
	bool heads;     /* he is the head there */
	bool good;      /* it can be done */
};

struct comings {
	struct coming *item;
	size_t count;
	size_t room;
	size_t done[COMING_KINDS]; /* persons that were put in, and taken out */
	struct index households;
	struct text file; /* the sheet's name */
};

/* What the rows of the sheet say under item and question. */
struct text comings_item(enum coming_kind kind, enum language language);
struct text comings_question(enum coming_kind kind, enum language language);

/*
 * Take a row of the sheet (its texts are to last as long as comings), where it is one of these:
 * false where it is another's.  Nothing is taken of one that nobody filled in, and of one that
 * lacks something, which is reported.
 */
bool comings_take(struct comings *comings, const struct record *row, const struct mender *mender,
		  struct diag *diag);

/* The register is read twice, as in terms/visit.h: each row is seen, then all is matched. */
void comings_see(struct comings *comings, const struct record *row);
void comings_match(struct comings *comings, struct diag *diag);

/* The columns of the register that may be written, one bit each. */
bits_t comings_columns(const struct comings *comings);

/* Is the person of this row to have none any more?  Else *taken gets the columns that changed. */
bool comings_drop(struct comings *comings, struct record *row, bits_t *taken);

/*
 * Who came and has his place behind the row: the first where before is NULL, then the next; NULL at
 * the end.  at is kept between the calls.
 */
const struct coming *comings_next(struct comings *comings, const struct record *row,
				  const struct coming *before, size_t *at);

/* His row, behind another of his household; the columns that it has are returned, one bit each. */
bits_t comings_fill(const struct coming *coming, const struct record *behind, struct record *out);

void comings_free(struct comings *comings);

#endif
