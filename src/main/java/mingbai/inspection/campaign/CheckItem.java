package mingbai.inspection.campaign;

import mingbai.inspection.Severity;

/**
 * One thing every unit must have.
 *
 * @param key      names it in the list, {@code [a-z0-9-]+}; within a campaign {@code <list>.<key>}
 * @param group    what it is listed under: 六有, 两本一箱一线一室
 * @param what     one sentence: what must be so
 * @param evidence what shows that it is so
 * @param term     working days to put it right where it is missing
 */
public record CheckItem(String key, String group, String name, String what, String evidence, int term, Severity severity) {

    CheckItem within(String list) {
        return new CheckItem(list + "." + key, group, name, what, evidence, term, severity);
    }
}
