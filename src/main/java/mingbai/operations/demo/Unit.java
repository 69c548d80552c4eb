package mingbai.operations.demo;

/**
 * A made-up body.
 *
 * @param code   nine characters (eleven for villages and schools), in no real series of codes
 * @param parent code of the body above, empty for the prefecture's government
 * @param kind   code of the agency kind, as in an import file
 * @param level  code of the level
 * @param field  what it writes about: a key of {@code fields.yaml}
 * @param region the place it works in, as its papers name it
 * @param mark   the front of its document numbers, e.g. 青教育发
 */
record Unit(String code, String name, String parent, String kind, String level, String field, String region, String mark) {}
