#include "match/veil.h"

#include <stdlib.h>
#include <string.h>

#include "match/meeting.h"
#include "register/recordout.h"

/* ---- lists ---- */

static struct veil_row *
more(struct veil_list *list)
{
	list->row = arena_grow(list->row, &list->room, list->count, sizeof(*list->row));
	return &list->row[list->count++];
}

/* In an order that tells nothing of the file's, each once. */
static void
sort_once(struct veil_list *list)
{
	size_t kept = 0;

	if (list->count > 0)
		qsort(list->row, list->count, sizeof(*list->row), point_compare);
	for (size_t i = 0; i < list->count; i++)
		if (kept == 0 || point_compare(&list->row[i], &list->row[kept - 1]) != 0)
			list->row[kept++] = list->row[i];
	list->count = kept;
}

static bool
veil_number(struct point *out, const struct point_scalar *scalar, const char *number)
{
	struct point point;

	point_of(&point, text_of(number));
	return point_veil(out, scalar, &point);
}

void
veil_free(struct veil_list *list)
{
	free(list->row);
	*list = (struct veil_list){ 0 };
}

/* ---- whose numbers ---- */

/* What is done with each person who can be asked about. */
typedef bool (*take_person)(void *context, const struct subject *person);

static bool
each_person(struct match *match, struct subjects *subjects, take_person take, void *context,
	    struct diag *diag)
{
	const struct subject *person;
	size_t persons;
	bool good = true;
	enum table_result result;

	while ((result = subject_next(subjects, &person, &persons)) == TABLE_ROW)
		for (size_t i = 0; i < persons; i++)
			if (meeting_count(match, subjects, &person[i], diag) &&
			    person[i].whose.number[0] != '\0')
				good &= take(context, &person[i]);
	return good && result == TABLE_END;
}

struct veiling {
	struct veil_list *list;
	const struct point_scalar *scalar;
};

static bool
veil_person(void *context, const struct subject *person)
{
	const struct veiling *veiling = context;

	return veil_number(&more(veiling->list)->once, veiling->scalar, person->whose.number);
}

bool
veil_persons(struct veil_list *list, const struct point_scalar *scalar, struct subjects *subjects,
	     struct match *match, struct diag *diag)
{
	struct veiling veiling = { list, scalar };
	bool good = each_person(match, subjects, veil_person, &veiling, diag);

	sort_once(list);
	return good;
}

bool
veil_extract(struct veil_list *list, const struct point_scalar *scalar, struct extract *extract,
	     struct match *match)
{
	struct arena arena = { 0 };
	struct extract_row row;
	bool good = true;
	enum table_result result;

	while ((result = extract_next(extract, &arena, &row)) == TABLE_ROW) {
		bool usable = row.usable && row.whose.number[0] != '\0';

		match->rows++;
		match->unusable += !usable;
		if (usable)
			good &= veil_number(&more(list)->once, scalar, row.whose.number);
		arena_reset(&arena);
	}
	arena_free(&arena);
	sort_once(list);
	return good && result == TABLE_END;
}

/* ---- files ---- */

static bool
read_point(const struct record_reader *reader, const struct record *row, int column,
	   struct point *point, struct diag *diag)
{
	if (point_parse(row->text[column], point))
		return true;
	diag_say(diag, DIAG_VEIL_POINT, .at = record_where(reader, row, column));
	return false;
}

static bool
read_check(struct veil_list *list, const struct record_reader *reader, const struct record *row,
	   struct diag *diag)
{
	struct text check = row->text[VEILED_key];

	if (list->check[0] == '\0')
		text_keep(list->check, sizeof(list->check), check);
	if (check.n > 0 && text_equal(check, text_of(list->check)))
		return true;
	diag_say(diag, DIAG_VEIL_KEYS, .at = record_where(reader, row, VEILED_key));
	return false;
}

