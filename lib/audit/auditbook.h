#ifndef JZ_AUDIT_AUDITBOOK_H
#define JZ_AUDIT_AUDITBOOK_H

#include <stdbool.h>
#include <stddef.h>

#include "audit/auditkey.h"
#include "base/arena.h"
#include "base/diag.h"
#include "base/hash.h"
#include "base/index.h"
#include "base/once.h"
#include "decide/unit.h"
#include "match/subject.h"
#include "rule/law.h"

/* The files of an office in memory, as far as auditors look at them. */

enum audit_file {
	AUDIT_REGISTER,
	AUDIT_DECISIONS,
	AUDIT_PAYMENTS,
	AUDIT_LEDGER,
	AUDIT_APPLICATIONS,
	AUDIT_FILES
};

/*
 * Of a million rows each byte is a megabyte: words are numbers of 16 bits, WORD_… or AUDIT_NO_WORD,
 * texts that stand in many rows are numbers in audit_book.once, days and months DAY_NONE and
 * MONTH_NONE where they are not known, households subject_household_key() or 0, persons auditkey().
 */
enum { AUDIT_NO_WORD = -1 };

struct audit_person {
	uint64_t key;
	uint64_t household;
	uint32_t line;
	uint32_t household_id;
	uint32_t name;
	uint32_t town;
	uint32_t village;
	day_t birth; /* as the row says, beside the number */
	day_t died_on;
	day_t agreed_until; /* of the agreement on care */
	day_t assessed_on;  /* his self-care */
	int16_t sex;        /* the same */
	int16_t status;     /* WORD_MEMBER_… */
	int16_t category;
	int16_t grade;
	int16_t child;
	int16_t monitored;
	int16_t capacity;
	int16_t mode;    /* of support: WORD_CARE_… */
	uint32_t unread; /* what is in the place of the number and is none */
	bool supporter;
	bool cared_for; /* somebody is written down who cares for him */
	bool tekun;     /* on the first row of a person: a decision has him in special hardship */
	uint8_t of_person;    /* the same, enum unit_standing: what decisions say of him at best */
	uint8_t of_household; /* on the first row of a household: the same of it */
};

/* What went out, or is to go out: of a list of payments, or of the ledger what it sent. */
struct audit_payment {
	uint64_t key;
	uint64_t household;
	uint64_t unit;     /* what is paid once a month */
	uint64_t case_key; /* the case, however it is typed; 0: none */
	uint64_t account;  /* the same */
	fen_t amount;      /* less what came back; BLANK: not known */
	fen_t back;        /* 0 or more */
	uint32_t line;
	uint32_t household_id;
	uint32_t name;
	uint32_t town;
	uint32_t village;
	uint32_t payee;
	month_t owed;
	int16_t programme;
	int16_t kind;
	bool posted; /* it is in the ledger */
	bool lost;   /* it came back for a reason after which nothing is paid again */
	bool unread; /* as of a person */
};

/* What was approved, to be paid by the month. */
struct audit_decision {
	uint64_t unit;
	fen_t amount; /* the approved one, else the proposed; BLANK */
	month_t from; /* MONTH_NONE: open */
	month_t until;
	uint32_t order; /* in which it was read */
};

struct audit_application {
	size_t line;
	struct text id;
	struct text household_id;
	uint64_t household;
	struct text name;
	struct text town;
	struct text village;
	int64_t kind;
	int64_t outcome;
	int64_t surveyed; /* days, or BLANK */
	int64_t notice;
	int64_t decided;
};

struct audit_book {
	day_t today;
	const struct law *law; /* NULL: none */
	enum language language;
	bool given[AUDIT_FILES];
	bool care; /* the register has columns of care: who, until when, assessed on which day */
	struct audit_person *person;
	size_t persons;
	size_t person_room;
	struct audit_payment *payment;
	size_t payments;
	size_t payment_room;
	struct audit_decision
		*decision; /* by their units, of one in the order in which they hold */
	size_t decisions;
	size_t decision_room;
	struct audit_application *application;
	size_t applications;
	size_t application_room;
	struct once once;
	struct index by_person;    /* person[] by key */
	struct index by_household; /* person[], of rows that stand together the first */
	struct index by_mark;      /* of the ledger payment[] by batch and number */
	struct hash_set marks;     /* of payments, with what they say, so that none counts twice */
	struct hash_set at_risk;   /* households of which is not shown where they are */
	struct hash_set hidden;    /* who stands in one of them */
	struct arena arena;
	struct arena row;     /* of the one at hand */
	const char *encoding; /* of the first that was read */
	bool begun;
};

/* Where a person of another file stands in the register, by his key; NULL: nowhere, or no register.
 */
const struct audit_person *auditbook_person(const struct audit_book *book, uint64_t key);

/* Somebody of a household, NULL as above; and those behind him. */
struct audit_walk {
	size_t at; /* in the index */
	const struct audit_person *person;
};

const struct audit_person *auditbook_member(const struct audit_book *book, uint64_t household,
					    struct audit_walk *walk);
const struct audit_person *auditbook_next(const struct audit_book *book, uint64_t household,
					  struct audit_walk *walk);

/* What decisions say of a household or its person: money by the month, a no, or nothing. */
enum unit_standing auditbook_standing(const struct audit_book *book,
				      const struct audit_person *person);

/* Is it not to be shown where he lives, or not known? */
bool auditbook_hides(const struct audit_book *book, uint64_t key, uint64_t household);

/* Does one who is in a household live there and count: not dead, away, or a supporter of it? */
bool auditbook_lives(const struct audit_person *person);

void auditbook_free(struct audit_book *book);

#endif
