#include "import/days.h"

#include "mend/mendday.h"

enum {
	NEXT_MONTH = 31,   /* days */
	FIRST_YEAR = 1993, /* of assistance to the poor, in Shanghai */
};

/* May it have days?  A child may be born after what became of its household. */
static bool
may_date(const struct sheet_column *column)
{
	const struct column *about = heading_column(column->about);

	if (column->about.home == HEADING_REGISTER && column->about.place == REGISTER_birth_date)
		return false;
	return about == NULL ? text_has_any(column->heading, "日期|时间|年月")
			     : about->kind == KIND_DAY || about->kind == KIND_MONTH;
}

void
days_begin(struct order *order, const struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->width; i++)
		if (may_date(&sheet->column[i]))
			order_column(order, i);
}

/* A day or month of a column, also of one that nobody knows, as 审批日期. */
static struct text
day_of_cell(const struct sheet *sheet, const struct mender *mender, const struct sheet_row *row,
	    size_t place)
{
	static const struct column month = { .kind = KIND_MONTH };
	const struct mend_from from = { .column = &month, .scale = 1 };

	if (heading_is_known(sheet->column[place].about))
		return sheet_mended(sheet, mender, row, place);
	return row->cell[place].n == 0 ? TEXT_NONE
				       : mendday_month(mender, &from, row->cell[place]).value;
}

void
days_add(struct order *order, const struct sheet *sheet, const struct mender *mender,
	 const struct sheet_row *row)
{
	struct text day[ORDER_COLUMNS] = { TEXT_NONE };

	for (size_t i = 0; i < order->columns; i++)
		day[i] = day_of_cell(sheet, mender, row, order->place[i]);
	order_row(order, day);
}

/* Is it a day on which something was done to the person, or a month in which it began? */
static bool
is_done(const struct sheet_column *column)
{
	static const int done[] = { REGISTER_since, REGISTER_last_recheck, REGISTER_phase_out_start,
				    REGISTER_died_on };

	for (size_t i = 0; i < ARRAY_LENGTH(done); i++)
		if (column->about.home == HEADING_REGISTER && column->about.place == done[i])
			return true;
	return column->about.home == HEADING_GUESSED &&
	       text_has_any(
		       column->heading,
		       "起|始|纳|享|批|审|认定|登记|复核|办理|申请|状态|变动|发放|核查|核实|"
		       "入户|走访|调查|公示|签|建档|发证|评议|评定|鉴定|住院|入院|出院|就诊|结算|"
		       "比对|核对|救助|录入|填表|受理|采集|报送|参保|缴费|支付|打款|到账|入住") &&
	       !text_has_any(column->heading, "止|至|到期|截|有效|下次|计划|拟|预|终|结束|毕业|满|"
					      "出生|生日|生效|开学|合同");
}

/* Days on which something was done: neither ahead nor before the person was born. */
static void
check_done(const struct days_row *row, const struct entry *entry, size_t place)
{
	struct text cell = entry_value(entry, place);
	month_t month;
	day_t day;

	if (!day_parse(cell.p, cell.n, &day)) {
		if (!month_parse(cell.p, cell.n, &month))
			return;
		day = month_first(month);
	}
	/* what begins next month may stand there already, what was approved may not */
	if (heading_column(entry->sheet->column[place].about)->kind == KIND_MONTH &&
	    !text_has_any(entry->sheet->column[place].heading, "批|审|核准|确认|通过"))
		day -= NEXT_MONTH;
	const struct heading about = entry->sheet->column[place].about;
	bool since = about.home == HEADING_REGISTER && about.place == REGISTER_since;
	/* what a household began, or is not known, may be older than its children */
	bool shared = since || about.home == HEADING_GUESSED;

	if (day > row->today)
		entry_flag(entry, place, DIAG_DAY_AHEAD);
	else if (row->born != DAY_NONE && day < row->born - 2 * NEXT_MONTH &&
		 (entry->is_head || !shared))
		entry_flag(entry, place, DIAG_DAY_UNBORN);
	else if (since && day < day_of(FIRST_YEAR, 1, 1) - NEXT_MONTH && !row->destitute)
		entry_flag(entry, place, DIAG_DAY_EARLY);
}

/* The column against which the k-th of days is, by what it keeps in other rows; or SIZE_MAX. */
static size_t
find_day(const struct order *order, const struct entry *entry, size_t k,
	 bool (*keeps)(const struct order *, size_t, size_t, struct text, struct text))
{
	struct text own = entry_value(entry, order->place[k]);

	for (size_t i = 0; i < order->columns; i++)
		if (i != k && !keeps(order, i, k, entry_value(entry, order->place[i]), own))
			return order->place[i];
	return SIZE_MAX;
}

/* A day before that of a column which no other row has after it, or unlike its twin; told once. */
static void
check_pairs(const struct order *order, const struct entry *entry)
{
	for (size_t k = 0; k < order->columns; k++) {
		size_t after = find_day(order, entry, k, order_holds);
		size_t twin = find_day(order, entry, k, order_agrees);

		if (after != SIZE_MAX)
			entry_report(entry, order->place[k], DIAG_DAYS_ORDER,
				     entry->sheet->column[after].heading,
				     entry_value(entry, after));
		else if (twin < order->place[k])
			entry_report(entry, order->place[k], DIAG_TWIN_DIFFERS,
				     entry->sheet->column[twin].heading, TEXT_NONE);
	}
}

void
days_check(const struct days_row *row, const struct order *order, const struct entry *entry)
{
	for (size_t i = 0; i < entry->sheet->width; i++)
		if (is_done(&entry->sheet->column[i]))
			check_done(row, entry, i);
	check_pairs(order, entry);
}
