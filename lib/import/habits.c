#include "import/habits.h"

#include <stdio.h>
#include <string.h>

#include "base/hash.h"

enum {
	BOTH_OF = 2,    /* rows, one may have the other alone */
	FILLED_OF = 20, /* rows, of which one may be blank */
	FORM_SIZE = 160,
	ID_SIZE = 64,
};

static const char like_digits[] = "OoIlSBZ";

static bool
is_remark(const struct sheet_column *column)
{
	return column->about.home == HEADING_SHEET && column->about.place == SHEET_remark;
}

/* 编号 that names, as 2026-CJ-001 does; what counts has no form. */
static bool
is_number(const struct sheet_column *column)
{
	return column->about.home == HEADING_SHEET && column->about.place == SHEET_seq;
}

static bool
is_household(const struct sheet_column *column)
{
	return column->about.home == HEADING_REGISTER &&
	       column->about.place == REGISTER_household_id;
}

/* An id with 0 for each digit; "" where it has no room. */
static struct text
form_of_id(struct text id, char buf[ID_SIZE])
{
	size_t n = id.n < ID_SIZE ? id.n : 0;

	for (size_t i = 0; i < n; i++)
		buf[i] = (char)(text_is_digit(id.p[i]) ? '0' : id.p[i]);
	return (struct text){ buf, n };
}

/* Does the row above not say the same? */
static bool
is_new(struct habit *habit, struct text cell)
{
	uint64_t hash = hash_text(cell);
	bool new = hash != habit->last;

	habit->last = hash;
	return new;
}

/* Of these, too, nothing but the words of other cells tells which are wrong. */
static bool
has_words(const struct sheet_column *column)
{
	return column->about.home == HEADING_UNKNOWN || is_remark(column) ||
	       (column->about.home == HEADING_REGISTER &&
		(column->about.place == REGISTER_town || column->about.place == REGISTER_bank));
}

/* What is said of a disability goes together. */
static void
begin_pairs(struct habits *habits, const struct sheet *sheet)
{
	static const int kinds[] = { REGISTER_disability_type, REGISTER_disability_grade,
				     REGISTER_disability_card };

	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
		for (size_t k = 0; k < ARRAY_LENGTH(kinds); k++) {
			size_t one = sheet_place(sheet, HEADING_REGISTER, kinds[i]);
			size_t beside = sheet_place(sheet, HEADING_REGISTER, kinds[k]);

			if (i != k && one != SIZE_MAX && beside != SIZE_MAX)
				habits->pair[habits->pairs++] =
					(struct habit_pair){ .one = one, .beside = beside };
		}
}

void
habits_begin(struct habits *habits, const struct sheet *sheet)
{
	*habits = (struct habits){ 0 };
	begin_pairs(habits, sheet);
	habits->one = arena_alloc(&habits->arena, sheet->width * sizeof(*habits->one) + 1);
	habits->filled = arena_alloc(&habits->arena, sheet->width * sizeof(*habits->filled) + 1);
	for (size_t i = 0; i < sheet->width; i++) {
		habits->filled[i] = 0;
		bool words = has_words(&sheet->column[i]);

		if (words || is_number(&sheet->column[i]) || is_household(&sheet->column[i]))
			habits->one[habits->count++] =
				(struct habit){ .place = i, .worded = words };
	}
}

/* What stands above the last place of several; blank where there is one alone. */
static struct text
above_of(struct text cell)
{
	size_t end = cell.n;

	while (end > 0 && cell.p[end - 1] != '/')
		end--;
	for (size_t at = 0; end == 0 && at + 1 < cell.n; at++)
		if (text_begins_any(text_from(cell, at), "镇|乡"))
			end = at + sizeof("镇") - 1;
	return (struct text){ cell.p, end < cell.n ? end : 0 };
}

void
habits_add(struct habits *habits, const struct sheet *sheet, const struct text *cell)
{
	habits->rows++;
	for (size_t i = 0; i < sheet->width; i++)
		habits->filled[i] += cell[i].n > 0;
	for (size_t i = 0; i < habits->pairs; i++) {
		struct habit_pair *pair = &habits->pair[i];
		bool beside = cell[pair->beside].n > 0;

		pair->both += beside && cell[pair->one].n > 0;
		pair->alone += beside && cell[pair->one].n == 0;
	}
	for (size_t i = 0; i < habits->count; i++) {
		struct habit *one = &habits->one[i];

		struct text own = cell[one->place];
		bool new = is_new(one, own);
		char buf[ID_SIZE];

		if (is_household(&sheet->column[one->place])) {
			if (new)
				spelling_add(&one->words, form_of_id(own, buf));
			continue;
		}
		codes_add(&one->codes, own);
		if (new)
			codes_add(&one->shared, own);
		if (!one->worded)
			continue;
		spelling_add(&one->words, cell[one->place]);
		spelling_add(&one->above, above_of(cell[one->place]));
	}
}

