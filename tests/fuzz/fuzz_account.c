/* Account numbers, with the bank on the second line: what is taken is digits, and stays so. */
#include "civil/account.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text bank = { (const char *)data, size };
	struct text cell = text_next(&bank, '\n');
	struct account account = { .doubt = 99 };
	struct account again;

	if (text_valid((const char *)data, size) < size)
		return 0;
	if (account_parse(cell, bank, &account) != ACCOUNT_OK) {
		FUZZ(account.doubt == 99);
		return 0;
	}
	struct text number = text_of(account.normalized);

	FUZZ(number.n >= ACCOUNT_SHORTEST && number.n <= ACCOUNT_LONGEST);
	for (size_t i = 0; i < number.n; i++)
		FUZZ(number.p[i] >= '0' && number.p[i] <= '9');
	FUZZ(account_parse(number, bank, &again) == ACCOUNT_OK && !again.cleaned);
	FUZZ(text_equal(text_of(again.normalized), number) && again.doubt == account.doubt);
	return 0;
}
