#ifndef JZ_MEND_MENDRECORD_H
#define JZ_MEND_MENDRECORD_H

#include "mend/mender.h"
#include "register/record.h"

/*
 * A list that people filled in, read as jz-import reads their sheets: 2026/11/20 is a day.  What
 * cannot be mended surely is refused as it stands.  Its own until the reader is closed.
 */
struct mendrecord {
	struct mender mender;
	struct record_mender record;
};

/* today: of the tool; arena may be reset between rows.  A reader of NULL is left alone. */
void mendrecord_begin(struct mendrecord *mend, struct record_reader *reader, day_t today,
		      struct arena *arena, struct diag *diag);

#endif