bool
veil_read(struct veil_list *list, const char *path, bool twice, struct diag *diag)
{
	const int required[] = { VEILED_once, VEILED_key, twice ? VEILED_twice : -1, -1 };
	struct record_reader *reader = record_open(
		path, RECORD_VEILED, &(struct table_options){ 0 }, NULL, required, diag);
	struct record row;
	bool good = true;
	enum table_result result;

	while ((result = record_each(reader, &row)) == TABLE_ROW) {
		struct veil_row *own = more(list);

		good &= !row.bad && read_point(reader, &row, VEILED_once, &own->once, diag) &&
			(!twice || read_point(reader, &row, VEILED_twice, &own->twice, diag)) &&
			read_check(list, reader, &row, diag);
	}
	record_close(reader);
	return good && result == TABLE_END;
}

bool
veil_again(struct veil_list *list, const struct point_scalar *scalar)
{
	bool good = true;

	for (size_t i = 0; i < list->count; i++)
		good &= point_veil(&list->row[i].twice, scalar, &list->row[i].once);
	return good;
}

void
veil_write(const struct veil_list *list, const char *check, bool twice, struct rowout *out,
	   enum language language)
{
	struct record row;
	char once[POINT_SIZE];
	char again[POINT_SIZE];

	recordout_header(out, RECORD_VEILED, language, NULL, 0);
	record_clear(&row);
	for (size_t i = 0; i < list->count; i++) {
		row.text[VEILED_once] = text_of(point_show(&list->row[i].once, once));
		if (twice)
			row.text[VEILED_twice] = text_of(point_show(&list->row[i].twice, again));
		row.text[VEILED_key] = text_of(check);
		recordout_row(out, RECORD_VEILED, language, &row, 0);
	}
}

/* ---- who is known to both ---- */

struct crossing {
	struct match *match;
	const struct point_scalar *scalar;
	const struct subjects *subjects;
	const struct veil_list *returned;
	const struct veil_list *theirs;
	struct extract_row *row; /* of which nothing is known but that it is there */
	struct diag *diag;
};

static int
compare_twice(const void *a, const void *b)
{
	const struct veil_row *one = a;
	const struct veil_row *two = b;

	return point_compare(&one->twice, &two->twice);
}

static void
add_pair(struct match *match, const struct subject *person, const struct extract_row *row)
{
	match->pair = arena_grow(match->pair, &match->room, match->pairs, sizeof(*match->pair));
	match->pair[match->pairs++] = (struct match_pair){
		.subject = subject_keep(person, &match->arena), .row = row, .level = WHOSE_A
	};
}

static bool
meet_person(void *context, const struct subject *person)
{
	struct crossing *meeting = context;
	struct veil_row own;

	if (!veil_number(&own.once, meeting->scalar, person->whose.number))
		return false;
	const struct veil_row *back =
		meeting->returned->count == 0
			? NULL
			: bsearch(&own, meeting->returned->row, meeting->returned->count,
				  sizeof(own), point_compare);

	if (back == NULL)
		diag_say(meeting->diag, DIAG_VEIL_AWAY,
			 .at = { .file = record_name(subject_records(meeting->subjects)),
				 .line = person->line,
				 .household = person->household });
	else if (meeting->theirs->count > 0 &&
		 bsearch(back, meeting->theirs->row, meeting->theirs->count, sizeof(own),
			 compare_twice) != NULL)
		add_pair(meeting->match, person, meeting->row);
	return true;
}

bool
veil_match(struct match *match, const struct point_scalar *scalar, struct subjects *subjects,
	   struct veil_list *returned, struct veil_list *theirs, struct diag *diag)
{
	struct crossing meeting = { .match = match,
				    .scalar = scalar,
				    .subjects = subjects,
				    .returned = returned,
				    .theirs = theirs,
				    .row = arena_alloc(&match->arena, sizeof(*meeting.row)),
				    .diag = diag };

	*meeting.row = (struct extract_row){ .amount = BLANK };
	for (size_t i = 0; i < ARRAY_LENGTH(meeting.row->day); i++)
		meeting.row->day[i] = DAY_NONE;
	sort_once(returned);
	if (theirs->count > 0)
		qsort(theirs->row, theirs->count, sizeof(*theirs->row), compare_twice);
	return each_person(match, subjects, meet_person, &meeting, diag);
}
