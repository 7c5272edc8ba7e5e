#include "mend/mendrecord.h"

#include "mend/mend.h"

static struct record_mended
mend(void *context, const struct column *column, struct text cell)
{
	const struct mender *mender = context;
	struct mend mend =
		mend_cell(mender, (struct mend_from){ .column = column, .scale = 1 }, cell);

	return (struct record_mended){ mend.value, mend.code, mend.became, mend.also };
}

void
mendrecord_begin(struct mendrecord *own, struct record_reader *reader, day_t today,
		 struct arena *arena, struct diag *diag)
{
	if (reader == NULL)
		return;
	own->mender = (struct mender){ .today = today,
				       .language = record_language(reader),
				       .messages = diag->language,
				       .arena = arena };
	own->record = (struct record_mender){ mend, &own->mender };
	record_mend_by(reader, &own->record);
}
