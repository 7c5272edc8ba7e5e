#include "aid/referletter.h"

#include "base/num.h"
#include "rule/office.h"

struct letter {
	struct paper *paper;
	const struct referlist *list;
	struct arena parts;
};

#define SAY(letter, zh, en, ...)                                                                   \
	prose_part(&(letter)->parts, (letter)->list->language, zh, en, __VA_ARGS__)

/* What is due stands by where it is asked for. */
static const char *const due_head[][2] = {
	[APPLY_WINDOW] = { "你户可以享受，请到镇（办事处）救助窗口申请：",
			   "What your household is due, to be asked for at the town's window:" },
	[APPLY_SCHOOL] = { "你户可以享受，请向就读学校申请：",
			   "What it is due, to be asked for at the school:" },
	[APPLY_DEPARTMENT] = { "你户可以享受，请向办理部门申请，镇（办事处）可以代为转办：",
			       "What it is due, to be asked for at the department; the town can "
			       "hand it on:" },
};

static const struct part {
	enum word state;
	const char *head[2];
} parts[] = {
	{ WORD_REFERRAL_MAY,
	  { "下列救助，弄清所列情况以后可能可以享受：",
	    "What it may be due, once the following is known:" } },
	{ WORD_REFERRAL_HAS, { "你户已经享受：", "What it has already:" } },
	{ WORD_REFERRAL_BARRED, { "下列救助不能同时享受：", "What cannot be had besides:" } },
};

/* Has it to have happened first?  Then it is asked in one sentence with its like. */
static bool
is_event(const struct referlist_row *row)
{
	return row->state == WORD_REFERRAL_MAY &&
	       programme_of(row->programme)->subject == SUBJECT_EVENT;
}

/* Is all the same but the person? */
static bool
is_like(const struct referlist_row *a, const struct referlist_row *b)
{
	static const enum column_place told[] = { REFERRAL_department, REFERRAL_grade,
						  REFERRAL_amount,     REFERRAL_missing,
						  REFERRAL_because,    REFERRAL_article };

	for (size_t i = 0; i < ARRAY_LENGTH(told); i++)
		if (!text_equal(a->cell[told[i]], b->cell[told[i]]))
			return false;
	return a->programme == b->programme && a->state == b->state;
}

/* Whom a line is about: those behind it too for whom all else is the same. */
static struct text
persons_of(struct letter *letter, size_t at)
{
	const struct referlist_row *row = &letter->list->row[at];
	struct text names = row->cell[REFERRAL_person];

	for (size_t i = at + 1; i < letter->list->count; i++)
		if (is_like(&letter->list->row[i], row))
			names = SAY(letter, "{1}、{2}", "{1}, {2}", names,
				    letter->list->row[i].cell[REFERRAL_person]);
	return names;
}

static bool
is_told_already(const struct letter *letter, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (is_like(&letter->list->row[i], &letter->list->row[at]))
			return true;
	return false;
}

/* "医疗救助（张三、李四）" or "农村危房改造" */
static struct text
title_of(struct letter *letter, size_t at)
{
	const struct programme_info *info = programme_of(letter->list->row[at].programme);
	struct text name = text_of(info->name[letter->list->language]);

	if (info->subject != SUBJECT_PERSON)
		return name;
	return SAY(letter, "{1}（{2}）", "{1} ({2})", name, persons_of(letter, at));
}

/* "，每年200.00元" */
static struct text
amount_of(struct letter *letter, const struct referlist_row *row)
{
	struct text grade = row->cell[REFERRAL_grade];

	if (row->cell[REFERRAL_amount].n > 0)
		return SAY(letter, "，{1}{2}元", ", {2} yuan {1}", grade,
			   row->cell[REFERRAL_amount]);
	return grade.n == 0 ? TEXT_NONE : SAY(letter, "，{1}", ", {1}", grade);
}

/* "1．医疗救助（张三），低保对象，由民政局办理（社会救助法第二十四条）。" */
static void
tell_due(struct letter *letter, size_t number, size_t at)
{
	const struct referlist_row *row = &letter->list->row[at];
	struct text cited = row->cell[REFERRAL_article];
	struct text article = cited.n == 0 ? TEXT_NONE : SAY(letter, "（{1}）", " ({1})", cited);
	struct text who = row->state == WORD_REFERRAL_DUE ? SAY(letter, "，由{1}办理", ", by {1}",
								row->cell[REFERRAL_department])
							  : TEXT_NONE;

	paper_say(letter->paper, PAPER_ITEM, "{1}．{2}{3}{4}{5}。", "{1}. {2}{3}{4}{5}.",
		  NUM_TEXT((int64_t)number), title_of(letter, at), amount_of(letter, row), who,
		  article);
}

/* "1．集中托养（张三）：本人是否愿意集中托养。" */
static void
tell_open(struct letter *letter, size_t number, size_t at)
{
	const struct referlist_row *row = &letter->list->row[at];
	struct text rest =
		row->cell[row->state == WORD_REFERRAL_MAY ? REFERRAL_missing : REFERRAL_because];

	paper_say(letter->paper, PAPER_ITEM, "{1}．{2}：{3}。", "{1}. {2}: {3}.",
		  NUM_TEXT((int64_t)number), title_of(letter, at), rest);
}

static void
tell_row(struct letter *letter, size_t number, size_t at)
{
	int64_t state = letter->list->row[at].state;

	if (state == WORD_REFERRAL_DUE || state == WORD_REFERRAL_HAS)
		tell_due(letter, number, at);
	else
		tell_open(letter, number, at);
}

