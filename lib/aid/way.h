#ifndef JZ_AID_WAY_H
#define JZ_AID_WAY_H

#include <stddef.h>

#include "aid/need.h"
#include "aid/programme.h"
#include "aid/standing.h"
#include "rule/law.h"

/* The ways in which somebody is due a programme, from way.def; everything here is constant. */

#define WAY_NO_PARAM PARAM_COUNT

struct way {
	enum programme programme;
	unsigned classes; /* one bit each; 0: whatever the class */
	needs_t needs;
	enum ground ground;
	enum param amount; /* WAY_NO_PARAM: none is stated */
	enum param share;  /* of the amount; WAY_NO_PARAM: the whole */
	enum ground grade_ground;
	const char *grade[2]; /* by enum language */
};

/* The ways of a programme stand together, in the order in which they are tried. */
const struct way *way_first(enum programme programme, size_t *count);

#endif
