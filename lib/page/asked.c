#include "page/asked.h"

#include <stdio.h>

#include "civil/account.h"

/*
 * Columns that are read as text, so that no word of people's is lost, and hold more than that: a
 * number here may lie below nothing.
 */
static const struct {
	enum record_type record;
	int place;
	enum column_kind kind;
	enum word_set words;
} told[] = {
	{ RECORD_VERDICT, VERDICT_category, KIND_WORD, WORDS_CATEGORY },
	{ RECORD_VERDICT, VERDICT_amount, KIND_MONEY, WORDS_NONE },
	{ RECORD_VERDICT, VERDICT_from, KIND_MONTH, WORDS_NONE },
	{ RECORD_VERDICT, VERDICT_status, KIND_WORD, WORDS_VERDICT },
	{ RECORD_VERDICT, VERDICT_approved_amount, KIND_MONEY, WORDS_NONE },
	{ RECORD_VERDICT, VERDICT_approved_on, KIND_DAY, WORDS_NONE },
	{ RECORD_VERDICT, VERDICT_heard_on, KIND_DAY, WORDS_NONE },
	{ RECORD_VERDICT, VERDICT_told_on, KIND_DAY, WORDS_NONE },
	{ RECORD_INDEX, INDEX_cpi, KIND_NUMBER, WORDS_NONE },
	{ RECORD_INDEX, INDEX_food, KIND_NUMBER, WORDS_NONE },
	{ RECORD_INDEX, INDEX_scpi, KIND_NUMBER, WORDS_NONE },
};

/* Wide enough for what it holds; a heading may stand in two lines, a key in one alone. */
static int
width_of(const struct column *column, enum language language)
{
	static const int width[] = {
		[KIND_TEXT] = 13,          [KIND_CODE] = 13,    [KIND_IDENTITY] = 21,
		[KIND_IDENTITY_LIKE] = 25, [KIND_ACCOUNT] = 24, [KIND_PHONE] = 14,
		[KIND_MONEY] = 12,         [KIND_COUNT] = 8,    [KIND_CARE_GAPS] = 8,
		[KIND_NUMBER] = 12,        [KIND_DAY] = 12,     [KIND_MONTH] = 10,
		[KIND_WORD] = 12,
	};
	int heading = (int)text_width(column_heading(column, language));
	int needed = language == LANGUAGE_ZH ? (heading + 1) / 2 + 4 : heading + 3;

	return width[column->kind] > needed ? width[column->kind] : needed;
}

struct asked
asked_of(const struct asked_field *field, enum language language)
{
	struct asked asked = { .field = field,
			       .column = schema_of(field->record)->column[field->place],
			       .source = -1 };

	for (size_t i = 0; i < ARRAY_LENGTH(told); i++)
		if (told[i].record == field->record && told[i].place == field->place) {
			asked.column.kind = told[i].kind;
			asked.column.words = told[i].words;
		}
	asked.width = width_of(&asked.column, language);
	return asked;
}

unsigned
asked_look(const struct asked *asked)
{
	static const unsigned look[] = {
		[KIND_TEXT] = LOOK_NAME,
		[KIND_CODE] = LOOK_NAME,
		[KIND_IDENTITY] = LOOK_NAME,
		[KIND_ACCOUNT] = LOOK_NAME,
		[KIND_IDENTITY_LIKE] = LOOK_NAME,
		[KIND_PHONE] = LOOK_NAME,
		[KIND_MONEY] = LOOK_MONEY,
		[KIND_COUNT] = LOOK_NUMBER,
		[KIND_CARE_GAPS] = LOOK_NUMBER,
		[KIND_WORD] = LOOK_NAME,
		[KIND_NUMBER] = LOOK_NUMBER,
		[KIND_DAY] = LOOK_DAY | LOOK_CENTER,
		[KIND_MONTH] = LOOK_MONTH | LOOK_CENTER,
	};

	return look[asked->column.kind] | LOOK_OPEN;
}

