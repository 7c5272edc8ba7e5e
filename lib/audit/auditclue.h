#ifndef JZ_AUDIT_AUDITCLUE_H
#define JZ_AUDIT_AUDITCLUE_H

#include "audit/auditbook.h"
#include "match/match.h"

/*
 * What a check came upon, as what a match makes leads of: somebody, and a row that stands beside
 * him.  The place where he lives is his whose register says that it may be shown.
 */

struct auditclues {
	const struct audit_book *book;
	enum language language; /* of the leads */
	struct match match;     /* the pairs; to be given to match_free() */
};

/* What a row says; all may be blank.  It is a lead of its own by what, which is in no language. */
struct auditclue {
	struct text what;
	struct text on; /* if it is another one day, a cleared lead is there again; so of amount */
	fen_t amount;   /* 0: none */
	struct text doubt;
	struct text seen; /* of the check's SEEN all, "key=value;key=value", in no language */
};

#define AUDITCLUE(...) (&(const struct auditclue){ __VA_ARGS__ })

/* Somebody of the register as leads have him; until the clues are freed. */
const struct subject *auditclue_subject(struct auditclues *clues,
					const struct audit_person *person);

void auditclue_person(struct auditclues *clues, const struct audit_person *person,
		      const struct auditclue *clue);
void auditclue_payment(struct auditclues *clues, const struct audit_payment *payment,
		       const struct auditclue *clue);
void auditclue_application(struct auditclues *clues, const struct audit_application *application,
			   const struct auditclue *clue);

/* So many households are named, of more only how many they are. */
enum { AUDITCLUE_HOUSEHOLDS = 6 };

/*
 * Numbers of households, each once, in one order however they are typed: by this as what, a lead is
 * another where others are concerned.  Of none: blank.
 */
struct text auditclue_households(struct auditclues *clues, const struct text *number, size_t count);

/* The key of a word, as seen has it; blank where there is none. */
struct text auditclue_word(int16_t word);

/* One of both as a text, by the language of the leads. */
struct text auditclue_words(const struct auditclues *clues, const char *zh, const char *en);

#endif
