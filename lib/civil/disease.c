#include "civil/disease.h"

#include <stdlib.h>

#include "base/num.h"
#include "table/table.h"

enum { AGE_MAX = 150, NAME_SIZE = 128 };

/* ---- folding ---- */

/* Half-width, upper case, without blanks; a line break is a 、.  At most size bytes. */
static struct text
fold(struct text t, char *buf, size_t size)
{
	size_t used = 0;
	size_t bytes;

	t = text_trim(t);
	for (size_t at = 0; at < t.n && size - used >= 4; at += bytes) {
		uint32_t code = text_decode(t.p + at, t.n - at, &bytes);

		if (code == ' ' || code == '\t' || code == 0xA0 || code == 0x200B ||
		    code == 0x3000 || code == 0xFEFF)
			continue;
		if (code >= 0xFF01 && code <= 0xFF5E)
			code -= 0xFF01 - '!';
		if (code >= 'a' && code <= 'z')
			code -= 'a' - 'A';
		if (code == '\n' || code == '\r')
			code = 0x3001; /* 、 */
		used += text_encode(code, buf + used);
	}
	return (struct text){ buf, used };
}

/* ---- the table ---- */

enum { NAME, LISTED, AGE_BELOW, COLUMNS };

static const char *const heading[COLUMNS] = { "name", "listed", "age_below" };

struct reading {
	struct diseases *out;
	struct diag *diag;
	struct where where;
	size_t place[COLUMNS];
	size_t faults;
};

static bool
take_header(struct reading *reading, const struct row *row)
{
	for (int column = 0; column < COLUMNS; column++) {
		size_t i = 0;

		while (i < row->count && !text_equal(row->cell[i], text_of(heading[column])))
			i++;
		reading->place[column] = i;
		if (i < row->count)
			continue;
		reading->where.line = row->line;
		diag_say(reading->diag, DIAG_COLUMN_MISSING, .at = reading->where,
			 .one = text_of(heading[column]));
		return false;
	}
	return true;
}

static void
fault(struct reading *reading, const struct row *row, int column, struct text cell)
{
	reading->faults++;
	reading->where.line = row->line;
	diag_say(reading->diag, DIAG_VALUE_FORM, .at = reading->where, .value = cell,
		 .one = text_of(heading[column]));
}

static struct text
folded(struct arena *arena, struct text t)
{
	size_t room = t.n * 3 + 4;

	return fold(t, arena_alloc(arena, room), room);
}

static void
take_row(struct reading *reading, const struct row *row)
{
	struct diseases *out = reading->out;
	struct text cell[COLUMNS];
	int64_t age = 0;

	for (int column = 0; column < COLUMNS; column++)
		cell[column] = reading->place[column] < row->count
				       ? row->cell[reading->place[column]]
				       : TEXT_NONE;
	for (int column = NAME; column <= LISTED; column++)
		if (cell[column].n == 0)
			fault(reading, row, column, cell[column]);
	if (cell[AGE_BELOW].n > 0 &&
	    (!num_parse(cell[AGE_BELOW].p, cell[AGE_BELOW].n, AGE_MAX, &age) || age == 0))
		fault(reading, row, AGE_BELOW, cell[AGE_BELOW]);
	out->row = arena_grow(out->row, &out->room, out->count, sizeof(*out->row));
	out->row[out->count++] = (struct disease_row){
		.name = folded(&out->arena, cell[NAME]),
		.listed = folded(&out->arena, cell[LISTED]),
		.age_below = (int)age,
	};
}

bool
disease_read(struct diseases *out, const char *path, struct diag *diag)
{
	struct reading reading = { .out = out, .diag = diag };
	struct table *table = table_open(path, &(struct table_options){ 0 }, diag);
	struct row row;

	*out = (struct diseases){ 0 };
	if (table == NULL)
		return false;
	reading.where.file = table_name(table);
	enum table_result result = table_next(table, &row);
	bool good = result == TABLE_ROW && take_header(&reading, &row);

	if (result == TABLE_END)
		diag_say(diag, DIAG_FILE_EMPTY, .at = reading.where);
	while (good && (result = table_next(table, &row)) == TABLE_ROW) {
		reading.faults += row.bad;
		if (!row.bad)
			take_row(&reading, &row);
	}
	if (reading.faults > 0) {
		reading.where.line = 0;
		diag_say(diag, DIAG_RULES_FAULTY, .at = reading.where,
			 .one = NUM_TEXT((int64_t)reading.faults));
	}
	table_close(table);
	return good && result == TABLE_END && reading.faults == 0;
}

