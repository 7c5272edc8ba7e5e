#ifndef JZ_COMPARE_CHANGES_H
#define JZ_COMPARE_CHANGES_H

#include "compare/change.h"
#include "compare/compare.h"
#include "table/rowout.h"

/* Two files, and the list of what changed between them. */
struct changes {
	struct compare compare;
	size_t amounts;        /* changes that are other amounts */
	const struct law *law; /* by which it is told what is to be done */
	struct rowout *out;
	struct change_words words;
	/* why it changed, which stands behind the sentence; NULL: the files do not say */
	struct text (*reason)(void *context, const struct change *change);
	void *context;
};

/*
 * Can a file of one kind be compared with one of another?  False, with trouble reported about
 * path, where they are unlike; RECORD_TYPES, which was reported, is like nothing.
 */
bool changes_alike(enum record_type before, enum record_type after, const char *path,
		   struct diag *diag);

/*
 * Pair households by their people where their numbers only run through the files (renumber.h), and
 * report it.
 */
void changes_renumber(struct changes *changes, enum language language, struct diag *diag);

/* Report the columns that only one of the two has, and which are therefore not compared. */
void changes_report_columns(const struct changes *changes, enum language language,
			    struct diag *diag);

/* Write the list of both snapshots, which were read; date is that of the second. */
void changes_write(struct changes *changes, struct rowout *out, enum language language, day_t date);

void changes_free(struct changes *changes);

#endif
