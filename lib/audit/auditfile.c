#include "audit/auditfile.h"

#include <stdlib.h>

#include "base/num.h"
#include "base/prose.h"
#include "civil/idcard.h"
#include "decide/unit.h"
#include "mend/mendrecord.h"
#include "register/household.h"

/* ---- what all rows have ---- */

/* By a number that is one: words in its place, and names, may be those of two. */
static uint64_t
person_key(struct text number)
{
	struct idcard card;

	return idcard_parse(number, day_of(9999, 12, 31), &card) == IDCARD_OK
		       ? unit_person(number, TEXT_NONE)
		       : 0;
}

static month_t
month_in(int64_t value)
{
	return value == BLANK ? MONTH_NONE : (month_t)value;
}

static day_t
day_in(int64_t value)
{
	return value == BLANK ? DAY_NONE : (day_t)value;
}

/* ---- the register ---- */

static void
protect(struct audit_book *book, uint64_t key)
{
	if (key != 0)
		(void)hash_set_add(&book->at_risk, key);
}

static void
take_person(struct audit_book *book, const struct record *row)
{
	struct arena *arena = &book->arena;
	int64_t birth = row->value[REGISTER_birth_date];
	int64_t sex = row->value[REGISTER_sex];

	book->person =
		arena_grow(book->person, &book->person_room, book->persons, sizeof(*book->person));
	struct audit_person *person = &book->person[book->persons];

	*person = (struct audit_person){
		.key = person_key(row->text[REGISTER_id_number]),
		.household = subject_household_key(row->text[REGISTER_household_id]),
		.status = row->value[REGISTER_member_status],
		.category = row->value[REGISTER_category],
		.grade = row->value[REGISTER_disability_grade],
		.child = row->value[REGISTER_child_status],
		.monitored = row->value[REGISTER_monitored],
		.capacity = row->value[REGISTER_work_capacity],
		.sex = sex,
		.birth = birth,
		.died_on = row->value[REGISTER_died_on],
		.mode = row->value[REGISTER_care_mode],
		.cared_for = row->text[REGISTER_care_by].n > 0,
		.agreed_until = day_in(row->value[REGISTER_care_until]),
		.assessed_on = day_in(row->value[REGISTER_assessed_on]),
		.number = arena_text(arena, row->text[REGISTER_id_number]),
		.subject = { .line = row->line,
			     .household = arena_text(arena, row->text[REGISTER_household_id]),
			     .town = arena_text(arena, row->text[REGISTER_town]),
			     .village = arena_text(arena, row->text[REGISTER_village]),
			     .area = BLANK,
			     .consent = DAY_NONE,
			     .month = MONTH_NONE,
			     .supporter = subject_is_supporter(row->text[REGISTER_relation]) }
	};
	whose_read(&person->subject.whose, row->text[REGISTER_name], row->text[REGISTER_id_number],
		   birth == BLANK ? DAY_NONE : (day_t)birth, sex == BLANK ? -1 : (int)sex,
		   book->today);
	person->subject.whose.unread |= record_is_damaged(row, REGISTER_id_number);
	whose_keep(&person->subject.whose, arena);
	if (household_hides(row)) {
		protect(book, person->household);
		protect(book, person->key);
	}
	if (person->key != 0)
		index_add(&book->by_person, person->key, book->persons);
	if (person->household != 0)
		index_add(&book->by_household, person->household, book->persons);
	book->persons++;
}

/* What stands on the first row of a household is true of all. */
static void
spread(struct audit_book *book)
{
	/* who is at risk in one household lives perhaps in the other */
	for (size_t i = 0; i < book->persons; i++)
		if (hash_set_has(&book->at_risk, book->person[i].key))
			protect(book, book->person[i].household);
	for (size_t i = 0; i < book->persons; i++) {
		struct audit_person *own = &book->person[i];
		size_t walk;

		for (const struct audit_person *other =
			     auditfile_member(book, own->household, &walk);
		     other != NULL; other = auditfile_next(book, own->household, &walk)) {
			if (own->subject.town.n == 0)
				own->subject.town = other->subject.town;
			if (own->subject.village.n == 0)
				own->subject.village = other->subject.village;
			if (own->category == BLANK)
				own->category = other->category;
			if (own->monitored == BLANK)
				own->monitored = other->monitored;
		}
		own->subject.at_risk = auditfile_hides(book, own->key, own->household);
	}
}

