#ifndef JZ_RULE_GROUND_H
#define JZ_RULE_GROUND_H

#include "base/diag.h"
#include "base/text.h"

/*
 * Which article says it.  A decision, an explanation and a letter rest on grounds, from ground.def;
 * the [cite] of a rule file gives the article of its document for each that it says something of.
 * So no document stands in a program.
 */
enum ground {
	GROUND_NONE, /* nothing says it: a choice of ours, or no matter of law */
#define GROUND(name, key, zh, en) GROUND_##name,
#include "rule/ground.def"
#undef GROUND
	GROUNDS
};

/* "dibao.income", as a rule file has it, and what it means; of every ground but GROUND_NONE. */
const char *ground_key(enum ground ground);
const char *ground_label(enum ground ground, enum language language);

/* The ground of a key; -1 where it is none. */
int ground_find(struct text key);

#endif
