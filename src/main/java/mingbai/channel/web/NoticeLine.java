package mingbai.channel.web;

import java.time.LocalDate;
import mingbai.channel.PublicNotice;
import mingbai.web.Tone;

/**
 * A 公示 with what follows from the day. Of a document that was withdrawn no title is shown.
 *
 * @param lastDay     last day for objections; @param provisional it may still move with the next year's calendar
 * @param handled     of the objections that came
 * @param resultTitle of the document that tells the result in full, empty without one
 */
public record NoticeLine(PublicNotice notice, String title, String address, boolean live, String agency, LocalDate lastDay, boolean provisional, String standing,
        Tone tone, long objections, long handled, String resultTitle, String resultAddress) {}
