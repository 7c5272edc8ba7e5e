#include "pay/signing.h"

#include "base/daxie.h"
#include "base/num.h"
#include "base/prose.h"
#include "pay/control.h"
#include "register/towns.h"

/* ---- the columns ---- */

/* Columns of a payment; of SEQ and the rest the kind says how they are shown. */
static const struct column_shown {
	int column;
	enum cell_kind kind;
	const char *zh;
	const char *en;
} columns[] = {
	{ PAYMENT_seq, CELL_NUMBER, "序号", "no." },
	{ PAYMENT_village, CELL_TEXT, "村", "village" },
	{ PAYMENT_household_id, CELL_NAME, "户编号", "household" },
	{ PAYMENT_beneficiary, CELL_TEXT, "享受人", "beneficiary" },
	{ PAYMENT_programme, CELL_TEXT, "救助项目", "programme" },
	{ PAYMENT_kind, CELL_TEXT, "类型", "kind" },
	{ PAYMENT_owed, CELL_DATE, "应发月份", "for" },
	{ PAYMENT_payee, CELL_TEXT, "户名", "holder" },
	{ PAYMENT_account, CELL_NAME, "银行账号", "account" },
	{ PAYMENT_bank, CELL_TEXT, "开户行", "bank" },
	{ PAYMENT_amount, CELL_MONEY, "金额", "amount" },
	{ PAYMENT_remark, CELL_TEXT, "备注", "remark" },
};

struct signing {
	const struct payment_list *list;
	struct rowout *out;
	enum language language;
	struct prose line;
};

/* What has been added up since a village, a town, the list began. */
struct sum {
	size_t count;
	fen_t amount;
};

static void
write_payment(struct signing *signing, size_t i)
{
	const struct schema *schema = schema_of(RECORD_PAYMENT);
	struct record record;
	char buf[CELL_SIZE];

	payment_record(signing->list, i, &record);
	for (size_t k = 0; k < ARRAY_LENGTH(columns); k++)
		rowout_cell(signing->out, columns[k].kind,
			    record_show(schema, &record, (size_t)columns[k].column,
					signing->language, buf));
	rowout_end_row(signing->out);
}

/* "王家湖村小计", "3笔", and the amount under the amounts. */
static void
write_sum(struct signing *signing, struct text name, const struct sum *sum)
{
	struct prose *line = &signing->line;
	struct text cell[ARRAY_LENGTH(columns)] = { { 0 } };

	prose_clear(line);
	prose_say(line, "{1}笔", "{1} payments", NUM_TEXT((int64_t)sum->count));
	cell[0] = signing_total(signing->language);
	cell[1] = name;
	cell[3] = (struct text){ line->p, line->n };
	for (size_t k = 0; k < ARRAY_LENGTH(columns); k++)
		if (columns[k].column == PAYMENT_amount)
			rowout_cell(signing->out, CELL_MONEY, MONEY_TEXT(sum->amount));
		else
			rowout_cell(signing->out, CELL_TEXT, cell[k]);
	rowout_end_row(signing->out);
}

static void
add(struct sum *sum, fen_t amount)
{
	sum->count++;
	sum->amount += amount;
}

/* Every village, and behind its villages every town. */
static void
write_rows(struct signing *signing)
{
	const struct payment_list *list = signing->list;
	struct sum village = { 0 };
	struct sum town = { 0 };

	for (size_t i = 0; i < list->count; i++) {
		const struct payment_place *place = &list->place[list->payment[i].place];
		bool last = i + 1 == list->count;
		const struct payment_place *next =
			last ? NULL : &list->place[list->payment[i + 1].place];

		write_payment(signing, i);
		add(&village, list->payment[i].amount);
		add(&town, list->payment[i].amount);
		if (next == place)
			continue;
		write_sum(signing, place->village, &village);
		village = (struct sum){ 0 };
		if (next != NULL && next->town_place == place->town_place)
			continue;
		write_sum(signing, place->town, &town);
		town = (struct sum){ 0 };
	}
}

/* ---- above and below ---- */

/* The town, or of several the first and how many. */
struct text
signing_place(struct payment_list *list, enum language language)
{
	struct towns towns = { .arena = &list->arena };

	for (size_t i = 0; i < list->places; i++)
		towns_add(&towns, list->place[i].town);
	return towns_tell(&towns, language);
}

struct text
signing_total(enum language language)
{
	return language == LANGUAGE_ZH ? TEXT("小计") : TEXT("sum");
}

struct text
signing_title(struct payment_list *list, enum language language)
{
	struct prose prose = { .language = language };
	struct text place = signing_place(list, language);

	if (place.n > 0)
		prose_say(&prose, "{1}", "{1}: ", place);
	prose_say(&prose, "{2}年{3}月社会救助资金发放表（单位：元）",
		  "{1}, social assistance, payments (in yuan)", MONTH_TEXT(list->month),
		  NUM_TEXT(list->month / 12), NUM_TEXT(list->month % 12 + 1));
	struct text title = arena_text(&list->arena, (struct text){ prose.p, prose.n });

	prose_free(&prose);
	return title;
}

static void
put_line(struct signing *signing)
{
	rowout_line(signing->out, (struct text){ signing->line.p, signing->line.n });
	prose_clear(&signing->line);
}

static void
write_foot(struct signing *signing)
{
	const struct payment_list *list = signing->list;
	struct prose *line = &signing->line;
	char words[DAXIE_SIZE];
	char digest[PROOF_SIZE];

	prose_clear(line);
	prose_say(line, "合计：{1}笔，{2}元（{3}）", "total: {1} payments, {2} yuan ({3})",
		  NUM_TEXT((int64_t)list->count), MONEY_TEXT(list->sum),
		  text_of(daxie_bill(list->sum, words)));
	put_line(signing);
	prose_say(line, "批次：{1}　　账号和金额校验码：{2}　　台账校验：{3}",
		  "batch: {1}    digest of accounts and amounts: {2}    head of the ledger: {3}",
		  list->batch, text_of(control_digest(list, digest)), list->head);
	put_line(signing);
	prose_add(
		line,
		"制表人：　　　　　　　　审核人：　　　　　　　　分管负责人：　　　　　　　　主要负"
		"责人：",
		"made by:                    checked by:                    in charge:            "
		"        head of the town:");
	put_line(signing);
	prose_add(line, "（盖章）　　　　　　　　　　年　　月　　日",
		  "(seal)                    date:");
	put_line(signing);
}

void
signing_write(const struct payment_list *list, struct rowout *out, enum language language)
{
	struct signing signing = {
		.list = list, .out = out, .language = language, .line = { .language = language }
	};

	for (size_t i = 0; i < ARRAY_LENGTH(columns); i++)
		rowout_cell(out, CELL_TEXT,
			    text_of(language == LANGUAGE_ZH ? columns[i].zh : columns[i].en));
	rowout_end_row(out);
	write_rows(&signing);
	write_foot(&signing);
	prose_free(&signing.line);
}
