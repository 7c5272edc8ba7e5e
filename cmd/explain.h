#ifndef JZ_CMD_EXPLAIN_H
#define JZ_CMD_EXPLAIN_H

#include "decide/assess.h"
#include "explain/casebook.h"
#include "explain/resolved.h"
#include "paperlist.h"
#include "register/household.h"
#include "table/outfile.h"
#include "tool.h"

/* The subjects of jz-explain. */

/* Which households are asked for, by number or by the name of somebody in them (explain-asked.c).
 */
struct asked {
	struct tool *tool;
	char **word; /* the operands behind the register */
	size_t words;
	struct asked_hit *hit; /* by word: the households that it fits */
	struct arena arena;
	bool looked; /* the register was looked through before */
};

/* Look up names in the register at path, unless that is standard input, for asked_filter(). */
void asked_begin(struct asked *asked, const char *path);

/* A filter for diag: findings of other households are passed over. */
bool asked_filter(void *asked, const struct finding *finding);

/* Is the household asked for?  Without words all are. */
bool asked_has(struct asked *asked, const struct household *household);

/* Say which words fitted no household, or several; a person must look then. */
void asked_end(struct asked *asked);
void asked_free(struct asked *asked);

/* The book of explanations (explain-book.c): one page, or a folder with a page a household. */
struct bookout {
	struct tool *tool;
	const char *path;
	bool folder;
	bool made; /* the folder, by this run */
	bool failed;
	struct paper pages; /* of one page */
	struct casebook book;
};

/* Sheets that stand nowhere yet: who makes them may be one of several. */
struct booksheets {
	bool folder;
	struct paper paper;
	struct casebook book;
	size_t *end; /* of each household's, in paper */
	size_t room;
};

void booksheets_begin(struct booksheets *sheets, const struct bookout *out);
void booksheets_add(struct booksheets *sheets, const struct letter *letter,
		    const struct record_reader *reader);
void booksheets_free(struct booksheets *sheets);

/*
 * A folder must be a new one; false, with trouble reported, where it is not.  It starts as { 0 };
 * begun once more, for a register that is read again, it is written anew.
 */
bool bookout_begin(struct bookout *out, struct tool *tool, const char *path);

/* Sheets behind those that are there; none are left behind. */
void bookout_take(struct bookout *out, struct booksheets *sheets);

/* The index last, so that a book without one was not finished; false where trouble was reported. */
bool bookout_end(struct bookout *out);
void bookout_free(struct bookout *out);

/* Who tells of households: one alone of all, or of a book one of several threads. */
struct teller {
	struct job *job;
	const struct assess *assess;
	struct resolved *resolved;
	struct booksheets sheets;
};

struct job {
	struct tool *tool;
	month_t from;    /* of --from; MONTH_NONE: next month */
	int64_t threads; /* of --jobs; 0: by the size of the register */
	struct assess assess;
	struct diag diag; /* of assess */
	struct teller teller;
	struct outfile *out;
	struct paper paper;
	struct asked asked;
	const char *decisions; /* of --decisions; NULL: none */
	struct resolved *resolved;
	const struct place *office;
	const char *book; /* of --book; NULL: none */
	struct bookout bookout;
	const char *paper_list; /* of --paper-list; NULL: the installed one */
	struct papers papers;
	bool full;
	bool letter;
};

/* What goes with which option, and the operands behind the register (explain-usage.c). */
void explain_take_operands(struct job *job);

/*
 * Open a paper by the ending of its name: .html a page, .txt text, as is standard output.  NULL,
 * reported as T006, for any other.
 */
struct outfile *explain_open_paper(struct tool *tool, const char *path, bool *page);

#endif
