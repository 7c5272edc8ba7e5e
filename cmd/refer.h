#ifndef JZ_CMD_REFER_H
#define JZ_CMD_REFER_H

#include "aid/referbook.h"
#include "aid/referletter.h"
#include "decide/assess.h"
#include "paperlist.h"
#include "table/outfile.h"
#include "tool.h"

/* The subjects of jz-refer. */

struct job {
	struct tool *tool;
	struct assess assess;
	struct standing_book book;
	struct answers answers;
	struct refer refer;
	struct referlist list; /* of papers: rows that are sorted otherwise */
	struct paper paper;
	struct papers papers; /* of a letter */
	struct rowout *out;   /* of a table */
	struct outfile *file; /* of papers */
	const struct place *office;
	size_t letters;
	size_t faulty;   /* households that a letter is asked for, and that have faults */
	size_t unlisted; /* households that the decisions do not have */
	struct rowout *confirmed_out;
	size_t confirmed; /* its rows */

	/* options */
	const char *decisions;
	const char *answers_path;
	const char *confirmed_path;
	const char *by;
	const char *letter;
	const char *paper_list;
	bool pairs;
};

/* The list of who was confirmed as what, where one is asked for (refer-confirmed.c). */
void confirmed_check_usage(const struct job *job);
bool confirmed_begin(struct job *job);
void confirmed_household(struct job *job, const struct household *household);
void confirmed_say(const struct job *job);

/* The letter to a household that one is asked for (refer-paper.c). */
void job_write_letter(struct job *job, const struct household *household);

/* Write the papers, once all rows are known; false with trouble reported. */
bool job_finish_papers(struct job *job);

/* How many letters there were, or why not; a person looks unless it was one. */
void job_say_letters(struct job *job);

/* The pairs of programmes and what rules them (refer-pairs.c); false where trouble was reported. */
bool refer_list_pairs(struct tool *tool);

#endif
