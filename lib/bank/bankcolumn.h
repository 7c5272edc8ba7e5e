#ifndef JZ_BANK_BANKCOLUMN_H
#define JZ_BANK_BANKCOLUMN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/text.h"

/* One column of a bank's file, as a template states it: bank(5). */

enum bank_field {
#define BANK(name, zh, en, kind, places, secret) BANK_##name,
#include "bank/bank.def"
#undef BANK
	BANK_FIELDS
};

enum bank_kind {
	BANK_TEXT,
	BANK_NUMBER,
	BANK_MONEY,
	BANK_DATE,
	BANK_MONTH,
};

/* The parts of a file. */
enum bank_place { BANK_HEAD, BANK_BODY, BANK_TAIL, BANK_PLACES };

struct bank_column {
	enum bank_field field;
	enum bank_kind kind;
	struct text constant; /* of BANK_const; may be blank */
	size_t characters;    /* the most that it holds; 0: no limit */
	size_t bytes;         /* the same in the bank's encoding; a fixed file has just so many */
	bool pad_left;        /* what fills a fixed column stands before the value */
	bool required;        /* never blank */
	size_t line;          /* of the template */
};

/*
 * Read "account, text, 32b, required".  back: the column is of what the bank gives back.  On false
 * the fault is reported at `at`, whose line is the column's.
 */
bool bankcolumn_parse(struct text value, enum bank_place place, bool back, const struct where *at,
		      struct bank_column *out, struct diag *diag);

/* A field's key, its heading in a language, and whether it is a secret. */
struct text bankcolumn_key(enum bank_field field);
struct text bankcolumn_heading(enum bank_field field, enum language language);
bool bankcolumn_is_secret(enum bank_field field);

/* Where full-width ASCII or another mark of Chinese typing stands in t, outside quotes; or blank.
 */
struct text bankcolumn_wide(struct text t);

#endif
