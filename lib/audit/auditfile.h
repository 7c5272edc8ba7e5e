#ifndef JZ_AUDIT_AUDITFILE_H
#define JZ_AUDIT_AUDITFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/hash.h"
#include "base/index.h"
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

struct audit_person {
	struct subject subject;
	uint64_t key;       /* of the person, however his number is typed; 0: he has none */
	uint64_t household; /* 0: none */
	int64_t status;     /* WORD_MEMBER_…, as the others BLANK where it is not known */
	int64_t category;
	int64_t grade;
	int64_t child;
	int64_t monitored;
	int64_t capacity;
	int64_t sex;   /* as the row says, beside the number */
	int64_t birth; /* the same */
	int64_t died_on;
	int64_t mode;       /* of support: WORD_CARE_… */
	bool cared_for;     /* somebody is written down who cares for him */
	day_t agreed_until; /* of the agreement on care; DAY_NONE: not known */
	day_t assessed_on;  /* his self-care */
	struct text number; /* as the cell has it */
};

/* What went out, or is to go out: of a list of payments, or of the ledger what it sent. */
struct audit_payment {
	size_t line;
	bool posted; /* it is in the ledger */
	struct text household_id;
	struct text name;
	struct text number;
	struct text town;
	struct text village;
	struct text payee;
	struct text account;
	int64_t programme;
	int64_t kind;
	fen_t amount; /* less what came back; BLANK: not known */
	fen_t gross;  /* with it */
	fen_t back;   /* 0 or more */
	bool lost;    /* it came back for a reason after which nothing is paid again */
	month_t owed; /* MONTH_NONE: not known */
	uint64_t key; /* as those of a person */
	uint64_t household;
	uint64_t unit;    /* what is paid once a month */
	int64_t case_key; /* the case, however it is typed; 0: none */
};

struct audit_decision {
	size_t line;
	int64_t category;
	int64_t status;
	fen_t amount; /* the approved one, else the proposed; BLANK */
	month_t from; /* MONTH_NONE: open */
	month_t until;
	uint64_t key;
	uint64_t household;
	uint64_t unit;
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
	struct audit_decision *decision;
	size_t decisions;
	size_t decision_room;
	struct audit_application *application;
	size_t applications;
	size_t application_room;
	struct index by_person;    /* person[] by key */
	struct index by_household; /* person[] */
	struct index by_unit;      /* decision[] by what is paid once a month */
	struct index by_party;     /* decision[] by household, and by person */
	struct index by_mark;      /* payment[] by batch and number, so that none counts twice */
	struct hash_set at_risk;   /* households and persons of whom is not shown where they live */
	struct arena arena;
	const char *encoding; /* of the first that was read */
	bool begun;
};

/*
 * Read a file into the book, which has today set and the rest 0; the ledger before the payments:
 * rows that stand in both are one.  False where trouble was reported.  What cannot be read of a row
 * is reported, and the row is looked at without it.
 */
bool auditfile_read(struct audit_book *book, enum audit_file file, const char *path,
		    const struct table_options *options, struct diag *diag);

/* Where a person of another file stands in the register, by his key; NULL: nowhere, or no register.
 */
const struct audit_person *auditfile_person(const struct audit_book *book, uint64_t key);

/* Somebody of a household, NULL as above; and those behind him. */
const struct audit_person *auditfile_member(const struct audit_book *book, uint64_t household,
					    size_t *walk);
const struct audit_person *auditfile_next(const struct audit_book *book, uint64_t household,
					  size_t *walk);

/* Is it not to be shown where he lives, or not known? */
bool auditfile_hides(const struct audit_book *book, uint64_t key, uint64_t household);

/* Does one who is in a household live there and count: not dead, away, or a supporter of it? */
bool auditfile_lives(const struct audit_person *person);

void auditfile_free(struct audit_book *book);

#endif