struct text
asked_allows(const struct asked *asked, enum language language, char buf[ASKED_WORDS])
{
	static const struct text words[][2] = {
		[KIND_TEXT] = { TEXT_INIT("文字"), TEXT_INIT("text") },
		[KIND_CODE] = { TEXT_INIT("文字"), TEXT_INIT("text") },
		[KIND_IDENTITY] = { TEXT_INIT("18位，按文本逐位填写"),
				    TEXT_INIT("18 places, as text") },
		[KIND_IDENTITY_LIKE] = { TEXT_INIT("20位或22位，按文本逐位填写"),
					 TEXT_INIT("20 or 22 places, as text") },
		[KIND_ACCOUNT] = { TEXT_INIT("8至32位数字，按文本逐位填写"),
				   TEXT_INIT("8 to 32 digits, as text") },
		[KIND_PHONE] = { TEXT_INIT("7至20位，按文本填写；只写一个"),
				 TEXT_INIT("7 to 20 places, as text; one number") },
		[KIND_NUMBER] = { TEXT_INIT("数，可以是负数"),
				  TEXT_INIT("a number, which may lie below 0") },
		[KIND_WORD] = { { 0 } },
	};
	const struct column *column = &asked->column;

	if (column->kind < ARRAY_LENGTH(words) && words[column->kind][language].n > 0)
		return words[column->kind][language];
	struct text allowed = column_allows(column, language, buf, ASKED_WORDS);

	if (column->kind != KIND_MONEY)
		return allowed;
	(void)snprintf(buf, ASKED_WORDS, language == LANGUAGE_ZH ? "元；%.*s" : "yuan; %.*s",
		       SHOW(allowed));
	return text_of(buf);
}

struct text
asked_blank(const struct asked *asked, enum language language)
{
	static const struct text words[][2] = {
		[BLANK_UNKNOWN] = { TEXT_INIT("不清楚，待查"), TEXT_INIT("not known yet") },
		[BLANK_ZERO] = { TEXT_INIT("没有，按0计"), TEXT_INIT("none, taken as 0") },
		[BLANK_NOTHING] = { TEXT_INIT("没有"), TEXT_INIT("none") },
		[BLANK_AT_HOME] = { TEXT_INIT("共同生活"), TEXT_INIT("at home") },
		[BLANK_ABLE] = { TEXT_INIT("有履行能力"), TEXT_INIT("able") },
		[BLANK_REWRITTEN] = { { 0 } },
	};

	if (asked->field->need == ASKED_MUST)
		return language == LANGUAGE_ZH ? TEXT("不能空白") : TEXT("never blank");
	if (asked->column.words == WORDS_YESNO && asked->column.blank == BLANK_NOTHING)
		return language == LANGUAGE_ZH ? TEXT("否") : TEXT("no");
	return words[asked->column.blank][language];
}

/* Of columns whose kind does not say what stands in them; all of it is invented. */
static const struct {
	const char *key;
	const char *words[2];
} specimens[] = {
	{ "household_id", { "HB-0001", "HB-0001" } },
	{ "name", { "张三", "Zhang San" } },
	{ "head", { "张三", "Zhang San" } },
	{ "person", { "张三", "Zhang San" } },
	{ "care_by", { "侄子李四", "his nephew Li Si" } },
	{ "payee", { "张三", "Zhang San" } },
	{ "applicant", { "张三", "Zhang San" } },
	{ "relation", { "户主", "head" } },
	{ "town", { "示例镇", "Shili" } },
	{ "village", { "东风村", "Dongfeng" } },
	{ "bank", { "农业银行", "Agricultural Bank" } },
	{ "disease", { "尿毒症", "尿毒症" } },
	{ "application_id", { "2026-015", "2026-015" } },
	{ "title", { "汇总第四季度复核结果", "collect the rechecks of the quarter" } },
	{ "owner", { "民政办", "civil affairs office" } },
	{ "case_id", { "LS-2026-007", "LS-2026-007" } },
	{ "place", { "示例镇东风村", "Dongfeng, Shili" } },
	{ "event", { "2026-火灾-01", "2026-fire-01" } },
	{ "new_facts", { "11月再次住院", "in hospital again in November" } },
	{ "bill_id", { "00123456", "00123456" } },
	{ "reverses", { "00123455", "00123455" } },
	{ "hospital", { "区人民医院", "district hospital" } },
	{ "approved_by", { "李主任", "Director Li" } },
	{ "referral_id", { "3f9a0c1d2b4e5f60", "3f9a0c1d2b4e5f60" } },
	{ "warning_id", { "5b0c7d21e4f83a90", "5b0c7d21e4f83a90" } },
	{ "programme", { "医疗救助", "medical assistance" } },
	{ "department", { "医保局", "medical insurance office" } },
	{ "because", { "低保对象", "receives the minimum living allowance" } },
	{ "answer_reason", { "不在办理期内", "out of season" } },
	{ "decline_reason", { "户籍不在本镇", "registered in another town" } },
	{ "passed_to", { "教育局", "education office" } },
	{ "unit", { "示例镇财政所", "finance office of Shili" } },
	{ "relatives", { "HB-0003;HB-0017", "HB-0003;HB-0017" } },
	{ "source", { "统计局网站", "website of the statistics office" } },
	{ "event_id", { "水2026-1", "flood-2026-1" } },
	{ "places", { "东风村;金桥村", "东风村;金桥村" } },
	{ "document", { "区应急管理局7月6日通知", "notice of the emergency bureau" } },
	{ "article", { "二", "2" } },
	{ "programmes", { "医疗救助", "medical assistance" } },
	{ "missing", { "年龄", "the age" } },
	{ "doubt", { "同名不同号", "the same name, another number" } },
	{ "visitor", { "网格员李四", "Li Si of the village" } },
	{ "id", { "GJ-001", "GJ-001" } },
	{ "what", { "每周两次上门照料", "care at home twice a week" } },
	{ "type", { "访视照料", "care" } },
	{ "degree", { "重度残疾", "severely disabled" } },
	{ "result", { "已安排", "arranged" } },
	{ "remark", { "已电话核实", "checked by telephone" } },
};

