#ifndef JZ_LAW_CRITERION_H
#define JZ_LAW_CRITERION_H

#include "base/diag.h"
#include "law/law.h"
#include "law/truth.h"

/* The conditions of the law, from criterion.def; no branch of it stands elsewhere. */
enum criterion {
#define CRITERION(name, test, param, link, article, zh, en) CRITERION_##name,
#include "law/criterion.def"
#undef CRITERION
	CRITERIA
};

enum criterion_link {
	CRITERION_AND,
	CRITERION_OR,   /* the next condition may hold instead */
	CRITERION_GATE, /* a no ends the stage: nothing else is asked */
};

struct walk;
struct walk_test;

/*
 * Ask a condition: fills in the numbers and the missing facts of test, whose criterion and
 * seat are set, and answers.
 */
enum truth criterion_ask(struct walk *walk, struct walk_test *test);

enum criterion_link criterion_link(enum criterion criterion);
enum param criterion_param(enum criterion criterion);
const char *criterion_article(enum criterion criterion);
const char *criterion_sentence(enum criterion criterion, enum language language);

#endif
