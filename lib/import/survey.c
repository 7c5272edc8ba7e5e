#include "import/survey.h"

#include <string.h>

#include "base/num.h"
#include "civil/idcard.h"
#include "import/days.h"
#include "import/evidence.h"
#include "import/panels.h"
#include "learn/swapped.h"
#include "mend/mendmoney.h"
#include "mend/mendword.h"
#include "mend/others.h"
#include "register/word.h"

enum { BLANKS_LEAST = 2, IDENTITY_LEAST = 15, IDENTITY_MOST = 18, ADULT = 18 };

/* The columns that are looked at together. */
struct places {
	size_t class;
	size_t category;
	size_t amount;
	size_t covered;
	size_t child;
	size_t entitled;
	size_t number;
	size_t name;
	size_t head;
	size_t birth;
	size_t sex;
	size_t age;
};

static struct text
cell_of(const struct sheet_row *row, size_t place)
{
	return place == SIZE_MAX ? TEXT_NONE : row->cell[place];
}

static void
survey_cell(struct survey *survey, size_t place, struct text cell)
{
	struct survey_column *column = &survey->column[place];

	if (survey->rows == 1)
		column->begun = cell.n > 0;
	if (cell.n == 0) {
		column->blank++;
		column->above.n = 0;
		return;
	}
	column->filled++;
	column->lists += text_has_any(cell, ",|，|、|;|；");
	column->spans += column->may_span && others_are_months(cell) &&
			 !text_has_any(cell, "新增|增|停|起|至今|变|调|认定|审批|享受");
	column->repeated += column->above.n > 0 && text_equal(column->above, cell);
	column->above = (struct text){ column->value, cell.n };
	if (cell.n <= sizeof(column->value))
		memcpy(column->value, cell.p, cell.n);
	else
		column->above.n = 0;
}

/*
 * A cell of a column that nobody knows: an identity number, or a sex where the numbers are known.
 * Is it the person's, of whom the rest is said?
 */
static void
survey_self(struct survey_column *column, const struct places *places, const struct mender *mender,
	    const struct sheet *sheet, const struct sheet_row *row, struct text cell)
{
	bool numbered = places->number != SIZE_MAX;
	bool sex = text_is_any(cell, "男|女");

	if (numbered ? !sex : cell.n < IDENTITY_LEAST || cell.n > IDENTITY_MOST)
		return;
	struct swapped self =
		swapped_read(numbered ? sheet_mended(sheet, mender, row, places->number) : cell,
			     numbered ? TEXT_NONE : sheet_mended(sheet, mender, row, places->birth),
			     numbered ? cell : sheet_mended(sheet, mender, row, places->sex),
			     numbered ? TEXT_NONE : sheet_mended(sheet, mender, row, places->age),
			     mender->today);
	bool told = swapped_is_told(&self);
	bool fits = told && swapped_fits(&self);

	column->owned += told;
	column->fitting += fits;
	column->aged += fits && (self.age != SWAPPED_UNSAID || self.birth != DAY_NONE);
	column->men += fits && self.sex == true;
	column->women += fits && self.sex == false;
	if (told && !numbered)
		hash_set_add(&column->values, hash_text(cell));
}

/* No child, and nobody else than the column of heads names. */
static bool
may_head(const struct sheet *sheet, const struct mender *mender, const struct places *places,
	 const struct sheet_row *row)
{
	struct text head = cell_of(row, places->head);
	struct idcard card;

	if (head.n > 0 && !text_equal(head, cell_of(row, places->name)))
		return false;
	return idcard_parse(sheet_mended(sheet, mender, row, places->number), mender->today,
			    &card) != IDCARD_OK ||
	       day_age(card.birth, mender->today, DAY_LEAP_MARCH) >= ADULT;
}

/* A cell beside others of its row: the name of him who is the head, or a member; its rival. */
static void
survey_beside(struct survey *survey, size_t place, const struct sheet_row *row, struct text name)
{
	struct survey_column *column = &survey->column[place];
	struct text cell = row->cell[place];
	struct text other = cell_of(row, column->rival);
	bool head = survey->bounds.row[survey->bounds.count - 1].relation == BOUNDS_IS_HEAD;
	bool own = cell.n > 0 && text_equal(cell, name);

	column->heads += head;
	column->named += head && own;
	column->selves += !head && own;
	column->clashes += other.n > 0 && cell.n > 0 && !text_equal(other, cell);
}

/*
 * Is it a word of the column?  Another that stands twice is a kind of the list's own, unless it is
 * near to those of the column: 农村低报, 事实无人扶养.
 */
