#ifndef JZ_DECIDE_ASSESS_H
#define JZ_DECIDE_ASSESS_H

#include "law/walk.h"
#include "register/register.h"

/* A register walked household by household under the law of one date. */

struct assess_options {
	const char *path;     /* of the register; "-": standard input */
	const char *diseases; /* the table of names, diseases(5); NULL: the listed ones alone */
	struct table_options table;
	const char *const *assume;   /* as register_options has it */
	const char *const *previous; /* decision lists, as previous_open() has them */
	bool every_column;           /* those too that no decision needs */
};

struct assess {
	struct register_reader *reg;
	struct previous *previous;
	struct diseases diseases;
	struct walk walk;
	struct household household;  /* the one that walk is about */
	size_t waiting[PARAM_COUNT]; /* households that wait for a rule value, in this reading */
	struct diag *diag;
};

/*
 * Open what is needed.  law must outlive it.  False, with trouble reported, where something
 * cannot be used; assess_close() is to be called all the same.
 */
bool assess_open(struct assess *assess, const struct assess_options *options, const struct law *law,
		 struct diag *diag);

/* The next household, decided: assess->walk and assess->household, until the next call. */
enum register_result assess_next(struct assess *assess);

/* The same for all, as register_each() does: take() finds each decided in assess->walk. */
bool assess_each(struct assess *assess, const struct register_reading *reading);

/*
 * register_must_repeat(), and nobody waits yet: for who calls assess_next() himself.  assess_each()
 * does it.
 */
bool assess_repeat(struct assess *assess);

/* Report each rule value that is not set and that households waited for, once, with how many. */
void assess_name_unset(const struct assess *assess, struct diag *diag);

/*
 * One that decides what another holds, registerbeside_hold(), in a thread of its own, with findings
 * to a diag of its own.  It does not touch the other, which outlives it, as does held.
 * assess_close() it.
 */
void assess_beside(struct assess *beside, const struct assess *assess, struct heldrows *held,
		   struct diag *diag);

void assess_close(struct assess *assess);

#endif