/* May a cell be told to be wrong by being another one than all others have? */
static bool
is_alike(const struct sheet_column *column, struct text usual, struct text cell)
{
	static const char of_batches[] = "状态|返回|信息|结果|标志|摘要|用途|附言|批次|币种|渠道|"
					 "年度|月份|县|镇|街道|单位";
	const struct column *about = heading_column(column->about);

	if (column->about.home == HEADING_REGISTER)
		return column->about.place == REGISTER_town;
	if (about == NULL || is_remark(column))
		/* what became of a batch; or no word as the others are: 350 under 对象类型 */
		return text_has_any(column->heading, of_batches) ||
		       text_has_digit(usual) != text_has_digit(cell);
	return about->kind == KIND_DAY || about->kind == KIND_MONTH ||
	       (about->kind == KIND_MONEY && text_has(column->heading, TEXT("标准")));
}

static void
check_word(const struct habits *habits, const struct habit *habit, const struct entry *entry)
{
	const struct sheet_column *column = &entry->sheet->column[habit->place];
	struct text cell = entry->cell[habit->place];
	struct text usual = spelling_alone(&habit->words, cell);

	/* a few remarks are no rule */
	if (is_remark(column) && habit->words.rows * FILLED_OF < habits->rows * (FILLED_OF - 1))
		return;
	if (usual.n == 0 || !is_alike(column, usual, cell))
		usual = column->about.home == HEADING_GUESSED ? TEXT_NONE
							      : spelling_like(&habit->words, cell);
	if (usual.n > 0 && !text_equal(entry_value(entry, habit->place), usual))
		entry_report(entry, habit->place, DIAG_WORD_ALONE, usual, TEXT_NONE);
}

/* The county and the town of 青沅县/滨湖街道/莲塘村 where all others have others. */
static void
check_above(const struct habit *habit, const struct entry *entry)
{
	struct text usual = spelling_alone(&habit->above, above_of(entry->cell[habit->place]));

	if (usual.n > 0)
		entry_report(entry, habit->place, DIAG_WORD_ALONE, usual, TEXT_NONE);
}

/* “DB…”，中间11位数字 */
static struct text
form_words(const struct code_form *form, enum language language, char buf[FORM_SIZE])
{
	bool zh = language == LANGUAGE_ZH;
	bool bare = form->n == 0 && form->m == 0;
	const char *digits = zh ? "位数字" : " digits";
	int n = bare ? snprintf(buf, FORM_SIZE, "%zu%s", form->digits, digits)
		     : snprintf(buf, FORM_SIZE, "“%.*s…%.*s”%s%zu%s", (int)form->n, form->prefix,
				(int)form->m, form->suffix, zh ? "，中间" : " with ", form->digits,
				digits);

	return (struct text){ buf, (size_t)n };
}

/* May its cells be numbers that name? */
static bool
has_codes(const struct sheet_column *column)
{
	return column->about.home == HEADING_UNKNOWN || is_number(column);
}

static void
check_code(struct habit *habit, struct index *met, const struct entry *entry)
{
	const struct code_form *form = codes_form(&habit->codes);
	bool shared = form == NULL;
	struct text cell = entry->cell[habit->place];
	const struct sheet_column *column = &entry->sheet->column[habit->place];
	char buf[FORM_SIZE];
	bool new = is_new(habit, cell);

	if (shared)
		form = codes_form(&habit->shared);
	if (form == NULL || !has_codes(column) || cell.n == 0)
		return;
	if (!codes_has_form(form, cell)) {
		entry_report(entry, habit->place, DIAG_CODE_FORM,
			     form_words(form, entry->sheet->diag->language, buf), TEXT_NONE);
		return;
	}
	uint64_t hash = hash_join(hash_text(column->heading), cell);
	size_t first = index_find(met, hash);
	struct arena arena = { 0 };

	if (first == INDEX_NONE)
		index_add(met, hash, sheet_item(entry->sheet, entry->line));
	else if (!shared || new)
		entry_report(entry, habit->place, DIAG_CODE_AGAIN,
			     sheet_show(entry->sheet, first, &arena), TEXT_NONE);
	arena_free(&arena);
}

/* Is one form the other, but for letters that stand where it has digits, or digits for letters? */
static bool
is_mixed_up(struct text one, struct text two)
{
	bool digits = one.n == two.n;

	for (size_t i = 0; digits && i < one.n; i++)
		digits = one.p[i] == two.p[i] ||
			 (one.p[i] == '0' && strchr(like_digits, two.p[i]) != NULL) ||
			 (two.p[i] == '0' && strchr(like_digits, one.p[i]) != NULL);
	return digits;
}