/* ---- payments and the ledger ---- */

static struct audit_payment *
payment_of(const struct audit_book *book, struct text mark)
{
	size_t i = index_find(&book->by_mark, hash_text(mark));

	return i == INDEX_NONE ? NULL : &book->payment[i];
}

/*
 * Does a payment stand there already, under its mark?  Two towns may have given one name to their
 * batches: what says something else is another.
 */
static bool
stands(const struct audit_book *book, const struct audit_payment *own, uint64_t mark)
{
	size_t walk;

	for (size_t i = index_first(&book->by_mark, mark, &walk); i != INDEX_NONE;
	     i = index_next(&book->by_mark, mark, &walk)) {
		const struct audit_payment *other = &book->payment[i];

		if (own->unit == other->unit && own->key == other->key &&
		    own->owed == other->owed && own->household == other->household &&
		    own->programme == other->programme && own->amount == other->gross)
			return true;
	}
	return false;
}

/* Both records have the same columns in front; the mark is that of the ledger, BATCH/SEQ. */
static void
add_payment(struct audit_book *book, const struct record *row, struct text mark, bool posted)
{
	struct arena *arena = &book->arena;
	int64_t owed = row->value[posted ? (int)LEDGER_owed : (int)PAYMENT_owed];
	struct text case_id = row->text[posted ? (int)LEDGER_case : (int)PAYMENT_case];

	if (row->value[PAYMENT_kind] == WORD_PAYMENT_RECOVERY)
		return;
	book->payment = arena_grow(book->payment, &book->payment_room, book->payments,
				   sizeof(*book->payment));
	struct audit_payment *own = &book->payment[book->payments];

	*own = (struct audit_payment){
		.line = row->line,
		.posted = posted,
		.household_id = arena_text(arena, row->text[PAYMENT_household_id]),
		.name = arena_text(arena, row->text[PAYMENT_beneficiary]),
		.number = arena_text(arena, row->text[PAYMENT_beneficiary_id]),
		.town = arena_text(arena, row->text[PAYMENT_town]),
		.village = arena_text(arena, row->text[PAYMENT_village]),
		.payee = arena_text(arena, row->text[PAYMENT_payee]),
		.account = arena_text(arena, row->text[PAYMENT_account]),
		.programme = row->value[PAYMENT_programme],
		.kind = row->value[PAYMENT_kind],
		.amount = row->value[PAYMENT_amount],
		.gross = row->value[PAYMENT_amount],
		.owed = month_in(owed != BLANK ? owed : row->value[PAYMENT_month])
	};
	own->key = person_key(own->number);
	own->household = subject_household_key(own->household_id);
	own->unit = unit_key(own->programme, own->household_id, own->number, own->name);
	own->case_key = (int64_t)subject_household_key(case_id);
	if (mark.n > 0 && stands(book, own, hash_text(mark)))
		return;
	if (mark.n > 0)
		index_add(&book->by_mark, hash_text(mark), book->payments);
	book->payments++;
}

/* A row that stands there twice, in two files or in the ledger too, is one payment. */
static void
take_payment(struct audit_book *book, const struct record *row)
{
	int64_t seq = row->value[PAYMENT_seq];
	bool known = row->text[PAYMENT_batch].n > 0 && seq != BLANK;

	add_payment(book, row,
		    known ? prose_part(&book->arena, LANGUAGE_EN, "", "{1}/{2}",
				       row->text[PAYMENT_batch], NUM_TEXT(seq))
			  : TEXT_NONE,
		    false);
}

