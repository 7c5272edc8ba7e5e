#include "outputs.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>

#include "base/fault.h"

void
outputs_add(struct outputs *outputs, struct rowout *out)
{
	if (out == NULL)
		return;
	assert(outputs->count < OUTPUT_ROOM);
	outputs->item[outputs->count++] = out;
}

void
outputs_discard(struct outputs *outputs, struct rowout *out)
{
	size_t kept = 0;

	for (size_t i = 0; i < outputs->count; i++)
		if (outputs->item[i] != out)
			outputs->item[kept++] = outputs->item[i];
	outputs->count = kept;
	rowout_abandon(out);
}

bool
outputs_prepare(struct outputs *outputs)
{
	for (size_t i = 0; i < outputs->count; i++)
		if (!rowout_prepare(outputs->item[i]))
			return false;
	return true;
}

void
outputs_close(struct outputs *outputs, bool good)
{
	for (size_t i = 0; i < outputs->count; i++) {
		if (good)
			(void)rowout_finish(outputs->item[i]);
		else
			rowout_abandon(outputs->item[i]);
	}
	outputs->count = 0;
}

bool
outputs_flush_words(struct diag *diag)
{
	struct fault room;
	bool failed = ferror(stdout) != 0;

	errno = 0;
	if (fflush(stdout) == 0 && !failed)
		return true;
	diag_say(diag, DIAG_FILE_WRITE,
		 .one = text_of(fault_text(errno != 0 ? errno : EIO, diag->language, &room)));
	clearerr(stdout);
	return false;
}
