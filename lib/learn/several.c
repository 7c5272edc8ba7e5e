#include "learn/several.h"

#include "learn/crossrule.h"

enum { ROWS_LEAST = 3, HOLDS = 3, OF = 4, TIMES_ROWS = 8, TIMES_MOST = 12 };

/* amount × count, which is as cross.h has counts; CROSS_ODD where one is no number. */
static fen_t
times(fen_t amount, fen_t count)
{
	fen_t made;

	if (!crossrule_is_number(amount) || !crossrule_is_number(count) ||
	    __builtin_mul_overflow(amount, count / CROSS_ONE, &made))
		return CROSS_ODD;
	return made;
}

/* What a row makes of it, and of one month alone. */
static fen_t
made_of(const fen_t *value, const struct several *column, fen_t *one)
{
	*one = value[column->month];
	if (column->persons != SIZE_MAX)
		*one = times(*one, value[column->persons]);
	fen_t made = column->months == SIZE_MAX ? *one : times(*one, value[column->months]);
	fen_t more = column->more == SIZE_MAX ? 0 : value[column->more];

	if (more == CROSS_ODD || !crossrule_is_number(made) ||
	    __builtin_add_overflow(made, more > 0 ? more : 0, &made))
		return CROSS_ODD;
	return made;
}

bool
several_holds(const struct cross *cross, const struct several *several)
{
	const struct several column = { .paid = crossrule_at(cross, several->paid),
					.month = crossrule_at(cross, several->month),
					.persons = crossrule_at(cross, several->persons),
					.months = crossrule_at(cross, several->months),
					.more = crossrule_at(cross, several->more) };
	size_t rows = 0;
	size_t holds = 0;
	size_t longer = 0;
	size_t shared = 0; /* by several persons */

	if (column.paid == SIZE_MAX || column.month == SIZE_MAX)
		return false;
	for (size_t i = 0; i < cross->rows; i++) {
		const fen_t *value = cross->value[i];
		fen_t one;
		fen_t made = made_of(value, &column, &one);

		if (value[column.paid] <= 0 || made <= 0)
			continue;
		rows++;
		holds += made == value[column.paid];
		longer += made == value[column.paid] && made > one;
		shared += made == value[column.paid] && one > value[column.month];
	}
	return rows >= ROWS_LEAST && holds * OF >= rows * HOLDS && longer > 0 &&
	       (column.persons == SIZE_MAX || shared > 0);
}

int64_t
several_times(const struct cross *cross, const struct several *several)
{
	const struct several column = { .paid = crossrule_at(cross, several->paid),
					.month = crossrule_at(cross, several->month),
					.persons = crossrule_at(cross, several->persons),
					.months = SIZE_MAX,
					.more = SIZE_MAX };
	size_t rows = 0;
	size_t fits[TIMES_MOST + 1] = { 0 };

	for (size_t i = 0; i < cross->rows && column.paid != SIZE_MAX && column.month != SIZE_MAX;
	     i++) {
		const fen_t *value = cross->value[i];
		fen_t one;
		fen_t paid = value[column.paid];
		fen_t made = made_of(value, &column, &one);

		if (paid <= 0 || made <= 0)
			continue;
		rows++;
		if (paid % made == 0 && paid / made <= TIMES_MOST)
			fits[paid / made]++;
	}
	for (int64_t times = 1; times <= TIMES_MOST; times++)
		if (rows >= TIMES_ROWS && fits[times] * OF >= rows * HOLDS)
			return times;
	return 0;
}
