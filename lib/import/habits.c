#include "import/habits.h"

#include <stdio.h>

#include "base/hash.h"

enum {
	FILLED_OF = 20, /* rows, of which one may be blank */
	FORM_SIZE = 96,
};

/* Of these, too, nothing but the words of other cells tells which are wrong. */
static bool
has_words(const struct sheet_column *column)
{
	return column->about.home == HEADING_UNKNOWN ||
	       (column->about.home == HEADING_REGISTER &&
		(column->about.place == REGISTER_town || column->about.place == REGISTER_bank));
}

void
habits_begin(struct habits *habits, const struct sheet *sheet)
{
	*habits = (struct habits){ 0 };
	habits->one = arena_alloc(&habits->arena, sheet->width * sizeof(*habits->one) + 1);
	habits->filled = arena_alloc(&habits->arena, sheet->width * sizeof(*habits->filled) + 1);
	for (size_t i = 0; i < sheet->width; i++) {
		habits->filled[i] = 0;
		if (has_words(&sheet->column[i]))
			habits->one[habits->count++] = (struct habit){ .place = i };
	}
}

void
habits_add(struct habits *habits, const struct sheet *sheet, const struct text *cell)
{
	habits->rows++;
	for (size_t i = 0; i < sheet->width; i++)
		habits->filled[i] += cell[i].n > 0;
	for (size_t i = 0; i < habits->count; i++) {
		spelling_add(&habits->one[i].words, cell[habits->one[i].place]);
		codes_add(&habits->one[i].codes, cell[habits->one[i].place]);
	}
}

/* May a cell be told to be wrong by being another one than all others have? */
static bool
is_alike(const struct sheet_column *column, struct text usual, struct text cell)
{
	const struct column *about = heading_column(column->about);

	if (column->about.home == HEADING_REGISTER)
		return column->about.place == REGISTER_town;
	if (about == NULL) /* no word as the others are: 350 under 发放状态 */
		return text_has_digit(usual) != text_has_digit(cell);
	return about->kind == KIND_DAY || about->kind == KIND_MONTH ||
	       (about->kind == KIND_MONEY && text_has(column->heading, TEXT("标准")));
}

static void
check_word(const struct habit *habit, const struct entry *entry)
{
	const struct sheet_column *column = &entry->sheet->column[habit->place];
	struct text cell = entry->cell[habit->place];
	struct text usual = spelling_alone(&habit->words, cell);

	if (usual.n == 0 || !is_alike(column, usual, cell))
		usual = column->about.home == HEADING_GUESSED ? TEXT_NONE
							      : spelling_like(&habit->words, cell);
	if (usual.n > 0 && !text_equal(entry_value(entry, habit->place), usual))
		entry_report(entry, habit->place, DIAG_WORD_ALONE, usual, TEXT_NONE);
}

/* “DB”加11位数字 */
static struct text
form_words(const struct code_form *form, enum language language, char buf[FORM_SIZE])
{
	bool zh = language == LANGUAGE_ZH;
	const char *digits = zh ? "位数字" : " digits";
	int n = form->n == 0 ? snprintf(buf, FORM_SIZE, "%zu%s", form->digits, digits)
			     : snprintf(buf, FORM_SIZE, "“%.*s”%s%zu%s", (int)form->n, form->prefix,
					zh ? "加" : " and ", form->digits, digits);

	return (struct text){ buf, (size_t)n };
}

static void
check_code(const struct habit *habit, struct index *met, const struct entry *entry)
{
	const struct code_form *form = codes_form(&habit->codes);
	struct text cell = entry->cell[habit->place];
	const struct sheet_column *column = &entry->sheet->column[habit->place];
	char buf[FORM_SIZE];

	if (form == NULL || column->about.home != HEADING_UNKNOWN || cell.n == 0)
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
	else
		entry_report(entry, habit->place, DIAG_CODE_AGAIN,
			     sheet_show(entry->sheet, first, &arena), TEXT_NONE);
	arena_free(&arena);
}

/* May a cell of the column not be left blank, where hardly any other is? */
static bool
is_needed(const struct sheet_column *column)
{
	static const int needed[] = { REGISTER_disability_type, REGISTER_disability_grade,
				      REGISTER_disability_card, REGISTER_disability_until,
				      REGISTER_last_recheck };
	struct heading about = column->about;
	bool is = about.home == HEADING_UNKNOWN || about.home == HEADING_GUESSED;

	for (size_t i = 0; about.home == HEADING_REGISTER && i < ARRAY_LENGTH(needed); i++)
		is |= about.place == needed[i];
	return is && column->heading.n > 0 && !column->left_out &&
	       !text_has_any(column->heading,
			     "备注|备考|说明|情况|原因|变|其他|其它|签|手印|电话|手机|联系|事项|"
			     "意见|期限|有效|附件");
}

static void
check_blank(const struct habits *habits, const struct entry *entry)
{
	for (size_t i = 0; i < entry->sheet->width; i++) {
		size_t blank = habits->rows - habits->filled[i];

		if (entry->cell[i].n == 0 && entry_value(entry, i).n == 0 &&
		    blank * FILLED_OF <= habits->rows && is_needed(&entry->sheet->column[i]))
			entry_flag(entry, i, DIAG_CELL_BLANK);
	}
}

void
habits_check(const struct habits *habits, struct index *met, const struct entry *entry)
{
	for (size_t i = 0; i < habits->count; i++) {
		if (entry->sheet->column[habits->one[i].place].left_out)
			continue;
		check_word(&habits->one[i], entry);
		check_code(&habits->one[i], met, entry);
	}
	check_blank(habits, entry);
}

void
habits_free(struct habits *habits)
{
	for (size_t i = 0; i < habits->count; i++)
		codes_free(&habits->one[i].codes);
	arena_free(&habits->arena);
}
