#ifndef JZ_BANK_BANK_H
#define JZ_BANK_BANK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bank/bankcolumn.h"
#include "base/arena.h"
#include "base/diag.h"

/*
 * A bank's template: how the file that goes to the bank looks, and the one that comes back.  It is
 * a file of data/bank/ or of the office's own, bank(5): another bank is a file, not code.
 */

enum bank_way { BANK_SENT, BANK_BACK, BANK_WAYS };

/* What a file is like: the word of each, by its place in the list of bank.c. */
enum bank_choice {
	BANK_FORM,     /* delimited, fixed */
	BANK_ENCODING, /* UTF-8, GB18030, GBK, GB2312 */
	BANK_MARK,     /* no, yes: a byte order mark */
	BANK_LINE,     /* crlf, lf */
	BANK_UNIT,     /* yuan ("650.00"), fen ("65000") */
	BANK_DATES,    /* plain ("20261201"), hyphen ("2026-12-01") */
	BANK_CHOICES
};

struct bank_shape {
	unsigned char choice[BANK_CHOICES];
	struct text delimiter; /* of a delimited file; taken as it stands, never as a pattern */
	struct text ending;    /* what the file's name ends in; blank: anything */
};

struct bank_part {
	struct bank_column *column; /* NULL: the file has no such part */
	size_t count;
};

/* A word of the bank's and what it means: a programme, or what became of a line. */
struct bank_word {
	int64_t meaning;
	struct text word;
};

enum bank_status { BANK_CONFIRMED, BANK_REFUSED, BANK_STATUSES };

struct bank {
	struct text file;
	struct text name[2]; /* by enum language */
	struct bank_shape shape[BANK_WAYS];
	struct bank_part part[BANK_WAYS][BANK_PLACES];
	struct bank_word *programme; /* the short names: WORD_CATEGORY_… */
	size_t programmes;
	struct bank_word *status; /* enum bank_status */
	size_t statuses;
};

/*
 * Read the template at path.  All faults are reported with their lines; NULL where there is any.
 * It and all in it are the arena's.
 */
const struct bank *bank_read(const char *path, struct arena *arena, struct diag *diag);

/* Does the template say what the bank gives back? */
bool bank_gives_back(const struct bank *bank);

/* The name of the encoding, for reading and for people. */
const char *bank_encoding(const struct bank_shape *shape);

/*
 * Its name for writing: table/decode.h takes GBK and GB2312 for GB18030, which holds more than they
 * do, and knows these names not.
 */
const char *bank_exact_encoding(const struct bank_shape *shape);

/* The bank's short name of a programme; blank where the template has none. */
struct text bank_short(const struct bank *bank, int64_t programme);

/* What a word of the bank's says became of a line: enum bank_status; -1: no word of its. */
int bank_status(const struct bank *bank, struct text word);

/* The column of a field in a part; NULL where there is none. */
const struct bank_column *bank_column(const struct bank_part *part, enum bank_field field);

#endif