/* The rows of a state under their head: of what is due those asked for in one place. */
static void
tell_part(struct letter *letter, enum word state, int apply, const char *const *head)
{
	size_t number = 0;

	for (size_t i = 0; i < letter->list->count; i++) {
		const struct referlist_row *row = &letter->list->row[i];
		const struct programme_info *info = programme_of(row->programme);

		if (row->state != (int64_t)state || is_told_already(letter, i) || is_event(row) ||
		    (apply >= 0 && (int)info->apply != apply))
			continue;
		if (number++ == 0)
			paper_words(letter->paper, PAPER_PART, head[LANGUAGE_ZH],
				    head[LANGUAGE_EN]);
		tell_row(letter, number, i);
	}
}

/* What no register has is asked in one sentence: "是否遭受自然灾害（受灾人员救助）；…" */
static void
ask_events(struct letter *letter)
{
	enum language language = letter->list->language;
	struct text asked = TEXT_NONE;

	for (size_t i = 0; i < letter->list->count; i++) {
		const struct referlist_row *row = &letter->list->row[i];

		if (!is_event(row))
			continue;
		struct text one =
			SAY(letter, "{1}（{2}）", "{1} ({2})", row->cell[REFERRAL_missing],
			    text_of(programme_of(row->programme)->name[language]));

		asked = asked.n == 0 ? one : SAY(letter, "{1}；{2}", "{1}; {2}", asked, one);
	}
	if (asked.n > 0)
		paper_say(letter->paper, PAPER_BODY,
			  "家里有下列情况的，请告知镇（办事处），可能可以申请救助：{1}。",
			  "Please tell the town, for there may be aid: {1}.", asked);
}

/* What to bring for what is due, and what not. */
static void
tell_papers(struct letter *letter, const struct papers *papers, const struct household *household,
	    day_t date)
{
	struct text due[PROGRAMMES];
	struct papers_about about = { due, 0, -1, papers_local(&household->row), date };
	bits_t seen = 0;

	for (size_t i = 0; i < letter->list->count; i++) {
		const struct referlist_row *row = &letter->list->row[i];

		if (row->state != WORD_REFERRAL_DUE || bits_has(seen, (int)row->programme))
			continue;
		seen |= BITS((int)row->programme);
		due[about.occasions++] = text_of(programme_of(row->programme)->code);
	}
	if (papers == NULL || about.occasions == 0)
		return;
	enum language language = letter->list->language;
	struct text asked = papers_list(papers, &about, true, language, &letter->parts);
	struct text spared = papers_list(papers, &about, false, language, &letter->parts);

	if (asked.n > 0)
		paper_say(letter->paper, PAPER_BODY, "申请时请带：{1}。", "Please bring: {1}.",
			  asked);
	if (spared.n > 0)
		paper_say(letter->paper, PAPER_BODY, "不用带：{1}。", "No need to bring: {1}.",
			  spared);
}

/* Does anything told rest on figures that nobody may be told as official ones? */
static bool
is_for_show(const struct referlist *list)
{
	static const enum word weak[] = { WORD_BASIS_UNVERIFIED, WORD_BASIS_ILLUSTRATIVE };

	for (size_t i = 0; i < list->count; i++)
		for (size_t k = 0; k < ARRAY_LENGTH(weak); k++)
			if (text_equal(list->row[i].cell[REFERRAL_basis],
				       word_text(weak[k], list->language)))
				return true;
	return false;
}

void
referletter_write(struct paper *paper, const struct referlist *list,
		  const struct household *household, const struct place *office,
		  const struct papers *papers, day_t date)
{
	struct letter letter = { .paper = paper, .list = list };
	struct text head = household->person[household->head].row.text[REGISTER_name];

	paper_sheet(paper);
	paper_words(paper, PAPER_TITLE, "综合救助意见告知书",
		    "What other assistance your household may have");
	paper_say(paper, PAPER_NUMBER, "编号：{1}-{2}", "No. {1}-{2}", household->id,
		  DAY_TEXT(date));
	if (is_for_show(list))
		paper_words(paper, PAPER_MARK,
			    "【所用标准含示例或未核实的数值，不得作为正式文书发出】",
			    "[Illustrative or unverified values were used: not to be sent as an "
			    "official notice]");
	paper_say(paper, PAPER_TO, "{1}：", "To {1}:", head);
	paper_words(
		paper, PAPER_BODY,
		"根据登记的情况，对照各项救助政策，告知如下。是否给予、给予多少，由办理部门决定。",
		"By what is recorded, and by the rules of each programme. Whether it is given, and "
		"how much, the department decides.");
	for (size_t i = 0; i < ARRAY_LENGTH(due_head); i++)
		tell_part(&letter, WORD_REFERRAL_DUE, (int)i, due_head[i]);
	tell_papers(&letter, papers, household, date);
	for (size_t i = 0; i < ARRAY_LENGTH(parts); i++)
		tell_part(&letter, parts[i].state, -1, parts[i].head);
	ask_events(&letter);
	if (list->count == 0)
		paper_words(paper, PAPER_BODY, "按登记的情况，没有其他可以享受的救助。",
			    "By what is recorded there is nothing besides.");
	paper_words(paper, PAPER_BODY, "情况有变化的，请及时告知镇（办事处）。",
		    "Please tell the town when anything changes.");
	office_sign(office, paper, date);
	arena_free(&letter.parts);
}
