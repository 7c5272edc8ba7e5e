#ifndef JZ_LEARN_SWAPPED_H
#define JZ_LEARN_SWAPPED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/day.h"
#include "base/text.h"

/* Two persons whose identity numbers changed places: what else is said of each fits the other. */

/* Of a person; SWAPPED_UNSAID and DAY_NONE: not said. */
struct swapped {
	day_t birth; /* as the columns say it */
	day_t number_birth;
	int16_t age;
	int16_t number_age;
	int8_t sex;
	int8_t number_sex;
};

enum { SWAPPED_UNSAID = -1 };

/* Out of mended cells, each of which may be blank or be none; nobody is born after today. */
struct swapped swapped_read(struct text number, struct text birth, struct text sex, struct text age,
			    day_t today);

/* Does a person have a number, and something else that is said of him; and does it fit the number?
 */
bool swapped_is_told(const struct swapped *self);
bool swapped_fits(const struct swapped *self);

/* Whose number the i-th person has, who has the i-th's own; SIZE_MAX: nobody's, or several fit. */
size_t swapped_with(const struct swapped *person, size_t count, size_t i);

#endif
