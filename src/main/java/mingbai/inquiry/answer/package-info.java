/**
 * The answer to an inquiry (答复): drafted, signed off, served the moment it is cleared, shown to everybody only with the asker's consent and a clearance over exactly the words that
 * are shown; hidden later it leaves a page that says since when and why. With it the asker's satisfaction, the call-back and the one reopening.
 * 政府网站发展指引（国办发〔2017〕47号）互动交流. Art. 15 of the Regulation: nothing of a person becomes public against that person's will.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("answer")
package mingbai.inquiry.answer;
