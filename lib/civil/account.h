#ifndef JZ_CIVIL_ACCOUNT_H
#define JZ_CIVIL_ACCOUNT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/*
 * Numbers of bank cards and accounts.  Only the form can be judged: lengths and prefixes are
 * each bank's own, and real cards of several banks fail Luhn's check, so that it is a reason
 * to look and never one to refuse.
 */

enum { ACCOUNT_SHORTEST = 8, ACCOUNT_LONGEST = 32, ACCOUNT_SIZE = ACCOUNT_LONGEST + 1 };

enum account_fault {
	ACCOUNT_OK,
	ACCOUNT_BLANK,
	ACCOUNT_LENGTH,    /* under 8 or over 32 digits */
	ACCOUNT_CHARACTER, /* something else than a digit */
	ACCOUNT_LOST,      /* 6.2E+18: a spreadsheet took the digits */
	ACCOUNT_MASKED,    /* stars for digits */
};

/* Of the right form, and yet a person should look; or-ed together. */
enum {
	ACCOUNT_DOUBT_LENGTH = 1, /* under 12 or over 23 digits */
	ACCOUNT_DOUBT_ZEROS = 2,  /* all after the fifteenth digit is 0: most likely lost */
	ACCOUNT_DOUBT_CARD = 8,   /* it begins as a card does, 62, and is longer than any */
	ACCOUNT_DOUBT_LUHN = 4, /* a card beginning with 62, of 16 to 19 digits, fails the check */
};

struct account {
	unsigned doubt;
	bool cleaned;                  /* blanks, hyphens, quotes or full width were taken off */
	char normalized[ACCOUNT_SIZE]; /* digits alone */
};

/*
 * Read a number as a cell has it; bank is the cell that names the bank, or blank: where it
 * says 存折 or 一折通 the number is of a passbook and Luhn has no say.  On any fault *out is
 * left alone.
 */
enum account_fault account_parse(struct text cell, struct text bank, struct account *out);

#endif
