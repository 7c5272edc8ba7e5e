#include "audit/auditfile.h"

#include <stdlib.h>

#include "audit/auditdecision.h"
#include "audit/auditkey.h"
#include "base/num.h"
#include "base/prose.h"
#include "civil/idcard.h"
#include "decide/unit.h"
#include "mend/mendrecord.h"
#include "register/household.h"

/* ---- what all rows have ---- */

static int16_t
word_in(int64_t value)
{
	return value == BLANK ? AUDIT_NO_WORD : (int16_t)value;
}

/* Whose a number is, and whether it is none; one who is not born yet by it has none. */
static uint64_t
person_of(const struct audit_book *book, struct text number, bool *unread)
{
	day_t birth;
	uint64_t key = auditkey(number, &birth);

	*unread = number.n > 0 && (key == 0 || birth > book->today);
	return key;
}

/* ---- the register ---- */

/* Rows of a household mostly stand together: the first of them leads to the others. */
static void
register_person(struct audit_book *book, const struct audit_person *person)
{
	size_t i = book->persons;

	if (person->key != 0)
		index_add(&book->by_person, person->key, i);
	if (person->household != 0 && (i == 0 || person[-1].household != person->household))
		index_add(&book->by_household, person->household, i);
	book->persons++;
}

static void
protect(struct hash_set *set, uint64_t key)
{
	if (key != 0)
		(void)hash_set_add(set, key);
}

static void
take_person(struct audit_book *book, const struct record *row)
{
	struct once *once = &book->once;
	struct text number = row->text[REGISTER_id_number];
	bool unread;
	uint64_t key = person_of(book, number, &unread);

	book->person =
		arena_grow(book->person, &book->person_room, book->persons, sizeof(*book->person));
	struct audit_person *person = &book->person[book->persons];

	*person = (struct audit_person){
		.key = key,
		.household = subject_household_key(row->text[REGISTER_household_id]),
		.line = (uint32_t)row->line,
		.household_id = once_put(once, row->text[REGISTER_household_id]),
		.name = once_put(once, row->text[REGISTER_name]),
		.town = once_put(once, row->text[REGISTER_town]),
		.village = once_put(once, row->text[REGISTER_village]),
		.birth = record_day(row->value[REGISTER_birth_date]),
		.died_on = record_day(row->value[REGISTER_died_on]),
		.sex = word_in(row->value[REGISTER_sex]),
		.status = word_in(row->value[REGISTER_member_status]),
		.category = word_in(row->value[REGISTER_category]),
		.grade = word_in(row->value[REGISTER_disability_grade]),
		.child = word_in(row->value[REGISTER_child_status]),
		.monitored = word_in(row->value[REGISTER_monitored]),
		.capacity = word_in(row->value[REGISTER_work_capacity]),
		.mode = word_in(row->value[REGISTER_care_mode]),
		.cared_for = row->text[REGISTER_care_by].n > 0,
		.agreed_until = record_day(row->value[REGISTER_care_until]),
		.assessed_on = record_day(row->value[REGISTER_assessed_on]),
		.unread = unread || record_is_damaged(row, REGISTER_id_number)
				  ? once_put(once, number.n > 0 ? number : TEXT("?"))
				  : 0,
		.supporter = subject_is_supporter(row->text[REGISTER_relation]),
		.of_person = UNIT_WAITS,
		.of_household = UNIT_WAITS
	};
	if (household_hides(row)) {
		protect(&book->at_risk, person->household);
		protect(&book->hidden, person->key);
	}
	register_person(book, person);
}

/* What stands on the first row of a household is true of all. */
static void
share(struct audit_book *book, const struct audit_person *first)
{
	struct audit_walk walk;
	struct audit_person all = *first;

	for (const struct audit_person *other = auditbook_member(book, first->household, &walk);
	     other != NULL; other = auditbook_next(book, first->household, &walk)) {
		all.town = all.town == 0 ? other->town : all.town;
		all.village = all.village == 0 ? other->village : all.village;
		all.category = all.category < 0 ? other->category : all.category;
		all.monitored = all.monitored < 0 ? other->monitored : all.monitored;
	}
	for (const struct audit_person *other = auditbook_member(book, first->household, &walk);
	     other != NULL; other = auditbook_next(book, first->household, &walk)) {
		struct audit_person *own = &book->person[other - book->person];

		own->town = own->town == 0 ? all.town : own->town;
		own->village = own->village == 0 ? all.village : own->village;
		own->category = own->category < 0 ? all.category : own->category;
		own->monitored = own->monitored < 0 ? all.monitored : own->monitored;
	}
}

