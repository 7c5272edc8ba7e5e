#include "import/evidence.h"

#include "base/hash.h"
#include "base/num.h"
#include "civil/idcard.h"
#include "mend/mendkin.h"
#include "register/word.h"

enum { NOTHING = -1, STATED_MOST = 9999 };

static const struct {
	enum heading_home home;
	int place;
} columns[BOUNDS_PLACES] = {
	[BOUNDS_ID] = { HEADING_REGISTER, REGISTER_household_id },
	[BOUNDS_HEAD_ID] = { HEADING_SHEET, SHEET_head_id },
	[BOUNDS_HEAD] = { HEADING_SHEET, SHEET_head },
	[BOUNDS_SEQ] = { HEADING_SHEET, SHEET_seq },
	[BOUNDS_RELATION] = { HEADING_REGISTER, REGISTER_relation },
	[BOUNDS_NAME] = { HEADING_REGISTER, REGISTER_name },
	[BOUNDS_NUMBER] = { HEADING_REGISTER, REGISTER_id_number },
	[BOUNDS_PAYEE] = { HEADING_REGISTER, REGISTER_payee },
	[BOUNDS_MEMBERS] = { HEADING_SHEET, SHEET_members },
	[BOUNDS_COVERED] = { HEADING_SHEET, SHEET_covered },
	[BOUNDS_MARKED] = { HEADING_SHEET, SHEET_entitled },
	[BOUNDS_AMOUNT] = { HEADING_REGISTER, REGISTER_amount },
	[BOUNDS_ACCOUNT] = { HEADING_REGISTER, REGISTER_account },
};

size_t
evidence_payee(const struct sheet *sheet)
{
	size_t payee = sheet_place(sheet, HEADING_REGISTER, REGISTER_payee);

	return payee != SIZE_MAX ? payee : sheet_place(sheet, HEADING_SHEET, SHEET_agent);
}

size_t
evidence_account(const struct sheet *sheet)
{
	size_t found = sheet_place(sheet, HEADING_REGISTER, REGISTER_account);

	for (size_t i = 0; found == SIZE_MAX && i < sheet->width; i++)
		if (sheet->column[i].about.home == HEADING_UNKNOWN &&
		    text_has_any(sheet->column[i].heading, "账号|帐号|卡号|账户|存折|一卡通") &&
		    !heading_is_earlier(sheet->column[i].heading))
			found = i;
	return found;
}

void
evidence_take_holder(struct sheet *sheet)
{
	size_t payee = sheet_place(sheet, HEADING_REGISTER, REGISTER_payee);

	if (payee == SIZE_MAX || sheet->kinds.name != SIZE_MAX ||
	    sheet_place(sheet, HEADING_REGISTER, REGISTER_id_number) == SIZE_MAX ||
	    !text_has(sheet->column[payee].heading, TEXT("姓名")))
		return;
	sheet->column[payee].about.place = REGISTER_name;
	sheet->kinds.name = payee;
}

bool
evidence_names_agent(const struct sheet_column *column)
{
	bool agent = column->about.home == HEADING_SHEET && column->about.place == SHEET_agent;
	bool open = column->about.home == HEADING_UNKNOWN && !column->yields &&
		    text_has_any(column->heading, "姓名|监护人|领款|受托");

	return (agent || open) && !column->left_out &&
	       !text_has_any(column->heading, "身份证|证件号|关系|电话|手机");
}

/* The first column of guardians beside that of who draws the money. */
static size_t
agent_of(const struct sheet *sheet)
{
	size_t payee = evidence_payee(sheet);

	for (size_t i = 0; i < sheet->width; i++)
		if (i != payee && evidence_names_agent(&sheet->column[i]))
			return i;
	return SIZE_MAX;
}

/* 领款人与户主关系: a column that nobody else asks for. */
static size_t
kinship_of(const struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->width; i++)
		if (sheet->column[i].about.home == HEADING_UNKNOWN &&
		    text_has(sheet->column[i].heading, TEXT("关系")) &&
		    text_has_any(sheet->column[i].heading, "领款|代领|收款|领取|取款|户名|开户"))
			return i;
	return SIZE_MAX;
}

static size_t
place_of(const struct sheet *sheet, size_t kind)
{
	if (kind == BOUNDS_PAYEE)
		return evidence_payee(sheet);
	if (kind == BOUNDS_AGENT)
		return agent_of(sheet);
	if (kind == BOUNDS_KINSHIP)
		return kinship_of(sheet);
	return kind == BOUNDS_GAP ? SIZE_MAX
				  : sheet_place(sheet, columns[kind].home, columns[kind].place);
}

