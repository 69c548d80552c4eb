package mingbai.assessment.set;

/**
 * One thing that is scored.
 *
 * @param key      within its set, stable over its versions, e.g. {@code duty.on-time}
 * @param points   the most it gives, in hundredths; where the group deducts, the most it takes away
 * @param basis    the provision or paper it rests on, may be empty
 * @param evidence what has to be there to show it, in words
 * @param minimum  below so many records in the whole of a share, or answers of a questionnaire, it is not judged; 0 for no such limit
 * @param own      whether only the unit's own records count, not those of the bodies below it
 */
public record Indicator(String key, String group, String name, long points, String basis, String evidence, Formula formula, long minimum, boolean own) {}