static void
take_posting(struct audit_book *book, const struct record *row)
{
	struct text mark = row->text[LEDGER_of];
	int64_t event = row->value[LEDGER_event];
	size_t slash = text_find(mark, TEXT("/"));

	if (event == WORD_POSTING_SENT)
		add_payment(book, row, row->text[LEDGER_line], true);
	if (event != WORD_POSTING_REFUSED && event != WORD_POSTING_RETURNED &&
	    event != WORD_POSTING_RECALLED)
		return;
	/* of BATCH/SEQ.N, what was sent */
	size_t dot = slash == SIZE_MAX ? SIZE_MAX : text_find(text_from(mark, slash), TEXT("."));
	struct audit_payment *sent =
		payment_of(book, dot == SIZE_MAX ? mark : (struct text){ mark.p, slash + dot });
	int64_t cause = row->value[LEDGER_cause];

	if (sent == NULL || sent->amount == BLANK || row->value[LEDGER_amount] == BLANK)
		return;
	sent->amount -= row->value[LEDGER_amount];
	sent->back += row->value[LEDGER_amount];
	sent->lost |= event == WORD_POSTING_RECALLED || cause == WORD_CAUSE_DECEASED ||
		      cause == WORD_CAUSE_REPAID;
}

/* ---- decisions and applications ---- */

static void
take_decision(struct audit_book *book, const struct record *row)
{
	int64_t approved = row->value[DECISION_approved_amount];
	struct text number = row->text[DECISION_person_id];
	struct text name = row->text[DECISION_person];

	book->decision = arena_grow(book->decision, &book->decision_room, book->decisions,
				    sizeof(*book->decision));
	struct audit_decision *own = &book->decision[book->decisions];

	*own = (struct audit_decision){
		.line = row->line,
		.category = row->value[DECISION_category],
		.status = row->value[DECISION_status],
		.amount = approved != BLANK ? approved : row->value[DECISION_amount],
		.from = month_in(row->value[DECISION_from]),
		.until = month_in(row->value[DECISION_until]),
		.key = person_key(number),
		.household = subject_household_key(row->text[DECISION_household_id]),
		.unit = unit_key(row->value[DECISION_category], row->text[DECISION_household_id],
				 number, name)
	};
	index_add(&book->by_unit, own->unit, book->decisions);
	if (own->household != 0)
		index_add(&book->by_party, own->household, book->decisions);
	if (own->key != 0)
		index_add(&book->by_party, own->key, book->decisions);
	book->decisions++;
}

static void
take_application(struct audit_book *book, const struct record *row)
{
	struct arena *arena = &book->arena;

	book->application = arena_grow(book->application, &book->application_room,
				       book->applications, sizeof(*book->application));
	book->application[book->applications++] = (struct audit_application){
		.line = row->line,
		.id = arena_text(arena, row->text[APPLICATION_application_id]),
		.household_id = arena_text(arena, row->text[APPLICATION_household_id]),
		.household = subject_household_key(row->text[APPLICATION_household_id]),
		.name = arena_text(arena, row->text[APPLICATION_applicant]),
		.town = arena_text(arena, row->text[APPLICATION_town]),
		.village = arena_text(arena, row->text[APPLICATION_village]),
		.kind = row->value[APPLICATION_kind],
		.outcome = row->value[APPLICATION_outcome],
		.surveyed = row->value[APPLICATION_surveyed_on],
		.notice = row->value[APPLICATION_notice_from],
		.decided = row->value[APPLICATION_decided_on]
	};
}

/* ---- files ---- */

static const int register_columns[] = { REGISTER_household_id, REGISTER_name, REGISTER_id_number,
					-1 };
static const int decision_columns[] = { DECISION_household_id, DECISION_category, -1 };
static const int payment_columns[] = { PAYMENT_household_id, PAYMENT_beneficiary_id,
				       PAYMENT_programme,    PAYMENT_amount,
				       PAYMENT_month,        -1 };
static const int ledger_columns[] = { LEDGER_line,   LEDGER_event, LEDGER_household_id,
				      LEDGER_amount, LEDGER_owed,  -1 };
static const int application_columns[] = { APPLICATION_application_id, APPLICATION_kind, -1 };