void
evidence_begin(struct bounds *bounds, const struct sheet *sheet)
{
	*bounds = (struct bounds){ 0 };
	for (size_t i = 0; i < BOUNDS_PLACES; i++)
		bounds->place[i] = place_of(sheet, i);
}

static bool
has(const struct bounds *bounds, const struct sheet_row *row, size_t kind)
{
	return bounds->place[kind] != SIZE_MAX && row->cell[bounds->place[kind]].n > 0;
}

static int32_t
count_of(struct text value, int64_t most)
{
	int64_t n;

	return num_parse(value.p, value.n, most, &n) ? (int32_t)n : NOTHING;
}

/* The number of the household in 2-1. */
static uint64_t
house_of(struct text seq)
{
	size_t n = 0;
	size_t mark;

	while (n < seq.n && text_is_digit(seq.p[n]))
		n++;
	if (n == 0)
		return 0;
	struct text rest = { seq.p + n, seq.n - n };

	mark = text_begins_any(rest, "-|_") ? 1 : text_begins_any(rest, "－|—|–") ? 3 : 0;
	if (mark == 0 || rest.n == mark)
		return 0;
	for (size_t i = mark; i < rest.n; i++)
		if (!text_is_digit(rest.p[i]))
			return 0;
	return signs_hash((struct text){ seq.p, n });
}

static enum bounds_relation
relation_of(struct text value)
{
	if (value.n == 0)
		return BOUNDS_UNSAID;
	/* 户主（亡）: his row all the same */
	return mendkin_is_head(value) ? BOUNDS_IS_HEAD : BOUNDS_IS_MEMBER;
}

/* 0 where it is no good identity number. */
static uint64_t
number_of(const struct mender *mender, struct text number)
{
	struct idcard card;

	return number.n > 0 && idcard_parse(number, mender->today, &card) == IDCARD_OK
		       ? signs_hash(number)
		       : 0;
}

void
evidence_add(struct bounds *bounds, const struct sheet *sheet, const struct mender *mender,
	     const struct sheet_row *row)
{
	struct text value[BOUNDS_AMOUNT];

	/* in a list of heads alone, which has no column of names, the number is the head's */
	bool heads =
		bounds->place[BOUNDS_NAME] == SIZE_MAX && bounds->place[BOUNDS_NUMBER] == SIZE_MAX;

	for (size_t i = 0; i < BOUNDS_AMOUNT; i++)
		value[i] = sheet_mended(sheet, mender, row, bounds->place[i]);
	bounds->row = arena_grow(bounds->row, &bounds->room, bounds->count, sizeof(*bounds->row));
	struct bounds_row *out = &bounds->row[bounds->count++];
	bool himself = text_is_any(value[BOUNDS_KINSHIP], "本人|户主|户主本人|自己");

	*out = (struct bounds_row){
		.line = row->line,
		.name = signs_hash(value[BOUNDS_NAME]),
		.number = number_of(mender, value[heads ? BOUNDS_HEAD_ID : BOUNDS_NUMBER]),
		.head_number = number_of(mender, value[BOUNDS_HEAD_ID]),
		.payee = signs_hash(value[BOUNDS_PAYEE]),
		.payee_is_agent = value[BOUNDS_AGENT].n > 0 &&
				  text_equal(value[BOUNDS_PAYEE], value[BOUNDS_AGENT]),
		.payee_is_kin = value[BOUNDS_KINSHIP].n > 0 && !himself,
		.payee_is_self = himself,
		.of = house_of(value[BOUNDS_SEQ]),
		.seq = count_of(value[BOUNDS_SEQ], INT32_MAX),
		.members = count_of(value[BOUNDS_MEMBERS], STATED_MOST),
		.covered = count_of(value[BOUNDS_COVERED], STATED_MOST),
		.relation = (unsigned char)relation_of(value[BOUNDS_RELATION]),
		.spouse = text_is_any(value[BOUNDS_RELATION], "配偶|妻子|丈夫|妻|夫|老伴|spouse"),
		.paid = has(bounds, row, BOUNDS_AMOUNT) || has(bounds, row, BOUNDS_ACCOUNT),
		.marked = word_parse(WORDS_YESNO, value[BOUNDS_MARKED]) == WORD_YESNO_YES,
		.cut = bounds->cut,
		.code = DIAG_NONE,
	};
	for (size_t i = 0; i < BOUNDS_KINDS; i++)
		out->said[i] = signs_hash(value[i]);
	bounds->stretch += bounds->line > 0 && row->line > bounds->line + 1;
	out->said[BOUNDS_GAP] = bounds->stretch + 1;
	bounds->cut = false;
	evidence_pass(bounds, row->line);
}

