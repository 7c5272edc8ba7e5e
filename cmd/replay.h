#ifndef JZ_REPLAY_H
#define JZ_REPLAY_H

#include "scale/run.h"
#include "tool.h"

/* What the files of jz-replay share: one run of it. */
struct job {
	struct tool *tool;
	const char *folder;    /* of --in; NULL: none */
	const char *kept;      /* of -o, where what comes out is kept; NULL: nowhere */
	const char *work;      /* where it is made */
	char made[64];         /* the folder that was made for it */
	const char *ledger;    /* the copy that the run is done on; NULL: it has none */
	const char *ids;       /* the same of household ids */
	struct text ids_after; /* the digest of those that the run began */
	struct run run;
	struct arena arena;
};

/* The path of a file in a folder; the arena's. */
const char *replay_path(struct job *job, const char *folder, const char *name);

/*
 * Household ids are read and written again, ids(5).  Before files are looked for: those that the
 * run began need not be there, and its record has what they were behind it.
 */
void replay_find_ids(struct job *job);

/* Make a copy of them, to do the run on.  False, with trouble reported, where that fails. */
bool replay_copy_ids(struct job *job);

/*
 * Make a copy of the ledger of the run, cut back to what it was, in the folder of work: whatever
 * the run adds goes there.  False, with trouble reported, where the ledger never was so.
 */
bool replay_cut_ledger(struct job *job);

/* Are the copies behind the run what ledger and ids were behind it then?  Otherwise that is
 * reported. */
void replay_compare_ledger(struct job *job);

/* Take the copies away. */
void replay_drop_ledger(struct job *job);

#endif
