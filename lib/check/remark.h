#ifndef JZ_CHECK_REMARK_H
#define JZ_CHECK_REMARK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/hash.h"
#include "base/index.h"
#include "table/rowout.h"
#include "table/table.h"

/*
 * What was found, by row and by household, to be written beside the rows of the clerk's own
 * file, or to part it.
 */
struct remark {
	struct text *words; /* of findings, in the order in which they came */
	size_t count;
	size_t room;
	struct index lines;  /* into words[] */
	struct hash_set bad; /* households with an error */
	bool keeps_words;    /* else households alone */
	struct arena arena;
};

/* Starts as { 0 }.  Take a finding of the file. */
void remark_take(struct remark *remark, const struct finding *finding, enum language language);

/* The household has a row that cannot be read, of which no finding may have named it. */
void remark_refuse(struct remark *remark, struct text household);

/* Is the household one with an error, or refused? */
bool remark_is_bad(const struct remark *remark, struct text household);

/*
 * Write the rows of path once more, from the line of its header on, each cell as it stands: to
 * annotated all of them, with a column 问题 (problems) behind in place of an older one, and to good
 * and bad those of the households of each kind, without a row of sums.  Each of the three may be
 * NULL.  False on trouble.
 */
bool remark_write(const struct remark *remark, const char *path,
		  const struct table_options *options, size_t header, struct rowout *annotated,
		  struct rowout *good, struct rowout *bad, struct diag *diag);

/* How many bad ones a limit of "5" or "2%" allows of so many households; false: it is neither. */
bool remark_limit(struct text limit, size_t households, size_t *allowed);

void remark_free(struct remark *remark);

#endif