void
disease_free(struct diseases *diseases)
{
	free(diseases->row);
	arena_free(&diseases->arena);
	*diseases = (struct diseases){ 0 };
}

/* ---- judging ---- */

struct judging {
	const struct diseases *diseases;
	const struct text *listed;
	size_t n;
	int age;
	bool yes;
	bool no; /* some part is surely none */
	bool lacks_name;
	bool lacks_age;
};

/* Does the place list this disease?  The name is folded. */
static bool
is_listed(const struct judging *judging, struct text name)
{
	char buf[NAME_SIZE];

	for (size_t i = 0; i < judging->n; i++)
		if (text_equal(fold(judging->listed[i], buf, sizeof(buf)), name))
			return true;
	return false;
}

static void
take_listed(struct judging *judging, struct text listed)
{
	if (text_equal(listed, TEXT("?")))
		judging->lacks_name = true;
	else if (is_listed(judging, listed))
		judging->yes = true;
	else
		judging->no = true;
}

/* Do two rows of one name say the same? */
static bool
agree(const struct judging *judging, const struct disease_row *a, const struct disease_row *b)
{
	struct judging one = { .listed = judging->listed, .n = judging->n };
	struct judging two = one;

	take_listed(&one, a->listed);
	take_listed(&two, b->listed);
	return one.yes == two.yes && one.no == two.no;
}

/* Is b nearer than a to the age, of two rows of one name that may both hold for it? */
static bool
is_nearer(const struct disease_row *a, const struct disease_row *b)
{
	return a == NULL || a->age_below == 0 || (b->age_below != 0 && b->age_below < a->age_below);
}

/* Is it in the table?  Then the row for the age decides. */
static bool
look_up(struct judging *judging, struct text name)
{
	const struct diseases *diseases = judging->diseases;
	const struct disease_row *found = NULL;
	bool differ = false;
	bool open = false;

	for (size_t i = 0; i < diseases->count; i++) {
		const struct disease_row *row = &diseases->row[i];

		if (!text_equal(row->name, name))
			continue;
		differ = differ || (found != NULL && !agree(judging, found, row));
		open = open || text_equal(row->listed, TEXT("?"));
		if (judging->age != DISEASE_NO_AGE && row->age_below != 0 &&
		    judging->age >= row->age_below)
			continue;
		if (is_nearer(found, row))
			found = row;
	}
	if (found == NULL)
		return false;
	if (differ && judging->age == DISEASE_NO_AGE) {
		judging->lacks_age = true;
		judging->lacks_name = judging->lacks_name || open;
	} else {
		take_listed(judging, found->listed);
	}
	return true;
}

/* A disease that only the place lists is one at any age. */
static bool
look_up_own(struct judging *judging, struct text name)
{
	const struct diseases *diseases = judging->diseases;

	if (!is_listed(judging, name))
		return false;
	for (size_t i = 0; i < diseases->count; i++)
		if (text_equal(diseases->row[i].listed, name))
			return false;
	judging->yes = true;
	return true;
}

#define TREATED(how) how "|" how "中|" how "后|"

static const char endings[] =
	"术后|手术后|根治术后|切除术后|修补术后|封堵术后|置换术后|支架术后|" TREATED("化疗")
		TREATED("放疗") TREATED("放化疗") TREATED("透析")
			TREATED("综合治疗") "治疗中|住院治疗|早期|中期|晚期|中晚期|末期|终末期|"
					    "急性期|恢复期|稳定期|缓解期|"
					    "复发|转移|骨转移|肺转移|肝转移|脑转移|淋巴转移|"
					    "淋巴结转移|全身转移|多发转移|"
					    "后遗症|并发症|患者|病人|确诊";
static const char digits[] = "0|1|2|3|4|5|6|7|8|9|一|二|三|四|五|I|V|X|Ⅰ|Ⅱ|Ⅲ|Ⅳ";
static const char units[] = "期|级|型|年";

/* How many bytes the longest of the words takes at the end of t; 0 where none does. */
static size_t
end_of(struct text t, const char *words)
{
	struct text rest = text_of(words);
	size_t longest = 0;

	while (rest.n > 0) {
		struct text word = text_next(&rest, '|');

		if (word.n > longest && text_ends(t, word))
			longest = word.n;
	}
	return longest;
}

