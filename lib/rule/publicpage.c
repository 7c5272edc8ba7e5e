#include "rule/publicpage.h"

#include "base/num.h"
#include "page/paper.h"
#include "rule/spell.h"

static const char style[] = "table{width:100%;border-collapse:collapse;font-size:10.5pt}"
			    "th,td{border:1px solid #888;padding:2pt 4pt;text-align:left;"
			    "vertical-align:top}td:last-child{white-space:nowrap}";

static bool
is_public(const struct value *value)
{
	return value->set && (value->document->basis == BASIS_OFFICIAL ||
			      value->document->basis == BASIS_ILLUSTRATIVE);
}

static void
count_values(struct publicpage *page)
{
	page->shown = page->left = page->invented = 0;
	for (enum param param = 0; param < PARAM_COUNT; param++) {
		const struct value *value = &page->law->value[param];

		page->shown += is_public(value);
		page->left += value->set && !is_public(value);
		page->invented += is_public(value) && value->document->basis == BASIS_ILLUSTRATIVE;
	}
}

/* The head of a table; headings in pairs, Chinese first. */
static void
begin_table(struct paper *paper, const char *const headings[][2], size_t n)
{
	paper_raw(paper, "<table><thead><tr>");
	for (size_t i = 0; i < n; i++)
		paper_element(paper, "th", text_of(headings[i][paper->prose.language]));
	paper_raw(paper, "</tr></thead><tbody>\n");
}

static void
write_values(const struct publicpage *page, struct paper *paper)
{
	static const char *const headings[][2] = {
		{ "项目", "item" }, { "标准", "value" }, { "依据", "by" }, { "起始", "since" }
	};
	enum language language = paper->prose.language;

	begin_table(paper, headings, ARRAY_LENGTH(headings));
	for (enum param param = 0; param < PARAM_COUNT; param++) {
		const struct value *value = &page->law->value[param];

		if (!is_public(value))
			continue;
		paper_raw(paper, "<tr>");
		paper_element(paper, "td", text_of(param_label(param, language)));
		paper_element(paper, "td", SPELL(value, language));
		paper_element(paper, "td", VALUE_SOURCE(value));
		paper_element(paper, "td", DAY_TEXT(value->from));
		paper_raw(paper, "</tr>\n");
	}
	paper_raw(paper, "</tbody></table>\n");
}

/* Does a value on the page come from it? */
static bool
is_named(const struct publicpage *page, const struct document *document)
{
	for (enum param param = 0; param < PARAM_COUNT; param++)
		if (is_public(&page->law->value[param]) &&
		    page->law->value[param].document == document)
			return true;
	return false;
}

static void
write_documents(const struct publicpage *page, struct paper *paper)
{
	static const char *const headings[][2] = { { "文件", "document" },
						   { "文号", "number" },
						   { "施行日期", "in force since" } };
	const struct document *const *document;
	size_t count = ruleset_documents(page->rules, &document);

	begin_table(paper, headings, ARRAY_LENGTH(headings));
	for (size_t i = 0; i < count; i++) {
		if (!is_named(page, document[i]))
			continue;
		paper_raw(paper, "<tr>");
		paper_element(paper, "td", document[i]->title);
		paper_element(paper, "td", document[i]->number);
		paper_element(paper, "td", DAY_TEXT(document[i]->from));
		paper_raw(paper, "</tr>\n");
	}
	paper_raw(paper, "</tbody></table>\n");
}

/* The page in the language of the paper. */
static void
write_half(const struct publicpage *page, struct paper *paper)
{
	size_t places;
	const struct place *place = ruleset_places(page->rules, &places);

	paper_sheet(paper);
	paper_say(paper, PAPER_TITLE, "{1}社会救助标准", "Social assistance in {1}: standards",
		  place->name[paper->prose.language]);
	paper_say(paper, PAPER_NUMBER, "{1}有效", "in force on {1}", DAY_TEXT(page->law->date));
	if (page->invented > 0)
		paper_words(paper, PAPER_MARK, "示例：数值是编的，不能对外公开",
			    "example: the figures are invented and not to be published");
	paper_words(paper, PAPER_PART, "救助标准和办理期限", "Standards and time limits");
	write_values(page, paper);
	paper_words(paper, PAPER_PART, "依据的文件", "Documents");
	write_documents(page, paper);
}

void
publicpage_write(struct publicpage *page, struct prose *out)
{
	struct paper paper = { .prose.language = LANGUAGE_ZH, .page = true, .style = style };
	struct paper second = { .prose.language = LANGUAGE_EN, .page = true };

	count_values(page);
	paper_begin(&paper, TEXT("社会救助标准 · Social assistance: standards"));
	write_half(page, &paper);
	write_half(page, &second);
	paper_take(&paper, (struct text){ second.prose.p, second.prose.n });
	paper_end(&paper);
	prose_say(out, "{1}", "{1}", (struct text){ paper.prose.p, paper.prose.n });
	paper_free(&second);
	paper_free(&paper);
}
