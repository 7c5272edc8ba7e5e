#ifndef JZ_RECHECK_H
#define JZ_RECHECK_H

#include "base/index.h"
#include "table/outfile.h"
#include "terms/event.h"
#include "terms/refill.h"
#include "terms/visitpage.h"
#include "tool.h"

/* What the files of jz-recheck share: one run of it. */

struct job {
	struct tool *tool;
	struct law law;
	struct recheck recheck;
	struct refill refill;
	struct index due; /* items of recheck by household */
	struct register_reader *reg;
	struct rowout *out;
	enum language language;
	struct event_list events;
	struct paper paper; /* what is to be written to page_file yet */
	struct outfile *page_file;
	struct arena arena; /* of titles, which are needed until tool_end() */

	/* options */
	const char *quarter;
	const char *decisions;
	int64_t per_week; /* 0: no weeks are planned */
	day_t start;      /* of the plan; DAY_NONE: the first day that it can be */
	const char *sheet;
	const char *page; /* of HTML: the sheet to be filled in by hand */
	bool phones;      /* on the sheets in full */
	const char *apply;
	int64_t upcoming; /* days; below 0: not asked for */
};

/* List who is due in the quarter, or what is coming; false where it could not be done. */
bool job_list_due(struct job *job);
bool job_list_events(struct job *job);

/* Write the sheet for the visits to those who are due; false where it could not be done. */
bool job_write_sheet(struct job *job);

/* Put a filled sheet back into the register; false where it could not be done. */
bool job_apply_sheet(struct job *job);

/* What both lists and sheets need: the register, from its beginning, and an output for it. */
bool job_open_register(struct job *job);
bool job_each(struct job *job, bool (*begin)(void *context),
	      void (*look)(void *context, const struct household *household));
bool job_open_output(struct job *job, const char *path);

#endif
