#include "scale/restate.h"

#include <string.h>

/* Each has its number in the last place that is filled in. */
static const struct {
	enum diag_code code;
	enum restate_kind kind;
} numbers[] = {
	{ DIAG_HEAD_TWO, RESTATE_LINE },       { DIAG_HOUSEHOLD_DIFFERS, RESTATE_LINE },
	{ DIAG_IDENTITY_TWICE, RESTATE_LINE }, { DIAG_SPOUSE_TWO, RESTATE_LINE },
	{ DIAG_PERSON_TWICE, RESTATE_PLACE },  { DIAG_ACCOUNT_SHARED, RESTATE_PLACE },
	{ DIAG_CARD_SHARED, RESTATE_PLACE },   { DIAG_RULE_WAITS, RESTATE_COUNT },
};

enum restate_kind
restate_kind(enum diag_code code)
{
	for (size_t i = 0; i < ARRAY_LENGTH(numbers); i++)
		if (numbers[i].code == code)
			return numbers[i].kind;
	return RESTATE_NONE;
}

bool
restate_number(enum diag_code code, struct text message, struct text *number)
{
	for (int language = LANGUAGE_ZH; language <= LANGUAGE_EN; language++) {
		const char *words = diag_message(code, (enum language)language);
		struct text tail = text_of(strrchr(words, '}') + 1);

		if (!text_ends(message, tail))
			continue;
		size_t end = message.n - tail.n;
		size_t begin = end;

		while (begin > 0 && text_is_digit(message.p[begin - 1]))
			begin--;
		*number = (struct text){ message.p + begin, end - begin };
		if (end > begin)
			return true;
	}
	return false;
}
