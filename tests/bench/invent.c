#include "invent.h"

#include <stdio.h>

static uint64_t state = 20211119;

/* xorshift64* */
uint64_t
invent_number(uint64_t n)
{
	state ^= state >> 12;
	state ^= state << 25;
	state ^= state >> 27;
	return (state * UINT64_C(2685821657736338717) >> 33) % n;
}

bool
invent_chance(unsigned percent)
{
	return invent_number(100) < percent;
}

void
invent_identity(char cell[INVENT_SIZE], day_t birth)
{
	static const int weight[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
	int year;
	int month;
	int mday;
	int sum = 0;

	day_split(birth, &year, &month, &mday);
	(void)snprintf(cell, INVENT_SIZE, "439921%04d%02d%02d%03u", year, month, mday,
		       (unsigned)invent_number(1000));
	for (int i = 0; i < 17; i++)
		sum += (cell[i] - '0') * weight[i];
	cell[17] = "10X98765432"[sum % 11];
	cell[18] = '\0';
}
