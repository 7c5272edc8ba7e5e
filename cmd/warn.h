#ifndef JZ_CMD_WARN_H
#define JZ_CMD_WARN_H

#include "decide/assess.h"
#include "tool.h"
#include "warn/warnlist.h"

/* The subjects of jz-warn. */

enum { WARN_OUTCOMES = 3 };

struct job {
	struct tool *tool;
	struct assess assess;
	struct warnings warnings;
	struct warnrules rules;
	struct warnmeets meets;
	struct warnlist list;
	struct standing_book book;
	struct answers answers;
	struct inspectors inspectors;
	struct draw_members members;
	struct workday *calendar;
	struct law law;
	enum language language;
	size_t households;
	struct text outcome[WARN_OUTCOMES]; /* to pick from in a workbook, until it is closed */

	/* options */
	const char *signal;
	const char *kinds;
	const char *visited;
	const char *inspectors_path;
	const char *decisions;
	const char *answers_path;
};

/* Write the list, in a workbook with the outcomes to pick from (warn-write.c); false with trouble
 * reported. */
bool warn_write(struct job *job);

/* What came of the run, in lines and counts (warn-say.c); a person looks where somebody is to be
 * visited. */
void warn_say(const struct job *job);

#endif
