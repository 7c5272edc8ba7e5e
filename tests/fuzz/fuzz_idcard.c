/* Identity and certificate numbers: a good one is of one form, and read again is the same. */
#include <string.h>

#include "civil/disability.h"
#include "civil/idcard.h"
#include "fuzz.h"

enum { TODAY = 20780 }; /* 2026-11-23 */

static void
check(const struct idcard *card)
{
	struct text number = text_of(card->normalized);
	struct idcard again;
	char day[DAY_SIZE];

	FUZZ(number.n == 18);
	for (size_t i = 0; i < 17; i++)
		FUZZ(number.p[i] >= '0' && number.p[i] <= '9');
	FUZZ(card->birth <= TODAY);
	day_format(card->birth, day);
	FUZZ(memcmp(number.p + 6, day, 4) == 0 && memcmp(number.p + 10, day + 5, 2) == 0 &&
	     memcmp(number.p + 12, day + 8, 2) == 0);
	FUZZ((number.p[16] % 2 == 1) == (card->sex == IDCARD_MALE));
	FUZZ(idcard_parse(number, TODAY, &again) == IDCARD_OK);
	FUZZ(!again.cleaned && again.birth == card->birth && again.sex == card->sex);
	FUZZ(text_equal(text_of(again.normalized), number));
}

/* One slip in a place must not pass. */
static void
check_slips(const struct idcard *card)
{
	char slip[IDCARD_SIZE];
	struct idcard other;

	for (size_t i = 0; i < 17; i++) {
		memcpy(slip, card->normalized, IDCARD_SIZE);
		slip[i] = slip[i] == '9' ? '0' : (char)(slip[i] + 1);
		FUZZ(idcard_parse(text_of(slip), TODAY, &other) != IDCARD_OK);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text cell = { (const char *)data, size };
	struct idcard card = { .birth = 7 };
	struct disability certificate = { .grade = 7 };

	if (text_valid(cell.p, cell.n) < cell.n)
		return 0;
	if (idcard_parse(cell, TODAY, &card) == IDCARD_OK) {
		check(&card);
		check_slips(&card);
	} else {
		FUZZ(card.birth == 7);
		if (idcard_repair(cell, TODAY, &card))
			check(&card);
		else
			FUZZ(card.birth == 7);
	}
	if (disability_parse(cell, TODAY, &certificate) == DISABILITY_OK) {
		check(&certificate.person);
		FUZZ(certificate.grade >= 1 && certificate.grade <= 4);
		FUZZ(certificate.type >= DISABILITY_VISUAL &&
		     certificate.type <= DISABILITY_MULTIPLE);
	} else {
		FUZZ(certificate.grade == 7);
	}
	return 0;
}
