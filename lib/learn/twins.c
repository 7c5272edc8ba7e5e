#include "learn/twins.h"

enum { SAME_LEAST = 5, TIMES = 5 }; /* so many times as many rows say the same */

void
twins_pair(struct twins *twins, size_t one, size_t other)
{
	if (twins->count < TWINS)
		twins->pair[twins->count++] = (struct twin){ .one = one, .other = other };
}

void
twins_alike(struct twins *twins, size_t one, size_t other)
{
	if (twins->count < TWINS)
		twins->pair[twins->count++] =
			(struct twin){ .one = one, .other = other, .alike = true };
}

/* A blank says nothing. */
static bool
says_both(const struct twin *pair, const struct text *cell)
{
	return cell[pair->one].n > 0 && cell[pair->other].n > 0;
}

void
twins_row(struct twins *twins, const struct text *cell)
{
	for (size_t i = 0; i < twins->count; i++) {
		struct twin *pair = &twins->pair[i];

		if (!says_both(pair, cell))
			continue;
		bool same = text_equal(cell[pair->one], cell[pair->other]);

		pair->same += same;
		pair->differ += !same;
	}
}

bool
twins_holds(const struct twin *pair, const struct text *cell)
{
	size_t least = pair->alike ? 1 : SAME_LEAST;
	size_t times = pair->alike ? 1 : TIMES;

	return pair->same < least || pair->differ * times > pair->same || !says_both(pair, cell) ||
	       text_equal(cell[pair->one], cell[pair->other]);
}

bool
twins_clash(const struct twin *pair, const struct text *cell)
{
	return pair->differ >= SAME_LEAST && pair->same * TIMES <= pair->differ &&
	       says_both(pair, cell) && text_equal(cell[pair->one], cell[pair->other]);
}

bool
twins_all_hold(const struct twins *twins, size_t place, const struct text *cell)
{
	for (size_t i = 0; i < twins->count; i++)
		if (twins->pair[i].one == place && !twins_holds(&twins->pair[i], cell))
			return false;
	return true;
}
