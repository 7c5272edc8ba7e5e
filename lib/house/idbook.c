#include "house/idbook.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "house/signs.h"
#include "os/path.h"
#include "register/recordout.h"

/* What a household of a sheet asks for. */
struct idbook_claim {
	uint64_t own;       /* the hash of the sheet's own id; 0: the sheet has none */
	struct text wanted; /* the id of the file; blank: none */
	size_t votes;       /* members who had it */
	bool old_head;      /* is the head of that id among them? */
	bool numbered;      /* has anybody an identity number? */
	struct text moved;  /* another id that a member had */
};

/* ---- the file ---- */

static void
add_person(struct idbook *book, struct idbook_person person)
{
	book->person = arena_grow(book->person, &book->room, book->count, sizeof(*book->person));
	person.number = signs_hash(person.id_number);
	if (person.number != 0)
		index_add(&book->numbers, person.number, book->count);
	index_add(&book->households, signs_hash(person.household), book->count);
	book->person[book->count++] = person;
}

/* Where the number in an id stands: its last run of digits. */
static bool
split_id(struct text id, size_t *at, size_t *n)
{
	size_t end = id.n;

	while (end > 0 && !text_is_digit(id.p[end - 1]))
		end--;
	*at = end;
	while (*at > 0 && text_is_digit(id.p[*at - 1]))
		--*at;
	*n = end - *at;
	return *n > 0;
}

/* The form that the first id of the file has. */
static void
take_form(struct idbook *book, struct text id)
{
	size_t at;
	size_t n;

	if (id.n >= IDS_SIZE || !split_id(id, &at, &n))
		return;
	memcpy(book->form, id.p, id.n);
	memset(book->form + at, '#', n);
	book->form[id.n] = '\0';
}

/* The number of an id that has the form; the highest counts. */
static void
count_id(struct idbook *book, struct text id)
{
	char made[IDS_SIZE];
	size_t at;
	size_t n;
	int64_t number;

	if (!split_id(id, &at, &n) || !num_parse(id.p + at, n, INT32_MAX, &number))
		return;
	ids_form(book->form, number, made);
	if (text_equal(text_of(made), id) && number > book->highest)
		book->highest = number;
}

static void
take_record(struct idbook *book, const struct record *record)
{
	struct text id = record->text[ID_household_id];

	if (book->count == 0)
		take_form(book, id);
	count_id(book, id);
	add_person(book, (struct idbook_person){
				 .household = id,
				 .id_number = record->text[ID_id_number],
				 .name = record->text[ID_name],
				 .head = record->value[ID_head] == WORD_YESNO_YES,
				 .first_seen = (month_t)record->value[ID_first_seen],
				 .last_seen = (month_t)record->value[ID_last_seen],
			 });
}

static bool
read_file(struct idbook *book, const char *path, struct diag *diag)
{
	static const int required[] = { ID_household_id, ID_id_number, ID_name, ID_head,
					ID_first_seen,   ID_last_seen, -1 };
	const struct table_options options = { 0 };
	struct record_reader *reader = record_open(path, RECORD_ID, &options, NULL, required, diag);
	struct record record;
	enum table_result result = TABLE_FAILED;
	bool good = true;

	while (reader != NULL &&
	       (result = record_next(reader, &book->arena, &record)) == TABLE_ROW) {
		bool whole = !record.bad && !record.broken && record.text[ID_household_id].n > 0 &&
			     record.value[ID_first_seen] != BLANK &&
			     record.value[ID_last_seen] != BLANK;

		if (whole)
			take_record(book, &record);
		else
			diag_say(diag, DIAG_IDS_DAMAGED, .at = record_where(reader, &record, -1));
		good &= whole;
	}
	record_close(reader);
	return good && result == TABLE_END;
}

bool
idbook_open(struct idbook *book, const char *path, bool begin, const char *form, month_t month,
	    struct diag *diag)
{
	bool missing = path_kind(path) == PATH_NONE && errno == ENOENT;
	struct text start = text_of(form == NULL ? "#" : form);

	book->month = month;
	if (start.n < IDS_SIZE)
		memcpy(book->form, start.p, start.n);
	if (begin != missing) {
		diag_say(diag, missing ? DIAG_IDS_MISSING : DIAG_IDS_THERE,
			 .at = { .file = text_of(path) });
		return false;
	}
	return begin || read_file(book, path, diag);
}

/* ---- households of the sheets ---- */

