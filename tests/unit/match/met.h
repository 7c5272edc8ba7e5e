#ifndef JZ_TESTS_UNIT_MATCH_MET_H
#define JZ_TESTS_UNIT_MATCH_MET_H

#include "match/lead.h"
#include "scratch.h"

/* A register met with an extract, for the tests of this wing. */

struct met {
	const struct match_kind *kind;
	struct subjects *subjects;
	struct extract extract;
	struct match match;
	struct leads leads;
};

#define MET_HEAD                                                                                         \
	"[match]\nkind = k\nname_zh = 甲\nname_en = k\ndepartment = 甲局\nfact = wage\n"              \
	"level_c = yes\nquestion_zh = 吗\nquestion_en = what\n[columns]\nname = 姓名|名字\n"        \
	"id_number = 号码|证件\nbirth_date = 出生\nsex = 性别\non = 日期|时间\nfrom = 起\n" \
	"until = 止\namount = 金额|钱\nwhat = 内容|车牌\n[coverage]\nuntil = 截止\n"

/* Write the files and read them so. */
static inline bool
met_begin_by(struct met *met, const char *kind, const char *registered, const char *extract,
	     const struct match_how *how)
{
	const struct subjects_options options = { .fact = REGISTER_wage,
						  .language = LANGUAGE_EN,
						  .language_given = true,
						  .today = day_of(2026, 11, 23) };
	struct arena *arena = &scratch.arena;
	const char *path[3];
	static const char *const name[] = { "k.ini", "register.csv", "extract.csv" };
	const char *const content[] = { kind, registered, extract };

	*met = (struct met){ 0 };
	for (int i = 0; i < 3; i++) {
		scratch_write(&scratch, name[i], content[i]);
		path[i] = arena_string(arena, text_of(scratch_path(&scratch, name[i])));
	}
	met->kind = matchkind_read(path[0], arena, &scratch.diag);
	if (met->kind == NULL)
		return false;
	met->subjects = subject_open(path[1], &options, how->own);
	const struct extract_options extracted = { .kind = met->kind,
						   .hit = &met->kind->hit,
						   .today = options.today };

	if (met->subjects == NULL || !extract_open(&met->extract, path[2], &extracted, how->own))
		return false;
	return match_run(&met->match, met->subjects, &met->extract, how, &scratch.diag);
}

/* By one thread; few: the register is taken for the smaller one. */
static inline bool
met_begin(struct met *met, const char *kind, const char *registered, const char *extract, bool few)
{
	const struct match_how how = { .few = few, .threads = 1, .own = &scratch.diag };

	return met_begin_by(met, kind, registered, extract, &how);
}

static inline void
met_leads(struct met *met, month_t month, const struct law *law)
{
	met->leads.options = (struct lead_options){ .kind = met->kind,
						    .law = law,
						    .month = month,
						    .language = LANGUAGE_EN,
						    .as_of = DAY_NONE,
						    .due = DAY_NONE };
	lead_make(&met->leads, &met->match, &met->extract);
}

static inline void
met_end(struct met *met)
{
	lead_free(&met->leads);
	match_free(&met->match);
	extract_close(&met->extract);
	subject_close(met->subjects);
}

#endif
