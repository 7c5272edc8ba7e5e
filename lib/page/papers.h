#ifndef JZ_PAGE_PAPERS_H
#define JZ_PAGE_PAPERS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/bits.h"
#include "base/day.h"
#include "base/diag.h"
#include "base/truth.h"
#include "register/record.h"

/*
 * The papers that an applicant brings, and those that he is not asked for, because departments'
 * extracts show the same (plan 18: 取消可以通过政务服务平台查询的相关证明要求;
 * 社会救助法第六十二条第二款): the table data/papers.csv, papers(5), or an office's own.
 */

struct papers_item {
	struct text name[2];   /* by enum language */
	struct text codes;     /* what it is needed for, "dibao|illness"; blank: everything */
	struct text needed[2]; /* the same in words */
	bits_t facts;          /* columns of the register that it shows */
	struct text shown[2];  /* the kinds of extract that show them too; blank: none does */
	bool local;            /* they have those registered here alone */
	int64_t from;          /* the days that they cover; BLANK: open */
	int64_t until;
	struct text article; /* by which it is asked for, or not */
};

/* Starts as { 0 }. */
struct papers {
	struct papers_item *item; /* in the order of the file */
	size_t count;
	size_t room;
	struct arena arena;
};

/*
 * What words of the table mean, of programmes, causes and kinds of extract, which others know: put
 * the code that it goes by into *code and its names beside it; false where there is none.
 */
struct papers_names {
	bool (*need)(void *context, struct text *code, struct text name[2]);
	bool (*kind)(void *context, struct text *code, struct text name[2]);
	void *context;
};

/*
 * Read the table; false where something of it cannot be used, which was reported: a paper that is
 * left out because of a misspelt word would be asked for in vain, or not at all.  Days are read as
 * people write them.
 */
bool papers_read(struct papers *papers, const char *path, const struct papers_names *names,
		 day_t today, struct diag *diag);

/* Who applies for what. */
struct papers_about {
	const struct text *occasion; /* codes of programmes and causes */
	size_t occasions;
	int fact;         /* or the column of the register that is to be shown; -1: none */
	enum truth local; /* is he registered here? */
	day_t day;        /* on which it is so */
};

/* Is the household of a row of the register registered here?  With a residence permit it is not. */
enum truth papers_local(const struct record *row);

/* Is he asked for it?  Unknown: if he is registered elsewhere. */
enum truth papers_asks(const struct papers_item *item, enum truth local, day_t day);

/*
 * The papers that he is asked for; or, where asked is false, those he is not, each with what shows
 * it: "残疾人证（核对“残疾人”信息）、户口簿（…）".  Blank: none; it is the arena's.
 */
struct text papers_list(const struct papers *papers, const struct papers_about *about, bool asked,
			enum language language, struct arena *arena);

void papers_free(struct papers *papers);

#endif