static const struct {
	enum record_type type;
	const int *required;
	void (*take)(struct audit_book *book, const struct record *row);
	void (*end)(struct audit_book *book); /* NULL: nothing more */
} files[AUDIT_FILES] = {
	[AUDIT_REGISTER] = { RECORD_REGISTER, register_columns, take_person, spread },
	[AUDIT_DECISIONS] = { RECORD_DECISION, decision_columns, take_decision, NULL },
	[AUDIT_PAYMENTS] = { RECORD_PAYMENT, payment_columns, take_payment, NULL },
	[AUDIT_LEDGER] = { RECORD_LEDGER, ledger_columns, take_posting, NULL },
	[AUDIT_APPLICATIONS] = { RECORD_APPLICATION, application_columns, take_application, NULL },
};

static void
note_file(struct audit_book *book, enum audit_file file, const struct record_reader *reader)
{
	static const int care[] = { REGISTER_care_by, REGISTER_care_until, REGISTER_assessed_on };

	if (file == AUDIT_REGISTER) {
		book->care |= !book->given[file];
		for (size_t i = 0; i < ARRAY_LENGTH(care); i++)
			book->care &= record_has(reader, care[i]);
	}
	if (!book->begun) {
		book->language = record_language(reader);
		book->encoding = arena_string(&book->arena, text_of(record_encoding(reader)));
	}
	book->begun = true;
}

bool
auditfile_read(struct audit_book *book, enum audit_file file, const char *path,
	       const struct table_options *options, struct diag *diag)
{
	struct record_reader *reader =
		record_open(path, files[file].type, options, NULL, files[file].required, diag);
	struct arena arena = { 0 };
	struct mendrecord mend;
	struct record row;
	enum table_result result = TABLE_FAILED;

	if (reader == NULL)
		return false;
	note_file(book, file, reader);
	if (file == AUDIT_APPLICATIONS)
		mendrecord_begin(&mend, reader, book->today, &arena, diag);
	while ((result = record_next(reader, &arena, &row)) == TABLE_ROW) {
		if (!row.broken)
			files[file].take(book, &row);
		arena_reset(&arena);
	}
	if (files[file].end != NULL)
		files[file].end(book);
	arena_free(&arena);
	record_close(reader);
	book->given[file] = true;
	return result == TABLE_END;
}

/* ---- who is where ---- */

const struct audit_person *
auditfile_person(const struct audit_book *book, uint64_t key)
{
	size_t i = key == 0 ? INDEX_NONE : index_find(&book->by_person, key);

	return i == INDEX_NONE ? NULL : &book->person[i];
}

const struct audit_person *
auditfile_member(const struct audit_book *book, uint64_t household, size_t *walk)
{
	size_t i = household == 0 ? INDEX_NONE : index_first(&book->by_household, household, walk);

	return i == INDEX_NONE ? NULL : &book->person[i];
}

const struct audit_person *
auditfile_next(const struct audit_book *book, uint64_t household, size_t *walk)
{
	size_t i = index_next(&book->by_household, household, walk);

	return i == INDEX_NONE ? NULL : &book->person[i];
}

bool
auditfile_hides(const struct audit_book *book, uint64_t key, uint64_t household)
{
	size_t walk;

	if (hash_set_has(&book->at_risk, household) || hash_set_has(&book->at_risk, key))
		return true;
	bool known = auditfile_member(book, household, &walk) != NULL;

	/* he may be registered elsewhere too, with somebody at risk */
	for (size_t i = key == 0 ? INDEX_NONE : index_first(&book->by_person, key, &walk);
	     i != INDEX_NONE; i = index_next(&book->by_person, key, &walk)) {
		if (hash_set_has(&book->at_risk, book->person[i].household))
			return true;
		known = true;
	}
	return !known;
}

bool
auditfile_lives(const struct audit_person *person)
{
	int64_t status = person->status;

	return !person->subject.supporter && person->died_on == BLANK &&
	       (status == BLANK || status == WORD_MEMBER_AT_HOME || status == WORD_MEMBER_STUDENT);
}

void
auditfile_free(struct audit_book *book)
{
	free(book->person);
	free(book->payment);
	free(book->decision);
	free(book->application);
	index_free(&book->by_person);
	index_free(&book->by_household);
	index_free(&book->by_party);
	index_free(&book->by_unit);
	index_free(&book->by_mark);
	hash_set_free(&book->at_risk);
	arena_free(&book->arena);
}
