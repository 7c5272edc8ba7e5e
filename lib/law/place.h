#ifndef JZ_LAW_PLACE_H
#define JZ_LAW_PLACE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"

/* A place that has rules: a folder with a place.ini. */
struct place {
	struct text key;     /* the folder's name: "datonghu" */
	struct text name[2]; /* by enum language */
	const char *dir;     /* as opened */
};

/*
 * The place of a folder and those that it lies within, folders beside it; nearest first.
 * Faults are reported; good is false then, and the chain is as long as it could be made: none
 * where dir is no folder.
 * Everything is the arena's.
 */
struct place_chain {
	const struct place *place;
	size_t count;
	bool good;
};

struct place_chain place_read(const char *dir, struct arena *arena, struct diag *diag);

#endif
