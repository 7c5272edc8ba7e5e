#include "heading/propose.h"

#include <string.h>

#include "heading/heading.h"
#include "mend/mendword.h"
#include "register/cell.h"

enum { LETTERS = 64, ALIKE = 57, FIT_OF = 5, FIT_LEAST = 4, RELATION_LONGEST = 24 };

/* How many characters of a stand in b too, each once; *total are those of a. */
static size_t
common(struct text a, struct text b, size_t *total)
{
	bool taken[LETTERS] = { false };
	size_t same = 0;
	size_t used;
	size_t other;

	*total = 0;
	for (size_t i = 0; i < a.n; i += used, ++*total) {
		uint32_t code = text_decode(a.p + i, a.n - i, &used);

		for (size_t j = 0; j < b.n && j < LETTERS; j += other) {
			if (text_decode(b.p + j, b.n - j, &other) != code || taken[j])
				continue;
			taken[j] = true;
			same++;
			break;
		}
	}
	return same;
}

/* Twice the common characters against those of both, in hundredths. */
static size_t
likeness(struct text a, struct text b)
{
	size_t letters_a;
	size_t letters_b;
	size_t same = common(a, b, &letters_a);

	(void)common(b, a, &letters_b);
	return letters_a + letters_b == 0 ? 0 : 200 * same / (letters_a + letters_b);
}

/* May a heading be proposed as the column: does it speak of as much? */
static bool
may_mean(const struct column *column, struct text folded)
{
	/* of a quarter, a batch, several months; a sum over the household, or an average */
	static const char longer[] = "季|年|批|个月|双月|累计|补发|至|到|和|、|-|~|—";
	static const char shared[] = "家庭|全家|户均|人均|合计|户月|户年";
	bool monthly = text_has(column->label, TEXT("月"));

	/* 银行卡号及开户行 has accounts first */
	if (column->kind != KIND_MONEY)
		return !(text_is_any(column->key, "bank") &&
			 text_has_any(folded, "卡号|账号|帐号"));
	return text_has_any(folded, "金|额|款|费|收入|支出|补|存款|资产|钱") &&
	       !(monthly && text_has_any(folded, longer)) &&
	       !(column->scope == SCOPE_PERSON && text_has_any(folded, shared));
}

static const struct column *
nearest(struct text folded)
{
	const struct schema *schema = schema_of(RECORD_REGISTER);
	const struct column *best_column = NULL;
	size_t best = ALIKE;

	for (size_t i = 0; i < schema->count; i++) {
		if (!may_mean(&schema->column[i], folded))
			continue;
		struct text aliases = schema->column[i].aliases;
		size_t like = likeness(folded, schema->column[i].label);

		while (aliases.n > 0) {
			size_t next = likeness(folded, text_next(&aliases, '|'));

			like = next > like ? next : like;
		}
		if (like > best) {
			best = like;
			best_column = &schema->column[i];
		}
	}
	return best_column;
}

/* 家庭成员一姓名, 成员2关系 */
static bool
begins_with_member(struct text heading)
{
	for (size_t n = 1; n <= heading.n; n++)
		if (heading_is_member((struct text){ heading.p, n }))
			return true;
	return false;
}

void
propose_begin(struct proposal *proposal, struct text heading)
{
	char buf[HEADING_SIZE];

	struct text core = heading_core(heading, buf);

	/* 领款人与户主关系 is no relation of the person in the row */
	bool of_others = begins_with_member(core) || text_has(core, TEXT("是否户主")) ||
			 (text_has(core, TEXT("关系")) &&
			  text_has_any(core, "领款|收款|代领|监护|代理|学生|家长")) ||
			 (text_has(core, TEXT("姓名")) &&
			  text_has_any(core, "监护|家长|领款|收款|代领|代理|联系"));

	*proposal = (struct proposal){ .column = of_others ? NULL : nearest(core) };
}

static bool
is_name(const struct mender *mender, struct text cell)
{
	const struct mend_from from = {
		.column = &schema_of(RECORD_REGISTER)->column[REGISTER_name],
	};
	struct mend mend = mendword_name(mender, &from, cell);

	return mend.code != DIAG_NAME_ODD &&
	       !text_ends_any(cell,
			      "村|镇|乡|街道|社区|县|区|市|省|州|组|委会|办事处|场|行|社|校|所|"
			      "小学|中学|大学|学院|幼儿园|医院|卫生院|身份证|证");
}

/* Is the cell what a column of text holds? */
static bool
fits_text(const struct mender *mender, int place, struct text cell)
{
	switch (place) {
	case REGISTER_name:
	case REGISTER_payee:
		return is_name(mender, cell);
	case REGISTER_village:
		return text_ends_any(cell, "村|社区|居委会|村委会|委员会|居") ||
		       (text_ends(cell, TEXT("组")) && text_has_any(cell, "村|社区"));
	case REGISTER_town:
		return text_ends_any(cell, "镇|乡|街道|办事处|场");
	case REGISTER_bank:
		return text_has_any(cell, "行|信用|联社|农信|农商|邮储|邮政");
	case REGISTER_relation:
		return cell.n <= RELATION_LONGEST && !text_has_digit(cell) &&
		       text_has_any(cell, "主|本人|妻|夫|配偶|子|女|父|母|孙|媳|婿|兄|弟|姐|妹|亲");
	case REGISTER_household_id:
		return text_has_digit(cell);
	default:
		return !text_has_digit(cell);
	}
}

static bool
fits(const struct mender *mender, const struct column *column, struct text cell)
{
	struct mend mend;

	if (cell_is_blank(column, cell))
		return false;
	if (column->kind == KIND_TEXT)
		return fits_text(mender, (int)(column - schema_of(RECORD_REGISTER)->column), cell);
	mend = mend_cell(mender, (struct mend_from){ .column = column, .scale = 1 }, cell);
	return mend.code == DIAG_NONE || mend.code == DIAG_NUMBER_WORDS ||
	       diag_level(mend.code) == DIAG_NOTE;
}

void
propose_add(struct proposal *proposal, const struct mender *mender, struct text cell)
{
	if (cell.n == 0)
		return;
	proposal->cells++;
	proposal->names += is_name(mender, cell);
	if (proposal->column != NULL)
		proposal->fit += fits(mender, proposal->column, cell);
}

void
propose_join(struct proposal *proposal, const struct proposal *other)
{
	proposal->column = other->column;
	proposal->cells += other->cells;
	proposal->fit += other->fit;
	proposal->names += other->names;
}

static bool
is_most(size_t part, size_t cells)
{
	return cells > 0 && part * FIT_OF >= cells * FIT_LEAST;
}

const struct column *
propose_column(const struct proposal *proposal)
{
	return is_most(proposal->fit, proposal->cells) ? proposal->column : NULL;
}

bool
propose_is_names(const struct proposal *proposal)
{
	return is_most(proposal->names, proposal->cells);
}
