#include "match/subject.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/prose.h"
#include "decide/unit.h"
#include "match/subjectreader.h"
#include "register/household.h"
#include "register/recordbeside.h"

enum { NUMBER_SIZE = 256 };

/* ---- opening ---- */

/* Has the header what a list of payments has, and a register has not? */
static enum record_type
type_of(const struct row *header)
{
	const struct schema *schema = schema_of(RECORD_PAYMENT);
	bits_t named = 0;

	for (size_t i = 0; i < header->count; i++) {
		int column = column_find(schema, header->cell[i]);

		named |= column < 0 ? 0 : BITS(column);
	}
	return bits_has(named, PAYMENT_batch) && bits_has(named, PAYMENT_month) &&
			       bits_has(named, PAYMENT_beneficiary_id)
		       ? RECORD_PAYMENT
		       : RECORD_REGISTER;
}

/* What the file is; titles may stand above the header of a workbook.  Of a pipe: a register. */
static enum record_type
find_type(const char *path, const struct table_options *options)
{
	struct diag silent = { 0 };
	struct table *table = strcmp(path, "-") == 0 ? NULL : table_open(path, options, &silent);
	struct row row;
	enum record_type type = RECORD_REGISTER;
	bool more = table != NULL;

	while (more && type == RECORD_REGISTER && table_next(table, &row) == TABLE_ROW) {
		type = type_of(&row);
		more = row.mark != NULL;
	}
	table_close(table);
	return type;
}

static struct record_reader *
open_register(const char *path, const struct subjects_options *options, struct diag *diag)
{
	static const int required[] = { REGISTER_household_id, REGISTER_name, REGISTER_id_number,
					-1 };
	static const int read[] = { REGISTER_household_id,  REGISTER_town,
				    REGISTER_village,       REGISTER_area,
				    REGISTER_name,          REGISTER_id_number,
				    REGISTER_relation,      REGISTER_sex,
				    REGISTER_birth_date,    REGISTER_at_risk,
				    REGISTER_member_status, REGISTER_support_consent };
	bool wanted[COLUMN_LIMIT] = { false };

	for (size_t i = 0; i < ARRAY_LENGTH(read); i++)
		wanted[read[i]] = true;
	if (options->fact >= 0)
		wanted[options->fact] = true;
	return record_open(path, RECORD_REGISTER, &options->table, wanted, required, diag);
}

static struct record_reader *
open_payments(const char *path, const struct subjects_options *options, struct diag *diag)
{
	static const int required[] = { PAYMENT_household_id, PAYMENT_beneficiary,
					PAYMENT_beneficiary_id, PAYMENT_month, -1 };
	static const int read[] = { PAYMENT_household_id,   PAYMENT_beneficiary,
				    PAYMENT_beneficiary_id, PAYMENT_month,
				    PAYMENT_owed,           PAYMENT_amount,
				    PAYMENT_town,           PAYMENT_village };
	bool wanted[COLUMN_LIMIT] = { false };

	for (size_t i = 0; i < ARRAY_LENGTH(read); i++)
		wanted[read[i]] = true;
	return record_open(path, RECORD_PAYMENT, &options->table, wanted, required, diag);
}

/* A reader that begins; what is not named here comes to it. */
static struct subjects *
begin(struct record_reader *reader, const struct subjects_options *options, enum record_type type)
{
	struct subjects *subjects = arena_calloc(1, sizeof(*subjects));

	subjects->reader = reader;
	subjects->options = arena_calloc(1, sizeof(*options));
	*subjects->options = *options;
	subjects->type = type;
	return subjects;
}

struct subjects *
subject_open(const char *path, const struct subjects_options *options, struct diag *diag)
{
	enum record_type type = find_type(path, &options->table);
	struct record_reader *reader = type == RECORD_PAYMENT ? open_payments(path, options, diag)
							      : open_register(path, options, diag);

	if (reader == NULL)
		return NULL;
	struct subjects *subjects = begin(reader, options, type);

	if (!options->language_given)
		subjects->options->language = record_language(reader);
	return subjects;
}

/* ---- rows ---- */

/* The next of the persons, with what every row has of its own. */
static struct subject *
more(struct subjects *subjects, const struct record *row)
{
	subjects->person = arena_grow(subjects->person, &subjects->room, subjects->count,
				      sizeof(*subjects->person));
	struct subject *person = &subjects->person[subjects->count++];

	*person = (struct subject){
		.line = row->line, .area = BLANK, .consent = DAY_NONE, .month = MONTH_NONE
	};
	return person;
}