static const struct idbook_person *
find_number(const struct idbook *book, uint64_t number)
{
	size_t found = number == 0 ? INDEX_NONE : index_find(&book->numbers, number);

	return found == INDEX_NONE ? NULL : &book->person[found];
}

/* How many rows from first to before end had this id; *head: the head of it among them. */
static size_t
count_votes(const struct idbook *book, const struct bounds *bounds, size_t first, size_t end,
	    struct text id, bool *head)
{
	size_t votes = 0;

	for (size_t i = first; i < end; i++) {
		const struct idbook_person *person = find_number(book, bounds->row[i].number);

		if (bounds->row[i].unknown || person == NULL || !text_equal(person->household, id))
			continue;
		votes++;
		*head |= person->head;
	}
	return votes;
}

static struct idbook_claim
make_claim(const struct idbook *book, const struct bounds *bounds, size_t first, size_t end)
{
	struct idbook_claim claim = { .own = bounds->row[first].said[BOUNDS_ID] };
	bool settled = false;

	for (size_t i = first; i < end; i++) {
		const struct bounds_row *row = &bounds->row[i];
		const struct idbook_person *person = find_number(book, row->number);
		bool head = false;

		claim.numbered |= row->number != 0;
		if (row->unknown || person == NULL || settled)
			continue;
		size_t votes = count_votes(book, bounds, first, end, person->household, &head);

		if (row->head || votes > claim.votes) {
			claim.wanted = person->household;
			claim.votes = votes;
			claim.old_head = head;
		}
		settled = row->head;
	}
	for (size_t i = first; i < end; i++) {
		const struct idbook_person *person = find_number(book, bounds->row[i].number);

		if (!bounds->row[i].unknown && person != NULL &&
		    !text_equal(person->household, claim.wanted))
			claim.moved = person->household;
	}
	return claim;
}

void
idbook_add(struct idbook *book, const struct bounds *bounds)
{
	for (size_t first = 0, end; first < bounds->count; first = end) {
		for (end = first + 1; end < bounds->count && !bounds->row[end].begins; end++)
			;
		if (!bounds->row[first].begins)
			continue;
		book->claim = arena_grow(book->claim, &book->claim_room, book->claims,
					 sizeof(*book->claim));
		book->claim[book->claims++] = make_claim(book, bounds, first, end);
	}
}

/* Which of the households that want the same id keeps it: the old head's, else the larger. */
static bool
is_stronger(const struct idbook_claim *one, const struct idbook_claim *other)
{
	return one->old_head != other->old_head ? one->old_head : one->votes > other->votes;
}

/* A sheet's own id against the file's. */
static struct idbook_household
check_own(const struct idbook *book, const struct idbook_claim *claim)
{
	struct idbook_household household = { .code = DIAG_NONE };
	bool known = index_find(&book->households, claim->own) != INDEX_NONE;
	bool agrees = claim->wanted.n == 0 ? !known || !claim->numbered
					   : signs_hash(claim->wanted) == claim->own;

	if (!agrees) {
		household.held = true;
		household.code = claim->wanted.n == 0 ? DIAG_IDS_TAKEN : DIAG_IDS_DIFFER;
		household.other = claim->wanted;
	}
	return household;
}

/* What a household of a sheet without ids is called, where keeper keeps the id that it wants. */
static struct idbook_household
name_household(struct idbook *book, const struct index *wanted, const struct idbook_claim *claim,
	       bool keeps)
{
	struct idbook_household household = { .id = claim->wanted, .code = DIAG_NONE };
	char made[IDS_SIZE];
	bool gone =
		claim->moved.n > 0 && index_find(wanted, signs_hash(claim->moved)) == INDEX_NONE;

	if (!keeps) {
		ids_form(book->form, ++book->highest, made);
		household.id = arena_text(&book->arena, text_of(made));
	}
	if (!keeps && claim->wanted.n > 0) {
		household.code = DIAG_IDS_SPLIT;
		household.other = claim->wanted;
	} else if (!claim->numbered) {
		household.code = DIAG_IDS_UNNUMBERED;
	} else if (gone) {
		household.code = DIAG_IDS_MERGED;
		household.other = claim->moved;
	}
	return household;
}

