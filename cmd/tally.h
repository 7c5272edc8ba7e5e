#ifndef JZ_CMD_TALLY_H
#define JZ_CMD_TALLY_H

#include "publish/tallylist.h"
#include "tool.h"

/* The subjects of jz-tally. */

struct job {
	struct tool *tool;
	struct tally tally[1 + TALLY_DIMENSIONS]; /* behind it each of its dimensions alone */
	size_t tallies;
	struct tallylist list;
	struct tallypeople people;
	struct law law;

	/* options */
	const char *by;
	const char *members;
	const char *page;
	const char *previous;
	bool times;
	bool evaluate;
	bool open; /* --public */
	bool first;
};

/* Part the sums of categories by who pays them; false with trouble reported (tally-share.c). */
bool tally_share(struct job *job);

/* Count the steps of deadlines(5); false with trouble reported (tally-times.c). */
bool tally_times(struct job *job);

/* How towns and departments did; false with trouble reported (tally-evaluate.c). */
bool tally_evaluate(struct job *job);

/* Refuse options that do not go together; and take the words of --by (tally-usage.c). */
void tally_check_usage(const struct job *job);
void tally_take_dimensions(struct job *job);

/* Write the public tally; false with trouble reported (tally-public.c). */
bool tally_public(struct job *job);

#endif