/* "Ⅱ期", "2型" */
static size_t
stage_of(struct text t)
{
	size_t unit = end_of(t, units);
	struct text head = { t.p, t.n - unit };
	size_t one;

	if (unit == 0)
		return 0;
	while ((one = end_of(head, digits)) > 0)
		head.n -= one;
	return head.n + unit < t.n ? t.n - head.n : 0;
}

/* Look up the name, and again without its endings; *name is what is left. */
static bool
find(struct judging *judging, struct text *name)
{
	while (name->n > 0 && !look_up_own(judging, *name) && !look_up(judging, *name)) {
		size_t word = end_of(*name, endings);
		size_t stage = stage_of(*name);

		if (word == 0 && stage == 0)
			return false;
		name->n -= word > stage ? word : stage;
	}
	return true; /* or nothing is left, and says nothing */
}

static void judge(struct judging *judging, struct text t);

/* Cut at each of the words, and judge each piece.  A longer word stands before a shorter. */
static void
cut(struct judging *judging, struct text t, const char *words)
{
	size_t bytes;
	size_t word;
	size_t from = 0;

	for (size_t at = 0; at<t.n; at += word> 0 ? word : bytes) {
		(void)text_decode(t.p + at, t.n - at, &bytes);
		word = text_begin_of(text_from(t, at), words);
		if (word == 0)
			continue;
		judge(judging, (struct text){ t.p + from, at - from });
		from = at + word;
	}
	judge(judging, text_from(t, from));
}

static const char doubts[] = "疑似|怀疑|待查|待排|不排除|可能|家族史|?";
static const char joining[] = "合并|并发|伴发|伴有|以及|和|及|与|并|伴";

static void
judge_part(struct judging *judging, struct text name)
{
	bool doubted = text_has_any(name, doubts);

	if (!doubted && find(judging, &name))
		return;
	if (!doubted && text_has_any(name, "(|)"))
		cut(judging, name, "(|)");
	else if (!doubted && text_has_any(name, joining))
		cut(judging, name, joining);
	else if (!doubted && text_ends_any(name, "癌|恶性肿瘤") &&
		 !text_ends(name, TEXT("原位癌")) && !text_has_any(name, "无|未|非|不|否|除"))
		take_listed(judging, TEXT("恶性肿瘤"));
	else
		judging->lacks_name = true;
}

/* Part by part; what stands between ( and ) is not parted. */
static void
judge(struct judging *judging, struct text t)
{
	bool inside = false;
	size_t bytes;
	size_t from = 0;

	for (size_t at = 0; at < t.n; at += bytes) {
		(void)text_decode(t.p + at, t.n - at, &bytes);
		if (t.p[at] == '(' || t.p[at] == ')')
			inside = t.p[at] == '(';
		if (inside || text_begin_of(text_from(t, at), "、|,|;|/|+|。") == 0)
			continue;
		judge_part(judging, (struct text){ t.p + from, at - from });
		from = at + bytes;
	}
	judge_part(judging, text_from(t, from));
}

static bool
says_nothing(struct text t)
{
	size_t used;

	for (; t.n > 0; t = text_from(t, used)) {
		used = text_begin_of(t, "/|-|—|–|。|.|、|,|;|+");
		if (used == 0)
			return false;
	}
	return true;
}

struct disease
disease_judge(const struct diseases *diseases, struct text cell, int age, const struct text *listed,
	      size_t n)
{
	struct judging judging = { .diseases = diseases, .age = age, .listed = listed, .n = n };
	size_t room = cell.n * 3 + 4;
	char *buf = arena_calloc(room, 1);
	struct text t = fold(cell, buf, room);

	if (says_nothing(t))
		judging.no = true;
	else
		judge(&judging, t);
	free(buf);
	if (judging.yes)
		return (struct disease){ .answer = DISEASE_YES };
	if (!judging.lacks_name && !judging.lacks_age && judging.no)
		return (struct disease){ .answer = DISEASE_NO };
	return (struct disease){
		.answer = DISEASE_UNKNOWN,
		.lacks_name = judging.lacks_name || !judging.lacks_age,
		.lacks_age = judging.lacks_age,
	};
}
