#ifndef JZ_TESTS_UNIT_AUDIT_AUDITED_H
#define JZ_TESTS_UNIT_AUDIT_AUDITED_H

#include "audit/auditclue.h"
#include "audit/auditfile.h"
#include "scratch.h"

/* An office's files in a book, for the tests of this wing. */

#define REGISTER_HEAD "household_id,name,id_number,relation,member_status,died_on,at_risk,town\n"
#define PAYMENT_HEAD                                                                               \
	"batch,seq,programme,household_id,beneficiary,beneficiary_id,payee,account,amount,month,"  \
	"kind,owed,case\n"
#define DECISION_HEAD                                                                              \
	"household_id,person,person_id,category,amount,from,until,status,approved_amount\n"
#define LEDGER_HEAD                                                                                \
	"batch,seq,programme,household_id,beneficiary,beneficiary_id,payee,account,amount,month,"  \
	"kind,line,event,of,owed,cause,case\n"

static struct audit_book book;
static struct auditclues clues;
static struct law book_law;

static inline void
audited_begin(void)
{
	scratch_set_up();
	book_law = (struct law){ .date = 0 };
	book = (struct audit_book){ .today = day_of(2026, 11, 27), .law = &book_law };
	clues = (struct auditclues){ .book = &book, .language = LANGUAGE_EN };
}

static inline void
audited_end(void)
{
	match_free(&clues.match);
	auditbook_free(&book);
	scratch_tear_down();
}

static inline bool
audited_read(enum audit_file file, const char *content)
{
	const struct table_options options = { 0 };

	scratch_write(&scratch, "a.csv", content);
	return auditfile_read(
		&book, file, arena_string(&scratch.arena, text_of(scratch_path(&scratch, "a.csv"))),
		&options, &scratch.diag);
}

/* How many a check comes upon, anew. */
static inline size_t
audited_find(void (*find)(struct auditclues *clues))
{
	match_free(&clues.match);
	clues.match = (struct match){ 0 };
	find(&clues);
	return clues.match.pairs;
}

#endif
