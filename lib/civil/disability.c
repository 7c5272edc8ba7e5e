#include "civil/disability.h"

#include "civil/digits.h"

enum { IDENTITY = IDCARD_SIZE - 1, PLACES = IDENTITY + 2, PLACES_AGAIN = PLACES + 2, ROOM = 64 };

static bool
is_between(char c, char low, char high)
{
	return c >= low && c <= high;
}

static enum disability_fault
check_tail(const char *tail, size_t n)
{
	if (!is_between(tail[0], '1', '7'))
		return DISABILITY_TYPE;
	if (!is_between(tail[1], '1', '4'))
		return DISABILITY_GRADE;
	if (n == PLACES)
		return DISABILITY_OK;
	if ((tail[2] != 'B' && tail[2] != 'b') || !is_between(tail[3], '1', '9'))
		return DISABILITY_SUFFIX;
	return DISABILITY_OK;
}

enum disability_fault
disability_parse(struct text cell, day_t not_after, struct disability *out)
{
	char buf[ROOM];
	size_t n = digits_clean(cell, buf, sizeof(buf));
	const char *tail = buf + IDENTITY;
	struct idcard person;

	if (n == 0)
		return DISABILITY_BLANK;
	if (n != PLACES && n != PLACES_AGAIN)
		return DISABILITY_LENGTH;
	if (idcard_parse((struct text){ buf, IDENTITY }, not_after, &person) != IDCARD_OK)
		return DISABILITY_IDENTITY;
	enum disability_fault fault = check_tail(tail, n);

	if (fault != DISABILITY_OK)
		return fault;
	out->person = person;
	out->person.cleaned = n != cell.n;
	out->type = (enum disability_type)(tail[0] - '0');
	out->grade = tail[1] - '0';
	out->reissue = n == PLACES_AGAIN ? tail[3] - '0' : 0;
	return DISABILITY_OK;
}
