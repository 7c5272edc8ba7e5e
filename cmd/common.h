#ifndef JZ_COMMON_H
#define JZ_COMMON_H

#include "base/day.h"
#include "option.h"
#include "table/table.h"

/* The options that every tool has, and what was given with them (for tool.c only). */

/*
 * The common options that a tool takes.  Each tool takes -e -L -h -V, and -o -E --sheet but
 * where it has no use for them.
 */
enum {
	TOOL_DATE = 1,      /* -d DATE; today where it is not given */
	TOOL_RULES = 2,     /* -r DIR */
	TOOL_NO_OUTPUT = 4, /* it prints words, not rows: no -o */
	TOOL_NO_TABLE = 8,  /* it reads no table: no -E, no --sheet */
	TOOL_PAPERS = 16,   /* what -o names is a paper, no table */
	TOOL_WORKBOOK = 32, /* it is a workbook; with TOOL_PAPERS: a paper or a table */
	TOOL_RECORDED = 64, /* without -o, its run is recorded beside the file of --status-file */
};

struct common {
	bool no_run;
	bool share;
	bool help;
	bool version;
	const char *language; /* "zh", "en"; NULL: not given */
	const char *rules;
	const char *findings;    /* the file of -e */
	const char *status_file; /* of --status-file; NULL: not given */

	/* where the others go, set by the caller */
	day_t *date;
	const char **output;
	struct table_options *table;
	bool *quiet;
	bool *json;
};

/* Add the tool's own options to the set, then the common ones that it takes. */
void common_add(struct common *common, const struct tool_option *own, unsigned takes,
		struct option_set *set);

/* The example of a tool in its help, from example.def; NULL: it has none. */
const char *common_example(const char *name);

/* --share: what the run wrote is 0600, as it tells of families; make it as is usual here. */
void common_share(const struct common *common, const struct option_set *set);

#endif
