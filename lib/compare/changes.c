#include "compare/changes.h"

#include "base/num.h"
#include "compare/renumber.h"
#include "register/recordout.h"

/* What a list is called; only these can be compared. */
static struct text
name_of(enum record_type type, enum language language)
{
	static const char *const zh[RECORD_TYPES] = {
		[RECORD_REGISTER] = "登记册",
		[RECORD_DECISION] = "审核意见",
		[RECORD_PAYMENT] = "发放名单",
	};

	return text_of(language == LANGUAGE_ZH && zh[type] != NULL ? zh[type]
								   : schema_of(type)->name);
}

bool
changes_alike(enum record_type before, enum record_type after, const char *path, struct diag *diag)
{
	if (before == RECORD_TYPES || after == RECORD_TYPES)
		return false;
	if (before != after)
		diag_say(diag, DIAG_CHANGE_UNLIKE, .at = { .file = text_of(path) },
			 .one = name_of(before, diag->language),
			 .two = name_of(after, diag->language));
	return before == after;
}

void
changes_renumber(struct changes *changes, enum language language, struct diag *diag)
{
	struct difference *d = &changes->compare.difference;
	size_t renamed = renumber_run(&d->before, &d->after, language);

	if (renamed > 0)
		diag_say(diag, DIAG_CHANGE_RUNNING, .at = { .file = d->before.name },
			 .one = NUM_TEXT(renamed));
}

/* Has the file anything in the column? */
static bool
is_used(const struct snapshot *snapshot, int column)
{
	for (size_t i = 0; i < snapshot->rows; i++) {
		struct snapshot_cell cell = snapshot_at(snapshot, i, column);

		if (cell.value != BLANK || cell.text.n > 0)
			return true;
	}
	return false;
}

void
changes_report_columns(const struct changes *changes, enum language language, struct diag *diag)
{
	const struct snapshot *before = &changes->compare.difference.before;
	const struct snapshot *after = &changes->compare.difference.after;
	const struct schema *schema = schema_of(after->type);

	for (int i = 0; i < (int)schema->count; i++) {
		bool in_before = before->slot[i] >= 0;

		if (in_before != (after->slot[i] >= 0) && (is_used(before, i) || is_used(after, i)))
			diag_say(diag, DIAG_CHANGE_COLUMN,
				 .at = { .file = in_before ? before->name : after->name },
				 .value = column_heading(&schema->column[i], language));
	}
}

/* Was it no aid that the row had? */
static bool
is_none(struct text category, enum language language)
{
	static const enum word none[] = { WORD_CATEGORY_NONE, WORD_CATEGORY_UNDECIDED,
					  WORD_CATEGORY_INVALID };

	for (size_t i = 0; i < ARRAY_LENGTH(none); i++)
		if (text_equal(category, word_text(none[i], language)))
			return true;
	return false;
}

/* Has aid ended: is the household, or one who has it for himself, on the list no more, or as not
 * entitled? */
static bool
is_end(const struct changes *changes, const struct change *change)
{
	enum language language = changes->compare.difference.language;

	if (is_none(change->before, language))
		return false;
	return changes->compare.difference.after.type == RECORD_REGISTER
		       ? change->change == WORD_CHANGE_LEFT && change->person.n == 0
		       : change->change == WORD_CHANGE_LEFT ||
				 (change->change == WORD_CHANGE_CATEGORY &&
				  text_equal(change->after,
					     word_text(WORD_CATEGORY_NONE, language)));
}

/* Until when its files are kept; the list knows of the end on its own date, which is never before
 * it. */
static void
keep_files(const struct changes *changes, const struct change *change, struct record *row)
{
	static const struct {
		int column;
		enum param param;
	} files[] = { { CHANGE_keep_until, PARAM_RECORDS_APPROVAL },
		      { CHANGE_daily_until, PARAM_RECORDS_DAILY } };
	day_t date = changes->compare.difference.date;

	for (size_t i = 0; is_end(changes, change) && i < ARRAY_LENGTH(files); i++) {
		const struct value *months = &changes->law->value[files[i].param];

		if (months->set && date != DAY_NONE)
			row->value[files[i].column] =
				day_months_later(date, (int32_t)months->whole);
	}
}

static void
take(void *context, const struct change *change)
{
	struct changes *changes = context;
	enum language language = changes->compare.difference.language;
	struct record row;

	changes->amounts += change->change == WORD_CHANGE_AMOUNT_UP ||
			    change->change == WORD_CHANGE_AMOUNT_DOWN;
	changes->words.sentence.language = language;
	change_fill(&row, change, changes->law, &changes->words);
	if (changes->reason != NULL)
		prose_say(&changes->words.sentence, "；{1}", "; {1}",
			  changes->reason(changes->context, change));
	row.text[CHANGE_words] =
		(struct text){ changes->words.sentence.p, changes->words.sentence.n };
	keep_files(changes, change, &row);
	recordout_row(changes->out, RECORD_CHANGE, language, &row, 0);
}

void
changes_write(struct changes *changes, struct rowout *out, enum language language, day_t date)
{
	struct difference *difference = &changes->compare.difference;

	changes->out = out;
	difference->language = language;
	difference->date = date;
	difference->take = take;
	difference->context = changes;
	recordout_header(out, RECORD_CHANGE, language, NULL, 0);
	compare_run(&changes->compare);
}

void
changes_free(struct changes *changes)
{
	snapshot_free(&changes->compare.difference.before);
	snapshot_free(&changes->compare.difference.after);
	arena_free(&changes->compare.difference.arena);
	change_words_free(&changes->words);
}
