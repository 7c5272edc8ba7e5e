/*
 * Writes reasons(7), the manual page of every reason of a decision, from the catalogue and the rule
 * files of a place: reasons_page zh|en PLACE DATE.
 */
#include <stdio.h>
#include <string.h>

#include "law/reason.h"
#include "page.h"
#include "rule/ground.h"
#include "rule/ruleset.h"

/* By language; the date stands between the two parts. */
static const char *const head[2][2] = {
	{ ".Dd November 26, 2026\n.Dt REASONS 7\n.Os\n"
	  ".Sh 名称\n.Nm reasons\n.Nd 审核意见的理由，各依据哪一条\n"
	  ".Sh 说明\n"
	  "每个理由有一个永远不变的代码，写在审核意见的\n.Cm reasons No "
	  "（理由代码）\n一列；给人看的地方写的是这里的话。\n"
	  "每个理由下面是它的依据：规则文件\n.Li "
	  "[cite]\n里的名称、那是什么，以及大通湖区（在益阳市、湖南省和全国之内）"
	  "的规则文件在",
	  "引用的条款，近的在前。\n审核意见写最前面的一条；别处的条款由那里的规则文件写明，见\n.Xr "
	  "rules 5 Ns 。\n"
	  ".Sh 理由\n.Bl -tag -width Ds\n" },
	{ ".Dd November 26, 2026\n.Dt REASONS 7\n.Os\n"
	  ".Sh NAME\n.Nm reasons\n.Nd the reasons of decisions, and the articles of each\n"
	  ".Sh DESCRIPTION\n"
	  "Every reason has a code that never changes; it stands in the column\n.Cm reasons\n"
	  "of decisions.\nWhere people read, the words are those given here.\n"
	  "Below each reason stand its grounds: the name under\n.Li [cite]\n"
	  "in rule files, what that is, and the articles that the rule files of Datonghu,\n"
	  "which lies in Yiyang, in Hunan and in the nation, cite on ",
	  ", the nearest\n"
	  "first.\nA decision names the first; other places cite what their own rule files say, "
	  "see\n"
	  ".Xr rules 5 .\n"
	  ".Sh REASONS\n.Bl -tag -width Ds\n" },
};

static const char *const tail[2] = {
	".El\n.Sh 参见\n.Xr jz-assess 1 ,\n.Xr jz-explain 1 ,\n.Xr decisions 5 ,\n.Xr rules 5 "
	",\n.Xr findings 7\n",
	".El\n.Sh SEE ALSO\n.Xr jz-assess 1 ,\n.Xr jz-explain 1 ,\n.Xr decisions 5 ,\n.Xr rules 5 "
	",\n.Xr findings 7\n",
};

/* What no rule file of the place cites, and what needs no article. */
static const char *const uncited[2] = { "没有引用条款", "no article cited" };
static const char *const groundless[2] = { "不涉及条款。", "No article is about it." };

static void
put_ground(const struct law *law, enum ground ground, enum language language)
{
	const struct cite *cite = law_cite(law, ground, 0);

	(void)printf(".Pp\n.Cm %s\n", ground_key(ground));
	(void)fputs(language == LANGUAGE_ZH ? "（" : "(", stdout);
	page_words(ground_label(ground, language));
	(void)fputs(language == LANGUAGE_ZH ? "）：" : "): ", stdout);
	if (cite == NULL)
		(void)fputs(uncited[language], stdout);
	for (size_t i = 0; (cite = law_cite(law, ground, i)) != NULL; i++) {
		if (i > 0)
			page_words(language == LANGUAGE_ZH ? "；" : "; ");
		page_words(cite->text.p);
	}
	(void)puts(language == LANGUAGE_ZH ? "。" : ".");
}

static void
put_reason(const struct law *law, enum reason reason, enum language language)
{
	enum ground ground;

	(void)printf(".It Sy %s\n", reason_code(reason));
	page_words(reason_sentence(reason, language));
	(void)puts(language == LANGUAGE_ZH ? "。" : ".");
	if (reason_ground(reason, 0) == GROUND_NONE)
		(void)puts(groundless[language]);
	for (size_t i = 0; (ground = reason_ground(reason, i)) != GROUND_NONE; i++)
		put_ground(law, ground, language);
}

static void
say(void *context, const struct finding *finding)
{
	(void)context;
	(void)fprintf(stderr, "reasons_page: %s %s\n", diag_id(finding->code),
		      diag_message(finding->code, LANGUAGE_EN));
}

int
main(int argc, char *argv[])
{
	struct diag diag = { .language = LANGUAGE_EN, .sink = say };
	enum language language = argc > 1 && strcmp(argv[1], "zh") == 0 ? LANGUAGE_ZH : LANGUAGE_EN;
	struct ruleset *rules;
	struct law law;
	day_t date;

	if (argc != 4 || !day_parse(argv[3], strlen(argv[3]), &date))
		return 2;
	rules = ruleset_open(argv[2], &diag);
	if (rules == NULL)
		return 2;
	ruleset_at(rules, date, &law);
	(void)printf("%s%s%s", head[language][0], argv[3], head[language][1]);
	for (int i = 0; i < REASONS; i++)
		put_reason(&law, (enum reason)i, language);
	(void)fputs(tail[language], stdout);
	ruleset_close(rules);
	return fclose(stdout) == 0 ? 0 : 1;
}
