package mingbai.notice.contact;

import java.time.LocalDate;
import mingbai.web.Tone;

/**
 * One thing a citizen has before an agency.
 *
 * @param kindLabel   what it is, e.g. 依申请公开
 * @param number      by which both sides name it
 * @param title       as the citizen wrote it; shown to whoever proved the contact, nowhere else
 * @param agency      code of the agency that has it now
 * @param state       where it stands, in a word or two
 * @param since       the day it came in
 * @param dueSentence until when something is owed and by whom, or ""
 */
public record Affair(String kindLabel, String number, String title, String agency, String state, Tone tone, LocalDate since, String dueSentence) {}
