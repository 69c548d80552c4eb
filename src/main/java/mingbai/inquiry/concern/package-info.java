/**
 * Response to public concern (回应关切): signals from inquiries, media and rumours, judged and answered within hours that run through nights and holidays;
 * statements, press conferences, answers to media and refutations, each public only as a document that went the ordinary way of review. Serves requirement F6,
 * 国办发〔2016〕61号 and 国办发〔2016〕80号.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("concern")
package mingbai.inquiry.concern;