void
idbook_settle(struct idbook *book)
{
	struct index wanted = { 0 }; /* ids, with their places in keeper[] */
	size_t *keeper = arena_alloc(&book->arena, book->claims * sizeof(*keeper) + 1);
	size_t ids = 0;

	for (size_t i = 0; i < book->claims; i++) {
		const struct idbook_claim *claim = &book->claim[i];
		uint64_t id = signs_hash(claim->wanted);
		size_t found = id == 0 ? 0 : index_find(&wanted, id);

		if (id != 0 && found == INDEX_NONE) {
			index_add(&wanted, id, ids);
			keeper[ids++] = i;
		} else if (id != 0 && is_stronger(claim, &book->claim[keeper[found]])) {
			keeper[found] = i;
		}
	}
	book->household = arena_alloc(&book->arena, book->claims * sizeof(*book->household) + 1);
	for (size_t i = 0; i < book->claims; i++) {
		const struct idbook_claim *claim = &book->claim[i];
		size_t found = index_find(&wanted, signs_hash(claim->wanted));
		bool keeps = claim->wanted.n > 0 && keeper[found] == i;

		book->household[i] = claim->own != 0 ? check_own(book, claim)
						     : name_household(book, &wanted, claim, keeps);
	}
	index_free(&wanted);
}

/* ---- who was seen ---- */

/* The row of somebody without a number: of the same name in his household. */
static size_t
find_name(const struct idbook *book, struct text household, struct text name)
{
	uint64_t hash = signs_hash(household);
	size_t at;

	for (size_t i = index_first(&book->households, hash, &at); i != INDEX_NONE;
	     i = index_next(&book->households, hash, &at))
		if (book->person[i].number == 0 && text_equal(book->person[i].name, name))
			return i;
	return INDEX_NONE;
}

/* A household has one head. */
static void
end_heads(struct idbook *book, struct text household)
{
	uint64_t hash = signs_hash(household);
	size_t at;

	for (size_t i = index_first(&book->households, hash, &at); i != INDEX_NONE;
	     i = index_next(&book->households, hash, &at))
		if (text_equal(book->person[i].household, household))
			book->person[i].head = false;
}

void
idbook_see(struct idbook *book, struct text household, struct text id_number, struct text name,
	   bool head)
{
	uint64_t number = signs_hash(id_number);
	size_t found =
		number != 0 ? index_find(&book->numbers, number) : find_name(book, household, name);

	if (head)
		end_heads(book, household);
	if (found == INDEX_NONE) {
		add_person(book, (struct idbook_person){
					 .household = arena_text(&book->arena, household),
					 .id_number = arena_text(&book->arena, id_number),
					 .name = arena_text(&book->arena, name),
					 .head = head,
					 .first_seen = book->month,
					 .last_seen = book->month,
				 });
		return;
	}
	struct idbook_person *person = &book->person[found];

	if (!text_equal(person->household, household)) {
		person->household = arena_text(&book->arena, household);
		index_add(&book->households, signs_hash(household), found);
	}
	person->name = arena_text(&book->arena, name);
	person->head = head;
	person->last_seen = book->month > person->last_seen ? book->month : person->last_seen;
}

/* The highest id, where nobody has it now: a row of no person, lest it be given again. */
static void
write_highest(const struct idbook *book, struct rowout *out, enum language language)
{
	char made[IDS_SIZE];
	struct record record;

	ids_form(book->form, book->highest, made);
	for (size_t i = 0; i < book->count; i++)
		if (text_equal(book->person[i].household, text_of(made)))
			return;
	if (book->highest == 0)
		return;
	record_clear(&record);
	record.text[ID_household_id] = text_of(made);
	record.value[ID_head] = WORD_YESNO_NO;
	record.value[ID_first_seen] = record.value[ID_last_seen] = book->month;
	recordout_row(out, RECORD_ID, language, &record, 0);
}

void
idbook_write(const struct idbook *book, struct rowout *out, enum language language)
{
	struct record record;

	recordout_header(out, RECORD_ID, language, NULL, 0);
	for (size_t i = 0; i < book->count; i++) {
		const struct idbook_person *person = &book->person[i];

		record_clear(&record);
		record.text[ID_household_id] = person->household;
		record.text[ID_id_number] = person->id_number;
		record.text[ID_name] = person->name;
		record.value[ID_head] = person->head ? WORD_YESNO_YES : WORD_YESNO_NO;
		record.value[ID_first_seen] = person->first_seen;
		record.value[ID_last_seen] = person->last_seen;
		recordout_row(out, RECORD_ID, language, &record, 0);
	}
	write_highest(book, out, language);
}

void
idbook_free(struct idbook *book)
{
	free(book->person);
	free(book->claim);
	index_free(&book->numbers);
	index_free(&book->households);
	arena_free(&book->arena);
}
