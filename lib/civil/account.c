#include "civil/account.h"

#include <string.h>

#include "civil/digits.h"

enum {
	ROOM = 96,
	EXACT = 15, /* digits that a spreadsheet's number keeps */
	USUAL_LOW = 12,
	USUAL_HIGH = 23,
	CARD_LOW = 16,
	CARD_HIGH = 19,
};

/* From the right every second digit counts double, and the digits of all that add up to tens. */
static bool
passes_luhn(const char *digits, size_t n)
{
	int sum = 0;

	for (size_t i = 0; i < n; i++) {
		int digit = digits[n - 1 - i] - '0';
		int twice = digit * 2;

		sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
	}
	return sum % 10 == 0;
}

/*
 * One number in ten ends in 0 by itself, so a single lost digit is suspected only where the
 * check of a card agrees.
 */
static unsigned
doubts(const char *digits, size_t n, struct text bank)
{
	bool begins = strncmp(digits, "62", 2) == 0 && !text_has_any(bank, "存折|一折通");
	bool card = begins && n >= CARD_LOW && n <= CARD_HIGH;
	bool fails = card && !passes_luhn(digits, n);
	bool zeros =
		n > EXACT && strspn(digits + EXACT, "0") == n - EXACT && (n > EXACT + 1 || fails);

	return (begins && n > CARD_HIGH ? ACCOUNT_DOUBT_CARD : 0U) |
	       (n < USUAL_LOW || n > USUAL_HIGH ? ACCOUNT_DOUBT_LENGTH : 0U) |
	       (zeros ? ACCOUNT_DOUBT_ZEROS : 0U) | (fails ? ACCOUNT_DOUBT_LUHN : 0U);
}

enum account_fault
account_parse(struct text cell, struct text bank, struct account *out)
{
	char buf[ROOM];
	size_t n = digits_clean(cell, buf, sizeof(buf));

	if (n == sizeof(buf))
		return ACCOUNT_LENGTH;
	if (n == 0)
		return ACCOUNT_BLANK;
	if (strspn(buf, "0123456789") != n) {
		if (strchr(buf, '*') != NULL)
			return ACCOUNT_MASKED;
		return digits_scientific(buf) ? ACCOUNT_LOST : ACCOUNT_CHARACTER;
	}
	if (n < ACCOUNT_SHORTEST || n > ACCOUNT_LONGEST)
		return ACCOUNT_LENGTH;
	out->doubt = doubts(buf, n, bank);
	out->cleaned = n != cell.n;
	memcpy(out->normalized, buf, n + 1);
	return ACCOUNT_OK;
}