/* NCO330 where all others are NC and four digits. */
static void
check_household(const struct habit *habit, const struct entry *entry)
{
	struct text id = entry->cell[habit->place];
	char buf[ID_SIZE];
	struct text form = form_of_id(id, buf);
	struct text usual = spelling_alone(&habit->words, form);

	if (usual.n > 0 && is_mixed_up(form, usual))
		entry_flag(entry, habit->place, DIAG_HOUSEHOLD_LETTER);
}

/* May a cell of the column not be left blank, where hardly any other is? */
static bool
is_needed(const struct sheet_column *column)
{
	static const int needed[] = { REGISTER_work_capacity,    REGISTER_child_status,
				      REGISTER_care_mode,        REGISTER_disability_type,
				      REGISTER_disability_grade, REGISTER_disability_card,
				      REGISTER_disability_until, REGISTER_last_recheck };
	struct heading about = column->about;
	bool is = about.home == HEADING_UNKNOWN || about.home == HEADING_GUESSED ||
		  (about.home == HEADING_SHEET &&
		   (about.place == SHEET_age || about.place == SHEET_head_id));

	for (size_t i = 0; about.home == HEADING_REGISTER && i < ARRAY_LENGTH(needed); i++)
		is |= about.place == needed[i];
	return is && column->heading.n > 0 && !column->left_out &&
	       !text_has_any(column->heading,
			     "备注|备考|说明|情况|原因|变|其他|其它|签|手印|电话|手机|联系|事项|"
			     "意见|期限|有效|附件");
}

/* Is a blank part of a sum nothing, as the sum says: 8月 of who came in September? */
static bool
is_nothing(const struct cross *cross, const struct entry *entry, size_t place)
{
	struct arena arena = { 0 };
	struct text *value = arena_alloc(&arena, entry->sheet->width * sizeof(*value) + 1);

	for (size_t i = 0; i < entry->sheet->width; i++)
		value[i] = entry_value(entry, i);
	bool nothing = cross_is_partial(cross, value, place);

	arena_free(&arena);
	return nothing;
}

static void
check_blank(const struct habits *habits, const struct cross *cross, const struct entry *entry)
{
	const struct sheet *sheet = entry->sheet;
	size_t number = sheet_place(sheet, HEADING_REGISTER, REGISTER_id_number);
	/* nothing else tells when a person without a number was born */
	size_t birth = entry_value(entry, number).n > 0
			       ? SIZE_MAX
			       : sheet_place(sheet, HEADING_REGISTER, REGISTER_birth_date);

	for (size_t i = 0; i < entry->sheet->width; i++) {
		size_t blank = habits->rows - habits->filled[i];

		if (entry->cell[i].n == 0 && entry_value(entry, i).n == 0 &&
		    (i == birth ? blank * 2 <= habits->rows
				: blank * FILLED_OF <= habits->rows &&
					  is_needed(&entry->sheet->column[i]) &&
					  !is_nothing(cross, entry, i)))
			entry_flag_blank(entry, i);
	}
	for (size_t i = 0; i < habits->count; i++) {
		const struct habit *one = &habits->one[i];
		size_t blank = habits->rows - habits->filled[one->place];
		const struct sheet_column *column = &entry->sheet->column[one->place];

		/* each row has a number of its own: of a few a blank is odd too */
		if (entry->cell[one->place].n == 0 && blank == 1 && has_codes(column) &&
		    codes_form(&one->codes) != NULL)
			entry_flag_blank(entry, one->place);
	}
	for (size_t i = 0; i < habits->pairs; i++) {
		const struct habit_pair *pair = &habits->pair[i];

		if (entry_value(entry, pair->beside).n > 0 && entry->cell[pair->one].n == 0 &&
		    pair->alone * BOTH_OF <= pair->both)
			entry_flag_blank(entry, pair->one);
	}
}

void
habits_rewind(struct habits *habits)
{
	for (size_t i = 0; i < habits->count; i++)
		habits->one[i].last = 0;
}

void
habits_check(struct habits *habits, struct index *met, const struct cross *cross,
	     const struct entry *entry)
{
	for (size_t i = 0; i < habits->count; i++) {
		if (entry->sheet->column[habits->one[i].place].left_out)
			continue;
		if (is_household(&entry->sheet->column[habits->one[i].place])) {
			check_household(&habits->one[i], entry);
			continue;
		}
		if (habits->one[i].worded) {
			check_word(habits, &habits->one[i], entry);
			check_above(&habits->one[i], entry);
		}
		if (text_has_any(entry->cell[habits->one[i].place], "?|？"))
			entry_flag(entry, habits->one[i].place, DIAG_CELL_ASKED);
		check_code(&habits->one[i], met, entry);
	}
	check_blank(habits, cross, entry);
}

void
habits_free(struct habits *habits)
{
	for (size_t i = 0; i < habits->count; i++) {
		codes_free(&habits->one[i].codes);
		codes_free(&habits->one[i].shared);
	}
	arena_free(&habits->arena);
}