size_t
evidence_relation(const struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->width; i++)
		if (sheet->column[i].about.home == HEADING_UNKNOWN && !sheet->column[i].yields &&
		    text_has_any(sheet->column[i].heading, "关系|称谓|称呼|角色") &&
		    !text_has_any(sheet->column[i].heading, "领|收款|签|取款|开户"))
			return sheet_place(sheet, HEADING_REGISTER, REGISTER_relation) == SIZE_MAX
				       ? i
				       : SIZE_MAX;
	return SIZE_MAX;
}

uint64_t
evidence_household(const struct bounds *bounds)
{
	const struct bounds_row *row = &bounds->row[bounds->count - 1];

	for (size_t i = 0; i < BOUNDS_GAP; i++)
		if (bounds->place[i] != SIZE_MAX)
			return row->said[i];
	return 0;
}

void
evidence_pass(struct bounds *bounds, size_t line)
{
	bounds->line = line;
}

void
evidence_cut(struct bounds *bounds)
{
	bounds->cut = true;
}

void
evidence_merge(struct bounds *bounds, struct sheet *sheet)
{
	static const size_t kinds[] = { BOUNDS_ID,  BOUNDS_HEAD_ID, BOUNDS_HEAD,
					BOUNDS_SEQ, BOUNDS_MEMBERS, BOUNDS_COVERED };

	for (size_t k = 0; k < ARRAY_LENGTH(kinds); k++) {
		size_t place = bounds->place[kinds[k]];

		for (size_t i = 0; place != SIZE_MAX && i < bounds->count; i++)
			bounds->row[i].top[kinds[k]] =
				(uint32_t)sheet_merged_top(sheet, bounds->row[i].line, place);
	}
}

/* Another column has its meaning after all, or none has: what it says counts no more. */
static void
forget(struct bounds *bounds, size_t kind)
{
	bounds->place[kind] = SIZE_MAX;
	for (size_t i = 0; kind == BOUNDS_RELATION && i < bounds->count; i++)
		bounds->row[i].relation = BOUNDS_UNSAID;
	for (size_t i = 0; kind < BOUNDS_KINDS && i < bounds->count; i++)
		bounds->row[i].said[kind] = 0;
}

/* What stands before the hyphen, or the whole of a number without one. */
static uint64_t
stem_of(const struct bounds_row *row)
{
	return row->of != 0 ? row->of : row->said[BOUNDS_SEQ];
}

/* Is another household's head meant than in the row before? */
static bool
names_other_head(const struct bounds_row *row, const struct bounds_row *before)
{
	for (size_t i = BOUNDS_HEAD_ID; i <= BOUNDS_HEAD; i++)
		if (row->said[i] != 0 && before->said[i] != 0 && row->said[i] != before->said[i])
			return true;
	return false;
}

/*
 * Does the number before the hyphen say whose member somebody is?  In 1-1 … 1-24 it may be that of
 * a group, whose persons or households are counted: then most have several heads.
 */
static bool
numbers_members(const struct bounds *bounds)
{
	size_t stems = 0;
	size_t members = 0;
	size_t heads = 0; /* more than one to a stem */

	for (size_t i = 1; i < bounds->count; i++) {
		const struct bounds_row *row = &bounds->row[i];
		const struct bounds_row *before = row - 1;

		if (stem_of(row) == 0 || stem_of(row) != stem_of(before)) {
			stems++;
			continue;
		}
		if (row->of == 0)
			continue;
		bool head = row->relation == BOUNDS_IS_HEAD || names_other_head(row, before);

		heads += head;
		members +=
			!head && (row->relation == BOUNDS_IS_MEMBER || row->said[BOUNDS_HEAD] != 0);
	}
	return members > 0 && heads <= stems;
}

void
evidence_review(struct bounds *bounds, const struct sheet *sheet)
{
	size_t names = place_of(sheet, BOUNDS_NAME);

	/* of heads alone, whose names have become those of people */
	if (bounds->place[BOUNDS_NAME] == SIZE_MAX && names != SIZE_MAX &&
	    names == bounds->place[BOUNDS_HEAD]) {
		bounds->place[BOUNDS_NAME] = names;
		for (size_t i = 0; i < bounds->count; i++)
			bounds->row[i].name = bounds->row[i].said[BOUNDS_HEAD];
	}
	for (size_t i = 0; i < BOUNDS_PLACES; i++)
		if (bounds->place[i] != SIZE_MAX && place_of(sheet, i) == SIZE_MAX)
			forget(bounds, i);
	bool numbered = bounds->place[BOUNDS_SEQ] != SIZE_MAX && numbers_members(bounds);

	for (size_t i = 0; numbered && i < bounds->count; i++)
		if (bounds->row[i].of != 0)
			bounds->row[i].said[BOUNDS_SEQ] = bounds->row[i].of;
}
