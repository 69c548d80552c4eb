/**
 * The answer library (常见问答库): questions many ask, with an answer that passed review and holds for certain days. It is offered while somebody writes an answer or a letter, on the
 * service desk and on the public search page, and expires by itself. 政府网站发展指引（国办发〔2017〕47号）互动交流：常见问题解答库.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("library")
package mingbai.inquiry.library;