static void
take_payment(struct subjects *subjects, const struct record *row)
{
	struct subject *person = more(subjects, row);
	int64_t month = row->value[PAYMENT_owed] != BLANK ? row->value[PAYMENT_owed]
							  : row->value[PAYMENT_month];
	int64_t amount = row->value[PAYMENT_amount];

	whose_read(&person->whose, row->text[PAYMENT_beneficiary],
		   row->text[PAYMENT_beneficiary_id], DAY_NONE, -1, subjects->options->today);
	person->household = row->text[PAYMENT_household_id];
	person->town = row->text[PAYMENT_town];
	person->village = row->text[PAYMENT_village];
	person->month = record_month(month);
	if (person->month != MONTH_NONE && amount != BLANK)
		person->recorded =
			prose_part(&subjects->arena, subjects->options->language, "{1}发{2}元",
				   "{1}: {2} yuan", MONTH_TEXT(person->month), MONEY_TEXT(amount));
}

static struct text
show_fact(struct subjects *subjects, const struct record *row)
{
	int fact = subjects->options->fact;
	char buf[CELL_SIZE];

	if (fact < 0)
		return TEXT_NONE;
	struct text shown = record_show(schema_of(RECORD_REGISTER), row, (size_t)fact,
					subjects->options->language, buf);

	return shown.n == 0 ? TEXT_NONE : arena_text(&subjects->arena, shown);
}

static void
gather(struct text *into, struct text value)
{
	if (into->n == 0)
		*into = value;
}

static bool
lives_there(const struct record *row)
{
	int64_t status = row->value[REGISTER_member_status];

	return status == BLANK || status == WORD_MEMBER_AT_HOME || status == WORD_MEMBER_STUDENT;
}

static void
take_person(struct subjects *subjects, const struct record *row)
{
	struct subject *person = more(subjects, row);
	int64_t birth = row->value[REGISTER_birth_date];
	int64_t sex = row->value[REGISTER_sex];

	whose_read(&person->whose, row->text[REGISTER_name], row->text[REGISTER_id_number],
		   record_day(birth), sex == BLANK ? -1 : (int)sex, subjects->options->today);
	person->whose.unread |= record_is_damaged(row, REGISTER_id_number);
	person->household = row->text[REGISTER_household_id];
	person->recorded = show_fact(subjects, row);
	person->supporter = subject_is_supporter(row->text[REGISTER_relation]);
	if (row->value[REGISTER_support_consent] != BLANK)
		person->consent = (day_t)row->value[REGISTER_support_consent];
	gather(&subjects->town, row->text[REGISTER_town]);
	gather(&subjects->village, row->text[REGISTER_village]);
	gather(&subjects->recorded, person->recorded);
	if (subjects->area == BLANK)
		subjects->area = row->value[REGISTER_area];
	subjects->at_risk |= household_hides(row);
	subjects->members += lives_there(row) && !person->supporter;
}

/* What the household has in common, in each of its persons. */
static void
spread(struct subjects *subjects)
{
	int fact = subjects->options->fact;
	bool shared =
		fact >= 0 && schema_of(RECORD_REGISTER)->column[fact].scope == SCOPE_HOUSEHOLD;

	for (size_t i = 0; i < subjects->count; i++) {
		struct subject *person = &subjects->person[i];

		person->town = subjects->town;
		person->village = subjects->village;
		person->area = subjects->area;
		person->members = subjects->members;
		person->at_risk = subjects->at_risk;
		if (shared)
			person->recorded = subjects->recorded;
	}
}

static void
take(struct subjects *subjects)
{
	struct record row;

	record_read(subjects->reader, &subjects->arena, &row);
	if (subjects->type == RECORD_PAYMENT)
		take_payment(subjects, &row);
	else
		take_person(subjects, &row);
}

/* Is the row that was gone to of the household at hand? */
static bool
goes_on(const struct subjects *subjects)
{
	struct text own = subjects->person[0].household;

	return subjects->type == RECORD_REGISTER && own.n > 0 &&
	       text_equal(record_household(subjects->reader), own);
}

/* Where the extract is sealed, what its rows are compared with. */
static void
seal_persons(struct subjects *subjects)
{
	for (size_t i = 0; i < subjects->count; i++)
		subjects->person[i].whose.seal = seal_of(
			subjects->options->key, &subjects->person[i].whose, &subjects->arena);
}

