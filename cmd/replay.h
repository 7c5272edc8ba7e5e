#ifndef JZ_REPLAY_H
#define JZ_REPLAY_H

#include "scale/run.h"
#include "tool.h"

/* What the files of jz-replay share: one run of it. */
struct job {
	struct tool *tool;
	const char *folder; /* of --in; NULL: none */
	const char *kept;   /* of -o, where what comes out is kept; NULL: nowhere */
	const char *work;   /* where it is made */
	char made[64];      /* the folder that was made for it */
	const char *ledger; /* the copy that the run is done on; NULL: it has none */
	struct run run;
	struct arena arena;
};

/* The path of a file in a folder; the arena's. */
const char *replay_path(struct job *job, const char *folder, const char *name);

/*
 * Make a copy of the ledger of the run, cut back to what it was, in the folder of work: whatever
 * the run adds goes there.  False, with trouble reported, where the ledger never was so.
 */
bool replay_cut_ledger(struct job *job);

/* Is the copy behind the run what the ledger was behind it then?  Otherwise that is reported. */
void replay_compare_ledger(struct job *job);

/* Take the copy away. */
void replay_drop_ledger(struct job *job);

#endif
