package mingbai.statistics.dashboard;

import mingbai.web.Tone;

/**
 * One figure of the overview.
 *
 * @param text   the number in full, or 无记录
 * @param sign   ↑ ↓ →, empty where nothing can be compared; @param change the same in words
 */
public record Tile(String title, String text, String unit, String address, String sign, String change, Tone tone) {}
