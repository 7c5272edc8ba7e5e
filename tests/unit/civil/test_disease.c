#include "civil/disease.h"

#include <stdlib.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"
#include "vector.h"

static const char *const answer_name[] = { "no", "unknown", "yes" };

/* The nine of 大办发〔2021〕30号. */
static const struct text nine[] = {
	TEXT_INIT("儿童先天性心脏病"), TEXT_INIT("儿童白血病"), TEXT_INIT("乳腺癌"),
	TEXT_INIT("宫颈癌"),           TEXT_INIT("肝移植"),     TEXT_INIT("肾移植"),
	TEXT_INIT("恶性肿瘤"),         TEXT_INIT("重性精神病"), TEXT_INIT("艾滋病机会性感染"),
};

static struct diseases diseases;

static void
begin(void)
{
	scratch_begin(&scratch);
	ck_assert_msg(disease_read(&diseases, JZ_SOURCE_DIR "/data/diseases.csv", &scratch.diag),
		      "%s", scratch.said);
}

static void
end(void)
{
	disease_free(&diseases);
	scratch_end(&scratch);
}

/* "yes", "no", "unknown", and what it lacks: "unknown disease", "unknown birth_date". */
static const char *
judged(const char *text, int age)
{
	static char answer[64];
	struct disease disease =
		disease_judge(&diseases, text_of(text), age, nine, ARRAY_LENGTH(nine));

	strcpy(answer, answer_name[disease.answer]);
	strcat(answer, disease.lacks_name ? " disease" : "");
	strcat(answer, disease.lacks_age ? " birth_date" : "");
	return answer;
}

START_TEST(every_vector)
{
	struct vectors v = vectors_load("tests/vectors/disease-vectors.csv");

	ck_assert_uint_eq(v.rows, 33);
	for (size_t row = 1; row < v.rows; row++) {
		const char *text = vectors_at(&v, row, "text");
		const char *age = vectors_at(&v, row, "age");
		const char *got = judged(text, *age == '\0' ? DISEASE_NO_AGE : atoi(age));
		size_t n = strcspn(got, " ");

		ck_assert_msg(strlen(vectors_at(&v, row, "answer")) == n &&
				      strncmp(got, vectors_at(&v, row, "answer"), n) == 0,
			      "%s %s: %s", text, age, got);
	}
	vectors_free(&v);
}
END_TEST

static const struct {
	const char *text;
	int age;
	const char *answer;
} cases[] = {
	{ " \r\n", 40, "no" },
	{ "－、/；", 40, "no" },
	{ "恶性肿瘤（肺癌）", 55, "yes" },
	{ "尿毒症", 55, "no" },
	{ "不详", 55, "unknown disease" },
	{ "肾 移\t植　术后", 55, "yes" },
	{ "乳腺癌Ⅱ期术后", 55, "yes" },
	{ "乳腺癌12期", 55, "yes" },
	{ "期", 55, "unknown disease" },
	{ "术后", 55, "unknown disease" },
	{ "术后、高血压", 55, "no" },
	{ "（）", 55, "unknown disease" },
	{ "高血压\n肺癌", 55, "yes" },
	{ "高血压、待查", 55, "unknown disease" },
	{ "高血压（家族史；肺癌", 55, "unknown disease" },
	{ "高血压)、肺癌", 55, "yes" },
	{ "无癌", 55, "unknown disease" },
	{ "某癌", 55, "yes" },
	{ "未见恶性肿瘤", 55, "unknown disease" },
	{ "高血压合并糖尿病", 55, "no" },
	{ "先天性心脏病", 17, "yes" },
	{ "先天性心脏病", 18, "no" },
	{ "先天性心脏病", DISEASE_NO_AGE, "unknown birth_date" },
	{ "心脏病", DISEASE_NO_AGE, "unknown disease birth_date" },
	{ "心脏病", 17, "unknown disease" },
	{ "心脏病", 18, "no" },
	{ "先天性心脏病、不详", DISEASE_NO_AGE, "unknown disease birth_date" },
	{ "儿童白血病", DISEASE_NO_AGE, "yes" },
	{ "先天性心脏病、肺癌", DISEASE_NO_AGE, "yes" },
};

