#ifndef JZ_TERMS_INQUIRY_H
#define JZ_TERMS_INQUIRY_H

#include <stdbool.h>
#include <stddef.h>

#include "terms/recheck.h"

/*
 * What is asked at a visit: only what fits the household, or the person.  A child is not asked for
 * wages, nobody alive for the day of his death, and of a month's and a year's figure that one which
 * is recorded.
 */
struct inquiry {
	const struct law *law;
	enum language language;
	const struct record_reader *reader;
	const struct household *household;
	const struct recheck_item *item;
	bool phones; /* shown in full */
};

size_t inquiry_count(void);

/* Is it asked of the person, or, where there is none, of the household? */
bool inquiry_fits(const struct inquiry *inquiry, size_t question, const struct person *person);

/*
 * Its column of the register, what to ask, and answers to be ticked, parted by "|", or blank: the
 * words of its column, which may stand in buf, where it has none of its own.
 */
enum { INQUIRY_CHOICES = 256 };
int inquiry_column(size_t question);
struct text inquiry_words(size_t question, enum language language);
struct text inquiry_choices(size_t question, enum language language, char buf[INQUIRY_CHOICES]);

/*
 * What is recorded, as the language has it; a phone is masked where it is not asked for, for sheets
 * get lost.  May point into buf.
 */
struct text inquiry_recorded(const struct inquiry *inquiry, size_t question,
			     const struct person *person, char buf[CELL_SIZE]);

/* Is something not known, that must be asked for? */
bool inquiry_lacks(const struct inquiry *inquiry, size_t question, const struct person *person);

#endif
