/**
 * The statutory annual report (政府信息公开工作年度报告): its tables as values, its file format, the identities its figures must keep, and its printed
 * form exactly as prescribed. Serves Arts. 49 and 50 of the Regulation; format of 国办公开办函〔2021〕30号, for 2019 and 2020 of 国办公开办函〔2019〕60号.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("annual")
package mingbai.report.annual;
