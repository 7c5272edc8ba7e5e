/* Writes findings(7), the manual page of every finding, from the catalogue: findings_page zh|en. */
#include <stdio.h>
#include <string.h>

#include "base/diag.h"
#include "page.h"

static const struct chapter {
	char letter;
	const char *title[2]; /* by language */
} chapters[] = {
	{ 'T', { "T：读写表格", "T: tables, read and written" } },
	{ 'I', { "I：规则文件", "I: rule files" } },
	{ 'C', { "C：人和日子的事实", "C: civil facts" } },
	{ 'R', { "R：登记册和其他记录", "R: registers and other records" } },
	{ 'M', { "M：导入的表格", "M: spreadsheets being imported" } },
	{ 'K', { "K：检查登记册", "K: checks of registers" } },
	{ 'D', { "D：决定和发放", "D: decisions and payments" } },
	{ 'B', { "B：银行的文件", "B: the bank's files" } },
	{ 'L', { "L：时限", "L: time limits" } },
	{ 'A', { "A：其他救助", "A: other aid" } },
	{ 'G', { "G：监督检查", "G: supervision" } },
	{ 'P', { "P：公开", "P: what is made public" } },
	{ 'Q', { "Q：复核和入户", "Q: rechecks and visits" } },
	{ 'X', { "X：两份文件之间的变化", "X: changes between files" } },
	{ 'S', { "S：重做", "S: runs done again" } },
};

static const char *const head[2] = {
	".Dd November 23, 2026\n.Dt FINDINGS 7\n.Os\n"
	".Sh 名称\n.Nm findings\n.Nd jiuzhu的工具会报告的问题\n"
	".Sh 说明\n"
	"每种问题有一个永远不变的代码；脚本按代码判断，不按文字。\n"
	"级别有\n.Bl -tag -width warning -compact\n"
	".It 提示\n有把握地改好了，或者放在一边了；退出状态是0\n"
	".It 提醒\n请看一看；退出状态是1\n"
	".It 错误\n改好以前这一户等着；退出状态是1\n"
	".It 无法进行\n没能做成；退出状态是2\n.El\n.Pp\n"
	"写着…的地方，每次的内容不同。\n"
	"身份证号、账号和电话都遮住。\n",
	".Dd November 23, 2026\n.Dt FINDINGS 7\n.Os\n"
	".Sh NAME\n.Nm findings\n.Nd what the tools of jiuzhu report\n"
	".Sh DESCRIPTION\n"
	"Every finding has a code that never changes; scripts match the code, not the\n"
	"words.\nThe levels are\n.Bl -tag -width warning -compact\n"
	".It note\nsomething was repaired or set aside surely; exit status 0\n"
	".It warning\nplease look; exit status 1\n"
	".It error\nthe household waits until it is mended; exit status 1\n"
	".It trouble\nthe job could not be done; exit status 2\n.El\n.Pp\n"
	"Where a finding has … stands what differs from case to case.\n"
	"Identity numbers, accounts and phone numbers are shown masked.\n",
};

static const char *const tail[2] = { ".Sh 参见\n.Xr jiuzhu 7\n", ".Sh SEE ALSO\n.Xr jiuzhu 7\n" };

static void
put_sentence(enum diag_code code, enum language language)
{
	const char *remedy = diag_remedy(code, language);

	(void)fputs("\\&", stdout);
	page_words(diag_message(code, language));
	if (*remedy != '\0') {
		(void)fputs(language == LANGUAGE_ZH ? "；" : "; ", stdout);
		page_words(remedy);
	}
	(void)putchar('\n');
}

static void
put_chapter(const struct chapter *chapter, enum language language)
{
	bool begun = false;

	for (int i = DIAG_NONE + 1; i < DIAG_CODES; i++) {
		enum diag_code code = (enum diag_code)i;

		if (diag_id(code)[0] != chapter->letter)
			continue;
		if (!begun)
			(void)printf(".Ss %s\n.Bl -tag -width Ds\n", chapter->title[language]);
		begun = true;
		(void)printf(".It Sy %s Pq %s\n", diag_id(code),
			     diag_level_name(diag_level(code), language));
		put_sentence(code, language);
	}
	if (begun)
		(void)puts(".El");
}

int
main(int argc, char *argv[])
{
	enum language language = argc > 1 && strcmp(argv[1], "zh") == 0 ? LANGUAGE_ZH : LANGUAGE_EN;

	(void)fputs(head[language], stdout);
	for (size_t i = 0; i < sizeof(chapters) / sizeof(*chapters); i++)
		put_chapter(&chapters[i], language);
	(void)fputs(tail[language], stdout);
	return fclose(stdout) == 0 ? 0 : 1;
}
