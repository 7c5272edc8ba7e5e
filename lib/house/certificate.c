#include "house/certificate.h"

#include "register/word.h"

unsigned
certificate_faults(const struct disability *card, struct text number, int64_t type, int64_t grade)
{
	static const int64_t types[] = {
		[DISABILITY_VISUAL] = WORD_DISABILITY_VISUAL,
		[DISABILITY_HEARING] = WORD_DISABILITY_HEARING,
		[DISABILITY_SPEECH] = WORD_DISABILITY_SPEECH,
		[DISABILITY_PHYSICAL] = WORD_DISABILITY_PHYSICAL,
		[DISABILITY_INTELLECTUAL] = WORD_DISABILITY_INTELLECTUAL,
		[DISABILITY_MENTAL] = WORD_DISABILITY_MENTAL,
		[DISABILITY_MULTIPLE] = WORD_DISABILITY_MULTIPLE,
	};
	unsigned faults = 0;

	if (number.n > 0 && !text_equal(text_of(card->person.normalized), number))
		faults |= CERTIFICATE_OTHER;
	if (type >= 0 && type != types[card->type])
		faults |= CERTIFICATE_TYPE;
	if (grade >= 0 && grade != (int64_t)WORD_GRADE_1 + card->grade - 1)
		faults |= CERTIFICATE_GRADE;
	return faults;
}