/* Go to the next row, unless it was gone to. */
static enum table_result
step(struct subjects *subjects)
{
	bool others = subjects->held != NULL && heldrows_looks_on(subjects->held);

	if (subjects->failed)
		return TABLE_FAILED;
	if (subjects->ended || (subjects->stepped && others))
		return TABLE_END;
	return subjects->stepped ? TABLE_ROW : record_step(subjects->reader);
}

enum table_result
subject_next(struct subjects *subjects, const struct subject **person, size_t *count)
{
	enum table_result result = step(subjects);

	subjects->count = subjects->members = 0;
	subjects->town = subjects->village = subjects->recorded = TEXT_NONE;
	subjects->area = BLANK;
	subjects->at_risk = subjects->stepped = false;
	arena_reset(&subjects->arena);
	if (result != TABLE_ROW)
		return result;
	do {
		take(subjects);
		result = record_step(subjects->reader);
	} while (result == TABLE_ROW && goes_on(subjects));
	if (result == TABLE_FAILED)
		return result;
	subjects->stepped = result == TABLE_ROW;
	subjects->ended = result == TABLE_END;
	if (subjects->type == RECORD_REGISTER)
		spread(subjects);
	if (subjects->options->key != NULL)
		seal_persons(subjects);
	*person = subjects->person;
	*count = subjects->count;
	return TABLE_ROW;
}

bool
subject_rewind(struct subjects *subjects)
{
	subjects->stepped = subjects->ended = false;
	return record_rewind(subjects->reader);
}

/* ---- by several threads ---- */

struct subjects *
subject_beside(const struct subjects *subjects, struct heldrows *held, struct diag *diag)
{
	struct subjects *beside = begin(recordbeside_open(subjects->reader, held, diag),
					subjects->options, subjects->type);

	beside->held = held;
	return beside;
}

void
subject_begin_held(struct subjects *beside)
{
	beside->stepped = beside->ended = beside->failed = false;
}

bool
subject_hold(void *subjects, struct heldrows *held, size_t bytes)
{
	struct subjects *own = subjects;
	struct text id = TEXT_NONE; /* of the household at hand, in arena */
	bool unseen = false;        /* lines were held of which nobody knows whose the last is */
	enum table_result result;

	if (own->ended)
		return false;
	heldrows_begin(held);
	for (result = step(own); result == TABLE_ROW; result = record_step(own->reader)) {
		struct text household = record_household(own->reader);
		bool begins = own->type == RECORD_PAYMENT ||
			      (!unseen && (id.n == 0 || !text_equal(household, id)));
		bool enough = begins && held->bytes >= bytes;

		recordbeside_hold(own->reader, held, false);
		if (enough) /* to be looked at: where the last household ends */
			break;
		if (!begins && !unseen)
			continue;
		arena_reset(&own->arena);
		id = arena_text(&own->arena, household);
		unseen = held->bytes < bytes && recordbeside_hold_lines(own->reader, held);
	}
	own->stepped = result == TABLE_ROW;
	own->ended = result != TABLE_ROW;
	heldrows_end(held, result);
	return true;
}

const struct record_reader *
subject_records(const struct subjects *subjects)
{
	return subjects->reader;
}

bool
subject_of_payments(const struct subjects *subjects)
{
	return subjects->type == RECORD_PAYMENT;
}

bool
subject_is_supporter(struct text relation)
{
	return text_has_any(relation, "义务人|赡养人|抚养人|扶养人|supporter") &&
	       !text_has(relation, TEXT("被"));
}

uint64_t
subject_household_key(struct text id)
{
	char buf[NUMBER_SIZE];
	/* a number may have the names of town and village in it: what is cut off would be another's
	 */
	struct text folded = id.n > sizeof(buf) ? id : unit_fold_number(id, buf, sizeof(buf));

	return folded.n == 0 ? 0 : hash_text(folded);
}

uint64_t
subject_household(const struct subject *subject)
{
	return subject_household_key(subject->household);
}

const struct subject *
subject_keep(const struct subject *subject, struct arena *arena)
{
	struct subject *own = arena_alloc(arena, sizeof(*own));

	*own = *subject;
	whose_keep(&own->whose, arena);
	own->household = arena_text(arena, subject->household);
	own->town = arena_text(arena, subject->town);
	own->village = arena_text(arena, subject->village);
	own->recorded = arena_text(arena, subject->recorded);
	return own;
}

void
subject_close(struct subjects *subjects)
{
	if (subjects == NULL)
		return;
	record_close(subjects->reader);
	arena_free(&subjects->arena);
	free(subjects->person);
	free(subjects->options);
	free(subjects);
}
