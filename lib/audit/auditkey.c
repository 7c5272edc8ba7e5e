#include "audit/auditkey.h"

#include "base/hash.h"

/* The last place is X or a digit: eleven of them. */
enum { PLACES = IDCARD_SIZE - 1, LAST = 11, TENS = 10, FOLD = 32 };

/* Multiplied by the one and then by the other, all is as it was. */
#define SPREAD UINT64_C(0x9E3779B97F4A7C15)
#define GATHER UINT64_C(0xF1DE83E19937733D)

uint64_t
auditkey(struct text number, day_t *birth)
{
	struct idcard card = { .birth = DAY_NONE };
	enum idcard_fault fault = idcard_parse(number, day_of(9999, 12, 31), &card);
	uint64_t key = 0;

	if (birth != NULL)
		*birth = card.birth;
	if (fault != IDCARD_OK)
		return 0;
	for (int i = 0; i < PLACES - 1; i++)
		key = key * TENS + (uint64_t)(card.normalized[i] - '0');
	char last = card.normalized[PLACES - 1];

	key = key * LAST + (last == 'X' ? TENS : (uint64_t)(last - '0'));
	key *= SPREAD;
	return key ^ key >> FOLD;
}

struct text
auditkey_number(uint64_t key, char buf[IDCARD_SIZE])
{
	uint64_t left = (key ^ key >> FOLD) * GATHER;

	if (key == 0)
		return TEXT_NONE;
	buf[PLACES] = '\0';
	buf[PLACES - 1] = "0123456789X"[left % LAST];
	left /= LAST;
	for (int i = PLACES - 2; i >= 0; i--, left /= TENS)
		buf[i] = (char)('0' + left % TENS);
	return (struct text){ buf, PLACES };
}

uint64_t
auditkey_mix(uint64_t key, int64_t number)
{
	return hash_join(key, (struct text){ (const char *)&number, sizeof(number) });
}
