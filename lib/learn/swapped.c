#include "learn/swapped.h"

#include "base/num.h"
#include "civil/idcard.h"
#include "register/word.h"

struct swapped
swapped_read(struct text number, struct text birth, struct text sex, struct text age, day_t today)
{
	struct swapped self = { DAY_NONE,       DAY_NONE,       SWAPPED_UNSAID,
				SWAPPED_UNSAID, SWAPPED_UNSAID, SWAPPED_UNSAID };
	int64_t word = word_parse(WORDS_SEX, sex);
	struct idcard card;
	int64_t years;

	if (birth.n == 0 && word < 0 && age.n == 0)
		return self;
	if (!day_parse(birth.p, birth.n, &self.birth))
		self.birth = DAY_NONE;
	if (num_parse(age.p, age.n, INT16_MAX, &years))
		self.age = (int16_t)years;
	if (word >= 0)
		self.sex = word == WORD_SEX_MALE;
	if (idcard_parse(number, today, &card) != IDCARD_OK)
		return self;
	self.number_birth = card.birth;
	self.number_age = (int16_t)day_age(card.birth, today, DAY_LEAP_MARCH);
	self.number_sex = card.sex == IDCARD_MALE;
	return self;
}

/* Does what is said of one agree with the number of the other?  Something must be said. */
static bool
fits(const struct swapped *one, const struct swapped *other)
{
	bool birth = one->birth != DAY_NONE && other->number_birth != DAY_NONE;
	bool age = one->age != SWAPPED_UNSAID && other->number_age != SWAPPED_UNSAID;
	bool sex = one->sex != SWAPPED_UNSAID && other->number_sex != SWAPPED_UNSAID;
	int years = age ? one->age - other->number_age : 0;

	/* an age is out of date by a year when the sheet is not quite new */
	return (birth || age || sex) && (!birth || one->birth == other->number_birth) &&
	       years >= -1 && years <= 1 && (!sex || one->sex == other->number_sex);
}

static bool
has_number(const struct swapped *one)
{
	return one->number_sex != SWAPPED_UNSAID;
}

bool
swapped_is_told(const struct swapped *self)
{
	return has_number(self) && (self->birth != DAY_NONE || self->age != SWAPPED_UNSAID ||
				    self->sex != SWAPPED_UNSAID);
}

bool
swapped_fits(const struct swapped *self)
{
	return fits(self, self);
}

size_t
swapped_with(const struct swapped *person, size_t count, size_t i)
{
	size_t found = SIZE_MAX;

	if (!has_number(&person[i]) || swapped_fits(&person[i]))
		return SIZE_MAX;
	for (size_t k = 0; k < count; k++) {
		if (k == i || !has_number(&person[k]) || swapped_fits(&person[k]) ||
		    !fits(&person[i], &person[k]) || !fits(&person[k], &person[i]))
			continue;
		if (found != SIZE_MAX)
			return SIZE_MAX;
		found = k;
	}
	return found;
}
