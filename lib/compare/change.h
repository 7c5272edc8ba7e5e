#ifndef JZ_COMPARE_CHANGE_H
#define JZ_COMPARE_CHANGE_H

#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/prose.h"
#include "register/record.h"
#include "rule/law.h"

/* One change between two files, as facts; from change.def its sentence, duty and grounds. */
struct change {
	enum word change; /* WORD_CHANGE_… */
	struct text household;
	struct text town;
	struct text village;
	struct text person;
	struct text person_id;
	struct text item; /* what of it changed */
	struct text before;
	struct text after;
	int64_t difference; /* fen, or BLANK */
	size_t line_before; /* 0: none */
	size_t line_after;
};

/* What the texts of a row are kept in, until the next one; starts as { .sentence.language = … }. */
struct change_words {
	struct prose sentence;
	struct prose duty;
	char articles[1024];
};

/*
 * The row of a change, with what the law of the date asks to be done and by which articles.  Its
 * texts stand in the change and in words, which must live as long as out.
 */
void change_fill(struct record *out, const struct change *change, const struct law *law,
		 struct change_words *words);

void change_words_free(struct change_words *words);

#endif
