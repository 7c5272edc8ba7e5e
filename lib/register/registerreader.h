#ifndef JZ_REGISTER_REGISTERREADER_H
#define JZ_REGISTER_REGISTERREADER_H

#include "base/hash.h"
#include "register/household.h"
#include "register/record.h"
#include "table/heldrows.h"

/* What a reader of a register holds; for register.c and registerbeside.c alone. */

enum { PERSONS_MAX = 10000 };

/* A household that came again. */
struct parted {
	uint64_t hash;
	size_t line; /* of its first row, once the second reading has met it */
};

struct register_reader {
	struct record_reader *reader;
	struct diag *diag;
	struct examiner examiner;
	bool wanted[COLUMN_LIMIT];
	struct arena arena; /* the texts of the household at hand */
	uint64_t hash;      /* of its number, where it has one */
	struct person *person;
	size_t room;
	enum table_result state; /* of the row that stands next */
	bool ahead;              /* was it stepped to already? */
	bool stray;              /* the household at hand is a row that names no household */
	bool stray_before;       /* so was the one before it */
	struct hash_set seen;
	struct parted *split; /* in the second reading sorted by hash */
	size_t splits;
	size_t split_room;
	bool second;
	bool hushed; /* is diag now? */
	int heard;   /* by diag otherwise */

	/* of several threads */
	struct heldrows *held;    /* of one beside another: what it reads; else NULL */
	bool later;               /* the household at hand is the later part of one */
	struct text id;           /* of the household that is held at last, in arena */
	struct table_lines lines; /* stepped over, and not held yet */
	struct split cells;       /* of one of them */
};

/* Step to the next row, if that was not done already. */
bool register_look_ahead(struct register_reader *reg);

/* First reading: was this household there before? */
bool register_came_again(struct register_reader *reg, uint64_t hash);

#endif
