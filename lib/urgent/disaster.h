#ifndef JZ_URGENT_DISASTER_H
#define JZ_URGENT_DISASTER_H

#include "base/arena.h"
#include "base/index.h"
#include "base/truth.h"
#include "register/record.h"

/*
 * The disasters for which aid was opened (大办发〔2021〕30号（十二）; disasters(5)): a row for each
 * kind of aid of an event, with its days and places and the document that opened it.
 */

struct disaster {
	struct text id;
	int64_t kind; /* WORD_DISASTER_… */
	day_t from;
	int64_t until; /* day_t, the last; or BLANK: it goes on */
	struct text places;
	struct text source; /* document and article */
	size_t line;
};

/* It starts as { 0 }. */
struct disaster_book {
	struct disaster *item;
	size_t count;
	size_t room;
	struct index by_name; /* event and kind */
	struct arena arena;
};

/* Take the file at path; a row that cannot be used is reported and left out.  False: trouble. */
bool disaster_read(struct disaster_book *book, const char *path, day_t today, struct diag *diag);

/* The aid of that kind for an event, however its number is typed; NULL: none was opened. */
const struct disaster *disaster_find(const struct disaster_book *book, struct text id,
				     int64_t kind);

/* Does its aid go to a day? */
bool disaster_has_day(const struct disaster *disaster, day_t day);

/*
 * Does it go to a household of that town and village?  Its places are villages or whole towns; a
 * village is 王家村 or 河坝镇王家村, with or without 村 or 社区.  Unknown where a blank decides it.
 */
enum truth disaster_has_place(const struct disaster *disaster, struct text town,
			      struct text village);

/* Have two spans of days, the second of each a day_t or BLANK, a day in common? */
bool disaster_overlap(day_t from, int64_t until, day_t other_from, int64_t other_until);

void disaster_free(struct disaster_book *book);

#endif