static bool
survey_word(struct survey *survey, size_t place, enum word_set set, struct text cell)
{
	if (cell.n == 0)
		return false;
	if (word_parse(set, cell) >= 0)
		return true;
	if (text_has_any(cell, "低|特|保|困|五|供养|孤|事实|无人|抚养|扶养|边缘|渐退|支出|是|否"))
		return false;
	survey->column[place].own += hash_set_add(&survey->column[place].values, hash_text(cell));
	return false;
}

static void
survey_rate(struct survey *survey, const struct sheet *sheet, const struct mender *mender,
	    const struct places *places, const struct sheet_row *row)
{
	struct text class = cell_of(row, places->class);
	struct text amount = cell_of(row, places->amount);
	struct text covered = cell_of(row, places->covered);
	fen_t fen;
	int64_t persons;

	survey->classified +=
		text_is_any(mendword_class(mender, NULL, cell_of(row, places->category)).value,
			    "A类|B类|C类|D类");
	survey->categories += survey_word(survey, places->class, WORDS_CATEGORY, class);
	survey->areas += class.n > 0 && word_parse(WORDS_AREA, class) >= 0;
	class = cell_of(row, survey->class);
	if (class.n == 0 || amount.n == 0 || covered.n == 0)
		return;
	class = mendword_class(mender, NULL, class).value;
	amount = mend_cell(mender, heading_from(sheet->column[places->amount].about), amount).value;
	covered = mend_cell(mender, heading_from(sheet->column[places->covered].about), covered)
			  .value;
	if (money_parse(amount.p, amount.n, &fen) == MONEY_OK &&
	    num_parse(covered.p, covered.n, INT32_MAX, &persons) && persons > 0 &&
	    fen % persons == 0)
		rates_add(&survey->rates, class, fen / persons, 1);
}

/* May the column hold numbers that others are made of? */
static bool
may_count(const struct sheet_column *column)
{
	const struct column *about = heading_column(column->about);

	if (about == NULL)
		return column->heading.n > 0;
	return about->kind == KIND_MONEY ||
	       (about->kind == KIND_COUNT &&
		!(column->about.home == HEADING_SHEET && column->about.place == SHEET_age));
}

/* A row that is none of people; nothing stands above the next one. */
static void
survey_other(struct survey *survey, const struct sheet *sheet, const struct mender *mender,
	     const struct sheet_row *row)
{
	evidence_pass(&survey->bounds, row->line);
	survey->villages += row->kind == ROWKIND_VILLAGE;
	if (row->kind >= ROWKIND_VILLAGE)
		evidence_cut(&survey->bounds);
	if (row->kind == ROWKIND_TOTAL)
		usual_total(&survey->usual, sheet, mender, row);
	for (size_t i = 0; i < sheet->width; i++)
		survey->column[i].above.n = 0;
}

static void
survey_row(struct survey *survey, const struct sheet *sheet, const struct mender *mender,
	   const struct places *places, const struct sheet_row *row)
{
	struct cross *cross = &survey->cross;

	survey->rows++;
	for (size_t i = 0; i < sheet->width; i++) {
		struct heading about = sheet->column[i].about;

		survey_cell(survey, i, row->cell[i]);
		/* may the cells say what the column is, or that it is not what its heading says? */
		if (about.home == HEADING_UNKNOWN || about.loose ||
		    (about.home == HEADING_REGISTER && about.place == REGISTER_bank) ||
		    (about.home == HEADING_SHEET && about.place == SHEET_entitled)) {
			guess_add(&survey->column[i].guess, mender, row->cell[i]);
			propose_add(&survey->column[i].proposal, mender, row->cell[i]);
			if (survey->column[i].may_name && row->cell[i].n > 0)
				hash_set_add(&survey->column[i].values, hash_text(row->cell[i]));
			survey_self(&survey->column[i], places, mender, sheet, row, row->cell[i]);
		}
		if (survey->column[i].first < i)
			survey->column[i].differs |=
				!text_equal(row->cell[i], row->cell[survey->column[i].first]);
	}
	survey_rate(survey, sheet, mender, places, row);
	(void)survey_word(survey, places->entitled, WORDS_YESNO, cell_of(row, places->entitled));
	(void)survey_word(survey, places->child, WORDS_CHILD, cell_of(row, places->child));
	survey->places += text_ends_any(cell_of(row, places->name), "村|社区|居委会|村委会|街道");
	evidence_add(&survey->bounds, sheet, mender, row);
	if (survey->kin != SIZE_MAX)
		kinship_add(&survey->kinship, row->cell[survey->kin],
			    evidence_household(&survey->bounds),
			    may_head(sheet, mender, places, row));
	for (size_t i = 0; i < sheet->width; i++)
		survey_beside(survey, i, row, cell_of(row, places->name));
	usual_add(&survey->usual, sheet, mender, row);
	twins_row(&survey->twins, row->cell);
	days_add(&survey->order, sheet, mender, row);
	steady_row(&survey->steady, row->cell);
	habits_add(&survey->habits, sheet, row->cell);
	if (cross_row(cross))
		for (size_t i = 0; i < cross->columns; i++)
			cross_cell(cross, i, sheet_mended(sheet, mender, row, cross->place[i]));
	if (follows_row(&survey->follows))
		for (size_t i = 0; i < sheet->width && i < FOLLOWS_COLUMNS; i++)
			follows_cell(&survey->follows, i, sheet_mended(sheet, mender, row, i));
}

