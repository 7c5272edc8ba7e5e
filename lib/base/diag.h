#ifndef JZ_BASE_DIAG_H
#define JZ_BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/*
 * Findings about data and rule files: one catalogue (diag.def), one way for a finding to
 * reach the user.  The library reports; the tool's sink prints.
 */

enum diag_level {
	DIAG_NOTE,    /* something was repaired or set aside surely; nobody need look */
	DIAG_WARNING, /* please look; the household is decided all the same */
	DIAG_ERROR,   /* cannot be used as it stands; its household waits */
	DIAG_TROUBLE, /* the job cannot be done; exit status 2 */
};

enum { DIAG_LEVELS = DIAG_TROUBLE + 1 };

enum diag_code {
	DIAG_NONE, /* there is no fault */
#define DIAG(id, code, level, zh, en, mend_zh, mend_en) DIAG_##id,
#include "base/diag.def"
#undef DIAG
	DIAG_CODES
};

enum language {
	LANGUAGE_ZH,
	LANGUAGE_EN,
};

/* Where a finding stands.  What is not known is 0 or blank. */
struct where {
	struct text file;
	size_t line;        /* of the record's first line, from 1 */
	struct text column; /* the heading as the file has it */
	struct text household;
	bool secret; /* the column holds an identity number, an account or a phone */
};

/* One finding, ready to print.  Good until the sink returns. */
struct finding {
	enum diag_code code;
	enum diag_level level;
	const char *id; /* the permanent code: "T101" */
	const struct where *where;
	struct text value;   /* masked where it is secret, but 无 or 同上; may be blank */
	struct text message; /* one sentence, in the language asked for */
	struct text remedy;  /* what to do; may be blank */
	uint32_t digest;     /* of column and whole value, from which neither can be had back */
};

struct filelog; /* table/filelog.h */

/* Takes the findings of a run.  count[] is kept here alone. */
struct diag {
	enum language language;
	void (*sink)(void *context, const struct finding *finding);
	void *context;
	/* Asked before a finding is counted and goes to the sink; false: neither.  May be NULL. */
	bool (*filter)(void *filter_context, const struct finding *finding);
	void *filter_context;
	size_t count[DIAG_LEVELS];
	int least; /* level of findings that are heard: see diag_hush() */
	/* Which files were read and written is heard by it, for it comes wherever a file does. */
	struct filelog *files; /* NULL: nobody asks */
};

/*
 * From now on findings below a level are neither counted nor go to the sink: DIAG_TROUBLE for
 * what was reported already, DIAG_LEVELS for a trial of which nothing is to be heard.  Returns
 * the level up to now, to be given back afterwards; 0 hears everything.
 */
int diag_hush(struct diag *diag, int least);

/*
 * One whose findings go on to another, in its language, and what files are read too; for a filter
 * or a hush of its own.
 */
struct diag diag_behind(struct diag *other);

/*
 * What a finding says: where, the cell's content, which fills {0} of the texts, and what fills {1}
 * to {3}.  All may be left out.  A secret value is masked in diag_report(), and nowhere else; a
 * caller never puts a secret into one, two or three.
 */
struct diag_words {
	struct where at;
	struct text value;
	struct text one;
	struct text two;
	struct text three;
};

void diag_report(struct diag *diag, enum diag_code code, const struct diag_words *words);

/* The same in one line: diag_say(diag, DIAG_FILE_OPEN, .at = { .file = name }, .one = why). */
#define diag_say(diag, code, ...) diag_report(diag, code, &(struct diag_words){ __VA_ARGS__ })

/* A finding that another run reported, as it stands. */
void diag_pass(struct diag *diag, const struct finding *finding);

/* From the catalogue: "T101"; the level; "error" or "错误". */
const char *diag_id(enum diag_code code);
enum diag_level diag_level(enum diag_code code);
const char *diag_level_name(enum diag_level level, enum language language);

/* The catalogue's own words, with the {n} in them; for the manual and its tests. */
const char *diag_message(enum diag_code code, enum language language);
const char *diag_remedy(enum diag_code code, enum language language);

/*
 * What may be shown of a secret: its first three and last two characters, the rest stars;
 * all stars where it has fewer than eight.  Writes at most size bytes.
 */
struct text diag_mask(struct text secret, char *buf, size_t size);

/* Is there a run of eleven digits or more in it, whatever blanks or hyphens part them? */
bool diag_looks_secret(struct text value);

/*
 * t, with stars in whatever has the form of an identity number, a mobile phone or a bank card:
 * some offices number a household by its head, or name a file so, and columns may have shifted.
 * Where there is none it is t itself.  In a name the digits may be parted by blanks, hyphens
 * and commas.
 */
struct text diag_hide(struct text t, char *buf, size_t size);
struct text diag_hide_name(struct text t, char *buf, size_t size);

#endif
