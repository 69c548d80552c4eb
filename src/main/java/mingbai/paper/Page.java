package mingbai.paper;

/**
 * The page of GB/T 9704-2012, in points (1 mm = 72 / 25.4 pt): A4, type area 156 × 225 mm with 37 mm above and 28 mm to the left, 22 lines
 * of 28 characters. The standard gives no line pitch; 225 mm / 22 is 28.99 pt, and 28.95 pt is what offices set.
 */
final class Page {

    static final float MM = 72f / 25.4f;
    static final float WIDTH = 210 * MM;
    static final float HEIGHT = 297 * MM;
    static final float LEFT = 28 * MM;
    static final float RIGHT = 26 * MM;
    static final float TOP = 37 * MM;
    static final float BOTTOM = 35 * MM;
    static final float LINE = 28.95f;
    static final int CHARACTERS = 28;
    /** 3号; 28 of them are a little wider than the type area, so the characters stand closer by {@link #CLOSER}, a step office programs know. */
    static final float BODY = 16;
    static final float CLOSER = 0.25f;
    /** How far a line reaches below its base: an office program divides a fixed pitch 4 to 1. Base lines of both then stand alike. */
    static final float BELOW_BASE = LINE / 5;
    /** 2号. */
    static final float TITLE = 22;
    static final float TITLE_LINE = 34;
    /** 4号, page numbers. */
    static final float NUMBER = 14;
    /** 小4号, tables. */
    static final float TABLE = 12;
    /** The line of the page number stands 7 mm below the type area. */
    static final float NUMBER_BELOW = 7 * MM;

    private Page() {}
}