/* The column that has the meaning which this one has by its heading; or SIZE_MAX. */
static size_t
first_alike(const struct sheet *sheet, size_t place)
{
	const struct sheet_column *column = &sheet->column[place];
	bool known = column->about.home == HEADING_REGISTER;
	int meant = known ? column->about.place
			  : column_find(schema_of(RECORD_REGISTER), column->heading);

	return meant < 0 || (!known && column->about.home != HEADING_UNKNOWN)
		       ? SIZE_MAX
		       : sheet_place(sheet, HEADING_REGISTER, meant);
}

/*
 * The column that has the meaning of one which yields it, if they may say the same; else SIZE_MAX.
 * What is of another time or place need not, nor days of several steps: see days.h.
 */
static size_t
taker_of(const struct sheet *sheet, const struct sheet_column *column)
{
	const struct column *about = heading_column(column->found);

	if (about == NULL || about->kind == KIND_DAY || about->kind == KIND_MONTH ||
	    heading_is_earlier(column->heading) ||
	    text_has_any(column->heading, "户籍|居住|现住|常住|备用|第二|其他|合计"))
		return SIZE_MAX;
	return sheet_place(sheet, column->found.home, column->found.place);
}

/*
 * Columns of one meaning; and of names beside the account holder's: the one whom the money goes to
 * stands there too.
 */
static void
find_twins(struct twins *twins, const struct sheet *sheet)
{
	size_t payee = sheet_place(sheet, HEADING_REGISTER, REGISTER_payee);
	size_t number = sheet_place(sheet, HEADING_REGISTER, REGISTER_id_number);
	size_t amount = sheet_place(sheet, HEADING_REGISTER, REGISTER_amount);

	/* what one person gets is not what the household does */
	if (sheet_place(sheet, HEADING_SHEET, SHEET_covered) != SIZE_MAX ||
	    sheet_place(sheet, HEADING_SHEET, SHEET_members) != SIZE_MAX)
		amount = SIZE_MAX;
	for (size_t i = 0; i < sheet->width; i++) {
		const struct sheet_column *column = &sheet->column[i];
		bool open = column->about.home == HEADING_UNKNOWN && !column->yields;

		size_t first = first_alike(sheet, i);

		if (first < i)
			twins_alike(twins, first, i);
		else if (column->yields && taker_of(sheet, column) != SIZE_MAX)
			twins_pair(twins, taker_of(sheet, column), i);
		else if (open && number != SIZE_MAX &&
			 text_has_any(column->heading, "身份证|证件号"))
			twins_pair(twins, i, number);
		else if (open && amount != SIZE_MAX && guess_may_be_amount(column->heading))
			twins_pair(twins, amount, i);
		else if (payee != SIZE_MAX && evidence_names_agent(column))
			twins_pair(twins, payee, i);
	}
}

static void
begin_columns(struct survey *survey, const struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->width; i++) {
		struct heading about = sheet->column[i].about;

		if (may_count(&sheet->column[i]))
			cross_column(&survey->cross, i,
				     text_has_any(sheet->column[i].heading, "扣|减发|追回|抵"));
		struct heading found = sheet->column[i].found;
		size_t rival = found.home == HEADING_UNKNOWN
				       ? i
				       : sheet_place(sheet, found.home, found.place);

		survey->column[i].rival = rival == i ? SIZE_MAX : rival;
		survey->column[i].may_name =
			about.home == HEADING_UNKNOWN && guess_may_name(sheet->column[i].heading);
		survey->column[i].may_span =
			text_has_any(sheet->column[i].heading,
				     "月份|季度|发放期|所属期|期次|时段|起止|备注|说明") &&
			!text_has_any(sheet->column[i].heading,
				      "补发|享受|保障|救助|期限|有效|认定|审批");
		survey->column[i].nameless = sheet->column[i].heading.n == 0;
		propose_begin(&survey->column[i].proposal, sheet->column[i].heading);
		survey->column[i].first = about.home == HEADING_UNKNOWN
						  ? i
						  : sheet_place(sheet, about.home, about.place);
	}
}

