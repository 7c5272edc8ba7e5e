#ifndef JZ_CIVIL_DISEASE_H
#define JZ_CIVIL_DISEASE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"

/*
 * Names of diseases as clerks write them, and which of the diseases that a place's rule lists
 * (大办发〔2021〕30号 names nine) they are.  data/diseases.csv has the names; diseases(5) says
 * how a text is taken apart.
 */

enum disease_answer { DISEASE_NO, DISEASE_UNKNOWN, DISEASE_YES };

/* Is it a listed disease?  Where that is unknown, at least one of the others is set. */
struct disease {
	enum disease_answer answer;
	bool lacks_name; /* the text does not say which disease it is */
	bool lacks_age;  /* the answer hangs on the age, which is unknown */
};

enum { DISEASE_NO_AGE = -1 };

/* A name of the table. */
struct disease_row {
	struct text name;   /* folded */
	struct text listed; /* folded: the listed disease that it is, "-" none, "?" left open */
	int age_below;      /* holds below this age; 0: for all others */
};

struct diseases {
	struct disease_row *row;
	size_t count;
	size_t room;
	struct arena arena;
};

/*
 * Read the table into *out, which need not be set; disease_free() it whatever the outcome.
 * false where trouble was reported.
 */
bool disease_read(struct diseases *out, const char *path, struct diag *diag);
void disease_free(struct diseases *diseases);

/*
 * What a cell says of a person of this age in whole years, or DISEASE_NO_AGE.  listed are the n
 * diseases of the place's rule.  A blank says that there is none.
 */
struct disease disease_judge(const struct diseases *diseases, struct text cell, int age,
			     const struct text *listed, size_t n);

#endif
