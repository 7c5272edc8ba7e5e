#ifndef JZ_CMD_MATCH_H
#define JZ_CMD_MATCH_H

#include "match/adjudicated.h"
#include "match/veil.h"
#include "tool.h"

/* The subjects of jz-match. */

struct job {
	struct tool *tool;
	struct arena arena;
	const struct match_kind *kind;
	struct diag own; /* of register and extract */
	struct subjects *subjects;
	struct extract extract;
	struct match match;
	struct leads leads;
	struct adjudicated adjudicated;
	struct law law;
	struct seal_key key;
	enum language language; /* of what is written */

	/* options */
	int64_t threads; /* of --jobs; 0: by the size of the larger file */
	const char *kind_name;
	const char *covers;
	month_t month;
	day_t due;
	const char *adjudicated_path;
	const char *fill;
	const char *page;
	const char *key_path;
	const char *veil_path;
	const char *theirs;
	const char *back;     /* where theirs goes, veiled again */
	const char *returned; /* one's own, that came back so */
};

/* Take the options, and see whether they go together (match-usage.c). */
void match_begin(struct job *job, int argc, char *argv[]);

/* What the extract covers: by --covers, else by its own columns. */
struct extract_coverage match_coverage(const struct job *job);

/* What people made of the leads (match-page.c); false where trouble was reported. */
bool match_adjudicate(struct job *job);

/* The page of those that are listed, once the outputs are; false where trouble was reported. */
bool match_write_page(struct job *job);

/* Seal an extract (match-seal.c); false where trouble was reported. */
bool match_seal(struct job *job);

/* One of the three steps of an exchange (match-veil.c); false where trouble was reported. */
bool match_veil(struct job *job);

/* What was met, as leads, with what people made of them (match-leads.c); false: trouble was
 * reported. */
bool match_finish(struct job *job);

/* Say how many leads there are; and before them, how many rows and persons there were, and what was
 * met (match-say.c). */
void match_say_leads(struct job *job);
void match_say(struct job *job);

#endif