static void
spread(struct audit_book *book)
{
	struct audit_walk walk;

	/* who is at risk in one household lives perhaps in the other */
	for (size_t i = 0; i < book->persons; i++)
		if (book->person[i].key != 0 && hash_set_has(&book->hidden, book->person[i].key))
			protect(&book->at_risk, book->person[i].household);
	for (size_t i = 0; i < book->persons; i++) {
		const struct audit_person *own = &book->person[i];

		if (hash_set_has(&book->at_risk, own->household))
			protect(&book->hidden, own->key);
		if (auditbook_member(book, own->household, &walk) == own)
			share(book, own);
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
stands(struct audit_book *book, const struct audit_payment *own, struct text mark)
{
	uint64_t says = auditkey_mix(
		auditkey_mix(auditkey_mix(hash_text(mark), (int64_t)own->unit), (int64_t)own->key),
		(int64_t)own->household);

	says = auditkey_mix(auditkey_mix(says, own->owed), own->programme);
	return hash_set_add(&book->marks, auditkey_mix(says, own->amount));
}

/* Both records have the same columns in front; the mark is that of the ledger, BATCH/SEQ. */
static void
add_payment(struct audit_book *book, const struct record *row, struct text mark, bool posted)
{
	struct once *once = &book->once;
	int64_t owed = row->value[posted ? (int)LEDGER_owed : (int)PAYMENT_owed];
	struct text case_id = row->text[posted ? (int)LEDGER_case : (int)PAYMENT_case];
	struct text household = row->text[PAYMENT_household_id];
	struct text name = row->text[PAYMENT_beneficiary];
	struct text number = row->text[PAYMENT_beneficiary_id];
	bool unread;
	uint64_t key = person_of(book, number, &unread);

	if (row->value[PAYMENT_kind] == WORD_PAYMENT_RECOVERY)
		return;
	book->payment = arena_grow(book->payment, &book->payment_room, book->payments,
				   sizeof(*book->payment));
	struct audit_payment *own = &book->payment[book->payments];

	*own = (struct audit_payment){
		.key = key,
		.household = subject_household_key(household),
		.unit = unit_key(row->value[PAYMENT_programme], household, number, name),
		.case_key = subject_household_key(case_id),
		.account = subject_household_key(row->text[PAYMENT_account]),
		.amount = row->value[PAYMENT_amount],
		.line = (uint32_t)row->line,
		.household_id = once_put(once, household),
		.name = once_put(once, name),
		.town = once_put(once, row->text[PAYMENT_town]),
		.village = once_put(once, row->text[PAYMENT_village]),
		.payee = once_put(once, row->text[PAYMENT_payee]),
		.owed = record_month(owed != BLANK ? owed : row->value[PAYMENT_month]),
		.programme = word_in(row->value[PAYMENT_programme]),
		.kind = word_in(row->value[PAYMENT_kind]),
		.posted = posted,
		.unread = unread
	};
	if (mark.n > 0 && stands(book, own, mark))
		return;
	if (mark.n > 0 && posted)
		index_add(&book->by_mark, hash_text(mark), book->payments);
	book->payments++;
}

/* A row that stands there twice, in two files or in the ledger too, is one payment. */
static void
take_payment(struct audit_book *book, const struct record *row)
{
	int64_t seq = row->value[PAYMENT_seq];
	bool known = row->text[PAYMENT_batch].n > 0 && seq != BLANK;

	arena_reset(&book->row);
	add_payment(book, row,
		    known ? prose_part(&book->row, LANGUAGE_EN, "", "{1}/{2}",
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

/* ---- applications ---- */

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
	[AUDIT_DECISIONS] = { RECORD_DECISION, decision_columns, auditdecision_take,
			      auditdecision_sort },
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

void
auditfile_end(struct audit_book *book)
{
	index_free(&book->by_mark);
	hash_set_free(&book->marks);
}