struct text
asked_example(const struct asked *asked, enum language language, char buf[ASKED_WORDS])
{
	static const struct text examples[] = {
		[KIND_IDENTITY] = TEXT_INIT("439921195501069017"),
		[KIND_IDENTITY_LIKE] = TEXT_INIT("43992119550106901742"),
		[KIND_ACCOUNT] = TEXT_INIT("6299992163113122731"),
		[KIND_PHONE] = TEXT_INIT("13900004872"),
		[KIND_MONEY] = TEXT_INIT("550.00"),
		[KIND_COUNT] = TEXT_INIT("1"),
		[KIND_CARE_GAPS] = TEXT_INIT("3"),
		[KIND_NUMBER] = TEXT_INIT("2.6"),
		[KIND_DAY] = TEXT_INIT("2026-10-01"),
		[KIND_MONTH] = TEXT_INIT("2026-10"),
		[KIND_WORD] = { 0 },
	};
	const struct column *column = &asked->column;

	if (column->kind == KIND_WORD) {
		struct text words = word_list(column->words, language, buf, ASKED_WORDS);
		size_t end = text_find(words, language == LANGUAGE_ZH ? TEXT("、") : TEXT(", "));

		return end == SIZE_MAX ? words : (struct text){ words.p, end };
	}
	for (size_t i = 0; i < ARRAY_LENGTH(specimens); i++)
		if (column->kind <= KIND_CODE && text_equal(column->key, text_of(specimens[i].key)))
			return text_of(specimens[i].words[language]);
	return examples[column->kind];
}

struct bookout_check
asked_check(const struct asked *asked, day_t date)
{
	static const struct bookout_check checks[] = {
		[KIND_TEXT] = { .kind = CHECK_NOTHING },
		[KIND_CODE] = { .kind = CHECK_NOTHING },
		[KIND_IDENTITY] = { .kind = CHECK_LENGTHS, .least = 15, .most = 18 },
		[KIND_IDENTITY_LIKE] = { .kind = CHECK_LENGTHS, .least = 20, .most = 22 },
		[KIND_ACCOUNT] = { .kind = CHECK_LENGTHS,
				   .least = ACCOUNT_SHORTEST,
				   .most = ACCOUNT_LONGEST },
		[KIND_PHONE] = { .kind = CHECK_LENGTHS, .least = 7, .most = 20 },
		[KIND_MONEY] = { .kind = CHECK_MONEY },
		[KIND_COUNT] = { .kind = CHECK_WHOLE, .most = 9999 },
		[KIND_CARE_GAPS] = { .kind = CHECK_WHOLE, .most = 6 },
		[KIND_NUMBER] = { .kind = CHECK_NUMBER },
		[KIND_DAY] = { .kind = CHECK_DAY },
		[KIND_MONTH] = { .kind = CHECK_DAY },
		[KIND_WORD] = { .kind = CHECK_LIST },
	};
	struct bookout_check check = checks[asked->column.kind];

	check.list = asked->list;
	check.words = asked->words;
	check.last = asked->field->need == ASKED_AHEAD ? day_of(9999, 12, 31) : date;
	return check;
}