START_TEST(a_text_is_judged_part_by_part)
{
	const char *got = judged(cases[_i].text, cases[_i].age);

	ck_assert_msg(strcmp(got, cases[_i].answer) == 0, "%s: %s", cases[_i].text, got);
}
END_TEST

START_TEST(a_place_lists_its_own)
{
	static const struct text own[] = { TEXT_INIT("尿毒症"), TEXT_INIT("乳腺癌"),
					   TEXT_INIT("Ｓle 红斑狼疮"), TEXT_INIT("儿童白血病") };
	static const struct {
		const char *text;
		int age;
		enum disease_answer answer;
	} asked[] = {
		{ "尿毒症透析", 5, DISEASE_YES },   { "sle红斑狼疮", 70, DISEASE_YES },
		{ "乳腺癌", 70, DISEASE_YES },      { "肺癌", 70, DISEASE_NO },
		{ "儿童白血病", 17, DISEASE_YES },  { "儿童白血病", 18, DISEASE_NO },
		{ "先天性心脏病", 17, DISEASE_NO }, { "某癌", 70, DISEASE_NO },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(asked); i++) {
		struct disease got = disease_judge(&diseases, text_of(asked[i].text), asked[i].age,
						   own, ARRAY_LENGTH(own));

		ck_assert_msg(got.answer == asked[i].answer, "%s", asked[i].text);
	}
	ck_assert_int_eq(
		disease_judge(&diseases, TEXT("先天性心脏病"), DISEASE_NO_AGE, NULL, 0).answer,
		DISEASE_NO);
}
END_TEST

/* Of two ages, the row for the younger holds for who is under both. */
START_TEST(the_nearest_age_decides)
{
	scratch_write(&scratch, "d.csv",
		      "note,age_below,listed,name\n,18,恶性肿瘤,甲\n,,-,甲\n,3,乳腺癌,甲\n");
	disease_free(&diseases);
	ck_assert(disease_read(&diseases, scratch_path(&scratch, "d.csv"), &scratch.diag));
	const struct text one[] = { TEXT_INIT("乳腺癌") };

	ck_assert_int_eq(disease_judge(&diseases, TEXT("甲"), 2, one, 1).answer, DISEASE_YES);
	ck_assert_int_eq(disease_judge(&diseases, TEXT("甲"), 3, one, 1).answer, DISEASE_NO);
	ck_assert_int_eq(disease_judge(&diseases, TEXT("甲"), 3, nine, 9).answer, DISEASE_YES);
	ck_assert_int_eq(disease_judge(&diseases, TEXT("甲"), 18, nine, 9).answer, DISEASE_NO);
}
END_TEST

START_TEST(faults_of_the_table_are_trouble)
{
	static const struct {
		const char *content;
		const char *found;
	} faults[] = {
		{ "name,listed\n癌,恶性肿瘤\n", "d.csv:1 T112\n" },
		{ "name,listed,age_below\n癌,,\n,-,\n癌,-,0\n癌,-,x\n癌,-,151\n",
		  "d.csv:2 I142\nd.csv:3 I142\nd.csv:4 I142\nd.csv:5 I142\nd.csv:6 I142\n"
		  "d.csv:0 I162\n" },
		{ "", "d.csv:0 T109\n" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(faults); i++) {
		scratch_forget(&scratch);
		disease_free(&diseases);
		scratch_write(&scratch, "d.csv", faults[i].content);
		ck_assert(!disease_read(&diseases, scratch_path(&scratch, "d.csv"), &scratch.diag));
		ck_assert_str_eq(scratch.found, faults[i].found);
	}
	ck_assert(!disease_read(&diseases, scratch_path(&scratch, "none.csv"), &scratch.diag));
}
END_TEST

UNIT(begin, end, every_vector, EACH(a_text_is_judged_part_by_part, cases), a_place_lists_its_own,
     the_nearest_age_decides, faults_of_the_table_are_trouble);
