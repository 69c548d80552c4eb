/**
 * What an office does with an inquiry until it is answered: accepts it, gives it to somebody, passes it on, handles it with others or in parts, ends it with a word where to go, asks for
 * more days, urges and supervises, hands it over to disclosure on request. 政府网站发展指引（国办发〔2017〕47号）：统一受理、转办、办理、反馈.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("handle")
package mingbai.inquiry.handle;