bool
survey_take(struct survey *survey, struct sheet *sheet, const struct mender *mender,
	    struct overlap *overlap)
{
	const struct places places = {
		.class = sheet_place(sheet, HEADING_SHEET, SHEET_class),
		.category = sheet_place(sheet, HEADING_REGISTER, REGISTER_category),
		.amount = sheet_place(sheet, HEADING_REGISTER, REGISTER_amount),
		.entitled = sheet_place(sheet, HEADING_SHEET, SHEET_entitled),
		.child = sheet_place(sheet, HEADING_REGISTER, REGISTER_child_status),
		.covered = sheet_place(sheet, HEADING_SHEET, SHEET_covered),
		.number = sheet->kinds.number,
		.name = sheet->kinds.name,
		.head = sheet_place(sheet, HEADING_SHEET, SHEET_head),
		.birth = sheet_place(sheet, HEADING_REGISTER, REGISTER_birth_date),
		.sex = sheet_place(sheet, HEADING_REGISTER, REGISTER_sex),
		.age = sheet_place(sheet, HEADING_SHEET, SHEET_age),
	};
	struct sheet_row row;
	enum table_result result;

	*survey =
		(struct survey){ .class = places.class == SIZE_MAX ? places.category : places.class,
				 .kin = evidence_relation(sheet),
				 .width = sheet->width };
	evidence_begin(&survey->bounds, sheet);
	usual_begin(&survey->usual, sheet);
	habits_begin(&survey->habits, sheet);
	find_twins(&survey->twins, sheet);
	steady_begin(&survey->steady, sheet->width);
	survey->column = arena_alloc(&survey->arena, sheet->width * sizeof(*survey->column) + 1);
	days_begin(&survey->order, sheet);
	begin_columns(survey, sheet);
	while ((result = panels_next(sheet, &row)) == TABLE_ROW) {
		arena_reset(mender->arena);
		if (overlap != NULL && row.kind == ROWKIND_PERSON)
			overlap_add(overlap, cell_of(&row, places.number));
		if (row.kind == ROWKIND_PERSON)
			survey_row(survey, sheet, mender, &places, &row);
		else if (row.kind != ROWKIND_BLANK)
			survey_other(survey, sheet, mender, &row);
	}
	cross_settle(&survey->cross);
	follows_settle(&survey->follows);
	evidence_merge(&survey->bounds, sheet);
	return result == TABLE_END;
}

bool
survey_is_merged(const struct survey *survey, struct sheet *sheet, size_t place)
{
	const struct survey_column *column = &survey->column[place];

	return column->begun && column->repeated == 0 && column->blank >= BLANKS_LEAST &&
	       !sheet_merges(sheet, place);
}

size_t
survey_names(const struct survey *survey, const struct sheet *sheet)
{
	size_t found = SIZE_MAX;

	for (size_t i = 0; i < sheet->width; i++) {
		struct heading about = sheet->column[i].about;
		bool open = about.home == HEADING_UNKNOWN ||
			    (about.home == HEADING_SHEET && about.place == SHEET_entitled);

		if (!open || sheet->column[i].heading.n == 0 ||
		    !propose_is_names(&survey->column[i].proposal))
			continue;
		if (text_has(sheet->column[i].heading, TEXT("姓名")))
			return i;
		if (found == SIZE_MAX || (text_has(sheet->column[i].heading, TEXT("户主")) &&
					  !text_has(sheet->column[found].heading, TEXT("户主"))))
			found = i;
	}
	return found;
}

void
survey_free(struct survey *survey)
{
	bounds_free(&survey->bounds);
	usual_free(&survey->usual);
	cross_free(&survey->cross);
	follows_free(&survey->follows);
	habits_free(&survey->habits);
	steady_free(&survey->steady);
	for (size_t i = 0; i < survey->width; i++)
		hash_set_free(&survey->column[i].values);
	arena_free(&survey->arena);
}
